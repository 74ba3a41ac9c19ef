import { Fault } from '../model/fault.ts';
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
    const marked = runGit(place, ['ls-files', '-v', '-z', '--full-name', '--', ...folders]);
    const [{ out }, { out: all }] = await Promise.all([named, marked]);
    return [...fields(out), ...notLookedAt(all)].map(shownPath);
  });

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
