import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { findTop, LONGEST_FILE, readText } from '../guard.ts';
import { readWords } from '../entry-file.ts';
import { readEntryQuickly } from '../quick.ts';
import { readSpaceLightly } from '../read-files.ts';
import {
  joinSpaces,
  type JournalReading,
  keepFirsts,
  type SpaceReading,
  type Spaces,
  strangersIn,
} from '../reading.ts';
import type { Install, Site } from './site.ts';
import { CheckedRows } from './checked-rows.ts';
import { countFiles, placeOf } from './ground-walk.ts';
import { stampFor } from './index-file.ts';
import { openLayers, readIndexed } from './indexed-space.ts';
import type { Tracked } from './tracked.ts';

/** What reading through an index needs beside the places. */
export interface Indexing {
  readonly shared: Tracked;
  readonly private: Tracked;
  readonly install: Install;
  /** So many files, at least, are worth an index. */
  readonly least: number;
  /** So many changed files are worth an index of their own. */
  readonly many: number;
  /** Told now and then how many files were read. */
  readonly tell: (count: number) => void;
}

/** Reads both places through their indexes; where that cannot be, from their files. The answer is the same. */
export async function readThroughIndex(
  spaces: Spaces,
  more: readonly Problem[],
  indexing: Indexing,
): Promise<JournalReading> {
  const [shared, own] = await Promise.all([
    readPlace(spaces, 'shared', indexing),
    readPlace(spaces, 'private', indexing),
  ]);
  return joinSpaces(spaces, more, shared, own);
}

/**
 * The shared entries by their ids alone: each from its own file, found through an index of which nobody asks whether it is
 * fresh. Nothing where there is none.
 */
export function openChecked(spaces: Spaces, indexing: Indexing): CheckedRows | undefined {
  const site = siteFor(spaces, 'shared', indexing);
  const layers = openLayers(site);
  if (layers.length === 0 || layers.some((layer) => layer.hasTwins)) return undefined;
  return new CheckedRows(layers, (path) => {
    const look = spaces.disk.read(placeOf(spaces.folder, path), LONGEST_FILE);
    return look.ok ? site.readQuickly(look.bytes, { path, space: 'shared' })?.entry : undefined;
  });
}

async function readPlace(
  spaces: Spaces,
  space: 'shared' | 'private',
  indexing: Indexing,
): Promise<SpaceReading> {
  const site = siteFor(spaces, space, indexing);
  const indexed = await readIndexed(site, () => countFiles(site, indexing.least) >= indexing.least);
  if (indexed === undefined) return readSpaceLightly(spaces, space);
  const problems = [...(space === 'private' ? [] : strangersIn(spaces)), ...indexed.problems];
  return indexed.hasTwins ? keepFirsts(indexed.rows.all(), problems) : { rows: indexed.rows, problems };
}

function siteFor(spaces: Spaces, space: 'shared' | 'private', indexing: Indexing): Site {
  const { disk, folder, privateFolder, kinds, features } = spaces;
  const root = space === 'shared' ? folder : privateFolder;
  const among = { kinds, features };
  return {
    disk,
    root,
    space,
    kinds,
    tracked: indexing[space],
    keep: join(root, '.git', 'lea', 'index'),
    stamp: stampFor(kinds, features),
    install: indexing.install,
    many: indexing.many,
    readQuickly: (bytes, at) => readEntryQuickly(bytes, at, among),
    readSlowly: async () => {
      const { readEntry } = await import('../codec.ts');
      return (bytes, at) => readEntry(bytes, at, among);
    },
    readWords: (bytes, path, name) => {
      const kind = kinds.find((each) => each.name === name);
      const text = readText(bytes, path);
      const topped = text.ok ? findTop(text.value, path) : text;
      return kind === undefined || !topped.ok ? undefined : readWords(topped.value, kind, features);
    },
    tell: indexing.tell,
  };
}
