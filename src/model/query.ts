import { isDay } from './day.ts';
import { type Entry, valueIn } from './entry.ts';
import type { Fields } from './field.ts';

/** What to keep of a list. */
export interface Narrowing {
  /** By field: the words any one of which must be among its values. */
  readonly where: ReadonlyMap<string, readonly string[]>;
  /** By field of a date: not before, and not after. */
  readonly from: ReadonlyMap<string, string>;
  readonly until: ReadonlyMap<string, string>;
}

/** What to keep of a list, in which order, and how much of it. */
export interface Query extends Narrowing {
  /** A field, with `-` before it for the other way round. Newest first where nothing is said. */
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
}

/** A list, and what each filter alone would have left, so that an empty list can say which one to loosen. */
export interface Answer {
  readonly entries: readonly Entry[];
  /** How many there were before the limit. */
  readonly found: number;
  /** The field whose filter took out most, where nothing is left. */
  readonly strictest?: string;
}

/** Filters, sorts and cuts a list of entries. Pure; entries that are alike keep the order of their ids. */
export function ask(entries: readonly Entry[], query: Query): Answer {
  const kept = narrow(entries, query);
  return { ...kept, entries: firstOf(kept.entries, orderOf(query.sort), query.limit ?? kept.found) };
}

/** Filters a list of entries and leaves them in their order. */
export function narrow(entries: readonly Entry[], query: Narrowing): Answer {
  const tests = testsOf(query);
  const kept =
    tests.length === 0 ? entries : entries.filter((entry) => tests.every(({ passes }) => passes(entry)));
  const strictest = kept.length > 0 || entries.length === 0 ? undefined : strictestOf(entries, tests);
  return { entries: kept, found: kept.length, ...(strictest === undefined ? {} : { strictest }) };
}

/** The first few of a list in an order. Few of many are found without sorting the many. */
function firstOf(
  entries: readonly Entry[],
  order: (one: Entry, other: Entry) => number,
  limit: number,
): readonly Entry[] {
  if (limit > entries.length / 8) return entries.toSorted(order).slice(0, limit);
  const first: Entry[] = [];
  for (const entry of entries) {
    const last = first.at(-1);
    if (first.length === limit && (last === undefined || order(entry, last) >= 0)) continue;
    let place = first.length;
    for (let before = first[place - 1]; before !== undefined && order(entry, before) < 0; ) {
      place -= 1;
      before = first[place - 1];
    }
    first.splice(place, 0, entry);
    if (first.length > limit) first.pop();
  }
  return first;
}

interface Test {
  readonly field: string;
  readonly passes: (entry: Entry) => boolean;
}

function testsOf(query: Narrowing): readonly Test[] {
  const texts = (entry: Entry, field: string): readonly string[] => textsOf(valueIn(entry, field));
  // Fixed words may stand beside a day, such as "none planned": they are neither before nor after one.
  const days = (entry: Entry, field: string): readonly string[] => texts(entry, field).filter(isDay);
  return [
    ...[...query.where].map(([field, words]) => ({
      field,
      passes: (entry: Entry) => texts(entry, field).some((text) => words.includes(text)),
    })),
    ...[...query.from].map(([field, day]) => ({
      field,
      // Only a month is known: some of its days may be as late as the day asked for.
      passes: (entry: Entry) => days(entry, field).some((text) => text >= day.slice(0, text.length)),
    })),
    ...[...query.until].map(([field, day]) => ({
      field,
      // A month is over only when its last day is: `2025-02` is not after 2025-02-28.
      passes: (entry: Entry) => days(entry, field).some((text) => text.slice(0, day.length) <= day),
    })),
  ];
}

function strictestOf(entries: readonly Entry[], tests: readonly Test[]): string | undefined {
  const left = tests.map((test) => ({ field: test.field, count: entries.filter(test.passes).length }));
  return left.toSorted((a, b) => a.count - b.count)[0]?.field;
}

/** The values of a field as texts, for filters and plain lists; rows and absent values give none. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function orderOf(sort: string | undefined): (one: Entry, other: Entry) => number {
  const field = sort?.replace(/^-/, '') ?? 'date';
  const turn = sort === undefined || sort.startsWith('-') ? -1 : 1;
  return (one, other) =>
    turn * compare(valueIn(one, field), valueIn(other, field)) || compare(one.id, other.id);
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a = '', b = ''] = [textsOf(one)[0], textsOf(other)[0]];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fields of a kind that a list can be narrowed by: every choice, reference, seat and yes-or-no. */
export const filterable = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([key, field]) => ['choice', 'ref', 'seat', 'yes'].includes(field.shape) || key === 'keywords',
    ),
  );

/** The fields of a kind that hold days. */
export const dated = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field.shape === 'date' && field.holds === 'one'),
  );
