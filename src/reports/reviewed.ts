import { caseStudy } from '../kinds/case.ts';
import { review } from '../kinds/review.ts';
import { holdsWords } from '../model/entry.ts';
import type { Ground } from './ground.ts';
import type { CaseStudy, Review, Visit } from './typed-entries.ts';

/** The reviews of each case that count: by another authority, returned, and answered by the author. */
export function countedReviews(ground: Ground): ReadonlyMap<string, readonly Review[]> {
  const found = new Map<string, Review[]>();
  for (const each of ground.entries.of(review)) {
    const study = ground.entries.find(each.values.of);
    const { reviewer, state } = each.values;
    if (state !== 'replied' || reviewer === 'broker' || reviewer === study?.values['authority']) continue;
    found.set(each.values.of, [...(found.get(each.values.of) ?? []), each]);
  }
  return found;
}

/**
 * The cases that are peer reviewed: reviewed or published, with as many reviews as the network asks for. A state
 * reached past that gate lifts nothing (domain 3, section 2).
 */
export function reviewedCases(ground: Ground): readonly CaseStudy[] {
  const counted = countedReviews(ground);
  return ground.entries
    .of(caseStudy)
    .filter(({ values }) => values.state === 'reviewed' || values.state === 'published')
    .filter(({ id }) => (counted.get(id)?.length ?? 0) >= ground.network.rules.reviews_needed);
}

/** Whether the host of a visit has replied in words, as the gate asks. */
export const isConfirmed = (visit: Visit): boolean =>
  visit.values.state === 'confirmed' && holdsWords(visit, 'reply');
