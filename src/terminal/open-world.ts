import type { World } from '../commands/world.ts';
import { fault } from '../model/fault.ts';
import { isColoured } from './colour.ts';
import type { Prompter } from './numbered.ts';
import { fold } from '../render/wrap.ts';
import type { Page } from '../render/page.ts';
import type { Outlet, Outside } from './outside.ts';
import { loadPaint } from './paint.ts';
import { openPerson } from './person.ts';
import { openScreen, type Screen } from './screen.ts';
import { configFolder, type Everywhere, settle } from './settings.ts';

/** A World for one command line, and the screen that its answer comes to. */
export interface Opened {
  readonly world: World;
  readonly screen: Pick<Screen, 'finish' | 'drop'>;
}

/** Makes the World of the outside and the flags that every command takes. `look` is where days without a year lie. */
export async function openWorld(
  outside: Outside,
  flags: Everywhere,
  look: 'back' | 'forward' = 'back',
): Promise<Opened> {
  const person = openPerson(configFolder(outside));
  const { settings, colour, pager, interactive } = settle(flags, outside, person);
  const environment = outside.machine.environment;
  const coloured = isColoured(colour, environment, outside.err.isTerminal);
  const screen = openScreen(outside, {
    paintOut: await loadPaint(isColoured(colour, environment, outside.out.isTerminal)),
    paintErr: await loadPaint(coloured),
    pager,
    streams: settings.ndjson,
  });
  const edit = async (text: string, name: string): Promise<string> => {
    const { editText } = await import('./editor.ts');
    return editText(text, name, settings.privateRoot, outside);
  };
  const openPage = async (path: string): Promise<boolean> =>
    (await import('./browser.ts')).openPage(path, outside);
  const asker = { settings, coloured, look, edit: (text: string) => edit(text, 'answer') };
  let prompter: Promise<Prompter> | undefined;
  const ask: World['ask'] = async (asking) => {
    if (!interactive) throw fault('ANSWERS_MISSING', { flags: [asking.flag] });
    screen.showSoFar();
    prompter ??= import('./prompts.ts').then(({ choosePrompter }) => choosePrompter(outside, asker));
    return (await prompter).ask(asking);
  };
  const folding =
    ({ isTerminal, columns }: Outlet, show: (page: Page) => void) =>
    (page: Page): void =>
      show(isTerminal ? fold(page, Math.min(columns ?? 80, 100)) : page);
  const { data } = screen;
  const out = folding(outside.out, screen.out);
  const err = folding(outside.err, screen.err);
  const input = (): Promise<string> => readAll(outside);
  return {
    world: { ...outside, settings, person, interactive, input, out, data, err, ask, edit, openPage },
    screen,
  };
}

async function readAll(outside: Outside): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of outside.input()) {
    const one: unknown = part;
    parts.push(one instanceof Uint8Array ? Buffer.from(one) : Buffer.from(String(one)));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (cause) {
    const why = 'What came on standard input is not stored as UTF-8. Nothing was saved.';
    throw fault('MISUSED', { why }, cause);
  }
}
