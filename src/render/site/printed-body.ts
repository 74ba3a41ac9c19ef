import type { Entry } from '../../model/entry.ts';
import { footnotesIn } from '../../model/footnote.ts';
import { stripComments } from '../../model/hidden.ts';

/** `[words](id)`, `[id]`, or an id alone. */
const LINK =
  /\[([^\][\n]*)\]\(([a-z]-[0-9a-hjkmnp-tv-z]{10})(?:#[a-z0-9]+)?\)|\[?\b[a-z]-[0-9a-hjkmnp-tv-z]{10}\b(?:#[a-z0-9]+)?\]?/g;
const LABEL = /\[\^[A-Za-z0-9-]{1,24}\]/g;

/**
 * The body of an entry as it is printed: the wording of a message that its speaker agreed to print, no notes, no signs of
 * marking, no comments, no ids (domain 3, section 5, "Leaving the journal").
 */
export function printedBody({ body, marks }: Pick<Entry, 'body' | 'marks'>): string {
  let text = body;
  for (const { start, end, published, kind } of marks.toReversed())
    if (kind === 'message' && published !== undefined)
      text = text.slice(0, start) + published + text.slice(end);
  for (const note of footnotesIn(text).toReversed()) text = text.slice(0, note.start) + text.slice(note.end);
  return stripComments(text)
    .replaceAll(LABEL, '')
    .replaceAll(/==(?=\S)|(?<=\S)==/g, '')
    .replaceAll(LINK, (_, words?: string) => words ?? '')
    .trim();
}
