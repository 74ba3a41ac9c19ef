import { fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';

/** One thing as data. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether data is a thing with fields. */
export const isMap = (value: unknown): value is Row =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The same data with only these fields, in this order. An unknown one exits 2 and lists the real ones. */
export function chooseFrom(data: unknown, keys: readonly string[]): unknown {
  if (!Array.isArray(data)) return isMap(data) ? chooseAll([data], keys)[0] : data;
  const rows: readonly unknown[] = data;
  return rows.every(isMap) ? chooseAll(rows, keys) : data;
}

/** Only these fields of each row. One that a row lacks is `null`; one that no row has is a slip, and the real ones are listed. */
export function chooseAll(rows: readonly Row[], keys: readonly string[]): readonly Row[] {
  const known = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const strange = rows.length === 0 ? undefined : keys.find((key) => !known.includes(key));
  if (strange === undefined)
    return rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])));
  const near = nearest(strange, known);
  throw fault('MISUSED', {
    why: `"${strange}" is not a field here.${near === undefined ? '' : ` Did you mean ${near}?`} The fields are: ${known.join(', ')}.`,
    hint: 'lea help fields',
  });
}
