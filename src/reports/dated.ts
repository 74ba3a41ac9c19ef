import { addMonths, type Day, firstOf } from '../model/day.ts';
import type { CaseStudy } from './typed-entries.ts';

/** Whether something dated so had happened by the end of a day. A month alone counts from its first day. */
export const isBy = (date: Day | undefined, day: Day): boolean => date !== undefined && firstOf(date) <= day;

/** Whether something is dated later than a day. */
export const isAfter = (date: Day | undefined, day: Day): boolean => date !== undefined && !isBy(date, day);

/** Whether a date lies from one day to another, both included. */
export const isWithin = (date: Day | undefined, from: Day, to: Day): boolean =>
  date !== undefined && firstOf(date) >= from && isBy(date, to);

/** Months from publishing a case to looking at it again. */
const FOLLOW_UP_MONTHS = 10;

/**
 * The day a case was published. One published before that day was written down has it read back from its follow-up
 * (domain 2, section 9); nothing where neither is set.
 */
export const publishedOn = ({ values }: CaseStudy): Day | undefined =>
  values.published_on ??
  (values.review_follow_up === undefined ? undefined : addMonths(values.review_follow_up, -FOLLOW_UP_MONTHS));

/** The day an entry came to a state by a move that asks for a reason: the reason is kept with its day. */
export function movedOn(
  anyway: readonly { readonly date: Day; readonly to: string }[],
  state: string,
): Day | undefined {
  return anyway.findLast((row) => row.to === state)?.date;
}
