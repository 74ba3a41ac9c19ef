import { forTerminal } from './safe.ts';

/** What a piece of text means; the terminal alone decides how that looks. Colour only repeats what words say. */
export type Meaning =
  | 'plain'
  | 'title'
  | 'heading'
  | 'term'
  | 'quiet'
  | 'path'
  | 'command'
  | 'quote'
  | 'warning';

declare const made: unique symbol;

/** A piece of text that is safe to show. Only this file makes one. */
export interface Span {
  readonly text: string;
  readonly as: Meaning;
  readonly [made]: true;
}
/** One line on screen, at most 80 columns unless the text cannot be wrapped. */
export type Line = readonly Span[];
/** What is shown: lines in order, each without its line end. */
export interface Page {
  readonly lines: readonly Line[];
}

/** Makes a span; control sequences and the like are taken out on the way (store-and-sync.md, section 12). */
export function span(text: string, as: Meaning = 'plain'): Span {
  return { text: forTerminal(text), as } as Span;
}

/** A line of pieces; plain strings become plain spans. */
export const line = (...pieces: readonly (string | Span)[]): Line =>
  pieces.map((piece) => (typeof piece === 'string' ? span(piece) : piece));

/** A page of lines; a plain string becomes one line for each of its own lines. */
export const page = (...lines: readonly (string | Line)[]): Page => ({
  lines: lines.flatMap((one) =>
    typeof one === 'string' ? one.split('\n').map((text) => line(text)) : [one],
  ),
});

/** One page after another. */
export const joinPages = (...pages: readonly Page[]): Page => ({ lines: pages.flatMap((one) => one.lines) });

/** The words of a page without any meaning, one line each. */
export const plainText = (of: Page): string =>
  of.lines.map((one) => one.map((s) => s.text).join('')).join('\n');
