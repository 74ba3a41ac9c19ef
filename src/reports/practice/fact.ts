import type { Day } from '../../model/day.ts';
import type { Figure } from '../figure.ts';

/** How a meeting of a group is named in a series: its number, or its day where it has none. */
export interface At {
  readonly number: number | undefined;
  readonly day: Day;
}

/**
 * Something that happened, taken from fields and never from the words of an entry: a condition or a trace of a feature,
 * not a measure of it (domain 4, section 2).
 */
export type Fact =
  /** So many, or so many out of so many. */
  | {
      readonly kind: 'count';
      readonly label: string;
      readonly figure: Figure;
      readonly outOf?: Figure;
      readonly note?: string;
    }
  /** So many of each kind. */
  | {
      readonly kind: 'tally';
      readonly label: string;
      readonly parts: readonly { readonly label: string; readonly figure: Figure }[];
    }
  /** The same counts at each meeting, in order. */
  | { readonly kind: 'series'; readonly label: string; readonly rows: readonly SeriesRow[] }
  /** What happened when, in words. */
  | {
      readonly kind: 'events';
      readonly label: string;
      readonly events: readonly (At & { readonly words: string })[];
    }
  /** The middle one and the range of some numbers of days or wordings. */
  | {
      readonly kind: 'spread';
      readonly label: string;
      readonly unit: string;
      readonly numbers: readonly number[];
    };

/** The counts of one meeting. */
export interface SeriesRow extends At {
  readonly parts: readonly { readonly label: string; readonly count: number }[];
}

/** The middle of some numbers: of two middles the lower, so that it is one that occurs. */
export const middleOf = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
