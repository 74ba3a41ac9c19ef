import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { Entries } from '../../src/model/entry.ts';
import { checkEntries } from '../../src/reports/checks/check-entries.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { DAY, digest, groundOf, tell } from './journal.ts';

const whole = tell('2025-08-31');
const gapsOn = (day: string) => briefing(groundOf(tell(day), day), { for: 'chief' }).raised;
/** As the whole example looks back on a day. */
const seenFrom = (day: string) => briefing(groundOf(whole, day), { for: 'chief' }).raised.gaps;
const ids = (day: string): readonly string[] => seenFrom(day).map(({ id }) => id);
const sentence = (day: string, id: string): string | undefined =>
  seenFrom(day).find((gap) => gap.id === id)?.sentence;

describe('gaps on 5 June 2025', () => {
  const { gaps } = gapsOn(DAY);

  test('exactly those of the design are raised', () => {
    const planted = ['G02', 'G03', 'G04', 'G05', 'G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12', 'G13'];
    expect(gaps.map(({ id }) => id).toSorted()).toEqual([...planted, 'G16', 'G18', 'G21', 'G22', 'G23']);
  });

  test.each([
    ['G02', 'Facilitation: 10 authorities among participating officers, 3 among chief officers.'],
    ['G03', 'Power: chief officers added 2 passages, participating officers none.'],
    ['G04', 'Dunmarsh has recorded nothing since 21 January.'],
    ['G05', 'Two questions have stood still: Eastholme (never reworded), Larkdale.'],
    [
      'G06',
      'Two agreed questions have had nothing pointed at: Dunmarsh (since January), Fenbridgeshire (not yet).',
    ],
    ['G07', 'Larkdale started a project before agreeing a question.'],
    ['G08', 'Fenbridgeshire: the last 3 entries tell what was done, not what was understood.'],
    ['G09', 'Eastholme and Hollinsea were each visited once, last year.'],
    ['G10', 'Dunmarsh, Fenbridgeshire and Larkdale have never hosted or made a visit.'],
    ['G11', 'Two officers trained to facilitate have made no visit since: Hollinsea, Larkdale.'],
    ['G12', "A review of Brackenshire's case has waited 52 days for Ivelborough."],
    ['G13', '7 messages have waited over 3 weeks for an answer; 1 changed since permission was given.'],
    ['G16', '1 action is past its day: send out purpose page (brokers).'],
    ['G18', 'One policy point has too little ground: Let small networks chair themselves.'],
    ['G22', 'Greyport gave 12 of 31 passages on trust.'],
  ])('%s says: %s', (id, words) => {
    expect(gaps.find((gap) => gap.id === id)?.sentence).toBe(words);
  });
});

describe('gaps on other days', () => {
  test('on 29 November 2023 no gap that needs 90 days speaks', () => {
    for (const id of ['G04', 'G05', 'G06', 'G09', 'G10', 'G11', 'G21', 'G22', 'G23'])
      expect(ids('2023-11-29')).not.toContain(id);
  });

  test.each([
    ['G07', '2024-11-04', true],
    ['G07', '2024-11-05', false],
    ['G04', '2025-04-20', false],
    ['G04', '2025-04-21', true],
    ['G12', '2025-05-13', false],
    ['G12', '2025-05-14', true],
    ['G20', '2025-06-13', false],
    ['G20', '2025-06-14', true],
  ])('%s on %s: %s', (id, day, raised) => {
    expect(ids(day).includes(id)).toBe(raised);
  });

  test.each([
    ['2025-06-17', false],
    ['2025-06-18', true],
    ['2025-06-24', true],
    ['2025-06-25', false],
  ])("a review of Marlowby's case waits on %s: %s", (day, waits) => {
    expect(sentence(day, 'G12')?.includes('Marlowby') ?? false).toBe(waits);
  });
});

test('lea check would name three things: a broken link, two wordings to settle, a lapsed message', () => {
  const told = tell();
  const problems = checkEntries({
    kinds: KINDS,
    network: told.network,
    shared: new Entries(told.shared),
    all: new Entries(told.entries),
    digest,
    file: ({ path }) => path,
    detail: ({ path }) => ({ file: path }),
  });
  const found = problems.map(({ code, file }) => `${code} ${file.split('/').slice(0, 2).join('/')}`);
  expect(found.toSorted()).toEqual([
    'CLASH_WAITING enquiries/marlowby',
    'CONSENT_LAPSED diary/calderwick',
    'LINK_BROKEN cases/hollinsea',
  ]);
});

test.each(['2023-11-29', '2024-06-13', '2024-10-10', '2024-11-05', '2025-02-06', '2025-05-14'])(
  'the journal of the evening of %s gives the figures that the whole one gives for that day',
  (day) => {
    const early = briefing(groundOf(tell(day), day), { for: 'chief' });
    const late = briefing(groundOf(whole, day), { for: 'chief' });
    const numbers = (page: typeof early) => [
      page.cells.all.map((cell) =>
        [cell.authorities, cell.voices, cell.shown, cell.backed].map(({ items }) => items.length),
      ),
      page.raised.gaps.map((gap) => gap.sentence),
      page.messages.map(({ words }) => words),
      page.open.items.length,
      page.coming?.themes,
    ];
    expect(numbers(early)).toEqual(numbers(late));
  },
);
