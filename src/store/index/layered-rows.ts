import type { Entry } from '../../model/entry.ts';
import type { Rows } from '../../model/rows.ts';
import type { EntryIndex } from './entry-index.ts';

/** One layer of indexes, and which of its rows do not count. */
export interface Layer {
  readonly index: EntryIndex;
  readonly hides: (row: number) => boolean;
}

/**
 * The entries of a space, layer upon layer: the first index, one that adds to it, then what was read from the disk. Of one
 * path only the uppermost counts; no two that count have one id.
 */
export class LayeredRows implements Rows {
  readonly #layers: readonly Layer[];
  readonly #read: readonly Entry[];
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #order: (one: string, other: string) => number;
  #all: readonly Entry[] | undefined;

  /** `read` are the entries read from the disk. */
  constructor(
    layers: readonly Layer[],
    read: readonly Entry[],
    order: (one: string, other: string) => number,
  ) {
    this.#layers = layers;
    this.#read = read;
    this.#byId = new Map(read.map((entry) => [entry.id, entry]));
    this.#order = order;
  }

  all(): readonly Entry[] {
    this.#all ??= this.#gather();
    return this.#all;
  }

  find(id: string): Entry | undefined {
    return this.#byId.get(id) ?? this.#findIndexed(id);
  }

  /** Whether an id is claimed twice: by two files that were read, or by one of them and one in an index. */
  hasTwins(): boolean {
    if (this.#byId.size < this.#read.length) return true;
    if (this.#layers.some(({ index }) => index.hasTwins)) return true;
    return this.#read.some(({ id }) => this.#findIndexed(id) !== undefined);
  }

  besides(id: string): readonly string[] | undefined {
    const ids = this.#layers.flatMap(({ index }) => index.tables.flatMap((table) => table.besides(id)));
    // One that counts no more hides who stands behind it.
    if (ids.some((each) => this.find(each) === undefined)) return undefined;
    return [...ids, ...[...this.#byId.keys()].filter((each) => each !== id)];
  }

  isAll(key: string, words: readonly string[]): boolean {
    return (
      this.#layers.every(({ index }) => index.tables.every((table) => table.isAll(key, words))) &&
      this.#read.every(({ values }) => words.some((word) => word === values[key]))
    );
  }

  #findIndexed(id: string): Entry | undefined {
    for (const { index, hides } of this.#layers.toReversed()) {
      const row = index.rowOf(id);
      if (row !== undefined && !hides(row)) return index.entryAt(row);
    }
    return undefined;
  }

  /** All in the order of a walk. What lies above the first index is little, and is put between its rows. */
  #gather(): readonly Entry[] {
    const [first, ...others] = this.#layers;
    const above = [...others.flatMap(rowsOf), ...this.#read].toSorted((a, b) => this.#order(a.path, b.path));
    if (first === undefined) return above;
    if (above.length === 0) return rowsOf(first);
    const all: Entry[] = [];
    let from = 0;
    for (const entry of above) {
      const to = first.index.placeFor(entry.path);
      for (; from < to; from += 1) if (!first.hides(from)) all.push(first.index.entryAt(from));
      all.push(entry);
    }
    for (; from < first.index.count; from += 1) if (!first.hides(from)) all.push(first.index.entryAt(from));
    return all;
  }
}

function rowsOf({ index, hides }: Layer): readonly Entry[] {
  const rows: Entry[] = [];
  for (let row = 0; row < index.count; row += 1) if (!hides(row)) rows.push(index.entryAt(row));
  return rows;
}
