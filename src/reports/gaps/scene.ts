import type { Day } from '../../model/day.ts';
import type { Activity } from '../activity.ts';
import type { Cells } from '../cells.ts';
import type { Ground } from '../ground.ts';
import type { FeatureName, PlaceName } from '../labels.ts';
import type { Membership } from '../membership.ts';
import type { Message } from '../messages.ts';
import type { Pair } from '../pairs.ts';
import { compareNames, nameSome, numberWord } from '../phrases.ts';

/** Everything gaps look at, worked out once. */
export interface Scene {
  readonly ground: Ground;
  readonly membership: Membership;
  readonly features: readonly FeatureName[];
  readonly cells: Cells;
  readonly pairs: readonly Pair[];
  readonly heard: ReadonlyMap<string, Activity>;
  readonly messages: readonly Message[];
  readonly name: PlaceName;
  /** Whether authorities may be named: not in what is handed round, unless the network says so. */
  readonly named: boolean;
}

/** `Dunmarsh and Larkdale`; three, then a count; where nobody may be named, `One authority`, `Three authorities`. */
export function sayAuthorities(slugs: readonly string[], { name, named }: Scene): string {
  const names = [...new Set(slugs)].map(name).toSorted(compareNames);
  if (named) return nameSome(names);
  return `${numberWord(names.length)} ${names.length === 1 ? 'authority' : 'authorities'}`;
}

/** Whether somewhere is a member on the day; entries of those that left raise G13 and G19 only. */
export const isMemberNow = (scene: Scene, slug: string): boolean =>
  scene.membership.members.some((each) => each.id === slug);

/** The day itself. */
export const dayOf = (scene: Scene): Day => scene.ground.asAt;
