/** What stands in a cell. A number is written as it is; nothing is an empty cell. */
export type CsvCell = string | number | null | undefined;

/** How a table of cells is written. */
export interface CsvManner {
  /** Begins with a byte-order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet runs, or cuts the line at: after blanks and what nobody sees, one of these (store-and-sync.md, section 12). */
const RUNS = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@|%＝＋－＠]|^[ \ufeff]*[\t\r]/u;
/** A number as people write one: no spreadsheet makes more of it. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}]/gu;

/**
 * A table as CSV: UTF-8, CRLF, every cell quoted, and no cell that a spreadsheet would run: such a one begins with `'`.
 * NUL is dropped, other controls become U+FFFD, and a line end within a cell is LF. The one gate for CSV: nothing else
 * writes any.
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  manner: CsvManner = {},
): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return `${manner.byteOrderMark === true ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
}

/** One cell, quoted and safe in a spreadsheet. */
export function csvCell(cell: CsvCell): string {
  if (typeof cell === 'number') return `"${String(cell)}"`;
  const text = (cell ?? '').replaceAll('\0', '');
  const defused = RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${defused.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROL, '\ufffd').replaceAll('"', '""')}"`;
}
