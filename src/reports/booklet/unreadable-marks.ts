import type { Entry } from '../../model/entry.ts';
import { footnotesIn } from '../../model/footnote.ts';
import { readMarks } from '../../model/mark.ts';
import { NOTE_KEYS, splitNote } from '../../model/mark-note.ts';
import { nearest } from '../../model/near.ts';

/** Words of which nothing is known: where in the body they stand, or their note, and why. Lines are from 1. */
export interface Unknown {
  readonly line: number;
  readonly why: string;
}

const UNKNOWN: readonly string[] = ['missing', 'overlap', 'length', 'twice'];
const OF_MESSAGES = ['consent', 'as', 'published', 'chosen'];
const KEY = new RegExp(String.raw`(?:^\s*consent|;\s*(?:${NOTE_KEYS.join('|')}))\s*:`, 'i');

/**
 * Marked words whose note cannot be read could be a message nobody allowed: nothing is known of their permission. The
 * same goes for a note that is nearly one, one of evidence that speaks of permission, and one of a message beside no words.
 */
export function unreadableMarks(
  { body }: Pick<Entry, 'body'>,
  features: readonly string[],
): readonly Unknown[] {
  const { problems } = readMarks(body, features);
  const unused = new Set(problems.filter(({ what }) => what === 'unused').map(({ line }) => line));
  const notes = footnotesIn(body).flatMap(({ label, line, textStart, end }): readonly Unknown[] => {
    const text = body.slice(textStart, end);
    const note = splitNote(text);
    const speaks = note?.parts.some(({ key }) => OF_MESSAGES.includes(key)) === true;
    if (note?.kind === 'evidence' && speaks)
      return [{ line, why: `The note [^${label}] says evidence, and speaks of permission.` }];
    if (note?.kind === 'message' && unused.has(line))
      return [{ line, why: `The note [^${label}] of a message stands beside no marked words.` }];
    return note === undefined && isNearlyNote(text)
      ? [{ line, why: `The note [^${label}] cannot be read as one of evidence or of a message.` }]
      : [];
  });
  return [...problems.filter(({ what }) => UNKNOWN.includes(what)), ...notes]
    .map(({ line, why }) => ({ line, why }))
    .toSorted((a, b) => a.line - b.line);
}

/** A footnote that begins as a note or holds what only notes hold; any other is a person's own, and stays out of it. */
function isNearlyNote(text: string): boolean {
  const [, first = ''] = /^\s*(\p{L}+)\s+(?:for|about)\b/iu.exec(text) ?? [];
  return (
    /^\s*message\b/i.test(text) || nearest(first, ['message', 'evidence']) !== undefined || KEY.test(text)
  );
}
