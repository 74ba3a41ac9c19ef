import { choice, many, number, optional, ref, rows, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { move } from '../model/life.ts';
import { filled, has } from '../model/need.ts';
import { ITEM_FORMS, MEETING_GROUPS } from '../model/vocabulary.ts';

const LED_BY = { or: ['broker', 'outside', 'nobody'] } as const;

/** A day together: a think tank, a core contact day, or an action learning set within one (domain 2, section 7). */
export const meeting = defineKind({
  name: 'meeting', letter: 'm', plural: 'meetings', segments: ['group'], dated: true, verb: 'new', starts: 'network',
  privateWhen: { form: 'set' }, marked: true, asks: 1,
  summary: 'A day together: who came, what was said, what is now understood',
  example: '--group participating --date "12 June 2025" --theme "Letting go"',
  without: ['by'],
  fields: {
    authority: optional(ref('authority', 'Which authority is it for, if it is local?')),
    group: choice('Which group meets?', MEETING_GROUPS),
    form: optional(choice('Is it a session, or an action learning set?', ['session', 'set'])),
    number: optional(number('Which one of its group is it?', { suggest: 'next number' })),
    cluster: optional(text('Which cluster is it for?')),
    place: optional(text('Where?', { offered: true })),
    during: optional(ref('meeting', 'During which session?')),
    themes: many(text('Which theme is agreed?', { offered: true, flag: 'theme' })),
    chaired_by: optional(ref('authority', 'Who chairs it?', LED_BY)),
    facilitated_by: optional(ref('authority', 'Who facilitates it?', LED_BY)),
    present: rows('Who was present, counted by group?', {
      authority: ref('authority', 'Which authority?', { or: ['network'] }),
      chief: optional(number('How many chief officers?')),
      participating: optional(number('How many participating officers?')),
      other: optional(number('How many others?')),
    }),
    items: rows('What is on the agenda, and who leads it?', {
      title: text('What is the item?'),
      led_by: optional(ref('authority', 'Who leads it?', LED_BY)),
      form: optional(choice('In which form?', ITEM_FORMS)),
    }, { flag: 'item' }),
    purpose: optional(choice("What became of the network's purpose?", ['agreed', 'reaffirmed', 'challenged', 'changed'])),
    purpose_note: optional(text('What was said of the purpose?')),
    ground_rules: optional(choice('What became of the ground rules?', ['agreed', 'changed', 'not discussed'])),
  },
  sections: {
    why: 'Why we are meeting', talked: 'What we talked about', understood: 'What we now understand',
    disagreed: 'Where we disagreed', stand: 'Where we think we stand', decisions: 'Decisions', actions: 'Actions',
    next: 'Next time',
  },
  bodies: {
    set: {
      brought: 'The question brought', helped: 'Questions that helped', will: 'What the presenter will do',
      back: "Last time's report back",
    },
  },
  bodyWhen: { set: { form: 'set' } },
  columns: ['date', 'group', 'number', 'state', 'title'],
  life: {
    states: ['planned', 'held', 'written up', 'cancelled'],
    moves: [
      move('planned', 'held', 'write-up', { needs: [has('present')], takes: ['present', 'items', 'purpose', 'ground_rules'], writes: ['talked', 'understood', 'disagreed', 'stand', 'decisions', 'actions', 'next'] }),
      move('held', 'written up', 'write-up', { needs: [filled('understood', 'disagreed')], writes: ['understood', 'disagreed'] }),
      move('planned', 'cancelled', 'cancel'),
    ],
  },
});
