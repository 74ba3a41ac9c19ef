import type { Raw } from './shape.ts';

/** Whether a value is names and values. */
export const isRawMap = (raw: Raw | undefined): raw is ReadonlyMap<string, Raw> => raw instanceof Map;

/** Whether a value is a list. */
export const isRawList = (raw: Raw | undefined): raw is readonly Raw[] => Array.isArray(raw);

/** Whether two values, as read from a file, say the same. The order of names does not count, that of a list does. */
export function isSameRaw(one: Raw, other: Raw): boolean {
  if (isRawMap(one)) return isRawMap(other) && isSameMap(one, other);
  if (!isRawList(one)) return one === other;
  return (
    isRawList(other) &&
    one.length === other.length &&
    one.every((each, at) => isSameRaw(each, other[at] ?? null))
  );
}

const isSameMap = (one: ReadonlyMap<string, Raw>, other: ReadonlyMap<string, Raw>): boolean =>
  one.size === other.size &&
  [...one].every(([key, value]) => other.has(key) && isSameRaw(value, other.get(key) ?? null));

/** A value as one text, the same for values that say the same: words as they are, lists and maps in brackets. */
export const sayRaw = (raw: Raw): string => (typeof raw === 'string' ? raw : keyOf(raw));

/** The same, with words in quotes: values that differ have different texts, so that it may stand in a set. */
export function keyOf(raw: Raw): string {
  if (isRawList(raw)) return `[${raw.map(keyOf).join(', ')}]`;
  if (!isRawMap(raw)) return JSON.stringify(raw);
  const pairs = [...raw].map(([key, value]) => `${JSON.stringify(key)}: ${keyOf(value)}`);
  return `{${pairs.toSorted().join(', ')}}`;
}

/** A value as a list: one that is no list is its only item, nothing is an empty one. */
export const listOf = (raw: Raw | undefined): readonly Raw[] =>
  raw === undefined || raw === null ? [] : isRawList(raw) ? raw : [raw];
