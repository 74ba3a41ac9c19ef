import { visitsMade } from './activity.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { type PlaceName, placeNames } from './labels.ts';
import { membershipOn } from './membership.ts';
import { evidenceOfPair, type Pair, pairsOf } from './pairs.ts';
import { compareNames } from './phrases.ts';
import { unusedTraining } from './training.ts';

/** A place and how many, as `Hollinsea 1`. */
export interface Counted {
  readonly place: string;
  readonly count: number;
}

/** Who visited whom: every pair with its visits and where it stands (domain 5, section 6). */
export interface Visits {
  readonly asAt: string;
  readonly name: PlaceName;
  /** Pairs of two that are still here, by host and visitor. */
  readonly pairs: readonly Pair[];
  /** Pairs that ended when one of the two left. */
  readonly ended: readonly Pair[];
  readonly made: Figure;
  readonly between: Figure;
  /** Visits by somebody who belongs to no authority, by host. */
  readonly fromOutside: readonly Counted[];
  /** Members that have never been visited. */
  readonly neverHosted: readonly string[];
  readonly neverVisiting: readonly string[];
  /** Seats trained to facilitate that have made no visit since, by authority. */
  readonly notYetVisiting: readonly Counted[];
  /** Authorities that have visited each other. */
  readonly bothWays: readonly (readonly [string, string])[];
  /** A member that could be asked first. */
  readonly example: string | undefined;
}

/** Reads who visited whom from settled ground. */
export function visitsReport(ground: Ground): Visits {
  const membership = membershipOn(ground.entries, ground.asAt);
  const name = placeNames(ground);
  const all = pairsOf(ground, membership);
  const made = visitsMade(ground.entries);
  const hosts = new Set(made.map(({ values }) => values.host));
  const visitors = new Set(made.map(({ values }) => values.facilitator));
  const members = membership.members.map(({ id }) => id);
  const evidence = made.map(({ id, values }) => ({
    entry: id,
    day: values.date,
    authority: values.host,
    say: `${name(values.facilitator)} at ${name(values.host)}`,
  }));
  return {
    asAt: ground.asAt,
    name,
    pairs: all.filter((pair) => pair.state !== 'ended'),
    ended: all.filter((pair) => pair.state === 'ended'),
    made: figureOf('visits', 'Visits made', evidence.toReversed()),
    between: figureOf(
      'visits/pairs',
      'Pairs of host and visitor',
      all.map((pair) => evidenceOfPair(pair, name)),
    ),
    fromOutside: countPlaces(
      made.filter(({ values }) => values.facilitator === 'outside').map(({ values }) => values.host),
      name,
    ),
    neverHosted: members.filter((id) => !hosts.has(id)),
    neverVisiting: members.filter((id) => !visitors.has(id)),
    notYetVisiting: countPlaces(
      unusedTraining(membership, made).map(({ of }) => of.id),
      name,
    ),
    bothWays: all
      .filter((pair) => name(pair.host) < name(pair.visitor) && all.some((other) => isReturn(pair, other)))
      .map((pair) => [pair.host, pair.visitor]),
    example: members[0],
  };
}

const isReturn = (one: Pair, other: Pair): boolean =>
  one.host === other.visitor && one.visitor === other.host;

function countPlaces(places: readonly string[], name: PlaceName): readonly Counted[] {
  const each = [...new Set(places)].toSorted((a, b) => compareNames(name(a), name(b)));
  return each.map((place) => ({ place, count: places.filter((other) => other === place).length }));
}
