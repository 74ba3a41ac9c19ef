import { caseStudy } from '../kinds/case.ts';
import { review } from '../kinds/review.ts';
import { unmetOf } from '../model/advance.ts';
import { Entries, type Entry } from '../model/entry.ts';
import type { Desk } from './desk.ts';
import { amongOf } from './gates.ts';
import type { Writing } from './saving.ts';

/**
 * What else is written because an entry moved. A review that says "not yet" takes its case back to draft; the last
 * reply a case waited for makes it reviewed (domain 2, section 9).
 */
export function consequencesOf(after: Entry, desk: Desk): readonly Writing[] {
  // A broker's reading is a comment: it neither counts nor sends a case back (domain 2, section 10).
  if (after.kind !== review.name || after.values['reviewer'] === 'broker') return [];
  const about = desk.reading.all.find(String(after.values['of']));
  if (about === undefined || about.values['state'] !== 'in review') return [];
  const state = stateOfCase(after, about, desk);
  return state === undefined ? [] : [{ change: about, values: { ...about.values, state } }];
}

function stateOfCase(after: Entry, about: Entry, desk: Desk): string | undefined {
  if (after.values['state'] === 'returned')
    return after.values['verdict'] === 'not yet' ? 'draft' : undefined;
  const entries = new Entries([after, ...desk.reading.all.all.filter((e) => e.id !== after.id)]);
  const move = caseStudy.life?.moves.find((m) => m.to === 'reviewed');
  const unmet = unmetOf(move?.needs ?? [], about, { ...amongOf(caseStudy, desk), entries });
  return unmet.length === 0 ? 'reviewed' : undefined;
}
