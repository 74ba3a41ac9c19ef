import { type Help, helpForAll, helpForNoun, helpForVerb } from './help.ts';
import { callOf } from './switches.ts';
import { helpOfTopic } from './topics.ts';
import type { Tree } from './tree.ts';

/** The manual page, in the language of `man`, of the very declarations that `--help` shows. */
export function manPage(tree: Tree, version: string): string {
  const all = helpForAll(tree);
  const shown = tree.verbs.filter((verb) => verb.hidden !== true);
  const lines = [
    `.TH LEA 1 "" "lea ${version}" "lea"`,
    '.SH NAME',
    'lea \\- a journal for questions you ask together and what you learn',
    '.SH SYNOPSIS',
    '.B lea',
    '[KIND] [COMMAND] [WORDS] [FLAGS]',
    '.SH DESCRIPTION',
    plain(all.sentence),
    '.SH KINDS OF ENTRY',
    ...tree.nouns.flatMap((noun) => ['.TP', bold(noun.name), plain(helpForNoun(noun, tree).sentence)]),
    '.SH COMMANDS',
    ...shown.flatMap((verb) => section(callOf(verb), helpForVerb(verb, tree))),
    '.SH FLAGS OF EVERY COMMAND',
    ...all.parts.filter(([title]) => title === 'With every command').flatMap(([, pairs]) => pairsOf(pairs)),
    '.SH EXIT STATUS',
    ...topic('exit-codes', tree),
    '.SH ENVIRONMENT',
    ...topic('environment', tree),
    '.SH SEE ALSO',
    plain('lea help topics'),
  ];
  return `${lines.join('\n')}\n`;
}

/** One command: how it is typed, what it does, its own words and flags; those of every command stand further down. */
function section(call: string, { sentence, usage = [], examples, parts }: Help): readonly string[] {
  const own = parts.filter(([title]) => title === 'Words' || title === 'Answers');
  return [
    `.SS ${plain(call)}`,
    plain(sentence),
    ...usage.flatMap((words) => ['.PP', bold(words)]),
    ...own.flatMap(([, pairs]) => pairsOf(pairs)),
    ...(examples.length === 0 ? [] : ['.PP', 'For example:']),
    ...examples.flatMap((words) => ['.PP', '.RS', bold(words), '.RE']),
  ];
}

const topic = (name: string, tree: Tree): readonly string[] =>
  (helpOfTopic(name, tree)?.parts ?? []).flatMap(([, pairs]) => pairsOf(pairs));

const pairsOf = (pairs: Help['parts'][number][1]): readonly string[] =>
  pairs.flatMap(([name, help]) => ['.TP', bold(name), plain(help)]);

const bold = (words: string): string => `.B ${plain(words)}`;

/** Text in which man sees no command of its own. */
function plain(words: string): string {
  const escaped = words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq');
  return escaped
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^([.'])/, '\\&$1'))
    .join('\n');
}
