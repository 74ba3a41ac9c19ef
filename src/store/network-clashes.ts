import type { Entry } from '../model/entry.ts';
import { NETWORK_FIELDS } from '../model/network.ts';
import type { Raw } from '../model/field.ts';
import { isRawMap, listOf } from '../model/raw.ts';
import { type Clash, clashesIn, settled } from './clashes.ts';
import { NETWORK_FILE } from './layout.ts';
import { readNetworkFile } from './network.ts';
import { openDetails } from './splice.ts';
import { pairOf, rawOf } from './tree.ts';

/** Stands where an entry's kind does, for the network's own file. */
export const NETWORK_KIND = 'network';

/** The network's file as an entry whose places may stand in two versions; nothing where it cannot be read. */
export function networkAsEntry(text: string): Entry | undefined {
  const { network } = readNetworkFile(Buffer.from(text));
  const details = openDetails(text, NETWORK_FILE);
  if (network === undefined || details === undefined) return undefined;
  const raw = new Map(details.map.pairs.map(({ key, value }) => [key, rawOf(value)] as const));
  const pair = pairOf(details.map, 'conflicts');
  const conflicts = pair === undefined ? [] : listOf(rawOf(pair.value)).flatMap(rowOf);
  return {
    kind: NETWORK_KIND,
    id: network.id,
    path: NETWORK_FILE,
    space: 'shared',
    values: { ...network, title: network.name, conflicts },
    body: '',
    bodyLine: 1,
    sections: new Map(),
    marks: [],
    unknown: raw,
  };
}

function rowOf(raw: Raw): readonly { readonly field: string; readonly other: string }[] {
  const [field, other] = isRawMap(raw) ? [raw.get('field'), raw.get('other')] : [];
  return typeof field === 'string' && typeof other === 'string' ? [{ field, other }] : [];
}

/** The places of the network's file that stand in two versions. */
export const networkClashes = (entry: Entry): readonly Clash[] => clashesIn(entry, NETWORK_FIELDS);

/** What the network's file becomes once a place says `chosen`; nothing chosen: what stands there stays. */
export function networkSettled(
  entry: Entry,
  clash: Clash,
  chosen: unknown,
): Readonly<Record<string, unknown>> {
  const { values = {} } = settled(entry, clash, chosen);
  const key = 'row' in clash.place ? clash.place.detail?.key : undefined;
  return { conflicts: values['conflicts'], ...(key === undefined ? {} : { [key]: values[key] }) };
}
