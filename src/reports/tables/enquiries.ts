import { enquiry } from '../../kinds/enquiry.ts';
import type { Ground } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { type ExportedTable, tableOf } from './table.ts';

const ENQUIRIES = [
  'id',
  'title',
  'authority',
  'joint_with',
  'group',
  'state',
  'question',
  'first_wording',
  'wordings',
  'key_question',
  'began',
  'agreed_on',
  'learned_on',
  'closed_on',
  'rests_on',
  'look_again',
] as const;

/** Every question: its words now, its first, and the days on which it moved. */
export function enquiriesTable(ground: Ground): ExportedTable {
  const all = ground.entries.of(enquiry);
  return tableOf('enquiries', ENQUIRIES, placeNames(ground), all, ({ id, values }) => ({
    ...values,
    id,
    first_wording: values.versions[0]?.words,
    wordings: values.versions.length,
    began: values.versions[0]?.date ?? values.date,
    agreed_on: values.agreed_on,
    learned_on: values.learned_on,
    closed_on: values.closed_on,
    key_question: values.key_question,
    look_again: values.look_again,
    rests_on: values.rests_on,
  }));
}
