import { caseStudy } from '../kinds/case.ts';
import { diary } from '../kinds/diary.ts';
import type { Group } from '../model/vocabulary.ts';
import { visitsMade } from './activity.ts';
import { isWithin, publishedOn } from './dated.ts';
import { groupOfWriter, isOneLine, saysHard, saysLearned } from './diaries.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { groupName, type PlaceName } from './labels.ts';
import { evidenceOfPair, type Pair, type PairState } from './pairs.ts';
import type { MeetingGroup, Period } from './period.ts';
import { countedReviews } from './reviewed.ts';
import type { Diary } from './typed-entries.ts';

/** What was written in a period, and what of it says what was learned or that it was hard. */
export interface Written {
  readonly all: Figure;
  readonly byGroup: readonly { readonly group: Group; readonly figure: Figure }[];
  /** The edition's own group: entries with boxes, those that say what was learned, and that it was hard; one-liners. */
  readonly own: Figure;
  readonly learned: Figure;
  readonly hard: Figure;
  readonly oneLine: Figure;
}

/** Reads what was written in a period. One-line entries have no boxes, so they are counted apart. */
export function writtenSince({ entries, network }: Ground, period: Period, edition: MeetingGroup): Written {
  const all = entries.of(diary).filter(({ values }) => isWithin(values.date, period.from, period.to));
  const own = all.filter((entry) => groupOfWriter(entry) === edition);
  const boxed = own.filter((entry) => !isOneLine(entry));
  const figure = (key: string, label: string, of: readonly Diary[]): Figure =>
    figureOf(`written${key}`, `Diary entries${label}`, of.map(evidenceOfDiary).toReversed());
  const byGroup = (['chief', 'participating', 'other'] as const).map((group) => ({
    group,
    figure: figure(`/${group}`, `, ${groupName(network, group).toLowerCase()}`, all.filter((each) => groupOfWriter(each) === group)),
  }));
  const name = groupName(network, edition).toLowerCase();
  return {
    all: figure('', '', all),
    byGroup: byGroup.filter((each) => each.figure.items.length > 0),
    own: figure(`/${edition}/boxes`, `, ${name}, of more than one line`, boxed),
    learned: figure(`/${edition}/learned`, `, ${name}, that say what was learned`, boxed.filter(saysLearned)),
    hard: figure(`/${edition}/hard`, `, ${name}, that say it was hard`, boxed.filter(saysHard)),
    oneLine: figure(`/${edition}/one-line`, `, ${name}, of one line`, own.filter(isOneLine)),
  };
}

const evidenceOfDiary = (entry: Diary): Evidence => ({
  entry: entry.id,
  day: entry.values.date,
  authority: entry.values.authority,
  group: groupOfWriter(entry),
  say: entry.values.title,
});

/** Who visited whom in a period, and where every pair stands. */
export interface Visited {
  readonly visits: Figure;
  readonly pairs: Figure;
  readonly byState: Readonly<Record<PairState, Figure>>;
  /** The authorities whose leaving ended a pair. */
  readonly endedBy: readonly string[];
}

/** Reads the visits of a period, and the pairs as they stand. */
export function visitedSince({ entries }: Ground, period: Period, pairs: readonly Pair[], name: PlaceName): Visited {
  const visits = visitsMade(entries).filter(({ values }) => isWithin(values.date, period.from, period.to));
  const inState = (state: PairState): Figure => {
    const items = pairs.filter((pair) => pair.state === state).map((pair) => evidenceOfPair(pair, name));
    return figureOf(`visited/pairs/${state.replaceAll(' ', '-')}`, `Pairs that are ${state}`, items);
  };
  return {
    visits: figureOf(
      'visited',
      'Facilitation visits',
      visits
        .map(({ id, values }) => ({
          entry: id,
          day: values.date,
          authority: values.host,
          say: `${name(values.facilitator)} at ${name(values.host)}`,
        }))
        .toReversed(),
    ),
    pairs: figureOf('visited/pairs', 'Pairs of host and visitor', pairs.map((pair) => evidenceOfPair(pair, name))),
    byState: {
      sustained: inState('sustained'),
      'under way': inState('under way'),
      'one-off': inState('one-off'),
      lapsed: inState('lapsed'),
      ended: inState('ended'),
    },
    endedBy: [...new Set(pairs.flatMap((pair) => pair.left))],
  };
}

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
    .filter((study) => study.values.state === 'published' && isWithin(publishedOn(study), period.from, period.to));
  const items = published.map((study) => ({
    id: study.id,
    item: { entry: study.id, day: publishedOn(study) ?? study.values.date, authority: study.values.authority, say: study.values.title },
  }));
  const reviewed = items.filter(({ id }) => counted.has(id));
  return {
    cases: figureOf('published', 'Case studies published', items.map(({ item }) => item)),
    reviewed: figureOf('published/reviewed', 'Of those, reviewed by another authority', reviewed.map(({ item }) => item)),
  };
}
