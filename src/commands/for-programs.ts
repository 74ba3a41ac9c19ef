import type { Entry } from '../model/entry.ts';
import { textsOf } from '../model/query.ts';
import { envelope } from '../render/json.ts';
import { jsonLine } from '../render/json-line.ts';
import { page } from '../render/page.ts';
import { forTerminal } from '../render/safe.ts';
import { plainRows } from '../render/table.ts';
import { chooseAll, chooseFrom, isMap, type Row } from './chosen-fields.ts';
import { dataOf } from './data.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** An answer as programs are given it (cli.md, section 5). */
export interface ForPrograms {
  readonly schema: string;
  /** A list, or one object for one thing; made only where it is wanted. */
  readonly data: () => unknown;
  /** What `-q` prints, one a line; without it the ids in the data. */
  readonly ids?: readonly string[];
  /** The fields that `--plain` prints, unless some are named; without it all that hold one value. */
  readonly columns?: readonly string[];
  /** What it names is there, whether or not anything was written. */
  readonly stands?: true;
  /** A list, which comes as plain lines wherever standard output is no terminal. */
  readonly isList?: true;
}

/**
 * Answers for programs, where that was asked for: one JSON document, one JSON object a line, lines parted by tabs, or
 * ids alone. False where the answer is wanted in words. A dry run says so in its JSON, and gives no id and no line of
 * what does not exist.
 */
export function answered(answer: ForPrograms, desk: Desk | undefined, world: World): boolean {
  const { json, ndjson, plain, quiet, terminal, accessible } = world.settings;
  const isThere = answer.stands === true || !world.settings.dryRun;
  if (json !== false) answerJson(answer, desk, world);
  else if (ndjson) answerLines(answer.data(), desk, world);
  else if (quiet && isThere) {
    const ids = answer.ids ?? idsIn(answer.data());
    world.out(page(...ids));
  } else if (plain !== false && isThere) answerPlain(answer, plain, world);
  else if (answer.isList === true && !terminal && !accessible) answerPlain(answer, true, world);
  else return quiet || plain !== false;
  return true;
}

/** The same for a list of entries. */
export const answeredList = (
  entries: readonly Entry[],
  desk: Desk,
  world: World,
  how: Partial<Pick<ForPrograms, 'schema' | 'data' | 'isList'>> = {},
): boolean =>
  answered(
    {
      schema: 'lea.list/1',
      data: () => entries.map((entry) => dataOf(entry, desk)),
      ids: entries.map(({ id }) => id),
      columns: OF_ENTRIES,
      ...how,
    },
    desk,
    world,
  );

/** `--format json` is another way to type `--json`. */
export const withFormat = (format: string | undefined, world: World): World =>
  format === 'json' && world.settings.json === false
    ? { ...world, settings: { ...world.settings, json: true } }
    : world;

/** The same for one entry, as it is now. */
export const answeredEntry = (entry: Entry, desk: Desk, world: World): boolean =>
  answered(
    { schema: 'lea.entry/1', data: () => dataOf(entry, desk), ids: [entry.id], columns: OF_ENTRIES },
    desk,
    world,
  );

const OF_ENTRIES = ['id', 'kind', 'date', 'title'] as const;

/** One JSON document: the envelope, and data with only the fields asked for. An unknown field exits 2 and lists the real ones. */
function answerJson({ schema, data: make }: ForPrograms, desk: Desk | undefined, world: World): void {
  const { json, dryRun } = world.settings;
  const all = make();
  const data = typeof json === 'boolean' ? all : chooseFrom(all, json);
  const head = {
    journal: desk?.journal.network.short,
    asAt: desk?.today ?? world.today(),
    unreadable: unreadableIn(desk),
    dryRun,
  };
  world.data(jsonLine(envelope(schema, { ...head, data })));
}

const unreadableIn = (desk: Desk | undefined): readonly Row[] & readonly Unread[] =>
  (desk?.reading.unreadable ?? []).map(({ file, line, message }) => ({ file, line, message }));

interface Unread extends Row {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

function answerLines(data: unknown, desk: Desk | undefined, world: World): void {
  for (const file of unreadableIn(desk)) world.data(jsonLine({ unreadable: true, ...file }));
  for (const row of Array.isArray(data) ? data : [data]) world.data(jsonLine(row));
}

function answerPlain(
  { data: make, columns }: ForPrograms,
  plain: true | readonly string[],
  world: World,
): void {
  const data = make();
  const rows = (Array.isArray(data) ? data : [data]).filter(isMap);
  const keys = plain === true ? (columns ?? single(rows)) : plain;
  const cells = chooseAll(rows, keys).map((row) =>
    keys.map((key) => forTerminal(textsOf(row[key]).join(', '))),
  );
  world.data(plainRows(cells));
}

/** The fields that hold one value, in order. */
const single = (rows: readonly Row[]): readonly string[] =>
  Object.entries(rows[0] ?? {})
    .filter(([, value]) => value === null || typeof value !== 'object')
    .map(([key]) => key);

const idsIn = (data: unknown): readonly string[] =>
  (Array.isArray(data) ? data : [data])
    .filter(isMap)
    .flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
