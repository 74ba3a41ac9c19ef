import { agreeIndex } from './folder.ts';
import { readHistory } from './history.ts';
import { type Place, readGit } from './plumbing.ts';
import { pruneSaves } from './pruning.ts';
import { listTree } from './raw-diff.ts';
import { isBehind, NEXT, readRefs } from './refs.ts';
import { type Change, type NewSave, writeSaves } from './saves.ts';
import { moveMain } from './unsent.ts';

/** What waits to be sent: the newest save here, and the newest that the shared journal is known to hold. */
export interface Unsent {
  readonly main: string;
  readonly there: string | undefined;
}

/** What waits to be sent; nothing where nothing does, or where it cannot be told (a sync was cut short, another line). */
export async function unsentHere(place: Place): Promise<Unsent | undefined> {
  const { main, seen, next, isOnMain } = await readRefs(place);
  if (main === undefined || next !== undefined || !isOnMain || main === seen) return undefined;
  if (seen !== undefined && !(await isBehind(place, seen, main))) return undefined;
  return { main, there: seen };
}

/**
 * Makes of all that waits to be sent one save on what the shared journal holds, without some paths: there each stands as the
 * shared journal has it, or not at all. The saves before go, with what they had at all the paths named
 * (store-and-sync.md, section 11). `layDown` puts the folder in order first.
 */
export async function rebuildUnsent(
  place: Place,
  { main, there }: Unsent,
  { without, purged }: { readonly without: readonly string[]; readonly purged: readonly string[] },
  save: Pick<NewSave, 'message' | 'trailers' | 'author'>,
  layDown: (path: string) => void,
): Promise<void> {
  const line = (await readHistory(place, there === undefined ? {} : { after: there })).toReversed();
  const theirs = there === undefined ? [] : await listTree(place, there);
  const has = new Map(theirs.map(({ path, is }) => [path, is?.id]));
  const changes = without.map((path): Change => {
    const id = has.get(path);
    return id === undefined ? { path, gone: true } : { path, id };
  });
  const from = await readGit(place, ['rev-parse', '--verify', `${main}^{tree}`]);
  const parents = there === undefined ? [] : [there];
  const made: NewSave = { ...save, parents, from, changes };
  const [now = ''] = await writeSaves(place, { ref: NEXT, anew: true }, [made]);
  await moveMain(place, main, now, () => {
    for (const path of without) layDown(path);
  });
  await agreeIndex(place, without);
  await pruneSaves(place, line, purged);
}
