import type { Day } from '../model/day.ts';
import type { Direction, Group, Role, Shows } from '../model/vocabulary.ts';

/** Who backs a passage: 1 one voice, 2 seen by another authority, 3 more than one, 4 peer reviewed (domain 3, section 2). */
export type Rung = 1 | 2 | 3 | 4;

/** One thing counted, with the entry behind it. What is not known, or may not be named, is left out. */
export interface Evidence {
  /** The id of the entry behind it. */
  readonly entry: string;
  readonly day: Day;
  readonly authority?: string | undefined;
  readonly voice?: string | undefined;
  readonly role?: Role | undefined;
  readonly group?: Group | undefined;
  /** The id of the mark within the entry. */
  readonly mark?: string | undefined;
  /** The words pointed at; never those of a message whose permission was refused or withdrawn. */
  readonly words?: string | undefined;
  readonly shows?: Shows | undefined;
  readonly direction?: Direction | undefined;
  readonly rung?: Rung | undefined;
  /** What is counted, in a few words, where it is not a passage. */
  readonly say?: string | undefined;
}

/** A number with what it counts; the two cannot disagree, for the one is told from the other (architecture.md, 9). */
export interface Figure {
  /** How it is asked for: `power/participating/hard`, `learned`, `G04`, `actions`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** One for each thing counted; put into words when it is first looked at. */
  readonly items: readonly Evidence[];
}

/** Makes a figure of what it counts. */
export const figureOf = (key: string, label: string, items: readonly Evidence[]): Figure =>
  figureOfEach(key, label, items, (item) => item);

/** Makes a figure of things and how each is told. A page that shows the number alone tells none of them. */
export function figureOfEach<T>(
  key: string,
  label: string,
  things: readonly T[],
  tell: (thing: T) => Evidence,
): Figure {
  let told: readonly Evidence[] | undefined;
  return {
    key,
    label,
    count: things.length,
    get items() {
      told ??= things.map(tell);
      return told;
    },
  };
}
