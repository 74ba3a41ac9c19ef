import { dirname } from 'node:path';
import { Fault } from '../../model/fault.ts';
import type { Read } from '../entry-file.ts';
import { LONGEST_FILE } from '../guard.ts';
import { kindFolders, placeOf, topFolders, walkGround } from './ground-walk.ts';
import { type FolderSeen, IndexMaker, type IndexPlan, type Said } from './index-maker.ts';
import type { Site } from './site.ts';
import { nameOf } from './tracked.ts';

/** An index, made and not yet kept. */
export interface Made {
  readonly plan: IndexPlan;
  readonly bytes: Buffer;
}

const NOW_AND_THEN = 1000;

/**
 * Makes an index of all that is saved and stands in the folder as it was saved; nothing where git cannot say, or nothing
 * may be written. Each file is held against the name git has for its bytes, so that no edit during the reading is taken
 * for what was saved.
 */
export async function buildIndex(site: Site): Promise<Made | undefined> {
  const since = clockAt(site);
  const tree = since === undefined ? undefined : await site.tracked.tree();
  if (since === undefined || tree === undefined) return undefined;
  const names = await site.tracked.files(tree, kindFolders(site.kinds));
  if (names === undefined) return undefined;
  const seen: FolderSeen[] = [];
  const files: string[] = [];
  const visitor = {
    folder: (each: FolderSeen) => void seen.push(each),
    file: (path: string) => void files.push(path),
  };
  for (const folder of topFolders(site).folders) walkGround(site, folder, since, visitor);
  const gathered = await gather(site, files, names, since);
  return gathered.finish({ tree, instead: [] }, seen);
}

/** The moment by the clock of the disk that the index is kept on; nothing where it cannot be kept. */
export function clockAt({ disk, keep }: Site): number | undefined {
  const folder = dirname(keep);
  if (disk.whatIs(dirname(folder)) !== 'folder') return undefined;
  try {
    disk.makeFolder(folder, 0o700);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
  return disk.clock(folder, 'clock');
}

/** Files that were read for an index, and those it cannot vouch for. */
export interface Gathered {
  readonly ids: ReadonlySet<string>;
  finish(said: Pick<Said, 'tree' | 'addsTo' | 'instead'>, seen: readonly FolderSeen[], twins?: boolean): Made;
}

/** Reads files for an index, in the order of a walk. `names` are git's for their bytes, `since` is when this began. */
export async function gather(
  site: Site,
  files: readonly string[],
  names: ReadonlyMap<string, string>,
  since: number,
): Promise<Gathered> {
  const maker = new IndexMaker(site.kinds);
  const unproven: string[] = [];
  let young = 0;
  for (const [at, path] of files.entries()) {
    if (at % NOW_AND_THEN === NOW_AND_THEN - 1) site.tell(at + 1);
    const look = site.disk.sweep(placeOf(site.root, path), LONGEST_FILE);
    const name = names.get(path);
    const isSaved = look.ok && name !== undefined && nameOf(look.bytes, name) === name;
    // git keeps whole seconds: a change within the second of another may leave a file looking as it did.
    const isOld = look.touched > 0 && Math.floor(look.touched / 1000) < Math.floor(since / 1000);
    if (isSaved && isOld)
      maker.add(
        path,
        site.readQuickly(look.bytes, { path, space: site.space }) ??
          (await readSlowly(site, look.bytes, path)),
      );
    else unproven.push(path);
    if (isSaved && !isOld) young += 1;
  }
  return {
    ids: maker.ids,
    finish: (said, seen, twins) => maker.finish({ ...said, unproven, young }, seen, twins ?? false),
  };
}

async function readSlowly(site: Site, bytes: Uint8Array, path: string): Promise<Read> {
  // The bytes stand only until the next file is read, and the slower reader may have to be loaded first.
  const own = Uint8Array.from(bytes);
  return (await site.readSlowly())(own, { path, space: site.space });
}
