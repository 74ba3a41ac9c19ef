import { join } from 'node:path';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { Disk } from './disk.ts';
import type { Among, At, Read } from './entry-file.ts';
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

/** Reads what the quick reader leaves. */
export type ReadSlowly = (bytes: Uint8Array, at: At, among: Among) => Read;

/** Reads both places from their files alone: the answer that every other way of reading has to give. */
export const readFiles = (spaces: Spaces, more: readonly Problem[], readSlowly: ReadSlowly): JournalReading =>
  joinSpaces(spaces, more, readSpace(spaces, 'shared', readSlowly), readSpace(spaces, 'private', readSlowly));

/** Reads one place from its files alone; the slower reader is loaded only where a file wants it. */
export async function readSpaceLightly(spaces: Spaces, space: 'shared' | 'private'): Promise<SpaceReading> {
  let isWanted = false;
  const reading = readSpace(spaces, space, () => {
    isWanted = true;
    return { problems: [] };
  });
  if (!isWanted) return reading;
  const { readEntry } = await import('./codec.ts');
  return readSpace(spaces, space, readEntry);
}

/** Reads one place from its files alone. */
function readSpace(spaces: Spaces, space: 'shared' | 'private', readSlowly: ReadSlowly): SpaceReading {
  const { disk, kinds, features } = spaces;
  const root = space === 'shared' ? spaces.folder : spaces.privateFolder;
  const walked = walkSpace(spaces, root);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const path of walked.files) {
    const read = readOne(disk, root, { path, space }, { kinds, features }, readSlowly);
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

function readOne(disk: Disk, root: string, at: At, among: Among, readSlowly: ReadSlowly): Read {
  const look = disk.sweep(join(root, ...at.path.split('/')), LONGEST_FILE);
  if (!look.ok) return { problems: [unreadableProblem(look, at.path)] };
  return readEntryQuickly(look.bytes, at, among) ?? readSlowly(look.bytes, at, among);
}
