import type { Entry } from '../model/entry.ts';
import type { Field, Fields } from '../model/field.ts';
import { blankHidden } from '../model/hidden.ts';
import { sayRaw } from '../model/raw.ts';
import { ONE, OTHER } from './merge-body.ts';
import type { Changes } from './splice.ts';

/** One place of an entry that stands in two versions until somebody chooses (store-and-sync.md, section 8). */
export interface Clash {
  /** How it is named: the detail's name, as `title` or `strands.staff.question`; `passage`, `passage-2` in the text. */
  readonly name: string;
  /** The version that stands: a detail's value as text, or the words above in the text. */
  readonly one: string;
  /** The version that waits; none where a person's own edit has left only one in the text. */
  readonly other: string | undefined;
  readonly place:
    | { readonly row: number; readonly detail: Detail | undefined }
    /** Lines of the body, the end excluded. */
    | { readonly from: number; readonly to: number };
}

/** A detail, or a column of one row of a detail that holds rows; the row is matched by its first column. */
export interface Detail {
  readonly key: string;
  readonly field: Field;
  readonly row?: { readonly name: string; readonly by: string; readonly column: string };
}

type Row = Readonly<Record<string, unknown>>;

const HEAD = /^> \[!conflict\]/;

/** A single value as words; nothing has none. */
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Everything in an entry that waits for somebody to choose: its details first, then its text from the top. */
export function clashesIn(entry: Entry, fields: Fields): readonly Clash[] {
  const details = rowsIn(entry.values['conflicts']).map((waiting, row): Clash => {
    const name = String(waiting['field']);
    const detail = detailAt(fields, name);
    const one =
      detail === undefined ? sayRaw(entry.unknown.get(name) ?? '') : said(valueAt(entry.values, detail));
    return { name, one, other: String(waiting['other']), place: { row, detail } };
  });
  return [...details, ...passagesIn(entry.body)];
}

/**
 * What an entry becomes once a place says `chosen`: the value of a detail, or words for the text; the place waits no
 * more. Nothing chosen: what stands in the detail stays.
 */
export function settled(entry: Entry, { place }: Clash, chosen: unknown): Changes {
  if ('from' in place) {
    const lines = entry.body.split('\n');
    const words = said(chosen).trim();
    lines.splice(place.from, place.to - place.from, ...(words === '' ? [] : words.split('\n')));
    return { body: lines.join('\n') };
  }
  const conflicts = rowsIn(entry.values['conflicts']).filter((_, at) => at !== place.row);
  const { detail } = place;
  if (detail === undefined || chosen === undefined) return { values: { ...entry.values, conflicts } };
  const { key, row } = detail;
  const value =
    row === undefined
      ? chosen
      : rowsIn(entry.values[key]).map((each) =>
          each[row.by] === row.name ? { ...each, [row.column]: chosen } : each,
        );
  return { values: { ...entry.values, [key]: value, conflicts } };
}

function passagesIn(body: string): readonly Clash[] {
  const lines = body.split('\n');
  const heads = blankHidden(body)
    .split('\n')
    .flatMap((each, at) => (HEAD.test(each) ? [at] : []));
  return heads.map((from, at) => {
    let to = from + 1;
    while (lines[to]?.startsWith('>') === true && !HEAD.test(lines[to] ?? '')) to += 1;
    const quoted = lines.slice(from + 1, to);
    const middle = quoted.indexOf(OTHER);
    const first = quoted[0] === ONE ? 1 : 0;
    const one = plain(quoted.slice(first, middle === -1 ? undefined : middle));
    const other = middle === -1 ? undefined : plain(quoted.slice(middle + 1));
    return { name: at === 0 ? 'passage' : `passage-${at + 1}`, one, other, place: { from, to } };
  });
}

/** Quoted lines as they were before they were quoted. */
const plain = (quoted: readonly string[]): string =>
  quoted.map((each) => each.replace(/^> ?/, '')).join('\n');

function detailAt(fields: Fields, name: string): Detail | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field !== undefined) return { key: name, field };
  const [, key = '', rowName = '', column = ''] = /^([^.]+)\.(.*)\.([^.]+)$/s.exec(name) ?? [];
  const columns = Object.hasOwn(fields, key) ? fields[key]?.columns : undefined;
  const [by] = Object.keys(columns ?? {});
  const inRow = columns !== undefined && Object.hasOwn(columns, column) ? columns[column] : undefined;
  return inRow === undefined || by === undefined
    ? undefined
    : { key, field: inRow, row: { name: rowName, by, column } };
}

function valueAt(values: Entry['values'], { key, row }: Detail): unknown {
  if (row === undefined) return values[key];
  return rowsIn(values[key]).find((each) => each[row.by] === row.name)?.[row.column];
}

function rowsIn(value: unknown): readonly Row[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.filter(isRow);
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
