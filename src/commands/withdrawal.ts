import { KINDS } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import { withdrawnBody } from '../model/withdrawn.ts';
import type { Desk } from './desk.ts';
import type { Writing } from './saving.ts';

/** Whether an entry's kind has a word for where withdrawn entries stand; such a kind wants a reason. */
export const hasWithdrawnState = (entry: Entry): boolean =>
  KINDS.some(({ name, life }) => name === entry.kind && life?.states.includes('withdrawn') === true);

/**
 * An entry taken back: its words go; id, title and dates stay, so that links hold. A kind whose life has that word moves
 * there, with the reason kept (domain 2, "Withdrawing").
 */
export function withdrawalOf(
  entry: Entry,
  reason: string | undefined,
  desk: Desk,
): Extract<Writing, { readonly change: Entry }> {
  const before: readonly unknown[] = Array.isArray(entry.values['anyway']) ? entry.values['anyway'] : [];
  const row = { date: desk.today, to: 'withdrawn', gate: 'reason', reason, by: desk.me?.seat };
  const values = {
    ...entry.values,
    ...(hasWithdrawnState(entry) ? { state: 'withdrawn' } : {}),
    ...(reason === undefined ? {} : { anyway: [...before, row] }),
    withdrawn: desk.today,
  };
  return { change: entry, values, body: withdrawnBody(desk.today) };
}
