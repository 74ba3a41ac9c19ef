import type { Audience } from '../model/consent.ts';
import { normalWords } from '../model/normal-words.ts';
import type { Mark } from '../model/mark.ts';
import { type Page, page } from '../render/page.ts';
import { wrap } from '../render/wrap.ts';
import type { Desk } from './desk.ts';

const WIDTH = 76;

/** A note to send to whoever spoke: the exact words, where they would appear, how signed, how to say no or take it back. */
export function askingNote(
  mark: Pick<Mark, 'words' | 'published' | 'as'>,
  audience: Audience,
  reference: string,
  desk: Desk,
): Page {
  const { name, publish } = desk.journal.network;
  const where =
    audience === 'public'
      ? 'in what the network publishes, for anybody to read'
      : 'in the journal and in its briefings, for members alone to read';
  return page(
    'A note to send:',
    '',
    ...wrap(`May ${name} quote these words of yours, ${where}?`, WIDTH),
    '',
    ...wrap(`"${normalWords(mark.published ?? mark.words)}"`, WIDTH - 2).map((each) => `  ${each}`),
    `  ${mark.as ?? 'by role only'}`,
    '',
    ...wrap(
      'You need give no reason for a no. A yes can be taken back at any time; what has been printed by then stays printed.',
      WIDTH,
    ),
    ...(publish.contact === undefined ? [] : [`Answer to ${publish.contact}.`]),
    '',
    `When the answer comes: lea message give ${reference}, or lea message refuse ${reference}`,
  );
}
