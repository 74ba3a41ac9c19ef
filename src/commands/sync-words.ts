import { entryIn } from '../git/sync/entry-path.ts';
import type { Outcome } from '../git/sync/finish.ts';
import { KINDS } from '../kinds/index.ts';
import { seatOf } from '../git/signature.ts';
import { kindAt } from '../store/layout.ts';
import { type Desk, placeName } from './desk.ts';

const MOST_NAMED = 3;

/** What a sync did, in sentences without a word of git (store-and-sync.md, section 7). */
export function sayOutcome(outcome: Outcome, desk: Desk): readonly string[] {
  const { captured, together, clashes, leftOut, held } = outcome;
  return [
    ...(captured.length === 0
      ? []
      : [`Saved ${several(captured.length, 'file', 'files')} you changed by hand.`]),
    ...(leftOut.length === 0
      ? []
      : [
          `Left out ${several(leftOut.length, 'file', 'files')} lea does not accept: ${some(leftOut.map((l) => l.path))}.`,
        ]),
    ...(together === 0
      ? []
      : [`Brought together ${several(together, 'entry', 'entries')} that you and others had both changed.`]),
    ...(clashes === 0
      ? []
      : [
          `${several(clashes, 'place has', 'places have')} two versions. Both are kept. Choose with lea settle.`,
        ]),
    ...held.map(sayHeld),
    [sayReceived(outcome, desk), saySent(outcome), 'Nothing private left this computer.'].join(' '),
  ];
}

/** What a sync did, for programs: files by their path below the journal's folder. */
export const outcomeData = ({
  sent,
  received,
  captured,
  together,
  clashes,
  leftOut,
  held,
  setAside,
}: Outcome) => ({
  sent: sent.map(({ path, what }) => ({ path, what })),
  received: received.map(({ path, what, by }) => ({
    path,
    what,
    by: by === undefined ? null : seatOf(by.email),
  })),
  saved: captured,
  brought_together: together,
  clashes,
  left_out: leftOut.map(({ path }) => path),
  held: held.map(({ path, line, why }) => ({ path, line, why })),
  set_aside: setAside,
});

function sayHeld({ path, line, why }: Outcome['held'][number]): string {
  const id = why === 'new' ? entryIn(path) : undefined;
  if (id !== undefined)
    return `Held back ${path}: nobody has shared it. It stays here. Share it with lea share ${id}.`;
  return `Held back ${path}${line === undefined ? '' : ` (line ${line})`}: ${why}. It stays here.`;
}

function sayReceived({ received }: Outcome, desk: Desk): string {
  const entries = received.filter(({ path }) => kindAt(path, KINDS) !== undefined);
  if (entries.length === 0)
    return received.length === 0 ? 'Nothing new came in.' : 'What came in changed no entry.';
  const fresh = entries.filter((r) => r.what === 'new').length;
  const from = [...new Set(entries.flatMap(({ by }) => placeOf(by?.email, desk)))].toSorted();
  const whence = from.length === 0 ? '' : ` from ${some(from)}`;
  if (fresh === entries.length) return `${several(fresh, 'new entry', 'new entries')}${whence}.`;
  if (fresh === 0) return `${several(entries.length, 'changed entry', 'changed entries')}${whence}.`;
  return `${several(entries.length, 'entry', 'entries')}${whence}, ${fresh} of them new.`;
}

function placeOf(email: string | undefined, desk: Desk): readonly string[] {
  const place = seatOf(email ?? '')?.split('/')[0];
  return place === undefined ? [] : [placeName(place, desk.reading, desk.journal)];
}

function saySent({ sent }: Outcome): string {
  const entries = sent.filter(({ path }) => kindAt(path, KINDS) !== undefined).length;
  if (sent.length === 0) return 'Nothing waited to be sent.';
  return entries === 0 ? 'Sent what you changed.' : `Sent ${entries} of yours.`;
}

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const some = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};
