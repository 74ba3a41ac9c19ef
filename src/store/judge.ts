import type { Field, Fields, Raw, Reading } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import { type Named, namesIn, type Pair, pairOf, rawOf, type Tree } from './tree.ts';

/** Details judged by declared fields. `isWhole` is false where a value that has to be there is not, or is wrong. */
export interface Judged {
  readonly values: Readonly<Record<string, unknown>>;
  readonly unknown: ReadonlyMap<string, Raw>;
  readonly problems: readonly Problem[];
  readonly isWhole: boolean;
}

/** Where a value stands: its file, line and column. */
export type PlaceOf = (offset: number) => Place;

const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/** The names that no details may hold, at any depth (store-and-sync.md, section 4, step 8). */
export const refusedNames = (map: Named, placeOf: PlaceOf): readonly Problem[] =>
  [...namesIn(map)]
    .filter(({ key }) => REFUSED.has(key))
    .map(({ key, keyStart }) => problem('KEY_REFUSED', { ...placeOf(keyStart), unreadable: true }, { key }));

/**
 * Judges each declared detail and keeps the others. A wrong value of a field that may be left out is a problem, and the
 * value is not there; of a list, what can be read stays. A visibility that cannot be read is private.
 */
export function judge(map: Named, source: string, fields: Fields, placeOf: PlaceOf): Judged {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  let isWhole = true;
  for (const [key, field] of Object.entries(fields)) {
    const pair = pairOf(map, key) ?? (field.was === undefined ? undefined : pairOf(map, field.was));
    const judged = judgeOne(key, field, pair, source, placeOf);
    problems.push(...judged.problems);
    if (judged.isMissing && key !== 'visibility') isWhole = false;
    values[key] = judged.isMissing && key === 'visibility' ? 'private' : judged.value;
  }
  return { values, unknown: keepUnknown(map, fields, placeOf, problems), problems, isWhole };
}

interface One {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly isMissing: boolean;
}

function judgeOne(key: string, field: Field, pair: Pair | undefined, source: string, placeOf: PlaceOf): One {
  const isNeeded = field.required;
  const unreadable = isNeeded && key !== 'visibility';
  if (pair === undefined || rawOf(pair.value) === null) {
    if (pair === undefined && !isNeeded)
      return { value: valueOf(field.read(null)), problems: [], isMissing: false };
    const place = { ...placeOf(pair?.keyStart ?? 0), unreadable };
    const isComment = pair !== undefined && /^[ \t]*#/.test(source.slice(pair.value.end));
    const wrong = isComment
      ? [problem('VALUE_IS_A_COMMENT', place, { key })]
      : isNeeded
        ? [problem('KEY_MISSING', place, { key })]
        : [];
    return { value: valueOf(field.read(null)), problems: wrong, isMissing: isNeeded };
  }
  if (field.holds !== 'one') return judgeList(key, field, pair.value, placeOf);
  const reading = field.read(rawOf(pair.value));
  if (reading.ok) return { value: reading.value, problems: [], isMissing: false };
  const place = { ...placeOf(pair.value.start), unreadable };
  return {
    value: undefined,
    problems: [problem('VALUE_WRONG', place, { key, why: say(reading.why) })],
    isMissing: isNeeded,
  };
}

/** One item of a list, judged alone. */
export interface Item {
  readonly tree: Tree;
  readonly reading: Reading<unknown>;
}

/** Each item is judged alone, so that one wrong row hides none of the others. A value that is no list is its only item. */
export function readItems(field: Field, tree: Tree): readonly Item[] {
  if (tree.type !== 'list') return readItem(field, tree, rawOf(tree));
  return tree.items.flatMap((item) => readItem(field, item, [rawOf(item)]));
}

function readItem(field: Field, tree: Tree, raw: Raw): readonly Item[] {
  const reading = field.read(raw);
  if (!reading.ok) return [{ tree, reading }];
  const values: readonly unknown[] = Array.isArray(reading.value) ? reading.value : [];
  return values.map((value) => ({ tree, reading: { ok: true, value } }));
}

function judgeList(key: string, field: Field, tree: Tree, placeOf: PlaceOf): One {
  const values: unknown[] = [];
  const problems: Problem[] = [];
  for (const { tree: item, reading } of readItems(field, tree)) {
    if (reading.ok) values.push(reading.value);
    else problems.push(problem('VALUE_WRONG', placeOf(item.start), { key, why: say(reading.why) }));
    if (field.columns !== undefined && item.type === 'map')
      keepUnknown(item, field.columns, placeOf, problems);
  }
  return { value: values, problems, isMissing: false };
}

const valueOf = (reading: Reading<unknown>): unknown => (reading.ok ? reading.value : undefined);

/** The names that fields are read from. They are data that stays, so each set is made once. */
function namesOf(fields: Fields): ReadonlySet<string> {
  const known =
    KNOWN.get(fields) ??
    new Set(Object.entries(fields).flatMap(([key, { was }]) => (was === undefined ? [key] : [key, was])));
  KNOWN.set(fields, known);
  return known;
}

const KNOWN = new WeakMap<Fields, ReadonlySet<string>>();

/** The number of a row is said by the line; the reason ends like a sentence. */
const say = (why: string): string => `${why.replace(/^row \d+: /, '')}${/[.?]$/.test(why) ? '' : '.'}`;

function keepUnknown(map: Named, fields: Fields, placeOf: PlaceOf, problems: Problem[]): Map<string, Raw> {
  const unknown = new Map<string, Raw>();
  const known = namesOf(fields);
  for (const { key, keyStart, value } of map.pairs) {
    if (known.has(key)) continue;
    unknown.set(key, rawOf(value));
    const near = NAME.test(key) ? nearest(key, [...known]) : nearest(key.trim().toLowerCase(), [...known]);
    problems.push(problem('KEY_UNKNOWN', placeOf(keyStart), { key, near }));
  }
  return unknown;
}
