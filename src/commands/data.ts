import { KINDS } from '../kinds/index.ts';
import { sayDayShort } from '../model/day-words.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Fields } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import { textsOf } from '../model/query.ts';
import { entryData } from '../render/entry-data.ts';
import { envelope } from '../render/json.ts';
import { page } from '../render/page.ts';
import { forTerminal } from '../render/safe.ts';
import { plainRows } from '../render/table.ts';
import type { Desk } from './desk.ts';
import { shortId } from './naming.ts';
import type { World } from './world.ts';

/** The declared fields of an entry's kind. */
export const fieldsOf = (entry: Pick<Entry, 'kind'>): Fields =>
  KINDS.find((k) => k.name === entry.kind)?.fields ?? {};

/** What programs are told of one thing, by name. */
export type Data = Readonly<Record<string, unknown>>;

/** An entry as data for programs. */
export const dataOf = (entry: Entry, desk: Desk): Data =>
  entryData(entry, fieldsOf(entry), desk.journal.featureKeys);

/**
 * Answers for programs where that was asked for: ids under `--quiet`, JSON, one JSON object a line, or tab-separated
 * lines. False where the answer is wanted in words. `dataFor` gives the data of one entry.
 */
export function answerList(
  schema: string,
  entries: readonly Entry[],
  desk: Desk,
  world: World,
  dataFor = dataOf,
): boolean {
  const { quiet, json, ndjson, plain } = world.settings;
  const rows = (): readonly Data[] => entries.map((entry) => dataFor(entry, desk));
  if (quiet) world.out(page(...entries.map((entry) => entry.id)));
  else if (ndjson) answerLines(rows(), desk, world);
  else if (json !== false) answerJson(schema, rows(), desk, world);
  else if (plain !== false) {
    const keys = plain === true ? ['id', 'kind', 'date', 'title'] : plain;
    const chosen = chooseAll(rows(), keys);
    world.data(plainRows(chosen.map((row) => keys.map((key) => forTerminal(textsOf(row[key]).join(', '))))));
  } else return false;
  return true;
}

/** One JSON document: the envelope, and data with only the fields asked for. An unknown field exits 2 and lists the real ones. */
export function answerJson(schema: string, data: unknown, desk: Desk, world: World): void {
  const { json } = world.settings;
  const keys = typeof json === 'boolean' ? undefined : json;
  const chosen = keys === undefined ? data : chooseFrom(data, keys);
  const unreadable = desk.reading.unreadable.map(({ file, line, message }) => ({ file, line, message }));
  const head = { journal: desk.journal.network.short, asAt: desk.today, unreadable };
  world.data(jsonLine(envelope(schema, { ...head, data: chosen })));
}

function answerLines(rows: readonly Data[], desk: Desk, world: World): void {
  for (const { file, line, message } of desk.reading.unreadable)
    world.data(jsonLine({ unreadable: true, file, line, message }));
  for (const row of rows) world.data(jsonLine(row));
}

/** What a terminal could act on; JSON itself spells out only the controls below the space. */
const ACTS =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

/** One line of JSON in which nothing can act on a terminal; programs read the same characters from it. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(ACTS, (one) =>
    one.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )}\n`;

const isMap = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function chooseFrom(data: unknown, keys: readonly string[]): unknown {
  if (!Array.isArray(data)) return isMap(data) ? chooseAll([data], keys)[0] : data;
  const rows: readonly unknown[] = data;
  return rows.every(isMap) ? chooseAll(rows, keys) : data;
}

/** Only these fields of each row. One that a row lacks is `null`; one that no row has is a slip, and the real ones are listed. */
function chooseAll(rows: readonly Data[], keys: readonly string[]): readonly Data[] {
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

/** One line of a list in words: ids as short as they may be, days as people write them, authorities by name. */
export function rowOf(entry: Entry, columns: readonly string[], desk: Desk): ReadonlyMap<string, string> {
  const fields = fieldsOf(entry);
  const cells = columns.map((key): readonly [string, string] => {
    const shape = fields[key]?.shape;
    const texts = textsOf(entry.values[key]).map((text) => {
      if (shape === 'date') return sayDayShort(text);
      return shape === 'ref' ? (textIn(desk.reading.all.find(text)?.values ?? {}, 'title') ?? text) : text;
    });
    return [key, texts.join(', ')];
  });
  const title = cells.at(-1);
  const marked =
    entry.space === 'private' && title !== undefined ? [[title[0], `(private) ${title[1]}`] as const] : [];
  return new Map([['id', shortId(entry, desk.reading.all)], ...cells, ...marked]);
}
