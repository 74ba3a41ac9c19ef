import type { Day } from '../model/day.ts';
import type { ExportedEntry } from '../reports/exported-entries.ts';

/** What an export as JSON holds. */
export interface JsonExport {
  readonly journal: string;
  readonly asAt: Day;
  readonly network: Readonly<Record<string, unknown>>;
  readonly entries: readonly ExportedEntry[];
  /** How many files could not be read; their names stay. */
  readonly unreadable: number;
}

/**
 * One versioned document: the network, then every entry, names as in the files (domain 6, section 2). Within the number
 * of its schema, fields are only ever added.
 */
export const jsonExport = ({ journal, asAt, network, entries, unreadable }: JsonExport) => ({
  schema: 'lea.export/1',
  journal,
  as_at: asAt,
  people: 'by role only',
  unreadable,
  network,
  count: entries.length,
  data: entries,
});
