import { enquiry } from '../kinds/enquiry.ts';
import { meeting } from '../kinds/meeting.ts';
import { visit } from '../kinds/visit.ts';
import { type Day, daysBetween, firstOf } from '../model/day.ts';
import { type Entries, type Entry, valueIn } from '../model/entry.ts';
import { readSeat } from '../model/seat.ts';
import { isBy } from './dated.ts';
import type { Ground } from './ground.ts';
import { once } from './once.ts';
import type { Enquiry, Visit } from './typed-entries.ts';

/** Something an authority did in the network, on a day. */
export interface Activity {
  readonly authority: string;
  readonly day: Day;
  readonly what: 'wrote' | 'case' | 'visit' | 'question' | 'present';
  readonly entry: string;
}

/** The place of the seat that an entry is by; nothing for kinds that have none. */
export function placeOf(entry: Entry): string | undefined {
  const by = valueIn(entry, 'by');
  return typeof by === 'string' ? readSeat(by)?.place : undefined;
}

/** Visits that took place, oldest first: happened or confirmed, never planned. */
export const visitsMade = (entries: Entries): readonly Visit[] =>
  entries.of(visit).filter(({ values }) => values.state === 'happened' || values.state === 'confirmed');

/** Every day on which a question moved: a wording, an agreement, something learned, a close. */
export const movesOf = ({ values }: Enquiry): readonly Day[] => [
  ...values.versions.map((row) => row.date),
  ...[values.agreed_on, values.learned_on, values.closed_on].filter((date) => date !== undefined),
];

/** The authorities that ask a question: its own and those that ask with it. */
export const askersOf = ({ values }: Enquiry): readonly string[] => [values.authority, ...values.joint_with];

/** What every authority did, as at the day: wrote, hosted, visited, was present, moved a question (domain 4, section 3). */
export const activityOf = once(({ entries, asAt }: Ground): readonly Activity[] => {
  const found: readonly Activity[] = [
    ...entries.all.flatMap(wrote),
    ...visitsMade(entries).flatMap(({ id, values }) =>
      [values.host, values.facilitator].map(
        (authority) => ({ authority, day: values.date, what: 'visit', entry: id }) as const,
      ),
    ),
    ...entries
      .of(enquiry)
      .flatMap((each) =>
        askersOf(each).flatMap((authority) =>
          movesOf(each).map((day) => ({ authority, day, what: 'question', entry: each.id }) as const),
        ),
      ),
    ...entries
      .of(meeting)
      .flatMap(({ id, values }) =>
        values.present
          .filter((row) => (row.chief ?? 0) + (row.participating ?? 0) + (row.other ?? 0) > 0)
          .map(
            (row) => ({ authority: row.authority, day: values.date, what: 'present', entry: id }) as const,
          ),
      ),
  ];
  return found.filter((each) => isBy(each.day, asAt));
});

/** Kinds whose days are told in another way: a visit is its host's as well, a question moves more than once. */
const TOLD_APART = ['visit', 'enquiry'];

/** What a seat wrote; a review is written on the day it is returned. */
function wrote(entry: Entry): readonly Activity[] {
  const authority = placeOf(entry);
  const day = valueIn(entry, entry.kind === 'review' ? 'returned' : 'date');
  if (authority === undefined || typeof day !== 'string' || TOLD_APART.includes(entry.kind)) return [];
  return [{ authority, day, what: entry.kind === 'case' ? 'case' : 'wrote', entry: entry.id }];
}

/** The latest day on which each authority was heard of. */
export function lastHeard(activity: readonly Activity[]): ReadonlyMap<string, Activity> {
  const latest = new Map<string, Activity>();
  for (const each of activity) {
    const before = latest.get(each.authority);
    if (before === undefined || firstOf(before.day) < firstOf(each.day)) latest.set(each.authority, each);
  }
  return latest;
}

/** The latest day on which each authority was heard of, whatever it did. */
export const heardIn = once((ground: Ground) => lastHeard(activityOf(ground)));

/** Whether something on a day is within the last so many days. */
export const isRecent = (day: Day | undefined, asAt: Day, days: number): boolean =>
  day !== undefined && daysBetween(day, asAt) < days;
