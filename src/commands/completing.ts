import { STARTING_FEATURES } from '../model/network.ts';
import type { Entry } from '../model/entry.ts';
import type { Journal } from '../store/journal.ts';
import { journalFolder, openJournal } from './desk.ts';
import { titleOf } from './naming.ts';
import type { World } from './world.ts';

/** A word that may be typed next, and what it means. */
export interface Completion {
  readonly value: string;
  readonly help: string;
}

/** What a word that is being typed stands for: an entry, perhaps of one kind, or a key feature. */
export type Meant = { readonly entry: string | undefined } | 'feature';

/** Screens get projected, and no list of theirs is read to its end. */
const MOST = 100;

/**
 * What of the journal fits a word that is being typed: ids with their titles, newest first, authorities by their short
 * names, key features. Nothing private is ever offered; no program is started, nothing is written (cli.md, section 11).
 */
export async function completeFrom(
  meant: Meant,
  typed: string,
  world: World,
): Promise<readonly Completion[]> {
  const begins = ({ value }: Completion): boolean => value.startsWith(typed.toLowerCase());
  const journal = await openJournal(await journalFolder(world), world);
  if (meant === 'feature') return featuresOf(journal).filter(begins);
  return sharedEntries(journal, meant.entry)
    .map((entry) => ({ value: entry.id, help: titleOf(entry) }))
    .filter(begins)
    .slice(0, MOST);
}

const featuresOf = ({ network }: Journal): readonly Completion[] =>
  (network.features.length === 0 ? STARTING_FEATURES : network.features).map(({ key, label }) => ({
    value: key,
    help: label,
  }));

/** Entries that all members can read already, of one kind or of all; authorities by name, the rest newest first. */
const sharedEntries = (journal: Journal, kind: string | undefined): readonly Entry[] =>
  journal
    .read()
    .shared.all.filter((entry) => kind === undefined || entry.kind === kind)
    .toSorted((one, other) =>
      kind === 'authority'
        ? one.id.localeCompare(other.id)
        : String(other.values['date']).localeCompare(String(one.values['date'])),
    );
