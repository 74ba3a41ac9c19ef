import type { Kind } from '../../model/kind.ts';
import type { Problem } from '../../model/problem.ts';
import type { Stamp } from '../sweep.ts';
import { IndexedEntry, type ReadAgain, type Shelf } from './indexed-entry.ts';
import type { Kept } from './index-file.ts';
import type { FolderSeen, Said } from './index-maker.ts';
import { type Numbers, Parts } from './parts.ts';
import { Table } from './table.ts';
import { Texts } from './texts.ts';

/** How the entries of an index are made when somebody asks for them. */
export interface Making {
  readonly space: 'shared' | 'private';
  readonly kinds: readonly Kind[];
  readonly readAgain: ReadAgain;
  /** Which of two paths a walk meets first. */
  readonly order: (one: string, other: string) => number;
}

/** An index that was read: its rows in the order of a walk, an entry for each when it is asked for. */
export class EntryIndex {
  readonly name: string;
  readonly count: number;
  readonly said: Said;
  readonly tables: readonly Table[];
  readonly #making: Making;
  readonly #shelf: Shelf;
  readonly #parts: Parts;
  readonly #kept: Kept;
  readonly #kindOf: Numbers;
  readonly #folderOf: Numbers;
  readonly #names: Texts;
  readonly #folders: Texts;
  readonly #made: (IndexedEntry | undefined)[] = [];
  /** The row in its own table, for each row; and the row here, for each row of each table. */
  readonly #within: Uint32Array;
  readonly #rows: readonly Uint32Array[];

  constructor(kept: Kept, making: Making) {
    const { plan, bytes } = kept;
    const parts = new Parts(bytes, plan.places);
    this.name = kept.name;
    this.count = plan.rows;
    this.#making = making;
    this.#shelf = {
      space: making.space,
      readAgain: making.readAgain,
      tableAt: (row) => this.tables[this.#kindOf[row] ?? 0] ?? noKind(row),
      withinAt: (row) => this.#within[row] ?? 0,
      pathAt: (row) => this.pathAt(row),
    };
    this.#kept = kept;
    this.#parts = parts;
    // What passed its sum was written by this very program.
    this.said = this.#data<Said>(plan.said);
    this.tables = plan.tables.map((table, at) => new Table(table, parts, making.kinds[at] ?? noKind(at)));
    this.#kindOf = parts.numbers(plan.kind, plan.rows);
    this.#folderOf = parts.numbers(plan.folder, plan.rows);
    this.#names = new Texts(plan.names, parts);
    this.#folders = new Texts(plan.rowFolders, parts);
    this.#within = new Uint32Array(plan.rows);
    this.#rows = this.tables.map(({ count }) => new Uint32Array(count));
    this.#number();
  }

  pathAt(row: number): string {
    return `${this.#folders.at(this.#folderOf[row] ?? 0)}/${this.#names.at(row)}`;
  }

  entryAt(row: number): IndexedEntry {
    const made = this.#made[row];
    if (made !== undefined) return made;
    const entry = new IndexedEntry(this.#shelf, row);
    this.#made[row] = entry;
    return entry;
  }

  /** The row of an id; nothing where it is not here. */
  rowOf(id: string): number | undefined {
    for (const [at, table] of this.tables.entries()) {
      const row = table.find(id);
      if (row !== undefined) return this.#rows[at]?.[row];
    }
    return undefined;
  }

  /** The row of a path; nothing where it is not here. */
  rowAt(path: string): number | undefined {
    const row = this.placeFor(path);
    return row < this.count && this.pathAt(row) === path ? row : undefined;
  }

  /** The row before which a path stands, or would. */
  placeFor(path: string): number {
    const { order } = this.#making;
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (order(this.pathAt(middle), path) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The names of the files that have a row and lie in one folder. */
  namesIn(folder: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (let place = 0; place < this.#folders.count; place += 1)
      if (this.#folders.at(place) === folder)
        for (let row = 0; row < this.count; row += 1)
          if (this.#folderOf[row] === place) names.add(this.pathAt(row));
    return names;
  }

  /** Whether two rows claim one id. */
  get hasTwins(): boolean {
    return this.#kept.plan.hasTwins;
  }

  /** The folders that were walked, with what was wrong in each beside its entries. */
  foldersSeen(): readonly FolderSeen[] {
    const { plan } = this.#kept;
    const paths = new Texts(plan.folders, this.#parts);
    const { buffer, byteOffset, length } = this.#parts.bytes(plan.stamps);
    const stamps = new Float64Array(buffer, byteOffset, length / 8);
    const problems = new Map(
      this.#data<readonly (readonly [number, readonly Problem[]])[]>(plan.folderProblems),
    );
    return Array.from({ length: paths.count }, (_, at) => ({
      path: paths.at(at),
      stamp: stampFrom(stamps.subarray(at * 3, at * 3 + 3)),
      problems: problems.get(at) ?? [],
    }));
  }

  #data<T>(part: number): T {
    return JSON.parse(this.#parts.bytes(part).toString('utf8')) as T;
  }

  #number(): void {
    const counts = this.tables.map(() => 0);
    for (let row = 0; row < this.count; row += 1) {
      const kind = this.#kindOf[row] ?? 0;
      const within = counts[kind] ?? 0;
      this.#within[row] = within;
      const rows = this.#rows[kind];
      if (rows !== undefined) rows[within] = row;
      counts[kind] = within + 1;
    }
  }
}

const stampFrom = ([mtime = -1, ctime = -1, inode = -1]: Float64Array): Stamp | undefined =>
  mtime < 0 ? undefined : { mtime, ctime, inode };

const noKind = (at: number): never => {
  throw new Error(`an index names kind ${at}, which there is not`);
};
