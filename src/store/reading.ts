import { join } from 'node:path';
import { Entries, type Entry, valueIn } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { type Problem, problem } from '../model/problem.ts';
import { JoinedRows, ListedRows, type Rows } from '../model/rows.ts';
import { accepts, pathFor } from './layout.ts';
import type { Disk } from './disk.ts';
import { isLitter } from './walk.ts';

/** A journal, read whole. */
export interface JournalReading {
  /** What members can read. Figures count these alone. */
  readonly shared: Entries;
  /** The private space's entries, and any in the journal's folder that say private or do not say. */
  readonly mine: Entries;
  readonly all: Entries;
  /** Everything wrong in any file, judged when it is first asked for. */
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

/** One of the two places, read: its entries, and all that is wrong in it. */
export interface SpaceReading {
  readonly rows: Rows;
  readonly problems: readonly Problem[];
}

const KEPT_APART = ['.git', '.github', 'templates', 'drafts', 'originals'];
const OPEN = ['network', 'public'];

/** The reading of both places as one journal. One file that cannot be read hides no other, and is named. */
export function joinSpaces(
  spaces: Spaces,
  more: readonly Problem[],
  shared: SpaceReading,
  own: SpaceReading,
): JournalReading {
  const { seen, hidden } = partOpen(shared.rows);
  const [halfShared, mineAlone] = partOwn(own.rows.all(), shared.rows);
  const mine = new ListedRows([...hidden, ...mineAlone]);
  const all = new Entries(new JoinedRows([seen, mine]));
  const found = [
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
  ];
  const lost = found.filter((each) => each.unreadable);
  const unreadable = [...new Map(lost.toReversed().map((each) => [each.file, each])).values()].toReversed();
  let problems: readonly Problem[] | undefined;
  return {
    shared: new Entries(seen),
    mine: new Entries(mine),
    all,
    get problems() {
      problems ??= [...found, ...all.all.flatMap((entry) => misplaced(entry, all, spaces))];
      return problems;
    },
    unreadable,
    halfShared,
  };
}

/** What members may read, and what does not say that they may. */
function partOpen(rows: Rows): { readonly seen: Rows; readonly hidden: readonly Entry[] } {
  if (rows.isAll?.('visibility', OPEN) === true) return { seen: rows, hidden: [] };
  const isOpen = (entry: Entry): boolean => OPEN.some((word) => word === valueIn(entry, 'visibility'));
  const all = rows.all();
  const hidden = all.filter((entry) => !isOpen(entry));
  return hidden.length === 0 ? { seen: rows, hidden } : { seen: new ListedRows(all.filter(isOpen)), hidden };
}

/** One's own entries: those that the shared journal has already, and the others. */
function partOwn(own: readonly Entry[], shared: Rows): readonly [readonly Entry[], readonly Entry[]] {
  const isShared = ({ id }: Entry): boolean => shared.find(id) !== undefined;
  return [own.filter(isShared), own.filter((entry) => !isShared(entry))];
}

/** The names at the top of the shared journal that no part of it has. */
export function strangersIn({ disk, folder, kinds }: Spaces): readonly Problem[] {
  const isKnown = (name: string): boolean =>
    KEPT_APART.includes(name) ||
    isLitter(name) ||
    accepts(name, kinds) ||
    kinds.some((kind) => kind.folder === name);
  const strangers = (disk.list(folder) ?? []).filter(({ name }) => !isKnown(name));
  return strangers.map(({ name }) => problem('FOREIGN_FILE', { file: name }, undefined));
}

/** Of entries that claim one id, the first by path stands; each other is named with it, and counted nowhere. */
export function keepFirsts(entries: readonly Entry[], problems: readonly Problem[]): SpaceReading {
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
  return { rows: new ListedRows([...firsts.values()]), problems: [...problems, ...twice] };
}

function misplaced(entry: Entry, all: Entries, { kinds, privateFolder }: Spaces): readonly Problem[] {
  const kind = kinds.find(({ name }) => name === entry.kind);
  if (kind === undefined) return [];
  const right = pathFor(kind, entry.values, (id) => all.find(id), entry.path);
  const file = entry.space === 'private' ? join(privateFolder, entry.path) : entry.path;
  return right === entry.path ? [] : [problem('MISPLACED', { file }, { right })];
}
