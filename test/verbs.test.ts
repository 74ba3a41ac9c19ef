import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { NOUNS, VERBS } from '../src/commands/index.ts';
import { defineVerb, type Verb } from '../src/commands/verb.ts';
import { KINDS } from '../src/kinds/index.ts';
import { exampleOfFault, FAULT_CODES } from '../src/model/fault.ts';
import { optional, text } from '../src/model/field.ts';
import { plainText } from '../src/render/page.ts';
import { layHelp, helpForAll, helpForNoun, helpForVerb } from '../src/terminal/help.ts';
import { ownVerbs } from '../src/terminal/own-verbs.ts';
import { switchesOf } from '../src/terminal/mount.ts';
import { readCommandLine } from '../src/terminal/command-line.ts';
import { splitShellWords } from '../src/terminal/shell-words.ts';
import { callOf, EVERYWHERE, spellings } from '../src/terminal/switches.ts';
import { helpForCode, TOPICS } from '../src/terminal/topics.ts';
import { buildTree, chooseCommand, type Noun, type Tree } from '../src/terminal/tree.ts';
import { readSources } from './support/source.ts';

const tree: Tree = buildTree([...VERBS, ...ownVerbs(() => tree, '0.0.0')], NOUNS);
const namesOf = (verb: Verb): readonly string[] => [verb.name, ...(verb.aliases ?? [])];

/** Names that the rule of nouns and root commands could take for two things (cli.md, section 2). */
function clashes({ verbs, nouns }: Tree): string[] {
  const words = nouns.flatMap((noun) => [...new Set([noun.name, noun.plural])]);
  const root = verbs.filter((verb) => verb.noun === undefined).flatMap(namesOf);
  // A kind may take a root command that takes --kind, under the same name, to give it the flags of its own fields.
  const narrows = (verb: Verb): boolean =>
    verbs.some((other) => other.noun === undefined && other.takesKind === true && other.name === verb.name);
  const own = verbs.filter((verb) => verb.noun !== undefined && !narrows(verb));
  const taken = new Set([...root, ...words]);
  return [
    ...twice([...root, ...words]).map((name) => `lea ${name} is two things`),
    ...own.flatMap((verb) =>
      namesOf(verb)
        .filter((name) => taken.has(name))
        .map((name) => `lea ${verb.noun ?? ''} ${name} is also lea ${name}`),
    ),
    ...nouns.flatMap((noun) =>
      twice(verbs.filter((verb) => verb.noun === noun.name).flatMap(namesOf)).map(
        (name) => `lea ${noun.name} ${name} is two things`,
      ),
    ),
  ];
}

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

/** What is wrong with the flags of a verb. */
function flagTroubles(verb: Verb): string[] {
  const call = callOf(verb);
  const switches = switchesOf(
    verb,
    NOUNS.map(({ name }) => name),
  );
  const own = switches.slice(0, -EVERYWHERE.length);
  const words = switches.flatMap(spellings);
  return [
    ...twice(words).map((word) => `${call}: ${word} is two flags`),
    ...own.filter(({ help }) => help.trim() === '').map(({ flag }) => `${call}: --${flag} has no help`),
    ...own
      .filter(({ flag }) => !/^[a-z][a-z0-9-]*$/.test(flag))
      .map(({ flag }) => `${call}: --${flag} is not a flag`),
  ];
}

/** An example is a command line that the very tree understands as this verb. */
function exampleTroubles(verb: Verb): string[] {
  const call = callOf(verb);
  if (verb.examples.length === 0) return [`${call} has no example`];
  return verb.examples.flatMap((example) => {
    const [program, ...words] = splitShellWords(example) ?? [];
    const noun = program === 'lea' ? [] : [program ?? ''];
    const wanted = chooseCommand([...noun, ...words], tree);
    return wanted.what === 'verb' && wanted.called.verb === verb ? [] : [`${example} is not ${call}`];
  });
}

