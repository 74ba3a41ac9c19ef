import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lookAt, nameFiles, type Standing } from '../blobs.ts';
import { listNewFiles } from '../folder.ts';
import type { Lock } from '../lock.ts';
import type { Place } from '../plumbing.ts';
import { diffFolder, type RawChange, type Version } from '../raw-diff.ts';
import { entryIn } from './entry-path.ts';
import type { Work } from './work.ts';

/** A path that a hand has changed. */
export interface Edit {
  readonly path: string;
  /** What was shared there; for a file that was moved here, under its old name. Nothing for one nobody shared. */
  readonly was: Version | undefined;
  /** The old name, if the file was moved here. */
  readonly from?: string;
  readonly standing: Standing;
}

const DRAFT = /^\.lea-tmp-/;
const DRAFT_AGE = 10 * 60_000;

/** Every accepted path of the folder that is not as a save has it, by its bytes. No ignore file is asked. */
export async function findEdits({ place, needs, course }: Work, save: string): Promise<readonly Edit[]> {
  const [known, added] = await Promise.all([diffFolder(place, save), listNewFiles(place)]);
  sweepDrafts(place, added, course.lock);
  const tracked = new Map(known.map((change) => [change.path, change]));
  const all = [...new Set([...tracked.keys(), ...added])].filter((path) => needs.accepts(path));
  const names = await nameFiles(place, all);
  const isReal = (path: string): boolean => names.get(path) !== tracked.get(path)?.was?.id;
  return pairMoves(place, all.filter(isReal), tracked);
}

/** A new file with the id of one that is gone is that one, moved; the old name then needs no edit of its own. */
function pairMoves(
  place: Place,
  paths: readonly string[],
  tracked: ReadonlyMap<string, RawChange>,
): readonly Edit[] {
  const edits = paths.map(
    (path): Edit => ({ path, was: tracked.get(path)?.was, standing: lookAt(place, path) }),
  );
  const lost = new Map<string, Edit>();
  for (const edit of edits) {
    const id = entryIn(edit.path);
    if (id !== undefined && edit.was !== undefined && edit.standing.kind === 'nothing') lost.set(id, edit);
  }
  const moved = new Set<Edit>();
  const paired = edits.map((edit): Edit => {
    const old = edit.was === undefined ? lost.get(entryIn(edit.path) ?? '') : undefined;
    if (old === undefined || moved.has(old)) return edit;
    moved.add(old);
    return { ...edit, was: old.was, from: old.path };
  });
  return paired.filter((edit) => !moved.has(edit));
}

/**
 * Drafts of a writing that was killed: after a lea that was cut short all of them, since nobody else writes here now; else
 * old ones. The words themselves are kept elsewhere before a file is begun.
 */
function sweepDrafts({ folder }: Place, added: readonly string[], lock: Lock | undefined): void {
  const least = lock?.cutShort === true ? 0 : DRAFT_AGE;
  for (const path of added.filter((each) => DRAFT.test(basename(each)))) {
    const file = join(folder, path);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && (lock?.taken ?? 0) - made >= least) rmSync(file, { force: true });
  }
}
