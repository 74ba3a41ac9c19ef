import { date, many, optional, ref } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { filled, has, marks, reason, reviewed } from '../model/need.ts';

/** A case study, read by another authority before it is published (domain 2, section 9). `case` is a reserved word. */
export const caseStudy = defineKind({
  name: 'case', letter: 'c', plural: 'cases', segments: ['authority'], verb: 'new', starts: 'private', marked: true,
  summary: 'A case study: what one place found out, reviewed by another',
  example: '"What we stopped doing"',
  fields: {
    enquiries: many(ref('enquiry', 'Which enquiries is it about?', { flag: 'enquiry' })),
    projects: many(ref('project', 'Which projects is it about?', { flag: 'project' })),
    period_from: optional(date('From when?')),
    period_to: optional(date('Until when?')),
    ready_on: optional(date('When was it ready to be read?', { lea: true })),
    published_on: optional(date('When was it published?', { lea: true })),
    review_follow_up: optional(date('When shall its reviewers look again?', { lea: true })),
  },
  sections: {
    short: 'In short', patch: 'Our patch', question: 'The question, and how it changed', found: 'What we found out',
    did: 'What we did', surprised: 'What surprised us or fell flat', know: 'How we know',
    borrow: 'What you could borrow, and what you could not', would_help: 'What would help', words: 'In their words',
    open: 'Still open',
  },
  columns: ['date', 'authority', 'state', 'title'],
  life: {
    states: ['draft', 'ready', 'in review', 'reviewed', 'published', 'withdrawn'],
    moves: [
      move('draft', 'ready', 'ready', {
        needs: [filled('short'), filled('found'), filled('know'), marks(2), has('keywords', 3)],
        stamp: 'ready_on', takes: ['keywords'], writes: ['short', 'found', 'know'],
      }),
      move('ready', 'in review', 'ask', { own: true }),
      move('in review', 'reviewed', 'reviewed', { needs: [reviewed()], own: true }),
      move('in review', 'draft', 'not-yet', { own: true }),
      move('reviewed', 'published', 'publish', { own: true, stamp: 'published_on' }),
      move('published', 'withdrawn', 'withdraw', { needs: [reason()], own: true }),
    ],
  },
});
