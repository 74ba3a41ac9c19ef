import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  firstOf,
  isDay,
  isMonthOnly,
  weekday,
} from '../../src/model/day.ts';

/** Any day of the years 0 to 9999, as the calendar of the language counts them. */
const aDay = fc
  .integer({ min: Date.UTC(0, 0, 1) - 1900 * 366 * 864e5, max: Date.UTC(9999, 11, 31) })
  .map((time) => new Date(time).toISOString())
  .filter((text) => /^\d{4}-/.test(text))
  .map((text) => text.slice(0, 10));

describe('a day', () => {
  test.each([
    ['2026-11-17', true],
    ['2026-11', true],
    ['0000-01-01', true],
    ['9999-12-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-11-00', false],
    ['26-11-17', false],
    ['2026-1-7', false],
    ['2026-11-17T00:00', false],
    [' 2026-11-17', false],
    ['2026-11-17\n', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('counting days', () => {
  test.each([
    ['2025-01-21', '2025-06-05', 135],
    ['2024-04-04', '2025-06-05', 427],
    ['2025-06-05', '2025-06-05', 0],
    ['2025-06-06', '2025-06-05', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-06', '2025-06-05', 4],
    ['0000-01-01', '0000-03-01', 60],
  ])('from %s to %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 864e5);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(weekday(from) % 7).toBe(new Date(from).getUTCDay());
      }),
    );
  });

  test('stays within the calendar', () => {
    expect(addDays('9999-12-31', 5)).toBe('9999-12-31');
    expect(addDays('0000-01-01', -5)).toBe('0000-01-01');
    expect(addMonths('9999-12-31', 5)).toBe('9999-12-31');
    expect(addMonths('0000-02', -5)).toBe('0000-01');
  });
});

describe('counting months', () => {
  test.each([
    ['2025-03-14', 3, '2025-06-14'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-11-30', 14, '2026-01-30'],
    ['2024-11', 3, '2025-02'],
    ['2025-01-01', -1, '2024-12-01'],
  ])('%s and %d months: %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

test('a month stands for its first day', () => {
  expect(isMonthOnly('2026-11')).toBe(true);
  expect(isMonthOnly('2026-11-17')).toBe(false);
  expect(firstOf('2026-11')).toBe('2026-11-01');
  expect(firstOf('2026-11-17')).toBe('2026-11-17');
  expect(addDays('2026-11', 1)).toBe('2026-11-02');
});
