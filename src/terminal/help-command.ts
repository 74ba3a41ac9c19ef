import { defineVerb, type Verb } from '../commands/verb.ts';
import { FAULT_CODES, fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { PROBLEM_CODES } from '../model/problem.ts';
import { type Help, helpForAll, helpForNoun, helpForVerb, layHelp } from './help.ts';
import { helpForCode, helpForProblem, TOPICS } from './topics.ts';
import type { Noun, Tree } from './tree.ts';

/** The verb `help`. It belongs to the terminal, which alone knows every flag. */
export const makeHelp = (tree: () => Tree, version: string): Verb =>
  defineVerb({
    name: 'help',
    summary: 'Show help: for everything, a command, a kind of entry, a topic, or the code of a message.',
    args: [{ name: 'about', help: 'A command, a kind, a topic or a code', optional: true, several: true }],
    flags: {},
    examples: [
      'lea help',
      'lea help diary add',
      'lea help exit-codes',
      'lea help man',
      'lea help NOT_A_JOURNAL',
    ],
    writes: false,
    without: ['json', 'ndjson', 'plain', 'quiet'],
    run: async (given, world) => {
      const words = (given.args['about'] ?? '').split(' ').filter((word) => word !== '');
      if (words[0] === 'man') world.data((await import('./man.ts')).manPage(tree(), version));
      else world.out(layHelp(helpAbout(words, tree()), world.settings.accessible));
      return 'fine';
    },
  });

/** Help about a noun, a verb, or everything. */
export function helpFor(about: Verb | Noun | undefined, tree: Tree): Help {
  if (about === undefined) return helpForAll(tree);
  return 'plural' in about ? helpForNoun(about, tree) : helpForVerb(about, tree);
}

function helpAbout(words: readonly string[], tree: Tree): Help {
  const [first, second] = words;
  if (first === undefined) return helpForAll(tree);
  const code = FAULT_CODES.find((each) => each === first.toUpperCase());
  const found = PROBLEM_CODES.find((each) => each === first.toUpperCase());
  const branch = tree.byNoun.get(first);
  const verb =
    second === undefined ? tree.root.get(first) : (branch?.verbs.get(second) ?? tree.root.get(second));
  const topic = TOPICS.find(({ name }) => name === first);
  if (code !== undefined) return helpForCode(code);
  if (found !== undefined) return helpForProblem(found);
  if (verb !== undefined) return helpForVerb(verb, tree);
  if (branch !== undefined) return helpForNoun(branch.noun, tree);
  if (topic !== undefined) return topic.show(tree);
  const all = [...tree.root.keys(), ...tree.byNoun.keys(), ...TOPICS.map(({ name }) => name)];
  const codes = [...FAULT_CODES, ...PROBLEM_CODES];
  const near = nearest(first, [...all, ...codes]);
  const why = `There is no help about "${words.join(' ')}".${near === undefined ? '' : ` Did you mean ${near}?`}`;
  throw fault('MISUSED', { why, hint: 'lea help topics' });
}
