import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NOUNS, VERBS } from '../../../src/commands/index.ts';
import { type Cage, layOutside, openCage, type Outside } from '../../support/canaries.ts';
import { aSharedJournal, writesPlovers } from '../../support/people.ts';
import { cleanEnvironment, type Ran, run } from '../../support/world.ts';

/** What threatens, as the rows of the threat table (store-and-sync.md, section 2) and of the fault list (section 14) have it. */
export const THREATS = [
  'first lines that name a program',
  'code in a body, and text that breaks readers',
  'names that belong to the language',
  'bombs',
  'links',
  'names that break other computers',
  'rules and settings that are pulled',
  'modules and nested histories',
  'a copied history with settings of its own',
  'addresses and names that are flags',
  'signs that act on a terminal',
  'scripts, links and pictures',
  'cells and templates that run',
  'names of files and the editor',
  'a shared journal that was changed',
  'words that say private',
  'a forged index',
  'a broken or half-done state',
] as const;

/** A command, how it must end, and words it must say. */
export type Expected = readonly [argv: readonly string[], code: number | readonly number[], says?: RegExp];

/** A hostile repository: what is built, and what happens when it is opened. */
export interface Hostile {
  readonly threat: (typeof THREATS)[number];
  readonly name: string;
  readonly build: (world: Attack) => void | Promise<void>;
  readonly runs: readonly Expected[];
  /** Tried where links, pipes and bits of the kind exist. */
  readonly posix?: true;
}

/** A file as an attacker sends it. */
export interface Sent {
  readonly mode?: '100644' | '100755' | '120000' | '160000' | '040000';
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** A journal that is attacked, its shared place, and what the attacker may do. */
export interface Attack extends Cage, Outside {
  readonly root: string;
  readonly folder: string;
  readonly hub: string;
  /** The entry that Ashmere shared: its id, and its path. */
  readonly id: string;
  readonly entry: string;
  readonly git: (folder: string, ...args: readonly string[]) => string;
  /** Writes a file into the journal's folder, its history included. */
  readonly put: (path: string, bytes: string | Uint8Array) => void;
  readonly reads: (path: string) => string;
  /** Adds a save to the shared journal, by no rules at all. */
  readonly sends: (...files: readonly Sent[]) => void;
  readonly lea: (argv: readonly string[]) => Promise<Ran>;
}

interface Base {
  readonly folder: string;
  readonly id: string;
  readonly entry: string;
  readonly cage: Cage;
}

let base: Promise<Base> | undefined;

/** Made once, in the first test that wants it, and kept beside the folder of that test. */
async function makeBase(): Promise<Base> {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  await people.does('ashmere', 'share', id, '--with', 'network', '--confirm', 'share', '-q');
  const folder = mkdtempSync(join(tmpdir(), 'lea-attacked-'));
  cpSync(people.root, folder, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'was'), people.root);
  for (const part of ['hooks', 'info', 'description'])
    rmSync(join(folder, 'hub.git', part), { recursive: true });
  const entry = people.git(people.at('ashmere', 'wayside'), 'ls-files', `*${id}.md`);
  return { folder, id, entry, cage: await openCage() };
}

/** Takes the kept one away, after the last test. */
export async function removeBase(): Promise<void> {
  const made = await base;
  if (made === undefined) return;
  rmSync(made.folder, { recursive: true, force: true });
  made.cage.close();
}

/** A fresh journal to attack, under canaries; its shared place only where something is sent or brought in. */
export async function anAttack({ shared = true } = {}): Promise<Attack> {
  base ??= makeBase();
  const made = await base;
  const root = mkdtempSync(join(tmpdir(), 'lea-attack-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const isWanted = (path: string): boolean => shared || !path.endsWith('hub.git');
  cpSync(made.folder, root, { recursive: true, preserveTimestamps: true, filter: isWanted });
  const [home, folder, hub] = [join(root, 'ashmere'), join(root, 'ashmere/wayside'), join(root, 'hub.git')];
  const was = readFileSync(join(root, 'was'), 'utf8');
  rmSync(join(root, 'was'));
  const settings = join(folder, '.git/config');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(was, root));
  const git = (where: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', where, ...args], {
      env: cleanEnvironment(root),
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  const put = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  let calls = 0;
  return {
    ...made.cage,
    ...layOutside(root),
    root,
    folder,
    hub,
    id: made.id,
    entry: made.entry,
    git,
    put,
    reads: (path) => readFileSync(join(folder, path), 'utf8'),
    sends: (...files) => send(hub, root, files),
    lea: (argv) => {
      calls += 1;
      const environment = { PATH: made.cage.path };
      return run(argv, { home, folder, environment, salt: String(calls) }, VERBS, NOUNS);
    },
  };
}

/** As git's own stream, which asks nothing of modes and little of names. */
function send(hub: string, root: string, files: readonly Sent[]): void {
  const quoted = (path: string): string =>
    /["\\\n]/.test(path)
      ? `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
      : path;
  const parts = files.flatMap(({ mode = '100644', path, bytes }) => {
    if (mode === '160000') return [Buffer.from(`M 160000 ${'1'.repeat(40)} ${quoted(path)}\n`)];
    const data = Buffer.from(bytes);
    return [Buffer.from(`M ${mode} inline ${quoted(path)}\ndata ${data.length}\n`), data, Buffer.from('\n')];
  });
  const head =
    'commit refs/heads/main\ncommitter Mallory <mallory@example.org> 1795424400 +0000\ndata 1\nx\nfrom refs/heads/main^0\n';
  execFileSync('git', [`--git-dir=${hub}`, 'fast-import', '--quiet'], {
    env: cleanEnvironment(root),
    input: Buffer.concat([Buffer.from(head), ...parts]),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
