import { readBlobs } from '../blobs.ts';
import type { Place } from '../plumbing.ts';
import { diffTrees } from '../raw-diff.ts';
import type { Change } from '../saves.ts';
import { isContested, pairSides, pathOf, type Trio } from './trios.ts';
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
type Landing = { readonly path: string; readonly clashes: number } & ({ readonly bytes: Uint8Array } | { readonly id: string });

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
    changes: [...removals(trios, settled), ...settled.filter((landing) => !isThere(landing, trios))],
    together: contested.filter(({ one, other }) => one !== undefined && other !== undefined).length,
    clashes: settled.reduce((sum, { clashes }) => sum + clashes, 0),
  };
}
