import type { Argument, Verb } from '../commands/verb.ts';
import { type Line, line, type Page, page, span } from '../render/page.ts';
import { pad, widthOf } from '../render/table.ts';
import { wrap } from '../render/wrap.ts';
import { switchesOf } from './mount.ts';
import { callOf, EVERYWHERE, spell, type Switch } from './switches.ts';
import type { Noun, Tree } from './tree.ts';

const WIDTH = 80;
const HELP_AT = 28;

/** Names with what each means. */
export type Pairs = readonly (readonly [name: string, help: string])[];

/** A page of help as data: examples, what it is about, then parts with a title each. */
export interface Help {
  readonly examples: readonly string[];
  readonly sentence: string;
  readonly usage?: readonly string[];
  readonly parts: readonly (readonly [title: string, pairs: Pairs])[];
}

/** Help for everything: every command by what it is for. */
export function helpForAll(tree: Tree): Help {
  const root = tree.verbs.filter((verb) => verb.noun === undefined && verb.hidden !== true);
  const named = (verbs: readonly Verb[]): Pairs =>
    verbs.map((verb) => [withWords(verb, verb.name), verb.summary]);
  return {
    examples: ['lea', 'lea diary add', 'lea enquiry new', 'lea report'],
    sentence: 'lea keeps a journal of the questions a network asks together and of what it learns.',
    parts: [
      [
        'Kinds of entry: lea KIND shows them, lea KIND --help says more',
        tree.nouns.map(({ name, summary }) => [name, summary]),
      ],
      ['Commands to read with: lea COMMAND --help says more', named(root.filter((verb) => !verb.writes))],
      ['Commands to write and share with', named(root.filter((verb) => verb.writes))],
      ['With every command', flagPairs(EVERYWHERE)],
      ['More', [['lea help topics', 'What else there is help about']]],
    ],
  };
}

/** Help for a kind of entry: its own commands, and those for any entry. */
export function helpForNoun(noun: Noun, tree: Tree): Help {
  const shown = tree.verbs.filter((verb) => verb.hidden !== true);
  const own = shown.filter((verb) => verb.noun === noun.name);
  const root = shown.filter((verb) => verb.noun === undefined && verb.takesKind === true);
  const named = (verbs: readonly Verb[]): Pairs =>
    verbs.map((verb) => [withWords(verb, `${noun.name} ${verb.name}`), verb.summary]);
  return {
    examples: [`lea ${noun.name}`, ...own.flatMap((verb) => verb.examples.slice(0, 1))],
    sentence: `${noun.summary}.`,
    parts: [
      ['Commands', named(own)],
      ['Commands for any entry', named(root)],
    ],
  };
}

/** Help for one command: its flags in three groups. */
export function helpForVerb(verb: Verb, tree: Tree): Help {
  const nouns = tree.nouns.map(({ name }) => name);
  const switches = switchesOf(verb, nouns).filter((one) => one.writes !== true || verb.writes);
  const group = (name: Switch['group']): Pairs =>
    flagPairs(switches.filter((one) => one.group === name && one.unlisted !== true));
  const aliases = verb.aliases ?? [];
  return {
    examples: verb.examples,
    sentence: verb.summary,
    usage: [
      `${withWords(verb, callOf(verb))} [flags]`,
      ...(aliases.length === 0 ? [] : [`Also: ${aliases.join(', ')}`]),
    ],
    parts: [
      ['Words', verb.args.map((each) => [wordFor(each), each.help])],
      ['Answers', group('answers')],
      ['Output', group('output')],
      ['Everywhere', group('everywhere')],
    ],
  };
}

const wordFor = ({ name, optional, several }: Argument): string => {
  const word = `${name.toUpperCase()}${several === true ? '...' : ''}`;
  return optional === true ? `[${word}]` : word;
};

const withWords = (verb: Verb, name: string): string => [name, ...verb.args.map(wordFor)].join(' ');
const flagPairs = (switches: readonly Switch[]): Pairs => switches.map((one) => [spell(one), helpOf(one)]);

function helpOf({ help, words, or, repeats }: Switch): string {
  const choices = words === undefined ? [] : [`One of: ${words.join(', ')}.`];
  const fixed = or === undefined ? [] : [`Or: ${or.join(', ')}.`];
  return [help, ...choices, ...fixed, ...(repeats === true ? ['May be given more than once.'] : [])].join(
    ' ',
  );
}

/** Lays help out in at most 80 columns; for a screen reader, "name: what it means" in place of columns. */
export function layHelp({ examples, sentence, usage = [], parts }: Help, accessible: boolean): Page {
  const command = (words: string): Line => line('  ', span(words, 'command'));
  return page(
    ...examples.map(command),
    ...(examples.length === 0 ? [] : ['']),
    ...wrap(sentence, WIDTH),
    ...(usage.length === 0
      ? []
      : ['', line(span('Usage', 'heading')), ...usage.map((words) => line(`  ${words}`))]),
    ...parts
      .filter(([, pairs]) => pairs.length > 0)
      .flatMap(([title, pairs]) => [
        '',
        ...(title === '' ? [] : [line(span(title, 'heading'))]),
        ...(accessible
          ? pairs.map(([name, help]) => line(span(`${name}: `, 'command'), help))
          : inColumns(pairs)),
      ]),
  );
}

/** Two columns: names, and what each means beside it, folded under itself. A long name stands on a line of its own. */
function inColumns(pairs: Pairs): readonly Line[] {
  const at = Math.min(HELP_AT, Math.max(0, ...pairs.map(([name]) => widthOf(name))) + 4);
  return pairs.flatMap(([name, help]) => {
    const folded = wrap(help, WIDTH - at);
    const fits = widthOf(name) + 4 <= at;
    const beside = fits ? [folded[0] ?? ''] : [];
    const first = line('  ', span(fits ? pad(name, at - 2) : name, 'command'), ...beside);
    return [first, ...folded.slice(beside.length).map((words) => line(' '.repeat(at) + words))];
  });
}
