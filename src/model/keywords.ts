import type { Entry } from './entry.ts';
import type { Network } from './network.ts';

/** The keywords of an entry. */
export const keywordsOf = ({ values }: Pick<Entry, 'values'>): readonly string[] =>
  Array.isArray(values['keywords']) ? values['keywords'].map(String) : [];

/** The keywords that marking and typing offer: those the network lists, then those in use; each once, capitals aside. */
export function keywordsOffered(
  network: Pick<Network, 'keywords'>,
  entries: readonly Pick<Entry, 'values'>[],
): readonly string[] {
  const found = new Map<string, string>();
  for (const word of [...network.keywords.map((row) => row.word), ...entries.flatMap(keywordsOf)])
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  return [...found.values()];
}
