import type { Day } from '../model/day.ts';
import { altered, type Entries } from '../model/entry.ts';
import { isAfter, isBy, movedOn } from './dated.ts';
import type { Learning, Policy } from './typed-entries.ts';

/** A learning point as it stood: looked at and agreed only where that was by the day. */
export function learningAsAt(point: Learning, entries: Entries, day: Day): Learning {
  const { values } = point;
  const looked = values.looked.filter((row) => isBy(row.date, day));
  const at = values.agreed_at === undefined ? undefined : entries.find(values.agreed_at)?.values['date'];
  const later = typeof at === 'string' && isAfter(at, day);
  const wasRetired = values.state === 'retired' && isAfter(movedOn(values.anyway, 'retired'), day);
  const last = wasRetired ? (values.agreed_at === undefined ? 'tested' : 'agreed') : values.state;
  const state = later && last === 'agreed' ? 'tested' : last;
  const unseen = looked.length === 0 && (wasRetired || values.looked.length > 0) && state !== 'retired';
  return altered(point, {
    values: {
      ...values,
      looked,
      agreed_at: later ? undefined : values.agreed_at,
      state: unseen ? 'proposed' : state,
    },
  });
}

/** A policy point as it stood: grounded, put forward, answered and closed only where that was by the day. */
export function policyAsAt(point: Policy, day: Day): Policy {
  const { values } = point;
  const kept = (on: Day | undefined): Day | undefined => (isAfter(on, day) ? undefined : on);
  const state = stateOf(values, day);
  if (state === values.state) return point;
  const isPut = isBy(values.put_on, day);
  const isAnswered = isPut && !isAfter(values.answered_on, day);
  return altered(point, {
    values: {
      ...values,
      state,
      grounded_on: kept(values.grounded_on),
      put_on: kept(values.put_on),
      where: isPut ? values.where : undefined,
      answer: isAnswered ? values.answer : undefined,
      answered_on: kept(values.answered_on),
      closed_on: kept(values.closed_on),
    },
  });
}

const ORDER = ['drafted', 'grounded', 'put forward', 'answered'] as const;

/** The state before the first step that had not come yet. A step without a day is taken to have come. */
function stateOf(values: Policy['values'], day: Day): Policy['values']['state'] {
  const { state, grounded_on, put_on, answered_on, answer, closed_on } = values;
  const hadAnswer = answer === undefined ? 2 : 3;
  const hadCome = put_on !== undefined ? hadAnswer : grounded_on === undefined ? 0 : 1;
  const came = state === 'closed' ? hadCome : ORDER.indexOf(state);
  const next = [undefined, grounded_on, put_on, answered_on].findIndex(
    (on, at) => at <= came && isAfter(on, day),
  );
  if (next !== -1) return ORDER[next - 1] ?? 'drafted';
  return state === 'closed' && isAfter(closed_on, day) ? (ORDER[came] ?? 'drafted') : state;
}
