import { join } from 'node:path';
import { Entries, type Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { type Problem, problem } from '../model/problem.ts';
import { readEntry } from './codec.ts';
import type { Disk } from './disk.ts';
import type { Among } from './entry-file.ts';
import { LONGEST_FILE } from './guard.ts';
import { accepts, pathFor } from './layout.ts';
import { readEntryQuickly } from './quick.ts';
import { isLitter, unreadableProblem, walkFolder } from './walk.ts';

/** A journal, read whole. */
export interface JournalReading {
  /** What members can read. Figures count these alone. */
  readonly shared: Entries;
  /** The private space's entries, and any in the journal's folder that say private or do not say. */
  readonly mine: Entries;
  readonly all: Entries;
  readonly problems: readonly Problem[];
  /** For each file that is missing from the entries, the first of the problems that say why. */
  readonly unreadable: readonly Problem[];
  /** Private entries whose id the shared journal has already: a share that was cut short. */
  readonly halfShared: readonly Entry[];
}

/** The two places that are read as one journal. */
export interface Spaces {
  readonly disk: Disk;
  readonly folder: string;
  readonly privateFolder: string;
  readonly kinds: readonly Kind[];
  readonly features: readonly string[];
}

const KEPT_APART = ['.git', '.github', 'templates', 'drafts', 'originals'];

/** Reads both places. One file that cannot be read hides no other, and is named. */
export function readSpaces(spaces: Spaces, more: readonly Problem[]): JournalReading {
  const shared = readSpace(spaces, 'shared');
  const own = readSpace(spaces, 'private');
  const ids = new Set(shared.entries.map(({ id }) => id));
  const halfShared = own.entries.filter(({ id }) => ids.has(id));
  const isOpen = ({ values }: Entry): boolean =>
    values['visibility'] === 'network' || values['visibility'] === 'public';
  const hidden = shared.entries.filter((entry) => !isOpen(entry));
  const mine = [...hidden, ...own.entries.filter(({ id }) => !ids.has(id))];
  const seen = shared.entries.filter(isOpen);
  const all = new Entries([...seen, ...mine]);
  const problems = [
    ...more,
    ...shared.problems,
    ...hidden.map(({ path }) =>
      problem(
        'RULE_BROKEN',
        { file: path },
        {
          why: 'This entry does not say that members may read it, yet it lies in the shared journal. It is counted nowhere.',
        },
      ),
    ),
    ...own.problems.map((each) => ({ ...each, file: join(spaces.privateFolder, each.file) })),
    ...all.all.flatMap((entry) => misplaced(entry, all, spaces)),
  ];
  const lost = problems.filter((each) => each.unreadable);
  const unreadable = [...new Map(lost.toReversed().map((each) => [each.file, each])).values()].toReversed();
  return { shared: new Entries(seen), mine: new Entries(mine), all, problems, unreadable, halfShared };
}

interface SpaceReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

function readSpace(spaces: Spaces, space: 'shared' | 'private'): SpaceReading {
  const { disk, kinds, features } = spaces;
  const root = space === 'shared' ? spaces.folder : spaces.privateFolder;
  const folders = [...new Set(kinds.map((kind) => kind.folder))];
  const top = disk.list(root) ?? [];
  const walked = folders.map((folder) => {
    const item = top.find(({ name }) => name === folder);
    if (item === undefined || item.what === 'folder') return walkFolder(disk, root, folder);
    return {
      files: [],
      problems: [unreadableProblem({ ok: false, why: item.what === 'file' ? 'other' : item.what }, folder)],
    };
  });
  const strangers = space === 'private' ? [] : top.filter(({ name }) => !isKnown(name, folders, kinds));
  const read = walked.flatMap(({ files }) =>
    files.map((path) => readOne(disk, root, { path, space }, { kinds, features })),
  );
  const entries = read.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const { firsts, twice } = keepFirsts(entries);
  return {
    entries: firsts,
    problems: [
      ...strangers.map(({ name }) => problem('FOREIGN_FILE', { file: name }, undefined)),
      ...walked.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
      ...twice,
    ],
  };
}

const isKnown = (name: string, folders: readonly string[], kinds: readonly Kind[]): boolean =>
  folders.includes(name) || KEPT_APART.includes(name) || isLitter(name) || accepts(name, kinds);

/** Reads one file of a space as an entry. */
export function readOne(
  disk: Disk,
  root: string,
  at: { path: string; space: 'shared' | 'private' },
  among: Among,
): ReturnType<typeof readEntry> {
  const look = disk.read(join(root, ...at.path.split('/')), LONGEST_FILE);
  if (!look.ok) return { problems: [unreadableProblem(look, at.path)] };
  return readEntryQuickly(look.bytes, at, among) ?? readEntry(look.bytes, at, among);
}

/** Of entries that claim one id, the first by path stands; each other is named with it, and counted nowhere. */
function keepFirsts(entries: readonly Entry[]): { firsts: readonly Entry[]; twice: readonly Problem[] } {
  const firsts = new Map<string, Entry>();
  const twice: Problem[] = [];
  for (const entry of entries) {
    const other = firsts.get(entry.id);
    if (other === undefined) firsts.set(entry.id, entry);
    else
      twice.push(
        problem('ID_TWICE', { file: entry.path, unreadable: true }, { id: entry.id, other: other.path }),
      );
  }
  return { firsts: [...firsts.values()], twice };
}

function misplaced(entry: Entry, all: Entries, { kinds, privateFolder }: Spaces): readonly Problem[] {
  const kind = kinds.find(({ name }) => name === entry.kind);
  if (kind === undefined) return [];
  const right = pathFor(kind, entry.values, (id) => all.find(id), entry.path);
  const file = entry.space === 'private' ? join(privateFolder, entry.path) : entry.path;
  return right === entry.path ? [] : [problem('MISPLACED', { file }, { right })];
}
