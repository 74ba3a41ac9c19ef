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
