import type { Entry } from '../../model/entry.ts';
import type { Problem } from '../../model/problem.ts';
import type { Rows } from '../../model/rows.ts';
import { LONGEST_FILE } from '../guard.ts';
import { unreadableProblem } from '../walk.ts';
import type { Site } from './site.ts';
import type { Changes } from './changes.ts';
import type { EntryIndex } from './entry-index.ts';
import { kindFolders, placeOf } from './ground-walk.ts';
import { type Layer, LayeredRows } from './layered-rows.ts';
import { pathOrder } from './path-order.ts';

/** A space as its indexes and the disk say together. */
export interface IndexedSpace {
  readonly rows: Rows;
  /** Whether two files claim one id; then the entries have to be gone through one by one. */
  readonly hasTwins: boolean;
  /** What is wrong beside entries, then in files, each by path in the order of a walk. */
  readonly problems: readonly Problem[];
}

/** The answer of indexes and of what is read from the disk over them. */
export async function answer(
  site: Site,
  indexes: readonly EntryIndex[],
  changes: Changes,
): Promise<IndexedSpace> {
  const order = pathOrder(kindFolders(site.kinds));
  const read: Entry[] = [];
  const wrong: (readonly [path: string, problems: readonly Problem[]])[] = [];
  for (const path of changes.paths) {
    if (!changes.isWithin(path)) continue;
    const { entry, problems } = await readChanged(site, path);
    if (entry !== undefined) read.push(entry);
    if (problems.length > 0) wrong.push([path, problems]);
  }
  const layers = layersOf(indexes, changes.paths);
  for (const { index, hidden } of layers)
    for (const [path, problems] of index.said.problems) if (!hidden.has(path)) wrong.push([path, problems]);
  const rows = new LayeredRows(layers, read, order);
  const byPath = (one: readonly [string, unknown], other: readonly [string, unknown]): number =>
    order(one[0], other[0]);
  return {
    rows,
    hasTwins: rows.hasTwins(),
    problems: [
      ...changes.problems.toSorted((one, other) => order(one.file, other.file)),
      ...wrong.toSorted(byPath).flatMap(([, problems]) => problems),
    ],
  };
}

/** Which rows of each index count no more: what changed since, and what the index above stands for. */
function layersOf(
  indexes: readonly EntryIndex[],
  changed: ReadonlySet<string>,
): readonly (Layer & { readonly hidden: ReadonlySet<string> })[] {
  const [, added] = indexes;
  return indexes.map((index) => {
    const hidden = index === added ? changed : new Set([...changed, ...(added?.said.instead ?? [])]);
    const rows = new Set<number>();
    for (const path of hidden) {
      const row = index.rowAt(path);
      if (row !== undefined) rows.add(row);
    }
    return { index, hidden, hides: (row) => rows.has(row) };
  });
}

const NOTHING = { problems: [] } as const;

/** A file as it is now. One that is gone is nothing; what stands in its place is named by its folder. */
async function readChanged(
  site: Site,
  path: string,
): Promise<{ readonly entry?: Entry; readonly problems: readonly Problem[] }> {
  const look = site.disk.sweep(placeOf(site.root, path), LONGEST_FILE);
  if (!look.ok) {
    const isNoFile = ['absent', 'link', 'folder', 'other'].includes(look.why);
    return isNoFile ? NOTHING : { problems: [unreadableProblem(look, path)] };
  }
  const at = { path, space: site.space };
  const quick = site.readQuickly(look.bytes, at);
  if (quick !== undefined) return quick;
  const own = Uint8Array.from(look.bytes);
  return (await site.readSlowly())(own, at);
}
