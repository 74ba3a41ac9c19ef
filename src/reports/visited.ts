import { visitsMade } from './activity.ts';
import { isWithin } from './dated.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { type PlaceName } from './labels.ts';
import { evidenceOfPair, type Pair, type PairState } from './pairs.ts';
import type { Period } from './period.ts';

/** Who visited whom in a period, and where every pair stands. */
export interface Visited {
  readonly visits: Figure;
  readonly pairs: Figure;
  readonly byState: Readonly<Record<PairState, Figure>>;
  /** The authorities whose leaving ended a pair. */
  readonly endedBy: readonly string[];
}

/** Reads the visits of a period, and the pairs as they stand. */
export function visitedSince(
  { entries }: Ground,
  period: Period,
  pairs: readonly Pair[],
  name: PlaceName,
): Visited {
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
    pairs: figureOf(
      'visited/pairs',
      'Pairs of host and visitor',
      pairs.map((pair) => evidenceOfPair(pair, name)),
    ),
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
