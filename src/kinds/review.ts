import { choice, date, optional, ref, seat } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { differ, filled, has, must } from '../model/need.ts';

/** What a reader from another authority makes of a case, and what its author changed (domain 2, section 10). */
export const review = defineKind({
  name: 'review', letter: 'r', plural: 'reviews', segments: ['of.authority'], dated: true, verb: 'new', starts: 'network',
  summary: 'What another authority makes of a case, and what its author changed',
  without: ['authority'],
  fields: {
    by: optional(seat('Who reviewed it, by seat?', { lea: true })),
    of: ref('case', 'Which case is it about?'),
    reviewer: ref('authority', 'Which authority reads it?', { or: ['broker'] }),
    asked: date('When was it asked for?', { suggest: 'today' }),
    returned: optional(date('When was it returned?', { lea: true })),
    replied_on: optional(date('When did the author reply?', { lea: true })),
    verdict: optional(choice('Is the case ready?', ['ready', 'ready after small changes', 'not yet'])),
  },
  sections: {
    rings: 'What rings true', convinced: 'What convinced me', under: 'What needs more under it', tidy: 'What is too tidy',
    sit: 'A question to sit with', changed: 'What we changed', kept: 'What we kept, and why', facts: 'Facts we corrected',
  },
  columns: ['date', 'of', 'reviewer', 'state', 'verdict'],
  asks: 0,
  always: [must(differ('of.authority', 'reviewer'))],
  life: {
    states: ['asked', 'returned', 'replied', 'withdrawn'],
    moves: [
      move('asked', 'returned', 'return', {
        needs: [has('verdict'), filled('rings', 'convinced', 'under', 'tidy', 'sit')], stamp: 'returned',
        takes: ['verdict'], writes: ['rings', 'convinced', 'under', 'tidy', 'sit'], bySeatOf: 'reviewer', signs: true,
      }),
      move('returned', 'replied', 'reply', { needs: [filled('changed', 'kept')], stamp: 'replied_on', writes: ['changed', 'kept', 'facts'], bySeatOf: 'of.authority' }),
    ],
  },
});
