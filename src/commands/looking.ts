import { KINDS } from '../kinds/index.ts';
import { type Entry, valueIn } from '../model/entry.ts';
import { type Place, placesIn, type Search, weigherOf } from '../reports/finding.ts';
import { type Worded, wordedOf } from '../reports/worded.ts';
import { type Counted, FEW } from './counting.ts';
import type { Desk } from './desk.ts';

/** An entry in which everything sought stands, with its words. */
export interface Found {
  readonly entry: Entry;
  readonly weight: number;
  readonly worded: Worded;
}

/** The entries that answer best, best first, and how many answer in all. */
export interface Weighed {
  readonly best: readonly Found[];
  readonly count: number;
}

/** What is looked for, and among how many entries. */
export interface Looking {
  readonly searches: readonly Search[];
  readonly counted: { readonly shared: Counted | undefined; readonly private: Counted | undefined };
  /** How many entries are read whole whatever else: all of them, or the first few that are wanted. */
  readonly surely: number;
}

/** The entries in which everything sought may stand, in their order. */
export const mayHold = (entries: readonly Entry[], { counted }: Pick<Looking, 'counted'>): readonly Entry[] =>
  entries.filter(({ space, path }) => counted[space]?.has(path) ?? true);

/**
 * Weighs entries. Few are read whole, and one in which not everything stands is left out; of many, those that promise most
 * by their titles and by what was counted in their files.
 */
export function weighAll(entries: readonly Entry[], looking: Looking, desk: Desk): Weighed {
  const { searches, counted, surely } = looking;
  const counts = searches.map((_, at) => countOf(at, counted) ?? entries.length);
  const weigh = weigherOf({ counts, total: desk.reading.all.all.length, today: desk.today });
  const promising = mostPromising(entries, FEW + surely, looking, weigh);
  const best = promising.flatMap((entry): readonly Found[] => {
    const kind = KINDS.find(({ name }) => name === entry.kind);
    const worded = kind === undefined ? undefined : wordedOf(entry, kind);
    const places = worded === undefined ? undefined : placesIn(worded, searches);
    if (worded === undefined || places === undefined) return [];
    const about = { date: valueIn(entry, 'date'), length: entry.body.length };
    return [{ entry, weight: weigh(places, about), worded }];
  });
  return { best: best.toSorted(bestFirst), count: best.length + entries.length - promising.length };
}

/** So many of the entries, those that promise most; nothing of them but their titles and days is looked at. */
function mostPromising(
  entries: readonly Entry[],
  most: number,
  { searches, counted }: Looking,
  weigh: ReturnType<typeof weigherOf>,
): readonly Entry[] {
  if (entries.length <= most) return entries;
  const weights = Float64Array.from(entries, (entry) => {
    const lines = counted[entry.space]?.get(entry.path);
    const title = String(valueIn(entry, 'title'));
    const places = searches.map(
      ({ pattern }, at): Place => ({ title: pattern.test(title), marked: 0, lines: lines?.[at] ?? 1 }),
    );
    return weigh(places, { date: valueIn(entry, 'date') });
  });
  const least = weights.toSorted().at(-most) ?? 0;
  return entries.filter((_, at) => (weights[at] ?? 0) >= least).slice(0, most);
}

/** In how many files a thing stands. */
function countOf(at: number, counted: Looking['counted']): number | undefined {
  let asked: number | undefined;
  for (const counts of [counted.shared, counted.private])
    for (const lines of counts?.values() ?? []) if (lines[at] !== undefined) asked = (asked ?? 0) + 1;
  return asked;
}

const bestFirst = (one: Found, other: Found): number =>
  other.weight - one.weight ||
  compare(String(valueIn(other.entry, 'date')), String(valueIn(one.entry, 'date'))) ||
  compare(one.entry.id, other.entry.id);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
