import type { Given, Verb } from '../commands/verb.ts';
import type { Exit } from '../model/exit.ts';
import { Fault, fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { readCommandLine } from './command-line.ts';
import { bugAsJson, faultAsJson, tellBug, tellFault } from './faults.ts';
import { helpFor, makeHelp } from './help-command.ts';
import { readGiven, switchesOf } from './mount.ts';
import { type Opened, openWorld } from './open-world.ts';
import type { Outside } from './outside.ts';
import { plainPaint } from './paint.ts';
import { isSet } from './settings.ts';
import { EVERYWHERE } from './switches.ts';
import { buildTree, type Called, callOf, chooseCommand, type Noun, type Tree } from './tree.ts';

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
  const tree: Tree = buildTree([...verbs, makeHelp(() => tree)], nouns);
  const attempt: Attempt = { argv, outside };
  try {
    const wanted = chooseCommand(argv, tree);
    if (wanted.what === 'verb') return await runVerb(wanted.called, attempt, tree);
    const { flags } = readCommandLine('lea', wanted.what === 'help' ? wanted.words : [], EVERYWHERE);
    const { world, finish } = await openWorld(outside, flags);
    world.out(wanted.what === 'help' ? helpFor(wanted.about, tree) : page(`lea ${outside.version}`));
    await finish();
    return 'fine';
  } catch (error) {
    return tell(error, attempt);
  }
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
  const switches = switchesOf(verb, tree.nouns.map(({ name }) => name));
  const typed = readCommandLine(callOf(verb), words, switches);
  const look = (verb.noun ?? kind) === 'meeting' ? 'forward' : 'back';
  const opened = await openWorld(outside, typed.flags, look);
  attempt.opened = opened;
  const { given, echoes } = readGiven(verb, typed, { today: outside.today(), look });
  if (!opened.world.settings.quiet) for (const echo of echoes) opened.world.err(page(echo));
  const running = verb.run(withKind(given, kind ?? typed.flags.get('kind')?.at(-1)), opened.world);
  const exit = await (verb.writes ? running : Promise.race([running, stopped(outside.stopping)]));
  await opened.finish();
  return exit;
}

/** Ends what only reads as soon as Ctrl-C is pressed; what writes comes to its own end. */
function stopped(signal: AbortSignal): Promise<Exit> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(fault('STOPPED', { kept: false })), { once: true });
  });
}

/** A root command that stands after a noun is narrowed to that kind; `--kind` says the same. */
function withKind(given: Given, kind: string | undefined): Given {
  if (kind === undefined) return given;
  const other = given.flags['kind'];
  if (other !== undefined && other !== kind)
    throw fault('MISUSED', { why: `${kind} and --kind ${String(other)} are two different kinds.` });
  return { ...given, flags: { ...given.flags, kind }, named: new Set([...given.named, 'kind']) };
}

function tell(error: unknown, { argv, outside, verb, opened }: Attempt): Exit {
  const environment = outside.machine.environment;
  const settings = opened?.world.settings;
  const program = settings?.program ?? (environment['npm_command'] === 'exec' ? 'npx lea' : 'lea');
  const before = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const json = before.some((word) => /^--(nd)?json(=|$)/.test(word));
  if (error instanceof Fault) {
    const accessible = settings?.accessible ?? isSet(environment['LEA_ACCESSIBLE']);
    const told = tellFault(error, { program, accessible, writes: verb?.writes ?? false });
    if (json) outside.err.write(faultAsJson(error, program));
    else if (opened === undefined) outside.err.write(plainPaint(told));
    else opened.world.err(told);
    if (isSet(environment['LEA_DEBUG']) && !json) outside.err.write(`${causesOf(error)}\n`);
    return error.exit;
  }
  const told = tellBug(error, outside.version, isSet(environment['LEA_DEBUG']));
  outside.err.write(json ? bugAsJson(error) : plainPaint(told));
  return 'bug';
}

/** What lies under a Fault, for LEA_DEBUG. */
function causesOf(error: Error): string {
  const below = error.cause instanceof Error ? `\ncaused by ${causesOf(error.cause)}` : '';
  return (error.stack ?? error.message) + below;
}
