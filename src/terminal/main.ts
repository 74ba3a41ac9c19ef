import type { Given, Verb } from '../commands/verb.ts';
import type { Exit } from '../model/exit.ts';
import { Fault, fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { page } from '../render/page.ts';
import type { Typed } from './command-line.ts';
import { asFault } from './computer-faults.ts';
import { bugAsJson, faultAsJson, tellBug, tellFault } from './faults.ts';
import { layHelp } from './help.ts';
import { helpFor } from './help-command.ts';
import { readGiven, switchesOf } from './mount.ts';
import { type Opened, openWorld } from './open-world.ts';
import type { Outside } from './outside.ts';
import { ownVerbs } from './own-verbs.ts';
import { plainPaint } from './paint.ts';
import { isSet } from './settings.ts';
import { callOf, EVERYWHERE, FORMS, type Switch } from './switches.ts';
import { buildTree, type Called, chooseCommand, type Noun, type Tree } from './tree.ts';

/**
 * Runs one command line and gives how it ended: the only place where a Fault, a bug and Ctrl-C are caught and told.
 * On a Fault standard output stays empty.
 */
export async function main(
  argv: readonly string[],
  outside: Outside,
  verbs: readonly Verb[],
  nouns: readonly Noun[],
): Promise<Exit> {
  const tree: Tree = buildTree([...verbs, ...ownVerbs(() => tree, outside.version())], nouns);
  const attempt: Attempt = { argv, outside };
  try {
    const wanted = chooseCommand(argv, tree);
    if (wanted.what === 'verb') return await runVerb(wanted.called, attempt, tree);
    const { flags } = await readWords(
      'lea',
      wanted.what === 'help' ? besidesHelp(wanted.words) : [],
      EVERYWHERE,
    );
    const { world, screen } = await openWorld(outside, flags);
    const help = wanted.what === 'help' ? helpFor(wanted.about, tree) : undefined;
    world.out(
      help === undefined ? page(`lea ${outside.version()}`) : layHelp(help, world.settings.accessible),
    );
    await screen.finish();
    return 'fine';
  } catch (error) {
    return tell(error, attempt);
  }
}

const besidesHelp = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word !== '--help' && word !== '-h');

/** The words after a command. Where there are none, what takes them apart is not even loaded. */
async function readWords(
  call: string,
  words: readonly string[],
  switches: readonly Switch[],
): Promise<Typed> {
  if (words.length === 0) return { flags: new Map(), operands: [], complaints: [] };
  const { readCommandLine } = await import('./command-line.ts');
  return readCommandLine(call, words, switches);
}

/** One command line on its way: what is known of it grows, so that whatever happens can be told well. */
interface Attempt {
  readonly argv: readonly string[];
  readonly outside: Outside;
  verb?: Verb;
  opened?: Opened;
}

async function runVerb({ verb, kind, words }: Called, attempt: Attempt, tree: Tree): Promise<Exit> {
  attempt.verb = verb;
  const { outside } = attempt;
  const switches = switchesOf(
    verb,
    tree.nouns.map(({ name }) => name),
  );
  const typed = await readWords(callOf(verb), words, switches);
  refuseForms(verb, typed);
  const look = (verb.noun ?? kind) === 'meeting' ? 'forward' : 'back';
  const opened = await openWorld(outside, flagsFor(verb, typed), look);
  attempt.opened = opened;
  const { given, echoes } = readGiven(verb, typed, { today: outside.today(), look });
  if (!opened.world.settings.quiet) for (const echo of echoes) opened.world.err(page(echo));
  const kinds = verb.takesKind === true ? chooseKinds(kind, typed.flags.get('kind') ?? [], tree) : [];
  const running = verb.run(withKinds(given, verb, kinds), opened.world);
  const exit = await (verb.writes ? running : Promise.race([running, stopped(outside.stopping)]));
  await opened.screen.finish();
  return exit;
}

