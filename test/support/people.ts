import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOUNS, VERBS } from '../../src/commands/index.ts';
import { type Arranged, cleanEnvironment, makeFolder, run, type Ran } from './world.ts';

/** People at computers of their own, and a folder that all of them reach. */
export interface People {
  readonly root: string;
  /** Where the shared journal is sent to. */
  readonly hub: string;
  /** A path on somebody's computer. */
  readonly at: (who: string, ...path: readonly string[]) => string;
  /** Runs lea on somebody's computer, in their own folder unless told otherwise. */
  readonly lea: (who: string, argv: readonly string[], more?: Partial<Arranged>) => Promise<Ran>;
  /** As `lea`, for a step that has to end well; gives what it answered. */
  readonly does: (who: string, ...argv: readonly string[]) => Promise<string>;
  /** Plain git, as a colleague runs it. */
  readonly git: (folder: string, ...args: readonly string[]) => string;
  readonly read: (who: string, path: string) => string;
}

/** Makes a place for people to work in. */
export function somePeople(): People {
  const root = makeFolder();
  const at = (who: string, ...path: readonly string[]): string => join(root, who, ...path);
  const lea = async (who: string, argv: readonly string[], more: Partial<Arranged> = {}): Promise<Ran> => {
    mkdirSync(at(who), { recursive: true });
    return run(
      argv,
      { home: at(who), folder: at(who), salt: `${who} ${argv.join(' ')}`, ...more },
      VERBS,
      NOUNS,
    );
  };
  const does = async (who: string, ...argv: readonly string[]): Promise<string> => {
    const ran = await lea(who, argv);
    if (ran.exit !== 'fine') throw new Error(`${who}: lea ${argv.join(' ')}: ${ran.exit}\n${ran.err}`);
    return ran.out.trim();
  };
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      env: cleanEnvironment(root),
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  return {
    root,
    hub: join(root, 'hub.git'),
    at,
    lea,
    does,
    git,
    read: (who, path) => readFileSync(at(who, path), 'utf8'),
  };
}

/** The words that begin a network's journal at Ashmere. */
export const BEGIN = [
  'init',
  'wayside',
  '--name',
  'Wayside Learning Network',
  '--authority',
  'ashmere',
  '--group',
  'participating',
  '--date',
  '2023-09-01',
  '-q',
] as const;

/** Ashmere's journal, in `wayside`, and its shared place, filled by plain git. */
export async function aSharedJournal(): Promise<People> {
  const people = somePeople();
  await people.does('ashmere', ...BEGIN);
  await people.does('ashmere', 'authority', 'add', 'Greyport', '--joined', '2023-09-01', '-q', '--yes');
  people.git(people.root, 'clone', '-q', '--bare', people.at('ashmere', 'wayside'), people.hub);
  people.git(people.at('ashmere', 'wayside'), 'remote', 'add', 'origin', people.hub);
  return people;
}

/** Somebody's private diary of one line, called Plovers; gives its id. */
export const writesPlovers = (
  { does }: Pick<People, 'does'>,
  who: string,
  ...more: readonly string[]
): Promise<string> =>
  does(
    who,
    'diary',
    'add',
    '-m',
    'The plovers asked first.',
    '--after',
    'day to day',
    '--title',
    'Plovers',
    '-q',
    ...more,
  );

/** Marks its first sentence as something felt; gives the message's reference. */
export async function marksPlovers(
  people: Pick<People, 'does'>,
  who: string,
  id: string,
  ...more: readonly string[]
): Promise<string> {
  const words = ['--sentence', '1', '--feature', 'trust', '--shows', 'felt', '--direction', 'helps'];
  await people.does(who, 'mark', id, ...words, ...more, '-q');
  return `${id}#${(await people.does(who, 'show', id)).split('#')[1]?.trim()}`;
}
