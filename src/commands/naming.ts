import { type Entries, type Entry, type MarkedPassage, textIn } from '../model/entry.ts';
import type { Field } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { forgive, isId, matchIds, shortest } from '../model/id.ts';
import { nearest } from '../model/near.ts';
import { featuresOf } from '../reports/labels.ts';
import type { Desk } from './desk.ts';

/** The entry of this journal that an argument names; `@last` is the one saved last. */
export const findNamed = (what: string | undefined, desk: Desk, kind?: string): Entry =>
  findEntry(what ?? '', desk.reading.all, { kind, last: desk.last });

/** What somebody typed, looked up: the one thing it names, or the several it fits. */
type Found<T> = { readonly fits: readonly T[]; readonly near?: string | undefined };

/**
 * Looks up an entry by the beginning of its id, by words that fit one title, or by `@last`, the newest one written
 * (cli.md, section 2, "Naming an entry"). Refuses what fits none or several, and lists them.
 */
export function findEntry(
  what: string,
  entries: Entries,
  options: { kind?: string | undefined; last?: string | undefined } = {},
): Entry {
  const among = options.kind === undefined ? entries.all : entries.all.filter((e) => e.kind === options.kind);
  if (what === '@last') {
    const last = options.last === undefined ? undefined : entries.find(options.last);
    if (last !== undefined) return refuseOtherKind(last, options.kind, entries);
  }
  const { fits, near } = lookUp(what, among);
  const [first, ...others] = fits;
  if (first === undefined) throw fault('NO_SUCH_ENTRY', { what, near });
  if (others.length > 0)
    throw fault('SEVERAL_ENTRIES', { what, fits: fits.slice(0, 8).map((e) => describe(e, entries)) });
  return first;
}

/** What was written last is of one kind, and a command after a noun is about that noun. */
function refuseOtherKind(last: Entry, kind: string | undefined, entries: Entries): Entry {
  if (kind === undefined || last.kind === kind) return last;
  const a = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
  throw fault('MISUSED', {
    why: `@last is ${a(last.kind)} (${shortId(last, entries)}, ${titleOf(last)}), and this command is about ${a(kind)}. Nothing was done.`,
    hint: `lea ${last.kind} show @last`,
  });
}

function lookUp(what: string, among: readonly Entry[]): Found<Entry> {
  const ids = among.map((e) => e.id);
  const wanted = new Set(matchIds(forgive(what), ids));
  const exact = among.filter((e) => e.id === what || e.id === forgive(what));
  if (exact.length > 0) return { fits: exact.slice(0, 1) };
  const byId = among.filter((e) => wanted.has(e.id));
  if (byId.length > 0) return { fits: byId };
  const words = what.toLowerCase();
  const titled = among.filter((e) => titleOf(e).toLowerCase().includes(words));
  const whole = titled.filter((e) => titleOf(e).toLowerCase() === words);
  if (whole.length > 0) return { fits: whole };
  return { fits: titled, near: isId(what) ? undefined : nearest(what, ids) };
}

/** The title of an entry; an enquiry's is its short name. */
export const titleOf = (entry: Entry): string => textIn(entry.values, 'title') ?? entry.id;

/** What the network calls a key feature; its key, where it has none of that key. */
export const featureName = (key: string, { journal }: Pick<Desk, 'journal'>): string =>
  featuresOf(journal.network).find((feature) => feature.key === key)?.label ?? key;

/** The shortest beginning of an entry's id that no other entry has. */
export const shortId = (entry: Pick<Entry, 'id'>, entries: Entries): string =>
  shortest(entry.id, entries.besides(entry.id));

/** An entry among several that fit: its id and its title. */
export const describe = (entry: Entry, entries: Entries): string =>
  `  ${shortId(entry, entries)}  ${titleOf(entry)}`;

/** An authority by its short name, or by a part of its name that fits one alone: `ash` is Ashmere. */
export function findAuthority(typed: string, entries: Entries): Entry {
  return findEntry(typed.toLowerCase(), entries, { kind: 'authority' });
}

/**
 * Turns the references in a typed value into whole ids: beginnings, titles and parts of names are looked up; fixed
 * words stand as they are. Everything that is not a reference comes back unchanged.
 */
export function resolveReferences(field: Field, value: unknown, entries: Entries): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => resolveReferences(field, item, entries));
  if (field.shape === 'rows' && value !== null && typeof value === 'object') {
    const columns = Object.entries(field.columns ?? {});
    const row: Record<string, unknown> = { ...value };
    for (const [key, column] of columns)
      if (row[key] !== undefined) row[key] = resolveReferences(column, row[key], entries);
    return row;
  }
  if (field.shape !== 'ref' || typeof value !== 'string') return value;
  if (field.or?.includes(value) === true) return value;
  if (field.to === 'mark') return resolveMark(value, entries);
  return findEntry(value, entries, { kind: field.to === 'any' ? undefined : field.to }).id;
}

/** A marked passage by its reference: `d-7k2q#7kd`, or `#7kd` where one passage alone has that name. */
export function resolveMark(typed: string, entries: Entries): string {
  const [what = '', mark = ''] = typed.split('#');
  const holders =
    what === '' ? entries.all.filter((e) => e.marks.some((m) => m.id === mark)) : [findEntry(what, entries)];
  const [holder, ...others] = holders.filter((e) => e.marks.some((m) => m.id === mark));
  if (holder === undefined) throw fault('NO_SUCH_ENTRY', { what: typed });
  if (others.length > 0)
    throw fault('SEVERAL_ENTRIES', { what: typed, fits: holders.map((e) => describe(e, entries)) });
  return `${holder.id}#${mark}`;
}

/** A message by its reference; words marked for anything else are refused. */
export function findMessage(
  typed: string,
  entries: Entries,
): { readonly reference: string; readonly passage: MarkedPassage } {
  const reference = resolveMark(typed, entries);
  const passage = entries.findMark(reference);
  if (passage?.mark.kind === 'message') return { reference, passage };
  const why = `${reference} is not marked as a message that may be quoted.`;
  throw fault('MISUSED', { why, hint: 'lea messages' });
}
