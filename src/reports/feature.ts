import { meeting } from '../kinds/meeting.ts';
import type { Day } from '../model/day.ts';
import { readingsOf } from '../model/meeting-notes.ts';
import type { Shows } from '../model/vocabulary.ts';
import { sceneOf } from './briefing.ts';
import { answeredIn, type Cell, type Cells, countCells, furthestIn } from './cells.ts';
import type { Evidence, Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import { type Gap, raiseGaps } from './gaps/raise.ts';
import type { Ground } from './ground.ts';
import { type FeatureName, featuresOf, groupName, placeNames } from './labels.ts';
import { membershipOn } from './membership.ts';
import { pairsOf } from './pairs.ts';
import { evidenceOf, passagesOf } from './passages.ts';
import { type MeetingGroup, periodOf } from './period.ts';
import type { Fact } from './practice/fact.ts';
import { PRACTICE } from './practice/table.ts';
import { purposeEvents } from './practice/purpose.ts';

/** Where a group itself thinks it stands, word for word, and at which meeting it said so. */
export interface OwnReading {
  readonly words: string;
  readonly day: Day;
  readonly number: number | undefined;
}

/** One group's side of a feature. */
export interface Side {
  readonly group: MeetingGroup;
  readonly label: string;
  readonly cell: Cell;
  readonly furthest: { readonly shows: Shows; readonly count: number } | undefined;
  readonly last: Day | undefined;
  /** Hard passages that the same seat answered later by doing something differently. */
  readonly answered: Figure;
  readonly facts: readonly Fact[];
  readonly reading: OwnReading | undefined;
}

/** One feature from both sides, never merged (domain 5, section 3). */
export interface FeaturePage {
  readonly feature: FeatureName;
  readonly asAt: Day;
  readonly sides: readonly Side[];
  /** Others in the room: what they have shown, apart. */
  readonly others: Cell | undefined;
  /** What became of the purpose, on the page of power: who may change it is a question of power. */
  readonly purpose: Fact | undefined;
  readonly missing: readonly Gap[];
  /** What these figures do not tell you. */
  readonly not: string;
  /** No words have been pointed at for any feature. */
  readonly isUnmarked: boolean;
}

/** The gaps that speak of a feature and a group. */
const OF_CELLS = ['G01', 'G02', 'G03', 'G21', 'G22', 'G23'];

/** One feature, both groups; nothing where the network has no such feature. */
export function featureReport(ground: Ground, key: string, handRound = false): FeaturePage | undefined {
  const feature = featuresOf(ground.network).find((each) => each.key === key);
  if (feature === undefined) return undefined;
  const membership = membershipOn(ground.entries, ground.asAt);
  const pairs = pairsOf(ground, membership);
  const passages = passagesOf(ground);
  const counting = {
    network: ground.network,
    minVoices: ground.network.rules.min_voices.network,
    newFrom: periodOf(ground, 'chief').from,
  };
  const cells = countCells(passages, counting);
  const setting = { ground, membership, pairs, cells, name: placeNames(ground) };
  const own: Cells = { ...cells, all: cells.all.filter((cell) => cell.feature.key === key) };
  const scene = { ...sceneOf({ ...setting, cells: own, messages: [] }, handRound), features: [feature] };
  const sideOf = (group: MeetingGroup): readonly Side[] => {
    const cell = cells.of(key, group);
    return cell === undefined
      ? []
      : [{ ...readSide(cell, ground, group), facts: PRACTICE[key]?.facts(setting, group) ?? [] }];
  };
  return {
    feature,
    asAt: ground.asAt,
    sides: [...sideOf('chief'), ...sideOf('participating')],
    others: cells.of(key, 'other'),
    purpose: key === 'power' ? purposeEvents(setting) : undefined,
    missing: raiseGaps(scene).gaps.filter(({ id }) => OF_CELLS.includes(id)),
    not: PRACTICE[key]?.not ?? 'These are counts of what people chose to share. They do not show cause.',
    isUnmarked: passages.length === 0,
  };
}

function readSide(cell: Cell, ground: Ground, group: MeetingGroup): Omit<Side, 'facts'> {
  const answered: readonly Evidence[] = answeredIn(cell.passages).map((each) =>
    evidenceOf(each, each, cell.few),
  );
  return {
    group,
    label: groupName(ground.network, group),
    cell,
    furthest: furthestIn(cell.passages),
    last: cell.passages.at(-1)?.day,
    answered: figureOf(`${cell.feature.key}/${group}/answered`, 'Hard, and answered later', answered),
    reading: latestReading(ground, group, cell.feature.key),
  };
}

/** The latest line a group wrote of itself for a feature, under "Where we think we stand". */
function latestReading(
  { entries, network }: Ground,
  group: MeetingGroup,
  key: string,
): OwnReading | undefined {
  const keys = featuresOf(network).map((each) => each.key);
  return entries
    .of(meeting)
    .filter(({ values }) => values.group === group || values.group === 'joint')
    .flatMap(({ values, sections }) =>
      readingsOf(sections.get('stand') ?? '', keys)
        .items.filter((item) => item.feature === key)
        .map(({ words }) => ({ words, day: values.date, number: values.number })),
    )
    .at(-1);
}
