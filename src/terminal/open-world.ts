import type { World } from '../commands/world.ts';
import { fault } from '../model/fault.ts';
import type { Page } from '../render/page.ts';
import { isColoured } from './colour.ts';
import { editText } from './editor.ts';
import type { Prompter } from './numbered.ts';
import type { Outside } from './outside.ts';
import { showAnswer } from './pager.ts';
import { loadPaint } from './paint.ts';
import { openPerson } from './person.ts';
import { choosePrompter } from './prompts.ts';
import { configFolder, type Everywhere, settle } from './settings.ts';

/** A World for one command line, and what its answer comes to in the end. */
export interface Opened {
  readonly world: World;
  /** Shows the whole answer. Until then standard output stays empty, so that a command that fails says nothing there. */
  finish(): Promise<void>;
}

/** Makes the World of the outside and the flags that every command takes. */
export async function openWorld(outside: Outside, flags: Everywhere, look: 'back' | 'forward' = 'back'): Promise<Opened> {
  const person = openPerson(configFolder(outside));
  const { settings, colour, pager, interactive } = settle(flags, outside, person);
  const environment = outside.machine.environment;
  const coloured = isColoured(colour, environment, outside.err.isTerminal);
  const paintOut = await loadPaint(isColoured(colour, environment, outside.out.isTerminal));
  const paintErr = await loadPaint(coloured);
  const answer: string[] = [];
  const flush = (): void => outside.out.write(answer.splice(0).join(''));
  const edit = async (text: string, name: string): Promise<string> =>
    editText(text, name, settings.privateRoot, outside);
  let prompter: Promise<Prompter> | undefined;
  const world: World = {
    folder: outside.folder,
    disk: outside.disk,
    templates: outside.templates,
    settings,
    machine: outside.machine,
    person,
    programPath: outside.programPath,
    interactive,
    stopping: outside.stopping,
    today: () => outside.today(),
    now: () => outside.now(),
    chance: (bytes) => outside.chance(bytes),
    digest: (text) => outside.digest(text),
    wait: (milliseconds) => outside.wait(milliseconds),
    input: () => readAll(outside),
    out: (page: Page) => void answer.push(paintOut(page)),
    data: (text) => (settings.ndjson ? outside.out.write(text) : void answer.push(text)),
    err: (page: Page) => outside.err.write(paintErr(page)),
    ask: async (asking) => {
      if (!interactive) throw fault('ANSWERS_MISSING', { flags: [asking.flag] });
      // What was shown so far belongs to the question.
      flush();
      prompter ??= choosePrompter(outside, { settings, coloured, look, edit: (text) => edit(text, 'answer') });
      return (await prompter).ask(asking);
    },
    edit,
  };
  return { world, finish: () => showAnswer(answer.splice(0).join(''), outside, pager && !settings.quiet) };
}

async function readAll(outside: Outside): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of outside.input()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