describe('the commands', () => {
  test('have names that are never two things', () => {
    expect(clashes(tree)).toEqual([]);
  });

  test('have flags with a line of help each, all different', () => {
    expect(VERBS.flatMap(flagTroubles)).toEqual([]);
  });

  test('have examples that mean them', () => {
    expect(tree.verbs.flatMap(exampleTroubles)).toEqual([]);
  });

  test('say what they do in a sentence', () => {
    const unsaid = tree.verbs.filter(({ summary }) => !/^[A-Z].*\.$/s.test(summary)).map(callOf);
    expect(unsaid).toEqual([]);
  });

  test('that may follow a noun accept every kind', () => {
    expect(NOUNS.map(({ name }) => name)).toEqual(expect.arrayContaining(KINDS.map(({ name }) => name)));
    const narrow = VERBS.filter((verb) => verb.takesKind === true).filter((verb) => {
      const { words } = verb.flags['kind'] ?? {};
      return words !== undefined && KINDS.some(({ name }) => !words.includes(name));
    });
    expect(narrow.map(callOf)).toEqual([]);
  });

  test('are reached by the four names of the package', () => {
    expect(Object.keys(manifest.bin).toSorted()).toEqual(['diary', 'enquiry', 'lea', 'lea-journal']);
    expect(NOUNS.map(({ name }) => name)).toEqual(expect.arrayContaining(['enquiry', 'diary']));
  });

  test('belong to a noun that is there', () => {
    const nouns = NOUNS.map(({ name }) => name);
    expect(VERBS.filter(({ noun }) => noun !== undefined && !nouns.includes(noun)).map(callOf)).toEqual([]);
  });
});

describe('a name that would be two things is found', () => {
  const verb = (name: string, more: Partial<Verb> = {}): Verb =>
    defineVerb({
      name,
      summary: 'Do.',
      args: [],
      flags: {},
      examples: [],
      writes: false,
      run: () => Promise.resolve('fine'),
      ...more,
    });
  const nouns: readonly Noun[] = [{ name: 'visit', plural: 'visits', summary: 'A visit', verb: 'add' }];

  test.each<[string, readonly Verb[], string]>([
    [
      'a verb of a noun like a root command',
      [verb('share'), verb('share', { noun: 'visit' })],
      'lea visit share is also lea share',
    ],
    [
      'an alias like a root alias',
      [verb('a', { aliases: ['b'] }), verb('c', { noun: 'visit', aliases: ['b'] })],
      'lea visit b is also lea b',
    ],
    ['a verb like a noun', [verb('visits', { noun: 'visit' })], 'lea visit visits is also lea visits'],
    ['a root command like a plural', [verb('visits')], 'lea visits is two things'],
    [
      'two verbs of a noun',
      [verb('add', { noun: 'visit' }), verb('new', { noun: 'visit', aliases: ['add'] })],
      'lea visit add is two things',
    ],
  ])('%s', (_name, verbs, sentence) => {
    expect(clashes(buildTree(verbs, nouns))).toEqual([sentence]);
  });

  test('and so is a flag', () => {
    const flags = {
      json: optional(text('What?')),
      one: optional(text('')),
      other: optional(text('What?', { flag: 'one' })),
    };
    expect(flagTroubles(verb('do', { flags }))).toEqual([
      'lea do: --one is two flags',
      'lea do: --json is two flags',
      'lea do: --one has no help',
    ]);
  });
});

/** What is never said (cli.md, section 8). */
const UNSAID =
  /\b(repositor(y|ies)|clon(e|ed|es|ing)|remotes?|commit(s|ted|ting)?|stag(e|ed|ing)|push(ed|es|ing)?|pull(s|ed|ing)?|fetch(ed|es|ing)?|merg(e|ed|es|ing)|conflicts?|rebas(e|ed|ing)|branch(es)?|HEAD|front ?matter|YAML|schemas?|invalid|illegal|fatal|abort(ed|s)?|oops|successful(ly)?|please|sorry|great|well done|anonym(ous|ously|ised)|delet(e|ed|es|ing)|scor(e|es|ed|ing)|KPIs?|ratings?|stakeholders?|leagues?)\b/i;

/** Where git's words may stand, and what is quoted as it is. */
const MAY = [/--no-commit/g, /schema, journal|of a schema|JSON Schema|cy\.yaml/g, /git said: .*/gs];

const offences = (where: string, words: string): string[] => {
  const found = UNSAID.exec(MAY.reduce((left, may) => left.replaceAll(may, ''), words));
  return found === null
    ? []
    : [`${where}: "${found[0]}" in ${words.slice(Math.max(0, found.index - 30), found.index + 30)}`];
};

