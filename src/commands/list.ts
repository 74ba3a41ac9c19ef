import { type Fields, number, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/near.ts';
import { ask, type Query } from '../model/query.ts';
import { page } from '../render/page.ts';
import { listPage } from '../render/list-page.ts';
import { asFlag } from './answers.ts';
import type { Desk } from './desk.ts';
import { rowOf } from './data.ts';
import {
  anyKind,
  anyKindFlags,
  filterFlags,
  kindsIn,
  narrowing,
  nothingFits,
  periodFlags,
} from './filters.ts';
import { answeredList } from './for-programs.ts';
import { openDeskToLook } from './looking-back.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

const COMMON_COLUMNS = ['kind', 'date', 'authority', 'title'];

const viewFlags = {
  sort: asFlag(text('Sort by this detail; "-" before it turns the order round')),
  limit: asFlag(number('At most so many')),
} satisfies Fields;

/** The plain list of a kind, narrowed by any of its choices, references and days. */
export function makeList(kind: Kind): Verb {
  return defineVerb({
    name: 'list',
    noun: kind.name,
    aliases: ['ls'],
    summary: `List the ${kind.plural}, newest first.`,
    args: [],
    flags: { ...filterFlags(kind.fields), ...periodFlags, ...viewFlags },
    examples: [`lea ${kind.name} list --limit 5`],
    writes: false,
    run: (given, world) => listEntries(kind.fields, [kind], kind.columns, given, world),
  });
}

/** The list of all entries of every kind. */
export const list = defineVerb({
  name: 'list',
  aliases: ['ls'],
  summary: 'List entries of every kind, newest first.',
  args: [],
  flags: { ...anyKindFlags, ...viewFlags },
  examples: ['lea list --authority ashmere --since "1 January 2025"'],
  writes: false,
  takesKind: true,
  run: (given, world) => {
    const kinds = kindsIn(given);
    const [only, ...others] = kinds;
    const columns = only !== undefined && others.length === 0 ? only.columns : COMMON_COLUMNS;
    return listEntries(anyKind, kinds, columns, given, world);
  },
});

async function listEntries(
  fields: Fields,
  kinds: readonly Kind[],
  columns: readonly string[],
  given: Given,
  world: World,
): Promise<'fine'> {
  const desk = await openDeskToLook(world);
  const names = new Set(kinds.map((kind) => kind.name));
  const entries = desk.reading.all.all.filter((entry) => names.has(entry.kind));
  const answer = ask(entries, queryOf(fields, given, desk));
  const isTold = answeredList(answer.entries, desk, world, { isList: true });
  const { json, ndjson, quiet } = world.settings;
  // What is streamed or enclosed says itself what is missing from it.
  if (json !== false || ndjson || quiet) return 'fine';
  if (answer.found === 0) world.err(nothingFits(answer.strictest));
  else if (!isTold)
    world.out(
      listPage(
        answer.entries.map((entry) => rowOf(entry, columns, desk)),
        ['id', ...columns],
        world.settings,
      ),
    );
  if (answer.found > answer.entries.length)
    world.err(page(`${answer.found - answer.entries.length} more: raise --limit.`));
  tellUnreadable(desk, world);
  return 'fine';
}

function queryOf(fields: Fields, given: Given, desk: Desk): Query {
  const { sort, limit } = given.flags;
  return {
    ...narrowing(fields, given, desk),
    sort: typeof sort === 'string' ? sortField(sort, fields) : undefined,
    limit: typeof limit === 'number' ? limit : undefined,
  };
}

/** The field to sort by, checked: a typing slip gets the nearest name, not an odd order. */
function sortField(sort: string, fields: Fields): string {
  const key = sort.replace(/^-/, '').replaceAll('-', '_');
  if (fields[key] !== undefined) return sort.startsWith('-') ? `-${key}` : key;
  const near = nearest(key, Object.keys(fields));
  throw fault('BAD_ANSWER', {
    flag: '--sort',
    why: `"${key}" is not a detail of these entries.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  });
}
