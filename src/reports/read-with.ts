import { authority } from '../kinds/authority.ts';
import { altered, Entries, type Entry } from '../model/entry.ts';
import type { Network } from '../model/network.ts';
import { GROUP_LABELS } from '../model/vocabulary.ts';
import { inSentence } from './phrases.ts';
import type { Shared } from './shared-entries.ts';
import type { Authority } from './typed-entries.ts';

/** A second journal, read beside the first. */
export interface Second {
  readonly entries: readonly Shared[];
  readonly network: Network;
}

/** What every page says of a second journal that it was read with (domain 5, section 2, "With --also"). */
export interface ReadWith {
  readonly name: string;
  readonly short: string;
  /** Whose eyes it is for: `For chief officers only.` */
  readonly readers: string;
  /** The entries that stand in the second journal alone. */
  readonly ids: ReadonlySet<string>;
}

/** Two journals as one. */
export interface Together {
  readonly entries: readonly Entry[];
  readonly network: Network;
  readonly readWith: ReadWith;
}

/**
 * Reads two journals as one. A voice in both is one voice, because its seat is the same; an authority in both is one
 * authority, with the seats of both, and its membership is the first journal's. The first journal's rules hold.
 */
export function readTogether(first: readonly Shared[], network: Network, second: Second): Together {
  const here = new Entries(first);
  const added = second.entries.filter(({ id }) => here.find(id) === undefined);
  const twins = new Entries(second.entries).of(authority);
  const entries = [...first.map((entry) => withSeatsOf(twins, entry)), ...added];
  const both = <T>(key: (row: T) => string, one: readonly T[], other: readonly T[]): readonly T[] => [
    ...one,
    ...other.filter((row) => !one.some((each) => key(each) === key(row))),
  ];
  const { brokers, support, friends, seats } = network;
  return {
    entries,
    network: {
      ...network,
      brokers: both(({ key }) => key, brokers, second.network.brokers),
      support: both(({ key }) => key, support, second.network.support),
      friends: both(({ key }) => key, friends, second.network.friends),
      seats: both(({ seat }) => seat, seats, second.network.seats),
    },
    readWith: {
      name: second.network.name,
      short: second.network.short,
      readers: readersOf(second),
      ids: new Set(added.map(({ id }) => id)),
    },
  };
}

function withSeatsOf(twins: readonly Authority[], entry: Shared): Entry {
  const twin = entry.kind === authority.name ? twins.find(({ id }) => id === entry.id) : undefined;
  if (twin === undefined) return entry;
  const own = seatsOf(entry);
  const taken = new Set(own.map(({ seat }) => seat));
  const seats = [...own, ...seatsOf(twin).filter(({ seat }) => !taken.has(seat))];
  return altered(entry, { values: { ...entry.values, seats } });
}

const seatsOf = (entry: Entry) => new Entries([entry]).of(authority).flatMap(({ values }) => values.seats);

/** A journal in which one group alone writes and meets is for that group; else for whoever may read both. */
function readersOf({ entries, network }: Second): string {
  const groups = new Set(
    entries.flatMap(({ kind, values }) => (kind === authority.name ? [] : [String(values['group'])])),
  );
  const alone = (['chief', 'participating'] as const).find((group) => groups.has(group) && groups.size === 1);
  if (alone === undefined) return 'For those who may read both.';
  const label = network.groups.find(({ key }) => key === alone)?.label ?? GROUP_LABELS[alone];
  return `For ${inSentence(label)} only.`;
}
