import { addMonths, type Day, daysBetween, firstOf, partsOf } from '../model/day.ts';
import { type Activity, activityOf, lastHeard } from './activity.ts';
import type { Ground } from './ground.ts';
import { groupedBy } from './grouping.ts';
import { isMember, leftOn, membershipOn, memberSince } from './membership.ts';
import type { Authority } from './typed-entries.ts';

/** What an authority did in a span of months; `away` before it joined and after it left. */
export type Stretch = 'many' | 'some' | 'came' | 'nothing' | 'away';

/** One authority, month by month. */
export interface Strip {
  readonly id: string;
  readonly title: string;
  readonly stretches: readonly Stretch[];
  readonly lastHeard: Day | undefined;
  readonly joined: Day | undefined;
  readonly left: Day | undefined;
  /** Not heard of for the network's number of quiet days, while a member. */
  readonly isQuiet: boolean;
  /** Joined after the network began. */
  readonly isLater: boolean;
}

/** Each authority by month, or by quarter where there are over 24 months (domain 5, section 7). */
export interface Timeline {
  readonly asAt: Day;
  /** The first month of each span, `YYYY-MM`. */
  readonly spans: readonly Day[];
  /** Months in a span: 1, or 3. */
  readonly months: 1 | 3;
  readonly strips: readonly Strip[];
}

const MOST_MONTHS = 24;

/** Each authority by whole months up to the day: what it wrote, its visits, its questions and cases; attendance alone is less. */
export function timelineOf(ground: Ground): Timeline {
  const membership = membershipOn(ground.entries, ground.asAt);
  const first = (ground.since ?? membership.began ?? ground.asAt).slice(0, 7);
  const count = Math.max(0, monthsBetween(first, ground.asAt.slice(0, 7)));
  const months = count > MOST_MONTHS ? 3 : 1;
  const spans = Array.from({ length: Math.ceil(count / months) }, (_, at) => addMonths(first, at * months));
  const activity = activityOf(ground);
  const heard = lastHeard(activity);
  const byAuthority = groupedBy(activity, (each) => each.authority);
  const { quiet_days } = ground.network.rules;
  const strips = [...membership.all.values()]
    .filter((each) => each.values.membership.some((row) => row.event === 'joined'))
    .map((authority): Strip => {
      const own = byAuthority.get(authority.id) ?? [];
      const last = heard.get(authority.id)?.day;
      const joined = authority.values.membership.find((row) => row.event === 'joined')?.date;
      const since = last ?? memberSince(authority, ground.asAt);
      const isStill = isMember(authority, ground.asAt);
      return {
        id: authority.id,
        title: authority.values.title,
        stretches: spans.map((span) => stretchOf(authority, own, span, addMonths(span, months))),
        lastHeard: last,
        joined,
        left: leftOn(authority, ground.asAt),
        isQuiet: isStill && since !== undefined && daysBetween(since, ground.asAt) >= quiet_days,
        isLater:
          joined !== undefined &&
          membership.began !== undefined &&
          firstOf(joined).slice(0, 7) > membership.began.slice(0, 7),
      };
    });
  return { asAt: ground.asAt, spans, months, strips };
}

/** What was done from a month up to another, the second left out. */
function stretchOf(authority: Authority, own: readonly Activity[], from: Day, to: Day): Stretch {
  if (!isMemberWithin(authority, from, to)) return 'away';
  const within = own.filter(({ day }) => day.slice(0, 7) >= from && day.slice(0, 7) < to);
  const done = new Set(
    within
      .filter(({ what }) => what !== 'present')
      .map(({ entry, what, day }) => `${entry} ${what === 'question' ? day : ''}`),
  );
  if (done.size > 0) return done.size >= 3 ? 'many' : 'some';
  return within.length > 0 ? 'came' : 'nothing';
}

/** Whether it was a member on any day of a span. */
const isMemberWithin = (authority: Authority, from: Day, to: Day): boolean =>
  isMember(authority, firstOf(from)) ||
  authority.values.membership.some(
    (row) => isJoining(row.event) && firstOf(row.date) >= firstOf(from) && firstOf(row.date) < firstOf(to),
  );

const isJoining = (event: string): boolean => event === 'joined' || event === 'returned';

function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
