import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readAddress } from '../../src/git/address.ts';
import { joinJournal } from '../../src/git/joining.ts';
import type { Machine } from '../../src/git/machine.ts';
import { Repository } from '../../src/git/repository.ts';
import { signatureOf, type Signature } from '../../src/git/signature.ts';
import { syncJournal } from '../../src/git/sync/sync.ts';
import type { KeptFile, Needs, Note, Objection } from '../../src/git/sync/work.ts';
import type { Outcome } from '../../src/git/sync/finish.ts';

/** A computer of its own: a folder that goes when the test ends, a home that holds nothing, git without the person's settings. */
export interface Computer {
  readonly folder: string;
  readonly machine: Machine;
  /** Runs plain git, as a colleague would. */
  readonly git: (folder: string, ...args: readonly string[]) => string;
}

/** Makes a computer. `named` gives the person settings of their own, which lea must not use. */
export function aComputer({ named = '' }: { readonly named?: string } = {}): Computer {
  const folder = mkdtempSync(join(tmpdir(), 'lea-git-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const home = join(folder, 'home');
  mkdirSync(home);
  const settings = join(home, '.gitconfig');
  writeFileSync(settings, `[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n${named}`);
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_GLOBAL: settings,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const machine: Machine = {
    environment,
    pid: process.pid,
    signal: (pid, signal) => {
      process.kill(pid, signal);
    },
  };
  const git = (where: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', where, ...args], { env: environment, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  return { folder, machine, git };
}

/** A path any test's journal takes: Markdown in small letters, a few folders deep. */
export const accepts = (path: string): boolean =>
  /^([a-z0-9][a-z0-9-]*\/){0,4}[a-z0-9][a-z0-9-]*\.md$/.test(path) || path === 'network.yaml';

/** Stands in for the store's merge: all lines of both, and of the base none that either side took out. */
export function mergeLines(
  base: string | null,
  one: string | null,
  other: string | null,
): { readonly text: string | null; readonly clashes: number } {
  if (one === other || other === base) return { text: one, clashes: 0 };
  if (one === base) return { text: other, clashes: 0 };
  if (one === null || other === null) return { text: one ?? other, clashes: 0 };
  const [was, a, b] = [base ?? '', one, other].map((text) => text.split('\n'));
  const kept = (was ?? []).filter((line) => a?.includes(line) && b?.includes(line));
  const added = [...(a ?? []), ...(b ?? [])].filter((line) => !was?.includes(line));
  const lines = [...kept, ...new Set(added.toSorted())].filter((line) => line !== '');
  return { text: `${lines.join('\n')}\n`, clashes: 0 };
}

/** Refuses what says it is private. */
export function mayLeave(_path: string, bytes: Uint8Array): Objection | undefined {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const at = lines.findIndex((line) => line === 'visibility: private' || line.startsWith('<<<<<<< '));
  return at < 0 ? undefined : { why: lines[at]?.startsWith('<') ? 'markers' : 'private', line: at + 1 };
}

/** One officer's copy of the journal, with steps named as sentences. */
export class Officer {
  readonly repository: Repository;
  readonly author: Signature;
  readonly computer: Computer;
  readonly aside: { readonly file: KeptFile; readonly why: string }[] = [];
  readonly notes: Note[] = [];

  constructor(computer: Computer, repository: Repository, name: string) {
    this.computer = computer;
    this.repository = repository;
    this.author = signatureOf({ seat: `${name.toLowerCase()}/officer-1`, label: 'Participating officer 1', place: name });
  }

  get folder(): string {
    return this.repository.folder;
  }

  writes(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  reads(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Writes a file and saves it, as a command of lea's does. */
  async saves(path: string, text: string): Promise<string> {
    this.writes(path, text);
    return this.repository.commit({ paths: [path], message: 'diary add', author: this.author });
  }

  async takesOut(path: string): Promise<string> {
    rmSync(join(this.folder, path));
    return this.repository.commit({ paths: [path], message: 'diary withdraw', author: this.author });
  }

  needs(more: Partial<Needs> = {}): Needs {
    return {
      author: this.author,
      op: 'o-0000000001',
      accepts,
      mergeEntry: mergeLines,
      mayLeave,
      putAside: (files, why) => {
        this.aside.push(...files.map((file) => ({ file, why })));
        return Promise.resolve();
      },
      chance: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      note: (note) => this.notes.push(note),
      now: () => Date.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      ...more,
    };
  }

  async syncs(more: Partial<Needs> = {}): Promise<Outcome> {
    return syncJournal(this.repository, this.needs(more));
  }

  git(...args: readonly string[]): string {
    return this.computer.git(this.folder, ...args);
  }

  /** What the newest save holds, as one name. */
  tree(): string {
    return this.git('rev-parse', 'main^{tree}');
  }
}

/** A shared journal at an address, empty or with a first save. */
export class Hub {
  readonly computer: Computer;
  readonly folder: string;
  private constructor(computer: Computer, folder: string) {
    this.computer = computer;
    this.folder = folder;
  }

  static empty(computer: Computer, name = 'hub.git'): Hub {
    const folder = join(computer.folder, name);
    computer.git(computer.folder, 'init', '--quiet', '--bare', folder);
    return new Hub(computer, folder);
  }

  static async begun(computer: Computer, files: Readonly<Record<string, string>> = { 'network.yaml': 'name: Wayside\n' }): Promise<Hub> {
    const hub = Hub.empty(computer);
    const founder = await anOfficerAlone(computer, 'Founder');
    for (const [path, text] of Object.entries(files)) await founder.saves(path, text);
    founder.git('push', '--quiet', hub.folder, 'main');
    return hub;
  }

  /** Gets a copy for an officer, as `lea join` does. */
  async joins(name: string, computer: Computer = this.computer): Promise<Officer> {
    const folder = join(computer.folder, name.toLowerCase());
    const connection = { address: readAddress(this.folder) };
    const { repository } = await joinJournal(computer.machine, folder, connection, accepts);
    return new Officer(computer, repository, name);
  }

  git(...args: readonly string[]): string {
    return this.computer.git(this.computer.folder, `--git-dir=${this.folder}`, ...args);
  }

  tree(): string {
    return this.git('rev-parse', 'main^{tree}');
  }

  /** A colleague who knows nothing of lea: a plain copy to work in. */
  plainCopy(name: string): string {
    const folder = join(this.computer.folder, name);
    this.computer.git(this.computer.folder, 'clone', '--quiet', this.folder, folder);
    this.computer.git(folder, 'config', 'user.name', 'An Engineer');
    this.computer.git(folder, 'config', 'user.email', 'engineer@example.org');
    return folder;
  }
}

/** An officer whose journal has no address. */
export async function anOfficerAlone(computer: Computer, name: string): Promise<Officer> {
  const folder = join(computer.folder, name.toLowerCase());
  mkdirSync(folder);
  return new Officer(computer, await Repository.init(computer.machine, folder), name);
}
