import type { Entry } from '../../model/entry.ts';
import type { Rows } from '../../model/rows.ts';
import { RESERVED_SLUGS } from '../../model/vocabulary.ts';
import type { EntryIndex } from './entry-index.ts';

/** No id is anything else; ids of chance are of this form too. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Thrown where an index alone cannot tell, and the whole journal has to be asked. */
export class Unsure extends Error {}

/**
 * The entries of an index of which nobody knows whether it is fresh. Each that is asked for by its id is read from its own
 * file, which is as fresh as can be; whatever else is asked, or where the file is another by now, is `Unsure`.
 */
export class CheckedRows implements Rows {
  readonly #layers: readonly EntryIndex[];
  readonly #readFile: (path: string) => Entry | undefined;
  readonly #known = new Map<string, Entry>();

  /** The uppermost index comes last. `readFile` gives the entry of a file as it is now. */
  constructor(layers: readonly EntryIndex[], readFile: (path: string) => Entry | undefined) {
    this.#layers = layers;
    this.#readFile = readFile;
  }

  all(): readonly Entry[] {
    throw new Unsure();
  }

  find(id: string): Entry | undefined {
    if (!SLUG.test(id) || RESERVED_SLUGS.some((word) => word === id)) return undefined;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const path = this.#pathOf(id);
    const entry = path === undefined ? undefined : this.#readFile(path);
    if (entry?.id !== id) throw new Unsure();
    this.#known.set(id, entry);
    return entry;
  }

  besides(id: string): readonly string[] {
    return this.#layers.flatMap(({ tables }) => tables.flatMap((table) => table.besides(id)));
  }

  /** The one id that begins so; `Unsure` where none does or several do. */
  idLike(beginning: string): string {
    const found = this.#layers.flatMap(({ tables }) => tables.flatMap((table) => table.idsLike(beginning)));
    const [id, other] = new Set(found);
    if (id === undefined || other !== undefined) throw new Unsure();
    return id;
  }

  #pathOf(id: string): string | undefined {
    for (const index of this.#layers.toReversed()) {
      const row = index.rowOf(id);
      if (row !== undefined) return index.pathAt(row);
    }
    return undefined;
  }
}
