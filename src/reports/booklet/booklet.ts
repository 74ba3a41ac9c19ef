import { caseStudy } from '../../kinds/case.ts';
import { enquiry } from '../../kinds/enquiry.ts';
import { learning } from '../../kinds/learning.ts';
import { policy } from '../../kinds/policy.ts';
import type { Network } from '../../model/network.ts';
import type { Entry } from '../../model/entry.ts';
import type { Day } from '../../model/day.ts';
import { type Journey, journeyOf } from '../journey.ts';
import { featuresOf, type PlaceName, placeNames } from '../labels.ts';
import { membershipOn } from '../membership.ts';
import type { Message } from '../messages.ts';
import { compareNames } from '../phrases.ts';
import { type LearningRow, learningRows, type PolicyRow, policyRows } from '../policies.ts';
import { countedReviews } from '../reviewed.ts';
import type { CaseStudy, Enquiry } from '../typed-entries.ts';
import { type Chapter, chaptersOf } from './chapter.ts';
import { type Counts, countsOf } from './counts.ts';
import type { Crossing } from './crossing.ts';

/** A case study with how many other authorities read it. */
export interface PublishedCase {
  readonly study: CaseStudy;
  readonly readers: number;
  readonly translation: Entry | undefined;
}

/** Everything a booklet says, in its own order (domain 5, section 10). */
export interface Booklet {
  readonly network: Network;
  readonly asAt: Day;
  readonly name: PlaceName;
  /** Members by name, in alphabetical order, and how many have left. */
  readonly members: readonly string[];
  readonly left: number;
  readonly chapters: readonly Chapter[];
  readonly messages: readonly Message[];
  readonly questions: readonly { readonly question: Enquiry; readonly journey: Journey }[];
  /** The pause questions of each feature. */
  readonly pauses: ReadonlyMap<string, readonly string[]>;
  readonly cases: readonly PublishedCase[];
  /** Learning points that anybody may read, by where they stand. */
  readonly learning: readonly LearningRow[];
  readonly policies: readonly PolicyRow[];
  readonly translations: Crossing['translations'];
  readonly counts: Counts;
}

/** Policy points that have ground under them. */
const GROUNDED: readonly string[] = ['grounded', 'put forward', 'answered', 'closed'];

/** Makes the booklet of what crosses, and of the questions that a network's templates hold. */
export function bookletOf(crossing: Crossing, pauses: Booklet['pauses']): Booklet {
  const { whole, open, messages, translations } = crossing;
  const { network, asAt } = whole;
  const { members, leavers } = membershipOn(whole.entries, asAt);
  const isPublic = ({ id }: { readonly id: string }): boolean => open.entries.find(id) !== undefined;
  const points = learningRows(whole).filter(({ point }) => isPublic(point));
  return {
    network,
    asAt,
    name: placeNames(open),
    members: members.map(({ values }) => values.title),
    left: leavers.length,
    chapters: chaptersOf(crossing, points),
    messages,
    questions: open.entries.of(enquiry).flatMap((question) => {
      const journey = journeyOf(whole, question.id);
      return journey === undefined ? [] : [{ question, journey: openJourney(journey) }];
    }),
    pauses,
    cases: casesOf(crossing),
    learning: points,
    policies: policyRows(whole).filter(
      ({ point }) => isPublic(point) && GROUNDED.includes(point.values.state),
    ),
    translations,
    counts: countsOf(whole),
  };
}

/** A journey without where it was talked over and who saw its passages: those stand in entries that stay at home. */
const openJourney = (journey: Journey): Journey => ({
  ...journey,
  steps: journey.steps.map((step) => ({ ...step, at: undefined })),
  seen: [],
  seenElsewhere: journey.seenElsewhere + journey.seen.reduce((sum, { count }) => sum + count, 0),
});

function casesOf({ open, whole, translations }: Crossing): readonly PublishedCase[] {
  const reviews = countedReviews(whole);
  return open.entries
    .of(caseStudy)
    .filter(({ values }) => values.state === 'published')
    .map((study) => ({
      study,
      readers: new Set((reviews.get(study.id) ?? []).map(({ values }) => values.reviewer)).size,
      translation: translations.get(study.id),
    }))
    .toSorted((a, b) => compareNames(a.study.values.title, b.study.values.title));
}

/** Every keyword of the cases, in alphabetical order, with the cases it leads to. */
export function keywordsOf({
  cases,
}: Booklet): readonly (readonly [keyword: string, cases: readonly PublishedCase[]])[] {
  const words = [...new Set(cases.flatMap(({ study }) => study.values.keywords))].toSorted(compareNames);
  return words.map((word) => [word, cases.filter(({ study }) => study.values.keywords.includes(word))]);
}

/** The kinds whose entries a booklet prints. */
export const PRINTED = [caseStudy, enquiry, learning, policy].map(({ name }) => name);

/** The features of a booklet, in order. */
export const featuresIn = ({ network }: Pick<Booklet, 'network'>) => featuresOf(network);
