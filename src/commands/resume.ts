import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import { text, yes } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { line, type Page, page, span } from '../render/page.ts';
import type { Draft } from '../store/drafts.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { agrees } from './interview.ts';
import { commandOf, isMap, textsIn } from './kept-words.ts';
import { finishEntry } from './new.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  show: asFlag(yes('Only show the words')),
  discard: asFlag(yes('Throw the words away')),
};

/** Goes on with words that a stopped command left behind. */
export const resume = defineVerb({
  name: 'resume',
  summary: 'Go on with words kept from a stopped command.',
  args: [{ name: 'which', help: 'Its number in the list; the only one unless given', optional: true }],
  flags,
  examples: ['lea resume', 'lea resume 2 --show'],
  writes: true,
  run: resumeWords,
});

async function resumeWords(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const drafts = desk.journal.listDrafts();
  if (drafts.length === 0) {
    world.out(page('No words are waiting: every command came to its end.'));
    return 'fine';
  }
  const draft = await chooseDraft(given.args['which'], drafts, world);
  if (draft === undefined) return 'fine';
  if (given.flags.discard === true) return discard(draft, desk, world);
  const going = readDraft(draft);
  if (given.flags.show === true || going === undefined) {
    world.out(wordsOf(draft));
    return 'fine';
  }
  return goOn(draft, going, desk, world);
}

/** The draft that is meant. Several and none named: they are listed, and at a terminal one is asked for. */
async function chooseDraft(
  which: string | undefined,
  drafts: readonly Draft[],
  world: World,
): Promise<Draft | undefined> {
  const [only] = drafts;
  if (which === undefined && drafts.length === 1) return only;
  const number = which ?? (await askWhich(drafts, world));
  if (number === undefined) return undefined;
  const chosen = drafts[Number(number) - 1];
  if (chosen === undefined)
    throw fault('BAD_ANSWER', {
      flag: 'which',
      why: `"${number}" is not the number of one of them (1 to ${drafts.length}).`,
    });
  return chosen;
}

async function askWhich(drafts: readonly Draft[], world: World): Promise<string | undefined> {
  const lines = drafts.map((draft, at) => `  ${at + 1}  ${commandOf(draft)}: ${firstWords(draft)}`);
  if (world.interactive) {
    world.err(page('Words are kept from these commands:', ...lines));
    return world.ask({ field: text('Which number?'), flag: 'WHICH', initial: '1' });
  }
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
  world.out(page('Thrown away.'));
  return 'fine';
}

interface Going {
  readonly kind: Kind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: ReadonlyMap<string, string>;
  readonly rest: string;
  readonly manner: { readonly brief: boolean; readonly short: boolean };
}

/** What a command that begins an entry kept; nothing for words of any other origin, which can only be shown. */
function readDraft({ data }: Draft): Going | undefined {
  if (!isMap(data) || typeof data['command'] !== 'string') return undefined;
  const [noun, verb] = data['command'].split(' ');
  const kind = KINDS.find(({ name }) => name === noun);
  if (kind === undefined || verb !== kind.verb || !isMap(data['values'])) return undefined;
  const words = Object.entries(isMap(data['words']) ? data['words'] : {});
  const manner = isMap(data['manner']) ? data['manner'] : {};
  return {
    kind,
    values: data['values'],
    rest: typeof data['rest'] === 'string' ? data['rest'] : '',
    words: new Map(words.flatMap(([key, said]) => (typeof said === 'string' ? [[key, said] as const] : []))),
    manner: { brief: manner['brief'] === true, short: manner['short'] === true },
  };
}

/** The words stand under a new name as soon as the entry is begun again, so the old ones go even where that is stopped too. */
async function goOn(draft: Draft, going: Going, desk: Desk, world: World): Promise<'fine'> {
  const before = new Set(desk.journal.listDrafts().map(({ name }) => name));
  const { kind, values, words, rest, manner } = going;
  let isDone = false;
  try {
    await finishEntry(kind, { ...values }, { words: new Map(words), rest }, manner, desk, world);
    isDone = !world.settings.dryRun;
  } finally {
    const isKeptAgain = desk.journal.listDrafts().some(({ name }) => !before.has(name));
    if (isDone || isKeptAgain) desk.journal.removeDraft(draft.name);
  }
  return 'fine';
}

function firstWords({ data }: Draft): string {
  const [first = 'no words yet'] = textsIn(data);
  return first.length <= 50 ? first : `${first.slice(0, 49)}…`;
}

const wordsOf = (draft: Draft): Page =>
  page(`${commandOf(draft)}:`, ...textsIn(draft.data).flatMap((each) => ['', each]));
