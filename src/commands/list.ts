import { KINDS } from '../kinds/index.ts';
import { choice, date, type Field, type Fields, many, number, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/near.ts';
import { ask, dated, filterable, type Query, textsOf } from '../model/query.ts';
import { type Page, page } from '../render/page.ts';
import { listPage } from '../render/list-page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answerList, rowOf } from './data.ts';
import { resolveReferences } from './naming.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

const COMMON_COLUMNS = ['kind', 'date', 'authority', 'title'];

const viewFlags = {
  since: asFlag(date('Only from this day on')),
  until: asFlag(date('Only up to this day')),
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
    flags: { ...filterFlags(kind.fields), ...viewFlags },
    examples: [`lea ${kind.name} list --limit 5`],
    writes: false,
    run: (given, world) => listEntries(kind.fields, [kind], kind.columns, given, world),
  });
}

/** The fields of all kinds; where several have a choice of one name, the words of all of them. */
const anyKind: Fields = Object.fromEntries(
  KINDS.flatMap((kind) => Object.entries(kind.fields)).map(([key, field]) => {
    const words = KINDS.flatMap((kind) => kind.fields[key]?.words ?? []);
    return [key, words.length === 0 ? field : choice(field.ask, [...new Set(words)])];
  }),
);

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));

/** The list of all entries of every kind. */
export const list = defineVerb({
  name: 'list',
  aliases: ['ls'],
  summary: 'List entries of every kind, newest first.',
  args: [],
  flags: {
    kind: asFlag(many(text('Only entries of this kind'))),
    ...filterFlags(pick(anyKind, ['authority', 'group', 'state', 'visibility', 'features', 'keywords'])),
    ...viewFlags,
  },
  examples: ['lea list --authority ashmere --since "1 January 2025"'],
  writes: false,
  takesKind: true,
  run: (given, world) => {
    const names = textsOf(given.flags['kind']);
    const kinds = names.length === 0 ? KINDS : names.map(kindNamed);
    const [only, ...others] = kinds;
    const columns = only !== undefined && others.length === 0 ? only.columns : COMMON_COLUMNS;
    return listEntries(anyKind, kinds, columns, given, world);
  },
});

/** A kind by its name or plural; refuses any other word, with the nearest one. */
export function kindNamed(name: string): Kind {
  const kind = KINDS.find((k) => k.name === name || k.plural === name);
  if (kind !== undefined) return kind;
  const near = nearest(
    name,
    KINDS.map((k) => k.name),
  );
  throw fault('MISUSED', {
    why: `"${name}" is not a kind of entry.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    hint: 'lea help words',
  });
}

/** One flag for each field a list can be narrowed by, and two for each day but the first. */
function filterFlags(fields: Fields): Fields {
  const flags = Object.entries(filterable(fields)).map(([key, field]) => [key, filterFlag(field)] as const);
  const days = Object.keys(dated(fields)).filter((key) => key !== 'date');
  return {
    ...Object.fromEntries(flags),
    ...Object.fromEntries(
      days.map((key) => [`${key}_since`, asFlag(date(`Only with "${key}" from this day on`))]),
    ),
    ...Object.fromEntries(
      days.map((key) => [`${key}_until`, asFlag(date(`Only with "${key}" up to this day`))]),
    ),
  };
}

function filterFlag(field: Field): Field {
  return asFlag(many({ ...field, holds: 'one', ask: `Only where this fits: ${field.ask}` }));
}

async function listEntries(
  fields: Fields,
  kinds: readonly Kind[],
  columns: readonly string[],
  given: Given,
  world: World,
): Promise<'fine'> {
  const desk = await openDesk(world);
  const names = new Set(kinds.map((kind) => kind.name));
  const entries = desk.reading.all.all.filter((entry) => names.has(entry.kind));
  const answer = ask(entries, queryOf(fields, given, desk));
  if (answerList('lea.list/1', answer.entries, desk, world)) return 'fine';
  if (answer.found === 0) world.err(nothingFits(answer.strictest));
  else
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
  const where = new Map<string, readonly string[]>();
  const from = new Map<string, string>();
  const until = new Map<string, string>();
  for (const [key, value] of Object.entries(given.flags)) {
    const day = /^(.+)_(since|until)$/.exec(key);
    const field = fields[key];
    if (key === 'since') from.set('date', String(value));
    else if (key === 'until') until.set('date', String(value));
    else if (day !== null) (day[2] === 'since' ? from : until).set(day[1] ?? '', String(value));
    else if (field !== undefined) where.set(key, textsOf(resolveReferences(field, value, desk.reading.all)));
  }
  const { sort, limit } = given.flags;
  return {
    where,
    from,
    until,
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

const nothingFits = (strictest: string | undefined): Page =>
  page(
    strictest === undefined ? 'Nothing fits.' : `Nothing fits. "${strictest}" leaves least; try without it.`,
  );
