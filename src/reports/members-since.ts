import { isWithin } from './dated.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import { leftOn, type Membership, memberSince } from './membership.ts';
import type { Period } from './period.ts';
import type { Authority } from './typed-entries.ts';

/** Who belongs, who began it, who is still there, and who came or went in a period. */
export interface MembersSince {
  readonly members: Figure;
  readonly founders: Figure;
  /** Founders still there, a successor counting for what it came from. */
  readonly stayed: Figure;
  /** Members that did not begin it. */
  readonly later: Figure;
  readonly left: Figure;
}

/** Reads who belongs as at the day, and who left in the period. */
export function membersSince(membership: Membership, period: Period): MembersSince {
  const { members, founders, stayed, leavers } = membership;
  const item =
    (say: string) =>
    (of: Authority): Evidence => {
      const day = leftOn(of, period.to) ?? memberSince(of, period.to) ?? of.values.date;
      return { entry: of.id, day, authority: of.id, say: `${of.values.title}: ${say}` };
    };
  const heirs = new Set(stayed.flatMap((founder) => [founder.id, ...founder.values.became]));
  const left = leavers.filter((each) => isWithin(leftOn(each, period.to), period.from, period.to));
  return {
    members: figureOf('members', 'Members', members.map(item('member'))),
    founders: figureOf(
      'members/founders',
      'Authorities that began the network',
      founders.map(item('began it')),
    ),
    stayed: figureOf('members/stayed', 'Of those, still here', stayed.map(item('still here'))),
    later: figureOf(
      'members/later',
      'Members that came later',
      members.filter(({ id }) => !heirs.has(id)).map(item('came later')),
    ),
    left: figureOf('members/left', 'Left in this period', left.map(item('left'))),
  };
}
