import { describe, expect, test } from 'vitest';
import { readRhythm, readRhythms } from '../../src/model/rhythm.ts';

describe('how often a group meets', () => {
  test.each([
    ['3 a year', 150],
    ['every 8 weeks', 70],
    ['Every  6  weeks', 50],
    ['every month', 40],
    ['every 2 months', 80],
    ['every fortnight', 20],
    ['4 times a year', 110],
    ['2 a week', 10],
  ])('%s leaves a gap of %d days', (typed, gap) => {
    expect(readRhythm(typed)).toMatchObject({ ok: true, value: { gap_days: gap } });
  });

  test.each(['', 'often', 'every', '0 a year', 'every 0 weeks', '3 a decade', 'a year'])(
    '"%s" is refused',
    (typed) => {
      expect(readRhythm(typed).ok).toBe(false);
    },
  );

  test('the words are kept as they are shown', () => {
    expect(readRhythm('  Every 8   Weeks ')).toEqual({
      ok: true,
      value: { meets: 'every 8 weeks', gap_days: 70 },
    });
  });
});

describe('both groups in one answer', () => {
  test('chief officers come first', () => {
    const read = readRhythms('4 a year; every 6 weeks');
    expect(read.ok && read.value.map(({ meets }) => meets)).toEqual(['4 a year', 'every 6 weeks']);
  });

  test.each([
    '3 a year',
    '3 a year, every 8 weeks, every day',
    'now and then, every 8 weeks',
    '3 a year, seldom',
  ])('"%s" is refused', (typed) => {
    expect(readRhythms(typed).ok).toBe(false);
  });
});
