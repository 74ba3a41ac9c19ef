import type { Problem } from '../../model/problem.ts';
import type { Stamp } from '../sweep.ts';
import { isLitter } from '../walk.ts';
import type { Site } from './site.ts';
import type { EntryIndex } from './entry-index.ts';
import { kindFolders, lookAt, placeOf, topFolders, walkGround } from './ground-walk.ts';
import type { FolderSeen } from './index-maker.ts';

/** What stands otherwise than the indexes say. */
export interface Changes {
  /** Paths whose rows count no more; each is read from the disk, where it still is. */
  readonly paths: ReadonlySet<string>;
  /** Whether a path lies in folders that are folders, none of them a link or closed off. */
  readonly isWithin: (path: string) => boolean;
  /** What is wrong beside entries, as it is now. */
  readonly problems: readonly Problem[];
  /** The folders that have another stamp, or none, as they are now. */
  readonly folders: readonly FolderSeen[];
}

/**
 * What changed since the indexes were made, always proved (performance.md, section 2): git names the files that differ
 * from the tree, in the folder or in its own index, while the stamps of the folders tell where new ones may be. Nothing
 * where git cannot say.
 */
export async function findChanges(layers: readonly EntryIndex[], site: Site): Promise<Changes | undefined> {
  const last = layers.at(-1);
  if (last === undefined) return undefined;
  const differing = site.tracked.differing(last.said.tree, kindFolders(site.kinds));
  const rounds = new Rounds(layers, site);
  rounds.go();
  const named = await differing;
  if (named === undefined) return undefined;
  for (const path of [...named, ...last.said.unproven]) rounds.paths.add(path);
  return rounds;
}

/** One round through all folders. */
class Rounds implements Changes {
  readonly paths = new Set<string>();
  readonly problems: Problem[] = [];
  readonly folders: FolderSeen[] = [];
  readonly #layers: readonly EntryIndex[];
  readonly #site: Site;
  readonly #real = new Set<string>();

  constructor(layers: readonly EntryIndex[], site: Site) {
    this.#layers = layers;
    this.#site = site;
  }

  isWithin = (path: string): boolean => {
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    return this.#real.has(path.slice(0, end)) && /\.md$/i.test(name) && !isLitter(name);
  };

  go(): void {
    const known = new Map(
      this.#layers.flatMap((layer) => layer.foldersSeen()).map((seen) => [seen.path, seen]),
    );
    const top = topFolders(this.#site);
    this.problems.push(...top.problems);
    for (const seen of known.values()) this.#pass(seen, top.folders, known);
    for (const folder of top.folders) if (!known.has(folder)) this.#meet(folder);
  }

  /** Passes a folder that was seen before; parents come before what lies in them. */
  #pass(seen: FolderSeen, top: readonly string[], known: ReadonlyMap<string, FolderSeen>): void {
    const { path } = seen;
    const end = path.lastIndexOf('/');
    if (end === -1 ? !top.includes(path) : !this.#real.has(path.slice(0, end))) return;
    const stamp = this.#site.disk.stamp(placeOf(this.#site.root, path));
    if (stamp === undefined) return;
    this.#real.add(path);
    if (seen.stamp !== undefined && isSame(stamp, seen.stamp)) this.problems.push(...seen.problems);
    else this.#lookAgain(path, known);
  }

  #lookAgain(path: string, known: ReadonlyMap<string, FolderSeen>): void {
    const { met, ...seen } = lookAt(this.#site, path, undefined);
    this.folders.push(seen);
    this.problems.push(...seen.problems);
    const names = this.#layers.map((layer) => layer.namesIn(path));
    for (const { file, folder } of met) {
      if (file !== undefined && !names.some((each) => each.has(file))) this.paths.add(file);
      if (folder !== undefined && !known.has(folder)) this.#meet(folder);
    }
  }

  /** Walks through a folder that was never seen. */
  #meet(path: string): void {
    walkGround(this.#site, path, undefined, {
      folder: (seen) => {
        this.#real.add(seen.path);
        this.folders.push(seen);
        this.problems.push(...seen.problems);
      },
      file: (file) => void this.paths.add(file),
    });
  }
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.mtime === other.mtime && one.ctime === other.ctime && one.inode === other.inode;
