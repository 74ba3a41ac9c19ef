import type { Exit } from '../model/exit.ts';
import { EXIT_MEANINGS, EXITS } from '../model/exit.ts';
import { exampleOfFault, FAULT_CODES, type FaultCode } from '../model/fault.ts';
import { line, type Page, page, span } from '../render/page.ts';
import { wrap } from '../render/wrap.ts';
import { pairs } from './help.ts';
import type { Tree } from './tree.ts';

/** A page of help about something that no single command is about. */
export interface Topic {
  readonly name: string;
  readonly summary: string;
  readonly show: (tree: Tree) => Page;
}

const WIDTH = 80;

const VARIABLES: readonly (readonly [string, string])[] = [
  ['LEA_JOURNAL', 'Which journal; --journal comes before it'],
  ['LEA_NO_INPUT', 'Never ask questions, as --no-input'],
  ['LEA_ACCESSIBLE', 'For screen readers, as --accessible'],
  ['LEA_COLOR', 'Colour: always, never or auto, as --colour'],
  ['LEA_PAGER', 'What shows long answers; PAGER, then less, come after it'],
  ['LEA_EDITOR', 'What opens when you write in an editor; GIT_EDITOR, VISUAL and EDITOR come after it'],
  ['LEA_PRIVATE', 'The folder that holds what is private'],
  ['LEA_DEBUG', 'Say more when something in lea is wrong'],
  ['CI', 'Where it is set, lea asks nothing'],
  ['NO_COLOR', 'Where it is set, nothing is coloured'],
];

const exitOf = (exit: Exit): readonly [string, string] => [String(EXITS[exit]), EXIT_MEANINGS[exit]];

/** Every topic, in the order of `lea help topics`. */
export const TOPICS: readonly Topic[] = [
  {
    name: 'fields',
    summary: 'The names of details, for --json, --plain and --sort',
    show: fieldsPage,
  },
  {
    name: 'exit-codes',
    summary: 'The number a command ends with',
    show: () => under('A command ends with one of these numbers.', pairs(allExits().map(exitOf))),
  },
  {
    name: 'errors',
    summary: 'Every reason why a command stops, by its code',
    show: () => under('lea help CODE says more about one.', pairs(FAULT_CODES.map(summaryOfCode))),
  },
  {
    name: 'environment',
    summary: 'The variables that lea reads',
    show: () =>
      under('A flag comes before a variable, a variable before your own settings.', pairs(VARIABLES)),
  },
  {
    name: 'topics',
    summary: 'This list',
    show: () => under('lea help TOPIC shows one.', pairs(TOPICS.map(({ name, summary }) => [name, summary]))),
  },
];

const under = (words: string, below: Page): Page => ({ lines: [...page(...wrap(words, WIDTH), '').lines, ...below.lines] });

function allExits(): readonly Exit[] {
  const names = new Set(Object.keys(EXIT_MEANINGS));
  const found: Exit[] = [];
  for (const code of FAULT_CODES) found.push(exampleOfFault(code).exit);
  const known = new Set<Exit>(['fine', ...found, 'clash', 'bug']);
  return [...known].filter((exit) => names.has(exit)).toSorted((a, b) => EXITS[a] - EXITS[b]);
}

const summaryOfCode = (code: FaultCode): readonly [string, string] => [code, exampleOfFault(code).message.split('\n')[0] ?? ''];

/** What `lea help CODE` shows: the sentence, with what is not known in capitals, the next step and the exit. */
export function helpForCode(code: FaultCode): Page {
  const { message, hint, exit } = exampleOfFault(code);
  const next = hint === '' ? [] : [line('Try: ', span(hint, 'command'))];
  return page(
    line(span(code, 'title')),
    '',
    ...wrap(message, WIDTH),
    ...next,
    '',
    ...wrap(`The command ends with ${EXITS[exit]}. ${EXIT_MEANINGS[exit]}`, WIDTH),
  );
}

function fieldsPage(tree: Tree): Page {
  const of = tree.nouns.map((noun): readonly [string, string] => {
    const begin = tree.byNoun.get(noun.name)?.verbs.get(noun.verb);
    const keys = Object.entries(begin?.flags ?? {}).filter(([, field]) => field.long !== true);
    return [noun.name, keys.map(([key]) => key).join(', ')];
  });
  return under('Every entry has id, kind, title, date and visibility. Each kind also has its own.', pairs(of));
}
