import { describe, expect, test } from 'vitest';
import { briefing } from '../../src/reports/briefing.ts';
import { cell, countPassages, rowOf } from './counting.ts';
import { DAY, groundOf, tell } from './journal.ts';

const told = tell();
const counted = countPassages(told.shared, DAY);
/** The think tank last met on this day. */
const LAST_MET = '2025-02-06';

/** Authorities, voices, passages, new, did, effect, hard, backed; then felt and learned (domain 5, section 2; domain 7, section 3). */
const CELLS = [
  ['purpose', 'chief', [5, 5, 7, 1, 4, 0, 2, 0], 1, 2],
  ['purpose', 'participating', [9, 17, 21, 4, 1, 3, 9, 6], 9, 8],
  ['enquiry', 'chief', [7, 7, 8, 1, 0, 1, 0, 0], 5, 2],
  ['enquiry', 'participating', [11, 18, 31, 11, 9, 3, 7, 5], 0, 19],
  ['trust', 'chief', [9, 9, 14, 4, 8, 0, 5, 0], 5, 1],
  ['trust', 'participating', [11, 21, 31, 4, 7, 0, 11, 5], 15, 9],
  ['facilitation', 'chief', [3, 3, 3, 1, 0, 0, 1, 0], 0, 3],
  ['facilitation', 'participating', [10, 19, 41, 8, 12, 3, 12, 18], 0, 26],
  ['power', 'chief', [8, 8, 13, 2, 7, 0, 5, 0], 5, 1],
  ['power', 'participating', [5, 5, 6, 0, 1, 0, 5, 4], 3, 2],
] as const;

describe('what the briefing of 5 June 2025 counts', () => {
  test.each(CELLS)('%s, %s officers', (feature, group, row, felt, learned) => {
    const passages = cell(counted, feature, group);
    expect(rowOf(passages, LAST_MET)).toEqual(row);
    expect(passages.filter(({ shows }) => shows === 'felt')).toHaveLength(felt);
    expect(passages.filter(({ shows }) => shows === 'learned')).toHaveLength(learned);
  });

  test('the reports count the same, cell by cell', () => {
    const { cells } = briefing(groundOf(told), { for: 'chief' });
    const rows = cells.all
      .filter(({ group }) => group !== 'other')
      .map((each) => [
        each.feature.key,
        each.group,
        [
          each.authorities,
          each.voices,
          each.shown,
          each.fresh,
          each.did,
          each.effect,
          each.hard,
          each.backed,
        ].map(({ items }) => items.length),
      ]);
    expect(rows).toEqual(CELLS.map(([feature, group, row]) => [feature, group, [...row]]));
  });

  test('175 passages, of which 38 are backed: 30 in visits, 8 in reviewed cases', () => {
    expect(counted).toHaveLength(175);
    const backed = counted.filter((each) => each.backed).map(({ entry }) => entry.slice(0, 1));
    expect(backed.filter((letter) => letter === 'v')).toHaveLength(30);
    expect(backed.filter((letter) => letter === 'c')).toHaveLength(8);
    expect(backed).toHaveLength(38);
  });

  test('trust among chief officers on 13 June 2024: 6 authorities, 7 passages, did 3, hard 3', () => {
    const early = cell(countPassages(told.shared, '2024-06-13'), 'trust', 'chief');
    expect(rowOf(early, '9999')).toEqual([6, 6, 7, 0, 3, 0, 3, 0]);
  });

  test('the newest on power is of 10 February for chiefs and 13 November for officers; all else is new', () => {
    const newest = (feature: string, group: string): string | undefined =>
      cell(counted, feature, group)
        .map(({ day }) => day)
        .toSorted()
        .at(-1);
    expect(newest('power', 'chief')).toBe('2025-02-10');
    expect(newest('power', 'participating')).toBe('2024-11-13');
    for (const [feature, group] of CELLS)
      if (feature !== 'power') expect(newest(feature, group)! > LAST_MET).toBe(true);
  });

  test('one did is still so: Brackenshire on 11 March 2025, of what it said on 4 June 2024', () => {
    const lasted = told.shared.flatMap((entry) =>
      entry.marks.filter(({ shows }) => shows === 'lasted').map((mark) => ({ entry, mark })),
    );
    expect(lasted.map(({ entry }) => entry.values['date'])).toEqual(['2025-03-11']);
    const again = lasted[0]?.mark.again?.split('#')[0];
    const earlier = told.shared.find(({ id }) => id === again);
    expect(earlier?.values).toMatchObject({ date: '2024-06-04', host: 'brackenshire' });
  });

  test('Ashmere: understood 10, how it is 5, did differently 5, no effect; hard in 7 of 14 entries', () => {
    const own = counted.filter(({ authority }) => authority === 'ashmere').map(({ shows }) => shows);
    const count = (word: string): number => own.filter((shows) => shows === word).length;
    expect(['learned', 'felt', 'did', 'effect'].map(count)).toEqual([10, 5, 5, 0]);
    const diaries = told.shared.filter(
      ({ kind, values }) => kind === 'diary' && values['authority'] === 'ashmere',
    );
    const hard = diaries.filter(
      (entry) =>
        entry.body.includes('## What was hard') ||
        entry.marks.some(({ direction }) => direction === 'hinders'),
    );
    expect([diaries.length, hard.length]).toEqual([14, 7]);
  });

  test('Greyport speaks in 12 of 31 passages on trust, and no other place in a third of a cell of 9', () => {
    const loud = CELLS.flatMap(([feature, group]) => {
      const all = cell(counted, feature, group);
      const places = new Set(all.map(({ authority }) => authority));
      return [...places].flatMap((place) => {
        const own = all.filter(({ authority }) => authority === place).length;
        return all.length >= 9 && own * 3 >= all.length ? [`${place} ${feature}/${group} ${own}`] : [];
      });
    });
    expect(loud).toEqual(['greyport trust/participating 12']);
  });

  test('no place has over 40 in a hundred of a cell of 5, so no row is marked as loud', () => {
    for (const [feature, group] of CELLS) {
      const all = cell(counted, feature, group);
      for (const { authority } of all) {
        const own = all.filter((each) => each.authority === authority).length;
        if (all.length >= 5) expect(own / all.length).toBeLessThanOrEqual(0.4);
      }
    }
  });

  test('officers of Fenbridgeshire mark nothing', () => {
    const seats = counted.filter(({ authority }) => authority === 'fenbridgeshire').map(({ voice }) => voice);
    expect(new Set(seats)).toEqual(new Set(['fenbridgeshire/chief-1']));
  });
});

