import type { Entry } from '../model/entry.ts';
import { keywordsOf } from '../model/keywords.ts';
import { DIRECTIONS, SHOWS, SHOWS_LABELS } from '../model/vocabulary.ts';
import { byRole } from './by-role.ts';
import type { Ground } from './ground.ts';
import { featuresOf, placeNames } from './labels.ts';
import { compareNames } from './phrases.ts';

/** One code of a codebook. `key` is its lasting name: its identifier is made from it. */
export interface Code {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  /** Whether passages may be given it, or it only holds others. */
  readonly isCodable: boolean;
  readonly codes: readonly Code[];
}

/** What each way of pointing is called. */
const DIRECTION_NAMES = { helps: 'helps', hinders: 'hinders', mixed: 'both, or not sure' } as const;

/** The lasting name of a feature's code, of what words show, and of which way they point. */
export const featureCode = (key: string): string => `feature ${key}`;
export const showsCode = (shows: string): string => `shows ${shows}`;
export const directionCode = (direction: string): string => `direction ${direction}`;

/**
 * The network's codebook (domain 6, section 2): its key features as top codes in order, its keywords for each beneath;
 * then what words show, which way they point, and the keywords that belong to no feature.
 */
export function codebookOf(ground: Ground): readonly Code[] {
  const { network } = ground;
  const features = featuresOf(network);
  const keywords = keywordsByFeature(ground);
  const beneath = (feature: string): readonly Code[] =>
    [...(keywords.get(feature)?.values() ?? [])].toSorted(compareNames).map((word) => ({
      key: `keyword ${feature} ${word.toLowerCase()}`,
      name: word,
      about: '',
      isCodable: true,
      codes: [],
    }));
  const about = (key: string): string => network.features.find((row) => row.key === key)?.summary ?? '';
  const loose = beneath('');
  return [
    ...features.map(({ key, label }) => ({
      key: featureCode(key),
      name: label,
      about: about(key),
      isCodable: true,
      codes: beneath(key),
    })),
    family(
      'What it shows',
      SHOWS.map((each) => [showsCode(each), SHOWS_LABELS[each].shown, SHOWS_LABELS[each].help]),
    ),
    family(
      'Which way it points',
      DIRECTIONS.map((each) => [directionCode(each), DIRECTION_NAMES[each], '']),
    ),
    ...(loose.length === 0 ? [] : [{ ...family('Other keywords', []), codes: loose }]),
  ];
}

const family = (name: string, codes: readonly (readonly [string, string, string])[]): Code => ({
  key: `family ${name.toLowerCase()}`,
  name,
  about: '',
  isCodable: false,
  codes: codes.map(([key, label, about]) => ({ key, name: label, about, isCodable: true, codes: [] })),
});

/** Keywords by the feature they stand for: as the network lists them, else beneath the features their entries touch. */
function keywordsByFeature(ground: Ground): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const name = placeNames(ground);
  const found = new Map<string, Map<string, string>>();
  const known = new Set(featuresOf(ground.network).map(({ key }) => key));
  const add = (feature: string, typed: string): void => {
    const word = byRole(typed, name);
    const same = found.get(feature) ?? new Map<string, string>();
    if (!same.has(word.toLowerCase())) same.set(word.toLowerCase(), word);
    found.set(feature, same);
  };
  for (const { word, feature } of ground.network.keywords)
    add(feature !== undefined && known.has(feature) ? feature : '', word);
  for (const entry of ground.entries.all) {
    const touched = featuresTouched(entry).filter((key) => known.has(key));
    for (const word of keywordsOf(entry)) for (const key of touched) add(key, word);
  }
  const placed = new Set([...found].flatMap(([feature, words]) => (feature === '' ? [] : [...words.keys()])));
  for (const word of ground.entries.all.flatMap(keywordsOf))
    if (!placed.has(byRole(word, name).toLowerCase())) add('', word);
  return found;
}

/** The features an entry touches: those it names, and those its marks speak of. */
function featuresTouched({ values, marks }: Entry): readonly string[] {
  const named = Array.isArray(values['features']) ? values['features'].map(String) : [];
  return [...new Set([...named, ...marks.flatMap((mark) => mark.features)])];
}
