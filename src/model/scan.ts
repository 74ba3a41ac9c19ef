import { lineNumbers } from './line-numbers.ts';
import { type LikelySign, likelyIn } from './scan-likely.ts';
import { type CertainSign, SIGNS } from './scan-signs.ts';
import type { Span } from './sentence.ts';

/** Something in a text that could lead to a person. A certain one stops a share; a likely one is shown and asked about. */
export interface Finding {
  readonly what: CertainSign | LikelySign;
  readonly certain: boolean;
  /** The line of the text, from 1. */
  readonly line: number;
  readonly words: string;
}

/**
 * Looks for what should not leave unlooked at (store-and-sync.md, section 11, step 2), in the order of the text.
 * `known` are names that may stand, those of authorities and of the network. It catches some things, not all.
 */
export function scan(text: string, known: readonly string[] = []): readonly Finding[] {
  const certain = SIGNS.flatMap(({ what, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => holds?.(words) ?? true)
      .map(({ 0: words, index }) => ({ what, certain: true, start: index, end: index + words.length })),
  );
  const likely = likelyIn(text, known).map((found) => ({ ...found, certain: false }));
  const lineOf = lineNumbers(text);
  return apart([...certain, ...likely], text.length).map(({ what, certain: isCertain, start, end }) => ({
    what,
    certain: isCertain,
    line: lineOf(start),
    words: text.slice(start, end).replaceAll(/\s+/g, ' '),
  }));
}

/** Of findings that overlap the first stands; what is found of a whole sentence is told beside what stands in it. */
function apart<F extends Span & { readonly what: Finding['what'] }>(
  findings: readonly F[],
  length: number,
): readonly F[] {
  const taken = new Uint8Array(length);
  const kept = findings.filter(({ what, start, end }) => {
    if (what === 'school with an age' || what === 'health') return true;
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start);
}
