import { type Day, daysBetween, firstOf } from '../model/day.ts';
import { patternOf, type Sought } from '../model/sought.ts';
import type { Worded } from './worded.ts';

/** Where in an entry one thing stands, and in how many passages and lines. */
export interface Place {
  readonly title: boolean;
  readonly marked: number;
  readonly lines: number;
}

/** Something to look for, ready to be looked for many times. */
export interface Search {
  readonly sought: Sought;
  readonly pattern: RegExp;
}

/** Makes ready what is looked for. */
export const searchesOf = (all: readonly Sought[]): readonly Search[] =>
  all.map((sought) => ({ sought, pattern: patternOf(sought) }));

/** Whether a thing stands in a text. */
export const holds = ({ pattern }: Search, text: string): boolean => pattern.test(text);

/** Where each thing stands in an entry; nothing where one of them stands nowhere. */
export function placesIn(worded: Worded, searches: readonly Search[]): readonly Place[] | undefined {
  const count = (search: Search, texts: readonly string[]): number =>
    texts.filter((text) => holds(search, text)).length;
  const places = searches.map((search) => ({
    title: holds(search, worded.title),
    marked: count(search, worded.marked),
    lines: count(search, worded.lines),
  }));
  return places.every(({ title, marked, lines }) => title || marked + lines > 0) ? places : undefined;
}

/** What an entry is weighed with. */
export interface Weighing {
  /** For each thing looked for, in how many entries it stands; and how many entries there are. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly today: Day;
}

const TITLE = 6;
const MARKED = 3;
/** How much weight the newest entry has above the oldest, and after how many days half of that is gone. */
const NEW = 0.3;
const HALF_LIFE = 730;
/** Beyond so many characters, a long entry holds most words anyhow. */
const LONG = 1500;

/** Says how well an entry answers; `length` is that of its body, where it is known. */
export type Weigh = (
  places: readonly Place[],
  about: { readonly date: unknown; readonly length?: number },
) => number;

/**
 * How well entries answer: words in the title over marked words over the rest, rare words over common ones, then what is
 * newer, then what is short.
 */
export function weigherOf({ counts, total, today }: Weighing): Weigh {
  const rarities = counts.map((count) => Math.log(1 + (total + 1) / (count + 1)));
  const news = new Map<unknown, number>();
  const newsOf = (date: unknown): number => {
    const known = news.get(date);
    if (known !== undefined) return known;
    const days = typeof date === 'string' ? Math.max(0, daysBetween(firstOf(date), today)) : Infinity;
    const made = 1 + NEW * 0.5 ** (days / HALF_LIFE);
    news.set(date, made);
    return made;
  };
  return (places, { date, length = LONG }) => {
    const longer = Math.sqrt(Math.max(1, length / LONG));
    let sum = 0;
    for (const [at, { title, marked, lines }] of places.entries())
      sum += (rarities[at] ?? 0) * ((title ? TITLE : 0) + MARKED * part(marked) + part(lines) / longer);
    return sum * newsOf(date);
  };
}

/** From nothing to nearly 1: each further time says less. */
const part = (count: number): number => count / (count + 1);