/** A hint in the sources with a word for each thing it is told. */
const filledIn = (hint: string): string =>
  hint.replaceAll(/^lea \$\{[^}]*\}/g, 'lea enquiry').replaceAll(/\$\{[^}]*\}/g, 'WORD');

/** What stands after "Try:" is nothing, or a command line that the tree and the flags of its command understand. */
function hintTroubles(hint: string): string[] {
  if (hint === '' || /^[A-Z_]+$/.test(hint) || /^CALL|^FLAG /.test(hint)) return [];
  const [program, ...words] = splitShellWords(hint) ?? [];
  if (program !== 'lea') return [`${hint} is no command`];
  try {
    const wanted = chooseCommand(words, tree);
    if (wanted.what !== 'verb') return [];
    const { verb, words: rest } = wanted.called;
    const nouns = NOUNS.map(({ name }) => name);
    return readCommandLine(callOf(verb), rest, switchesOf(verb, nouns)).complaints.map(
      (each) => `${hint}: ${each}`,
    );
  } catch (error) {
    return [`${hint}: ${String(error)}`];
  }
}

describe('the words', () => {
  const shown = (help: Parameters<typeof layHelp>[0]): string => plainText(layHelp(help, false));

  test('of every help page are plain', () => {
    const pages = [
      ['lea', shown(helpForAll(tree))],
      ...NOUNS.map((noun) => [noun.name, shown(helpForNoun(noun, tree))]),
      // git alone starts what is not listed, and its words stand there.
      ...tree.verbs
        .filter((verb) => verb.hidden !== true || verb.name === 'overview')
        .map((verb) => [callOf(verb), shown(helpForVerb(verb, tree))]),
      // git's own words stand in the one page about git.
      ...TOPICS.filter(({ name }) => name !== 'git').map((topic) => [topic.name, shown(topic.show(tree))]),
    ];
    expect(pages.flatMap(([where = '', words = '']) => offences(where, words))).toEqual([]);
  });

  test.each(FAULT_CODES)('of %s are plain, and whole sentences', (code) => {
    const { message, hint } = exampleOfFault(code);
    expect([
      ...offences(code, message),
      ...offences(code, hint),
      ...offences(code, shown(helpForCode(code))),
    ]).toEqual([]);
    expect(`${message}${hint}`).not.toContain('!');
    expect(message).toMatch(/[.?)]$|^[A-Z]+$|[A-Z]+$/);
  });

  test.each(FAULT_CODES)('after "Try:" of %s are commands that can be pasted', (code) => {
    expect(exampleOfFault(code).hint.split('\n').flatMap(hintTroubles)).toEqual([]);
  });

  test('after "Try:" anywhere in the sources are commands that can be pasted', () => {
    const hints = readSources(join(import.meta.dirname, '../src')).flatMap(({ text }) =>
      [...text.matchAll(/\b(?:hint|try|fix): (['"`])(lea .*?)\1/g)].map(([, , words = '']) => words),
    );
    expect(hints.length).toBeGreaterThan(10);
    expect(hints.flatMap((hint) => filledIn(hint).split('\\n')).flatMap(hintTroubles)).toEqual([]);
  });

  test.each(['lea shere d-7k2q', 'lea share --alow x', 'ask somebody', 'lea sync, later'])(
    '"%s" would be found',
    (hint) => {
      expect(hintTroubles(hint)).not.toEqual([]);
    },
  );

  test('of every question are plain', () => {
    const asks = KINDS.flatMap((kind) => [
      ...Object.entries(kind.fields).map(([key, { ask }]) => [`${kind.name}.${key}`, ask]),
      ...Object.entries(kind.sections).map(([key, heading]) => [`${kind.name}.${key}`, heading]),
      [kind.name, kind.summary],
    ]);
    expect(asks.flatMap(([where = '', words = '']) => offences(where, words))).toEqual([]);
  });

  test.each([
    'Commit it',
    'a merge conflict',
    'deleted',
    'the front matter',
    'Invalid value',
    'Sorry.',
    'scores',
  ])('"%s" would be found', (words) => {
    expect(offences('here', words)).toHaveLength(1);
  });

  test.each([
    '--no-commit',
    'git said: fatal: no branch',
    'whole-hearted',
    'a committee',
    'stages of headteachers',
    'bring together',
  ])('"%s" may be said', (words) => {
    expect(offences('here', words)).toEqual([]);
  });
});
