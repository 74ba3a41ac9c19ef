import type { Entry } from './one-entry.ts';

/** Entries as they lie wherever they were read. */
export interface Rows {
  /** Every one; the same ones each time. */
  all(): readonly Entry[];
  /** The first with an id. */
  find(id: string): Entry | undefined;
  /** Ids among which are those before and after one in their own order; nothing where only all of them would tell. */
  besides(id: string): readonly string[] | undefined;
  /** Whether a value of every one is among these words, where that is known without looking at each. */
  isAll?(key: string, words: readonly string[]): boolean;
  /** The one id that begins so, where that is known without looking at each. */
  idLike?(beginning: string): string;
}

/** Entries that were read one by one. */
export class ListedRows implements Rows {
  readonly #all: readonly Entry[];
  #firsts: ReadonlyMap<string, Entry> | undefined;
  #ids: readonly string[] | undefined;

  constructor(all: readonly Entry[]) {
    this.#all = all;
  }
  all(): readonly Entry[] {
    return this.#all;
  }
  find(id: string): Entry | undefined {
    // From the last to the first, so that the first of one id stands.
    this.#firsts ??= new Map(this.#all.toReversed().map((entry) => [entry.id, entry]));
    return this.#firsts.get(id);
  }
  besides(id: string): readonly string[] {
    this.#ids ??= this.#all.map((entry) => entry.id).toSorted();
    const at = placeOf(id, this.#ids);
    let after = at;
    while (this.#ids[after] === id) after += 1;
    return [this.#ids[at - 1], this.#ids[after]].filter((each) => each !== undefined);
  }
}

/** Sets of rows as one, in order. Of one id, the first set's stands. */
export class JoinedRows implements Rows {
  readonly #parts: readonly Rows[];
  #all: readonly Entry[] | undefined;

  constructor(parts: readonly Rows[]) {
    this.#parts = parts;
  }
  all(): readonly Entry[] {
    this.#all ??= this.#parts.flatMap((part) => part.all());
    return this.#all;
  }
  find(id: string): Entry | undefined {
    for (const part of this.#parts) {
      const found = part.find(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  besides(id: string): readonly string[] | undefined {
    const ids = this.#parts.map((part) => part.besides(id));
    return ids.some((each) => each === undefined) ? undefined : ids.flatMap((each) => each ?? []);
  }
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
