import { join } from 'node:path';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { readEntry } from './codec.ts';
import type { Disk } from './disk.ts';
import type { Among } from './entry-file.ts';
import { LONGEST_FILE } from './guard.ts';
import { readEntryQuickly } from './quick.ts';
import {
  joinSpaces,
  type JournalReading,
  keepFirsts,
  type SpaceReading,
  type Spaces,
  strangersIn,
} from './reading.ts';
import { unreadableProblem, walkFolder, type Walked } from './walk.ts';

/** Reads both places from their files alone: the answer that every other way of reading has to give. */
export const readFiles = (spaces: Spaces, more: readonly Problem[]): JournalReading =>
  joinSpaces(spaces, more, readSpace(spaces, 'shared'), readSpace(spaces, 'private'));

/** Reads one place from its files alone. */
export function readSpace(spaces: Spaces, space: 'shared' | 'private'): SpaceReading {
  const { disk, kinds, features } = spaces;
  const root = space === 'shared' ? spaces.folder : spaces.privateFolder;
  const walked = walkSpace(spaces, root);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const path of walked.files) {
    const read = readOne(disk, root, { path, space }, { kinds, features });
    if (read.entry !== undefined) entries.push(read.entry);
    problems.push(...read.problems);
  }
  const strangers = space === 'private' ? [] : strangersIn(spaces);
  return keepFirsts(entries, [...strangers, ...walked.problems, ...problems]);
}

/** The files of one place that may be entries, and what else was met there. */
function walkSpace({ disk, kinds }: Spaces, root: string): Walked {
  const top = disk.list(root) ?? [];
  const walked = [...new Set(kinds.map((kind) => kind.folder))].map((folder): Walked => {
    const item = top.find(({ name }) => name === folder);
    if (item === undefined || item.what === 'folder') return walkFolder(disk, root, folder);
    const why = item.what === 'file' ? 'other' : item.what;
    return { files: [], problems: [unreadableProblem({ ok: false, why }, folder)] };
  });
  return {
    files: walked.flatMap(({ files }) => files),
    problems: walked.flatMap(({ problems }) => problems),
  };
}

/** Reads one file of a space as an entry. */
export function readOne(
  disk: Disk,
  root: string,
  at: { path: string; space: 'shared' | 'private' },
  among: Among,
): ReturnType<typeof readEntry> {
  const look = disk.sweep(join(root, ...at.path.split('/')), LONGEST_FILE);
  if (!look.ok) return { problems: [unreadableProblem(look, at.path)] };
  return readEntryQuickly(look.bytes, at, among) ?? readEntry(look.bytes, at, among);
}
