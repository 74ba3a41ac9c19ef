import type { Raw } from '../model/field.ts';
import { isRecord } from './field-text.ts';

interface Span {
  /** Where the characters of the value begin and end, from the start of the details. */
  readonly start: number;
  readonly end: number;
}

/** One value as it was written: never turned into a number, a day or a yes. */
export interface Leaf extends Span {
  readonly type: 'leaf';
  readonly text: string | null;
}
/** Several values. `isFlow` where they stand in brackets on one line. */
export interface List extends Span {
  readonly type: 'list';
  readonly isFlow: boolean;
  readonly items: readonly Tree[];
}
/** Names and values. */
export interface Named extends Span {
  readonly type: 'map';
  readonly isFlow: boolean;
  readonly pairs: readonly Pair[];
}
/** One name with its value. */
export interface Pair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: Tree;
}

/** Details as they stand in a file: each value with the place of its characters. */
export type Tree = Leaf | List | Named;

/** The value alone, without its places. */
export function rawOf(tree: Tree): Raw {
  if (tree.type === 'leaf') return tree.text;
  if (tree.type === 'list') return tree.items.map(rawOf);
  return new Map(tree.pairs.map(({ key, value }) => [key, rawOf(value)]));
}

/** The pair of a name. */
export const pairOf = (map: Named, key: string): Pair | undefined =>
  map.pairs.find((pair) => pair.key === key);

/** Whether two values of fields are equal; an absent column is one that is undefined. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSameValue(each, other[at]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  return [...Object.keys(one), ...Object.keys(other)].every((key) => isSameValue(one[key], other[key]));
}

/** Every name in details, at any depth, with its place. */
export function* namesIn(tree: Tree): Generator<Pair> {
  if (tree.type === 'list') for (const item of tree.items) yield* namesIn(item);
  if (tree.type === 'map')
    for (const pair of tree.pairs) {
      yield pair;
      yield* namesIn(pair.value);
    }
}
