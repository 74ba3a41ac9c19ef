import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { answeredIn, type Cell, countCells, furthestIn } from '../../src/reports/cells.ts';
import { passagesOf } from '../../src/reports/passages.ts';
import { aDiary, aMark, aMeeting, anAuthority, aNetwork, groundOf } from '../support/entries.ts';

const MEMBERS = ['ashmere', 'greyport', 'hollinsea'].map((slug) => anAuthority(slug));

/** The cell of trust for participating officers. */
function cellOf(entries: readonly Entry[], minVoices = 1): Cell {
  const counting = { network: aNetwork(), newFrom: '2025-02-07', minVoices };
  const cell = countCells(passagesOf(groundOf([...MEMBERS, ...entries])), counting).of(
    'trust',
    'participating',
  );
  if (cell === undefined) throw new Error('no such cell');
  return cell;
}

const said = (by: string, date: string, more: Parameters<typeof aMark>[1] = {}): Entry =>
  aDiary({ by, date }, { marks: [aMark('trust', more)] });

const numbers = (cell: Cell): readonly number[] =>
  [cell.authorities, cell.voices, cell.shown, cell.fresh, cell.did, cell.effect, cell.hard, cell.backed].map(
    ({ items }) => items.length,
  );

describe('a cell counts', () => {
  test('authorities, voices, passages, new ones, and what they show', () => {
    const cell = cellOf([
      said('ashmere/officer-1', '2025-01-10', { shows: 'did', direction: 'hinders' }),
      said('ashmere/officer-2', '2025-02-07', { shows: 'effect', seenBy: ['greyport/officer-1'] }),
      said('greyport/officer-1', '2025-02-06', { shows: 'felt' }),
    ]);
    expect(numbers(cell)).toEqual([2, 3, 3, 1, 1, 1, 1, 1]);
  });

  test('words without a voice as a passage alone', () => {
    expect(numbers(cellOf([aMeeting({}, { marks: [aMark('trust')] })]))).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
  });

  test('a role in an authority as a voice, unless a seat of that role there speaks', () => {
    const role = said('greyport/officer-1', '2025-01-11', {
      voice: { role: 'participating-officer', authority: 'ashmere' },
    });
    expect(cellOf([role]).voices.items).toHaveLength(1);
    expect(cellOf([role, said('ashmere/officer-1', '2025-01-10')]).voices.items).toHaveLength(1);
    expect(cellOf([role, said('ashmere/chief-1', '2025-01-10')]).voices.items).toHaveLength(1);
    expect(cellOf([role, said('hollinsea/officer-1', '2025-01-10')]).voices.items).toHaveLength(2);
  });

  test('a mark without what it shows or which way in no column that needs the word', () => {
    expect(numbers(cellOf([said('ashmere/officer-1', '2025-01-10')]))).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  });

  test('brokers and partners in neither group', () => {
    expect(
      numbers(cellOf([said('college/broker-1', '2025-01-10'), said('ashmere/partner-1', '2025-01-10')])),
    ).toEqual(Array(8).fill(0));
  });
});

describe('few voices', () => {
  const two = [
    said('ashmere/officer-1', '2025-01-10', { direction: 'hinders' }),
    said('greyport/officer-1', '2025-01-10'),
  ];

  test('name nobody, and are said to be few', () => {
    const cell = cellOf(two, 3);
    expect(cell.few).toBe(true);
    expect(numbers(cell)).toEqual([2, 2, 2, 0, 0, 0, 1, 0]);
    expect(
      [...cell.authorities.items, ...cell.shown.items].flatMap(({ authority, voice }) => [authority, voice]),
    ).toEqual(Array(8).fill(undefined));
  });

  test('enough of them, or none at all, are not few', () => {
    expect(cellOf(two, 2).few).toBe(false);
    expect(cellOf([], 3).few).toBe(false);
  });
});

describe('one loud authority', () => {
  const others = (count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => said('greyport/officer-1', `2025-01-0${at + 1}`));
  const own = (count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => said(`ashmere/officer-${at + 1}`, '2025-01-10'));

  test.each([
    [3, 2, 'ashmere'],
    [2, 3, 'greyport'],
    [2, 2, undefined],
  ])('%i of it and %i of the other: %s', (mine, theirs, loud) => {
    expect(cellOf([...own(mine), ...others(theirs)]).loud?.authority).toBe(loud);
  });

  test('nobody is named as loud where there are few voices', () => {
    expect(cellOf([...own(1), ...others(4)], 3).loud).toBeUndefined();
  });

  test('two in five exactly is not loud', () => {
    const rest = ['greyport', 'hollinsea'].map((slug, at) => [
      said(`${slug}/officer-1`, `2025-01-0${at + 1}`),
      said(`${slug}/officer-2`, '2025-01-04'),
    ]);
    expect(cellOf([...rest.flat(), said('wyke/officer-1', '2025-01-09')]).loud).toBeUndefined();
  });
});

test('the furthest is the last in the order that any passage reaches, with its count', () => {
  const cell = cellOf([
    said('ashmere/officer-1', '2025-01-10', { shows: 'did' }),
    said('ashmere/officer-2', '2025-01-10', { shows: 'did' }),
    said('greyport/officer-1', '2025-01-10', { shows: 'felt' }),
  ]);
  expect(furthestIn(cell.passages)).toEqual({ shows: 'did', count: 2 });
  expect(furthestIn([])).toBeUndefined();
});

test('a hard passage is answered by the same seat doing something on a later day', () => {
  const hard = said('ashmere/officer-1', '2025-01-10', { direction: 'hinders' });
  const answer = (by: string, date: string, shows: 'did' | 'felt') =>
    answeredIn(cellOf([hard, said(by, date, { shows })]).passages).length;
  expect(answer('ashmere/officer-1', '2025-01-11', 'did')).toBe(1);
  expect(answer('ashmere/officer-1', '2025-01-09', 'did')).toBe(0);
  expect(answer('ashmere/officer-2', '2025-01-11', 'did')).toBe(0);
  expect(answer('ashmere/officer-1', '2025-01-11', 'felt')).toBe(0);
});
