import { stripComments } from '../model/hidden.ts';
import { footnotesIn } from '../model/footnote.ts';
import { normalWords } from '../model/normal-words.ts';

/** Words of a section as a reader sees them on one line: without comments, marks, labels and notes. */
export function readable(text: string): string {
  let said = stripComments(text);
  for (const note of footnotesIn(said).toReversed()) said = said.slice(0, note.start) + said.slice(note.end);
  return normalWords(said.replaceAll(/\[\^[A-Za-z0-9-]{1,24}\]/g, '').replaceAll('==', ''));
}
