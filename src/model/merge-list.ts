import type { Raw } from './field.ts';
import { isRawList, isRawMap, isSameRaw, keyOf, listOf } from './raw.ts';

/** Three versions of a value; none is undefined. `winner` and `loser` say only whose order and words stand. */
export interface Versions<T = Raw | undefined> {
  readonly base: T;
  readonly winner: T;
  readonly loser: T;
}

/** Whether two values are the same, or both not there. */
export const isSame = (one: Raw | undefined, other: Raw | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isSameRaw(one, other);

/**
 * A list as a set: what either side added, without what either took out. It keeps the order of a side that has exactly
 * those items already, else the winner's with the others sorted after them. `extra` comes in as if both had added it.
 */
export function mergeList(versions: Versions, extra: readonly Raw[] = []): Raw | undefined {
  const [base, winner, loser] = [listOf(versions.base), listOf(versions.winner), listOf(versions.loser)];
  const [b, w, l] = [setOf(base), setOf(winner), setOf(loser)];
  const isGone = (key: string): boolean => b.has(key) && (!w.has(key) || !l.has(key));
  const items = new Map<string, Raw>();
  for (const item of [...winner, ...loser]) if (!isGone(keyOf(item))) items.set(keyOf(item), item);
  for (const item of extra) items.set(keyOf(item), item);
  const kept = winner.filter((item) => items.has(keyOf(item)));
  const come = [...items].filter(([key]) => !w.has(key)).toSorted(byText);
  const list = inOrder(items, winner, loser, keyOf) ?? [...kept, ...come.map(([, item]) => item)];
  return list.length === 0 ? emptyOf(versions) : list;
}

/**
 * A list that only grows: all rows of all three, by day; within one day what both had already comes first and stays in its
 * order, and what is new follows by its words. A side that was added to and has them all stands as it is.
 */
export function mergeLog(versions: Versions): Raw | undefined {
  const { base, winner, loser } = versions;
  const isWhole = (side: Raw | undefined): boolean =>
    listOf(base).every((row) => setOf(listOf(side)).has(keyOf(row)));
  if ((isSame(winner, loser) || isSame(base, loser)) && isWhole(winner)) return winner;
  if (isSame(base, winner) && isWhole(loser)) return loser;
  const rows = new Map([base, winner, loser].flatMap(listOf).map((row) => [keyOf(row), row]));
  const ofBase = [...setOf(listOf(base))];
  const rank = (key: string): number => (ofBase.includes(key) ? ofBase.indexOf(key) : ofBase.length);
  const sorted = [...rows].toSorted(
    (a, b) => compare(dayOf(a[1]), dayOf(b[1])) || rank(a[0]) - rank(b[0]) || byText(a, b),
  );
  return sorted.length === 0 ? emptyOf(versions) : sorted.map(([, row]) => row);
}

/** The day of a row; rows without one come first. */
function dayOf(row: Raw): string {
  const day = isRawMap(row) ? row.get('date') : undefined;
  return typeof day === 'string' ? day : '';
}

/** The items of a side that has exactly the wanted ones; of two such sides, of the one whose list is greater as a text. */
export function inOrder<T>(
  wanted: ReadonlyMap<string, T>,
  winner: readonly T[],
  loser: readonly T[],
  nameOf: (item: T) => string,
): readonly T[] | undefined {
  const names = (side: readonly T[]): string[] => side.map(nameOf);
  const fits = [winner, loser].filter((side) => {
    const set = new Set(names(side));
    return set.size === wanted.size && [...wanted.keys()].every((key) => set.has(key));
  });
  return fits.toSorted((a, b) => compare(names(b).join('\n'), names(a).join('\n')))[0];
}

/** Which of two texts comes first, by their characters alone: the same on every computer. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compare(a, b);
const setOf = (list: readonly Raw[]): ReadonlySet<string> => new Set(list.map(keyOf));

/** An empty list stays where either side wrote one. */
const emptyOf = ({ winner, loser }: Versions): Raw | undefined => {
  const written = [winner, loser].filter((side) => isRawList(side) && side.length === 0);
  return written[0];
};
