import { diffIndices, diff3MergeRegions } from 'node-diff3';
import { compare } from '../model/merge-list.ts';
import { sentencesIn } from '../model/sentence.ts';

/** Lines brought together, and how many passages newly stand there in two versions. */
export interface MergedLines {
  readonly lines: readonly string[];
  readonly clashes: number;
}

type Lines = readonly string[];
interface Region {
  readonly base: Lines;
  readonly winner: Lines;
  readonly loser: Lines;
}

/** How a passage begins that two people changed (store-and-sync.md, section 8). */
export const CONFLICT_HEAD =
  '> [!conflict] Two people changed this passage. Keep the words you want and take out the rest.';
const ONE = '> **One version:**';
const OTHER = '> **The other version:**';

/** Comparing takes time by how often the same lines return; beyond this, two long texts are kept whole. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Brings two texts together line by line with what they began from. Both inserted at one place: both stay. One passage
 * changed twice: sentence by sentence, then line by line; what still clashes stays in sight twice. No line that either
 * added is lost. No base: what they have in common is the base.
 */
export function mergeLines(base: Lines | undefined, winner: Lines, loser: Lines): MergedLines {
  const from = base ?? commonLines(winner, loser);
  const parts = [...regionsOf(from, winner, loser)].map((piece) =>
    'base' in piece ? mergeRegion(piece) : plain(piece.lines),
  );
  return { lines: join(parts), clashes: parts.filter(({ isClash }) => isClash).length };
}

interface MergedRegion {
  readonly lines: Lines;
  readonly isClash: boolean;
}
const plain = (lines: Lines): MergedRegion => ({ lines, isClash: false });

function mergeRegion({ base, winner, loser }: Region): MergedRegion {
  if (isEqual(winner, loser)) return plain(winner);
  // A change outlives a removal.
  if (winner.length === 0 || loser.length === 0) return plain(winner.length === 0 ? loser : winner);
  if (holds(winner, loser)) return plain(winner);
  if (holds(loser, winner)) return plain(loser);
  const [first, second] = [winner, loser].toSorted((a, b) => compare(a.join('\n'), b.join('\n')));
  if (first === undefined || second === undefined) return plain(winner);
  if (base.length === 0)
    return plain([...first, ...(isWritten(first.at(-1)) && isWritten(second[0]) ? [''] : []), ...second]);
  const merged = bySentence({ base, winner, loser }) ?? oneByOne({ base, winner, loser });
  if (merged !== undefined) return plain(merged);
  return { lines: [CONFLICT_HEAD, ONE, ...quote(first), OTHER, ...quote(second)], isClash: true };
}

/** Two versions stand as a quotation of their own: with a blank line on either side, where there is none. */
function join(parts: readonly MergedRegion[]): Lines {
  const out: string[] = [];
  let wasClash = false;
  for (const { lines, isClash } of parts) {
    if ((isClash || wasClash) && isWritten(out.at(-1)) && isWritten(lines[0])) out.push('');
    for (const line of lines) out.push(line);
    if (lines.length > 0) wasClash = isClash;
  }
  return out;
}

const isWritten = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';

/** Whether a passage has all the lines of another already, together, as they are or as one of two versions. */
function holds(passage: Lines, other: Lines): boolean {
  return hasRun(passage, other) || (passage.includes(CONFLICT_HEAD) && hasRun(passage, quote(other)));
}

function hasRun(lines: Lines, run: Lines): boolean {
  for (let at = 0; at + run.length <= lines.length; at += 1)
    if (run.every((line, place) => lines[at + place] === line)) return true;
  return false;
}

const quote = (lines: Lines): Lines => lines.map((line) => (line === '' ? '>' : `> ${line}`));
const isEqual = (one: Lines, other: Lines): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** As many on each side: each alone, if no two changed the same. */
function oneByOne({ base, winner, loser }: Region): Lines | undefined {
  if (winner.length !== base.length || loser.length !== base.length) return undefined;
  const merged: string[] = [];
  for (const [at, was] of base.entries()) {
    const [one = '', other = ''] = [winner[at], loser[at]];
    if (one !== was && other !== was && one !== other) return undefined;
    merged.push(one === was ? other : one);
  }
  return merged;
}

/** One paragraph of sentences, each changed by one side alone. */
function bySentence({ base, winner, loser }: Region): Lines | undefined {
  const [from, one, other] = [base, winner, loser].map(sentencesOf);
  if (from === undefined || one === undefined || other === undefined) return undefined;
  let text = '';
  for (const region of regionsOf(from, one, other)) {
    const lines =
      'base' in region
        ? isEqual(region.winner, region.loser)
          ? region.winner
          : oneByOne(region)
        : region.lines;
    if (lines === undefined) return undefined;
    text += lines.join('');
  }
  const blanks = (lines: Lines): number => lines.length - lines.findLastIndex(isWritten) - 1;
  const end: Lines = Array.from({ length: Math.max(blanks(winner), blanks(loser)) }, () => '');
  return [...text.replace(/\s+$/, '').split('\n'), ...end];
}

/** The sentences of a passage with the spaces after each; the last as if more were to come. */
function sentencesOf(lines: Lines): Lines {
  const text = `${lines.join('\n')} `;
  const starts = sentencesIn(text).map(({ start }) => start);
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length));
}

type Piece = { readonly lines: Lines } | Region;

/** Three texts cut where they agree; where comparing would take too long, all of the middle is one passage. */
function* regionsOf(base: Lines, winner: Lines, loser: Lines): Generator<Piece> {
  const most = Math.min(base.length, winner.length, loser.length);
  let head = 0;
  while (head < most && base[head] === winner[head] && base[head] === loser[head]) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    base.at(-1 - tail) === winner.at(-1 - tail) &&
    base.at(-1 - tail) === loser.at(-1 - tail)
  )
    tail += 1;
  const [from, one, other] = [base, winner, loser].map((lines) => lines.slice(head, lines.length - tail));
  yield { lines: base.slice(0, head) };
  if (from !== undefined && one !== undefined && other !== undefined) yield* middleOf(from, one, other);
  yield { lines: base.slice(base.length - tail) };
}

function* middleOf(base: Lines, winner: Lines, loser: Lines): Generator<Piece> {
  if (isEqual(base, winner)) yield { lines: loser };
  else if (isEqual(base, loser)) yield { lines: winner };
  else if (costOf(base, winner) + costOf(base, loser) > MOST_COMPARISONS) yield { base, winner, loser };
  else
    for (const region of diff3MergeRegions([...winner], [...base], [...loser])) {
      if (region.stable) yield { lines: region.bufferContent };
      else yield { base: region.oContent, winner: region.aContent, loser: region.bContent };
    }
}

/** How many pairs of equal lines two texts have. */
function costOf(one: Lines, other: Lines): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  return other.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** The lines two texts share, in order. */
function commonLines(one: Lines, other: Lines): Lines {
  if (costOf(one, other) > MOST_COMPARISONS) return [];
  const common: Lines[] = [];
  let from = 0;
  for (const { buffer1 } of diffIndices([...one], [...other])) {
    common.push(one.slice(from, buffer1[0]));
    from = buffer1[0] + buffer1[1];
  }
  return [...common, one.slice(from)].flat();
}
