import type { Text } from './guard.ts';

/** New words for a stretch of a text with LF line ends; equal ends for words that come in between. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text that is planned for: `base` is where offsets of its details begin, `end` where the details end. */
export interface Planning {
  readonly lf: string;
  readonly base: number;
  readonly end: number;
}

/** Edits, or nothing where the change cannot be made without writing more of the text anew. */
export type Plan = readonly Edit[] | undefined;

/**
 * Puts edits into a text. Lines that no edit touches keep the ends they have; new ones take the commoner kind. Edits
 * may not overlap; of two that begin at one place, the first given comes first.
 */
export function applyEdits(text: Text, edits: readonly Edit[]): Text {
  const lines = text.lf.split('\n').length - 1;
  const usesReturns = text.returns.length * 2 > lines;
  const returns: number[] = [];
  let lf = '';
  let from = 0;
  const keep = (to: number): void => {
    const shift = lf.length - from;
    for (const at of text.returns) if (at >= from && at < to) returns.push(at + shift);
    lf += text.lf.slice(from, to);
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    keep(edit.start);
    if (usesReturns) for (const { index } of edit.text.matchAll(/\n/g)) returns.push(lf.length + index);
    lf += edit.text;
    from = edit.end;
  }
  keep(text.lf.length);
  return { lf, hasMark: text.hasMark, returns };
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The edit that makes one stretch of lines of another, without touching the lines they share at either end. */
export function lineEdit(text: string, start: number, end: number, words: string): Edit | undefined {
  const old = linesOf(text.slice(start, end));
  const now = linesOf(words);
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const edit = {
    start: start + lengthOf(old.slice(0, head)),
    end: end - lengthOf(old.slice(old.length - tail)),
    text: now.slice(head, now.length - tail).join(''),
  };
  return edit.start === edit.end && edit.text === '' ? undefined : edit;
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
