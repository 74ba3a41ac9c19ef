import { sentencesIn } from '../model/sentence.ts';
import { align } from './align.ts';

/** Lines without their ends. */
export type Lines = readonly string[];

/** Whether a line says anything. */
export const isWritten = (line: string): boolean => line.trim() !== '';

/** Whether two texts have the same lines. */
export const isEqual = (one: Lines, other: Lines): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** As many on each side: each alone, if no two changed the same. */
export function oneByOne(base: Lines, one: Lines, other: Lines): Lines | undefined {
  if (one.length !== base.length || other.length !== base.length) return undefined;
  const merged: string[] = [];
  for (const [at, was] of base.entries()) {
    const [mine = '', theirs = ''] = [one[at], other[at]];
    if (mine !== was && theirs !== was && mine !== theirs) return undefined;
    merged.push(mine === was ? theirs : mine);
  }
  return merged;
}

/** A passage of sentences, each changed by one side alone; nothing where two changed the same, or the passage has too many. */
export function bySentence(base: Lines, one: Lines, other: Lines): Lines | undefined {
  const [from, mine, theirs] = [sentencesOf(base), sentencesOf(one), sentencesOf(other)];
  let text = '';
  for (const part of align(from, mine, theirs)) {
    const [b, m, t] = [from.slice(...part.base), mine.slice(...part.one), theirs.slice(...part.other)];
    const merged = isEqual(m, t) || isEqual(b, t) ? m : isEqual(b, m) ? t : oneByOne(b, m, t);
    if (merged === undefined) return undefined;
    text += merged.join('') + (mine[part.one[1]] ?? '');
  }
  return text.trimEnd().split('\n');
}

/** The sentences of a passage with the spaces after each; the last as if more were to come. */
function sentencesOf(lines: Lines): Lines {
  const text = `${lines.join('\n')} `;
  const starts = sentencesIn(text).map(({ start }) => start);
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length));
}
