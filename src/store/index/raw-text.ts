import type { Raw } from '../../model/field.ts';
import { isRawList, isRawMap } from '../../model/raw.ts';

/** Details that no field declares, as one text; none is the empty one. */
export const rawText = (unknown: ReadonlyMap<string, Raw>): string =>
  unknown.size === 0 ? '' : JSON.stringify(plain(unknown));

/** The same details again. */
export const rawFrom = (text: string): ReadonlyMap<string, Raw> => {
  const raw = text === '' ? undefined : back(JSON.parse(text));
  return isRawMap(raw) ? raw : new Map();
};

/** Names and values become a list of pairs within a list, since a list alone stands for itself. */
function plain(raw: Raw): unknown {
  if (isRawMap(raw)) return { pairs: [...raw].map(([key, value]) => [key, plain(value)]) };
  return isRawList(raw) ? raw.map(plain) : raw;
}

function back(value: unknown): Raw {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(back);
  if (typeof value !== 'object' || value === null || !('pairs' in value)) return null;
  const pairs: readonly unknown[] = Array.isArray(value.pairs) ? value.pairs : [];
  return new Map(pairs.map((pair) => (Array.isArray(pair) ? [String(pair[0]), back(pair[1])] : ['', null])));
}
