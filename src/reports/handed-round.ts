import { authority } from '../kinds/authority.ts';
import { altered, Entries } from '../model/entry.ts';
import type { Network } from '../model/network.ts';
import type { Ground } from './ground.ts';
import { membershipOn } from './membership.ts';

/** What an authority that left is called in anything handed round. */
const LEFT = 'an authority that left';

/**
 * The ground of what is handed round: authorities that left have no name there (domain 5, section 1). The page of one's
 * own authority keeps that name.
 */
export function handedRound(ground: Ground, own?: string): Ground {
  const gone = new Set(membershipOn(ground.entries, ground.asAt).leavers.map(({ id }) => id));
  const entries = ground.entries.all.map((entry) =>
    entry.kind === authority.name && gone.has(entry.id) && entry.id !== own
      ? altered(entry, { values: { ...entry.values, title: LEFT } })
      : entry,
  );
  return { ...ground, entries: new Entries(entries) };
}

/** Whether what is handed round may name an authority that has done nothing yet: as the network's own rule says. */
export const mayName = ({ rules }: Network): boolean => rules.name_gaps === 'always';
