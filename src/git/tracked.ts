import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { historyOf } from './lock.ts';
import { type Place, readGit, runGit } from './plumbing.ts';
import { EXACT_TIMES, shownPath, fields } from './raw-diff.ts';
import { refreshIndex } from './folder.ts';

const NAMES = ['-r', '-z', '--name-only', '--no-renames'] as const;

/** The tree of the newest save; nothing before the first, or where git cannot say. */
export const savedTree = async (place: Place): Promise<string | undefined> =>
  ifGitSays(async () => {
    const tree = await readGit(place, ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'], { fine: [0, 1] });
    return tree === '' ? undefined : tree;
  });

/**
 * The paths below some folders that differ from a tree, in the folder or in git's own index, with all of git's care for
 * edits within one second, and those it was told not to look at; nothing where git cannot say.
 */
export const pathsDiffering = async (
  place: Place,
  tree: string,
  folders: readonly string[],
): Promise<readonly string[] | undefined> =>
  ifGitSays(async () => {
    const named = runGit(place, [...EXACT_TIMES, 'diff-index', ...NAMES, tree, '--', ...folders]);
    const told = mayHoldMarks(place, tree.length / 2)
      ? runGit(place, ['ls-files', '-v', '-z', '--full-name', '--', ...folders])
      : undefined;
    const [{ out }, all] = await Promise.all([named, told]);
    return [...fields(out), ...(all === undefined ? [] : notLookedAt(all.out))].map(shownPath);
  });

const ENTRIES_FROM = 12;
/** Where an entry of git's index has its marks, past the name of its bytes: taken as unchanged, or more marks behind. */
const MARKS_AT = 40;
const MARKED = 0xc000;
/** The length of a name, in the same word; so long or longer is written elsewhere. */
const LONGEST_NAME = 0xfff;

/** Whether git's index may hold marks on files. Read here: git would list every file to say that none has any. */
function mayHoldMarks(place: Place, idLength: number): boolean {
  const file = join(historyOf(place), 'index');
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return true;
  const index = readFileSync(file);
  const isPlain = index.length > ENTRIES_FROM && index.toString('latin1', 0, 4) === 'DIRC';
  if (!isPlain || ![2, 3].includes(index.readUInt32BE(4))) return true;
  let at = ENTRIES_FROM;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const marks = at + MARKS_AT + idLength;
    const word = ((index[marks] ?? 0xff) << 8) | (index[marks + 1] ?? 0xff);
    const length = word & LONGEST_NAME;
    if ((word & MARKED) !== 0 || length === LONGEST_NAME) return true;
    // An entry ends with one to eight noughts, its length a multiple of eight.
    at += (MARKS_AT + idLength + 2 + length + 8) & ~7;
  }
  // Behind the entries: an index in two files keeps most of its entries in the other.
  return index.toString('latin1', at).includes('link');
}

/** git's letter for a file left out of the folder on purpose; small letters are for files it takes as unchanged. */
const LEFT_OUT = 0x53;
const FIRST_SMALL = 0x61;

/** The paths that somebody told git not to look at (assume-unchanged, skip-worktree): git never names them as differing. */
function notLookedAt(all: Buffer): readonly string[] {
  const paths: string[] = [];
  // By the byte: a large journal has a hundred thousand lines here, and hardly ever one that counts.
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0, at);
    const mark = all[at] ?? 0;
    if (mark === LEFT_OUT || mark >= FIRST_SMALL) paths.push(all.toString('latin1', at + 2, end));
    at = end + 1;
  }
  return paths;
}

/** The paths below some folders that two trees hold differently; nothing where git cannot say. */
export const pathsBetween = async (
  place: Place,
  one: string,
  other: string,
  folders: readonly string[],
): Promise<readonly string[] | undefined> =>
  ifGitSays(async () => {
    const { out } = await runGit(place, ['diff-tree', ...NAMES, one, other, '--', ...folders]);
    return fields(out).map(shownPath);
  });

/** The names of the bytes of a tree's files below some folders, by path; nothing where git cannot say. */
export const filesOfTree = async (
  place: Place,
  tree: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> =>
  ifGitSays(async () => {
    const { out } = await runGit(place, ['ls-tree', '-r', '-z', '--full-tree', tree, '--', ...folders]);
    const files = new Map<string, string>();
    for (const line of fields(out)) {
      const end = line.indexOf('\t');
      files.set(shownPath(line.slice(end + 1)), line.slice(line.lastIndexOf(' ', end) + 1, end));
    }
    return files;
  });

/** Lets git look again at files whose times changed and whose bytes may not have; where it cannot, nothing is lost. */
export const lookAgain = async (place: Place): Promise<void> => {
  await ifGitSays(() => refreshIndex(place));
};

/** What git answers; nothing where it refuses: whoever asks then reads the files themselves. */
async function ifGitSays<T>(asking: () => Promise<T>): Promise<T | undefined> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
