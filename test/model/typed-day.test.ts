import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDay } from '../../src/model/day.ts';
import { sayDay, sayDayJourney, sayDayShort, sayWeekday } from '../../src/model/day-words.ts';
import { readDay, type TypedDay } from '../../src/model/typed-day.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const back = (typed: string): TypedDay => readDay(typed, TODAY, { look: 'back' });
const forward = (typed: string): TypedDay => readDay(typed, TODAY, { look: 'forward' });

describe('a whole day is read as it stands', () => {
  test.each([
    ['2026-11-17', '2026-11-17'],
    ['2026/11/17', '2026-11-17'],
    ['17/11/2026', '2026-11-17'],
    ['7/1/2026', '2026-01-07'],
    ['17.11.2026', '2026-11-17'],
    ['17-11-2026', '2026-11-17'],
    ['17 November 2026', '2026-11-17'],
    ['  17  november,  2026 ', '2026-11-17'],
    ['17th November 2026', '2026-11-17'],
    ['17 nov 2026', '2026-11-17'],
    ['1 Sept 2026', '2026-09-01'],
    ['November 17, 2026', '2026-11-17'],
    ['Tuesday 17 November 2026', '2026-11-17'],
    ['29 February 2024', '2024-02-29'],
    ['November 2026', '2026-11'],
    ['2026-11', '2026-11'],
  ])('%j', (typed, day) => {
    expect(back(typed)).toEqual({ ok: true, day });
    expect(forward(typed)).toEqual({ ok: true, day });
  });
});

describe('a short form is taken as a day, and says so', () => {
  test.each([
    ['17.11.26', '2026-11-17', '2026-11-17'],
    ['17/11/99', '1999-11-17', '1999-11-17'],
    ['17 Nov', '2026-11-17', '2027-11-17'],
    ['17/11', '2026-11-17', '2027-11-17'],
    ['Nov 17', '2026-11-17', '2027-11-17'],
    ['24 Nov', '2025-11-24', '2026-11-24'],
    ['23 Nov', '2026-11-23', '2026-11-23'],
    ['29 Feb', '2024-02-29', '2028-02-29'],
    ['November', '2026-11', '2026-11'],
    ['December', '2025-12', '2026-12'],
    ['today', '2026-11-23', '2026-11-23'],
    ['Yesterday', '2026-11-22', '2026-11-22'],
    ['tomorrow', '2026-11-24', '2026-11-24'],
    ['Tuesday', '2026-11-17', '2026-11-24'],
    ['Monday', '2026-11-23', '2026-11-23'],
    ['last Monday', '2026-11-16', '2026-11-16'],
    ['last Tuesday', '2026-11-17', '2026-11-17'],
    ['next Thursday', '2026-11-26', '2026-11-26'],
    ['next mon', '2026-11-30', '2026-11-30'],
    ['3 weeks ago', '2026-11-02', '2026-11-02'],
    ['a week ago', '2026-11-16', '2026-11-16'],
    ['1 day ago', '2026-11-22', '2026-11-22'],
    ['a fortnight ago', '2026-11-09', '2026-11-09'],
    ['2 months ago', '2026-09-23', '2026-09-23'],
    ['a year ago', '2025-11-23', '2025-11-23'],
    ['in 2 weeks', '2026-12-07', '2026-12-07'],
  ])('%j', (typed, past, coming) => {
    expect(forward(typed)).toEqual({ ok: true, day: coming, taken: true });
    expect(back(typed)).toEqual({ ok: true, day: past, taken: true });
  });
});

describe('what cannot be a day is refused in a sentence', () => {
  test.each([
    ['31/11/2026', '31/11/2026 does not exist: November has 30 days.'],
    ['31 Nov', '31 Nov does not exist: November has 30 days.'],
    ['2026-11-31', '2026-11-31 does not exist: November has 30 days.'],
    ['29/2/2026', '29/2/2026 does not exist: February 2026 has 28 days.'],
    ['30 Feb', '30 Feb does not exist: February has at most 29 days.'],
    ['0/11/2026', '0/11/2026 does not exist: November has 30 days.'],
    [
      '11/17/2026',
      '11/17/2026 does not exist: there is no month 17. The day comes first: did you mean 17/11/2026, 17 November 2026?',
    ],
    [
      '11/17',
      '11/17 does not exist: there is no month 17. The day comes first: did you mean 17/11, 17 November?',
    ],
    ['2026-13', '2026-13 does not exist: there is no month 13.'],
    ['45/45/2026', '45/45/2026 does not exist: there is no month 45.'],
    ['Monday 17 November 2026', '17 November 2026 is a Tuesday, not a Monday.'],
    ['soon', '"soon" is not a day lea can read. Write it as 23 November 2026, or "last Tuesday".'],
    [
      'constructor',
      '"constructor" is not a day lea can read. Write it as 23 November 2026, or "last Tuesday".',
    ],
    ['', '"" is not a day lea can read. Write it as 23 November 2026, or "last Tuesday".'],
  ])('%j', (typed, why) => {
    expect(back(typed)).toEqual({ ok: false, why });
  });

  test('a short day with its day of the week is taken too', () => {
    expect(back('Tue 17 Nov')).toEqual({ ok: true, day: '2026-11-17', taken: true });
    expect(forward('Tue 17 Nov').ok).toBe(false);
  });

  test('a day of the week and a month without a day do not go together', () => {
    expect(back('Tuesday November 2026').ok).toBe(false);
  });
});

const aDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2000-01-01', days));

test('what lea says, lea reads', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      for (const said of [day, sayDay(day), sayDayShort(day), sayWeekday(day)])
        expect(back(said)).toEqual({ ok: true, day });
      expect(readDay(sayDayJourney(day), day, { look: 'back' })).toEqual({ ok: true, day, taken: true });
    }),
  );
});

test('a short form looks the way it is told, and never further than it must', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom('17 Nov', '29 Feb', 'Tuesday', '1/1'), (today, typed) => {
      const before = readDay(typed, today, { look: 'back' });
      const after = readDay(typed, today, { look: 'forward' });
      expect(before.ok && before.day <= today).toBe(true);
      expect(after.ok && after.day >= today).toBe(true);
    }),
  );
});

test('anything at all is read or refused, never thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/. ]\d{1,4}([-/. ]\d{1,4})?$/)),
      (typed) => {
        const read = back(typed);
        expect(read.ok ? isDay(read.day) : read.why.endsWith('.') || read.why.endsWith('?')).toBe(true);
      },
    ),
  );
});