/** One form at a time, and only one that the answer comes in (cli.md, section 5). */
function refuseForms(verb: Verb, { flags }: Typed): void {
  const named = FORMS.filter((form) => flags.has(form)).map((form) => `--${form}`);
  if (named.length < 2) return;
  throw fault('MISUSED', {
    why: `${named.join(' and ')} are two forms of one answer. Choose one.`,
    hint: `${callOf(verb)} --help`,
  });
}

/** What only reads takes no notice of the flags of what writes. */
const flagsFor = (verb: Verb, { flags }: Typed): Typed['flags'] =>
  verb.writes ? flags : new Map([...flags].filter(([key]) => key !== 'dryRun'));

/** Ends what only reads as soon as Ctrl-C is pressed; what writes comes to its own end. */
function stopped(signal: AbortSignal): Promise<Exit> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(fault('STOPPED', { kept: false })), { once: true });
  });
}

/** The kinds a command is narrowed to: that of the noun it stands after, or those of `--kind`; plurals are forgiven. */
function chooseKinds(noun: string | undefined, typed: readonly string[], tree: Tree): readonly string[] {
  const names = new Set(typed.map((word) => tree.byNoun.get(word)?.noun.name ?? refuseKind(word, tree)));
  if (noun === undefined) return [...names];
  const other = [...names].find((name) => name !== noun);
  if (other !== undefined) throw fault('MISUSED', { why: `${noun} and ${other} are two different kinds.` });
  return [noun];
}

function withKinds(given: Given, verb: Verb, kinds: readonly string[]): Given {
  const [kind, other] = kinds;
  if (kind === undefined) return given;
  const takesMany = (verb.flags['kind']?.holds ?? 'one') !== 'one';
  if (other !== undefined && !takesMany)
    throw fault('MISUSED', { why: `${kind} and ${other} are two different kinds.` });
  return {
    ...given,
    flags: { ...given.flags, kind: takesMany ? kinds : kind },
    named: new Set([...given.named, 'kind']),
  };
}

function refuseKind(typed: string, tree: Tree): never {
  const near = nearest(typed, [...tree.byNoun.keys()]);
  const why = `"${typed}" is not a kind of entry.${near === undefined ? '' : ` Did you mean ${near}?`}`;
  throw fault('BAD_ANSWER', { flag: '--kind', why });
}

function tell(thrown: unknown, { argv, outside, verb, opened }: Attempt): Exit {
  const error = asFault(thrown);
  const environment = outside.machine.environment;
  const settings = opened?.world.settings;
  const program = settings?.program ?? (environment['npm_command'] === 'exec' ? 'npx lea' : 'lea');
  const before = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  opened?.screen.drop();
  const inGitBash = outside.windows && environment['MSYSTEM'] !== undefined;
  const call = verb === undefined ? undefined : callOf(verb);
  const json = before.some((word) => /^--(nd)?json(=|$)/.test(word));
  if (error instanceof Fault) {
    const accessible = settings?.accessible ?? isSet(environment['LEA_ACCESSIBLE']);
    const told = tellFault(error, { program, accessible, call, writes: verb?.writes ?? false, inGitBash });
    if (json) outside.err.write(faultAsJson(error, { program, call }));
    else if (opened === undefined) outside.err.write(plainPaint(told));
    else opened.world.err(told);
    if (isSet(environment['LEA_DEBUG']) && !json) outside.err.write(`${causesOf(error)}\n`);
    return error.exit;
  }
  const told = tellBug(error, outside.version(), isSet(environment['LEA_DEBUG']));
  outside.err.write(json ? bugAsJson(error) : plainPaint(told));
  return 'bug';
}

/** What lies under a Fault, for LEA_DEBUG. */
function causesOf(error: Error): string {
  const below = error.cause instanceof Error ? `\ncaused by ${causesOf(error.cause)}` : '';
  return (error.stack ?? error.message) + below;
}
