import { authority } from '../kinds/authority.ts';
import type { Network } from '../model/network.ts';
import { FEATURE_LABELS, FEATURES, GROUP_LABELS, type Group } from '../model/vocabulary.ts';
import type { Ground } from './ground.ts';
import { inSentence } from './phrases.ts';

/** A key feature as a network names it: its number, its label, and the word for it inside a sentence. */
export interface FeatureName {
  readonly key: string;
  readonly number: number;
  readonly label: string;
  /** `power`, for Power and authority; a network's own label where it has chosen one. */
  readonly word: string;
}

/** The features of a network, in order; the five key features where it names none. */
export function featuresOf(network: Network): readonly FeatureName[] {
  const named =
    network.features.length > 0
      ? network.features
      : FEATURES.map((key) => ({ key, label: FEATURE_LABELS[key] }));
  return named.map(({ key, label }, index) => {
    const usual = FEATURES.find((each) => each === key);
    const word = usual !== undefined && FEATURE_LABELS[usual] === label ? key : inSentence(label);
    return { key, number: index + 1, label, word };
  });
}

/** What a group is called: `Chief officers`. */
export const groupName = (network: Network, group: Group): string =>
  network.groups.find((row) => row.key === group)?.label ?? GROUP_LABELS[group];

/** What a place is called: an authority's name, an organisation's, or a word of the journal's own. */
export type PlaceName = (place: string) => string;

/** Looks up what places are called. */
export function placeNames(ground: Pick<Ground, 'entries' | 'network'>): PlaceName {
  const { brokers, support, friends } = ground.network;
  const names = new Map<string, string>([
    ['broker', 'brokers'],
    ...[...brokers, ...support, ...friends].map((row) => [row.key, row.label] as const),
    ...ground.entries.of(authority).map((each) => [each.id, each.values.title] as const),
  ]);
  return (place) => names.get(place) ?? place;
}
