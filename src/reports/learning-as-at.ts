import type { Day } from '../model/day.ts';
import { altered, type Entries } from '../model/entry.ts';
import { isAfter, isBy } from './dated.ts';
import type { Learning, Policy } from './typed-entries.ts';

/** A learning point as it stood: looked at and agreed only where that was by the day. */
export function learningAsAt(point: Learning, entries: Entries, day: Day): Learning {
  const { values } = point;
  const looked = values.looked.filter((row) => isBy(row.date, day));
  const at = values.agreed_at === undefined ? undefined : entries.find(values.agreed_at)?.values['date'];
  const later = typeof at === 'string' && isAfter(at, day);
  const state = later && values.state === 'agreed' ? 'tested' : values.state;
  const unseen = looked.length === 0 && values.looked.length > 0 && state !== 'retired';
  return altered(point, {
    values: {
      ...values,
      looked,
      agreed_at: later ? undefined : values.agreed_at,
      state: unseen ? 'proposed' : state,
    },
  });
}

/** A policy point as it stood: not put forward before the day it was. */
export function policyAsAt(point: Policy, day: Day): Policy {
  if (!isAfter(point.values.put_on, day)) return point;
  return altered(point, {
    values: { ...point.values, state: 'grounded', put_on: undefined, where: undefined, answer: undefined },
  });
}
