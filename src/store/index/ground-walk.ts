import { join, sep } from 'node:path';
import type { Kind } from '../../model/kind.ts';
import type { Problem } from '../../model/problem.ts';
import type { Disk } from '../disk.ts';
import type { Stamp } from '../sweep.ts';
import { lookInto, type Met, unreadableProblem } from '../walk.ts';
import type { FolderSeen } from './index-maker.ts';

/** A folder of a space, and what was met in it, in order. */
export interface Looked extends FolderSeen {
  readonly met: readonly Met[];
}

/** What a walk looks at: the folders of the kinds, below one root. */
export interface Ground {
  readonly disk: Disk;
  readonly root: string;
  readonly kinds: readonly Kind[];
}

/** The folders of the kinds, each once, in their order. */
export const kindFolders = (kinds: readonly Kind[]): readonly string[] => [
  ...new Set(kinds.map((kind) => kind.folder)),
];

/** The folders of kinds that stand at the top of a space, and what stands there in the place of one. */
export function topFolders({ disk, root, kinds }: Ground): {
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
} {
  const top = disk.list(root) ?? [];
  const found = kindFolders(kinds).flatMap((folder) => top.find(({ name }) => name === folder) ?? []);
  return {
    folders: found.flatMap(({ name, what }) => (what === 'folder' ? [name] : [])),
    problems: found.flatMap(({ name, what }) =>
      what === 'folder'
        ? []
        : [unreadableProblem({ ok: false, why: what === 'file' ? 'other' : what }, name)],
    ),
  };
}

/**
 * Looks into a folder, its stamp taken first: what changes in it meanwhile gives it another. One that changed within the
 * last two seconds before `since`, or by the clock has not changed yet, keeps none, for its next change might not show.
 */
export function lookAt({ disk, root }: Ground, path: string, since: number | undefined): Looked {
  const stamp = disk.stamp(placeOf(root, path));
  const met = lookInto(disk, root, path, path.split('/').length - 1);
  const isClosed = met.some((each) => 'wrong' in each && each.wrong.file === path);
  return {
    path,
    stamp: isClosed || !isOld(stamp, since) ? undefined : stamp,
    met,
    problems: met.flatMap((each) => ('wrong' in each ? [each.wrong] : [])),
  };
}

const YOUNG = 2000;

const isOld = (stamp: Stamp | undefined, since: number | undefined): boolean =>
  stamp !== undefined && since !== undefined && Math.max(stamp.mtime, stamp.ctime) < since - YOUNG;

/** Told of each folder and file in the order of a walk. */
export interface Visitor {
  readonly folder: (seen: FolderSeen) => void;
  readonly file: (path: string) => void;
}

/** Looks into a folder and all below it. */
export function walkGround(ground: Ground, path: string, since: number | undefined, visitor: Visitor): void {
  const { met, ...seen } = lookAt(ground, path, since);
  visitor.folder(seen);
  for (const { file, folder } of met) {
    if (file !== undefined) visitor.file(file);
    if (folder !== undefined) walkGround(ground, folder, since, visitor);
  }
}

/** How many files may be entries; the counting stops once there are enough. */
export function countFiles(ground: Ground, enough: number): number {
  const waiting = [...topFolders(ground).folders];
  let count = 0;
  for (let path = waiting.pop(); path !== undefined && count < enough; path = waiting.pop())
    for (const { file, folder } of lookAt(ground, path, undefined).met) {
      if (file !== undefined) count += 1;
      if (folder !== undefined) waiting.push(folder);
    }
  return count;
}

/** Where a path of a space lies on this computer. */
export const placeOf = (root: string, path: string): string =>
  sep === '/' ? `${root}/${path}` : join(root, ...path.split('/'));
