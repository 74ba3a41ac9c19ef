import { learning } from '../kinds/learning.ts';
import { authoritiesBehind } from './backing.ts';
import type { Evidence } from './figure.ts';
import type { Ground } from './ground.ts';
import { reviewedCases } from './reviewed.ts';
import type { CaseStudy, Learning, Policy } from './typed-entries.ts';
import { speakersOf } from './voices.ts';

/** What a point for policy makers rests on. */
export interface PolicyGround {
  readonly points: readonly Learning[];
  /** The authorities behind the passages for it. */
  readonly places: readonly string[];
  /** Its cases that are peer reviewed. */
  readonly reviewed: readonly CaseStudy[];
  /** The passages against what it rests on. */
  readonly against: readonly Evidence[];
}

/** Reads what a policy point rests on; grounded is 2 places or more and 1 reviewed case or more (domain 4, section 3). */
export function groundOfPolicy(point: Policy, ground: Ground): PolicyGround {
  const speaks = speakersOf(ground.entries);
  const points = ground.entries.of(learning).filter(({ id }) => point.values.learning.includes(id));
  const against = points
    .flatMap(({ values }) => values.against)
    .map((reference) => ground.entries.findMark(reference))
    .filter((passage) => passage !== undefined);
  return {
    points,
    places: authoritiesBehind(points.flatMap(({ values }) => values.supports), ground, speaks),
    reviewed: reviewedCases(ground).filter(({ id }) => point.values.cases.includes(id)),
    against: against.map(({ entry, mark }) => ({ entry: entry.id, mark: mark.id, day: String(entry.values['date']) })),
  };
}
