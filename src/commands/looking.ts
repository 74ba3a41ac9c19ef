import { KINDS } from '../kinds/index.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { type Place, placesIn, type Search, weightOf } from '../reports/finding.ts';
import { type Worded, wordedOf } from '../reports/worded.ts';
import { type Counted, FEW } from './counting.ts';
import type { Desk } from './desk.ts';

/** An entry in which everything sought stands. */
export interface Found {
  readonly entry: Entry;
  readonly weight: number;
  /** Its words, where it was read whole. */
  readonly worded: Worded | undefined;
}

/** What is looked for, and among how many entries. */
export interface Looking {
  readonly searches: readonly Search[];
  readonly counted: { readonly shared: Counted | undefined; readonly private: Counted | undefined };
  /** How many entries are read whole whatever else: all of them, or the first few that are wanted. */
  readonly surely: number;
}

/** The entries in which everything sought may stand, in no order. */
export function mayHold(entries: readonly Entry[], { counted }: Pick<Looking, 'counted'>): readonly Entry[] {
  return entries.filter(({ space, path }) => counted[space]?.has(path) ?? true);
}

/**
 * Weighs entries, best first. Few are read whole, and one in which not everything stands is left out; of many, those that
 * promise most are, and the others follow.
 */
export function weighAll(entries: readonly Entry[], looking: Looking, desk: Desk): readonly Found[] {
  const { searches, counted, surely } = looking;
  const counts = searches.map((_, at) => countOf(at, counted) ?? entries.length);
  const weighing = { counts, total: desk.reading.all.all.length, today: desk.today };
  const promise = (entry: Entry): Found => {
    const lines = counted[entry.space]?.get(entry.path);
    const title = textIn(entry.values, 'title') ?? '';
    const places = searches.map(({ pattern }, at): Place => {
      return { title: pattern.test(title), marked: 0, lines: lines?.[at] ?? 1 };
    });
    const about = { date: entry.values['date'] };
    return { entry, weight: weightOf(places, about, weighing), worded: undefined };
  };
  const read = ({ entry }: Found): readonly Found[] => {
    const kind = KINDS.find(({ name }) => name === entry.kind);
    const worded = kind === undefined ? undefined : wordedOf(entry, kind);
    const places = worded === undefined ? undefined : placesIn(worded, searches);
    if (places === undefined) return [];
    const about = { date: entry.values['date'], length: entry.body.length };
    return [{ entry, weight: weightOf(places, about, weighing), worded }];
  };
  const whole = FEW + surely;
  const promising = entries.map(promise).toSorted(bestFirst);
  return [...promising.slice(0, whole).flatMap(read).toSorted(bestFirst), ...promising.slice(whole)];
}

/** In how many files a thing stands. */
function countOf(at: number, counted: Looking['counted']): number | undefined {
  const lines = [counted.shared, counted.private].flatMap((each) => [...(each?.values() ?? [])]);
  const asked = lines.filter((each) => each[at] !== undefined);
  return asked.length === 0 ? undefined : asked.length;
}

const bestFirst = (one: Found, other: Found): number =>
  other.weight - one.weight ||
  compare(String(other.entry.values['date']), String(one.entry.values['date'])) ||
  compare(one.entry.id, other.entry.id);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
