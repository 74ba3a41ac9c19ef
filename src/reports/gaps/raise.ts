import { addDays, type Day, firstOf } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';
import { type Figure, figureOf } from '../figure.ts';
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
    const rests = rule.neverRests ? [] : restsOf(rule, scene.ground.network, scene.ground.asAt);
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
const restsOf = ({ id }: Rule, network: Network, day: Day): readonly Resting[] =>
  network.rests
    .filter((row) => row.gap === id && firstOf(row.until) >= day)
    .map(({ about, reason, until }) => ({ id, about: about ?? '', reason, until }));
