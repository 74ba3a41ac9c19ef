import { blankHidden } from './hidden.ts';
import { lineNumbers } from './line-numbers.ts';

/** Something in a text that a reader who cannot see the page would miss or trip over. */
export interface Barrier {
  readonly what: 'heading' | 'picture';
  /** The line of the text, from 1, and the column. */
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/gm;
const PICTURE = /!\[([^\]\n]*)\]\([^)\n]*\)|<img\b[^>\n]*>/gi;

/**
 * Headings in order and pictures described, as readers of a page that is heard rather than seen need (domain 6, section 3).
 * The title of an entry is its first heading, so those in its text begin at the second level and skip none. What stands in
 * code and comments is neither.
 */
export function barriersIn(body: string): readonly Barrier[] {
  const seen = blankHidden(body);
  const lineOf = lineNumbers(body);
  const at = (index: number) => ({
    line: lineOf(index),
    column: index - body.lastIndexOf('\n', index - 1),
  });
  let before = 1;
  const headings = [...seen.matchAll(HEADING)].flatMap(({ 1: signs = '', index }): readonly Barrier[] => {
    const level = signs.length;
    const last = before;
    before = Math.max(2, level);
    if (level === 1)
      return [
        {
          what: 'heading',
          ...at(index),
          why: 'The title is the only heading of the first level; write ## here.',
        },
      ];
    if (level <= last + 1) return [];
    const wanted = '#'.repeat(last + 1);
    return [{ what: 'heading', ...at(index), why: `This heading skips a level: ${wanted} is the next one.` }];
  });
  const pictures = [...seen.matchAll(PICTURE)]
    .filter(
      ([whole, words]) => (words ?? /\balt\s*=\s*["']([^"']*)["']/i.exec(whole)?.[1] ?? '').trim() === '',
    )
    .map(
      ({ index }): Barrier => ({
        what: 'picture',
        ...at(index),
        why: 'This picture is not described. Say in a few words what it shows: ![two chairs at a door](chairs.png).',
      }),
    );
  return [...headings, ...pictures].toSorted((a, b) => a.line - b.line || a.column - b.column);
}
