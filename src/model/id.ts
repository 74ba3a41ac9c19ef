/** Crockford's base 32 in lower case: no i, l, o or u, so that nothing is misread. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHOWN = 4;

/** Whether a text is the whole id of an entry: a kind's letter, a hyphen, ten characters (store-and-sync.md, section 3). */
export const isId = (text: string): boolean => /^[a-z]-[0-9a-hjkmnp-tv-z]{10}$/.test(text);

/** Whether a text is the id of a mark within its entry: three characters of the same alphabet. */
export const isMarkId = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{3}$/.test(text);

/** Whether a text names one mark of one entry: `d-7k2q9xw4ab#7kd`. */
export function isMarkReference(text: string): boolean {
  const [id = '', mark = '', ...more] = text.split('#');
  return more.length === 0 && isId(id) && isMarkId(mark);
}

/** Makes the id of a new entry from a kind's letter and 50 bits of chance; needs at least 7 bytes. */
export const makeId = (letter: string, bytes: Uint8Array): string => `${letter}-${spell(bytes, 10)}`;

/** Makes the id of a new mark from 15 bits of chance; needs at least 2 bytes. The caller looks that its entry has no such mark. */
export const makeMarkId = (bytes: Uint8Array): string => spell(bytes, 3);

function spell(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * 5)
    throw new Error(`${length} characters need more than ${bytes.length} bytes`);
  let word = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) word += ALPHABET[(held >> (bits - 5)) & 31] ?? '';
    held &= (1 << bits) - 1;
  }
  return word.slice(0, length);
}

/**
 * Reads an id as somebody typed it: capitals, `O` for `0` and `I` or `L` for `1` are forgiven after the hyphen or the
 * `#` (cli.md, section 2). A text of any other form, such as the short name of an authority, only loses its capitals.
 */
export function forgive(typed: string): string {
  const text = typed.trim().toLowerCase();
  if (!/^([a-z]-|#)/.test(text)) return text;
  const start = text.startsWith('#') ? 1 : 2;
  return text.slice(0, start) + text.slice(start).replaceAll('o', '0').replaceAll(/[il]/g, '1');
}

/**
 * The shortest beginning of an id that no other id shares, with at least four characters after the hyphen. What is no
 * id, an authority's short name, is given back whole.
 */
export function shortest(id: string, all: readonly string[]): string {
  if (!isId(id)) return id;
  let length = 2 + SHOWN;
  for (const other of all) {
    if (other === id) continue;
    while (length < id.length && other.startsWith(id.slice(0, length))) length += 1;
  }
  return id.slice(0, length);
}

/** The ids that begin with what was typed, forgiven; a whole id, or a whole short name, fits itself alone. */
export function matchIds(prefix: string, ids: readonly string[]): string[] {
  const wanted = forgive(prefix);
  if (wanted === '') return [];
  return ids.includes(wanted) ? [wanted] : ids.filter((id) => id.startsWith(wanted));
}
