import { expect, test } from 'vitest';
import { sayDay, sayDayJourney, sayDayShort, sayRange, sayWeekday } from '../../src/model/day-words.ts';

test.each([
  ['2026-11-17', '17 November 2026', '17 Nov 2026', '17 Nov 26', 'Tuesday 17 November 2026'],
  ['2025-06-01', '1 June 2025', '1 Jun 2025', '1 Jun 25', 'Sunday 1 June 2025'],
  ['2004-09', 'September 2004', 'Sep 2004', 'Sep 04', 'September 2004'],
])('%s is said as %s', (day, full, short, journey, long) => {
  expect([sayDay(day), sayDayShort(day), sayDayJourney(day), sayWeekday(day)]).toEqual([
    full,
    short,
    journey,
    long,
  ]);
});

test('months may be said in another language', () => {
  const welsh = ['Ionawr', 'Chwefror'];
  expect(sayDay('2025-02-06', welsh)).toBe('6 Chwefror 2025');
});

test.each([
  ['2026-11-17', '2026-11-19', '17 to 19 November 2026'],
  ['2026-11-30', '2026-12-02', '30 November to 2 December 2026'],
  ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027'],
  ['2026-11-17', '2027-11-17', '17 November 2026 to 17 November 2027'],
  ['2026-11-17', '2026-11-17', '17 November 2026'],
  ['2026-10', '2026-11', 'October to November 2026'],
  ['2026-11', '2026-11', 'November 2026'],
  ['2026-10', '2026-11-02', 'October to 2 November 2026'],
])('%s to %s is said as %s', (from, to, said) => {
  expect(sayRange(from, to)).toBe(said);
});
