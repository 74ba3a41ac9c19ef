import { date, many, optional, ref, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { linked, reason } from '../model/need.ts';

/** What we are doing; an enquiry is what we hope to find out (domain 2, section 4). */
export const project = defineKind({
  name: 'project', letter: 'p', plural: 'projects', segments: ['authority'], verb: 'new', starts: 'network',
  summary: 'What we are doing',
  fields: {
    started: optional(date('On which day did it start?', { lea: true })),
    ended: optional(date('On which day did it end?', { lea: true })),
    enquiries: many(ref('enquiry', 'Which enquiries watch over it?', { flag: 'enquiry' })),
    partners: many(text('Which kinds of organisation take part, without names?', { flag: 'partner' })),
  },
  sections: {
    will: 'What we will do',
    asked: 'Who asked for it',
    watching: 'The question watching over it',
  },
  columns: ['date', 'authority', 'state', 'title'],
  life: {
    states: ['idea', 'waiting for a question', 'started', 'finished', 'stopped'],
    moves: [
      move(['idea', 'waiting for a question', 'stopped'], 'started', 'start', {
        needs: [linked('enquiries', 1, 'agreed', 'learned')],
        stamp: 'started', clears: ['ended'], rule: 'question_before_start', otherwise: { from: ['idea'], to: 'waiting for a question' },
      }),
      move('started', 'finished', 'finish', { stamp: 'ended' }),
      move(['idea', 'waiting for a question', 'started'], 'stopped', 'stop', { needs: [reason()], stamp: 'ended' }),
    ],
  },
});
