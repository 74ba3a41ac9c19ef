import { agreeIndex } from './folder.ts';
import { readHistory, type Save } from './history.ts';
import { type Place, readGit } from './plumbing.ts';
import { pruneSaves } from './pruning.ts';
import { listTree } from './raw-diff.ts';
import { isBehind, MAIN, moveRefs, NEXT, readRefs } from './refs.ts';
import { type Change, type NewSave, writeSaves } from './saves.ts';

/** Whether a save is known to be in the shared journal, so that others may have it. */
export async function isSent(place: Place, save: string): Promise<boolean> {
  const { seen, tracking, next } = await readRefs(place);
  // A sync that was cut short may have sent it.
  if (next !== undefined) return true;
  for (const tip of [seen, tracking])
    if (tip !== undefined && (await isBehind(place, save, tip))) return true;
  return false;
}

/** The oldest save that touched an entry and was never sent, with all after it; nothing where there is none, or as below. */
export async function unsentOf(
  place: Place,
  entry: { readonly id: string; readonly path: string },
): Promise<readonly Save[] | undefined> {
  const { seen } = await readRefs(place);
  const about = ID_IN_NAME.test(entry.id) ? { entry: entry.id } : { path: entry.path };
  const touched = await readHistory(place, { ...about, ...(seen === undefined ? {} : { after: seen }) });
  const first = touched.at(-1);
  return first === undefined ? undefined : unsentSince(place, first);
}

/** An id that stands in the file's name; a slug does not. */
const ID_IN_NAME = /^[a-z]-[0-9a-z]{10}$/;

/**
 * A save that was never sent and all after it, oldest first; nothing where it was sent, or what follows is not one plain
 * line: then its words stay in the history.
 */
export async function unsentSince(place: Place, begun: Save): Promise<readonly Save[] | undefined> {
  const [before, ...others] = begun.parents;
  if (before === undefined || others.length > 0 || (await isSent(place, begun.id))) return undefined;
  const line = (await readHistory(place, { after: before })).toReversed();
  const isPlain = line[0]?.id === begun.id && line.every(({ parents }) => parents.length === 1);
  return isPlain ? line : undefined;
}

/** What is taken out of unsent saves, and what comes in its place. */
export interface Drop {
  /** Every path the file had in them. */
  readonly paths: readonly string[];
  /** A save to add at the end, in which the file stands as it may be read. */
  readonly instead?: Omit<NewSave, 'parents' | 'from'>;
}

/**
 * Takes a file out of unsent saves, the first of which changed it: then what they did to it never leaves this computer, and
 * is not kept here. Saves that did nothing else go; the others stay as they were, under new names, and lines below a
 * message that name a save follow. `layDown` puts the file in the folder in order, before `main` moves to the new saves.
 */
export async function dropFile(
  place: Place,
  line: readonly Save[],
  { paths, instead }: Drop,
  layDown: () => void,
): Promise<void> {
  const [before = ''] = line[0]?.parents ?? [];
  const had = new Map((await listTree(place, before)).map(({ path, is }) => [path, is?.id]));
  const changes = paths.map((path): Change => {
    const id = had.get(path);
    return id === undefined ? { path, gone: true } : { path, id };
  });
  const names = new Map<string, string>();
  let tip = before;
  for (const save of line) {
    if (save.changes.length > 0 && save.changes.every(({ path }) => paths.includes(path))) continue;
    const trailers = [...save.trailers].map(([key, value]) => [key, names.get(value) ?? value] as const);
    const from = await readGit(place, ['rev-parse', '--verify', `${save.id}^{tree}`]);
    const { author, when, subject: message } = save;
    const made = { from, changes, message, trailers: Object.fromEntries(trailers), author, when };
    tip = await addSave(place, tip, made);
    names.set(save.id, tip);
  }
  if (instead !== undefined) tip = await addSave(place, tip, instead);
  await moveMain(place, line.at(-1)?.id ?? '', tip, layDown);
  await agreeIndex(place, paths);
  await pruneSaves(place, line, paths);
}

async function addSave(place: Place, parent: string, save: Omit<NewSave, 'parents'>): Promise<string> {
  const [id = parent] = await writeSaves(place, { ref: NEXT, anew: true }, [{ ...save, parents: [parent] }]);
  return id;
}

/** Moves `main` and the folder. Cut short between the two, the next sync finds `next` and takes back what was laid down. */
export async function moveMain(place: Place, old: string, now: string, layDown: () => void): Promise<void> {
  await moveRefs(place, [{ ref: NEXT, now }]);
  try {
    layDown();
  } catch (error) {
    await moveRefs(place, [{ ref: NEXT }]);
    throw error;
  }
  await moveRefs(place, [{ ref: MAIN, now, old }, { ref: NEXT }]);
}
