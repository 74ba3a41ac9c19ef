import type { Piece } from '../reports/snippet.ts';
import { headingOf, type ListLayout } from './list-page.ts';
import { type Line, type Page, span } from './page.ts';
import { type Column, table } from './table.ts';
import { wrap } from './wrap.ts';

/** One entry that was found: what a list says of it, and a piece of its words. */
export interface FoundRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly snippet: readonly Piece[];
}

const INDENT = 8;

/** What was found: a line for each as in a list, its words beneath, those that were looked for between `*` and `*`. */
export function findPage(rows: readonly FoundRow[], keys: readonly string[], layout: ListLayout): Page {
  const columns = keys.map(
    (key): Column => ({ label: headingOf(key), ...(key === 'id' ? { as: 'term' } : {}) }),
  );
  const cells = rows.map((row) => keys.map((key) => row.cells.get(key) ?? ''));
  const shape = { width: layout.columns, heading: true, accessible: layout.accessible };
  if (layout.accessible) {
    const withWords = cells.map((row, at) => [...row, starred(rows[at]?.snippet ?? [])]);
    return table([...columns, { label: 'Words' }], withWords, shape);
  }
  const { lines } = table(columns, cells, shape);
  if (lines.length !== rows.length + 1) return { lines };
  return {
    lines: lines.flatMap((line, at) => {
      const snippet = rows[at - 1]?.snippet ?? [];
      return [line, ...(snippet.length === 0 ? [] : snippetLines(snippet, layout.columns))];
    }),
  };
}

/** The words looked for stand between stars, so that they can be told without colour. */
const starred = (snippet: readonly Piece[]): string =>
  snippet.map(({ text, found }) => (found ? `*${text}*` : text)).join('');

const snippetLines = (snippet: readonly Piece[], columns: number): readonly Line[] =>
  wrap(starred(snippet), columns - INDENT).map((text) => [
    span(' '.repeat(INDENT)),
    ...text.split(/(\*[^*]+\*)/).map((piece) => span(piece, piece.startsWith('*') ? 'heading' : 'quote')),
  ]);
