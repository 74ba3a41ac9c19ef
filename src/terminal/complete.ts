import { type Completion, type Meant, completeFrom } from '../commands/completing.ts';
import type { Argument, Verb } from '../commands/verb.ts';
import type { World } from '../commands/world.ts';
import type { Field } from '../model/field.ts';
import { FAULT_CODES } from '../model/fault.ts';
import { switchesOf } from './mount.ts';
import { EVERYWHERE, spellings, type Switch } from './switches.ts';
import { TOPICS } from './topics.ts';
import type { Tree } from './tree.ts';

/** Where the word being typed stands: after which noun and command, and what came between. */
interface Standing {
  readonly noun: string | undefined;
  readonly verb: Verb | undefined;
  readonly switches: readonly Switch[];
  /** Words after the command that are no flags. */
  readonly operands: readonly string[];
  /** The flag whose value is being typed. */
  readonly flag: Switch | undefined;
}

/** What may stand where a word is being typed, in order. Nothing where lea knows nothing: files may fit there. */
export async function complete(
  before: readonly string[],
  typed: string,
  tree: Tree,
  world: World,
): Promise<readonly Completion[]> {
  const at = standing(before, tree);
  const inline = /^(--[a-z-]+)=(.*)$/s.exec(typed);
  if (inline !== null) {
    const flag = at.switches.find((one) => spellings(one).includes(inline[1] ?? ''));
    const values = flag === undefined ? [] : await valuesOf(flag, at, inline[2] ?? '', world);
    return values.map(({ value, help }) => ({ value: `${inline[1]}=${value}`, help }));
  }
  if (at.flag !== undefined) return valuesOf(at.flag, at, typed, world);
  if (typed.startsWith('-')) return flagsFor(at).filter(({ value }) => value.startsWith(typed));
  const words =
    at.verb === undefined ? commandsFor(at.noun, tree) : await operandsFor(at, typed, tree, world);
  return words.filter(({ value }) => value.startsWith(typed));
}

function standing(before: readonly string[], tree: Tree): Standing {
  const nouns = tree.nouns.map(({ name }) => name);
  let noun: string | undefined;
  let verb: Verb | undefined;
  let flag: Switch | undefined;
  let switches: readonly Switch[] = EVERYWHERE;
  const operands: string[] = [];
  for (const word of before) {
    const known = switches.find((one) => spellings(one).includes(word));
    if (flag !== undefined) flag = undefined;
    else if (known !== undefined) flag = needsValue(known) ? known : undefined;
    else if (word.startsWith('-')) continue;
    else if (verb !== undefined) operands.push(word);
    else {
      const branch = noun === undefined ? tree.byNoun.get(word) : undefined;
      if (branch !== undefined) noun = branch.noun.name;
      else verb = tree.byNoun.get(noun ?? '')?.verbs.get(word) ?? tree.root.get(word);
      const overview = tree.byNoun.get(noun ?? '')?.verbs.get('overview');
      const shown = verb ?? overview;
      switches = shown === undefined ? EVERYWHERE : switchesOf(shown, nouns);
    }
  }
  return { noun, verb, switches, operands, flag };
}

const needsValue = (one: Switch): boolean => one.takes !== undefined && one.mayStandAlone !== true;

function commandsFor(noun: string | undefined, tree: Tree): readonly Completion[] {
  const isShown = (verb: Verb): boolean => verb.hidden !== true;
  const own = tree.verbs.filter((verb) => isShown(verb) && verb.noun === noun);
  const root = tree.verbs.filter(
    (verb) => isShown(verb) && verb.noun === undefined && verb.takesKind === true,
  );
  const nouns = noun === undefined ? tree.nouns : [];
  const verbs = noun === undefined ? own : [...own, ...root];
  const all = [...nouns, ...verbs].map(({ name, summary }) => ({ value: name, help: summary }));
  return all.filter(({ value }, place) => all.findIndex((other) => other.value === value) === place);
}

const flagsFor = ({ verb, switches }: Standing): readonly Completion[] =>
  switches
    .filter((one) => one.unlisted !== true && (one.writes !== true || verb?.writes === true))
    .map((one) => ({ value: `--${one.flag}`, help: one.help }));

/** Words with a space are typed with a hyphen, so that no shell has to quote them. */
const fixed = (words: readonly string[], help: string): readonly Completion[] =>
  words.map((word) => ({ value: word.replaceAll(' ', '-'), help }));

async function valuesOf(
  flag: Switch,
  at: Standing,
  typed: string,
  world: World,
): Promise<readonly Completion[]> {
  const field: Field | undefined = at.verb?.flags[flag.key];
  const words = fixed([...(flag.words ?? []), ...(flag.or ?? [])], flag.help);
  const meant = field === undefined ? undefined : meantBy(field);
  const live = meant === undefined ? [] : await completeFrom(meant, typed, world);
  return [...live, ...words.filter(({ value }) => value.startsWith(typed))];
}

function meantBy(field: Field): Meant | undefined {
  if (field.from === 'features') return 'feature';
  if (field.shape !== 'ref' || field.to === 'mark') return undefined;
  return { entry: field.to === 'any' ? undefined : field.to };
}

/** What an argument stands for is said by its name. */
async function operandsFor(
  at: Standing,
  typed: string,
  tree: Tree,
  world: World,
): Promise<readonly Completion[]> {
  const args = at.verb?.args ?? [];
  const arg: Argument | undefined =
    args[at.operands.length] ?? args.findLast(({ several }) => several === true);
  const kinds = tree.nouns.map(({ name, summary }) => ({ value: name, help: summary }));
  switch (arg?.name) {
    case 'id':
      return completeFrom({ entry: at.verb?.noun ?? at.noun }, typed, world);
    case 'meeting':
      return completeFrom({ entry: 'meeting' }, typed, world);
    case 'authority':
    case 'where':
      return completeFrom({ entry: 'authority' }, typed, world);
    case 'feature':
      return completeFrom('feature', typed, world);
    case 'kind':
      return kinds;
    case 'about':
      return helpWords(at.operands[0], tree);
    default:
      return fixed(arg?.words ?? [], arg?.help ?? '');
  }
}

function helpWords(first: string | undefined, tree: Tree): readonly Completion[] {
  if (first !== undefined) return commandsFor(tree.byNoun.get(first)?.noun.name, tree);
  const topics = TOPICS.map(({ name, summary }) => ({ value: name, help: summary }));
  const codes = FAULT_CODES.map((code) => ({ value: code, help: 'A reason why a command stops' }));
  return [...commandsFor(undefined, tree), ...topics, ...codes];
}
