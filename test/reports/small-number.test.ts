import { describe, expect, test } from 'vitest';
import { printsOf } from '../../src/model/consent.ts';
import { Entries, type Entry } from '../../src/model/entry.ts';
import type { Mark } from '../../src/model/mark.ts';
import { recognisable } from '../../src/reports/recognisable.ts';
import { doubtsAbout } from '../../src/reports/small-number.ts';
import { aDiary, aMark, anAuthority, aSeat, digest } from '../support/entries.ts';

const officers = (slug: string, ...numbers: readonly number[]) =>
  numbers.map((number) => aSeat(`${slug}/officer-${number}`));
const places = [
  anAuthority('ashmere', { type: 'unitary', seats: officers('ashmere', 1, 2) }),
  anAuthority('brackenshire', { type: 'county', seats: officers('brackenshire', 1) }),
];
const aMessage = (words: string, more: Partial<Mark> = {}) => {
  const mark = aMark('trust', { kind: 'message', words, ...more });
  const consent = {
    state: 'given',
    on: ['2025-01-02'],
    audience: 'public',
    prints: printsOf(mark, digest),
    phrases: ['naming the authority'],
  } as const;
  return { ...mark, consent };
};
const crowd = (...entries: readonly Entry[]) => ({ entries: new Entries([...places, ...entries]), digest });
const doubts = (entry: Entry, ...others: readonly Entry[]): readonly string[] =>
  entry.marks.flatMap((mark) =>
    doubtsAbout(entry, mark, crowd(entry, ...others)).map(({ test: each }) => each),
  );
const says = (words: string, more: Partial<Mark> = {}, values = {}) =>
  aDiary({ by: 'ashmere/officer-1', ...values }, { marks: [aMessage(words, more)] });

describe('before words become public', () => {
  test('plain words, signed by role, raise nothing', () => {
    expect(doubts(says('Nobody missed it.', { as: 'Participating officer' }))).toEqual([]);
  });

  test.each([
    ['a kind of place with one seat', 'Participating officer, county', ['singling out']],
    ['a kind of place with two', 'Participating officer, unitary', []],
    ['an authority with one seat', 'Participating officer, Brackenshire', ['singling out']],
    ['an authority with two', 'Participating officer, Ashmere', []],
  ])('a signature that tells %s', (_name, as, wanted) => {
    expect(doubts(says('Nobody missed it.', { as }))).toEqual(wanted);
  });

  test('a seat that somebody has left does not hide another', () => {
    const gone = anAuthority('calder', {
      type: 'city',
      seats: [aSeat('calder/officer-1', { to: '2024-01-01' }), aSeat('calder/officer-2')],
    });
    expect(doubts(says('Nobody missed it.', { as: 'Participating officer, city' }), gone)).toEqual([
      'singling out',
    ]);
  });

  test('the same voice, quoted elsewhere with more detail, is a doubt; another voice is none', () => {
    const named = (by: string) => says('Other words.', { as: 'Participating officer, Ashmere' }, { by });
    const own = says('Nobody missed it.', { as: 'Participating officer' });
    expect(doubts(own, named('ashmere/officer-1'))).toEqual(['joining up']);
    expect(doubts(own, named('ashmere/officer-2'))).toEqual([]);
  });

  test('an answer holds for these very words, and not for changed ones', () => {
    const entry = says('The inspection came.', { id: 'q2f' });
    const [mark] = entry.marks;
    if (mark === undefined) throw new Error('no mark');
    const [doubt] = doubtsAbout(entry, mark, crowd());
    const row = { date: '2025-01-02', to: 'public', gate: doubt?.gate ?? '', reason: 'known', by: undefined };
    const answered = aDiary({ anyway: [row] }, { marks: [mark] });
    expect(doubts(answered)).toEqual([]);
    const changed = { ...mark, words: 'The inspection came late.' };
    expect(doubts(aDiary({ anyway: [row] }, { marks: [changed] }))).toEqual(['recognising']);
  });
});

test.each([
  ['Nobody missed the Thursday meeting.', []],
  ['We may ask first, and we will.', []],
  ['We gave Ashmere a tour.', ['a place (Ashmere)']],
  ['Hillside Academy asked us.', ['a school']],
  ['The chief executive asked.', ['a post']],
  ['It began in March 2024.', ['a date']],
  ['I rang before the inspection.', ['an event']],
])('%s', (words, wanted) => {
  expect(recognisable(words, ['Ashmere'])).toEqual(wanted);
});
