/** Letters that are not a plain letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};
/** Windows opens a device, not a file, for these names, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const FALLBACK = 'entry';

/**
 * The part of a file's name that comes from a title: lower-case ASCII letters, figures and single hyphens, none at
 * either end, cut at a word where it can be. Never empty and never the name of a Windows device. `max` is at least 5.
 */
export function slugOf(title: string, max: number): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħı]/g, (letter) => LETTERS[letter] ?? '')
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = cut(words, max);
  return DEVICE.test(slug) ? cut([FALLBACK, slug], max) : slug;
}

function cut(words: readonly string[], max: number): string {
  let slug = words[0]?.slice(0, max) ?? FALLBACK;
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > max) break;
    slug += `-${word}`;
  }
  return slug;
}
