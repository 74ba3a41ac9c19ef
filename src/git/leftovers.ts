import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How old what was left must be before nobody can be using it. */
const SECONDS_AFTER_A_CUT = 3;
const SECONDS_OTHERWISE = 10 * 60;
const LOCK = /\.lock$/;
/** Files that git writes under another name first. */
const DRAFT = /^(fast_import_crash_\d+|tmp_\w+|\.tmp-.+)$/;
/** The lock that lea itself holds. */
const OWN = 'lea.lock';

/** What is known of the lea before: whether it was cut short, and what time the disk has now, in milliseconds. */
interface Since {
  readonly cutShort: boolean;
  readonly taken: number;
}

/**
 * Takes away what a killed program left in the history's folder: locks anywhere in it, and half-written files. After a
 * lea that was cut short, programs it started are given 3 seconds to finish; otherwise only what is 10 minutes old goes.
 * Gives how many went.
 */
export async function sweepLeftovers(
  history: string,
  { cutShort, taken }: Since,
  wait: (milliseconds: number) => Promise<void>,
): Promise<number> {
  const least = (cutShort ? SECONDS_AFTER_A_CUT : SECONDS_OTHERWISE) * 1000;
  const found = findLeftovers(history, cutShort).map((file) => ({ file, made: madeAt(file) }));
  const missing = Math.max(0, ...found.map(({ made }) => least - (taken - (made ?? taken))));
  if (cutShort && missing > 0) await wait(Math.min(missing, least));
  const dead = found.filter(({ file, made }) => {
    const isOld = cutShort || taken - (made ?? taken) >= least;
    return made !== undefined && isOld && madeAt(file) === made;
  });
  for (const { file } of dead) rmSync(file, { force: true });
  return dead.length;
}

const madeAt = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** The store of objects has many folders, and is looked through only when something is known to have been cut short. */
function findLeftovers(history: string, everywhere: boolean): string[] {
  const deep = ['refs', 'logs', 'worktrees', ...(everywhere ? ['objects'] : [])];
  const files = [
    ...filesIn(history, false),
    ...deep.flatMap((folder) => filesIn(join(history, folder), true)),
  ];
  return files.filter((file) => {
    const name = basename(file);
    return name !== OWN && (LOCK.test(name) || DRAFT.test(name));
  });
}

function filesIn(folder: string, recursive: boolean): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Takes away names of lea's own and of plain git's that a power cut left empty: they only note what the shared journal held
 * and are made again by asking it. A line's own name is never taken away. Gives how many went.
 */
export function dropEmptyNames(history: string): number {
  const lines = join(history, 'refs', 'heads');
  const empty = filesIn(join(history, 'refs'), true).filter(
    (file) => !file.startsWith(lines) && statSync(file, { throwIfNoEntry: false })?.size === 0,
  );
  for (const file of empty) rmSync(file, { force: true });
  return empty.length;
}
