import { fault } from '../model/fault.ts';
import type { Fields } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import type { Values } from './answers.ts';
import type { Desk } from './desk.ts';
import { resolveReferences } from './naming.ts';
import { flagOf } from './questions.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What an item of a list is known by: itself, or the first column of a row. */
const keyOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? Object.values(item)[0] : item;

/** Lists that are given add to what is there; nothing is taken out. A row told twice is told once, as it was told last. */
export const withMore = (before: Values, given: Values): Values =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      const both = [...listOf(before[key]), ...listOf(value)];
      return [key, [...new Map(both.map((item) => [keyOf(item), item])).values()]];
    }),
  );

/**
 * Takes out what `--take-out` names: `keyword=meetings` one item of a list, `place` the whole of a detail. Refused where
 * there is no such detail, where it is not there to be taken, or where the entry cannot do without it.
 */
export function withLess(fields: Fields, before: Values, taken: readonly string[], desk: Desk): Values {
  const values: Values = { ...before };
  for (const each of taken) {
    const [name = '', ...rest] = each.split('=');
    const [key, field] = detailNamed(name.trim(), fields);
    const typed = rest.join('=').trim();
    const refuse = (why: string) => fault('BAD_ANSWER', { flag: '--take-out', why });
    if (rest.length === 0) {
      if (field.required) throw refuse(`every entry of this kind has "${key}".`);
      values[key] = field.holds === 'one' ? undefined : [];
      continue;
    }
    const wanted = keyOf(resolveReferences({ ...field, holds: 'one' }, typed, desk.reading.all));
    const kept = listOf(values[key]).filter((item) => String(keyOf(item)) !== String(wanted));
    if (kept.length === listOf(values[key]).length) throw refuse(`"${typed}" is not among its "${key}".`);
    values[key] = kept;
  }
  return values;
}

function detailNamed(name: string, fields: Fields): readonly [string, Fields[string]] {
  const own = Object.entries(fields).filter(([, field]) => field.lea !== true);
  const names = own.map(([key, field]) => flagOf(key, field).slice(2));
  const at = names.indexOf(name.replaceAll('_', '-'));
  const found = own[at] ?? own.find(([key]) => key === name.replaceAll('-', '_'));
  if (found !== undefined) return found;
  const near = nearest(name, names);
  throw fault('BAD_ANSWER', {
    flag: '--take-out',
    why: `"${name}" is not a detail here.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  });
}
