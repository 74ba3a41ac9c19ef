import { meeting } from '../../kinds/meeting.ts';
import { caseStudy } from '../../kinds/case.ts';
import { readingsOf } from '../../model/meeting-notes.ts';
import { countCells, type Cell } from '../cells.ts';
import { sceneOf } from '../briefing.ts';
import { type Gap, raiseGaps } from '../gaps/raise.ts';
import { type FeatureName, featuresOf, placeNames } from '../labels.ts';
import { membershipOn } from '../membership.ts';
import { pairsOf } from '../pairs.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { type MeetingGroup, periodOf } from '../period.ts';
import { marksBeside } from '../permission.ts';
import type { LearningRow } from '../policies.ts';
import type { Ground } from '../ground.ts';
import type { Crossing } from './crossing.ts';

/** One group's side of a feature: what it holds to be so, where it thinks it stands, what it showed in published cases. */
export interface ChapterSide {
  readonly group: MeetingGroup;
  readonly cell: Cell | undefined;
  readonly learning: readonly LearningRow[];
  readonly readings: readonly string[];
  readonly passages: readonly Passage[];
}

/** One key feature in a booklet. */
export interface Chapter {
  readonly feature: FeatureName;
  readonly summary: string | undefined;
  readonly welsh: string | undefined;
  /** An agreed learning point that speaks for it at a glance. */
  readonly glance: LearningRow | undefined;
  readonly sides: readonly ChapterSide[];
  /** What is missing, without a name. */
  readonly missing: readonly Gap[];
}

/** The gaps that hold counts alone, and no words of an entry. */
const OF_CELLS = ['G01', 'G02', 'G03', 'G21', 'G22', 'G23'];

/** The chapters of a booklet, one for each key feature. */
export function chaptersOf({ whole, open }: Crossing, points: readonly LearningRow[]): readonly Chapter[] {
  const { network } = whole;
  const all = passagesOf(whole);
  const cells = countCells(all, {
    network,
    minVoices: network.rules.min_voices.public,
    newFrom: periodOf(whole, 'chief').from,
  });
  const printed = all.filter(({ entry, rung, mark }) => {
    const isIn = entry.kind === caseStudy.name && open.entries.find(entry.id) !== undefined;
    return isIn && rung > 1 && marksBeside(mark, entry.marks).every(({ kind }) => kind === 'evidence');
  });
  const agreed = points.filter(({ point }) => point.values.state === 'agreed');
  const gaps = gapsOf(whole);
  return featuresOf(network).map((feature) => {
    const row = network.features.find(({ key }) => key === feature.key);
    const own = agreed.filter((each) => featuresBehind(each, whole).has(feature.key));
    return {
      feature,
      summary: row?.summary,
      welsh: row?.label_cy,
      glance: own[0],
      missing: gaps(feature),
      sides: (['chief', 'participating'] as const).map((group) => ({
        group,
        cell: cells.of(feature.key, group),
        learning: own.filter(
          ({ point }) => point.values.groups.length === 0 || point.values.groups.includes(group),
        ),
        readings: readingsIn(open, group, feature.key),
        passages: printed.filter((each) => each.feature === feature.key && each.speaker.group === group),
      })),
    };
  });
}

/** The features a learning point speaks of: those it names, else those of the passages that speak for it. */
const featuresBehind = ({ point }: LearningRow, whole: Ground): ReadonlySet<string> =>
  new Set(
    point.values.features.length > 0
      ? point.values.features
      : point.values.supports.flatMap((reference) => whole.entries.findMark(reference)?.mark.features ?? []),
  );

/** Where a group wrote that it stands, in meetings that anybody may read: the latest line. */
function readingsIn({ entries, network }: Ground, group: MeetingGroup, key: string): readonly string[] {
  const keys = featuresOf(network).map((each) => each.key);
  return entries
    .of(meeting)
    .filter(({ values }) => values.group === group || values.group === 'joint')
    .flatMap(({ sections }) => readingsOf(sections.get('stand') ?? '', keys).items)
    .filter((item) => item.feature === key)
    .map(({ words }) => words)
    .slice(-1);
}

/** What is missing of a feature; nobody is named. */
function gapsOf(whole: Ground): (feature: FeatureName) => readonly Gap[] {
  const membership = membershipOn(whole.entries, whole.asAt);
  const { rules } = whole.network;
  const network = { ...whole.network, rules: { ...rules, name_gaps: 'never' as const } };
  const ground = { ...whole, network };
  const counting = { network, minVoices: rules.min_voices.public, newFrom: periodOf(whole, 'chief').from };
  const cells = countCells(passagesOf(ground), counting);
  const parts = {
    ground,
    membership,
    pairs: pairsOf(ground, membership),
    messages: [],
    name: placeNames(whole),
  };
  return (feature) => {
    const own = { ...cells, all: cells.all.filter((cell) => cell.feature.key === feature.key) };
    const scene = { ...sceneOf({ ...parts, cells: own }, true), features: [feature] };
    return raiseGaps(scene).gaps.filter(({ id }) => OF_CELLS.includes(id));
  };
}
