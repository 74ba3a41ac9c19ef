import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { text } from '../model/field.ts';
import { keywordsOffered } from '../model/keywords.ts';
import { findWords, type Sentence, sentencesOf } from '../model/pointing.ts';
import { page } from '../render/page.ts';
import type { Desk } from './desk.ts';
import type { MarkGiven } from './mark-flags.ts';
import { shortId, titleOf } from './naming.ts';
import type { World } from './world.ts';

/** The words to mark: where they stand in the body, end excluded, and what they say. */
export interface Where {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Finds the words: by flag, or by asking for a number, a range, or the words themselves. Positions are never asked. */
export async function whereToMark(entry: Entry, given: MarkGiven, desk: Desk, world: World): Promise<Where> {
  const { sentence, words } = given.flags;
  if (words !== undefined) return byWords(entry, words, '--words');
  const sentences = sentencesOf(entry.body);
  if (sentences.length === 0)
    throw fault('BAD_ANSWER', { flag: titleOf(entry), why: 'there are no sentences in it to mark.' });
  if (sentence !== undefined) return byNumbers(entry, sentence, sentences, '--sentence');
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--sentence or --words'] });
  world.err(
    page(
      `${shortId(entry, desk.reading.all)}, ${titleOf(entry)}`,
      ...sentences.map((s) => `${String(s.number).padStart(2)} ${s.words}`),
    ),
  );
  const typed = await world.ask({
    field: text('Which words? (a number, 1-2, or the words themselves)'),
    flag: '--sentence',
  });
  return /^\d+(\s*-\s*\d+)?$/.test(typed)
    ? byNumbers(entry, typed, sentences, 'That')
    : byWords(entry, typed, 'That');
}

function byWords(entry: Entry, words: string, flag: string): Where {
  const found = findWords(entry.body, words);
  if (!found.ok) throw fault('BAD_ANSWER', { flag, why: found.why });
  return { start: found.start, end: found.end, words: entry.body.slice(found.start, found.end) };
}

function byNumbers(entry: Entry, typed: string, sentences: readonly Sentence[], flag: string): Where {
  const [from = '', to = from] = typed.split('-').map((part) => part.trim());
  const first = sentences.find((s) => s.number === Number(from));
  const last = sentences.find((s) => s.number === Number(to));
  if (first === undefined || last === undefined || last.start < first.start)
    throw fault('BAD_ANSWER', {
      flag,
      why: `"${typed}" is not among the sentences, which are numbered 1 to ${sentences.length}.`,
    });
  const words = entry.body.slice(first.start, last.end);
  // A passage never crosses a blank line (domain 3, section 5).
  if (/\n[ \t>]*\n/.test(words))
    throw fault('BAD_ANSWER', {
      flag,
      why: 'these sentences stand in different paragraphs. Mark each on its own.',
    });
  return { start: first.start, end: last.end, words };
}

/** Lists the sentences that hold a keyword in use. Nothing is marked without a person. */
export function tellKeywordSentences(entry: Entry, desk: Desk, world: World): 'fine' {
  const keywords = keywordsOffered(desk.journal.network, desk.reading.all.all);
  const holds = (words: string): boolean =>
    keywords.some((k) => words.toLowerCase().includes(k.toLowerCase()));
  const found = sentencesOf(entry.body).filter((s) => holds(s.words));
  world.out(
    page(
      ...(found.length === 0
        ? ['No sentence holds a keyword.']
        : found.map((s) => `${String(s.number).padStart(2)} ${s.words}`)),
    ),
  );
  return 'fine';
}
