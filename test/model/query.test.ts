import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, type Query } from '../../src/model/query.ts';
import { aDiary, aVisit } from '../support/entries.ts';

const asked = (more: Partial<Query>): Query => ({
  where: new Map(),
  from: new Map(),
  until: new Map(),
  ...more,
});

test.each([
  ['2025-02-28', '2025-02-28', undefined, true],
  ['2025-02-27', '2025-02-28', undefined, false],
  ['2025-02', '2025-02-15', undefined, true],
  ['2025-01', '2025-02-15', undefined, false],
  ['2025-02-15', '2025-02', undefined, true],
  ['2025-02', undefined, '2025-02-15', true],
  ['2025-03', undefined, '2025-02-15', false],
  ['2025-02-28', undefined, '2025-02', true],
])('an entry of %s, since %s, until %s: %s', (date, since, until, isThere) => {
  const from = since === undefined ? new Map() : new Map([['date', since]]);
  const to = until === undefined ? new Map() : new Map([['date', until]]);
  const { found } = ask([aDiary({ date })], asked({ from, until: to }));
  expect(found === 1).toBe(isThere);
});

test('words that stand beside a day lie neither before nor after one', () => {
  const visits = [aVisit({ next: 'none planned' }), aVisit({ next: '2025-03-01' })];
  const ids = (more: Partial<Query>): readonly string[] =>
    ask(visits, asked(more)).entries.map(({ id }) => id);
  expect(ids({ from: new Map([['next', '2025-01-01']]) })).toEqual([visits[1]?.id]);
  expect(ids({ where: new Map([['next', ['none planned']]]) })).toEqual([visits[0]?.id]);
});

test('an empty list names the filter that leaves least', () => {
  const entries = [aDiary({ authority: 'ashmere', group: 'chief' }), aDiary({ authority: 'ashmere' })];
  const where = new Map([
    ['authority', ['ashmere']],
    ['group', ['other']],
  ]);
  expect(ask(entries, asked({ where }))).toMatchObject({ found: 0, strictest: 'group' });
});

test('the first few are those that the whole list begins with', () => {
  const days = fc.integer({ min: 1, max: 9 }).map((day) => aDiary({ date: `2025-01-0${day}` }));
  fc.assert(
    fc.property(
      fc.array(days, { maxLength: 60 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(undefined, 'date', '-title'),
      (entries, limit, sort) => {
        const whole = ask(entries, asked({ sort })).entries;
        expect(ask(entries, asked({ sort, limit })).entries).toEqual(whole.slice(0, limit));
      },
    ),
  );
});
