import { choice, date, log, many, optional, ref, rows, seat, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { AUTHORITY_TYPES, ROLE_NAMES } from '../model/vocabulary.ts';

/** A council that belongs to the network, its membership and its seats (domain 2, sections 3, 15 and 16). */
export const authority = defineKind({
  name: 'authority', letter: 'a', plural: 'authorities', slugged: true, verb: 'add', starts: 'network',
  summary: 'A council that belongs to the network, or is invited to',
  example: 'Greyport --type city',
  without: ['authority', 'by', 'group'],
  fields: {
    type: optional(choice('What kind of council is it?', AUTHORITY_TYPES)),
    cluster: optional(text('Which cluster is it in?')),
    membership: log(rows('When was it invited, and when did it join, leave or return?', {
      date: date('On which day?'),
      event: choice('What happened?', ['invited', 'joined', 'left', 'returned']),
      how: optional(choice('How did it join?', ['founder', 'invited', 'asked to join'])),
      why: optional(text('Why did it leave, in a few plain words?')),
    }, { lea: true })),
    seats: rows('Who takes part, by seat?', {
      seat: seat('Which seat?'),
      role: choice('Which role?', ROLE_NAMES),
      from: date('Since which day?'),
      to: optional(date('Until which day?')),
      came: optional(choice('How did this person come?', ['chose', 'asked', 'sent', 'not said'])),
      trained: optional(date('When were they trained to facilitate?')),
      will_facilitate: optional(choice('Will they facilitate?', ['yes', 'no', 'not yet'])),
    }, { lea: true }),
    mailbox: optional(text('Which shared mailbox reaches it?')),
    line: optional(text('What would you tell your own chief officer, in one sentence?')),
    became: many(ref('authority', 'What did it become?')),
    formed_from: many(ref('authority', 'What was it formed from?')),
    until: optional(date('What was the last day under this name?')),
  },
  sections: {
    who: 'Who we are',
    hope: 'What we hope this network will give us',
    offer: 'What we could offer',
    leave: 'What would make us leave',
  },
  columns: ['title', 'type', 'cluster'],
  asks: 0,
});
