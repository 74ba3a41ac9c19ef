import { agreeIndex } from './folder.ts';
import { readHistory, type Save } from './history.ts';
import { type Place, readGit } from './plumbing.ts';
import { isBehind, MAIN, moveRefs, readRefs } from './refs.ts';
import { writeSaves } from './saves.ts';

/** Where unsent saves are made anew before `main` moves to them. */
const ANEW = 'refs/lea/anew';

/** Whether a save is known to be in the shared journal, so that others may have it. */
export async function isSent(place: Place, save: string): Promise<boolean> {
  const { seen, tracking, next } = await readRefs(place);
  // A sync that was cut short may have sent it.
  if (next !== undefined) return true;
  for (const tip of [seen, tracking])
    if (tip !== undefined && (await isBehind(place, save, tip))) return true;
  return false;
}

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

/**
 * Takes a file out of unsent saves, the first of which began it: then its words never leave this computer. Saves that
 * held nothing else go; the others stay as they were, under new names, and lines below a message that name a save follow.
 * `layDown` takes the file out of the folder, once the new saves are made and before `main` moves to them.
 */
export async function dropFile(
  place: Place,
  line: readonly Save[],
  path: string,
  layDown: () => void,
): Promise<void> {
  const names = new Map<string, string>();
  let tip = line[0]?.parents[0] ?? '';
  for (const save of line) {
    if (save.changes.length > 0 && save.changes.every((change) => change.path === path)) continue;
    const trailers = [...save.trailers].map(([key, value]) => [key, names.get(value) ?? value] as const);
    const made = {
      parents: [tip],
      from: await readGit(place, ['rev-parse', '--verify', `${save.id}^{tree}`]),
      changes: [{ path, gone: true as const }],
      message: save.subject,
      trailers: Object.fromEntries(trailers),
      author: save.author,
      when: save.when,
    };
    const [id = tip] = await writeSaves(place, { ref: ANEW, anew: true }, [made]);
    names.set(save.id, id);
    tip = id;
  }
  layDown();
  const moves = [{ ref: MAIN, now: tip, old: line.at(-1)?.id ?? '' }];
  await moveRefs(place, names.size === 0 ? moves : [...moves, { ref: ANEW }]);
  await agreeIndex(place, [path]);
}
