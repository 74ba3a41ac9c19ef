import { addDays, type Day, firstOf } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';
import { GROUPS } from '../../model/vocabulary.ts';
import { type Figure, figureOf } from '../figure.ts';
import { featuresOf, groupName } from '../labels.ts';
import { inSentence } from '../phrases.ts';
import type { Found, Rule, Said } from './rule.ts';
import type { Scene } from './scene.ts';
import { GAPS } from './table.ts';

/** A gap that holds: a plain sentence, a question to ask in the room, and what it was found in. */
export interface Gap extends Said {
  readonly id: string;
  /** `G04`: one item for each thing it holds for. */
  readonly figure: Figure;
}

/** Something that rests until a day, and why. */
export interface Resting {
  readonly id: string;
  readonly about: string;
  /** What that is called: an authority, an entry's title, a feature and a group; nothing for the whole gap. */
  readonly subject: string;
  readonly reason: string;
  readonly until: Day;
}

/** The gaps that hold, in the order of printing, and what rests. */
export interface Raised {
  readonly gaps: readonly Gap[];
  readonly resting: readonly Resting[];
}

/** Days in which a network is left alone by gaps that need time to be true. */
const YOUNG_DAYS = 90;

/** Whether a network began so lately that gaps which need time stay silent. */
export const isYoung = ({ membership, ground }: Scene): boolean =>
  membership.began === undefined || ground.asAt < addDays(membership.began, YOUNG_DAYS);

/** Looks at every gap. One that rests for all it holds for is not raised. */
export function raiseGaps(scene: Scene): Raised {
  const gaps: Gap[] = [];
  const resting: Resting[] = [];
  for (const rule of GAPS) {
    if (rule.needsTime && isYoung(scene)) continue;
    const { findings, say } = rule.look(scene);
    const rests = rule.neverRests ? [] : restsOf(rule, scene);
    const restOf = (finding: Found): Resting | undefined =>
      rests.find((rest) => rest.about === '' || finding.about.includes(rest.about));
    const kept = new Set(findings.filter((finding) => restOf(finding) === undefined));
    resting.push(...new Set(findings.map(restOf).filter((rest) => rest !== undefined)));
    if (kept.size === 0) continue;
    const said = say((finding) => kept.has(finding));
    gaps.push({
      id: rule.id,
      ...said,
      figure: figureOf(
        rule.id,
        said.sentence,
        [...kept].map(({ evidence }) => evidence),
      ),
    });
  }
  return { gaps, resting };
}

/** The rests of a gap that hold on a day: until their end, included. */
const restsOf = ({ id }: Rule, scene: Scene): readonly Resting[] =>
  scene.ground.network.rests
    .filter((row) => row.gap === id && firstOf(row.until) >= scene.ground.asAt)
    .map(({ about = '', reason, until }) => ({
      id,
      about,
      subject: subjectOf(about, scene),
      reason,
      until,
    }));

/** `Dunmarsh`, a title, `Power and authority, chief officers`; a key of the network's own as it is. */
function subjectOf(about: string, { ground, name }: Scene): string {
  const entry = ground.entries.find(about);
  if (entry !== undefined && entry.kind !== 'authority') return String(entry.values['title']);
  const [feature, group] = about.split('/').map((part) => partNamed(part, ground.network));
  if (feature === undefined) return name(about);
  return group === undefined ? feature : `${feature}, ${inSentence(group)}`;
}

function partNamed(key: string, network: Network): string | undefined {
  const feature = featuresOf(network).find((each) => each.key === key);
  const group = GROUPS.find((each) => each === key);
  return feature?.label ?? (group === undefined ? undefined : groupName(network, group));
}
