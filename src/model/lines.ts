/** Lines that a pattern fits: where they start, their words, and what its first group holds. */
export interface Fitting {
  readonly start: number;
  readonly words: string;
  readonly group: string;
}

/**
 * Finds the lines that a pattern fits. It is global and begins with `\n`, which is looked for far quicker than `^`; the
 * first line is tried too.
 */
export const linesFitting = (text: string, pattern: RegExp): readonly Fitting[] =>
  Array.from(`\n${text}`.matchAll(pattern), ({ 0: words, 1: group = '', index }) => ({
    start: index,
    words: words.slice(1),
    group,
  }));
