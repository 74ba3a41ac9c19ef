import { isRawList, isRawMap } from './raw.ts';
import { readScalar } from './scalar.ts';
import {
  type Declared,
  type Field,
  type Fields,
  type Options,
  type Raw,
  type Reading,
  type Shape,
  type ValuesOf,
} from './shape.ts';

export type { Field, Fields, Options, Raw, Reading, Shape, Suggest, ValuesOf } from './shape.ts';
export { SHAPES } from './shape.ts';

/** Joins a declaration to its reading. The builders below vouch for T, which `readDeclared` gives by shape. */
const build = <T>(declared: Declared): Field<T> => ({
  ...declared,
  read: (raw) => readDeclared(declared, raw) as Reading<T>,
});

const one = <T>(shape: Shape, ask: string, options: Options, more: Partial<Declared> = {}): Field<T> =>
  build({ shape, holds: 'one', required: true, ask, ...more, ...options });

/** One line of text; several with `long`. */
export const text = (ask: string, options: Options = {}): Field<string> => one('text', ask, options);

/** A day, `YYYY-MM-DD`, or a month, `YYYY-MM`, where only that is known. */
export const date = (ask: string, options: Options = {}): Field<string> => one('date', ask, options);

/** One word of a fixed list. */
export const choice = <const W extends readonly string[]>(
  ask: string,
  words: W,
  options: Options = {},
): Field<W[number]> => one('choice', ask, options, { words });

/** One key of a list the network keeps in network.yaml. */
export const listed = (
  ask: string,
  from: NonNullable<Options['from']>,
  options: Options = {},
): Field<string> => one('choice', ask, { ...options, from });

/** The id of an entry of a kind; `any` for any kind, `mark` for a marked passage such as `d-7k2q9xw4ab#7kd`. */
export const ref = (to: string, ask: string, options: Options = {}): Field<string> =>
  one('ref', ask, options, { to });

/** A seat such as `ashmere/officer-1`; never a name. */
export const seat = (ask: string, options: Options = {}): Field<string> => one('seat', ask, options);

/** A whole number of 0 or more. */
export const number = (ask: string, options: Options = {}): Field<number> => one('number', ask, options);

/** Yes or no. */
export const yes = (ask: string, options: Options = {}): Field<boolean> => one('yes', ask, options);

/** Small maps with declared columns; none is an empty list. */
export const rows = <Fs extends Fields>(
  ask: string,
  columns: Fs,
  options: Options = {},
): Field<readonly ValuesOf<Fs>[]> =>
  build({ shape: 'rows', holds: 'many', required: false, ask, columns, ...options });

/** The same field, which may be left out. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => build({ ...field, required: false });

/** Several values of a field, one a line in the file; none is an empty list. A single value reads as a list of one. */
export const many = <T>(field: Field<T>): Field<readonly T[]> =>
  build({ ...field, holds: 'many', required: false });

/** Rows that may only be added to: the history of a question, a purpose, a membership. */
export const log = <T>(field: Field<T>): Field<T> => build({ ...field, holds: 'log' });

/** The same field as it may be typed: references by a beginning or a name, looked up in the journal afterwards. */
export const typed = <T>(field: Field<T>): Field<T> =>
  build({
    ...field,
    typed: true,
    ...(field.columns === undefined
      ? {}
      : {
          columns: Object.fromEntries(
            Object.entries(field.columns).map(([key, column]) => [key, typed(column)]),
          ),
        }),
  });

/** Fields of their declarations as data, as when they come from a file: reading follows from what they declare. */
export const fieldsFrom = (declared: Readonly<Record<string, Declared>>): Fields =>
  Object.fromEntries(
    Object.entries(declared).map(([key, field]) => [
      key,
      build(field.columns === undefined ? field : { ...field, columns: fieldsFrom(field.columns) }),
    ]),
  );

const good = <T>(value: T): Reading<T> => ({ ok: true, value });
const bad = (why: string): Reading<never> => ({ ok: false, why });
const isEmpty = (raw: Raw): boolean => raw === null || (typeof raw === 'string' && raw.trim() === '');

function readDeclared(field: Declared, raw: Raw): Reading<unknown> {
  if (field.holds !== 'one') return readList(field, raw);
  if (!isEmpty(raw)) return readOne(field, raw);
  return field.required ? bad('nothing is given') : good(undefined);
}

function readOne(field: Declared, raw: Raw): Reading<unknown> {
  if (field.shape === 'rows') return readRow(field.columns ?? {}, raw);
  return typeof raw === 'string'
    ? readScalar(field, raw.trim())
    : bad('one value is wanted here, not a list');
}

function readList(field: Declared, raw: Raw): Reading<readonly unknown[]> {
  if (isEmpty(raw)) return good([]);
  const values: unknown[] = [];
  const items: readonly Raw[] = isRawList(raw) ? raw : [raw];
  for (const [index, item] of items.entries()) {
    const reading = isEmpty(item) ? bad('nothing is given') : readOne(field, item);
    if (!reading.ok) return bad(field.shape === 'rows' ? `row ${index + 1}: ${reading.why}` : reading.why);
    values.push(reading.value);
  }
  return good(values);
}

function readRow(columns: Fields, raw: Raw): Reading<Readonly<Record<string, unknown>>> {
  if (!isRawMap(raw)) return bad('each row holds names and values');
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(columns)) {
    const reading = field.read(raw.get(key) ?? null);
    if (!reading.ok) return bad(`${key}: ${reading.why}`);
    values[key] = reading.value;
  }
  return good(values);
}
