import { authority } from '../kinds/authority.ts';
import { meeting } from '../kinds/meeting.ts';
import { review } from '../kinds/review.ts';
import { visit } from '../kinds/visit.ts';
import { type Day, firstOf } from '../model/day.ts';
import type { Entries, Entry } from '../model/entry.ts';
import { namesKey, valueIn } from '../model/one-entry.ts';
import type { Seat } from '../model/seat.ts';
import { inTwoVersions } from '../model/two-versions.ts';
import { speakersOf } from './voices.ts';

/** What may wait for somebody, in the order it is shown; never a count of what was not written (domain 5, section 13). */
export const WAITS = [
  'review',
  'reply to review',
  'reply to visit',
  'permission',
  'two versions',
  'still private',
] as const;
/** What may wait for somebody. */
export type Wait = (typeof WAITS)[number];

/** One entry that waits for somebody, with whom it comes from and since when. */
export interface Waiting {
  readonly what: Wait;
  readonly entry: Entry;
  /** The name of the authority it comes from. */
  readonly from?: string;
  readonly since?: Day;
}

/** A meeting to come: the next of each group. */
export interface ToCome {
  readonly group: string;
  readonly title: string;
  readonly date: Day;
  readonly id: string;
}

/** Whoever looks at their home screen. */
export interface Homecomer extends Seat {
  readonly authority: string;
}

/** What waits for somebody in a journal, and what is next. */
export interface Home {
  readonly waiting: readonly Waiting[];
  readonly next: readonly ToCome[];
}

/** Works out a home screen from everything on this computer; nobody known: only what anybody may see. */
export function homeFor(all: Entries, me: Homecomer | undefined, today: Day): Home {
  const found = me === undefined ? [] : waitingFor(all, me);
  const order = ({ what }: Waiting): number => WAITS.indexOf(what);
  return { waiting: found.toSorted((a, b) => order(a) - order(b)), next: toCome(all, today) };
}

function waitingFor(all: Entries, me: Homecomer): readonly Waiting[] {
  const open = all.all.filter(({ values }) => values['withdrawn'] === undefined);
  const clashes = open.filter(standsInTwoVersions);
  const own = open.filter(({ space }) => space === 'private');
  return [
    ...reviewsFor(all, me),
    ...visitsFor(all, me),
    ...permissionsFor(open, all, me),
    ...clashes.map((entry): Waiting => ({ what: 'two versions', entry })),
    ...own.map((entry): Waiting => ({ what: 'still private', entry })),
  ];
}

/** Whether somebody has to choose between two versions: of a detail, or of a passage. */
function standsInTwoVersions(entry: Entry): boolean {
  const rows = valueIn(entry, 'conflicts');
  const inDetails = Array.isArray(rows) && rows.length > 0;
  return inDetails || (namesKey(entry, '!conflict') && inTwoVersions(entry.body).length > 0);
}

/** Reviews asked of one's own authority, or of brokers; and reviews of its cases that wait for a reply. */
function reviewsFor(all: Entries, me: Homecomer): readonly Waiting[] {
  return all.of(review).flatMap((each): readonly Waiting[] => {
    const { state, of, reviewer, asked, returned, withdrawn } = each.values;
    const author = all.find(of)?.values['authority'];
    const isMine = reviewer === me.authority || (reviewer === 'broker' && me.role === 'broker');
    if (withdrawn !== undefined) return [];
    if (state === 'asked' && isMine)
      return [{ what: 'review', entry: each, since: asked, ...from(author, all) }];
    if (state !== 'returned' || author !== me.authority) return [];
    return [
      {
        what: 'reply to review',
        entry: each,
        ...from(reviewer, all),
        ...(returned === undefined ? {} : { since: returned }),
      },
    ];
  });
}

const visitsFor = (all: Entries, me: Homecomer): readonly Waiting[] =>
  all
    .of(visit)
    .filter(
      ({ values }) =>
        values.state === 'happened' && values.host === me.authority && values.withdrawn === undefined,
    )
    .map(
      (each): Waiting => ({
        what: 'reply to visit',
        entry: each,
        since: each.values.date,
        ...from(each.values.facilitator, all),
      }),
    );

/** Words of one's own that somebody asked to quote. */
function permissionsFor(open: readonly Entry[], all: Entries, me: Homecomer): readonly Waiting[] {
  const speaks = speakersOf(all);
  return open.flatMap((entry) =>
    entry.marks.flatMap((mark): readonly Waiting[] =>
      mark.consent.state === 'asked' && speaks(entry, mark).voice === me.seat
        ? [{ what: 'permission', entry, since: mark.consent.on }]
        : [],
    ),
  );
}

function from(slug: unknown, all: Entries): { readonly from?: string } {
  const found = all.of(authority).find(({ id }) => id === slug);
  return found === undefined ? {} : { from: found.values.title };
}

/** The next planned meeting of each group, the soonest first. */
function toCome(all: Entries, today: Day): readonly ToCome[] {
  const planned = all
    .of(meeting)
    .filter(
      ({ values }) => values.state === 'planned' && values.form !== 'set' && firstOf(values.date) >= today,
    )
    .toSorted((a, b) => (firstOf(a.values.date) < firstOf(b.values.date) ? -1 : 1));
  const first = planned.filter(
    (each, at) => planned.findIndex(({ values }) => values.group === each.values.group) === at,
  );
  return first.map(({ id, values }) => ({ id, group: values.group, title: values.title, date: values.date }));
}
