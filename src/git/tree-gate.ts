import { type Place, readGit, runGit } from './plumbing.ts';
import { diffTrees, listTree, PLAIN, type RawChange, shownPath, STARTABLE } from './raw-diff.ts';
import { type Change, writeSaves } from './saves.ts';
import { TIDIER } from './signature.ts';

/** A file of the shared journal that lea does not take in, and why. */
export interface LeftOut {
  readonly path: string;
  /** A link or a module is no file; a strange name is one no journal gives. */
  readonly why: 'link' | 'module' | 'strange name';
}

/** What a gate found: what stays out, and what must be done to a state so that it does. */
export interface Judgement {
  readonly leftOut: readonly LeftOut[];
  readonly changes: readonly Change[];
}

/** What passed the gate: a save that holds accepted files alone. */
export interface Gated {
  /** Theirs, or one on top of it that leaves files out. */
  readonly save: string;
  readonly leftOut: readonly LeftOut[];
}

/** Whether a path is one of a journal's; the store says which. */
export type Accepts = (path: string) => boolean;

const LINK = '120000';
const MODULE = '160000';
const REF = 'refs/lea/gated';

/**
 * Judges what others changed (store-and-sync.md, section 3): plain files on accepted paths are taken, ones that may be
 * started are taken as plain ones, all else is left out, or goes back to what it was.
 */
export function judgeTree(changes: readonly RawChange[], accepts: Accepts): Judgement {
  const leftOut: LeftOut[] = [];
  const made: Change[] = [];
  for (const { path, was, is } of changes) {
    if (is === undefined || (is.mode === PLAIN && accepts(path))) continue;
    if (is.mode === STARTABLE && accepts(path)) {
      made.push({ path, id: is.id });
      continue;
    }
    leftOut.push({ path: shownPath(path), why: reasonFor(is.mode) });
    const isSound = was?.mode === PLAIN && accepts(path);
    made.push(isSound ? { path, id: was.id } : { path, gone: true });
  }
  return { leftOut, changes: made };
}

function reasonFor(mode: string): LeftOut['why'] {
  if (mode === LINK) return 'link';
  return mode === MODULE ? 'module' : 'strange name';
}

/**
 * Passes a save of others through the gate before any of its files reaches the folder. `since` is a state already
 * accepted; without it everything is judged. Copies that had the same make the very same save to leave files out, so that
 * they do not part over it. Theirs is kept under `refs/lea/quarantine/`.
 */
export async function gateTree(
  place: Place,
  tip: string,
  since: string | undefined,
  accepts: Accepts,
): Promise<Gated> {
  const all = since === undefined ? await listTree(place, tip) : await diffTrees(place, since, tip);
  const { leftOut, changes } = judgeTree(all, accepts);
  if (changes.length === 0) return { save: tip, leftOut };
  const when = Number(await readGit(place, ['log', '-1', '--format=%ct', tip, '--']));
  const message = 'sync leave out\n\nFiles that are not part of a journal are left out.';
  const save = { parents: [tip], changes, message, author: TIDIER, when };
  const [gated = tip] = await writeSaves(place, { ref: REF, anew: true, doing: 'Bringing in' }, [save]);
  if (leftOut.length > 0) await runGit(place, ['update-ref', `refs/lea/quarantine/${tip}`, tip]);
  return { save: gated, leftOut };
}
