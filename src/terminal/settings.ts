import { isAbsolute, join, resolve } from 'node:path';
import type { Settings } from '../commands/world.ts';
import { sayDay } from '../model/day-words.ts';
import { fault } from '../model/fault.ts';
import { type ColourWhen, readColourWhen } from './colour.ts';
import { understandDay } from './mount.ts';
import type { Outside } from './outside.ts';
import type { Person } from './person.ts';

/** The flags that every command takes, by key, as typed. */
export type Everywhere = ReadonlyMap<string, readonly string[]>;

/** What a command line, the environment and the person's own settings decide together. */
export interface Settled {
  readonly settings: Settings;
  readonly colour: ColourWhen | undefined;
  readonly pager: boolean;
  /** Whether questions may be asked. */
  readonly interactive: boolean;
}

/** Whether a variable counts as set: not when empty, `0` or `false` (cli.md, section 5). */
export const isSet = (value: string | undefined): boolean =>
  !['', '0', 'false'].includes((value ?? '').toLowerCase());

/** The folder of the person's settings (cli.md, section 4). */
export const configFolder = (outside: Outside): string =>
  placeOf(outside, 'XDG_CONFIG_HOME', ['.config'], 'APPDATA', ['AppData', 'Roaming']);

/** Every setting in its order: flag, environment, the person's own, default. Fault BAD_SETTING names what cannot be read. */
export function settle(flags: Everywhere, outside: Outside, person: Person): Settled {
  const environment = outside.machine.environment;
  const own = person.read();
  const has = (key: string): boolean => flags.has(key);
  const last = (key: string): string | undefined => flags.get(key)?.at(-1);
  const accessible =
    has('accessible') ||
    isSet(environment['LEA_ACCESSIBLE']) ||
    readYes(own, outside) ||
    environment['TERM'] === 'dumb';
  const asAt = last('asAt');
  const journal = last('journal') ?? filled(environment['LEA_JOURNAL']);
  const colour = readColourWhen(last('colour'), environment);
  const settings: Settings = {
    journal: journal === undefined ? undefined : resolve(outside.folder, journal),
    privateRoot: privateRoot(outside),
    configFolder: configFolder(outside),
    json: fieldsOf(flags.get('json')),
    ndjson: has('ndjson'),
    plain: fieldsOf(flags.get('plain')),
    quiet: has('quiet'),
    verbose: has('verbose'),
    yes: has('yes'),
    confirm: last('confirm'),
    dryRun: has('dryRun'),
    anyway: last('anyway'),
    asAt: asAt === undefined ? undefined : readAsAt(asAt, outside),
    commit: !has('noCommit'),
    accessible,
    columns: outside.out.isTerminal ? Math.min(outside.out.columns ?? 80, 100) : 80,
    terminal: outside.out.isTerminal,
    program: environment['npm_command'] === 'exec' ? 'npx lea' : 'lea',
  };
  return {
    settings,
    colour,
    pager: !has('noPager') && !accessible,
    interactive: mayAsk(flags, outside),
  };
}

/** Whether lea may ask: both ends are terminals and nothing says not to. */
function mayAsk(flags: Everywhere, outside: Outside): boolean {
  const environment = outside.machine.environment;
  const told = flags.has('noInput') || isSet(environment['LEA_NO_INPUT']) || isSet(environment['CI']);
  return outside.inputIsTerminal && outside.err.isTerminal && !told;
}

const filled = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const fieldsOf = (values: readonly string[] | undefined): boolean | readonly string[] => {
  if (values === undefined) return false;
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  return names.some((name) => name !== '') ? names.filter((name) => name !== '') : true;
};

function readAsAt(typed: string, outside: Outside): string {
  const day = understandDay(typed, {}, { today: outside.today(), look: 'back' });
  if (day.ok && typeof day.value === 'string') return day.value;
  const why = day.ok ? `"${typed}" is not a day` : day.why;
  throw fault('NO_SUCH_DATE', { why, flag: 'lea report --as-at', like: sayDay(outside.today()) });
}

function readYes(own: Readonly<Record<string, unknown>>, outside: Outside): boolean {
  const value = own['accessible'];
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  const place = join(configFolder(outside), 'config.json');
  throw fault('BAD_SETTING', { place, key: 'accessible', why: 'is neither true nor false' });
}

/** LEA_PRIVATE, else where this computer keeps what programs keep for one person. */
function privateRoot(outside: Outside): string {
  const named = filled(outside.machine.environment['LEA_PRIVATE']);
  if (named !== undefined) return resolve(outside.folder, named);
  const place = placeOf(outside, 'XDG_DATA_HOME', ['.local', 'share'], 'LOCALAPPDATA', ['AppData', 'Local']);
  return join(place, 'private');
}

/** A folder that the environment names by an absolute path, else the usual one below the person's own. */
function placeOf(
  outside: Outside,
  name: string,
  usual: readonly string[],
  windowsName: string,
  windowsUsual: readonly string[],
): string {
  const named = outside.machine.environment[outside.windows ? windowsName : name];
  const base =
    named !== undefined && isAbsolute(named)
      ? named
      : join(outside.home, ...(outside.windows ? windowsUsual : usual));
  return join(base, 'lea');
}
