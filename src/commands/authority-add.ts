import { authority } from '../kinds/authority.ts';
import { choice, date } from '../model/field.ts';
import { asFlag } from './answers.ts';
import { makeNew } from './new.ts';
import { defineVerb, type Given } from './verb.ts';

const HOW = ['founder', 'invited', 'asked to join'] as const;
const begin = makeNew(authority);
const own = {
  invited: asFlag(date('When it was invited')),
  joined: asFlag(date('When it joined; without this it is only invited')),
  how: asFlag(choice('How it joined', HOW)),
};

/** Begins an authority: invited, or a member already with the day it joined (domain 2, section 3). */
export const authorityAdd = defineVerb({
  ...begin,
  flags: { ...begin.flags, ...own },
  examples: [
    'lea authority add Greyport --type city',
    'lea authority add Greyport --joined "12 January 2024" --how founder',
  ],
  run: (given, world) => begin.run(withMembership(given), world),
});

/** The flags as a history: lea keeps no other trace of a membership. */
function withMembership(given: Given<typeof own>): Given {
  const { invited, joined, how } = given.flags;
  const rows = [
    ...(invited === undefined ? [] : [{ date: invited, event: 'invited' }]),
    ...(joined === undefined
      ? []
      : [{ date: joined, event: 'joined', ...(how === undefined ? {} : { how }) }]),
  ];
  const [first] = rows;
  if (first === undefined) return given;
  const flags = { date: first.date, ...given.flags, membership: rows };
  return { ...given, flags, named: new Set([...given.named, 'date', 'membership']) };
}
