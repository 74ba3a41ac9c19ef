import { wrap } from './wrap.ts';
import { cut, widthOf } from './table.ts';

/** Columns of a page that is not fitted to a window. */
export const PAGE_WIDTH = 80;

const GLUE = '\u00a0';

/** How a paragraph is set. */
export interface Setting {
  /** Stands before the first line: a label, a bullet. The other lines hang beneath what follows it. */
  readonly label?: string;
  readonly width?: number;
}

/** A paragraph in lines of at most so many columns; a figure is never parted from the word it counts. */
export function flow(text: string, { label = '', width = PAGE_WIDTH }: Setting = {}): readonly string[] {
  const indent = widthOf(label);
  const glued = text.replaceAll(/(?<![\p{L}\p{N}])(\d+) (?=\S)/gu, `$1${GLUE}`);
  const lines = wrap(glued, width - indent).map((each) => each.replaceAll(GLUE, ' '));
  return lines.map((each, place) => (place === 0 ? label : ' '.repeat(indent)) + each);
}

/** Two texts on one line, the second ending at a column; the first is cut where there is no room for both. */
export function spread(left: string, right: string, width = PAGE_WIDTH): string {
  const room = Math.max(0, width - widthOf(right) - 1);
  const shown = cut(left, room);
  return `${shown}${' '.repeat(Math.max(1, width - widthOf(shown) - widthOf(right)))}${right}`;
}
