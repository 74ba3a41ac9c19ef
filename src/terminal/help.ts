import type { Argument, Verb } from '../commands/verb.ts';
import { type Line, line, type Page, page, span } from '../render/page.ts';
import { pad, widthOf } from '../render/table.ts';
import { wrap } from '../render/wrap.ts';
import { switchesOf } from './mount.ts';
import { EVERYWHERE, spell, type Switch } from './switches.ts';
import { callOf, type Noun, type Tree } from './tree.ts';

const WIDTH = 80;
const HELP_AT = 28;

/** Two columns: names, and what each means beside it, folded under itself. A long name stands on a line of its own. */
export function pairs(rows: readonly (readonly [name: string, help: string])[]): Page {
  const at = Math.min(HELP_AT, Math.max(0, ...rows.map(([name]) => widthOf(name))) + 4);
  const lines = rows.flatMap(([name, help]): readonly Line[] => {
    const folded = wrap(help, WIDTH - at);
    const fits = widthOf(name) + 4 <= at;
    const first = line('  ', span(fits ? pad(name, at - 2) : name, 'command'), ...(fits ? [folded[0] ?? ''] : []));
    return [first, ...folded.slice(fits ? 1 : 0).map((words) => line(' '.repeat(at) + words))];
  });
  return { lines };
}

const titled = (title: string, below: Page): Page =>
  below.lines.length === 0 ? page() : { lines: [line(''), line(span(title, 'heading')), ...below.lines] };

const examplesOf = (examples: readonly string[]): Page => ({
  lines: examples.map((example) => line('  ', span(example, 'command'))),
});

const together = (...pages: readonly Page[]): Page => ({ lines: pages.flatMap((one) => one.lines) });

/** What `lea --help` shows: examples first, one sentence, then every command by what it is for. */
export function helpForAll(tree: Tree): Page {
  const shown = tree.verbs.filter((verb) => verb.noun === undefined && verb.hidden !== true);
  const examples = ['lea', 'lea diary add', 'lea enquiry new', 'lea report'];
  return together(
    examplesOf(examples),
    page('', ...wrap('lea keeps a journal of the questions a network asks together and of what it learns.', WIDTH)),
    titled('Kinds of entry (lea NOUN, lea NOUN new, lea NOUN --help)', pairs(tree.nouns.map(({ name, summary }) => [name, summary]))),
    titled('Commands (lea COMMAND --help)', pairs(shown.map((verb) => [nameWithArguments(verb, verb.name), verb.summary]))),
    titled('Everywhere', flagRows(EVERYWHERE)),
    page('', 'Topics: lea help topics'),
  );
}

/** What `lea NOUN --help` shows. */
export function helpForNoun(noun: Noun, tree: Tree): Page {
  const own = tree.verbs.filter((verb) => verb.noun === noun.name && verb.hidden !== true);
  const root = tree.verbs.filter((verb) => verb.noun === undefined && verb.takesKind === true && verb.hidden !== true);
  const name = (verb: Verb): string => nameWithArguments(verb, `${noun.name} ${verb.name}`);
  return together(
    examplesOf([`lea ${noun.name}`, ...own.flatMap((verb) => verb.examples.slice(0, 1))]),
    page('', ...wrap(`${noun.summary}.`, WIDTH)),
    titled('Commands', pairs(own.map((verb) => [name(verb), verb.summary]))),
    titled('Commands for any entry', pairs(root.map((verb) => [name(verb), verb.summary]))),
  );
}

/** What `lea COMMAND --help` shows: examples, one sentence, its flags in three groups. */
export function helpForVerb(verb: Verb, tree: Tree): Page {
  const switches = switchesOf(verb, tree.nouns.map(({ name }) => name)).filter((one) => one.writes !== true || verb.writes);
  const group = (name: Switch['group']): Page => flagRows(switches.filter((one) => one.group === name));
  const aliases = verb.aliases ?? [];
  const usage = `${callOf(verb)}${verb.args.map((each) => ` ${wordFor(each)}`).join('')} [flags]`;
  return together(
    examplesOf(verb.examples),
    page('', ...wrap(verb.summary, WIDTH)),
    titled('Usage', page(`  ${usage}`, ...(aliases.length === 0 ? [] : [`  Also: ${aliases.join(', ')}`]))),
    titled('Words', pairs(verb.args.map((each) => [wordFor(each), each.help]))),
    titled('Answers', group('answers')),
    titled('Output', group('output')),
    titled('Everywhere', group('everywhere')),
  );
}

const wordFor = ({ name, optional, several }: Argument): string => {
  const word = `${name.toUpperCase()}${several === true ? '...' : ''}`;
  return optional === true ? `[${word}]` : word;
};

const nameWithArguments = (verb: Verb, name: string): string =>
  [name, ...verb.args.map(wordFor)].join(' ');

const flagRows = (switches: readonly Switch[]): Page => pairs(switches.map((one) => [spell(one), helpOf(one)]));

function helpOf({ help, words, repeats }: Switch): string {
  const choices = words === undefined ? '' : ` One of: ${words.join(', ')}.`;
  return `${help}${choices}${repeats === true ? ' May be given more than once.' : ''}`;
}
