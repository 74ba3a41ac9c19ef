import { fault } from '../model/fault.ts';
import { text, yes } from '../model/field.ts';
import { line, type Page, page, span } from '../render/page.ts';
import type { Draft } from '../store/drafts.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered, type ForPrograms } from './for-programs.ts';
import { goingOn } from './going-on.ts';
import { agrees } from './interview.ts';
import { commandOf, textsIn } from './kept-words.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  show: asFlag(yes('Only show the words')),
  discard: asFlag(yes('Throw the words away')),
};

/** Goes on with words that a stopped command left behind; `verbs` are those that may run again with them. */
export const makeResume = (verbs: () => readonly Verb[]): Verb =>
  defineVerb({
    name: 'resume',
    summary: 'Go on with words kept from a stopped command.',
    args: [{ name: 'which', help: 'Its number in the list; the only one unless given', optional: true }],
    flags,
    examples: ['lea resume', 'lea resume 2 --show'],
    writes: true,
    run: (given, world) => resumeWords(given, verbs(), world),
  });

async function resumeWords(
  given: Given<typeof flags>,
  verbs: readonly Verb[],
  world: World,
): Promise<'fine'> {
  const desk = await openDesk(world);
  const drafts = desk.journal.listDrafts();
  if (drafts.length === 0) {
    if (!answered(waiting([]), desk, world))
      world.out(page('No words are waiting: every command came to its end.'));
    return 'fine';
  }
  const draft = await chooseDraft(given.args['which'], drafts, desk, world);
  if (draft === undefined) return 'fine';
  if (given.flags.discard === true) return discard(draft, desk, world);
  const going = await goingOn(draft, verbs);
  if (given.flags.show !== true && going !== undefined) return going(desk, world);
  if (!answered({ ...waiting([draft]), data: () => dataOf(draft) }, desk, world)) world.out(wordsOf(draft));
  return 'fine';
}

/** The draft that is meant. Several and none named: they are listed, and at a terminal one is asked for. */
async function chooseDraft(
  which: string | undefined,
  drafts: readonly Draft[],
  desk: Desk,
  world: World,
): Promise<Draft | undefined> {
  const [only] = drafts;
  if (which === undefined && drafts.length === 1) return only;
  const number = which ?? (await askWhich(drafts, desk, world));
  if (number === undefined) return undefined;
  const chosen = drafts[Number(number) - 1];
  if (chosen === undefined)
    throw fault('BAD_ANSWER', {
      flag: 'which',
      why: `"${number}" is not the number of one of them (1 to ${drafts.length}).`,
    });
  return chosen;
}

async function askWhich(drafts: readonly Draft[], desk: Desk, world: World): Promise<string | undefined> {
  const lines = drafts.map((draft, at) => `  ${at + 1}  ${commandOf(draft)}: ${firstWords(draft)}`);
  if (world.interactive) {
    world.err(page('Words are kept from these commands:', ...lines));
    return world.ask({ field: text('Which number?'), flag: 'WHICH', initial: '1' });
  }
  if (answered(waiting(drafts), desk, world)) return undefined;
  world.out(
    page(
      'Words are kept from these commands:',
      ...lines,
      line('Next: ', span(`${world.settings.program} resume 1`, 'command')),
    ),
  );
  return undefined;
}

async function discard(draft: Draft, desk: Desk, world: World): Promise<'fine'> {
  if (world.settings.dryRun) world.err(page('Nothing was changed. These words would be thrown away:'));
  world.err(wordsOf(draft));
  if (world.settings.dryRun) return 'fine';
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Throw these words away for good?', 'no', world)))
    throw fault('STOPPED', { kept: true });
  desk.journal.removeDraft(draft.name);
  if (!answered(waiting([draft]), desk, world)) world.out(page('Thrown away.'));
  return 'fine';
}

const dataOf = (draft: Draft) => ({
  command: commandOf(draft),
  kept_as: draft.name,
  words: textsIn(draft.data),
});

const waiting = (drafts: readonly Draft[]): ForPrograms => ({
  schema: 'lea.resume/1',
  data: () => drafts.map(dataOf),
  ids: drafts.map(({ name }) => name),
});

function firstWords({ data }: Draft): string {
  const texts = textsIn(data);
  const first = texts.find((each) => each.includes(' ')) ?? texts[0] ?? 'no words yet';
  return first.length <= 50 ? first : `${first.slice(0, 49)}…`;
}

const wordsOf = (draft: Draft): Page =>
  page(`${commandOf(draft)}:`, ...textsIn(draft.data).flatMap((each) => ['', each]));
