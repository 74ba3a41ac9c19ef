import fastStringWidth from 'fast-string-width';
import { type Line, type Meaning, type Page, span } from './page.ts';
import { forTerminal } from './safe.ts';

/** One column of a table. */
export interface Column {
  readonly label: string;
  /** Numbers stand at the right. */
  readonly right?: true;
  readonly as?: Meaning;
}

/** How a table is laid out. */
export interface Layout {
  /** The most columns of the screen that a line may take. */
  readonly width: number;
  /** Whether the labels stand above the rows. */
  readonly heading?: boolean;
  /** "Label: value" lines for each row in place of columns. */
  readonly accessible?: boolean;
}

const GAP = 2;
const NARROWEST = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a screen a text takes. */
export const widthOf = (text: string): number => fastStringWidth(text);

/** A text in at most so many columns; where it is cut, it ends with "…". */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const { segment } of graphemes.segment(text)) {
    taken += widthOf(segment);
    if (taken > width) break;
    kept += segment;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

/** A text filled up with spaces; on the left where it stands at the right. */
export function pad(text: string, width: number, right = false): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/**
 * A table in at most the width asked for. The last column is cut first; where that is not enough, the widest ones.
 * A window too narrow for columns gets a block of "Label: value" lines for each row, as accessible mode does.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): Page {
  const cells = rows.map((row) => columns.map((_, at) => forTerminal(row[at] ?? '')));
  const least = columns.length * NARROWEST + (columns.length - 1) * GAP;
  if (layout.accessible === true || layout.width < least) return blocks(columns, cells);
  const labels = columns.map((column) => column.label);
  const all = layout.heading === true ? [labels, ...cells] : cells;
  const widths = fit(
    columns.map((_, at) => all.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0)),
    layout.width,
  );
  const put = (row: readonly string[], as?: Meaning): Line =>
    row.flatMap((cell, at) => {
      const column = columns[at];
      const last = at === row.length - 1 && column?.right !== true;
      const short = cut(cell, widths[at] ?? 0);
      const shown = last ? short : pad(short, widths[at] ?? 0, column?.right === true);
      return [...(at === 0 ? [] : [span(' '.repeat(GAP))]), span(shown, as ?? column?.as ?? 'plain')];
    });
  const heading = layout.heading === true && cells.length > 0 ? [put(labels, 'quiet')] : [];
  return { lines: [...heading, ...cells.map((row) => put(row))] };
}

function fit(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const over = (): number => widths.reduce((sum, each) => sum + each, 0) + (widths.length - 1) * GAP - width;
  const last = widths.length - 1;
  const lastOne = widths[last] ?? 0;
  widths[last] = Math.max(Math.min(lastOne, NARROWEST * 3), lastOne - Math.max(0, over()));
  for (let left = over(); left > 0; left -= 1) {
    const at = widths.indexOf(Math.max(...widths));
    widths[at] = (widths[at] ?? 1) - 1;
  }
  return widths;
}

function blocks(columns: readonly Column[], rows: readonly (readonly string[])[]): Page {
  const lines = rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [[]]),
    ...columns.flatMap((column, at): Line[] =>
      row[at] === '' ? [] : [[span(`${column.label}: `, 'term'), span(row[at] ?? '', column.as ?? 'plain')]],
    ),
  ]);
  return { lines };
}

/** Rows for programs: one a line, cells parted by tabs, never cut; tabs and line ends inside cells become spaces. */
export const plainRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => `${row.map((cell) => cell.replace(/[\t\r\n\u2028\u2029]+/g, ' ')).join('\t')}\n`)
    .join('');
