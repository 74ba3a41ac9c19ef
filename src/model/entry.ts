import type { ValuesOf } from './field.ts';
import type { Kind } from './kind.ts';
import type { Mark } from './mark.ts';
import type { Entry } from './one-entry.ts';
import { ListedRows, type Rows } from './rows.ts';
import { RESERVED_SLUGS } from './vocabulary.ts';

export { altered } from './altered-entry.ts';
export { Entry, holdsWords, namesKey, textIn, valueIn, type Values } from './one-entry.ts';

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
  readonly #rows: Rows;
  #kinds: ReadonlyMap<string, readonly Entry[]> | undefined;
  #listed: ListedRows | undefined;

  constructor(from: readonly Entry[] | Rows) {
    this.#rows = 'find' in from && 'besides' in from ? from : new ListedRows(from);
  }

  /** Every one, in the order given. */
  get all(): readonly Entry[] {
    return this.#rows.all();
  }

  /** The entries of one kind, with that kind's types, in the order given. */
  of<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    // The codec read each entry through this very kind's fields, so its values have these types.
    return (this.#byKind.get(kind.name) ?? []) as unknown as readonly EntryOf<K>[];
  }

  /** The entry with this whole id. */
  find(id: string): Entry | undefined {
    return this.#rows.find(id);
  }

  /** The passage a reference such as `d-7k2q9xw4ab#7kd` names. */
  findMark(reference: string): MarkedPassage | undefined {
    const [id = '', markId] = reference.split('#');
    const entry = this.find(id);
    const mark = entry?.marks.find((m) => m.id === markId);
    return entry === undefined || mark === undefined ? undefined : { entry, mark };
  }

  /** How many reviews of a case were returned by another authority and replied to (domain 2, section 9). */
  repliedReviews(caseId: string): number {
    const reviews = this.#byKind.get('review') ?? [];
    return reviews.filter(
      (r) =>
        r.values['of'] === caseId &&
        r.values['state'] === 'replied' &&
        r.values['reviewer'] !== this.find(caseId)?.values['authority'] &&
        !isNoAuthority(r.values['reviewer']),
    ).length;
  }

  /** The one id that begins so, where that is known without looking at each; nothing where it is not. */
  idLike(beginning: string): string | undefined {
    return this.#rows.idLike?.(beginning);
  }

  /** Ids among which are those that share the longest beginning with one. */
  besides(id: string): readonly string[] {
    const known = this.#rows.besides(id);
    if (known !== undefined) return known;
    this.#listed ??= new ListedRows(this.all);
    return this.#listed.besides(id);
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

/** Brokers, and whoever comes from outside or belongs to none, are never an authority that backs anybody. */
const isNoAuthority = (place: unknown): boolean => RESERVED_SLUGS.some((word) => word === place);

/** The authority an entry speaks from: its own, or a visit's visitor. */
export function authorityOf(entry: Entry | undefined): string | undefined {
  const authority = entry?.values['authority'] ?? entry?.values['facilitator'];
  return typeof authority === 'string' ? authority : undefined;
}
