import { type Day, firstOf } from '../model/day.ts';
import { altered } from '../model/entry.ts';
import { visit } from '../kinds/visit.ts';
import { isAfter, isBy, movedOn } from './dated.ts';
import { groupedBy } from './grouping.ts';
import type { Authority, Meeting, Visit } from './typed-entries.ts';
import { withoutSections } from './without-sections.ts';

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

/**
 * The meetings as they stood. One that is dated later was still a plan: its day, agenda and place, and nothing that came
 * of it. Of a group that has met since, the next meeting alone was planned: nobody wrote down when the others were.
 */
export function meetingsAsAt(meetings: readonly Meeting[], day: Day): readonly Meeting[] {
  const [past, later] = [true, false].map((isPast) =>
    meetings.filter(({ values }) => isBy(values.date, day) === isPast),
  );
  const isSession = ({ values }: Meeting): boolean => values.state !== 'cancelled' && values.form !== 'set';
  const sessions = (later ?? []).filter(isSession).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const groups = groupedBy(sessions, ({ values }) =>
    [values.group, values.cluster ?? '', values.authority ?? ''].join('/'),
  );
  const plans = [...groups.values()].flatMap((own) =>
    own.every(({ values }) => values.state === 'planned') ? own : own.slice(0, 1),
  );
  return [...(past ?? []), ...plans.map(asPlanned)];
}

const dayOf = ({ values }: Meeting): Day => firstOf(values.date);

function asPlanned(meeting: Meeting): Meeting {
  const { values } = meeting;
  if (values.state === 'planned') return meeting;
  const planned = {
    ...values,
    state: 'planned',
    present: [],
    purpose: undefined,
    purpose_note: undefined,
    ground_rules: undefined,
  } as const;
  return altered(meeting, { values: planned, body: '', sections: new Map(), marks: [] });
}

/**
 * A visit as it stood: one dated later stands only while it is a plan, one called off later was still a plan, and what
 * the host replied later was not yet said.
 */
export function visitAsAt(entry: Visit, day: Day): readonly Visit[] {
  const { values } = entry;
  const { date, state, replied_on, anyway } = values;
  if (state === 'cancelled' && isAfter(movedOn(anyway, state), day))
    return [altered(entry, { values: { ...values, state: 'planned' } })];
  if (isAfter(date, day)) return state === 'planned' ? [entry] : [];
  if (state !== 'confirmed' || !isAfter(replied_on, day)) return [entry];
  const before = altered(entry, { values: { ...values, state: 'happened', replied_on: undefined } });
  return [withoutSections(before, ['reply'], visit.sections)];
}
