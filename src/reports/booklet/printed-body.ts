import { KINDS } from '../../kinds/index.ts';
import { altered, type Entry } from '../../model/entry.ts';
import { footnotesIn } from '../../model/footnote.ts';
import { stripComments } from '../../model/hidden.ts';
import type { Mark } from '../../model/mark.ts';
import { textsUnder } from '../../model/section.ts';
import { lineBeneath } from '../permission.ts';

/** `[words](id)`, `[id]`, or an id alone. */
const LINK =
  /\[([^\][\n]*)\]\(([a-z]-[0-9a-hjkmnp-tv-z]{10})(?:#[a-z0-9]+)?\)|\[?\b[a-z]-[0-9a-hjkmnp-tv-z]{10}\b(?:#[a-z0-9]+)?\]?/g;
const LABEL = /\[\^[A-Za-z0-9-]{1,24}\]/g;

/**
 * The body of an entry as it is printed: the wording of a message that its speaker agreed to print, signed as they chose,
 * no notes, no signs of marking, no comments, no ids (domain 3, section 5, "Leaving the journal").
 */
export function printedBody({ body, marks }: Pick<Entry, 'body' | 'marks'>): string {
  let text = body;
  for (const { start, end, words } of wordingsIn(body, marks).toReversed())
    text = text.slice(0, start) + words + text.slice(end);
  for (const note of footnotesIn(text).toReversed()) text = text.slice(0, note.start) + text.slice(note.end);
  return stripComments(text)
    .replaceAll(LABEL, '')
    .replaceAll(/==(?=\S)|(?<=\S)==/g, '')
    .replaceAll(LINK, (_, words?: string) => words ?? '')
    .trim();
}

/** An entry whose sections are those of its body as it is printed. Its body and marks stay as they are. */
export function withPrintedSections(entry: Entry): Entry {
  if (entry.marks.every(({ kind }) => kind === 'evidence')) return entry;
  const headings = KINDS.find(({ name }) => name === entry.kind)?.sections ?? {};
  return altered(entry, { sections: textsUnder(printedBody(entry), headings) });
}

/** A stretch of a body, and what is printed in its place. */
interface Wording {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What is printed in place of the words of messages and of the lines that sign them, in order, each stretch once. */
function wordingsIn(body: string, marks: readonly Mark[]): readonly Wording[] {
  const found = new Map<number, Wording>();
  const add = (wording: Wording): void => {
    if (!found.has(wording.start)) found.set(wording.start, wording);
  };
  for (const mark of marks) {
    if (mark.kind !== 'message') continue;
    const { start, end, published, as } = mark;
    if (published !== undefined) add({ start, end, words: published });
    const line = as === undefined ? undefined : lineBeneath(mark, body);
    if (as !== undefined && line !== undefined) add({ ...line, words: as });
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}
