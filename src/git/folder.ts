import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { lookAt, nameFiles } from './blobs.ts';
import { historyOf } from './lock.ts';
import { type Place, runGit } from './plumbing.ts';
import { diffFolder, fields } from './raw-diff.ts';
import { faultOfGit } from './said.ts';

/** Files of the folder that the journal does not hold, read with no ignore file consulted. Paths as in `RawChange`. */
export async function listNewFiles(place: Place): Promise<readonly string[]> {
  const { out } = await runGit(place, ['ls-files', '-z', '--others', '--full-name', '--']);
  return fields(out);
}

/** A file that is not as some state has it. */
export interface Difference {
  readonly path: string;
  readonly what: 'new' | 'changed' | 'gone';
}

/** What in the folder is not as a state has it: edits, files taken out, and files new since. Held against bytes, not times. */
export async function findDifferences(place: Place, state: string): Promise<readonly Difference[]> {
  const [candidates, added] = await Promise.all([diffFolder(place, state), listNewFiles(place)]);
  const names = await nameFiles(
    place,
    candidates.map(({ path }) => path),
  );
  const differences = candidates.flatMap(({ path, was }): Difference[] => {
    if (lookAt(place, path).kind === 'nothing') return was === undefined ? [] : [{ path, what: 'gone' }];
    if (was === undefined) return [{ path, what: 'new' }];
    return names.get(path) === was.id ? [] : [{ path, what: 'changed' }];
  });
  const known = new Set(candidates.map(({ path }) => path));
  return [
    ...differences,
    ...added.filter((path) => !known.has(path)).map((path) => ({ path, what: 'new' }) as const),
  ];
}

/** Makes git's own index say of some paths what the folder holds, so that plain git finds nothing to save there. */
export async function agreeIndex(place: Place, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  if (!isIndexSound(place)) await rebuildIndex(place, 'HEAD');
  const input = Buffer.from(paths.map((path) => `${path}\0`).join(''), 'latin1');
  const args = ['update-index', '-z', '--add', '--remove', '--replace', '--stdin'];
  await onceFree(() => runGit(place, args, { input, doing: 'Saving' }));
}

const TRIES = 10;
const BETWEEN_TRIES = 100;

/** Another program may hold git's index for a moment, only to look: that is waited for, up to a second. */
async function onceFree<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isHeld = error instanceof Fault && error.code === 'FOLDER_BUSY';
      if (!isHeld || tries === TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}

/** Whether git's index is there and begins as one does; a power cut can leave it empty. */
export function isIndexSound(place: Place): boolean {
  const file = join(historyOf(place), 'index');
  if (!existsSync(file)) return false;
  const head = Buffer.alloc(32);
  const opened = openSync(file, 'r');
  try {
    return (
      readSync(opened, head, 0, head.length, 0) === head.length && head.toString('latin1', 0, 4) === 'DIRC'
    );
  } finally {
    closeSync(opened);
  }
}

/** Makes git's index anew from a state, then looks at each file once. Nothing in the folder changes. */
export async function rebuildIndex(place: Place, state: string): Promise<void> {
  rmSync(join(historyOf(place), 'index'), { force: true });
  const { code } = await runGit(place, ['rev-parse', '--verify', '--quiet', `${state}^{tree}`], {
    fine: [0, 1],
  });
  if (code === 1) return;
  await runGit(place, ['read-tree', state]);
  await refreshIndex(place);
}

/** Lets git look again at files whose times changed and whose bytes may not have. */
export async function refreshIndex(place: Place): Promise<void> {
  await runGit(place, ['update-index', '-q', '--refresh'], { fine: [0, 1] });
}

/** git's words when it will not write over something that is in neither state. */
const REFUSED = /not uptodate|would be (overwritten|removed)|would lose|cannot (merge|update)/i;

/** Moves the folder from one state to another, the way git does. Says whether it could: it never writes over an edit. */
export async function moveFolder(place: Place, from: string, to: string): Promise<boolean> {
  const { code, said } = await runGit(place, ['read-tree', '-m', '-u', from, to], { fine: [0, 1, 128] });
  if (code === 0) return true;
  if (REFUSED.test(said)) return false;
  throw faultOfGit(said, { doing: 'Bringing in', folder: place.folder });
}

/** Makes a file what some state has at its path, whole or not at all; no bytes means no file. */
export function putBack({ folder, machine }: Place, path: string, bytes: Uint8Array | undefined): void {
  const file = join(folder, path);
  if (bytes === undefined) {
    rmSync(file, { force: true });
    return;
  }
  const draft = join(dirname(file), `.lea-tmp-${machine.pid}-back`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}
