import { KINDS } from '../kinds/index.ts';
import { choice, date, type Field, type Fields, many, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/near.ts';
import { dated, filterable, type Narrowing, textsOf } from '../model/query.ts';
import { type Page, page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import type { Desk } from './desk.ts';
import { resolveReferences } from './naming.ts';
import type { Given } from './verb.ts';

/** The fields of all kinds; where several have a choice of one name, the words of all of them. */
export const anyKind: Fields = Object.fromEntries(
  KINDS.flatMap((kind) => Object.entries(kind.fields)).map(([key, field]) => {
    const words = KINDS.flatMap((kind) => kind.fields[key]?.words ?? []);
    return [key, words.length === 0 ? field : choice(field.ask, [...new Set(words)])];
  }),
);

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));

/** The first and the last day wanted. */
export const periodFlags = {
  since: asFlag(date('Only from this day on')),
  until: asFlag(date('Only up to this day')),
} satisfies Fields;

/** What entries of any kind can be narrowed by. */
export const anyKindFlags: Fields = {
  kind: asFlag(many(text('Only entries of this kind'))),
  ...filterFlags(pick(anyKind, ['authority', 'group', 'state', 'visibility', 'features', 'keywords'])),
  ...periodFlags,
};

/** One flag for each field a list can be narrowed by, and two for each day but the first. */
export function filterFlags(fields: Fields): Fields {
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

/** The kinds that `--kind` names; all of them where it names none. */
export function kindsIn(given: Given): readonly Kind[] {
  const names = textsOf(given.flags['kind']);
  return names.length === 0 ? KINDS : names.map(kindNamed);
}

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

/** What the flags narrow to; references are looked up. */
export function narrowing(fields: Fields, given: Given, desk: Desk): Narrowing {
  const where = new Map<string, readonly string[]>();
  const from = new Map<string, string>();
  const until = new Map<string, string>();
  for (const [key, value] of Object.entries(given.flags)) {
    const day = /^(.+)_(since|until)$/.exec(key);
    const field = fields[key];
    if (key === 'since') from.set('date', String(value));
    else if (key === 'until') until.set('date', String(value));
    else if (day !== null) (day[2] === 'since' ? from : until).set(day[1] ?? '', String(value));
    else if (field !== undefined && key !== 'kind')
      where.set(key, textsOf(resolveReferences(field, value, desk.reading.all)));
  }
  return { where, from, until };
}

/** What is said where nothing is left: the filter that took out most. */
export const nothingFits = (strictest: string | undefined): Page =>
  page(
    strictest === undefined ? 'Nothing fits.' : `Nothing fits. "${strictest}" leaves least; try without it.`,
  );
