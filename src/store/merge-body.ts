import { compare } from '../model/merge-list.ts';
import { align, matches } from './align.ts';
import { bySentence, isEqual, isWritten, type Lines, oneByOne } from './merge-passage.ts';

/** Lines brought together, and how many passages newly stand there in two versions. */
export interface MergedLines {
  readonly lines: Lines;
  readonly clashes: number;
}

/** A line that says something, with the blank lines before it: blank lines alone tell no two places apart. */
interface Line {
  readonly text: string;
  readonly gap: Lines;
}
type Text = readonly Line[];

/** How a passage begins that two people changed (store-and-sync.md, section 8). */
export const CONFLICT_HEAD =
  '> [!conflict] Two people changed this passage. Keep the words you want and take out the rest.';
/** Above the first of two versions of a passage. */
export const ONE = '> **One version:**';
/** Above the second. */
export const OTHER = '> **The other version:**';
/** Stands for the end of a text: no line holds it. */
const END = '\n';

/**
 * Brings two texts together line by line with what they began from. Both inserted at one place: both stay. One passage
 * changed twice: sentence by sentence, then line by line; what still clashes stays in sight twice. No line that either
 * added is lost. No base: what they have in common is the base.
 */
export function mergeLines(base: Lines | undefined, winner: Lines, loser: Lines): MergedLines {
  const [w, l] = [textOf(winner), textOf(loser)];
  const b = base === undefined ? common(w, l) : textOf(base);
  const out: Line[] = [];
  let clashes = 0;
  for (const part of align(words(b), words(w), words(l))) {
    const passage = {
      base: b.slice(...part.base),
      winner: w.slice(...part.one),
      loser: l.slice(...part.other),
    };
    const { text, isClash } = mergePassage(passage);
    const [met] = meet(b[part.base[1]], w[part.one[1]], l[part.other[1]]);
    for (const line of text) out.push(line);
    if (met !== undefined) out.push(endsInTwo(text) ? apart(met) : met);
    if (isClash) clashes += 1;
  }
  return { lines: out.flatMap(({ text, gap }) => (text === END ? gap : [...gap, text])), clashes };
}

function textOf(lines: Lines): Text {
  const text: Line[] = [];
  let gap: string[] = [];
  for (const line of lines) {
    if (!isWritten(line)) gap.push(line);
    else {
      text.push({ text: line, gap });
      gap = [];
    }
  }
  return [...text, { text: END, gap }];
}

const words = (text: Text): Lines => text.map((line) => line.text);
/** With a blank line before it, if it is not the end. */
const apart = (line: Line): Line =>
  line.gap.length > 0 || line.text === END ? line : { ...line, gap: [''] };

/** Whether a passage ends with two versions; what follows must not be read as a part of them. */
const endsInTwo = (text: Text): boolean =>
  words(text).includes(CONFLICT_HEAD) && text.at(-1)?.text.startsWith('>') === true;

/** What two texts share, in order. */
function common(one: Text, other: Text): Text {
  const places = matches(words(one), words(other)) ?? [];
  return one.filter((_line, at) => (places[at] ?? -1) >= 0);
}

/** One line that all three have: the blank lines before it as whoever changed them wants them; the more of two. */
function meet(base: Line | undefined, winner: Line | undefined, loser: Line | undefined): Text {
  if (base === undefined || winner === undefined || loser === undefined) return [];
  return [{ text: winner.text, gap: gapOf(base.gap, winner.gap, loser.gap) }];
}

function gapOf(base: Lines, winner: Lines, loser: Lines): Lines {
  if (isEqual(base, winner)) return loser;
  if (isEqual(base, loser)) return winner;
  return loser.length > winner.length ? loser : winner;
}

interface Passage {
  readonly base: Text;
  readonly winner: Text;
  readonly loser: Text;
}
interface Merged {
  readonly text: Text;
  readonly isClash: boolean;
}
const plain = (text: Text): Merged => ({ text, isClash: false });

function mergePassage({ base, winner, loser }: Passage): Merged {
  const isBase = (text: Text): boolean => isEqual(words(base), words(text));
  if (isEqual(words(winner), words(loser)))
    return plain(winner.map((line, at) => gapped(line, loser[at], base[at])));
  if (isBase(winner)) return plain(loser);
  if (isBase(loser)) return plain(winner);
  // A change outlives a removal.
  if (winner.length === 0 || loser.length === 0) return plain(winner.length === 0 ? loser : winner);
  if (holds(winner, loser)) return plain(winner);
  if (holds(loser, winner)) return plain(loser);
  return mergeBoth({ base, winner, loser });
}

/** The same line on both sides of a change: the more of two gaps, unless only one is new. */
const gapped = (line: Line, other: Line | undefined, base: Line | undefined): Line => ({
  text: line.text,
  gap: gapOf(base?.text === line.text ? base.gap : line.gap, line.gap, other?.gap ?? line.gap),
});

function mergeBoth({ base, winner, loser }: Passage): Merged {
  const [b, w, l] = [linesOf(base), linesOf(winner), linesOf(loser)];
  const [first = winner, second = loser] = [winner, loser].toSorted((one, other) =>
    compare(linesOf(one).join('\n'), linesOf(other).join('\n')),
  );
  if (base.length === 0)
    return plain([...first, ...second.map((line, at) => (at === 0 ? apart(line) : line))]);
  const gap = gapOf(base[0]?.gap ?? [], winner[0]?.gap ?? [], loser[0]?.gap ?? []);
  const merged = bySentence(b, w, l) ?? oneByOne(b, w, l);
  if (merged !== undefined) return plain(behind(gap, merged));
  const both = [CONFLICT_HEAD, ONE, ...quote(linesOf(first)), OTHER, ...quote(linesOf(second))];
  return { text: behind(gap, both).map((line, at) => (at === 0 ? apart(line) : line)), isClash: true };
}

/** A passage as lines, without the blank ones before it. */
const linesOf = (text: Text): Lines =>
  text.flatMap((line, at) => (at === 0 ? [line.text] : [...line.gap, line.text]));

/** Lines as a passage, behind the blank ones given; it ends with a line that says something. */
const behind = (gap: Lines, lines: Lines): Text =>
  textOf(lines)
    .slice(0, -1)
    .map((line, at) => (at === 0 ? { ...line, gap } : line));

/** Whether a passage has all the lines of another already, together, as they are or as one of two versions. */
function holds(passage: Text, other: Text): boolean {
  const lines = words(passage);
  return (
    hasRun(lines, words(other)) || (lines.includes(CONFLICT_HEAD) && hasRun(lines, quote(linesOf(other))))
  );
}

function hasRun(lines: Lines, run: Lines): boolean {
  for (let at = 0; at + run.length <= lines.length; at += 1)
    if (run.every((line, place) => lines[at + place] === line)) return true;
  return false;
}

const quote = (lines: Lines): Lines => lines.map((line) => (isWritten(line) ? `> ${line}` : '>'));
