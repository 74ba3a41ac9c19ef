import { type Footnote, footnotesIn } from './footnote.ts';
import { blankHidden } from './hidden.ts';

/** A body for whoever looks for words: the same length, so that offsets stay true. */
export interface Prose {
  readonly body: string;
  readonly notes: readonly Footnote[];
  /** The body with code, comments, headings and notes turned into spaces. */
  readonly text: string;
}

/** Reads a body as prose. Headings are no part of it: a title is never evidence (domain 3, section 1). */
export function proseOf(body: string): Prose {
  const seen = blankHidden(body);
  const notes = footnotesIn(body, seen);
  let text = '';
  let at = 0;
  for (const note of notes) {
    text += seen.slice(at, note.start) + blank(seen.slice(note.start, note.end));
    at = note.end;
  }
  text += seen.slice(at);
  return { body, notes, text: text.replaceAll(/^ {0,3}#{1,6}(?:[ \t][^\n]*)?$/gm, blank) };
}

/** Spaces in place of a text, on as many lines. */
export const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** The labels in a stretch of text, in order. */
export const labelsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\^([A-Za-z0-9-]{1,24})\]/g)].map(([, label = '']) => label);
