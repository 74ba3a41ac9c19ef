import type { Raw, ValuesOf } from './field.ts';
import type { Kind } from './kind.ts';
import type { Mark } from './mark.ts';
import { RESERVED_SLUGS } from './vocabulary.ts';

/** The values of an entry's declared fields, by key. Absent ones are `undefined`, absent lists empty. */
export type Values = Readonly<Record<string, unknown>>;

/** The text of a field's value; nothing where it has none, or is no text. */
export function textIn(values: Values, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

/**
 * One saved record: one Markdown file, read. Its heavy parts may be read when they are first touched, so it is a class to
 * the type checker: spreading one would leave those parts out, and does not compile. `altered` makes another of it.
 */
export abstract class Entry<V = Values> {
  abstract readonly kind: string;
  abstract readonly id: string;
  /** From the journal's folder, with `/`. */
  abstract readonly path: string;
  /** The shared journal, or the private space on this computer. */
  abstract readonly space: 'shared' | 'private';
  abstract get values(): V;
  /** Everything below the details, with LF line ends. */
  abstract get body(): string;
  /** The line of the file on which the body begins, from 1. */
  abstract get bodyLine(): number;
  /** The words under each declared heading, by the section's key; headings not declared are left in the body. */
  abstract get sections(): ReadonlyMap<string, string>;
  abstract get marks(): readonly Mark[];
  /** Details that no field declares, kept as they were read. */
  abstract get unknown(): ReadonlyMap<string, Raw>;
  /** One of the values, where that can be had without the others. */
  peek?(key: string): unknown;
}

/** One value of an entry, for those who look at one value of very many. */
export const valueIn = (entry: Entry, key: string): unknown =>
  entry.peek === undefined ? entry.values[key] : entry.peek(key);

/** What of an entry may be put in the place of what it was read with. */
export type Alterations<V> = Partial<
  Pick<Entry<V>, 'space' | 'path' | 'values' | 'body' | 'sections' | 'marks'>
>;

/** An entry that is another but for some of its parts; the others are still read when they are first touched. */
export function altered<E extends Entry<unknown>>(entry: E, changes: Alterations<E['values']>): E {
  // It stands for the entry it was made of, with parts of the same types.
  if (entry instanceof Entry) return new AlteredEntry(entry, changes) as Entry<unknown> as E;
  return Object.assign({}, entry, changes);
}

class AlteredEntry extends Entry<unknown> {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly space: 'shared' | 'private';
  readonly #of: Entry<unknown>;
  readonly #changes: Alterations<unknown>;

  constructor(of: Entry<unknown>, changes: Alterations<unknown>) {
    super();
    this.kind = of.kind;
    this.id = of.id;
    this.path = changes.path ?? of.path;
    this.space = changes.space ?? of.space;
    this.#of = of;
    this.#changes = changes;
  }
  get values(): unknown {
    return this.#changes.values ?? this.#of.values;
  }
  get body(): string {
    return this.#changes.body ?? this.#of.body;
  }
  get bodyLine(): number {
    return this.#of.bodyLine;
  }
  get sections(): ReadonlyMap<string, string> {
    return this.#changes.sections ?? this.#of.sections;
  }
  get marks(): readonly Mark[] {
    return this.#changes.marks ?? this.#of.marks;
  }
  get unknown(): ReadonlyMap<string, Raw> {
    return this.#of.unknown;
  }
}

/** An entry whose values have the types of its kind: `EntryOf<typeof visit>['values'].host` is a string. */
export type EntryOf<K extends Kind> = Entry<ValuesOf<K['fields']>>;

/** A marked passage with the entry that holds it. */
export interface MarkedPassage {
  readonly entry: Entry;
  readonly mark: Mark;
}

/**
 * A read-only set of entries that can be looked up. Two entries with one id: the first stands (a Problem names both).
 * Whether private entries are among them is decided by whoever makes the set; figures get only shared ones.
 */
export class Entries {
  readonly all: readonly Entry[];
  #firsts: ReadonlyMap<string, Entry> | undefined;
  #kinds: ReadonlyMap<string, readonly Entry[]> | undefined;
  #ids: readonly string[] | undefined;

  constructor(all: readonly Entry[]) {
    this.all = all;
  }

  /** The entries of one kind, with that kind's types, in the order given. */
  of<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    // The codec read each entry through this very kind's fields, so its values have these types.
    return (this.#byKind.get(kind.name) ?? []) as unknown as readonly EntryOf<K>[];
  }

  /** The entry with this whole id. */
  find(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /** The passage a reference such as `d-7k2q9xw4ab#7kd` names. */
  findMark(reference: string): MarkedPassage | undefined {
    const [id = '', markId] = reference.split('#');
    const entry = this.#byId.get(id);
    const mark = entry?.marks.find((m) => m.id === markId);
    return entry === undefined || mark === undefined ? undefined : { entry, mark };
  }

  /** The distinct authorities behind marked passages; a learning point stands for what supports it. */
  authoritiesBehind(references: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const reference of references) {
      const point = this.#byId.get(reference);
      const supports = point?.values['supports'];
      const sources = Array.isArray(supports) ? supports.map(String) : [reference];
      for (const source of sources) {
        const authority = authorityOf(this.findMark(source)?.entry);
        if (authority !== undefined && !isNoAuthority(authority)) found.add(authority);
      }
    }
    return found;
  }

  /** How many reviews of a case were returned by another authority and replied to (domain 2, section 9). */
  repliedReviews(caseId: string): number {
    const reviews = this.#byKind.get('review') ?? [];
    return reviews.filter(
      (r) =>
        r.values['of'] === caseId &&
        r.values['state'] === 'replied' &&
        r.values['reviewer'] !== this.#byId.get(caseId)?.values['authority'] &&
        !isNoAuthority(r.values['reviewer']),
    ).length;
  }

  /** The ids that come just before and just after one, in their own order: no other shares a longer beginning with it. */
  besides(id: string): readonly string[] {
    this.#ids ??= [...this.#byId.keys()].toSorted();
    const at = placeOf(id, this.#ids);
    const after = this.#ids[at] === id ? at + 1 : at;
    return [this.#ids[at - 1], this.#ids[after]].filter((each) => each !== undefined);
  }

  get #byId(): ReadonlyMap<string, Entry> {
    // From the last to the first, so that the first of one id stands.
    this.#firsts ??= new Map(this.all.toReversed().map((entry) => [entry.id, entry]));
    return this.#firsts;
  }

  get #byKind(): ReadonlyMap<string, readonly Entry[]> {
    this.#kinds ??= groupByKind(this.all);
    return this.#kinds;
  }
}

function groupByKind(all: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of all) {
    const same = groups.get(entry.kind);
    if (same === undefined) groups.set(entry.kind, [entry]);
    else same.push(entry);
  }
  return groups;
}

/** Where a text stands among sorted ones, or would. */
function placeOf(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Brokers, and whoever comes from outside or belongs to none, are never an authority that backs anybody. */
const isNoAuthority = (place: unknown): boolean => RESERVED_SLUGS.some((word) => word === place);

/** The authority an entry speaks from: its own, or a visit's visitor. */
export function authorityOf(entry: Entry | undefined): string | undefined {
  const authority = entry?.values['authority'] ?? entry?.values['facilitator'];
  return typeof authority === 'string' ? authority : undefined;
}
