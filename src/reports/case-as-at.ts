import type { Day } from '../model/day.ts';
import { altered } from '../model/entry.ts';
import { review } from '../kinds/review.ts';
import { isAfter, isBy, publishedOn } from './dated.ts';
import type { CaseStudy, Review } from './typed-entries.ts';
import { withoutSections } from './without-sections.ts';

/** A review as it stood: nothing before it was asked, no answer before it was returned. */
export function reviewAsAt(entry: Review, day: Day): readonly Review[] {
  const { values } = entry;
  if (isAfter(values.asked, day)) return [];
  const returned = isBy(values.returned, day);
  if (values.state === 'withdrawn')
    return [altered(entry, { values: { ...values, state: returned ? 'returned' : 'asked' } })];
  if (values.state === 'replied' && isAfter(values.replied_on, day) && returned) {
    const before = altered(entry, { values: { ...values, state: 'returned', replied_on: undefined } });
    return [withoutSections(before, ['changed', 'kept', 'facts'], review.sections)];
  }
  if (!isAfter(values.returned, day)) return [entry];
  const unanswered = {
    ...values,
    state: 'asked',
    returned: undefined,
    replied_on: undefined,
    verdict: undefined,
  } as const;
  return [altered(entry, { values: unanswered, body: '', sections: new Map(), marks: [] })];
}

/** A case as it stood: where its reviews had brought it by the day, and published only once it was. */
export function caseAsAt(study: CaseStudy, reviews: readonly Review[], day: Day): CaseStudy {
  const { values } = study;
  const own = reviews.filter((each) => each.values.of === study.id);
  const state = stateOf(study, own, day);
  const isPublished = state === 'published';
  // What is public was published: before that day its words were for the members.
  const wasShared = !isPublished && values.state === 'published';
  const dates = {
    ready_on: isAfter(values.ready_on, day) ? undefined : values.ready_on,
    published_on: isPublished ? values.published_on : undefined,
    review_follow_up: isPublished ? values.review_follow_up : undefined,
  };
  const visibility = wasShared ? 'network' : values.visibility;
  return altered(study, { values: { ...values, ...dates, state, visibility } });
}

function stateOf(study: CaseStudy, own: readonly Review[], day: Day): CaseStudy['values']['state'] {
  const { state, ready_on } = study.values;
  const published = state === 'published' || state === 'withdrawn';
  if (published && !isAfter(publishedOn(study), day)) return 'published';
  const refused = own.filter(({ values }) => values.verdict === 'not yet');
  const accepted = own.filter((each) => !refused.includes(each));
  if (accepted.some(({ values }) => values.state !== 'replied')) return 'in review';
  if (accepted.length > 0) return state === 'in review' ? state : 'reviewed';
  if (state === 'ready' && !isAfter(ready_on, day)) return state;
  const sentBack =
    refused
      .map(({ values }) => values.returned ?? '')
      .toSorted()
      .at(-1) ?? '';
  return ready_on !== undefined && isBy(ready_on, day) && ready_on > sentBack ? 'ready' : 'draft';
}
