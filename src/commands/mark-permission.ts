import { sayAttribution } from '../model/attribution.ts';
import { type Consent, printsOf } from '../model/consent.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { choice } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { NewNote } from '../model/mark-edit.ts';
import type { Voice } from '../model/mark-note.ts';
import { readSeat } from '../model/seat.ts';
import type { Role } from '../model/vocabulary.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

const ANSWERS = ['no', 'later', 'network', 'public'] as const;

/** The words being marked, and whose they are where they are not the writer's. */
interface Spoken {
  readonly words: string;
  readonly voice: Voice | undefined;
}

/** The seat that speaks: a named one, else the writer's; a role alone sits nowhere. */
const seatBehind = (entry: Entry, voice: Voice | undefined): string | undefined => {
  if (voice !== undefined) return 'seat' in voice ? voice.seat : undefined;
  return textIn(entry.values, 'by');
};

const roleBehind = (entry: Entry, voice: Voice | undefined): Role | undefined =>
  voice !== undefined && 'role' in voice ? voice.role : readSeat(seatBehind(entry, voice) ?? '')?.role;

/**
 * Whether the words may be quoted, by role only. A yes is one's own to give, for one's own words: it is bound to these
 * very words by their print. For anybody else's, permission is asked later.
 */
export async function permissionFor(
  entry: Entry,
  { words, voice }: Spoken,
  given: (typeof ANSWERS)[number] | undefined,
  desk: Desk,
  world: World,
): Promise<Pick<NewNote, 'kind' | 'consent' | 'as'>> {
  const { me } = desk;
  const isOwn = me !== undefined && seatBehind(entry, voice) === me.seat;
  const answer = given ?? (await ask(isOwn, world));
  if (answer === 'no' || me === undefined) return { kind: 'evidence' };
  const as = sayAttribution({ form: 'role', role: roleBehind(entry, voice) ?? me.role });
  if (answer === 'later') return { kind: 'message', as };
  if (!isOwn)
    throw fault('BAD_ANSWER', {
      flag: '--message',
      why: 'only the person who wrote the words can say yes to quoting them. Use "later".',
    });
  const prints = printsOf({ words }, (text) => world.digest(text));
  const consent: Consent = { state: 'given', on: [desk.today], audience: answer, prints, phrases: [] };
  return { kind: 'message', as, consent };
}

async function ask(isOwn: boolean, world: World): Promise<(typeof ANSWERS)[number]> {
  if (!world.interactive) return 'no';
  const offered = [
    { value: 'no', shown: 'no' },
    { value: 'later', shown: 'ask me later' },
    ...(isOwn
      ? [
          { value: 'network', shown: 'yes, members' },
          { value: 'public', shown: 'yes, anybody' },
        ]
      : []),
  ];
  return world.ask({
    field: choice('May others quote them, by role only?', ANSWERS),
    flag: '--message',
    offered,
    initial: 'no',
  });
}
