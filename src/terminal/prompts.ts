import type { Settings } from '../commands/world.ts';
import { wrap } from '../render/wrap.ts';
import { type Lines, openLines } from './lines.ts';
import { numberedPrompter, type Prompter, type Talk } from './numbered.ts';
import type { Outside } from './outside.ts';

const NARROW = 60;
const USUAL = 80;

/** What a prompter needs beside the outside. */
export interface Asker {
  readonly settings: Settings;
  readonly coloured: boolean;
  readonly look: 'back' | 'forward';
  edit(text: string): Promise<string>;
}

/** Whether the base prompter serves: accessible mode, narrow windows, terminals without raw input. */
export const needsBase = (outside: Outside, settings: Settings): boolean =>
  settings.accessible ||
  (outside.err.columns ?? 0) < NARROW ||
  outside.machine.environment['TERM'] === 'dumb';

/** What is said is broken at spaces: a terminal would break it within a word. */
function wrapped(lines: Lines, columns = USUAL): Lines {
  return { ...lines, write: (text) => lines.write(wrap(text, columns).join('\n')) };
}

/** Chooses the prompter, on the first question; inquirer is loaded only where it is used. */
export async function choosePrompter(outside: Outside, asker: Asker): Promise<Prompter> {
  const base = needsBase(outside, asker.settings);
  const talk: Talk = {
    lines: wrapped(openLines(outside, base), outside.err.columns),
    knowing: () => ({ today: outside.today(), look: asker.look }),
    edit: (text) => asker.edit(text),
  };
  if (base) return numberedPrompter(talk);
  const { richPrompter } = await import('./rich.ts');
  return richPrompter(talk, outside, asker.coloured);
}
