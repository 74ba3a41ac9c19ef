import { EXIT_MEANINGS, EXITS } from '../model/exit.ts';
import { exampleOfFault, FAULT_CODES, type FaultCode } from '../model/fault.ts';
import { exampleOfProblem, type ProblemCode } from '../model/problem.ts';
import type { Help, Pairs } from './help.ts';
import { TOPIC_PAGES } from './topic-pages.ts';
import type { Tree } from './tree.ts';

/** A page of help about something that no single command is about. */
export interface Topic {
  readonly name: string;
  readonly summary: string;
  readonly show: (tree: Tree) => Help;
}

const VARIABLES: Pairs = [
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

const EDITORS: Pairs = [
  ['1', 'LEA_EDITOR'],
  ['2', 'GIT_EDITOR, or the editor you chose for git on this computer'],
  ['3', 'VISUAL, then EDITOR'],
  ['4', 'Notepad on Windows, TextEdit on a Mac, nano elsewhere'],
];

const exits = (): Pairs =>
  Object.entries(EXIT_MEANINGS)
    .map(([name, meaning]): readonly [number, string] => [numberOf(name), meaning])
    .toSorted(([a], [b]) => a - b)
    .map(([number, meaning]) => [String(number), meaning]);

const numberOf = (name: string): number =>
  Object.entries(EXITS).find(([each]) => each === name)?.[1] ?? EXITS.bug;

const page = (sentence: string, pairs: Pairs): Help => ({ examples: [], sentence, parts: [['', pairs]] });

/** Every topic, in the order of `lea help topics`. */
export const TOPICS: readonly Topic[] = [
  ...TOPIC_PAGES.map(({ name, summary, sentence, pairs }) => ({
    name,
    summary,
    show: () => page(sentence, pairs),
  })),
  { name: 'fields', summary: 'The names of details, for --json, --plain and --sort', show: fieldsOf },
  {
    name: 'exit-codes',
    summary: 'The number a command ends with',
    show: () => page('A command ends with one of these numbers.', exits()),
  },
  {
    name: 'errors',
    summary: 'Every reason why a command stops, by its code',
    show: () => page('lea help CODE says more about one.', FAULT_CODES.map(firstLineOf)),
  },
  {
    name: 'environment',
    summary: 'The variables that lea reads',
    show: () => page('A flag comes before a variable, and a variable before your own settings.', VARIABLES),
  },
  {
    name: 'editors',
    summary: 'Which editor opens',
    show: () => page('Where an editor is wanted, the first of these that is there opens.', EDITORS),
  },
  {
    name: 'topics',
    summary: 'This list',
    show: () =>
      page(
        'lea help TOPIC shows one.',
        TOPICS.map(({ name, summary }) => [name, summary]),
      ),
  },
];

/** The help about one topic, by its name. */
export const helpOfTopic = (name: string, tree: Tree): Help | undefined =>
  TOPICS.find((topic) => topic.name === name)?.show(tree);

const firstLineOf = (code: FaultCode): readonly [string, string] => [
  code,
  exampleOfFault(code).message.split('\n')[0] ?? '',
];

/** What `lea help CODE` shows: the sentence, with what is not known in capitals, the next step and the exit. */
export function helpForCode(code: FaultCode): Help {
  const { message, hint, exit } = exampleOfFault(code);
  const next: Pairs = hint === '' ? [] : [['Try', hint]];
  return {
    examples: [],
    sentence: `${code}\n\n${message}`,
    parts: [['', [...next, ['Ends with', `${EXITS[exit]}. ${EXIT_MEANINGS[exit]}`]]]],
  };
}

/** Help about one code that `lea check` prints: what is wrong in a file, and what mends it. */
export function helpForProblem(code: ProblemCode): Help {
  const { message, fix } = exampleOfProblem(code);
  const next = fix ?? 'lea check names the command that mends it, beside the file and the line';
  return { examples: ['lea check'], sentence: `${code}\n\n${message}`, parts: [['', [['Try', next]]]] };
}

function fieldsOf(tree: Tree): Help {
  const pairs = tree.nouns.map((noun): readonly [string, string] => {
    const begin = tree.byNoun.get(noun.name)?.verbs.get(noun.verb);
    const keys = Object.entries(begin?.flags ?? {}).filter(([, field]) => field.long !== true);
    return [noun.name, keys.map(([key]) => key).join(', ')];
  });
  return page('Every entry has id, kind, title, date and visibility. Each kind also has its own.', pairs);
}
