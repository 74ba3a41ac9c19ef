/** A word, or words side by side, that somebody looks for. */
export interface Sought {
  /** Each word in every spelling it may have, in lower case. */
  readonly words: readonly (readonly string[])[];
  /** Typed in quotation marks: exactly these words. Otherwise words that begin so are found too. */
  readonly whole: boolean;
}

const QUOTED = /["“”„‟]([^"“”„‟]*)["“”„‟]|([^\s"“”„‟]+)/gu;
const OUTSIDE = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const MOST = 16;

/** Reads what was typed: words, and phrases in quotation marks. What holds no letter or figure is no word. */
export function readSought(typed: string): readonly Sought[] {
  const found = [...typed.normalize('NFC').replaceAll('’', "'").matchAll(QUOTED)].map(
    ([, phrase, word]): Sought => {
      const words = phrase === undefined ? [word ?? ''] : phrase.split(/\s+/);
      const bare = words.map((each) => each.replace(OUTSIDE, '').toLowerCase()).filter((each) => each !== '');
      return { words: bare.map(spellings), whole: phrase !== undefined };
    },
  );
  return found.filter(({ words }) => words.length > 0).slice(0, MOST);
}

/** Beginnings that are written with -our or -or. */
const OUR =
  /^((?:dis|mis|un)?(?:ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))ou?r/;
/** Endings that are written with an s or a z. */
const ISE = /^(.{3,}[iy])([sz])(e|ed|er|ers|es|ing|able|ation|ations|ational)$/;
/** Words that some spell one way and some another, by how they begin. */
const PAIRS = [
  ['enquir', 'inquir'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['practise', 'practice'],
  ['licence', 'license'],
  ['defence', 'defense'],
  ['judgement', 'judgment'],
  ['fulfil', 'fulfill'],
  ['ageing', 'aging'],
  ['grey', 'gray'],
  ['co-operat', 'cooperat'],
  ['co-ordinat', 'coordinat'],
  ['e-mail', 'email'],
] as const;

/** A word as British people and others may spell it, its own spelling first. */
export function spellings(word: string): readonly string[] {
  const found = new Set([word]);
  const our = OUR.exec(word);
  if (our !== null)
    for (const middle of ['our', 'or']) found.add(`${our[1] ?? ''}${middle}${word.slice(our[0].length)}`);
  const ise = ISE.exec(word);
  if (ise !== null) for (const middle of ['s', 'z']) found.add(`${ise[1] ?? ''}${middle}${ise[3] ?? ''}`);
  for (const pair of PAIRS) {
    // The longer first: "programme" begins with "program" as well.
    const own = pair.toSorted((a, b) => b.length - a.length).find((each) => word.startsWith(each));
    if (own !== undefined) for (const each of pair) found.add(each + word.slice(own.length));
  }
  return [...found];
}

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
const BETWEEN = '[^\\p{L}\\p{N}]{1,12}';

/** What finds it in a text. An apostrophe may be straight or not. */
export function patternOf({ words, whole }: Sought): RegExp {
  const each = words.map((spelt) => `(?:${spelt.map(literal).join('|')})`);
  return new RegExp(`(?<!${LETTER})${each.join(BETWEEN)}${whole ? `(?!${LETTER})` : ''}`, 'iu');
}

/** A word as a pattern that finds just that word. */
const literal = (word: string): string => escapeSigns(word).replaceAll("'", "['’]");

/** A text in which no sign means anything to a pattern. */
export const escapeSigns = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
