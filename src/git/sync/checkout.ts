import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../../model/fault.ts';
import { nameFiles, readPlainFile, lookAt } from '../blobs.ts';
import { agreeIndex, moveFolder, rebuildIndex } from '../folder.ts';
import type { Place } from '../plumbing.ts';
import { diffTrees, type RawChange } from '../raw-diff.ts';
import type { KeptFile, State, Work } from './work.ts';

const REFUSALS = 5;

/** Lays down in the folder what the shared journal has taken. A file that is being edited sends the way round once more. */
export async function checkout(work: Work): Promise<State> {
  const { course } = work;
  if (course.next === course.main) return 'finish';
  if (await layDown(work, course.main, course.next)) return 'finish';
  course.refusals += 1;
  if (course.refusals > REFUSALS) throw fault('FOLDER_BUSY');
  return 'capture';
}

/**
 * Moves the folder from one save to another and says whether it could. What is already there is only noted; what is held
 * back and was changed by others is first put aside. Any other edit stands in the way, and nothing is moved.
 */
export async function layDown(work: Work, from: string, to: string): Promise<boolean> {
  const { place, course } = work;
  if (await moveFolder(place, from, to)) return true;
  const changes = await diffTrees(place, from, to);
  const names = await nameFiles(
    place,
    changes.map(({ path }) => path),
  );
  const isAsIs = ({ path, was, is }: RawChange): boolean =>
    lookAt(place, path).kind === 'nothing' || [was?.id, is?.id].includes(names.get(path));
  const edited = changes.filter((change) => !isAsIs(change)).map(({ path }) => path);
  const held = new Set(course.held.map(({ path }) => path));
  if (edited.some((path) => !held.has(path) || !names.has(path))) return false;
  await putAside(work, edited);
  await rebuildIndex(place, from);
  await agreeIndex(
    place,
    changes.map(({ path }) => path).filter((path) => lookAt(place, path).kind === 'file'),
  );
  return moveFolder(place, from, to);
}

/** Files that stay here and were changed by others: kept elsewhere first, then out of the way. */
async function putAside({ place, needs, course }: Work, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const why = 'held, and changed by others';
  await needs.putAside(keptFiles(place, paths), why);
  for (const path of paths) rmSync(join(place.folder, path), { force: true });
  course.setAside.push(...paths);
  needs.note({ what: 'put aside', why, paths });
}

/** The files as they stand, to be kept elsewhere. */
export function keptFiles(place: Place, paths: readonly string[]): readonly KeptFile[] {
  return paths.flatMap((path) => {
    const bytes = readPlainFile(place, path);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}
