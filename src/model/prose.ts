import { type Footnote, footnotesIn } from './footnote.ts';
import { blankHidden } from './hidden.ts';
import { linesFitting } from './lines.ts';

/** A body for whoever looks for words: the same length, so that offsets stay true. */
export interface Prose {
  readonly body: string;
  readonly notes: readonly Footnote[];
  /** The body with code, comments, headings and notes turned into spaces. */
  readonly text: string;
}

const HEADING = /\n {0,3}#{1,6}(?:[ \t][^\n]*)?(?=\n|$)/g;

/** Reads a body as prose. Headings are no part of it: a title is never evidence (domain 3, section 1). */
export function proseOf(body: string): Prose {
  const seen = blankHidden(body);
  const notes = footnotesIn(body, seen);
  const headings = linesFitting(seen, HEADING).map(({ start, words }) => ({
    start,
    end: start + words.length,
  }));
  let text = '';
  let at = 0;
  for (const { start, end } of [...notes, ...headings].toSorted((a, b) => a.start - b.start)) {
    text += seen.slice(at, start) + blank(seen.slice(start, end));
    at = end;
  }
  return { body, notes, text: text + seen.slice(at) };
}

/** Spaces in place of a text, on as many lines. */
export const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** The labels in a stretch of text, in order. */
export const labelsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\^([A-Za-z0-9-]{1,24})\]/g)].map(([, label = '']) => label);
