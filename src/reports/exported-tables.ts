import type { ExportGround } from './ground.ts';
import { enquiriesTable } from './tables/enquiries.ts';
import { entriesTable } from './tables/entries.ts';
import { gapsTable } from './tables/gaps.ts';
import { marksTable } from './tables/marks.ts';
import { policiesTable } from './tables/policies.ts';
import type { ExportedTable } from './tables/table.ts';
import { visitsTable } from './tables/visits.ts';

/** Every table of an export, always the same, empty ones too (domain 6, section 2). */
export const exportedTables = (ground: ExportGround): readonly ExportedTable[] => [
  entriesTable(ground),
  marksTable(ground),
  enquiriesTable(ground),
  visitsTable(ground),
  gapsTable(ground),
  policiesTable(ground),
];
