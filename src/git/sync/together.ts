import { readBlobs } from '../blobs.ts';
import type { Place } from '../plumbing.ts';
import { diffTrees } from '../raw-diff.ts';
import type { Change } from '../saves.ts';
import { mergeBytes } from './merge-bytes.ts';
import { isContested, pairSides, pathOf, type Placed, type Trio } from './trios.ts';
import type { MergeEntry } from './work.ts';

/** Three saves: what two lines last had in common, and the two. */
export interface Lines {
  readonly base: string;
  readonly one: string;
  readonly other: string;
}

/** What must change in the other line's state so that it holds the work of both. */
export interface Together {
  readonly changes: readonly Change[];
  /** Files that both had changed, and whose words were brought together. */
  readonly together: number;
  /** Places where both versions are kept, for a person to choose. */
  readonly clashes: number;
}

/** A file of the result: bytes made here, or the name of bytes that are there already. */
type Landing = { readonly path: string; readonly clashes: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly id: string }
);

/**
 * Brings two lines together, in memory. Both are held against one base: a file that one side changed is that side's; a
 * file that both changed is `mergeEntry`'s, even where lines alone would not clash; nothing else decides. So the state that
 * comes out is the same whoever does it. An entry that one side moved and the other edited is paired by the id in its name;
 * moved twice, it goes where the name sorts first.
 */
export async function bringTogether(place: Place, lines: Lines, mergeEntry: MergeEntry): Promise<Together> {
  const [ours, theirs] = await Promise.all([
    diffTrees(place, lines.base, lines.one),
    diffTrees(place, lines.base, lines.other),
  ]);
  const trios = pairSides(ours, theirs);
  const contested = trios.filter(isContested);
  const texts = await readBlobs(
    place,
    contested.flatMap(({ base, one, other }) => [base, one, other].flatMap((each) => each?.id ?? [])),
  );
  const landings = trios.flatMap((trio) => land(trio, texts, mergeEntry));
  const settled = await settle(place, landings, mergeEntry);
  return {
    changes: changesFor(trios, settled),
    together: contested.filter(({ one, other }) => one !== undefined && other !== undefined).length,
    clashes: settled.reduce((sum, { clashes }) => sum + clashes, 0),
  };
}

/** Where a file of the result lands, if there is one. */
function land(trio: Trio, texts: ReadonlyMap<string, Buffer>, mergeEntry: MergeEntry): readonly Landing[] {
  const { base, one, other } = trio;
  const path = pathOf(trio);
  if (isContested(trio)) {
    const bytesOf = (placed: Placed | undefined): Buffer | undefined => texts.get(placed?.id ?? '');
    const { bytes, clashes } = mergeBytes([bytesOf(base), bytesOf(one), bytesOf(other)], path, mergeEntry);
    return bytes === undefined ? [] : [{ path, clashes, bytes }];
  }
  const stands = one?.id === base?.id ? other : one;
  return stands === undefined ? [] : [{ path, clashes: 0, id: stands.id }];
}

/** Two files that come to one path, each from a different place, are brought together there. */
async function settle(
  place: Place,
  landings: readonly Landing[],
  mergeEntry: MergeEntry,
): Promise<readonly Landing[]> {
  const byPath = new Map<string, Landing[]>();
  for (const landing of landings) byPath.set(landing.path, [...(byPath.get(landing.path) ?? []), landing]);
  const crowded = [...byPath.values()].filter((group) => group.length > 1).flat();
  const there = await readBlobs(
    place,
    crowded.flatMap((landing) => ('id' in landing ? [landing.id] : [])),
  );
  return [...byPath.values()].flatMap((group) => {
    const [first, ...rest] = group.toSorted((a, b) => Buffer.compare(bytesIn(a, there), bytesIn(b, there)));
    if (first === undefined || rest.length === 0) return group;
    return [rest.reduce((one, other) => joinAt(one, other, there, mergeEntry), first)];
  });
}

function joinAt(
  one: Landing,
  other: Landing,
  there: ReadonlyMap<string, Buffer>,
  mergeEntry: MergeEntry,
): Landing {
  const versions = [undefined, bytesIn(one, there), bytesIn(other, there)] as const;
  const { bytes = Buffer.alloc(0), clashes } = mergeBytes(versions, one.path, mergeEntry);
  return { path: one.path, bytes, clashes: one.clashes + other.clashes + clashes };
}

const bytesIn = (landing: Landing, there: ReadonlyMap<string, Buffer>): Uint8Array =>
  'bytes' in landing ? landing.bytes : (there.get(landing.id) ?? Buffer.alloc(0));

/** What the other line's state lacks of the result, and what it has that the result has not. */
function changesFor(trios: readonly Trio[], settled: readonly Landing[]): readonly Change[] {
  const landed = new Set(settled.map(({ path }) => path));
  const others = trios.flatMap(({ other }) => (other === undefined ? [] : [other]));
  const has = new Set(others.map(({ path, id }) => `${id} ${path}`));
  const gone = others
    .filter(({ path }) => !landed.has(path))
    .map(({ path }): Change => ({ path, gone: true }));
  const put = settled.filter((landing) => !('id' in landing && has.has(`${landing.id} ${landing.path}`)));
  return [...gone, ...put];
}