describe('section 1 of the briefing', () => {
  const { since, shared, open, overdue } = briefing(groundOf(told), { for: 'chief' });

  test('30 diary entries, 5 by chief officers: 1 says what was learned and 3 say it was hard', () => {
    const { all, learned: reported, hard: saidHard } = since.written;
    expect([all, reported, saidHard].map(({ items }) => items.length)).toEqual([30, 1, 3]);
    const fresh = told.shared.filter(
      ({ kind, values }) => kind === 'diary' && String(values['date']) > LAST_MET,
    );
    const chief = fresh.filter(({ values }) => values['group'] === 'chief');
    const learned = chief.filter(
      (entry) =>
        entry.body.includes('## What I heard that I needed') ||
        entry.marks.some(({ shows }) => shows === 'learned'),
    );
    const hard = chief.filter((entry) => entry.marks.some(({ direction }) => direction === 'hinders'));
    expect([fresh.length, chief.length, learned.length, hard.length]).toEqual([30, 5, 1, 3]);
  });

  test('11 of 12 members shared something, and 3 actions are open, 1 of them past its day', () => {
    expect(shared.items).toHaveLength(11);
    expect(open.items).toHaveLength(3);
    expect(overdue.items.map(({ say }) => say)).toEqual(['send out purpose page']);
  });

  test('the two messages quoted', () => {
    const { messages } = briefing(groundOf(told), { for: 'chief' });
    expect(messages.map(({ words }) => words)).toEqual([
      'I rang a colleague from the group before the inspection, not after it.',
      'One visit is a nice day out. Nothing moved until the third.',
    ]);
  });
});
