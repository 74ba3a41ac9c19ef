/** How the letters of a file are stored, where they are not UTF-8. */
export type Letters = 'UTF-16' | 'Windows-1252';

/** One letter of UTF-8 that is more than one byte, seen a byte a character. */
const MANY =
  /[\u00c2-\u00df][\u0080-\u00bf]|\u00e0[\u00a0-\u00bf][\u0080-\u00bf]|[\u00e1-\u00ec\u00ee\u00ef][\u0080-\u00bf]{2}|\u00ed[\u0080-\u009f][\u0080-\u00bf]|\u00f0[\u0090-\u00bf][\u0080-\u00bf]{2}|[\u00f1-\u00f3][\u0080-\u00bf]{3}|\u00f4[\u0080-\u008f][\u0080-\u00bf]{2}/;
const LETTERS = new RegExp(`${MANY.source}|[\\u0080-\\u00ff]`, 'g');
/** No letters in any of these ways of storing them. */
const NO_LETTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/**
 * The text of bytes that are not UTF-8, where there is no doubt about it: UTF-16 by its mark or its empty bytes, else
 * Windows-1252, in which letters that are UTF-8 already stay as they are. Nothing where any of it is no letter.
 */
export function convertLetters(
  bytes: Uint8Array,
): { readonly text: string; readonly from: Letters } | undefined {
  const wide = wideName(bytes);
  const text = wide === undefined ? narrow(bytes) : decode(bytes, wide);
  if (text === undefined || NO_LETTER.test(text)) return undefined;
  return { text, from: wide === undefined ? 'Windows-1252' : 'UTF-16' };
}

/** Which way round the two bytes of each letter stand, where there are two: by the mark, else by where the empty ones are. */
function wideName(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const empty = (odd: number): number =>
    bytes.reduce((count, byte, at) => count + (byte === 0 && at % 2 === odd ? 1 : 0), 0);
  const [even, odd] = [empty(0), empty(1)];
  const enough = bytes.length / 8;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has for the bytes 80 to 9F, by the Unicode consortium's table; a blank for the five that mean nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;

function narrow(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(LETTERS, (letter) => {
      if (letter.length > 1) return Buffer.from(letter, 'latin1').toString('utf8');
      const known = WINDOWS[letter.charCodeAt(0) - FIRST];
      return known === undefined || known === ' ' ? letter : known;
    });
}
