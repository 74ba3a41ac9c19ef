import { meeting } from '../kinds/meeting.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { readDay } from '../model/typed-day.ts';
import type { Desk } from './desk.ts';
import { describe, findNamed } from './naming.ts';

/** A meeting by its day, or as any entry is named. A note of a set belongs to those who were there: it has no pack. */
export function meetingNamed(typed: string, desk: Desk): Entry {
  const day = readDay(typed, desk.today, { look: 'forward' });
  const sessions = desk.reading.shared.all.filter(
    ({ kind, values }) =>
      kind === meeting.name && values['form'] !== 'set' && values['state'] !== 'cancelled',
  );
  const onDay = day.ok ? sessions.filter(({ values }) => values['date'] === day.day) : [];
  const [first, ...others] = onDay;
  if (first === undefined) return findNamed(typed, desk, meeting.name);
  if (others.length === 0) return first;
  throw fault('SEVERAL_ENTRIES', {
    what: typed,
    fits: onDay.map((each) => describe(each, desk.reading.all)),
  });
}
