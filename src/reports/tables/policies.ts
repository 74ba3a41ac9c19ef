import type { Ground } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { policyRows } from '../policies.ts';
import { type ExportedTable, tableOf } from './table.ts';

const POLICIES = [
  'id',
  'title',
  'date',
  'to_whom',
  'ask',
  'state',
  'rests_on_learning',
  'authorities_behind',
  'passages_for',
  'passages_against',
  'reviewed_cases',
  'put_on',
  'where',
  'answer',
] as const;

/** Every point for policy makers, and what stands under it. */
export function policiesTable(ground: Ground): ExportedTable {
  return tableOf('policies', POLICIES, placeNames(ground), policyRows(ground), (row) => ({
    ...row.point.values,
    id: row.point.id,
    rests_on_learning: row.points.map(({ id }) => id),
    authorities_behind: row.places.length,
    passages_for: row.supports.length,
    passages_against: row.against.length,
    reviewed_cases: row.reviewed.map(({ id }) => id),
    put_on: row.point.values.put_on,
    where: row.point.values.where,
    answer: row.point.values.answer,
  }));
}
