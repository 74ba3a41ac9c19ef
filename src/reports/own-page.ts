import { caseStudy } from '../kinds/case.ts';
import { diary } from '../kinds/diary.ts';
import { enquiry } from '../kinds/enquiry.ts';
import { review } from '../kinds/review.ts';
import type { Day } from '../model/day.ts';
import { type Shows, SHOWS } from '../model/vocabulary.ts';
import { askersOf, placeOf } from './activity.ts';
import { publishedOn } from './dated.ts';
import { saysHard } from './diaries.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { type PlaceName, placeNames } from './labels.ts';
import { isMember, leftOn, membershipOn, memberSince } from './membership.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { evidenceOf, passagesOf } from './passages.ts';
import { heldSessions, type MeetingGroup } from './period.ts';
import { evidenceOfEntry } from './practice/setting.ts';
import { isRewordedSince } from './questions.ts';
import { countedReviews } from './reviewed.ts';
import type { Authority, CaseStudy } from './typed-entries.ts';

/** A question as it stands on its authority's own page. */
export interface OwnQuestion {
  readonly id: string;
  readonly state: string;
  readonly words: string;
  readonly wordings: number;
  /** The words that stand came after it was agreed. */
  readonly isReworded: boolean;
}

/** A case, where it stands, and the authorities that read it or are asked to. */
export interface OwnCase {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly published: Day | undefined;
  readonly reviewers: readonly string[];
  readonly asked: readonly string[];
}

/** What somebody takes to their own head of service: nothing of any other authority, no comparison (domain 5, section 4). */
export interface OwnPage {
  readonly id: string;
  readonly title: string;
  readonly type: string | undefined;
  readonly since: Day | undefined;
  readonly left: Day | undefined;
  readonly asAt: Day;
  readonly readWith?: Ground['readWith'];
  readonly name: PlaceName;
  readonly questions: readonly OwnQuestion[];
  /** Sessions at which it was present, out of those held while it was a member, for each group. */
  readonly present: readonly { readonly group: MeetingGroup; readonly came: Figure; readonly held: Figure }[];
  readonly hosted: readonly Pair[];
  readonly visited: readonly Pair[];
  readonly cases: readonly OwnCase[];
  readonly shown: readonly { readonly shows: Shows; readonly figure: Figure }[];
  readonly entries: Figure;
  readonly hard: Figure;
  /** The one sentence for its own chief officer: typed by somebody, never made up. */
  readonly line: string | undefined;
}

/** The page of one authority; nothing where the ground holds none with this short name. */
export function ownPage(ground: Ground, id: string): OwnPage | undefined {
  const membership = membershipOn(ground.entries, ground.asAt);
  const authority = membership.all.get(id);
  if (authority === undefined) return undefined;
  const { entries, asAt } = ground;
  const pairs = pairsOf(ground, membership);
  const written = entries.of(diary).filter((entry) => placeOf(entry) === id);
  return {
    id,
    title: authority.values.title,
    type: authority.values.type,
    since: memberSince(authority, asAt),
    left: leftOn(authority, asAt),
    asAt,
    readWith: ground.readWith,
    name: placeNames(ground),
    questions: questionsOf(ground, id),
    present: (['chief', 'participating'] as const).map((group) => presenceOf(ground, authority, group)),
    hosted: pairs.filter((pair) => pair.host === id),
    visited: pairs.filter((pair) => pair.visitor === id),
    cases: entries
      .of(caseStudy)
      .filter(({ values }) => values.authority === id)
      .map((each) => caseOf(each, ground)),
    shown: shownBy(ground, id),
    entries: figureOf('entries', 'Entries written', written.map(evidenceOfEntry)),
    hard: figureOf('hard', 'Entries that say it was hard', written.filter(saysHard).map(evidenceOfEntry)),
    line: authority.values.line,
  };
}

const STATES: readonly string[] = ['learned', 'closed', 'agreed', 'draft', 'paused'];

/** Its questions, its own and those it asks with others, the furthest first. */
const questionsOf = ({ entries }: Ground, id: string): readonly OwnQuestion[] =>
  entries
    .of(enquiry)
    .filter((each) => askersOf(each).includes(id))
    .map((each) => ({
      id: each.id,
      state: each.values.state,
      words: each.values.question,
      wordings: each.values.versions.length,
      isReworded: isRewordedSince(each),
    }))
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));

function presenceOf(
  { entries }: Ground,
  authority: Authority,
  group: MeetingGroup,
): OwnPage['present'][number] {
  const held = heldSessions(entries, group).filter(({ values }) => isMember(authority, values.date));
  const came = held.filter(({ values }) =>
    values.present.some((row) => row.authority === authority.id && (row[group] ?? 0) > 0),
  );
  return {
    group,
    came: figureOf(`present/${group}`, 'Sessions it was present at', came.map(evidenceOfEntry)),
    held: figureOf(`held/${group}`, 'Sessions held while it was a member', held.map(evidenceOfEntry)),
  };
}

function caseOf(study: CaseStudy, ground: Ground): OwnCase {
  const returned = (countedReviews(ground).get(study.id) ?? []).toSorted((a, b) =>
    (a.values.returned ?? '') < (b.values.returned ?? '') ? -1 : 1,
  );
  const asked = ground.entries
    .of(review)
    .filter(({ values }) => values.of === study.id && values.state === 'asked');
  return {
    id: study.id,
    title: study.values.title,
    state: study.values.state,
    published: study.values.state === 'published' ? publishedOn(study) : undefined,
    reviewers: [...new Set(returned.map(({ values }) => values.reviewer))],
    asked: [...new Set(asked.map(({ values }) => values.reviewer))],
  };
}

/** What its two groups have shown, in the order in which it is told: understood first, then how it is, then what was done. */
function shownBy(ground: Ground, id: string): OwnPage['shown'] {
  const own = passagesOf(ground).filter(
    ({ speaker }) => speaker.authority === id && speaker.group !== 'other',
  );
  const order: readonly Shows[] = ['learned', ...SHOWS.filter((shows) => shows !== 'learned')];
  return order.flatMap((shows) => {
    const items = own.filter((each) => each.shows === shows).map((each) => evidenceOf(each, each, false));
    return items.length === 0 ? [] : [{ shows, figure: figureOf(`shown/${shows}`, shows, items) }];
  });
}
