import { escaped, joined } from '../escape.ts';
import { widthOf } from '../table.ts';

/** A drawing's markup with its size. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly marks: string;
}

const LETTER = 8;
/** The side of a mark, and the height of a row of marks. */
export const MARK = 14;
/** From one row to the next. */
export const ROW = 22;
/** The width of a drawing whose marks stand where their numbers say. */
export const LINE = 330;
/** What stands beneath or above its place, by its middle. */
export const MIDDLE = ' text-anchor="middle"';

/** Words at a place. */
export const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${more}>${escaped(words)}</text>`;

/** A place to a tenth, so that every computer writes it alike. */
export const round = (number: number): number => Math.round(number * 10) / 10;

/** How wide the widest of some labels is. */
export const widest = (labels: readonly string[]): number => Math.max(0, ...labels.map(widthOf)) * LETTER;

/** The sign for a key: full, hatched, a ring, a dash. Each differs from the others without its colour. */
export function sign(key: number, x: number, y: number, place: string): string {
  if (key === 0) return `<rect class="c-full" x="${x}" y="${y}" width="${MARK}" height="${MARK}"/>`;
  if (key === 1)
    return `<rect class="c-edge" fill="url(#${place}-h)" x="${x + 0.5}" y="${y + 0.5}" width="${MARK - 1}" height="${MARK - 1}"/>`;
  if (key === 2) return `<circle class="c-ring" cx="${x + MARK / 2}" cy="${y + MARK / 2}" r="4"/>`;
  return `<path class="c-line" d="M${x + 3} ${y + MARK / 2}h${MARK - 6}"/>`;
}

/** What the signs mean, one beneath the other. */
export const legendOf = (keys: readonly string[], top: number, place: string): string =>
  joined(
    keys.map(
      (label, key) => `${sign(key, 0, top + key * ROW, place)}${text(MARK + 8, top + key * ROW + 12, label)}`,
    ),
  );
