import { roleOfSeat } from '../by-role.ts';
import type { ExportGround } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { type ExportedTable, tableOf } from './table.ts';

const ENTRIES = [
  'id',
  'kind',
  'title',
  'date',
  'authority',
  'role',
  'group',
  'visibility',
  'state',
  'features',
  'keywords',
  'links',
  'language',
  'marks',
] as const;

/** Every shared entry, translations too: its details, and how many marks it holds. */
export function entriesTable(ground: ExportGround): ExportedTable {
  return tableOf('entries', ENTRIES, placeNames(ground), ground.whole.all, ({ values, marks, ...entry }) => ({
    id: entry.id,
    kind: entry.kind,
    title: values['title'],
    date: values['date'],
    authority: values['authority'] ?? values['host'],
    role: roleOfSeat(values['by']),
    group: values['group'],
    visibility: values['visibility'],
    state: values['state'],
    features: values['features'],
    keywords: values['keywords'],
    links: values['links'],
    language: values['language'] ?? 'en',
    marks: marks.length,
  }));
}
