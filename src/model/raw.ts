import type { Raw } from './field.ts';

/** Whether two values, as read from a file, say the same. The order of names does not count, that of a list does. */
export function isSameRaw(one: Raw, other: Raw): boolean {
  if (one instanceof Map)
    return (
      other instanceof Map &&
      one.size === other.size &&
      [...one].every(([key, value]) => other.has(key) && isSameRaw(value, other.get(key) ?? null))
    );
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, at) => isSameRaw(each, other[at] ?? null))
    );
  return one === other;
}

/** A value as one text, the same for values that say the same: words as they are, lists and maps in brackets. */
export const sayRaw = (raw: Raw): string => (typeof raw === 'string' ? raw : keyOf(raw));

/** The same, with words in quotes: values that differ have different texts, so that it may stand in a set. */
export function keyOf(raw: Raw): string {
  if (Array.isArray(raw)) return `[${raw.map(keyOf).join(', ')}]`;
  if (!(raw instanceof Map)) return JSON.stringify(raw);
  const pairs = [...raw].map(([key, value]) => `${JSON.stringify(key)}: ${keyOf(value)}`);
  return `{${pairs.toSorted().join(', ')}}`;
}

/** A value as a list: one that is no list is its only item, nothing is an empty one. */
export const listOf = (raw: Raw | undefined): readonly Raw[] =>
  raw === undefined || raw === null ? [] : Array.isArray(raw) ? raw : [raw];
