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

/** A number with what it counts: the number shown is `items.length`, so the two cannot disagree (architecture.md, 9). */
export interface Figure {
  /** How it is asked for: `power/participating/hard`, `learned`, `G04`, `actions`. */
  readonly key: string;
  readonly label: string;
  readonly items: readonly Evidence[];
}

/** Makes a figure of what it counts. */
export const figureOf = (key: string, label: string, items: readonly Evidence[]): Figure => ({
  key,
  label,
  items,
});
