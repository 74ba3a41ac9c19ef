import { defineVerb, type Verb } from '../../src/commands/verb.ts';
import { fault } from '../../src/model/fault.ts';
import { choice, date, many, number, optional, ref, rows, text, yes } from '../../src/model/field.ts';
import { page } from '../../src/render/page.ts';
import type { Noun } from '../../src/terminal/tree.ts';

/** Made-up kinds, for tests of what lies around the verbs. */
export const NOUNS: readonly Noun[] = [
  { name: 'enquiry', plural: 'enquiries', summary: 'What we hope to find out', verb: 'new' },
  { name: 'diary', plural: 'diaries', summary: 'What I understood', verb: 'add' },
  { name: 'meeting', plural: 'meetings', summary: 'A day together', verb: 'new' },
];

const told = (name: string, more: Partial<Verb> = {}): Verb =>
  defineVerb({
    name,
    summary: `Tell what ${name} was given.`,
    args: [],
    flags: {},
    examples: [`lea ${name}`],
    writes: false,
    run: (given, world) => {
      world.data(
        `${JSON.stringify({ verb: name, args: given.args, flags: given.flags, named: [...given.named] })}\n`,
      );
      return Promise.resolve('fine');
    },
    ...more,
  });

const LED_BY = { or: ['broker', 'nobody'] } as const;

/** The flags of a made-up verb: one for every shape. */
export const FLAGS = {
  title: optional(text('What shall it be called?')),
  date: optional(date('On which day?')),
  next: optional(date('When again?', { or: ['none planned'] })),
  group: optional(choice('Which group?', ['chief', 'participating', 'written up'])),
  host: optional(ref('authority', 'Which authority?')),
  enquiries: many(ref('enquiry', 'Which enquiries?', { flag: 'enquiry' })),
  count: optional(number('How many?')),
  trained: optional(yes('Was anybody trained?')),
  message: optional(text('In one line?', { letter: 'm' })),
  review_follow_up: optional(date('When to look again?')),
  present: rows('Who was present?', {
    authority: ref('authority', 'Which authority?'),
    chief: optional(number('How many chief officers?')),
    since: optional(date('Since when?')),
  }),
  items: rows(
    'What is on the agenda?',
    {
      title: text('What is the item?'),
      led_by: optional(ref('authority', 'Who leads it?', LED_BY)),
      form: optional(choice('In which form?', ['presentation', 'set'])),
    },
    { flag: 'item' },
  ),
};

/** Made-up verbs: ones that tell what they were given, and ones that end in each way. */
export const VERBS: readonly Verb[] = [
  told('status'),
  told('list', { takesKind: true, aliases: ['ls'] }),
  told('find', { takesKind: true, flags: { kind: many(text('Which kinds?')) } }),
  told('show', { takesKind: true, args: [{ name: 'id', help: 'Which entry' }] }),
  told('report', { args: [{ name: 'words', help: 'Anything', optional: true, several: true }] }),
  told('new', {
    noun: 'enquiry',
    flags: FLAGS,
    args: [{ name: 'question', help: 'The question', optional: true, several: true }],
    writes: true,
  }),
  told('overview', { noun: 'enquiry', flags: { stuck: optional(yes('Only those standing still?')) } }),
  told('set-aside', { noun: 'enquiry', args: [{ name: 'id', help: 'Which enquiry' }], writes: true }),
  told('add', { noun: 'diary', flags: FLAGS, writes: true }),
  told('new', { noun: 'meeting', flags: FLAGS, writes: true }),
  told('settings', {
    writes: true,
    run: (_given, world) => {
      world.data(JSON.stringify(world.settings));
      return Promise.resolve('fine');
    },
  }),
  told('refuse', {
    writes: true,
    run: (_given, world) => {
      world.out(page('half an answer'));
      return Promise.reject(fault('NOT_A_JOURNAL'));
    },
  }),
  told('break', {
    run: (_given, world) => {
      world.out(page('half an answer'));
      return Promise.reject(new Error('nobody foresaw this'));
    },
  }),
  told('fail', {
    run: (_given, world) => {
      world.out(page('2 problems'));
      return Promise.resolve('failed');
    },
  }),
];
