import { visit } from '../kinds/visit.ts';
import { type Day, daysBetween, firstOf, isDay } from '../model/day.ts';
import { visitsMade } from './activity.ts';
import type { Evidence } from './figure.ts';
import type { Ground } from './ground.ts';
import { groupedBy } from './grouping.ts';
import { leftOn, type Membership } from './membership.ts';
import { placeNames, type PlaceName } from './labels.ts';
import { compareNames, countOf } from './phrases.ts';
import type { Visit } from './typed-entries.ts';

/** Where a pair stands: the first of these that holds (domain 4, section 3). */
export type PairState = 'ended' | 'sustained' | 'under way' | 'one-off' | 'lapsed';

/** A host and a visiting authority, in that order, with their visits, oldest first. */
export interface Pair {
  readonly host: string;
  readonly visitor: string;
  readonly visits: readonly Visit[];
  readonly last: Visit;
  readonly state: PairState;
  /** The day they meet next, where one is named or planned. */
  readonly next: Day | undefined;
  /** Those of the two that have left. */
  readonly left: readonly string[];
}

const RECENT = 270;
const FRESH = 120;

/** The pairs of hosts and visiting authorities, by the names of host and visitor. Visits from outside are in none. */
export function pairsOf(ground: Ground, membership: Membership): readonly Pair[] {
  const name = placeNames(ground);
  const made = visitsMade(ground.entries).filter(({ values }) => values.facilitator !== 'outside');
  const byPair = groupedBy(made, pairKey);
  const planned = groupedBy(
    ground.entries.of(visit).filter(({ values }) => values.state === 'planned'),
    pairKey,
  );
  return [...byPair]
    .flatMap(([key, visits]) => {
      const plans = planned.get(key) ?? [];
      return visits.slice(-1).map((last) => pairOf(visits, last, plans, ground, membership));
    })
    .toSorted(
      (a, b) => compareNames(name(a.host), name(b.host)) || compareNames(name(a.visitor), name(b.visitor)),
    );
}

const pairKey = ({ values }: Visit): string => `${values.host} ${values.facilitator}`;

function pairOf(
  visits: readonly Visit[],
  last: Visit,
  plans: readonly Visit[],
  { network, asAt }: Ground,
  membership: Membership,
): Pair {
  const { host, facilitator: visitor } = last.values;
  const left = [host, visitor].filter((id) => {
    const authority = membership.all.get(id);
    return authority !== undefined && leftOn(authority, asAt) !== undefined;
  });
  const next = nextDay([last.values.next, ...plans.map(({ values }) => values.date)], asAt);
  const state = left.length > 0 ? 'ended' : stateOf(visits, next, network.rules.sustained, asAt);
  return { host, visitor, visits, last, next, left, state };
}

function stateOf(
  visits: readonly Visit[],
  next: Day | undefined,
  sustained: { readonly visits: number; readonly days: number },
  asAt: Day,
): PairState {
  const days = visits.map(({ values }) => values.date);
  const [first = asAt, last = asAt] = [days[0], days.at(-1)];
  const ago = daysBetween(last, asAt);
  const isLong = visits.length >= sustained.visits && daysBetween(first, last) >= sustained.days;
  if (isLong && ago <= RECENT) return 'sustained';
  if (next !== undefined || ago <= (visits.length > 1 ? RECENT : FRESH)) return 'under way';
  return visits.length === 1 ? 'one-off' : 'lapsed';
}

/** The first day to come among those named. */
const nextDay = (named: readonly (Day | undefined)[], asAt: Day): Day | undefined =>
  named
    .filter((day) => day !== undefined && isDay(day) && firstOf(day) > asAt)
    .reduce(
      (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
      undefined,
    );

/** A pair as one thing counted: its latest visit stands for it. */
export function evidenceOfPair(pair: Pair, name: PlaceName): Evidence {
  const times = countOf(pair.visits.length, 'visit');
  const say = `${name(pair.visitor)} at ${name(pair.host)}: ${times}, ${pair.state}`;
  return { entry: pair.last.id, day: pair.last.values.date, authority: pair.host, say };
}
