import { fault } from '../model/fault.ts';
import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { sayDay } from '../model/day-words.ts';
import { countOf } from '../reports/phrases.ts';
import { page } from '../render/page.ts';
import { readCsv } from '../store/coming-in/csv.ts';
import { readText } from '../store/guard.ts';
import { answered } from './for-programs.ts';
import type { Desk } from './desk.ts';
import { type Incoming, taken } from './incoming.ts';
import { agrees } from './interview.ts';
import { columnsOf, type RowRead, readRow } from './row-entry.ts';
import { shortId } from './naming.ts';
import { newId, saveTogether } from './saving.ts';
import type { World } from './world.ts';

/** The most bytes of a spreadsheet file. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Brings in a spreadsheet file, an entry for each row: a preview by row, and one bad row stops no other. Exits with 1 where
 * a row was left out.
 */
export async function bringRows(incoming: Incoming, desk: Desk, world: World): Promise<'fine' | 'failed'> {
  const { kind, file } = incoming;
  if (kind === undefined) throw fault('ANSWERS_MISSING', { flags: ['--kind, such as --kind visit'] });
  const text = readText(incoming.bytes, file, LONGEST);
  if (!text.ok) throw fault('FILE_REFUSED', { file, why: text.problem.message });
  const [header, ...rows] = taken(incoming, readCsv(text.value.lf));
  if (header === undefined) throw fault('FILE_REFUSED', { file, why: 'there is nothing in it.' });
  const { columns, strange } = columnsOf(kind, header.cells);
  if (columns.every((column) => column === undefined))
    throw fault('FILE_REFUSED', { file, why: `its first line names no detail of a ${kind.name}.` });
  const read = rows.map((row) => readRow(kind, columns, row, desk, world));
  const good = withoutTwins(read, desk);
  const bad = good.filter((row) => 'why' in row);
  const taking = good.filter((row) => 'body' in row);
  if (!world.settings.quiet) world.err(preview(kind, good, strange, desk));
  await saveRows(kind, taking, desk, world);
  return bad.length > 0 ? 'failed' : 'fine';
}

type Good = Extract<RowRead, { readonly body: string }>;

/** A row that says what is there already, or what a row above it said, is left out: bringing a file in twice adds nothing. */
function withoutTwins(rows: readonly RowRead[], desk: Desk): readonly RowRead[] {
  const keyOf = (kind: unknown, values: Readonly<Record<string, unknown>>): string =>
    JSON.stringify([kind, values['date'], values['title'], values['authority'] ?? values['host']]);
  const there = new Map(
    desk.reading.all.all.map((entry) => [
      keyOf(entry.kind, entry.values),
      () => shortId(entry, desk.reading.all),
    ]),
  );
  return rows.map((row) => {
    if ('why' in row) return row;
    const key = keyOf(row.values['kind'], row.values);
    const same = there.get(key);
    there.set(key, () => `line ${row.line}`);
    return same === undefined ? row : { line: row.line, why: `it is there already as ${same()}.` };
  });
}

function preview(kind: Kind, rows: readonly RowRead[], strange: readonly string[], desk: Desk) {
  const lines = rows.map((row) => {
    const place = `  line ${String(row.line).padStart(3)}  `;
    return 'why' in row
      ? `${place}left out: ${row.why}`
      : `${place}${sayDay(String(row.values['date']))}, ${String(row.values['title'])}`;
  });
  const who = kind.starts === 'private' ? 'kept privately' : 'readable by every member';
  const texts =
    kind.starts === 'private'
      ? []
      : rows.flatMap((row) =>
          'why' in row
            ? []
            : [
                '',
                ...desk.journal
                  .encode(kind, row.values, row.body)
                  .trimEnd()
                  .split('\n')
                  .map((each) => `   ${each}`.trimEnd()),
              ],
        );
  return page(
    `Each row would be a ${kind.name}, ${who}:`,
    ...lines,
    ...(strange.length === 0 ? [] : [`Columns that are left out: ${strange.join(', ')}.`]),
    ...texts,
  );
}

async function saveRows(kind: Kind, rows: readonly Good[], desk: Desk, world: World): Promise<void> {
  const saved = rows.length === 0 ? [] : await addRows(kind, rows, desk, world);
  const data = () => saved.map(({ id, values }) => ({ id, date: values['date'], title: values['title'] }));
  if (answered({ schema: 'lea.imported/1', data }, desk, world)) return;
  const count = countOf(rows.length, kind.name, kind.plural);
  if (rows.length === 0) world.out(page('Nothing was added.'));
  else if (world.settings.dryRun) world.out(page(`Nothing was written. This would add ${count}.`));
  else world.out(page(`${count} added: ${saved.map((each) => shortId(each, desk.reading.all)).join(', ')}`));
}

async function addRows(
  kind: Kind,
  rows: readonly Good[],
  desk: Desk,
  world: World,
): Promise<readonly Entry[]> {
  const { yes, dryRun } = world.settings;
  if (dryRun) return [];
  if (!world.interactive && !yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  const question = `Add ${countOf(rows.length, kind.name, kind.plural)}?`;
  if (!(await agrees(question, 'yes', world))) throw fault('STOPPED', { kept: false });
  const writings = rows.map(({ values, body }) => ({
    add: kind,
    values: { ...values, id: newId(kind, values, desk, world) },
    body,
  }));
  return saveTogether(writings, `${kind.name} import ${String(writings[0]?.values.id)}`, desk, world);
}
