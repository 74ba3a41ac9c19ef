import type { Day } from '../model/day.ts';
import type { Network } from '../model/network.ts';
import { type Group, GROUPS, SHOWS, type Shows } from '../model/vocabulary.ts';
import { type Figure, figureOfEach } from './figure.ts';
import { groupedBy } from './grouping.ts';
import { type FeatureName, featuresOf, groupName } from './labels.ts';
import { evidenceOf, type Passage, type Pointed } from './passages.ts';
import { compareNames } from './phrases.ts';

/** One feature and one group: what people have shown (domain 4, section 1, block A). */
export interface Cell {
  readonly feature: FeatureName;
  readonly group: Group;
  /** Oldest first. */
  readonly passages: readonly Passage[];
  /** Fewer voices than may be broken down: counts alone, and nobody is named. */
  readonly few: boolean;
  readonly authorities: Figure;
  readonly voices: Figure;
  /** Passages after the once-a-day rule: `power/participating`. */
  readonly shown: Figure;
  /** Those whose entry is dated in the period. */
  readonly fresh: Figure;
  readonly did: Figure;
  readonly effect: Figure;
  readonly hard: Figure;
  readonly backed: Figure;
  /** The authority that gave more than two in five of at least five passages, and how many. */
  readonly loud: { readonly authority: string; readonly count: number } | undefined;
}

/** Every cell, features in order, then groups. */
export interface Cells {
  readonly all: readonly Cell[];
  readonly of: (feature: string, group: Group) => Cell | undefined;
}

/** What cells are counted with. */
export interface Counting {
  readonly network: Network;
  /** Passages of entries dated from this day are new. */
  readonly newFrom: Day;
  /** Below so many voices a cell is not broken down. */
  readonly minVoices: number;
}

/** Counts passages into cells: each number is the things behind it (domain 4, section 3). */
export function countCells(passages: readonly Passage[], counting: Counting): Cells {
  const byCell = groupedBy(passages, ({ feature, speaker }) => `${feature}/${speaker.group}`);
  const all = featuresOf(counting.network).flatMap((feature) =>
    GROUPS.map((group) => countCell(feature, group, byCell.get(`${feature.key}/${group}`) ?? [], counting)),
  );
  return {
    all,
    of: (feature, group) => all.find((cell) => cell.feature.key === feature && cell.group === group),
  };
}

function countCell(
  feature: FeatureName,
  group: Group,
  passages: readonly Passage[],
  counting: Counting,
): Cell {
  const voices = voicesIn(passages);
  const few = passages.length > 0 && voices.length < counting.minVoices;
  const key = `${feature.key}/${group}`;
  const name = `${feature.label}, ${groupName(counting.network, group).toLowerCase()}`;
  const figure = (column: string, label: string, of: readonly Passage[], pick = told): Figure =>
    figureOfEach(column === '' ? key : `${key}/${column}`, `${name}, ${label}`, of, (each) =>
      evidenceOf(each, pick(each), few),
    );
  const newest = passages.toReversed();
  const shows = (...words: readonly Shows[]): readonly Passage[] =>
    newest.filter((each) => words.some((word) => word === each.shows));
  const authorities = latestBy(passages, (each) => each.speaker.authority);
  return {
    feature,
    group,
    passages,
    few,
    authorities: figure('authorities', 'authorities', authorities),
    voices: figure('voices', 'voices', voices),
    shown: figure('', 'passages', newest),
    fresh: figure(
      'new',
      'new passages',
      newest.filter((each) => each.day >= counting.newFrom),
    ),
    did: figure('did', 'did differently', shows('did', 'lasted')),
    effect: figure('effect', 'others saw an effect', shows('effect')),
    hard: figure(
      'hard',
      'hard',
      newest.filter((each) => each.hard),
      hardest,
    ),
    backed: figure(
      'backed',
      'seen by another authority',
      newest.filter((each) => each.rung > 1),
    ),
    loud: few ? undefined : loudestIn(passages),
  };
}

const told = (passage: Passage): Pointed => passage;
/** The mark that tells what was hard. */
const hardest = (passage: Passage): Pointed => passage.marks.find((each) => each.hard) ?? passage;

/** The latest passage for each value of a key, in the order of the keys; passages without one are left out. */
function latestBy(
  passages: readonly Passage[],
  key: (passage: Passage) => string | undefined,
): readonly Passage[] {
  const latest = new Map<string, Passage>();
  for (const passage of passages) {
    const value = key(passage);
    if (value !== undefined) latest.set(value, passage);
  }
  return [...latest].toSorted(([a], [b]) => compareNames(a, b)).map(([, passage]) => passage);
}

/** One passage for each voice. A role in an authority is none of its own where a seat of that role there speaks. */
function voicesIn(passages: readonly Passage[]): readonly Passage[] {
  const seats = passages
    .filter((each) => each.speaker.isSeat)
    .map(({ speaker }) => `${speaker.role ?? ''}@${speaker.authority ?? ''}`);
  const speaking = new Set(seats);
  return latestBy(passages, ({ speaker }) =>
    speaker.isSeat || !speaking.has(speaker.voice ?? '') ? speaker.voice : undefined,
  );
}

/** One loud authority is named as such: over 40 in a hundred of at least five passages (domain 3, section 3, rule 6). */
function loudestIn(passages: readonly Passage[]): Cell['loud'] {
  if (passages.length < 5) return undefined;
  for (const [authority, own] of groupedBy(passages, (each) => each.speaker.authority ?? ''))
    if (authority !== '' && own.length * 5 > passages.length * 2) return { authority, count: own.length };
  return undefined;
}

/** The furthest thing that any passage of a cell shows, and how many show it; `still so` counts apart from `did`. */
export function furthestIn(
  passages: readonly Passage[],
): { readonly shows: Shows; readonly count: number } | undefined {
  const shows = SHOWS.findLast((word) => passages.some((each) => each.shows === word));
  return shows && { shows, count: passages.filter((each) => each.shows === shows).length };
}

/** The hard passages that the same seat answered on a later day by doing something differently (domain 4, section 3). */
export function answeredIn(passages: readonly Passage[]): readonly Passage[] {
  const lastAnswer = new Map<string, Day>();
  for (const { speaker, shows, day } of passages)
    if (speaker.voice !== undefined && (shows === 'did' || shows === 'effect' || shows === 'lasted'))
      lastAnswer.set(speaker.voice, day);
  return passages.filter(
    ({ hard, speaker, day }) => hard && speaker.isSeat && (lastAnswer.get(speaker.voice ?? '') ?? '') > day,
  );
}
