import { authority } from '../kinds/authority.ts';
import { type Day, firstOf } from '../model/day.ts';
import type { Entries } from '../model/entry.ts';
import { isBy } from './dated.ts';
import { compareNames } from './phrases.ts';
import type { Authority } from './typed-entries.ts';

type Event = Authority['values']['membership'][number];

/** The latest event of a membership up to a day; of two on one day the later row. */
function latestEvent(of: Authority, day: Day): Event | undefined {
  let latest: Event | undefined;
  for (const row of of.values.membership)
    if (isBy(row.date, day) && (latest === undefined || firstOf(row.date) >= firstOf(latest.date)))
      latest = row;
  return latest;
}

const isIn = (row: Event | undefined): boolean => row?.event === 'joined' || row?.event === 'returned';

/** Whether an authority was a member on a day: its latest event up to it is joined or returned (domain 4, section 3). */
export const isMember = (of: Authority, day: Day): boolean => isIn(latestEvent(of, day));

/** The day since which a member has been one without a break; nothing for one that is not. */
export function memberSince(of: Authority, day: Day): Day | undefined {
  const row = latestEvent(of, day);
  return row !== undefined && isIn(row) ? firstOf(row.date) : undefined;
}

/** The day an authority left, where its latest event says so. */
export function leftOn(of: Authority, day: Day): Day | undefined {
  const row = latestEvent(of, day);
  return row?.event === 'left' ? row.date : undefined;
}

/** Who belongs, as at a day. */
export interface Membership {
  /** Every authority in the journal, by its short name. */
  readonly all: ReadonlyMap<string, Authority>;
  /** Members on the day, in alphabetical order. */
  readonly members: readonly Authority[];
  /** Those that have left, in alphabetical order. */
  readonly leavers: readonly Authority[];
  /** Those that began the network. */
  readonly founders: readonly Authority[];
  /** The founders still there, under their own name or as what they became. */
  readonly stayed: readonly Authority[];
  /** The first day anybody joined. */
  readonly began: Day | undefined;
}

/** Reads who belongs, as at a day. */
export function membershipOn(entries: Entries, day: Day): Membership {
  const sorted = entries.of(authority).toSorted((a, b) => compareNames(a.values.title, b.values.title));
  const all = new Map(sorted.map((each) => [each.id, each]));
  const founders = sorted.filter((each) => each.values.membership.some((row) => row.how === 'founder'));
  const joined = sorted.flatMap((each) =>
    each.values.membership.filter(isIn).map((row) => firstOf(row.date)),
  );
  return {
    all,
    members: sorted.filter((each) => isMember(each, day)),
    leavers: sorted.filter((each) => leftOn(each, day) !== undefined),
    founders,
    stayed: founders.filter((each) => isStillHere(each, all, day)),
    began: joined.toSorted()[0],
  };
}

/** Whether a founder, or what it became, is a member: a successor counts as still here. */
function isStillHere(founder: Authority, all: ReadonlyMap<string, Authority>, day: Day): boolean {
  const seen = new Set<string>();
  const look = (of: Authority): boolean => {
    if (seen.has(of.id)) return false;
    seen.add(of.id);
    if (isMember(of, day)) return true;
    const next = of.values.became.map((id) => all.get(id)).filter((each) => each !== undefined);
    return next.some(look);
  };
  return look(founder);
}
