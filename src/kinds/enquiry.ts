import { choice, date, listed, log, many, number, optional, ref, rows, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { discussed, filled, has, passages, question, reason } from '../model/need.ts';
import { LEVELS } from '../model/vocabulary.ts';

/** What we hope to find out, and every wording of it (domain 2, section 5). */
export const enquiry = defineKind({
  name: 'enquiry', letter: 'e', plural: 'enquiries', segments: ['authority'], verb: 'new', starts: 'private', asks: 3,
  summary: 'What we hope to find out, and how the question changed',
  example: '"What do our clusters stop doing when nobody funds them?"',
  fields: {
    question: text('What do you want to learn, as one question ending in "?"?', { argument: true }),
    joint_with: many(ref('authority', 'Which other authorities ask it with you?')),
    key_question: optional(listed("Which of the network's key questions does it help with?", 'key_questions')),
    strands: rows('Which strands does it have?', { name: text('Which strand?'), question: optional(text('In which words?')) }),
    projects: many(ref('project', 'Which projects does it watch over?', { flag: 'project' })),
    versions: log(rows('Which wordings has it had?', {
      date: date('When?'),
      words: text('In which words?'),
      why: optional(text('Why was it reworded?')),
      at: optional(ref('any', 'At which meeting or visit?')),
      with: optional(ref('authority', 'Which authority helped?')),
    }, { lea: true })),
    agreed_on: optional(date('When was it agreed?', { lea: true })),
    agreed_at: optional(ref('meeting', 'At which meeting was it agreed?', { lea: true, flag: 'at' })),
    agreed_wording: optional(number('Which of its wordings was agreed?', { lea: true })),
    learned_on: optional(date('When was something learned?', { lea: true })),
    closed_on: optional(date('When was it closed?', { lea: true })),
    rests_on: many(ref('mark', 'Which marked passages does it rest on?', { lea: true })),
    look_again: optional(date('When will you look at it again?')),
    level: many(choice('At which level do you look for change?', LEVELS)),
  },
  sections: {
    itch: 'The itch', known: 'What is already known', hope: 'What we hope to find out', know: 'How we would know',
    looking: 'Who is looking', now: 'What we now know', open: 'Still open', next: 'Next question',
  },
  begins: [question('question')],
  columns: ['date', 'authority', 'state', 'question'],
  life: {
    states: ['draft', 'agreed', 'learned', 'closed', 'paused', 'withdrawn'],
    moves: [
      move('draft', 'agreed', 'agree', { needs: [filled('know'), discussed()], stamp: 'agreed_on', takes: ['agreed_at'], writes: ['know'] }),
      move('agreed', 'learned', 'learned', {
        needs: [filled('now'), passages('rests_on', 2, 1)], stamp: 'learned_on', takes: ['rests_on'], writes: ['now'],
      }),
      move('learned', 'closed', 'close', { needs: [filled('open')], stamp: 'closed_on', writes: ['open'] }),
      move(['learned', 'closed'], 'agreed', 'reopen', { clears: ['learned_on', 'closed_on'] }),
      move(['draft', 'agreed', 'learned', 'closed'], 'paused', 'set-aside', { needs: [reason()] }),
      move('paused', 'closed', 'reopen', { when: has('closed_on') }),
      move('paused', 'learned', 'reopen', { when: has('learned_on') }),
      move('paused', 'agreed', 'reopen', { when: has('agreed_on') }),
      move('paused', 'draft', 'reopen'),
    ],
  },
});
