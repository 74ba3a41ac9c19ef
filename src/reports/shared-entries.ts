import { type Entry, valueIn } from '../model/entry.ts';

/** An entry in the shared journal. Reports accept nothing else, so a private entry cannot be counted by mistake. */
export type Shared = Entry & { readonly space: 'shared' };

/**
 * The entries a report may stand on: those in the shared journal that members may read. Missing or unknown visibility
 * means private (domain 1, rule 7).
 */
export const sharedOnly = (entries: readonly Entry[]): readonly Shared[] => entries.filter(isShared);

const isShared = (entry: Entry): entry is Shared => entry.space === 'shared' && isOpen(entry);

function isOpen(entry: Entry): boolean {
  const visibility = valueIn(entry, 'visibility');
  return visibility === 'network' || visibility === 'public';
}
