import { type Place, readGit, runGit } from './plumbing.ts';

/** The shared journal's line of saves in this copy. */
export const MAIN = 'refs/heads/main';
/** What the shared journal held when this copy last agreed with it. */
export const SEEN = 'refs/lea/seen/origin/main';
/** What the shared journal holds now, fetched but not yet judged. */
export const INCOMING = 'refs/lea/incoming';
/** What `main` will be once the folder holds it: written before, taken away after. */
export const NEXT = 'refs/lea/next';
/** Where plain git looks for what the shared journal holds. */
export const TRACKING = 'refs/remotes/origin/main';

/** What a copy's names stand for. */
export interface Refs {
  readonly main: string | undefined;
  readonly seen: string | undefined;
  readonly next: string | undefined;
  readonly tracking: string | undefined;
  /** Whether the folder is on `main`. */
  readonly isOnMain: boolean;
}

/** Reads the names that matter, in one look. A name whose file was cut short by a power cut stands for nothing. */
export async function readRefs(place: Place): Promise<Refs> {
  const format = '--format=%(HEAD) %(refname) %(objectname)';
  const lines = (await readGit(place, ['for-each-ref', format, MAIN, SEEN, NEXT, TRACKING])).split('\n');
  const find = (ref: string): string | undefined =>
    lines.map((line) => line.slice(2).split(' ')).find(([name]) => name === ref)?.[1];
  const [main, seen, next, tracking] = [MAIN, SEEN, NEXT, TRACKING].map(find);
  return { main, seen, next, tracking, isOnMain: lines.some((line) => line.startsWith(`* ${MAIN} `)) };
}

/** A ref and what it becomes; `old` must be what it is now, and no `now` takes it away. */
export interface RefChange {
  readonly ref: string;
  readonly now?: string | undefined;
  readonly old?: string;
}

/** Moves refs, all of them or none. */
export async function moveRefs(place: Place, changes: readonly RefChange[]): Promise<void> {
  const lines = changes.map(({ ref, now, old }) => {
    const guard = old === undefined ? '' : ` ${old}`;
    return now === undefined ? `delete ${ref}${guard}\n` : `update ${ref} ${now}${guard}\n`;
  });
  if (lines.length > 0)
    await runGit(place, ['update-ref', '--stdin', '-m', 'lea'], { input: lines.join('') });
}

/** Whether one save is among those another stands on, or is that very one. */
export async function isBehind(place: Place, older: string, newer: string): Promise<boolean> {
  if (older === newer) return true;
  const { code } = await runGit(place, ['merge-base', '--is-ancestor', older, newer], { fine: [0, 1] });
  return code === 0;
}

/** The saves two lines last had in common, in order of their hashes; none where they never had any. */
export async function findBases(place: Place, one: string, other: string): Promise<readonly string[]> {
  const text = await readGit(place, ['merge-base', '--all', one, other], { fine: [0, 1] });
  return text === '' ? [] : text.split('\n').toSorted();
}
