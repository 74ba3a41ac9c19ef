import { sayAttribution } from '../model/attribution.ts';
import { type Consent, printsOf } from '../model/consent.ts';
import type { Entry } from '../model/entry.ts';
import { choice } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { NewNote } from '../model/mark-edit.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

const ANSWERS = ['no', 'later', 'network', 'public'] as const;

/**
 * Whether the words may be quoted, by role only. A yes is one's own to give, for one's own words: it is bound to these
 * very words by their print. For anybody else's, permission is asked later.
 */
export async function permissionFor(
  entry: Entry,
  words: string,
  given: (typeof ANSWERS)[number] | undefined,
  desk: Desk,
  world: World,
): Promise<Pick<NewNote, 'kind' | 'consent' | 'as'>> {
  const { me } = desk;
  const isOwn = me !== undefined && entry.values['by'] === me.seat;
  const answer = given ?? (await ask(isOwn, world));
  if (answer === 'no' || me === undefined) return { kind: 'evidence' };
  const as = sayAttribution({ form: 'role', role: me.role });
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
