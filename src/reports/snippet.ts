import { holds, type Search } from './finding.ts';
import type { Worded } from './worded.ts';

/** A piece of an entry's words; `found` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * The words in which most of what was looked for stands, at most so many characters: marked words before others, earlier
 * before later. Nothing where it stands in the title alone.
 */
export function snippetOf(worded: Worded, searches: readonly Search[], longest: number): readonly Piece[] {
  const texts = [...worded.marked, ...worded.lines].filter((text) => !isSameText(text, worded.title));
  const held = texts.map((text) => searches.filter((search) => holds(search, text)).length);
  const most = Math.max(0, ...held);
  const text = most === 0 ? undefined : texts[held.indexOf(most)];
  return text === undefined ? [] : piecesOf(excerptOf(text, searches, longest), searches);
}

/** Whether two texts differ in nothing but the sign at their end. */
const isSameText = (one: string, other: string): boolean =>
  one.replace(/[.?]$/, '') === other.replace(/[.?]$/, '');

const SHARE_BEFORE = 3;

function excerptOf(text: string, searches: readonly Search[], longest: number): string {
  if (text.length <= longest) return text;
  const first = Math.min(...foundIn(text, searches).map(({ start }) => start));
  const from = Math.max(0, Math.min(first - Math.floor(longest / SHARE_BEFORE), text.length - longest));
  const start = from === 0 ? 0 : Math.min(first, text.indexOf(' ', from) + 1);
  const end = start + longest >= text.length ? text.length : text.lastIndexOf(' ', start + longest);
  const kept = text.slice(start, end > first ? end : start + longest);
  return `${start > 0 ? '... ' : ''}${kept}${start + kept.length < text.length ? ' ...' : ''}`;
}

/** A text in pieces, each whole word that was looked for in one of its own. */
export function piecesOf(text: string, searches: readonly Search[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of foundIn(text, searches)) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), found: false }] : pieces;
}

const REST_OF_WORD = /[\p{L}\p{M}\p{N}_]*/uy;

function foundIn(text: string, searches: readonly Search[]): readonly { start: number; end: number }[] {
  const found = searches.flatMap(({ pattern }) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: words, index }) => {
      REST_OF_WORD.lastIndex = index + words.length;
      return { start: index, end: index + words.length + (REST_OF_WORD.exec(text)?.[0].length ?? 0) };
    }),
  );
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
