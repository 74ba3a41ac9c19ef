import { line as lineOf, type Page, span } from './page.ts';
import { widthOf } from './table.ts';

/** Breaks text into lines of at most so many columns, at spaces; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const indent = /^\s*(?:[-*>] |\d+\. |\d+ {2})?/.exec(line)?.[0] ?? '';
  const hanging = ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(/ +/)) {
    const longer =
      current.trim() === indent.trim() || current === hanging ? `${current}${word}` : `${current} ${word}`;
    if (widthOf(longer) > width && current.trim() !== indent.trim()) {
      lines.push(current);
      current = hanging + word;
    } else current = longer;
  }
  return [...lines, current];
}

/** A page whose sentences are broken at spaces where the window would break them within a word. */
export const fold = (page: Page, width: number): Page => ({
  lines: page.lines.flatMap((one) => {
    const [only, ...others] = one;
    if (only === undefined || others.length > 0 || widthOf(only.text) <= width) return [one];
    // What no line can hold, such as a path, stays where it is: it is broken anywhere.
    const fits = only.text.split(' ').every((word) => widthOf(word) <= width);
    return fits ? wrapLine(only.text, width).map((text) => lineOf(span(text, only.as))) : [one];
  }),
});
