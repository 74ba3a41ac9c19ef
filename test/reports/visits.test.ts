import { describe, expect, test } from 'vitest';
import { membershipOn } from '../../src/reports/membership.ts';
import { pairsOf } from '../../src/reports/pairs.ts';
import { visitsReport } from '../../src/reports/visits.ts';
import { plainText } from '../../src/render/page.ts';
import { visitsPage } from '../../src/render/visits-page.ts';
import { addDays } from '../../src/model/day.ts';
import { anAuthority, aVisit, groundOf } from '../support/entries.ts';
import { WAYSIDE, WAYSIDE_VISITS } from '../support/visits.ts';

const DAY = '2025-06-05';
const ago = (days: number): string => addDays(DAY, -days);

describe('where a pair stands', () => {
  const members = [anAuthority('brackenshire'), anAuthority('greyport')];
  const stateOf = (
    dates: readonly string[],
    more: Parameters<typeof aVisit>[0] = {},
    left?: string,
  ): string | undefined => {
    const places =
      left === undefined
        ? members
        : [members[0], anAuthority('greyport', { left })].filter((each) => each !== undefined);
    const ground = groundOf([
      ...places,
      ...dates.map((date, at) => aVisit({ date, ...(at === dates.length - 1 ? more : {}) })),
    ]);
    return pairsOf(ground, membershipOn(ground.entries, DAY))[0]?.state;
  };
  test.each([
    ['3 visits over 180 days, the last within 270', stateOf([ago(450), ago(400), ago(270)]), 'sustained'],
    ['3 visits over 179 days', stateOf([ago(179), ago(100), ago(0)]), 'under way'],
    ['3 visits over 180 days, the last 271 ago', stateOf([ago(451), ago(400), ago(271)]), 'lapsed'],
    ['2 visits, the last within 270', stateOf([ago(300), ago(270)]), 'under way'],
    ['2 visits, the last 271 ago', stateOf([ago(300), ago(271)]), 'lapsed'],
    [
      '2 visits long ago, and a day to come',
      stateOf([ago(400), ago(300)], { next: '2025-06-06' }),
      'under way',
    ],
    ['2 visits long ago, and a day that has passed', stateOf([ago(400), ago(300)], { next: DAY }), 'lapsed'],
    ['1 visit within 120', stateOf([ago(120)]), 'under way'],
    ['1 visit 121 ago', stateOf([ago(121)]), 'one-off'],
    ['1 visit 121 ago, and a day to come', stateOf([ago(121)], { next: '2025-07-01' }), 'under way'],
    ['1 visit 121 ago, none planned', stateOf([ago(121)], { next: 'none planned' }), 'one-off'],
    ['3 visits, and one of the two has left', stateOf([ago(450), ago(400), ago(270)], {}, ago(1)), 'ended'],
    ['visits from outside are in no pair', stateOf([ago(10)], { facilitator: 'outside' }), undefined],
    [
      'a planned visit is none, and a plan',
      stateOf([ago(300), '2025-07-01'], { state: 'planned' }),
      'under way',
    ],
    ['a cancelled visit is none', stateOf([ago(10)], { state: 'cancelled' }), undefined],
  ])('%s', (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });
});

const page = (entries: Parameters<typeof groundOf>[0], all = false, accessible = false): string =>
  plainText(visitsPage(visitsReport(groundOf(entries)), { all, accessible }));

test('the Wayside visits read as the design shows them', () => {
  expect(
    page([...WAYSIDE, ...WAYSIDE_VISITS]),
  ).toBe(`Rows host, columns visit.      ASH BRA CAL GRE KES   state
Ashmere                         .   .   .   .   3    sustained
Brackenshire                    .   .   .   6   .    sustained
Calderwick                      4   .   .   .   .    sustained
Eastholme                       .   .   .   1   .    one-off, March 2024
Greyport                        .   3   .   .   .    sustained
Hollinsea                       .   .   .   1   .    one-off, June 2024
Ivelborough                     3   .   .   .   .    sustained
Kestrel Vale                    .   .   2   .   .    under way, next 24 June
Marlowby                        .   2   .   .   .    under way, next 1 July
Never hosted: Dunmarsh, Fenbridgeshire, Larkdale.
Trained, not yet visiting: Hollinsea 1, Larkdale 1.
Both ways: Brackenshire and Greyport.`);
});

test('pairs that ended stand there when all are asked for', () => {
  expect(page([...WAYSIDE, ...WAYSIDE_VISITS], true)).toContain(
    'Oxenhythe                       .   .   .   2   .    ended, Oxenhythe left\n',
  );
});

test('in accessible mode, and over ten visitors, there is one pair a line', () => {
  expect(page([...WAYSIDE, ...WAYSIDE_VISITS], false, true)).toContain(
    'Kestrel Vale at Ashmere: 3 visits, sustained.\n',
  );
  const many = Array.from({ length: 11 }, (_, at) =>
    aVisit({ host: 'ashmere', facilitator: `place-${at + 10}`, date: ago(10) }),
  );
  expect(page([...WAYSIDE, ...many])).toContain('place-10 at Ashmere: 1 visit, under way.\n');
});

test('heads of columns are lengthened where two would be alike', () => {
  const visits = ['kestrel-vale', 'kesteven'].map((facilitator) =>
    aVisit({ host: 'ashmere', facilitator, date: ago(10) }),
  );
  expect(page([...WAYSIDE, ...visits]).split('\n')[0]).toContain('KESTE KESTR');
});

test('visits from outside stand beneath the table', () => {
  expect(page([...WAYSIDE, aVisit({ host: 'ashmere', facilitator: 'outside', date: ago(10) })])).toContain(
    'From outside: Ashmere 1.',
  );
});

test('without visits it says whom to ask', () => {
  expect(page(WAYSIDE)).toBe('No visits yet. Who could be asked? lea visit add --host ashmere');
});
