import type { Day } from '../model/day.ts';
import { altered } from '../model/entry.ts';
import { isAfter, isBy, publishedOn } from './dated.ts';
import type { CaseStudy, Review } from './typed-entries.ts';

/** A review as it stood: nothing before it was asked, no answer before it was returned. */
export function reviewAsAt(review: Review, day: Day): readonly Review[] {
  const { values } = review;
  if (isAfter(values.asked, day)) return [];
  const returned = isBy(values.returned, day);
  if (values.state === 'withdrawn')
    return [altered(review, { values: { ...values, state: returned ? 'returned' : 'asked' } })];
  if (!isAfter(values.returned, day)) return [review];
  const unanswered = { ...values, state: 'asked', returned: undefined, verdict: undefined } as const;
  return [altered(review, { values: unanswered, body: '', sections: new Map(), marks: [] })];
}

/** A case as it stood: where its reviews had brought it by the day, and published only once it was. */
export function caseAsAt(study: CaseStudy, reviews: readonly Review[], day: Day): CaseStudy {
  const state = stateOf(study, reviews, day);
  const kept = state === 'published' ? study.values.review_follow_up : undefined;
  // What is public was published: before that day its words were for the members.
  const wasShared = state !== 'published' && study.values.state === 'published';
  const visibility = wasShared ? 'network' : study.values.visibility;
  return altered(study, { values: { ...study.values, state, visibility, review_follow_up: kept } });
}

function stateOf(study: CaseStudy, reviews: readonly Review[], day: Day): CaseStudy['values']['state'] {
  const { state } = study.values;
  if (state === 'draft' || state === 'ready') return state;
  const published = state === 'published' || state === 'withdrawn';
  if (published && !isAfter(publishedOn(study), day)) return 'published';
  const own = reviews.filter((review) => review.values.of === study.id);
  if (own.some((review) => review.values.state === 'asked')) return 'in review';
  const passed = own.some(
    (review) => review.values.state === 'replied' && review.values.verdict !== 'not yet',
  );
  if (passed) return state === 'in review' ? state : 'reviewed';
  return own.some((review) => review.values.verdict !== 'not yet') ? 'in review' : 'draft';
}
