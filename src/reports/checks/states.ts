import { unmetOf } from '../../model/advance.ts';
import { firstOf } from '../../model/day.ts';
import { sayDay } from '../../model/day-words.ts';
import type { Entry } from '../../model/entry.ts';
import type { Kind } from '../../model/kind.ts';
import type { Transition } from '../../model/life.ts';
import type { Among, Unmet } from '../../model/judgement.ts';
import { problem } from '../../model/problem.ts';
import { RESERVED_SLUGS } from '../../model/vocabulary.ts';
import { authority } from '../../kinds/authority.ts';
import { authoritiesAmong } from '../backing.ts';
import { isMember } from '../membership.ts';
import { type Check, type Checking, kindOf, reachOf } from './checking.ts';

/**
 * A state that was typed rather than reached: what its way there asks for does not hold, and nobody passed it with a
 * reason. A gate on a reason cannot be looked at afterwards; one the network does not look at is left out.
 */
export const checkState: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  const { state, withdrawn } = entry.values;
  if (kind?.life === undefined || typeof state !== 'string' || withdrawn !== undefined) return [];
  const among = amongOf(kind, entry, checking);
  const rows = passedGates(entry, state);
  const ways = kind.life.moves
    .filter((move) => move.to === state && asksForSomething(move))
    .map((move) => (isLookedAt(move, checking) ? unmetOf(move.needs, entry, among) : []))
    .map((unmet) => unmet.filter(({ gate }) => gate !== 'reason' && !rows.has(gate)));
  if (ways.some((unmet) => unmet.length === 0)) return [];
  return fewest(ways).map((unmet) =>
    problem(
      'GATE_UNMET',
      { ...checking.detail(entry, 'state'), fix: unmet.try },
      { state, why: unmet.sentence },
    ),
  );
};

const asksForSomething = (move: Transition): boolean => move.needs.some(({ need }) => need !== 'reason');

const isLookedAt = ({ rule }: Transition, { network }: Checking): boolean =>
  rule === undefined || network.rules[rule] !== 'off';

const fewest = (ways: readonly (readonly Unmet[])[]): readonly Unmet[] =>
  ways.toSorted((a, b) => a.length - b.length)[0] ?? [];

const amongOf = (kind: Kind, entry: Entry, checking: Checking): Among => ({
  entries: reachOf(entry, checking),
  heading: (section) => kind.sections[section] ?? section,
  authoritiesBehind: (references) => authoritiesAmong(checking.shared)(references),
  reviewsNeeded: checking.network.rules.reviews_needed,
  reason: undefined,
});

/** The gates that were passed with a reason on the way to a state. */
function passedGates(entry: Entry, state: string): ReadonlySet<unknown> {
  const rows = entry.values['anyway'];
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const gates = list.map((row) => (isPassed(row) && row.to === state ? row.gate : undefined));
  return new Set(gates);
}

const isPassed = (row: unknown): row is { readonly to: unknown; readonly gate: unknown } =>
  typeof row === 'object' && row !== null && 'to' in row && 'gate' in row;

/** What holds in every state and is never passed, and what a file may not say of itself. */
export const checkRules: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  if (kind === undefined) return [];
  const { question } = entry.values;
  const broken = unmetOf(kind.always, entry, amongOf(kind, entry, checking)).map((unmet) => ({
    key: unmet.gate === 'differ' ? 'facilitator' : 'state',
    why: unmet.sentence,
  }));
  if (kind.slugged && RESERVED_SLUGS.some((slug) => slug === entry.id))
    broken.push({
      key: 'id',
      why: `"${entry.id}" is a word lea uses itself, so no authority can be called so.`,
    });
  if (typeof question === 'string' && !question.trim().endsWith('?'))
    broken.push({ key: 'question', why: 'A question ends with a question mark.' });
  return broken.map(({ key, why }) => problem('RULE_BROKEN', checking.detail(entry, key), { why }));
};

/** Entries of an authority dated outside its membership (domain 2, section 16). */
export const checkMembership: Check = (entry, checking) => {
  const { authority: slug, date } = entry.values;
  const of = checking.shared.of(authority).find(({ id }) => id === slug);
  if (of === undefined || typeof date !== 'string' || isMember(of, firstOf(date))) return [];
  const why = `${of.values.title} was not a member on ${sayDay(date)}, the day of this entry.`;
  return [problem('RULE_BROKEN', checking.detail(entry, 'date', date), { why })];
};
