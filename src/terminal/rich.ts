import inquirer from 'inquirer';
import { fault } from '../model/fault.ts';
import {
  answersOf,
  askUntilRead,
  keysFor,
  type Prompter,
  PUT,
  type Put,
  skip,
  spellYes,
  type Talk,
} from './numbered.ts';
import type { Outside } from './outside.ts';
import { inquirerStyle } from './paint.ts';
import { choose, type Form, type Question } from './question.ts';

const ENDED_EARLY = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];
const COMMANDS = ['/help', '/back', '/edit'];
const MOST_SHOWN = 9;

type Prompt = ReturnType<typeof inquirer.createPromptModule>;
type Theme = Awaited<ReturnType<typeof inquirerStyle>>;

/**
 * The rich prompter: inquirer on standard error. The same questions in the same words as the base one, with search as
 * you type and ticks; long texts are typed as there.
 */
export async function richPrompter(talk: Talk, outside: Outside, coloured: boolean): Promise<Prompter> {
  const theme = await inquirerStyle(coloured);
  const put: Readonly<Record<Form, Put>> = {
    ...PUT,
    line: obeying((question) => typeLine(question.words + skip(question), question.initial, theme, outside)),
    yes: obeying(async (question) => {
      const text = await typeLine(`${question.words} ${keysFor(question)}`, undefined, theme, outside);
      return spellYes(text);
    }),
    one: obeying((question) => pickOne(question, theme, outside)),
    several: (question) => tick(question, theme, outside),
  };
  return { ask: (asking) => askUntilRead(asking, talk, put, (echo) => !echo.startsWith('Chosen: ')) };
}

/** Lets `/help`, `/back` and `/edit` work in a question; a standing answer counts as Enter alone. */
const obeying =
  (ask: (question: Question) => Promise<string>): Put =>
  async (question, talk) => {
    for (;;) {
      const text = await ask(question);
      const command = text.trim();
      if (command === '/back') throw fault('WENT_BACK');
      if (command === '/edit') return answersOf((await talk.edit(question.initial ?? '')).trimEnd());
      if (command !== '/help') return text === question.initial ? [] : answersOf(text);
      talk.lines.write(`${question.help}\n`);
    }
  };

/** Puts one question; Ctrl-C, the end of input and a request to stop are all Fault STOPPED. */
async function show<T>(outside: Outside, ask: (prompt: Prompt) => Promise<{ answer: T }>): Promise<T> {
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const watch = (_text: unknown, key: { ctrl?: boolean; name?: string } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') stop();
  };
  const input = outside.input();
  input.on('keypress', watch).on('end', stop);
  outside.stopping.addEventListener('abort', stop);
  try {
    const { signal } = ending;
    return (await ask(inquirer.createPromptModule({ input, output: outside.err.stream, signal }))).answer;
  } catch (error) {
    if (error instanceof Error && ENDED_EARLY.includes(error.name))
      throw fault('STOPPED', { kept: false }, error);
    throw error;
  } finally {
    input.off('keypress', watch).off('end', stop);
    outside.stopping.removeEventListener('abort', stop);
  }
}

function typeLine(
  message: string,
  initial: string | undefined,
  theme: Theme,
  outside: Outside,
): Promise<string> {
  const standing = initial === undefined ? {} : { default: initial };
  return show(outside, (prompt) =>
    prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, theme, ...standing }]),
  );
}

async function pickOne(question: Question, theme: Theme, outside: Outside): Promise<string> {
  let typed = '';
  const source = (term: string | undefined): readonly Found[] => {
    typed = term ?? '';
    return found(typed, question);
  };
  const standing = question.offered.find((one) => one.shown === question.initial);
  const start = standing === undefined ? {} : { default: standing.value };
  const ask = {
    name: 'answer',
    message: question.words,
    theme,
    source,
    pageSize: MOST_SHOWN,
    ...start,
  } as const;
  const picked = await show(outside, (prompt) => prompt<{ answer: string }>([{ type: 'search', ...ask }]));
  // Words and Enter that come in one go are answered before the list has followed the words: the words decide.
  return found(typed, question).some(({ value }) => value === picked) ? picked : typed;
}

function tick(question: Question, theme: Theme, outside: Outside): Promise<readonly string[]> {
  const choices = question.offered.map((one) => ({
    ...asFound(one),
    checked: one.shown === question.initial,
  }));
  const ask = { name: 'answer', message: question.words + skip(question), theme, choices } as const;
  return show(outside, (prompt) => prompt<{ answer: string[] }>([{ type: 'checkbox', ...ask, default: [] }]));
}

interface Found {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

const asFound = ({ value, shown, help }: Question['offered'][number]): Found => ({
  name: shown,
  value,
  ...(help === undefined ? {} : { description: help }),
});

/** What fits the words typed so far; where nothing does, the words themselves, to be looked up in the journal. */
function found(term: string, question: Question): readonly Found[] {
  const words = term.trim();
  if (words.startsWith('/'))
    return COMMANDS.filter((each) => each.startsWith(words)).map((each) => ({ name: each, value: each }));
  const none = question.skippable && question.initial === undefined ? [{ name: '(skip)', value: '' }] : [];
  // Enter alone takes the first: where a question may be skipped, that is what Enter does.
  if (words === '') return [...none, ...question.offered.map(asFound)];
  const fits = choose(words, question.offered);
  const fitting = 'one' in fits ? [fits.one] : fits.several;
  return fitting.length > 0 ? fitting.map(asFound) : [{ name: words, value: words }];
}
