import { textIn } from '../model/entry.ts';
import { type Field, type Raw, typed } from '../model/field.ts';
import { Fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { readDay } from '../model/typed-day.ts';
import type { CsvRow } from '../store/coming-in/csv.ts';
import { composeBody, bodyNameFor } from './body.ts';
import type { Desk } from './desk.ts';
import { fillSuggested, strangeWord } from './filled.ts';
import { imagine, passBeginning, refuseBroken } from './gates.ts';
import { resolveReferences } from './naming.ts';
import { settle } from './new.ts';
import type { World } from './world.ts';

/** A row as an entry, or why it is left out; `line` is that of the file. */
export type RowRead =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly line: number; readonly why: string };

/** What a column of a file holds: a detail, or the words under a heading. */
export type Column = { readonly key: string; readonly field: Field } | { readonly section: string };

/** Names that lea's own tables have for details. */
const ALIASES: Readonly<Record<string, string>> = { visitor: 'facilitator', seat: 'facilitator_seat' };

/** What each column holds, by its name in the first line: a detail, a flag, or a heading; and the names of the others. */
export function columnsOf(
  kind: Kind,
  header: readonly string[],
): { readonly columns: readonly (Column | undefined)[]; readonly strange: readonly string[] } {
  const plain = (name: string): string =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
  const fields = Object.entries(kind.fields).filter(
    ([, field]) => field.lea !== true && field.shape !== 'rows',
  );
  const columns = header.map((name): Column | undefined => {
    const word = ALIASES[plain(name)] ?? plain(name);
    const field = fields.find(([key, { flag }]) => key === word || flag?.replaceAll('-', '_') === word);
    if (field !== undefined) return { key: field[0], field: field[1] };
    const section = Object.entries(kind.sections).find(
      ([key, heading]) => key === word || plain(heading) === word,
    );
    return section === undefined ? undefined : { section: section[0] };
  });
  return { columns, strange: header.filter((name, at) => columns[at] === undefined && name !== '') };
}

/** Reads a row as an entry of a kind; whatever is wrong with it is said of this row alone. */
export function readRow(
  kind: Kind,
  columns: readonly (Column | undefined)[],
  { line, cells }: CsvRow,
  desk: Desk,
  world: World,
): RowRead {
  try {
    const { values, words } = readCells(kind, columns, cells, desk);
    const bodyName = bodyNameFor(kind, values);
    const body = composeBody(kind, bodyName, words);
    const whole = settle(kind, values, { bodyName, isOneLine: false }, desk);
    refuseBroken(kind, whole, desk);
    const passed = passBeginning(kind, imagine(kind, whole, body, desk), world.settings.anyway, desk);
    const rows = passed.map((each) => ({
      date: desk.today,
      to: textIn(whole, 'state') ?? 'begun',
      ...each,
      by: desk.me?.seat,
    }));
    return { line, values: rows.length === 0 ? whole : { ...whole, anyway: rows }, body };
  } catch (error) {
    if (!(error instanceof Fault || error instanceof Wrong)) throw error;
    return { line, why: error.message.replaceAll(/\s*Nothing was changed\.$/g, '').replaceAll('\n', ' ') };
  }
}

/** What is wrong with one cell: told of its row alone. */
class Wrong extends Error {}

function readCells(
  kind: Kind,
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  desk: Desk,
): { readonly values: Record<string, unknown>; readonly words: ReadonlyMap<string, string> } {
  const values: Record<string, unknown> = {};
  const words = new Map<string, string>();
  for (const [at, column] of columns.entries()) {
    const cell = undefused(cells[at] ?? '');
    if (column === undefined || cell === '') continue;
    if ('section' in column) words.set(column.section, cell);
    else values[column.key] = readCell(column.key, column.field, cell, desk);
  }
  const filled = fillSuggested(kind, values, desk);
  const [missing] = filled.lacking;
  if (missing !== undefined) throw new Wrong(`${missing[0]} is missing.`);
  return { values: filled.values, words };
}

function readCell(key: string, field: Field, cell: string, desk: Desk): unknown {
  const parts = field.holds === 'one' ? [cell] : cell.split(/\s*;\s*/).filter((part) => part !== '');
  const raws = parts.map((part): Raw => (field.shape === 'date' ? dayOf(key, field, part, desk) : part));
  const reading = typed(field).read(field.holds === 'one' ? (raws[0] ?? null) : raws);
  if (!reading.ok) throw new Wrong(`${key}: ${reading.why}${/[.?]$/.test(reading.why) ? '' : '.'}`);
  const strange = strangeWord(field, reading.value, desk);
  if (strange !== undefined) throw new Wrong(`${key}: "${strange}" is not one of the network's own.`);
  return resolveReferences(field, reading.value, desk.reading.all);
}

function dayOf(key: string, field: Field, words: string, desk: Desk): string {
  const fixed = field.or?.find((word) => word === words.toLowerCase());
  if (fixed !== undefined) return fixed;
  const day = readDay(words, desk.today, { look: 'back' });
  if (!day.ok) throw new Wrong(`${key}: ${day.why}`);
  return day.day;
}

/** A cell without the apostrophe that kept a spreadsheet from running it. */
const undefused = (cell: string): string => cell.replace(/^'(?=[\s]*[=+\-@|%＝＋－＠\t\r])/u, '').trim();
