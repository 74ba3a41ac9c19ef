import { learning } from '../kinds/learning.ts';
import { policy } from '../kinds/policy.ts';
import { authoritiesBehind } from './backing.ts';
import type { Evidence } from './figure.ts';
import type { Ground } from './ground.ts';
import { wordsOf } from './passages.ts';
import { reviewedCases } from './reviewed.ts';
import type { CaseStudy, Learning, Policy } from './typed-entries.ts';
import { speakersOf } from './voices.ts';

/** The passages for and against something, and the authorities behind those for it. */
export interface Weighed {
  readonly places: readonly string[];
  readonly supports: readonly Evidence[];
  readonly against: readonly Evidence[];
}

/** What a point for policy makers rests on. */
export interface PolicyGround extends Weighed {
  readonly points: readonly Learning[];
  /** Its cases that are peer reviewed. */
  readonly reviewed: readonly CaseStudy[];
}

/** Weighs what stands for and against learning points. */
export function weigh(points: readonly Learning[], ground: Ground): Weighed {
  const speaks = speakersOf(ground.entries);
  const evidence = (references: readonly string[]): readonly Evidence[] =>
    references
      .map((reference) => ground.entries.findMark(reference))
      .filter((passage) => passage !== undefined)
      .map(({ entry, mark }) => ({
        entry: entry.id,
        mark: mark.id,
        day: String(entry.values['date']),
        authority: speaks(entry, mark).authority,
        words: wordsOf(mark, entry),
      }));
  const supports = [...new Set(points.flatMap(({ values }) => values.supports))];
  return {
    places: authoritiesBehind(supports, ground, speaks),
    supports: evidence(supports),
    against: evidence([...new Set(points.flatMap(({ values }) => values.against))]),
  };
}

/** Reads what a policy point rests on; grounded is 2 places or more and 1 reviewed case or more (domain 4, section 3). */
export function groundOfPolicy(point: Policy, ground: Ground): PolicyGround {
  const points = ground.entries.of(learning).filter(({ id }) => point.values.learning.includes(id));
  const reviewed = reviewedCases(ground).filter(({ id }) => point.values.cases.includes(id));
  return { ...weigh(points, ground), points, reviewed };
}

/** A policy point with what it rests on. */
export interface PolicyRow extends PolicyGround {
  readonly point: Policy;
}

/** A learning point with what stands for and against it. */
export interface LearningRow extends Weighed {
  readonly point: Learning;
}

/** What we would say and what it stands on, oldest first (domain 5, section 11). */
export const policyRows = (ground: Ground): readonly PolicyRow[] =>
  ground.entries.of(policy).map((point) => ({ point, ...groundOfPolicy(point, ground) }));

/** What we hold to be so, with the passages for and against it, oldest first. */
export const learningRows = (ground: Ground): readonly LearningRow[] =>
  ground.entries.of(learning).map((point) => ({ point, ...weigh([point], ground) }));
