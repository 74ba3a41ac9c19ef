/** A character that does more than stand there, or that nobody sees, and where it stands: line and column from 1. */
export interface Unseen {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Marks that turn the direction of writing. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** The two joiners and the two selectors stay: words and signs of many languages need them. */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\ufffe\uffff]/u;
const ANY = new RegExp(`${TURNING.source}|${INVISIBLE.source}|${CONTROL.source}`, 'gu');

/** Every such character in a text with LF line ends, the first on each line (store-and-sync.md, section 12). */
export function unseenIn(text: string): readonly Unseen[] {
  if (text.search(ANY) === -1) return [];
  return text.split('\n').flatMap((words, at) => {
    const column = words.search(ANY);
    if (column === -1) return [];
    return [{ line: at + 1, column: column + 1, what: nameOf(words.codePointAt(column) ?? 0) }];
  });
}

function nameOf(point: number): string {
  const sign = String.fromCodePoint(point);
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  if (TURNING.test(sign)) return `a mark that turns the direction of writing (${number})`;
  if (CONTROL.test(sign)) return `a control character (${number})`;
  return `a character that nobody sees (${number})`;
}
