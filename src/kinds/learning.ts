import { choice, date, log, many, optional, ref, rows, seat, text, yes } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { authorities, has, reason } from '../model/need.ts';
import { GROUPS } from '../model/vocabulary.ts';

/** What we now hold to be so, with the passages for and against it (domain 2, section 11). */
export const learning = defineKind({
  name: 'learning', letter: 'l', plural: 'learning points', folder: 'learning', verb: 'new', starts: 'network',
  summary: 'What we now hold to be so, resting on words for and against',
  fields: {
    statement: text('What do you now hold to be so, in one sentence?', { argument: true }),
    groups: many(choice('Which groups does it speak to?', GROUPS)),
    supports: many(ref('mark', 'Which marked passages speak for it?')),
    against: many(ref('mark', 'Which marked passages speak against it?')),
    looked: log(rows('Who looked for passages against it?', {
      date: date('When?'),
      by: seat('Who, by seat?'),
      found: yes('Was anything found?'),
    }, { lea: true })),
    agreed_at: optional(ref('meeting', 'At which meeting was it agreed?', { lea: true, flag: 'at' })),
  },
  sections: {
    meaning: 'In plain words',
    wrong: 'What would prove it wrong',
    practice: 'For practice',
  },
  columns: ['state', 'statement'],
  life: {
    states: ['proposed', 'tested', 'agreed', 'retired'],
    moves: [
      move('proposed', 'tested', 'weigh', { needs: [authorities('supports', 2), has('looked')], takes: ['supports', 'against'], looks: 'looked' }),
      move('tested', 'agreed', 'agree', { needs: [has('agreed_at')], takes: ['agreed_at'] }),
      move(['proposed', 'tested', 'agreed'], 'retired', 'retire', { needs: [reason()] }),
    ],
  },
});
