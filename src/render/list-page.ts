import type { Page } from './page.ts';
import { type Column, table } from './table.ts';

/** How a list is laid out: the window, or lines for a screen reader. */
export interface ListLayout {
  readonly columns: number;
  readonly accessible: boolean;
}

const HEADINGS: Readonly<Record<string, string>> = { id: 'Id', of: 'Case', to_whom: 'To whom' };

/** What stands above a column: its field's key as words. */
export const headingOf = (key: string): string =>
  HEADINGS[key] ?? `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('_', ' ')}`;

/** A list of entries as a table, one a line, in the order given. */
export function listPage(
  rows: readonly ReadonlyMap<string, string>[],
  keys: readonly string[],
  layout: ListLayout,
): Page {
  const columns = keys.map(
    (key): Column => (key === 'id' ? { label: headingOf(key), as: 'term' } : { label: headingOf(key) }),
  );
  const cells = rows.map((row) => keys.map((key) => row.get(key) ?? ''));
  return table(columns, cells, { width: layout.columns, heading: true, accessible: layout.accessible });
}
