import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { readAddress } from '../../src/git/address.ts';
import { joinJournal } from '../../src/git/joining.ts';
import type { Machine } from '../../src/git/machine.ts';
import { Repository } from '../../src/git/repository.ts';
import { signatureOf, type Signature } from '../../src/git/signature.ts';
import { syncJournal } from '../../src/git/sync/sync.ts';
import type { KeptFile, Needs, Note } from '../../src/git/sync/work.ts';
import { accepts, mayLeave, mergeLines } from './git-stand-ins.ts';
import type { Outcome } from '../../src/git/sync/finish.ts';

/** A computer of its own: a folder that goes when the test ends, a home that holds nothing, git without the person's settings. */
export interface Computer {
  readonly folder: string;
  readonly machine: Machine;
  /** Runs plain git, as a colleague would. */
  readonly git: (folder: string, ...args: readonly string[]) => string;
}

/** Makes a computer for one test. `named` gives the person settings of their own, which lea must not use. */
export function aComputer({ named = '' }: { readonly named?: string } = {}): Computer {
  const computer = computerIn(mkdtempSync(join(tmpdir(), 'lea-git-')), named);
  onTestFinished(() => {
    rmSync(computer.folder, { recursive: true, force: true });
  });
  return computer;
}

function computerIn(folder: string, named = ''): Computer {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
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
    execFileSync('git', ['-C', where, ...args], {
      env: environment,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  return { folder, machine, git };
}

/** One officer's copy of the journal, with steps named as sentences. */
export class Officer {
  readonly name: string;
  readonly repository: Repository;
  readonly author: Signature;
  readonly computer: Computer;
  readonly aside: { readonly file: KeptFile; readonly why: string }[] = [];
  readonly notes: Note[] = [];

  constructor(computer: Computer, repository: Repository, name: string) {
    this.name = name;
    this.computer = computer;
    this.repository = repository;
    this.author = signatureOf({
      seat: `${name.toLowerCase()}/officer-1`,
      label: 'Participating officer 1',
      place: name,
    });
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
      now: () => 1_700_000_000_000,
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

  static empty(computer: Computer): Hub {
    const hub = Hub.at(computer);
    computer.git(computer.folder, 'init', '--quiet', '--bare', hub.folder);
    return hub;
  }

  /** The hub that is there already. */
  static at(computer: Computer): Hub {
    return new Hub(computer, join(computer.folder, 'hub.git'));
  }

  static async begun(
    computer: Computer,
    files: Readonly<Record<string, string>> = { 'network.yaml': 'name: Wayside\n' },
  ): Promise<Hub> {
    const hub = Hub.empty(computer);
    const founder = await anOfficerAlone(computer, 'Founder');
    for (const [path, text] of Object.entries(files)) await founder.saves(path, text);
    founder.git('push', '--quiet', hub.folder, 'main');
    return hub;
  }

  /** Gets a copy for an officer, as `lea join` does. */
  async joins(name: string, computer = this.computer, address = this.folder): Promise<Officer> {
    const folder = join(computer.folder, name.toLowerCase());
    const connection = { address: readAddress(address) };
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

/**
 * Makes a hub and officers' copies once, before all tests of a file, and gives each test its own: copying folders is many
 * times quicker than making them anew with git.
 */
export function givenOnce(
  make: (computer: Computer) => Promise<{ readonly hub: Hub; readonly officers: readonly Officer[] }>,
): () => { readonly hub: Hub; readonly officers: readonly Officer[] } {
  const original = computerIn(mkdtempSync(join(tmpdir(), 'lea-git-once-')));
  let names: readonly string[] = [];
  beforeAll(async () => {
    names = (await make(original)).officers.map(({ name }) => name);
  });
  afterAll(() => {
    rmSync(original.folder, { recursive: true, force: true });
  });
  return () => {
    const computer = aComputer();
    cpSync(original.folder, computer.folder, { recursive: true, preserveTimestamps: true });
    const officers = names.map((name) => {
      const folder = join(computer.folder, name.toLowerCase());
      const settings = join(folder, '.git/config');
      const text = readFileSync(settings, 'utf8');
      writeFileSync(settings, text.replaceAll(original.folder, computer.folder));
      computer.git(folder, 'update-index', '-q', '--refresh');
      return new Officer(computer, Repository.open(computer.machine, folder), name);
    });
    return { hub: Hub.at(computer), officers };
  };
}

/** An officer whose journal has no address. */
export async function anOfficerAlone(computer: Computer, name: string): Promise<Officer> {
  const folder = join(computer.folder, name.toLowerCase());
  mkdirSync(folder);
  return new Officer(computer, await Repository.init(computer.machine, folder), name);
}
