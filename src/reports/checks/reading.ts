import { barriersIn } from '../../model/accessible.ts';
import { firstOf } from '../../model/day.ts';
import { problem } from '../../model/problem.ts';
import { bodyPlace, type Check } from './checking.ts';

/** Headings out of order and pictures that nobody described: those who hear a page cannot find their way in it. */
export const checkReading: Check = (entry, checking) =>
  barriersIn(entry.body).map(({ line, column, why }) =>
    problem('HARD_TO_READ', bodyPlace(entry, checking, line, column), { why }),
  );

/** Days of one entry that can only come in this order. */
const ORDERS: readonly (readonly string[])[] = [
  ['asked', 'returned', 'replied_on'],
  ['agreed_on', 'learned_on', 'closed_on'],
  ['started', 'ended'],
  ['period_from', 'period_to'],
  ['ready_on', 'published_on'],
  ['grounded_on', 'put_on', 'answered_on', 'closed_on'],
  ['date', 'replied_on'],
  ['date', 'withdrawn'],
];

/** Days that cannot be: one that comes before what it follows. */
export const checkDays: Check = (entry, checking) =>
  ORDERS.flatMap((keys) => {
    const days = keys.flatMap((key) => {
      const value = entry.values[key];
      return typeof value === 'string' && /^\d/.test(value) ? [{ key, day: firstOf(value), value }] : [];
    });
    return days.slice(1).flatMap(({ key, day, value }, at) => {
      const before = days[at];
      if (before === undefined || before.day <= day) return [];
      return [problem('DATES_APART', checking.detail(entry, key, value), { first: before.key, second: key })];
    });
  });
