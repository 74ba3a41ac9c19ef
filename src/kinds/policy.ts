import { date, many, optional, ref, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { authorities, has, linked } from '../model/need.ts';

/** What we would tell somebody far from the ground, and what it stands on (domain 2, section 12). */
export const policy = defineKind({
  name: 'policy', letter: 'y', plural: 'policies', folder: 'policy', verb: 'new', starts: 'network',
  summary: 'What we would tell policy makers, and the ground it stands on',
  fields: {
    to_whom: text('Whom would you tell?'),
    ask: text('What would you ask of them, in one sentence?'),
    learning: many(ref('learning', 'Which learning points does it rest on?')),
    cases: many(ref('case', 'Which cases does it rest on?', { flag: 'case' })),
    grounded_on: optional(date('When did it have ground enough?', { lea: true })),
    put_on: optional(date('When was it put to them?', { lea: true, flag: 'on' })),
    where: optional(text('Where was it put?', { lea: true })),
    answer: optional(text('What came back?', { lea: true })),
    answered_on: optional(date('When did it come back?', { lea: true })),
    closed_on: optional(date('When was it closed?', { lea: true })),
  },
  sections: {
    see: 'What they do not see',
    happened: 'What happened here',
    cost: 'What a yes would cost',
  },
  columns: ['state', 'to_whom', 'ask'],
  life: {
    states: ['drafted', 'grounded', 'put forward', 'answered', 'closed'],
    moves: [
      move('drafted', 'grounded', 'ground', {
        needs: [authorities('learning', 2), linked('cases', 1, 'reviewed', 'published')], stamp: 'grounded_on', takes: ['learning', 'cases'],
      }),
      move('grounded', 'put forward', 'put', { needs: [has('put_on')], takes: ['put_on', 'where'] }),
      move('put forward', 'answered', 'answer', { needs: [has('answer')], stamp: 'answered_on', takes: ['answer'] }),
      move(['drafted', 'grounded', 'put forward', 'answered'], 'closed', 'close', { stamp: 'closed_on' }),
    ],
  },
});
