import { straight } from './normal-words.ts';
import { LONGEST_PASSAGE, wordsIn } from './passage.ts';
import { blank, proseOf } from './prose.ts';
import { sentencesIn, type Span } from './sentence.ts';

/** One sentence that may be pointed at, with its number on screen. Offsets are in the body, end excluded. */
export interface Sentence extends Span {
  readonly number: number;
  readonly words: string;
}

/** Where typed words stand, or why they cannot be found. */
export type Found = ({ readonly ok: true } & Span) | { readonly ok: false; readonly why: string };

/** Quotation signs, the sign of a list item, a box to tick: not words. */
const SIGNS = /^ {0,3}(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/;
const ITEM = /^ {0,3}(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]/;
/** A line that says who spoke, or rules a line across. */
const SPEAKER = /^ {0,3}(?:>[ \t]?)*(?:—|–|--)/;

/** The sentences of a body, numbered, for choosing one: no headings, notes, code, comments or names of speakers. */
export function sentencesOf(body: string): readonly Sentence[] {
  const { text, blocks } = readBlocks(body);
  const spans = blocks.flatMap((block) =>
    sentencesIn(text.slice(block.start, block.end)).map((span) =>
      withoutMarks(text, block.start + span.start, block.start + span.end),
    ),
  );
  const said = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return said.map((span, index) => ({
    ...span,
    number: index + 1,
    words: wordsIn(body.slice(span.start, span.end)).replaceAll(/\s+/g, ' '),
  }));
}

/** Finds words as somebody typed them: emphasis, line breaks, curled quotes and capitals do not count; they stand once. */
export function findWords(body: string, words: string): Found {
  const { text } = readBlocks(body);
  const typed = straight(words)
    .replaceAll(/[*_`\\]/g, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(typed)) return { ok: false, why: 'No words were given to look for.' };
  if (typed.length > LONGEST_PASSAGE)
    return { ok: false, why: `Give at most ${LONGEST_PASSAGE} characters to look for.` };
  const pattern = typed.split(/\s+/).map(patternOf).join('[*_`]*\\s+[*_`]*');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'))];
  const [first] = found;
  if (first === undefined)
    return { ok: false, why: `"${words.trim()}" does not stand in this entry in those words.` };
  if (found.length > 1)
    return {
      ok: false,
      why: `"${words.trim()}" stands in this entry ${found.length} times. Give a few more words.`,
    };
  return { ok: true, start: first.index, end: first.index + first[0].length };
}

const patternOf = (word: string): string =>
  word
    .replaceAll(/[.+?^${}()|[\]/]/g, '\\$&')
    .replaceAll("'", "['‘’‚‛]")
    .replaceAll('"', '["“”„‟]')
    .replaceAll('\\.\\.\\.', '(?:\\.\\.\\.|…)');

/** The words of a body with all signs turned into spaces, and the paragraphs and list items among them. */
function readBlocks(body: string): { readonly text: string; readonly blocks: readonly Span[] } {
  const lines = proseOf(body).text.split('\n');
  const blocks: { start: number; end: number }[] = [];
  let text = '';
  let wasQuote = false;
  let goesOn = false;
  for (const line of lines) {
    const signs = SIGNS.exec(line)?.[0] ?? '';
    const words = SPEAKER.test(line) ? blank(line) : blank(signs) + line.slice(signs.length);
    const isQuote = /^ {0,3}>/.test(line);
    const start = text.length;
    text += `${words}\n`;
    if (words.trim() === '') {
      goesOn = false;
      continue;
    }
    const last = blocks.at(-1);
    if (last === undefined || !goesOn || ITEM.test(line) || isQuote !== wasQuote)
      blocks.push({ start, end: text.length });
    else last.end = text.length;
    goesOn = true;
    wasQuote = isQuote;
  }
  return { text: text.slice(0, -1), blocks };
}

/** A sentence that is one marked passage is given as that passage; labels at its end are not part of it. */
function withoutMarks(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const tail = /(?:==)?(?:\[\^[A-Za-z0-9-]{1,24}\])*$/.exec(words)?.[0] ?? '';
  return { start: words.startsWith('==') ? from + 2 : from, end: to - tail.length };
}
