import type { Reading } from './word.ts';

/** A row of a spreadsheet file: the line it begins on, from 1, and its cells. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The most rows, columns and characters in a cell that are read. */
export const CSV_LIMITS = { rows: 5000, columns: 200, cell: 100_000 };

/** One cell: its words, where it ends, and how many lines it runs over; no words where its quotes are not closed. */
interface Cell {
  readonly words: string | undefined;
  readonly end: number;
}

/**
 * Reads a spreadsheet file: cells parted by commas, semicolons or tabs, whichever the first line has most of, in quotes or
 * not (RFC 4180). Says in plain words where it cannot be read. Empty rows are passed over.
 */
export function readCsv(text: string): Reading<readonly CsvRow[]> {
  const refuse = (why: string): Reading<never> => ({ ok: false, why });
  const whole = text.replaceAll('\r\n', '\n');
  const parter = parterOf(whole);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [line, begun] = [1, 1];
  for (let at = 0; at < whole.length; ) {
    const { words, end } = readCell(whole, at, parter);
    if (words === undefined) return refuse(`line ${line} has a quotation mark in the wrong place.`);
    if (words.length > CSV_LIMITS.cell) return refuse(`a cell on line ${line} is longer than lea reads.`);
    cells.push(words);
    if (cells.length > CSV_LIMITS.columns)
      return refuse(`line ${line} has more than ${CSV_LIMITS.columns} cells.`);
    const isRow = whole.charAt(end) !== parter;
    if (!isRow && end + 1 === whole.length) cells.push('');
    line += countOf('\n', whole, at, end + 1);
    at = end + 1;
    if (!isRow && at < whole.length) continue;
    if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
    if (rows.length > CSV_LIMITS.rows) return refuse(`it has more than ${CSV_LIMITS.rows} rows.`);
    cells = [];
    begun = line;
  }
  return { ok: true, value: rows };
}

function readCell(text: string, start: number, parter: string): Cell {
  const quoted = /[ ]{0,100}"/y;
  quoted.lastIndex = start;
  if (!quoted.test(text)) {
    const end = endOfCell(text, start, parter);
    return { words: text.slice(start, end).trim(), end };
  }
  const from = quoted.lastIndex;
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { words: undefined, end: text.length };
  const end = endOfCell(text, close + 1, parter);
  const isClosed = text.slice(close + 1, end).trim() === '';
  return { words: isClosed ? text.slice(from, close).replaceAll('""', '"') : undefined, end };
}

/** Looked for within the line alone, so that a long file takes time by its length. */
function endOfCell(text: string, from: number, parter: string): number {
  const line = text.slice(from, indexOf(text, '\n', from));
  return from + indexOf(line, parter, 0);
}

const indexOf = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
};

function countOf(sign: string, text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(sign, from); at !== -1 && at < to; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** What parts the cells: the sign that the first line has most of, outside quotes. */
function parterOf(text: string): string {
  const end = indexOf(text, '\n', 0);
  const pieces = text.slice(0, Math.min(end, 20_000)).split('"');
  const bare = pieces.filter((_, at) => at % 2 === 0).join('');
  const counts = [',', ';', '\t'].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
