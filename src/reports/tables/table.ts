import { byRole } from '../by-role.ts';
import type { PlaceName } from '../labels.ts';

/** What stands in one cell. */
export type Cell = string | number | undefined;

/** A table that leaves the journal: by role, shared entries alone, as at a day. */
export interface ExportedTable {
  /** Its name, which is also its file's. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row<C extends readonly string[]> = { readonly [K in C[number]]: unknown };

/** Makes a table of things: a row each, read by the names of the columns, with everybody in it by role. */
export function tableOf<T, const C extends readonly string[]>(
  title: string,
  header: C,
  name: PlaceName,
  items: readonly T[],
  read: (item: T) => Row<C>,
): ExportedTable {
  const rows = items.map((item) => {
    const cells = new Map(Object.entries(read(item)));
    return header.map((key) => cellOf(cells.get(key), name));
  });
  return { name: title, header, rows };
}

/** A value as a cell: several in one are parted by "; ". */
function cellOf(value: unknown, name: PlaceName): Cell {
  if (value === undefined || value === null || typeof value === 'number') return value ?? undefined;
  if (Array.isArray(value)) return value.map((one: unknown) => byRole(String(one), name)).join('; ');
  return byRole(typeof value === 'string' ? value : JSON.stringify(value), name);
}
