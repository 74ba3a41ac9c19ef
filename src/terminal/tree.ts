import type { Verb } from '../commands/verb.ts';
import { fault, type Fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { EVERYWHERE, spellings } from './switches.ts';

/** A word for a kind of entry, which may stand before a verb. */
export interface Noun {
  readonly name: string;
  readonly plural: string;
  readonly summary: string;
  /** How one is begun; the other word works too. */
  readonly verb: 'new' | 'add';
}

/** Every command by the words that call it: aliases, plurals and other spellings too. */
export interface Tree {
  readonly verbs: readonly Verb[];
  readonly nouns: readonly Noun[];
  readonly root: ReadonlyMap<string, Verb>;
  readonly byNoun: ReadonlyMap<string, { readonly noun: Noun; readonly verbs: ReadonlyMap<string, Verb> }>;
}

/** The command that was called, and the words after it. */
export interface Called {
  readonly verb: Verb;
  /** The noun whose place a root command took. */
  readonly kind?: string;
  readonly words: readonly string[];
}

/** What a command line asks for. */
export type Wanted =
  | { readonly what: 'verb'; readonly called: Called }
  | { readonly what: 'help'; readonly about: Verb | Noun | undefined; readonly words: readonly string[] }
  | { readonly what: 'version' };

/** Builds the tree of commands. Each name on one level is taken once; a test holds the rest of the rule. */
export function buildTree(verbs: readonly Verb[], nouns: readonly Noun[]): Tree {
  const byNoun = new Map<string, { noun: Noun; verbs: ReadonlyMap<string, Verb> }>();
  for (const noun of nouns) {
    const own = byName(verbs.filter((verb) => verb.noun === noun.name));
    const begin = own.get(noun.verb);
    if (begin !== undefined) for (const word of ['new', 'add']) own.set(word, begin);
    for (const name of spoken(noun)) byNoun.set(name, { noun, verbs: own });
  }
  return { verbs, nouns, root: byName(verbs.filter((verb) => verb.noun === undefined)), byNoun };
}

const byName = (verbs: readonly Verb[]): Map<string, Verb> => {
  const found = new Map<string, Verb>();
  for (const verb of verbs) for (const name of [verb.name, ...(verb.aliases ?? [])]) found.set(name, verb);
  return found;
};

const spoken = ({ name, plural }: Noun): readonly string[] =>
  name === 'enquiry' ? [name, plural, 'inquiry', 'inquiries'] : [name, plural];

/**
 * Finds the command in a command line (cli.md, section 2). After a noun: its own verbs; then root commands, as if the
 * noun were absent; else Fault MISUSED with the nearest name. A noun alone is the overview of its kind.
 */
export function chooseCommand(argv: readonly string[], tree: Tree): Wanted {
  const { flags, words } = partAtCommand(argv);
  const asked = (list: readonly string[], names: readonly string[]): boolean =>
    list.slice(0, endOf(list)).some((word) => names.includes(word));
  const [first] = words;
  if (first === undefined && asked(flags, ['--version'])) return { what: 'version' };
  const called = first === undefined ? callAlone(flags, tree) : callOne(first, words.slice(1), flags, tree);
  if (called === undefined) return { what: 'help', about: undefined, words: flags };
  if (!asked(called.words, ['--help', '-h'])) return { what: 'verb', called };
  const noun = tree.byNoun.get(first ?? '')?.noun;
  const about =
    first === undefined ? undefined : called.verb.noun !== undefined && called.alone ? noun : called.verb;
  return { what: 'help', about, words: called.words };
}

const endOf = (words: readonly string[]): number =>
  words.includes('--') ? words.indexOf('--') : words.length;

type Call = Called & { readonly alone?: true };

const callAlone = (flags: readonly string[], tree: Tree): Call | undefined => {
  const home = tree.root.get('status');
  return home === undefined ? undefined : { verb: home, words: flags };
};

function callOne(first: string, rest: readonly string[], flags: readonly string[], tree: Tree): Call {
  const branch = tree.byNoun.get(first);
  if (branch !== undefined) return callAfterNoun(branch, rest, flags, tree);
  const verb = tree.root.get(first);
  if (verb !== undefined) return { verb, words: moveBehind(flags, rest) };
  throw unknownCommand(`lea ${first}`, first, [...tree.root.keys(), ...tree.byNoun.keys()]);
}

function callAfterNoun(
  { noun, verbs }: { noun: Noun; verbs: ReadonlyMap<string, Verb> },
  rest: readonly string[],
  before: readonly string[],
  tree: Tree,
): Call {
  const { flags, words } = partAtCommand(rest);
  const [word] = words;
  const all = [...before, ...flags];
  const overview = verbs.get('overview') ?? verbs.get('list');
  if (word === undefined || word.startsWith('-')) {
    if (overview !== undefined) return { verb: overview, words: moveBehind(all, words), alone: true };
    const list = tree.root.get('list');
    if (list !== undefined)
      return { verb: list, kind: noun.name, words: moveBehind(all, words), alone: true };
    throw fault('MISUSED', {
      why: `lea ${noun.name} needs a word after it.`,
      hint: `lea ${noun.name} --help`,
    });
  }
  const after = moveBehind(all, words.slice(1));
  const own = verbs.get(word);
  if (own !== undefined) return { verb: own, words: after };
  const root = tree.root.get(word);
  if (root !== undefined) return { verb: root, words: after, ...(root.takesKind ? { kind: noun.name } : {}) };
  throw unknownCommand(`lea ${noun.name} ${word}`, word, [...verbs.keys(), ...tree.root.keys()], noun);
}

function unknownCommand(called: string, word: string, names: readonly string[], noun?: Noun): Fault {
  const near = nearest(
    word,
    names.filter((name) => name !== 'overview'),
  );
  const hint = noun === undefined ? 'lea help' : `lea ${noun.name} --help`;
  return fault('MISUSED', {
    why: `There is no command "${called}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
    hint,
  });
}

const WITH_VALUE = new Set(
  EVERYWHERE.filter((one) => one.takes !== undefined && one.mayStandAlone !== true).flatMap(spellings),
);
const KNOWN = new Set(EVERYWHERE.flatMap(spellings));

/** Flags of every command that stand before a word, and all from that word on. Other flags count as that word. */
function partAtCommand(argv: readonly string[]): { flags: readonly string[]; words: readonly string[] } {
  let at = 0;
  while (at < argv.length && KNOWN.has((argv[at] ?? '').split('=')[0] ?? ''))
    at += WITH_VALUE.has(argv[at] ?? '') ? 2 : 1;
  return { flags: argv.slice(0, at), words: argv.slice(at) };
}

/** Flags that stood before the command go behind its words, where a flag with an optional value swallows nothing. */
function moveBehind(flags: readonly string[], words: readonly string[]): readonly string[] {
  const end = endOf(words);
  return [...words.slice(0, end), ...flags, ...words.slice(end)];
}
