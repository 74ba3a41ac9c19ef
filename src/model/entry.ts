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

/** One saved record: one Markdown file, read. */
export interface Entry<V = Values> {
  readonly kind: string;
  readonly id: string;
  /** From the journal's folder, with `/`. */
  readonly path: string;
  /** The shared journal, or the private space on this computer. */
  readonly space: 'shared' | 'private';
  readonly values: V;
  /** Everything below the details, with LF line ends. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** The words under each declared heading, by the section's key; headings not declared are left in the body. */
  readonly sections: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
  /** Details that no field declares, kept as they were read. */
  readonly unknown: ReadonlyMap<string, Raw>;
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
  readonly #byId = new Map<string, Entry>();
  readonly #byKind = new Map<string, Entry[]>();

  constructor(all: readonly Entry[]) {
    this.all = all;
    for (const entry of all) {
      if (!this.#byId.has(entry.id)) this.#byId.set(entry.id, entry);
      const same = this.#byKind.get(entry.kind);
      if (same === undefined) this.#byKind.set(entry.kind, [entry]);
      else same.push(entry);
    }
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
}

/** Brokers, and whoever comes from outside or belongs to none, are never an authority that backs anybody. */
const isNoAuthority = (place: unknown): boolean => RESERVED_SLUGS.some((word) => word === place);

/** The authority an entry speaks from: its own, or a visit's visitor. */
export function authorityOf(entry: Entry | undefined): string | undefined {
  const authority = entry?.values['authority'] ?? entry?.values['facilitator'];
  return typeof authority === 'string' ? authority : undefined;
}
