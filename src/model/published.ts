import { normalWords } from './normal-words.ts';
import { sentencesIn } from './sentence.ts';

/** Words that deny: leaving one out turns a sentence round. A language file may bring others. */
export const DENYING: readonly string[] = [
  'no',
  'not',
  'nor',
  'never',
  'none',
  'nobody',
  'nothing',
  'nowhere',
  'neither',
  'hardly',
  'barely',
  'scarcely',
  'without',
  'cannot',
];

/** Whether a wording may be printed for a passage, or why not. */
export type Checked = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A text as words in lower case, what stands between each and the next, and which words begin a sentence. */
interface Worded {
  readonly words: readonly string[];
  readonly between: readonly string[];
  readonly starts: ReadonlySet<number>;
}
type Places = readonly (readonly number[])[];
type Allowed = (from: number, to: number, where: 'first' | 'middle' | 'last') => boolean;

const WORD = /[\p{L}\p{M}\p{N}\p{Sc}%]+(?:(?:['-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}%]+)*/gu;
const CUT = /\.\.\.|\[[^[\]]*\]/;
/** A passage has at most 4,000 characters; words in brackets may make a wording somewhat longer. */
const LONGEST = 8000;
const RULE = 'Quotes may be shortened with ... and clarified with [ ], but not reworded.';

/**
 * Judges a published wording against the passage it shortens (domain 3, section 7, "Published wording"): runs of whole
 * words in order, `...` where a beginning or an end went, and no denying word left out unless whole sentences went.
 * Every way of laying the runs over the passage is tried.
 */
export function checkPublished(original: string, published: string, denying = DENYING): Checked {
  if (published.length > LONGEST) return refuse('It is longer than any passage.');
  const passage = wordsOf(normalWords(original));
  const pieces = normalWords(published).split(CUT).map(wordsOf);
  const runs = pieces.filter(({ words }) => words.length > 0);
  if (runs.length === 0) return refuse('Nothing of the passage is left.');
  const places = runs.map((run) => placesOf(run, passage));
  const reach = (allowed: Allowed): number => countLaid(passage, runs, places, allowed);
  const lost = runs[reach(() => true)];
  if (lost !== undefined)
    return refuse(`"${lost.words.join(' ')}" does not stand in the passage in that place.`);

  const opens = pieces[0]?.words.length === 0;
  const closes = pieces.at(-1)?.words.length === 0;
  const denied = denialsOf(passage.words, denying);
  const keepsSense: Allowed = (from, to) => isWhole(passage, from, to) || denied[from] === denied[to];
  const keepsStart: Allowed = (from, to, where) =>
    keepsSense(from, to, where) && (where !== 'first' || opens || isWhole(passage, from, to));
  const keepsBoth: Allowed = (from, to, where) =>
    keepsStart(from, to, where) && (where !== 'last' || closes || isWhole(passage, from, to));

  const all = runs.length + 1;
  if (reach(keepsSense) < all)
    return refuse(`"${leftOut(passage, runs, places, keepsSense, denied)}" was left out.`);
  if (reach(keepsStart) < all) return refuse('Words are left out at the beginning, which needs "..." there.');
  if (reach(keepsBoth) < all) return refuse('Words are left out at the end, which needs "..." there.');
  return { ok: true };
}

const refuse = (what: string): Checked => ({ ok: false, why: `${what} ${RULE}` });

/** For each word, and for the end, how many words before it deny. */
function denialsOf(words: readonly string[], denying: readonly string[]): readonly number[] {
  let count = 0;
  return [...words, ''].map((word) => {
    const before = count;
    if (denying.includes(word) || word.endsWith("n't")) count += 1;
    return before;
  });
}

/** Whether what lies between two words is nothing, or whole sentences. */
const isWhole = (passage: Worded, from: number, to: number): boolean =>
  from === to || (passage.starts.has(from) && (to === passage.words.length || passage.starts.has(to)));

function wordsOf(text: string): Worded {
  const found = [...text.matchAll(WORD)];
  const sentences = new Set(
    sentencesIn(text).map(({ start }) => found.findIndex(({ index }) => index >= start)),
  );
  return {
    words: found.map(([word]) => word.toLowerCase()),
    between: found.map(({ 0: word, index }, at) => text.slice(index + word.length, found[at + 1]?.index)),
    starts: sentences,
  };
}

/** Where a run stands in the passage: the same words, and the same marks between them; at its two ends marks are free. */
function placesOf(run: Worded, passage: Worded): readonly number[] {
  const last = run.words.length - 1;
  const stands = (at: number): boolean =>
    run.words.every(
      (word, index) =>
        word === passage.words[at + index] &&
        (index === last || run.between[index] === passage.between[at + index]),
    );
  return [...passage.words.keys()].filter(stands);
}

/** How many runs can be laid in order with every gap allowed; one more when the gap at the end is allowed too. */
function countLaid(passage: Worded, runs: readonly Worded[], places: Places, allowed: Allowed): number {
  let ends: readonly number[] = [0];
  for (const [index, run] of runs.entries()) {
    const starts = reached(passage, ends, places[index] ?? [], index === 0 ? 'first' : 'middle', allowed);
    if (starts.length === 0) return index;
    ends = starts.map((start) => start + run.words.length);
  }
  const isDone = reached(passage, ends, [passage.words.length], 'last', allowed).length > 0;
  return isDone ? runs.length + 1 : runs.length;
}

/**
 * The places a gap may lead to from some end before it. Only two ends matter for each: the latest, which leaves out
 * least, and the latest that begins a sentence.
 */
function reached(
  passage: Worded,
  ends: readonly number[],
  places: readonly number[],
  where: 'first' | 'middle' | 'last',
  allowed: Allowed,
): readonly number[] {
  let next = 0;
  let latest: number | undefined;
  let atSentence: number | undefined;
  return places.filter((place) => {
    for (let end = ends[next]; end !== undefined && end <= place; end = ends[next]) {
      latest = end;
      if (passage.starts.has(end)) atSentence = end;
      next += 1;
    }
    return [latest, atSentence].some((end) => end !== undefined && allowed(end, place, where));
  });
}

/** The denying word in the first gap that is not allowed, when each run is laid as early as it can be. */
function leftOut(
  passage: Worded,
  runs: readonly Worded[],
  places: Places,
  allowed: Allowed,
  denied: readonly number[],
): string {
  const firstAfter = (end: number): string => passage.words[denied.lastIndexOf(denied[end] ?? 0)] ?? '';
  let end = 0;
  for (const [index, run] of runs.entries()) {
    const start = places[index]?.find((place) => place >= end) ?? end;
    if (!allowed(end, start, 'middle')) break;
    end = start + run.words.length;
  }
  return firstAfter(end);
}
