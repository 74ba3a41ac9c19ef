import { type Day } from '../model/day.ts';
import { altered } from '../model/entry.ts';
import { isAfter, isBy } from './dated.ts';
import type { Authority, Meeting, Visit } from './typed-entries.ts';

/** An authority as it stood: its membership, seats and training up to the day. */
export const authorityAsAt = (authority: Authority, day: Day): Authority =>
  altered(authority, {
    values: {
      ...authority.values,
      membership: authority.values.membership.filter((row) => isBy(row.date, day)),
      until: isBy(authority.values.until, day) ? authority.values.until : undefined,
      seats: authority.values.seats
        .filter((seat) => isBy(seat.from, day))
        .map((seat) => ({
          ...seat,
          to: isBy(seat.to, day) ? seat.to : undefined,
          trained: isBy(seat.trained, day) ? seat.trained : undefined,
        })),
    },
  });

/** A meeting as it stood. One that is dated later was still a plan: its day, agenda and place, and nothing that came of it. */
export function meetingAsAt(meeting: Meeting, day: Day): readonly Meeting[] {
  const { values } = meeting;
  if (isBy(values.date, day)) return [meeting];
  if (values.state === 'planned') return [meeting];
  if (values.state === 'cancelled' || values.form === 'set') return [];
  const planned = {
    ...values,
    state: 'planned',
    present: [],
    purpose: undefined,
    purpose_note: undefined,
    ground_rules: undefined,
  } as const;
  return [altered(meeting, { values: planned, body: '', sections: new Map(), marks: [] })];
}

/** A visit as it stood: one dated later stands only while it is a plan. */
export const visitAsAt = (visit: Visit, day: Day): readonly Visit[] =>
  !isAfter(visit.values.date, day) || visit.values.state === 'planned' ? [visit] : [];
