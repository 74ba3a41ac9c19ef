/** Where a stretch of text begins and ends, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop, question or exclamation mark with what closes after it, a space, and a capital or figure to come. */
const BREAK =
  /(?<![.!?])([.!?]+)["'’”)\]*_]*(?:==)?(?:\[\^[A-Za-z0-9-]{1,24}\])*(\s+)(?=["'‘“([*_=]*[\p{Lu}\p{N}])/gu;

/** Words whose full stop ends no sentence; a single letter is somebody's initial. */
const SHORTENED = /(?:^|[\s("'‘“])(?:e\.g|i\.e|cf|vs|mr|mrs|ms|dr|prof|st|cllr|\p{L})$/iu;

/** The sentences of a text, without the spaces between them. Three points end none: something may be left out there. */
export function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  const close = (end: number): void => {
    if (end > start) spans.push({ start, end });
  };
  for (const match of text.matchAll(BREAK)) {
    const [words, marks = '', space = ''] = match;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (marks.startsWith('..') || (marks === '.' && SHORTENED.test(before))) continue;
    close(match.index + words.length - space.length);
    start = match.index + words.length;
  }
  close(text.trimEnd().length);
  return spans;
}
