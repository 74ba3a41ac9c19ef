import { line, type Page, page, span } from '../render/page.ts';
import { wrap } from '../render/wrap.ts';
import type { Desk } from './desk.ts';
import { openDeskIfAny } from './desk-if-any.ts';
import { answered } from './for-programs.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** What is stored, who sees it, and what cannot be taken back, in plain words (domain 6, section 3). */
export const privacy = defineVerb({
  name: 'privacy',
  summary: 'What is stored, who sees it, and what cannot be taken back.',
  args: [],
  flags: {},
  examples: ['lea privacy'],
  writes: false,
  without: ['plain', 'quiet'],
  run: async (_given, world) => {
    const desk = await openDeskIfAny(world);
    const parts = partsFor(desk, world);
    if (!answered({ schema: 'lea.privacy/1', data: () => parts }, desk, world))
      world.out(privacyPage(parts, world.settings.columns));
    return 'fine';
  },
});

interface Part {
  readonly heading: string;
  readonly text: readonly string[];
}

function partsFor(desk: Desk | undefined, world: World): readonly Part[] {
  return [
    { heading: 'What you keep private', text: privateWords(desk, world) },
    { heading: 'What you share', text: sharedWords(desk) },
    { heading: 'How you are signed', text: signedWords(desk) },
    { heading: 'Taking back', text: TAKING_BACK },
    { heading: 'When somebody asks for it', text: ASKED_FOR },
    { heading: 'How long, and whom to ask', text: keptWords(desk) },
    { heading: 'What does not belong here', text: NOT_HERE },
  ];
}

const privateWords = (desk: Desk | undefined, world: World): readonly string[] => [
  'What you write starts private: diary, enquiry, visit, case. It lies on this computer alone, readable by you, and no command of lea sends it. It changes no figure, not even a total.',
  'If this computer is lost, it is lost too, unless this folder is backed up:',
  `  ${desk?.journal.privateFolder ?? world.settings.privateRoot}`,
];

function sharedWords(desk: Desk | undefined): readonly string[] {
  const members = desk?.reading.shared.all.filter(({ kind }) => kind === 'authority').length;
  const all =
    members === undefined || members < 2
      ? 'every member authority'
      : `all ${members} authorities of this network`;
  return [
    `You see every word before it leaves. What you share with the network can be read by ${all}, and by anyone whom the host of the shared journal lets in. There is nothing between: what is for chief officers alone needs a journal of its own.`,
    'What is marked public may stand in a booklet or on a page for anybody. Words are quoted only with permission for exactly those words.',
  ];
}

const signedWords = (desk: Desk | undefined): readonly string[] => [
  desk?.me === undefined
    ? 'Saves are signed by seat, such as "Participating officer 2, Ashmere", never by name.'
    : `Your saves are signed "${desk.me.signed}", never by name.`,
  'A chief officer of a named authority can be recognised all the same. The host of the shared journal still sees which account sends.',
];

const TAKING_BACK = [
  'The words go from the current files and from every page made after today. Copies already printed or brought in, and the history of the shared journal, keep them.',
  'Clearing history is a separate job that every member must take part in. A member who leaves keeps what was brought in; further access ends at the host.',
];

const ASKED_FOR = [
  'What you share here is a work note. Somebody may ask your council for it, and for what you keep privately on a work computer. Private means not shared; it does not mean exempt. Destroying it after somebody has asked can be an offence.',
];

function keptWords(desk: Desk | undefined): readonly string[] {
  const kept = desk?.journal.network.retention;
  const contact = desk?.journal.network.publish.contact;
  return [
    kept === undefined
      ? 'This network has not written down how long things are kept (retention, in network.yaml).'
      : `Kept: ${kept}`,
    contact === undefined
      ? 'Nor has it named anybody to ask (publish.contact, in network.yaml).'
      : `Ask: ${contact}`,
  ];
}

const NOT_HERE = [
  'A child\'s name, ever: write "a pupil". Child protection belongs in your authority\'s own system. lea itself reports to nobody.',
];

const privacyPage = (parts: readonly Part[], columns: number): Page =>
  page(
    ...parts.flatMap(({ heading, text }, at) => [
      ...(at === 0 ? [] : [line()]),
      line(span(heading, 'heading')),
      ...text.flatMap((one) => wrap(one, columns)),
    ]),
  );
