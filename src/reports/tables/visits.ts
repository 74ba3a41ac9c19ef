import { visit } from '../../kinds/visit.ts';
import type { Ground } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { membershipOn } from '../membership.ts';
import { pairsOf } from '../pairs.ts';
import { type ExportedTable, tableOf } from './table.ts';

const VISITS = [
  'id',
  'date',
  'host',
  'visitor',
  'form',
  'state',
  'trained',
  'number_in_pair',
  'pair',
  'next',
] as const;

/** Every visit, its number within its pair, and where the pair stands. */
export function visitsTable(ground: Ground): ExportedTable {
  const pairs = pairsOf(ground, membershipOn(ground.entries, ground.asAt));
  const all = ground.entries.of(visit);
  return tableOf('visits', VISITS, placeNames(ground), all, ({ id, values }) => {
    const pair = pairs.find(({ visits }) => visits.some((each) => each.id === id));
    return {
      id,
      date: values.date,
      host: values.host,
      visitor: values.facilitator,
      form: values.form,
      state: values.state,
      trained: values.trained === undefined ? undefined : values.trained ? 'yes' : 'no',
      number_in_pair: pair === undefined ? undefined : pair.visits.findIndex((each) => each.id === id) + 1,
      pair: pair?.state,
      next: values.next,
    };
  });
}
