import { choice, date, many, number, optional, ref, rows, seat, yes } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { differ, filled, must, reason } from '../model/need.ts';
import { ROLE_NAMES, VISIT_FORMS } from '../model/vocabulary.ts';

/** Facilitation: a colleague from another authority helps us see what we could not (domain 2, section 8). */
export const visit = defineKind({
  name: 'visit', letter: 'v', plural: 'visits', segments: ['host'], dated: true, verb: 'add', starts: 'private', marked: true,
  summary: 'Someone from another authority came to help us see what we could not',
  example: '--host brackenshire --form call --date yesterday',
  without: ['authority'],
  fields: {
    host: ref('authority', 'Which authority was visited?'),
    facilitator: ref('authority', 'Which authority did the visitor come from?', { or: ['outside'], suggest: 'my authority' }),
    facilitator_seat: seat('Who visited, by seat?', { suggest: 'me' }),
    form: choice('How did you meet?', VISIT_FORMS),
    trained: optional(yes('Was the visitor trained to facilitate?', { suggest: 'trained' })),
    host_present: rows('Who was there from the host?', {
      role: choice('Which role?', ROLE_NAMES),
      count: number('How many?'),
    }),
    enquiries: many(ref('enquiry', 'Which enquiries did it bear on?', { flag: 'enquiry' })),
    next: optional(date('When will you meet again?', { or: ['none planned'] })),
    replied_on: optional(date('When did the host reply?', { lea: true })),
  },
  sections: {
    asked: 'What the host asked for',
    opened: 'The question that opened things up',
    surface: 'What came to the surface',
    see: 'What a visitor could see',
    wrong: 'What the visitor got wrong at first',
    reply: "Host's reply",
    home: 'What each side takes home',
    when: 'When next, and what for',
  },
  columns: ['date', 'host', 'facilitator', 'state'],
  always: [must(differ('host', 'facilitator'))],
  life: {
    states: ['planned', 'happened', 'confirmed', 'cancelled'],
    startsPast: 'happened',
    moves: [
      move('planned', 'happened', 'write-up', { needs: [filled('any')], takes: ['host_present', 'next'], writes: ['asked', 'opened', 'surface', 'see', 'wrong', 'home', 'when'] }),
      move('happened', 'confirmed', 'reply', { needs: [filled('reply')], stamp: 'replied_on', writes: ['reply'], bySeatOf: 'host' }),
      move('planned', 'cancelled', 'cancel', { needs: [reason()] }),
    ],
  },
});
