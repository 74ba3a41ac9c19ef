import { isDay } from '../model/day.ts';
import type { Field, Fields } from '../model/field.ts';

/** What some reader of YAML, old or new, takes for something else than words. */
const MISREAD =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[0-9][0-9_,.:]*(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+|[-+]?\.?(?:inf|nan)|\d{4}-\d{1,2}(?:-\d{1,2})?.*)$/i;
/** Words that stay as they are without quotes: they begin with a letter or figure, and nothing in them ends or starts something. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{S}\p{P} ]*[\p{L}\p{N}\p{M}\p{S}\p{P}])?$/u;

/** Words in double quotes, on one line, with what cannot stand there spelt out. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whether words may stand without quotes. */
const isPlain = (text: string): boolean =>
  PLAIN.test(text) && !MISREAD.test(text) && !/: |:$| #|^[-.]{3}/.test(text) && !/[\uFFFE\uFFFF]/.test(text);

/** One value as it stands in a file: days in quotes, numbers and yes bare, words in quotes only where they need them. */
export function scalarText(field: Pick<Field, 'shape'>, value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return (field.shape === 'date' && isDay(text)) || !isPlain(text) ? quoted(text) : text;
}

/** Whether there is nothing to write: no value, no words, or an empty list. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** One item of a list as lines, `- ` before the first; rows hold only the columns that have a value. */
export function itemLines(field: Field, value: unknown, indent: string): string[] {
  if (field.columns === undefined) return [`${indent}- ${scalarText(field, value)}`];
  const lines = fieldsLines(field.columns, isRecord(value) ? value : {}, `${indent}  `);
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

/** One name with its value as lines; none where there is nothing to write. */
export function pairLines(key: string, field: Field, value: unknown, indent: string): string[] {
  if (isNothing(value)) return [];
  if (!Array.isArray(value)) return [`${indent}${key}: ${scalarText(field, value)}`];
  return [`${indent}${key}:`, ...value.flatMap((item: unknown) => itemLines(field, item, `${indent}  `))];
}

/** Values by declared fields, in declared order, as lines. */
export const fieldsLines = (
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  indent = '',
): string[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    pairLines(key, field, Object.hasOwn(values, key) ? values[key] : undefined, indent),
  );

/** Whether a value is a small map of names and values. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
