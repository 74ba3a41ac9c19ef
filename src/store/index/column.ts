import { dataFrom, dataText } from './data-text.ts';
import type { Numbers, Parts, PartsMaker } from './parts.ts';
import { Texts, TextsMaker, type TextsPlan } from './texts.ts';

/**
 * How the values of one detail lie in an index. `numbers`: as they are. Otherwise each value that occurs lies there once,
 * `words` as they are and others as data, and `picks` says which one each row has; without it each row has its own, or all
 * have the one there is.
 */
export type ColumnPlan =
  | { readonly form: 'numbers'; readonly part: number }
  | {
      readonly form: 'words' | 'data';
      readonly items: TextsPlan;
      readonly picks?: number;
    };

/** Gathers the values of one detail, row by row. */
export class ColumnMaker {
  readonly #places = new Map<string, number>();
  readonly #items: unknown[] = [];
  readonly #picks: number[] = [];
  #isNumbers = true;
  #isWords = true;

  add(value: unknown): void {
    this.#isNumbers &&= isSmall(value);
    this.#isWords &&= typeof value === 'string';
    const key = typeof value === 'string' ? value : `\u0000${dataText(value)}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#items.push(value) - 1;
      this.#places.set(key, place);
    }
    this.#picks.push(place);
  }

  finish(parts: PartsMaker): ColumnPlan {
    if (this.#isNumbers && this.#items.length > 1) {
      const numbers = this.#picks.map((pick) => Number(this.#items[pick]));
      return { form: 'numbers', part: parts.addNumbers(numbers) };
    }
    const texts = new TextsMaker();
    for (const item of this.#items) texts.add(this.#isWords ? String(item) : dataText(item));
    const items = texts.finish(parts);
    const form = this.#isWords ? 'words' : 'data';
    const needsPicks = this.#items.length > 1 && this.#items.length < this.#picks.length;
    return needsPicks ? { form, items, picks: parts.addNumbers(this.#picks) } : { form, items };
  }
}

const isSmall = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 0x1_0000_0000;

/** The values of one detail; each is made when it is asked for. */
export interface Column {
  at(row: number): unknown;
  /** Every value that occurs, where few do. */
  occurring(): readonly unknown[] | undefined;
}

const MANY = 1000;
const many = (): undefined => undefined;

/** Opens a column of so many rows. */
export function openColumn(plan: ColumnPlan, parts: Parts, count: number): Column {
  if (plan.form === 'numbers') {
    const numbers = parts.numbers(plan.part, count);
    return { at: (row) => numbers[row], occurring: many };
  }
  const texts = new Texts(plan.items, parts);
  const item =
    plan.form === 'words' ? (place: number) => texts.at(place) : (place: number) => dataFrom(texts.at(place));
  if (plan.picks !== undefined) return new Picked(parts.numbers(plan.picks, count), item, texts.count);
  if (texts.count > 1) return { at: item, occurring: many };
  const only = texts.count === 0 ? undefined : item(0);
  return { at: () => only, occurring: () => (count === 0 ? [] : [only]) };
}

/** Values of which many rows share one: each is made once. */
class Picked implements Column {
  readonly #picks: Numbers;
  readonly #item: (place: number) => unknown;
  readonly #count: number;
  readonly #made: unknown[] = [];

  constructor(picks: Numbers, item: (place: number) => unknown, count: number) {
    this.#picks = picks;
    this.#item = item;
    this.#count = count;
  }

  occurring(): readonly unknown[] | undefined {
    return this.#count > MANY ? undefined : Array.from({ length: this.#count }, (_, at) => this.#item(at));
  }

  at(row: number): unknown {
    const place = this.#picks[row] ?? 0;
    // A value that is nothing is made again, at no cost.
    return (this.#made[place] ??= this.#item(place));
  }
}
