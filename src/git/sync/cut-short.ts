import { nameFiles, readBlobs } from '../blobs.ts';
import { putBack, rebuildIndex } from '../folder.ts';
import type { Place } from '../plumbing.ts';
import { diffTrees } from '../raw-diff.ts';
import { isBehind, MAIN, moveRefs, NEXT } from '../refs.ts';
import { layDown } from './checkout.ts';
import type { Work } from './work.ts';

/**
 * Finishes what a sync before this one was laying down when it was cut short: its save holds all that is here, and
 * was judged. Where that cannot be, because something was saved or edited since, takes back what it had laid down; its save
 * is still there, and comes again. Either way no hand edit is touched, and nothing of others passes for one.
 */
export async function settleCutShort(work: Work, next: string): Promise<void> {
  const { place, course } = work;
  const { main } = course;
  if ((await isBehind(place, main, next)) && (await layDown(work, main, next))) {
    await moveRefs(place, [{ ref: MAIN, now: next, old: main }, { ref: NEXT }]);
    course.main = next;
    return;
  }
  await takeBack(place, main, next);
  await moveRefs(place, [{ ref: NEXT }]);
}

/** Puts back, as `main` has it, every file that is now as the cut short sync would have it. */
async function takeBack(place: Place, main: string, next: string): Promise<void> {
  const changes = await diffTrees(place, main, next);
  const names = await nameFiles(
    place,
    changes.map(({ path }) => path),
  );
  const laid = changes.filter(({ path, is }) => names.get(path) === is?.id);
  const bytes = await readBlobs(
    place,
    laid.flatMap(({ was }) => was?.id ?? []),
  );
  for (const { path, was } of laid) putBack(place, path, bytes.get(was?.id ?? ''));
  await rebuildIndex(place, main);
}
