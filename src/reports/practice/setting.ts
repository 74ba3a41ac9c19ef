import { heardIn, isRecent } from '../activity.ts';
import type { Cells } from '../cells.ts';
import { diariesOf, isOneLine } from '../diaries.ts';
import { type Evidence, type Figure, figureOf, figureOfEach } from '../figure.ts';
import type { Ground } from '../ground.ts';
import type { PlaceName } from '../labels.ts';
import type { Membership } from '../membership.ts';
import type { Pair } from '../pairs.ts';
import { heldSessions, type MeetingGroup } from '../period.ts';
import { countOf } from '../phrases.ts';
import type { Authority, Diary, Meeting } from '../typed-entries.ts';
import type { Fact } from './fact.ts';

/** What practice facts are read from. */
export interface Setting {
  readonly ground: Ground;
  readonly membership: Membership;
  readonly cells: Cells;
  readonly pairs: readonly Pair[];
  readonly name: PlaceName;
}

/** The facts of one feature, for one group. */
export type FactsOf = (setting: Setting, group: MeetingGroup) => readonly Fact[];

/** Members heard of in the network's number of quiet days. */
export function activeMembers({ ground, membership }: Setting): readonly Authority[] {
  const heard = heardIn(ground);
  const { quiet_days } = ground.network.rules;
  return membership.members.filter(({ id }) => isRecent(heard.get(id)?.day, ground.asAt, quiet_days));
}

/** Entries of a group that do something, out of all that have boxes; one-liners are said apart. */
export function outOfDiaries(
  { ground }: Setting,
  group: MeetingGroup,
  label: string,
  does: (entry: Diary) => boolean,
): Fact {
  const all = diariesOf(ground.entries, group);
  const boxed = all.filter((entry) => !isOneLine(entry));
  const short = all.length - boxed.length;
  const figure = (of: readonly Diary[]): Figure => figureOfEach('', label, of, evidenceOfEntry);
  const note = short === 0 ? {} : { note: `${countOf(short, 'entry', 'entries')} of one line left out` };
  return { kind: 'count', label, figure: figure(boxed.filter(does)), outOf: figure(boxed), ...note };
}

/** Any entry as one thing counted. */
export const evidenceOfEntry = (entry: {
  readonly id: string;
  readonly values: { readonly date: string; readonly title: string };
}): Evidence => ({
  entry: entry.id,
  day: entry.values.date,
  say: entry.values.title,
});

/** What happened at each session of a group at which something did. */
export const eventsAt = (
  { ground }: Setting,
  group: MeetingGroup,
  label: string,
  words: (meeting: Meeting) => string | undefined,
): Fact => ({
  kind: 'events',
  label,
  events: heldSessions(ground.entries, group).flatMap((meeting) => {
    const said = words(meeting);
    return said === undefined
      ? []
      : [{ number: meeting.values.number, day: meeting.values.date, words: said }];
  }),
});

/** How many of each kind some things are, kinds without any left out. */
export function tallyOf<T>(
  label: string,
  things: readonly T[],
  kindOf: (thing: T) => string | undefined,
  evidence: (thing: T) => Evidence,
  kinds: readonly (readonly [key: string, label: string])[],
): Fact {
  const parts = kinds.map(([key, name]) => ({
    label: name,
    figure: figureOf('', name, things.filter((thing) => kindOf(thing) === key).map(evidence)),
  }));
  return { kind: 'tally', label, parts: parts.filter(({ figure }) => figure.count > 0) };
}
