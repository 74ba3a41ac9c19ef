import type { Kind } from '../model/kind.ts';
import { convertLetters } from './bytes.ts';
import { mendDetails, readEntry } from './codec.ts';
import type { Among, At } from './entry-file.ts';
import { readText } from './guard.ts';
import { sidesOf } from './markers.ts';
import { mergeEntry } from './merge.ts';

/** A file as it would be mended: nothing in it is lost, and it reads as an entry. */
export interface Mended {
  readonly id: string;
  readonly text: string;
  /** What is done to it, in words. */
  readonly done: readonly string[];
  /** Places that then stand in two versions. */
  readonly clashes: number;
}

/**
 * Mends what can be mended without guessing (store-and-sync.md, section 4): letters stored another way, hyphens with spaces
 * around them, markers that another program left, values that lack their quotes. Nothing where that is not enough, or
 * where nothing needs it.
 */
export function mendFile(bytes: Uint8Array, at: At, among: Among): Mended | undefined {
  const read = readText(bytes, at.path);
  const converted = read.ok ? undefined : convertLetters(bytes);
  const before = read.ok ? Buffer.from(bytes).toString('utf8') : converted?.text;
  if (before === undefined) return undefined;
  const done = converted === undefined ? [] : [`The letters were stored as ${converted.from}.`];
  const joined = joinSides(before, among.kinds);
  if (joined.clashes !== undefined)
    done.push('Both versions that another program left are brought together.');
  const trimmed = trimFences(joined.text);
  if (trimmed !== joined.text) done.push('Spaces beside the three hyphens go.');
  const text = quoteTop(trimmed, among.kinds);
  if (text !== trimmed) done.push('Values that lack them get quotes.');
  if (done.length === 0) return undefined;
  const { entry, problems } = readEntry(Buffer.from(text), at, { ...among, repair: false });
  const isWhole = entry !== undefined && problems.every(({ unreadable }) => !unreadable);
  return isWhole ? { id: entry.id, text, done, clashes: joined.clashes ?? 0 } : undefined;
}

/** Each side taken out and mended by itself, then both brought together. */
function joinSides(text: string, kinds: readonly Kind[]): { text: string; clashes?: number } {
  const sides = sidesOf(text);
  if (sides === undefined) return { text };
  const mended = [sides.base, sides.one, sides.other].map((side) => quoteTop(trimFences(side), kinds));
  const [base = null, one = null, other = null] = mended;
  const merged = mergeEntry(base, one, other, kinds);
  return merged.text === null ? { text } : { text: merged.text, clashes: merged.clashes };
}

const FENCE = /^[ \t]*---[ \t]*(?=\r?$)/;

/** The first line, and the first like it after that, where they hold three hyphens and blanks alone. */
function trimFences(text: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split('\n');
  if (!FENCE.test(lines[0] ?? '')) return text;
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  return (
    mark + lines.map((line, at) => (at === 0 || at === end ? line.replace(FENCE, '---') : line)).join('\n')
  );
}

/** Details that YAML refuses, put in quotes; every other character stays, line ends too. */
function quoteTop(text: string, kinds: readonly Kind[]): string {
  const parts = text.split(/(\r?\n)/);
  const lines = parts.filter((_, at) => at % 2 === 0);
  const end = lines.indexOf('---', 1);
  if (end === -1) return text;
  const mended = mendDetails(`${lines.slice(1, end).join('\n')}\n`, kinds)?.split('\n');
  if (mended === undefined) return text;
  return parts
    .map((part, at) => {
      const line = at / 2;
      return at % 2 === 0 && line > 0 && line < end ? (mended[line - 1] ?? part) : part;
    })
    .join('');
}
