/** How a key must look to be found among those a body names. */
const KEY = /^(?:!conflict|[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39})$/u;
// A passage that stands in two versions is named so too, and home looks for one in every entry.
const NAMED = /\[(!conflict|[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39})\]/gu;

/** What a body names in square brackets, such as a principle by its key, as one text; nothing where it names none. */
export function namedIn(body: string): string {
  if (!body.includes('[')) return '';
  const keys = new Set([...body.matchAll(NAMED)].map(([, key = '']) => key));
  return keys.size === 0 ? '' : `\n${[...keys].join('\n')}\n`;
}

/** Whether a key is among those that `namedIn` gave; nothing for a key that it never gives. */
export const isNamed = (key: string, named: string): boolean | undefined =>
  KEY.test(key) ? named.includes(`\n${key}\n`) : undefined;
