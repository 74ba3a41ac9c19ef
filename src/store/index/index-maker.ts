import type { Kind } from '../../model/kind.ts';
import type { Problem } from '../../model/problem.ts';
import type { Read } from '../entry-file.ts';
import type { Stamp } from '../sweep.ts';
import { PartsMaker } from './parts.ts';
import { TableMaker, type TablePlan } from './table.ts';
import { TextsMaker, type TextsPlan } from './texts.ts';

/** A folder as it was met: without a stamp it counts as changed from then on. */
export interface FolderSeen {
  readonly path: string;
  readonly stamp: Stamp | undefined;
  readonly problems: readonly Problem[];
}

/** What an index says beside the entries it holds. */
export interface Said {
  /** The tree of git whose files it holds. */
  readonly tree: string;
  /** The index that this one only adds to; none stands for itself. */
  readonly addsTo?: string;
  /** Files it cannot vouch for: never saved, changed since, or so young that git's times say nothing yet. */
  readonly unproven: readonly string[];
  /** How many of those may be vouched for later, because they were only too young. */
  readonly young: number;
  /** Paths of the index it adds to that it stands for, whether they are in it or gone. */
  readonly instead: readonly string[];
  /** What is wrong in files, by path; those without an entry are in no row. */
  readonly problems: readonly (readonly [path: string, problems: readonly Problem[]])[];
}

/** How an index lies in its file. */
export interface IndexPlan {
  readonly said: number;
  readonly rows: number;
  readonly kind: number;
  readonly folder: number;
  readonly names: TextsPlan;
  readonly rowFolders: TextsPlan;
  readonly folders: TextsPlan;
  readonly stamps: number;
  readonly folderProblems: number;
  readonly tables: readonly TablePlan[];
  /** Whether two rows claim one id. */
  readonly hasTwins: boolean;
  readonly places: readonly (readonly [from: number, length: number])[];
}

/** Gathers files, in the order in which a walk meets them. */
export class IndexMaker {
  readonly #tables: readonly TableMaker[];
  readonly #kinds: readonly Kind[];
  readonly #kindOf: number[] = [];
  readonly #folderOf: number[] = [];
  readonly #names = new TextsMaker();
  readonly #rowFolders = new TextsMaker();
  readonly #places = new Map<string, number>();
  readonly #ids = new Set<string>();
  readonly #problems: (readonly [string, readonly Problem[]])[] = [];

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
    this.#tables = kinds.map((kind) => new TableMaker(kind));
  }

  /** The ids there are so far. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Adds a file that was read: its entry, and what is wrong in it. */
  add(path: string, { entry, problems }: Read): void {
    if (problems.length > 0) this.#problems.push([path, problems]);
    if (entry === undefined) return;
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, end);
    let place = this.#places.get(folder);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(folder, place);
      this.#rowFolders.add(folder);
    }
    const kind = this.#kinds.findIndex(({ name }) => name === entry.kind);
    this.#ids.add(entry.id);
    this.#tables[kind]?.add(entry);
    this.#kindOf.push(kind);
    this.#folderOf.push(place);
    this.#names.add(path.slice(end + 1));
  }

  /** The index of all that was added. `hasTwins` where an id of it stands in the index it adds to as well. */
  finish(
    said: Omit<Said, 'problems'>,
    seen: readonly FolderSeen[],
    hasTwins: boolean,
  ): { plan: IndexPlan; bytes: Buffer } {
    const parts = new PartsMaker();
    const folders = new TextsMaker();
    for (const { path } of seen) folders.add(path);
    const numbers = seen.flatMap(({ stamp }) => [stamp?.mtime ?? -1, stamp?.ctime ?? -1, stamp?.inode ?? -1]);
    const wrong = seen.flatMap(({ problems }, at) => (problems.length === 0 ? [] : [[at, problems]]));
    const whole: Said = { ...said, problems: this.#problems };
    const plan = {
      said: parts.add(Buffer.from(JSON.stringify(whole))),
      rows: this.#kindOf.length,
      kind: parts.addNumbers(this.#kindOf),
      folder: parts.addNumbers(this.#folderOf),
      names: this.#names.finish(parts),
      rowFolders: this.#rowFolders.finish(parts),
      folders: folders.finish(parts),
      stamps: parts.add(new Uint8Array(Float64Array.from(numbers).buffer)),
      folderProblems: parts.add(Buffer.from(JSON.stringify(wrong))),
      tables: this.#tables.map((table) => table.finish(parts)),
      hasTwins: hasTwins || this.#ids.size < this.#kindOf.length,
    };
    const { places, bytes } = parts.finish();
    return { plan: { ...plan, places }, bytes };
  }
}
