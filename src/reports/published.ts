import { caseStudy } from '../kinds/case.ts';
import { isWithin, publishedOn } from './dated.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import type { Period } from './period.ts';
import { countedReviews } from './reviewed.ts';

/** The cases published in a period, and those of them reviewed by another authority. */
export interface Published {
  readonly cases: Figure;
  readonly reviewed: Figure;
}

/** Reads the cases published in a period. */
export function publishedSince(ground: Ground, period: Period): Published {
  const counted = countedReviews(ground);
  const published = ground.entries
    .of(caseStudy)
    .filter(
      (study) => study.values.state === 'published' && isWithin(publishedOn(study), period.from, period.to),
    );
  const items = published.map((study) => ({
    id: study.id,
    item: {
      entry: study.id,
      day: publishedOn(study) ?? study.values.date,
      authority: study.values.authority,
      say: study.values.title,
    },
  }));
  const reviewed = items.filter(({ id }) => counted.has(id));
  return {
    cases: figureOf(
      'published',
      'Case studies published',
      items.map(({ item }) => item),
    ),
    reviewed: figureOf(
      'published/reviewed',
      'Of those, reviewed by another authority',
      reviewed.map(({ item }) => item),
    ),
  };
}
