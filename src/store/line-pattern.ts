import type { Kind } from '../model/kind.ts';
import { NOTE_KEYS } from '../model/mark-note.ts';
import { escapeSigns } from '../model/sought.ts';
import { DIRECTIONS, ROLE_NAMES, SHOWS } from '../model/vocabulary.ts';

/** What a journal's files hold beside people's words: what the lines that only programs read are made of. */
export interface Boilerplate {
  readonly kinds: readonly Kind[];
  /** The short names of the authorities and of the key features. */
  readonly names: readonly string[];
}

/** A letter before or after, of up to three bytes: what is searched is bytes, and quotation marks are no letters. */
const NO_LETTER_BEFORE = '(?<!\\w|[\\xc3-\\xdf][\\x80-\\xbf]|[\\xe0\\xe1\\xe3-\\xef][\\x80-\\xbf]{2})';
const NO_LETTER_AFTER = '(?!\\w|[\\xc3-\\xdf]|[\\xe0\\xe1\\xe3-\\xef])';

/** The words that stand in the notes of marks. */
const NOTE_WORDS = [...NOTE_KEYS, 'evidence', 'message', ...DIRECTIONS, ...SHOWS, ...ROLE_NAMES];

/**
 * A pattern, as Perl writes them, for the lines of an entry's file in which a word stands in any of its spellings. The
 * details that hold no words of anybody (days, choices, references), the template's own headings and the notes of marks
 * are left out; where the word begins none of those, nothing has to be, and the search is quicker.
 */
export function linePattern(word: readonly string[], whole: boolean, among: Boilerplate): string {
  const spelt = `(?:${word.map(bytesOf).join('|')})`;
  const found = `${NO_LETTER_BEFORE}${spelt}${whole ? NO_LETTER_AFTER : ''}`;
  const begins = new RegExp(`(?<![a-z0-9])(?:${word.map(escapeSigns).join('|')})`, 'i');
  const known = knownOf(among);
  const names = known.names.filter((each) => begins.test(each));
  const headings = known.headings.filter((each) => begins.test(each));
  if (names.length === 0 && headings.length === 0) return found;
  const keys = (all: readonly string[]): string => `(?:${all.map(escapeSigns).join('|')})`;
  const skipped = [
    `^ {0,4}(?:- )?${keys(known.fixed)}: .*`,
    `^ {0,4}(?:- )?${keys(known.worded)}:`,
    ...(names.length === 0 ? [] : [`^  - ${keys(names)}$`]),
    ...(headings.length === 0 ? [] : [`^#+ ${keys(headings)}[ \\t]*$`]),
    '^ {0,3}\\[\\^[A-Za-z0-9-]{1,24}\\]:[ \\t]*(?:evidence|message)\\b.*',
  ];
  return `(?:${skipped.join('|')})(*SKIP)(*F)|${found}`;
}

/** The keys of details that hold fixed words, the keys of those that hold people's, headings, and all fixed words. */
function knownOf({ kinds, names }: Boilerplate) {
  const fields = kinds.flatMap((kind) =>
    Object.entries(kind.fields).flatMap(([key, field]) => [
      [key, field] as const,
      ...Object.entries(field.columns ?? {}),
    ]),
  );
  const isFixed = ([key, field]: (typeof fields)[number]): boolean =>
    field.shape !== 'rows' && (field.shape !== 'text' || key === 'id' || key === 'kind');
  const fixed = fields.filter(isFixed).map(([key]) => key);
  const worded = fields.map(([key]) => key).filter((key) => !fixed.includes(key));
  const words = fields.flatMap(([, field]) => [...(field.words ?? []), ...(field.or ?? [])]);
  return {
    fixed: [...new Set(fixed)],
    worded: [...new Set(worded)],
    headings: [...new Set(kinds.flatMap((kind) => Object.values(kind.sections)))],
    names: [
      ...new Set([...fixed, ...worded, ...words, ...names, ...NOTE_WORDS, ...kinds.map(({ name }) => name)]),
    ],
  };
}

/** A word as a pattern over bytes: no case of letters beyond ASCII is known there, so both are named. */
const bytesOf = (word: string): string =>
  [...new Set([word, word.normalize('NFD')])]
    .map((form) =>
      escapeSigns(form)
        .replaceAll("'", "(?:'|’)")
        .replaceAll(/[^\u0000-\u007f\p{M}]/gu, (letter) =>
          letter.toUpperCase() === letter ? letter : `(?:${letter}|${letter.toUpperCase()})`,
        ),
    )
    .join('|');
