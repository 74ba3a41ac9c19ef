import { meeting } from '../kinds/meeting.ts';
import { addDays, type Day, firstOf } from '../model/day.ts';
import { type Entries, valueIn } from '../model/entry.ts';
import type { Group } from '../model/vocabulary.ts';
import type { Ground } from './ground.ts';
import { membershipOn } from './membership.ts';
import { once } from './once.ts';
import type { Meeting } from './typed-entries.ts';

/** One of the two groups that meet; a report is made for one of them. */
export type MeetingGroup = Exclude<Group, 'other'>;

/** Sessions of a group, oldest first: not sets, not cancelled. A joint session is one of each group's. */
export const sessionsOf = (entries: Entries, group: MeetingGroup): readonly Meeting[] =>
  sessionsIn(entries).filter(({ values }) => values.group === group || values.group === 'joint');

/** Sessions of both groups; what a cluster or one authority alone meets for is none. */
const sessionsIn = once((entries: Entries) =>
  entries
    .of(meeting)
    .filter((each) => SESSIONS.includes(String(valueIn(each, 'group'))))
    .filter(({ values }) => values.form !== 'set' && values.state !== 'cancelled'),
);
const SESSIONS = ['chief', 'participating', 'joint'];

/** Sessions that took place, oldest first. */
export const heldSessions = (entries: Entries, group: MeetingGroup): readonly Meeting[] =>
  sessionsOf(entries, group).filter(({ values }) => values.state === 'held' || values.state === 'written up');

/** The next planned session on or after a day. */
export const nextSession = (entries: Entries, group: MeetingGroup, day: Day): Meeting | undefined =>
  sessionsOf(entries, group).find(({ values }) => values.state === 'planned' && firstOf(values.date) >= day);

/** What counts as new, and how its start is known. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** The day of the meeting before it; nothing where it starts at a day given, or with the network. */
  readonly lastMet: Day | undefined;
}

/**
 * From the day after the group last met to the day; with no meeting, from the first `joined`; `since` moves its start
 * (domain 4, section 3). On the day of a meeting the one before it counts: the page is read in that room.
 */
export function periodOf(ground: Ground, group: MeetingGroup): Period {
  const to = ground.asAt;
  if (ground.since !== undefined) return { from: firstOf(ground.since), to, lastMet: undefined };
  const last = heldSessions(ground.entries, group).findLast(({ values }) => firstOf(values.date) < to);
  if (last !== undefined) {
    const lastMet = firstOf(last.values.date);
    return { from: addDays(lastMet, 1), to, lastMet };
  }
  return { from: membershipOn(ground.entries, to).began ?? to, to, lastMet: undefined };
}
