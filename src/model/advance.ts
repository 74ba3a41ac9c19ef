import type { Day } from './day.ts';
import { altered, type Entry, type Values } from './entry.ts';
import type { Transition } from './life.ts';
import { type Among, judge, type Unmet } from './judgement.ts';
import { type Need } from './need.ts';

/** Which of these needs do not hold for an entry. */
export const unmetOf = (needs: readonly Need[], entry: Entry, among: Among): readonly Unmet[] =>
  needs.map((need) => judge(need, entry, among)).filter((unmet) => unmet !== undefined);

/** The move that leads on from where an entry stands, if any: the first whose state and condition fit. */
export const nextMove = (moves: readonly Transition[], entry: Entry, among: Among): Transition | undefined =>
  moves.find(
    (move) =>
      move.from.includes(String(entry.values['state'])) &&
      (move.when === undefined || judge(move.when, entry, among) === undefined),
  );

/** A gate passed with a reason, as it is kept in `anyway`. */
export interface Passed {
  readonly gate: string;
  readonly reason: string;
}

/** Who makes a move, and on which day. */
export interface Mover {
  readonly day: Day;
  readonly seat: string | undefined;
}

/** The values of an entry after a move: its state, its date, what the move clears, and the gates passed on the way. */
export function valuesAfter(
  move: Transition,
  values: Values,
  passed: readonly Passed[],
  mover: Mover,
): Values {
  const after: Record<string, unknown> = { ...values, state: move.to };
  for (const key of move.clears ?? []) after[key] = undefined;
  if (move.stamp !== undefined) after[move.stamp] = mover.day;
  if (move.signs === true) after['by'] = mover.seat;
  const rows = passed.map((p) => ({ date: mover.day, to: move.to, ...p, by: mover.seat }));
  if (rows.length > 0) after['anyway'] = [...listOf(values['anyway']), ...rows];
  return after;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Follows further moves of the same verb while their needs hold: a write-up goes through `held` to `written up`
 * where both do. A move that needs nothing waits to be asked for. Every move leads to another state, so it ends.
 */
export function followOn(moves: readonly Transition[], entry: Entry, among: Among, mover: Mover): Entry {
  let now = entry;
  for (let left = moves.length; left > 0; left -= 1) {
    const move = nextMove(moves, now, among);
    const holds = move !== undefined && move.needs.length > 0 && unmetOf(move.needs, now, among).length === 0;
    if (!holds) return now;
    now = altered(now, { values: valuesAfter(move, now.values, [], mover) });
  }
  return now;
}
