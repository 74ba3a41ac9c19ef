import { authority } from '../../kinds/authority.ts';
import { Entries, type Entry } from '../../model/entry.ts';
import { handedRound } from '../handed-round.ts';
import type { ExportGround, Ground } from '../ground.ts';
import type { Message } from '../messages.ts';
import { messagesOf } from '../messages.ts';
import { withPrintedSections } from './printed-body.ts';

/** What a booklet is made of: two things alone cross from a journal into the open (domain 5, section 10). */
export interface Crossing {
  /** Everything members share: for counts, never for words. Authorities that left have no name in it. */
  readonly whole: Ground;
  /** The entries anybody may read, with the names of authorities. */
  readonly open: Ground;
  /** Public entries in another language, by the id of the one they translate. */
  readonly translations: ReadonlyMap<string, Entry>;
  /** Messages with valid permission to be read by anybody, less those left out by name. */
  readonly messages: readonly Message[];
}

/** Whether anybody may read an entry. */
export const isOpen = ({ values }: Entry): boolean => values['visibility'] === 'public';

/** What of the ground crosses; messages named in `leftOut` stay at home. */
export function crossingOf(ground: ExportGround, leftOut: readonly string[]): Crossing {
  const named = handedRound(ground);
  const asPrinted = (entry: Entry): Entry => (isOpen(entry) ? withPrintedSections(entry) : entry);
  const whole = { ...named, entries: new Entries(named.entries.all.map(asPrinted)) };
  const open = {
    ...whole,
    entries: new Entries(whole.entries.all.filter((entry) => isOpen(entry) || entry.kind === authority.name)),
  };
  const translations = ground.whole.all.filter((entry) => {
    const original = entry.values['translation_of'];
    return isOpen(entry) && typeof original === 'string' && open.entries.find(original) !== undefined;
  });
  return {
    whole,
    open,
    translations: new Map(
      translations.map((entry) => [String(entry.values['translation_of']), asPrinted(entry)]),
    ),
    messages: messagesOf(ground, 'public').filter(
      (message) => message.state === 'ready' && !leftOut.includes(referTo(message)),
    ),
  };
}

/** How a message is named: `d-3h8w9xw4ab#q2f`. */
export const referTo = ({ entry, mark }: Pick<Message, 'entry' | 'mark'>): string =>
  `${entry.id}#${mark.id ?? mark.label}`;
