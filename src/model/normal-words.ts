/** Curly quotation marks and apostrophes made straight, one ellipsis character made three points. */
export const straight = (text: string): string =>
  text
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll('…', '...');

/**
 * A passage as a reader sees it, which is what permission is given for (domain 3, section 7): no quotation signs, links
 * as their words, no emphasis; NFC, straight quotes, three points; single spaces. Its print is the first 6 hex
 * characters of the SHA-256 of this text in UTF-8. Capitals and punctuation stay.
 */
export const normalWords = (passage: string): string =>
  straight(
    passage
      .replaceAll(/^[ \t]*(?:>[ \t]*)+/gm, '')
      .replaceAll(/\[([^[\]]*)\]\([^()\n]*\)/g, '$1')
      .replaceAll(/[\\*_`]/g, '')
      .normalize('NFC'),
  )
    .replaceAll(/\s+/g, ' ')
    .trim();
