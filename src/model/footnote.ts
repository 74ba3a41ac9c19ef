import { blankHidden } from './hidden.ts';
import { lineNumbers } from './line-numbers.ts';
import { linesFitting } from './lines.ts';

/** A note's definition, with the lines that continue it. Offsets are in the body, end excluded. */
export interface Footnote {
  readonly label: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly start: number;
  /** Where what it says begins. */
  readonly textStart: number;
  readonly end: number;
}

/** A line that defines a note, and lines indented by 2 spaces or more that continue it (domain 3, section 5). */
const DEFINITION =
  /\n {0,3}\[\^([A-Za-z0-9-]{1,24})\]:[^\n]*(?:\n(?! {0,3}\[\^[A-Za-z0-9-]{1,24}\]:) {2,}(?=\S)[^\n]*)*/g;

/** Every note defined in a body, in order; not those in code or comments. `seen` is the body with those blanked. */
export function footnotesIn(body: string, seen: string = blankHidden(body)): readonly Footnote[] {
  const lineOf = lineNumbers(body);
  return linesFitting(seen, DEFINITION).map(({ start, words, group: label }) => {
    const textStart = start + (/^ {0,3}\[[^\]]*\]:[ \t]*/.exec(words)?.[0].length ?? 0);
    return { label, line: lineOf(start), start, textStart, end: start + words.length };
  });
}

/** Where the notes at the foot of a body begin: nothing but notes and blank lines follows. Its length where there are none. */
export function footOf(body: string, seen: string = blankHidden(body)): number {
  let edge = seen.length;
  for (const note of footnotesIn(body, seen).toReversed()) {
    if (seen.slice(note.end, edge).trim() !== '') break;
    edge = note.start;
  }
  return edge;
}
