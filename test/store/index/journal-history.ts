import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { trackedAt } from '../../../src/commands/read-journal.ts';
import type { Place } from '../../../src/git/plumbing.ts';
import { diary } from '../../../src/kinds/diary.ts';
import { visit } from '../../../src/kinds/visit.ts';
import { encodeEntry } from '../../../src/store/codec.ts';
import { type Disk, realDisk } from '../../../src/store/disk.ts';
import type { CheckedRows } from '../../../src/store/index/checked-rows.ts';
import type { Indexing } from '../../../src/store/index/read-indexed.ts';
import type { JournalReading } from '../../../src/store/reading.ts';
import { aComputer, type Computer } from '../../support/repo.ts';
import { aJournal, DIARY_VALUES, NETWORK, NETWORK_ID, type TestJournal } from '../journal-folder.ts';

/** Numbers that follow from a seed, from 0 up to 1. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A journal in the hands of somebody who does everything to it that a person, an editor or git may do. */
export class History {
  readonly journal: TestJournal;
  readonly #computer: Computer = aComputer();
  readonly #chance: () => number;
  readonly #clock: number;
  #install: string | undefined;
  #made = 0;

  /** `clock` is how far ahead of the disk's own the clock is that tells young files from old ones, in milliseconds. */
  constructor(seed: number, clock: number) {
    this.journal = aJournal();
    this.#chance = chanceFrom(seed);
    this.#clock = clock;
    for (const [folder] of [[this.folder], [this.privateFolder]] as const) {
      mkdirSync(folder ?? '', { recursive: true });
      this.#git(folder ?? '', 'init', '-q');
    }
    for (let count = 0; count < 12; count += 1) this.#write(this.folder, this.#newPath(), this.#entry());
    for (let count = 0; count < 3; count += 1)
      this.#write(this.privateFolder, this.#newPath(), this.#entry());
    for (const folder of [this.folder, this.privateFolder]) this.#commit(folder);
  }

  get folder(): string {
    return this.journal.folder;
  }

  get privateFolder(): string {
    return join(this.journal.privateRoot, NETWORK_ID);
  }

  /** The answer from the files alone. */
  read(): JournalReading {
    return this.journal.open().read();
  }

  /** The answer through the index. */
  readThrough(disk: Disk = this.#disk()): Promise<JournalReading> {
    return this.journal.open(disk).readThrough(this.#indexing());
  }

  /** The entries by their ids alone, through an index of which nobody asks whether it is fresh. */
  readChecked(): CheckedRows | undefined {
    return this.journal.open(this.#disk()).readChecked(this.#indexing());
  }

  #indexing(): Indexing {
    const at = (folder: string): Place => ({
      machine: this.#computer.machine,
      folder,
      gitFolder: join(folder, '.git'),
    });
    return {
      shared: trackedAt(at(this.folder)),
      private: trackedAt(at(this.privateFolder)),
      install: {
        known: () => this.#install,
        make: (number) => {
          this.#install = number;
          return true;
        },
      },
      least: 0,
      many: 3,
      tell: () => undefined,
    };
  }

  /** Does one thing by chance, and says what. */
  step(steps: readonly (keyof typeof STEPS)[]): string {
    const name = this.pick(steps);
    STEPS[name]?.(this, this.#chance() < 0.8 ? this.folder : this.privateFolder);
    return name;
  }

  pick<T>(among: readonly T[]): T {
    const one = among[Math.floor(this.#chance() * among.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  /** Runs git, which may refuse. */
  try(folder: string, ...args: readonly string[]): boolean {
    try {
      this.#git(folder, ...args);
      return true;
    } catch {
      return false;
    }
  }

  /** The files of a space that may be entries; no link is followed, since steps make links that lead in a circle. */
  files(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name.endsWith('.md'))
      .map((item) => relative(folder, join(item.parentPath, item.name)))
      .filter((path) => !path.startsWith('.git'))
      .toSorted();
  }

  /** Some file of a space; a new one where there is none. */
  some(folder: string): string {
    const files = this.files(folder);
    if (files.length > 0) return this.pick(files);
    const path = this.#newPath();
    this.#write(folder, path, this.#entry());
    return path;
  }

  add(folder: string, path = this.#newPath(), text = this.#entry()): void {
    this.#write(folder, path, text);
  }

  newPath(): string {
    return this.#newPath();
  }

  entry(): string {
    return this.#entry();
  }

  text(length: number): string {
    return Array.from({ length }, () => this.pick(Array.from('abcdefgh'))).join('');
  }

  commit(folder: string): void {
    this.#commit(folder);
  }

  forget(): void {
    this.#install = this.text(32);
  }

  /** The files of the indexes that are there. */
  indexes(folder: string): readonly string[] {
    return ['index', 'index-added'].map((name) => join(folder, '.git/lea', name)).filter(existsSync);
  }

  #disk(): Disk {
    return {
      ...realDisk,
      clock: (folder, name) => {
        const now = realDisk.clock(folder, name);
        return now === undefined ? undefined : now + this.#clock;
      },
    };
  }

  #git(folder: string, ...args: readonly string[]): string {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@ashmere.invalid', '-c', 'core.editor=true'];
    return this.#computer.git(folder, ...who, ...args);
  }

  #commit(folder: string): void {
    this.try(folder, 'add', '-A');
    this.try(folder, 'commit', '-q', '-m', 'save', '--allow-empty');
  }

  #newPath(): string {
    this.#made += 1;
    const id = `d-${String(this.#made).padStart(10, '0')}`;
    return `${this.pick(['diary/calderwick/2024', 'diary/ashmere/2024', 'diary/ashmere', 'visits/a'])}/a--${id}.md`;
  }

  #entry(): string {
    this.#made += 1;
    const twin = this.#chance() < 0.03 ? Math.ceil(this.#chance() * 8) : this.#made;
    const digits = String(twin).padStart(10, '0');
    const visibility = this.#chance() < 0.9 ? 'network' : 'private';
    const body = `${this.text(8)}\n\n## What was hard\n\n[p1] ==${this.text(12)}==[^e1].\n\n[^e1]: evidence for trust; shows: did; id: 7kd\n`;
    const values = { ...DIARY_VALUES, visibility, title: this.text(10), keywords: [this.text(3)] };
    if (this.#chance() < 0.8) return encodeEntry(diary, { ...values, id: `d-${digits}` }, body);
    const more = {
      kind: 'visit',
      id: `v-${digits}`,
      state: 'planned',
      host: 'ashmere',
      facilitator: 'greyport',
    };
    const seat = { facilitator_seat: 'greyport/officer-1', form: 'in person' };
    return encodeEntry(visit, { ...values, ...more, ...seat }, body);
  }

  #write(folder: string, path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

type Step = (history: History, folder: string) => void;

const edit = (history: History, folder: string, change: (text: string) => string): string => {
  const file = join(folder, history.some(folder));
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return file;
};
/** Other letters in the place of as many: the size stays. */
const sameSize =
  (history: History) =>
  (text: string): string =>
    text.replace(/title: \w{10}/, `title: ${history.text(10)}`);

/** A folder of a kind that is there. */
const someFolder = (history: History, folder: string): string => dirname(join(folder, history.some(folder)));

const spoil = (history: History, folder: string, how: (file: string) => void): void => {
  for (const file of history.indexes(folder)) if (history.pick([true, false])) how(file);
};

/** Everything that may be done to a journal between two commands. */
export const STEPS: Readonly<Record<string, Step>> = {
  nothing: () => undefined,
  edit: (history, folder) => void edit(history, folder, (text) => `${text}\n${history.text(5)}\n`),
  'edit of the same size': (history, folder) => void edit(history, folder, sameSize(history)),
  'edit of the same size, its time put back': (history, folder) => {
    const file = join(folder, history.some(folder));
    const { atime, mtime } = statSync(file);
    writeFileSync(file, sameSize(history)(readFileSync(file, 'utf8')));
    utimesSync(file, atime, mtime);
  },
  'two edits at once': (history, folder) => {
    edit(history, folder, sameSize(history));
    edit(history, folder, sameSize(history));
  },
  'an editor’s save': (history, folder) => {
    const file = join(folder, history.some(folder));
    writeFileSync(`${file}~`, sameSize(history)(readFileSync(file, 'utf8')));
    renameSync(`${file}~`, file);
  },
  'a new file': (history, folder) => history.add(folder),
  'a new folder with one file': (history, folder) =>
    history.add(folder, `diary/${history.text(4)}/2024/a--d-${history.text(10)}.md`),
  'a new file saved': (history, folder) => {
    history.add(folder);
    history.commit(folder);
  },
  'a file taken out': (history, folder) => rmSync(join(folder, history.some(folder))),
  'a folder taken out': (history, folder) =>
    rmSync(someFolder(history, folder), { recursive: true, force: true }),
  'a file moved': (history, folder) => {
    const [from, to] = [history.some(folder), history.newPath()];
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  },
  'a file moved by git': (history, folder) => {
    const to = history.newPath();
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    history.try(folder, 'mv', history.some(folder), to);
  },
  'a folder moved': (history, folder) => {
    const from = someFolder(history, folder);
    renameSync(from, `${from}${history.text(2)}`);
  },
  saved: (history, folder) => history.commit(folder),
  'staged alone': (history, folder) => void history.try(folder, 'add', '-A'),
  'put aside': (history, folder) => void history.try(folder, 'stash', '-u'),
  'taken up again': (history, folder) => void history.try(folder, 'stash', 'pop'),
  'thrown away': (history, folder) => void history.try(folder, 'reset', '-q', '--hard'),
  'a save taken back': (history, folder) => void history.try(folder, 'reset', '-q', '--hard', 'HEAD~1'),
  'a save taken back, its files kept': (history, folder) =>
    void history.try(folder, 'reset', '-q', history.pick(['--soft', '--mixed']), 'HEAD~1'),
  'an old save looked at': (history, folder) => void history.try(folder, 'checkout', '-q', 'HEAD~2'),
  'back to the newest': (history, folder) => void history.try(folder, 'checkout', '-q', 'main'),
  'one file as it was': (history, folder) =>
    void history.try(folder, 'checkout', '-q', 'HEAD~1', '--', history.some(folder)),
  'a branch rebased': (history, folder) => {
    history.try(folder, 'checkout', '-q', '-b', history.text(6), 'HEAD~1');
    history.add(folder);
    history.commit(folder);
    if (!history.try(folder, 'rebase', '-q', 'main')) history.try(folder, 'rebase', '--abort');
    history.try(folder, 'checkout', '-q', '-B', 'main');
  },
  'taken from git’s index': (history, folder) =>
    void history.try(folder, 'rm', '-q', '--cached', history.some(folder)),
  'git told to take a file as unchanged': (history, folder) =>
    void history.try(folder, 'update-index', '--assume-unchanged', history.some(folder)),
  'git told to leave a file alone': (history, folder) =>
    void history.try(folder, 'update-index', '--skip-worktree', history.some(folder)),
  'git’s index lost': (_history, folder) => rmSync(join(folder, '.git/index'), { force: true }),
  'git looks again': (history, folder) => void history.try(folder, 'status'),
  'old saves thrown out': (history, folder) => {
    history.try(folder, 'reflog', 'expire', '--expire=now', '--all');
    history.try(folder, 'gc', '-q', '--prune=now');
  },
  'a clock set back': (history, folder) => {
    const past = new Date('2001-01-01');
    for (const path of [history.some(folder), dirname(history.some(folder))])
      utimesSync(join(folder, path), past, past);
    edit(history, folder, sameSize(history));
  },
  'a clock that is ahead': (history, folder) => {
    const ahead = new Date('2035-01-01');
    for (const path of [history.some(folder), dirname(history.some(folder))])
      utimesSync(join(folder, path), ahead, ahead);
  },
  'words that nobody can read': (history, folder) =>
    void edit(history, folder, (text) =>
      history.pick([text.replace('---', '--'), `${text}\0`, text.replace('title:', 'title: [a'), '']),
    ),
  'words that want a slower reader': (history, folder) =>
    void edit(history, folder, (text) => text.replace('---\n', "---\n# by hand\nodd: {a: [1, ~], b: 'x'}\n")),
  'a file spoilt and mended': (history, folder) => {
    const file = join(folder, history.some(folder));
    const text = readFileSync(file);
    writeFileSync(file, 'gone');
    writeFileSync(file, text);
  },
  'a link in the place of a file': (history, folder) => {
    const file = join(folder, history.some(folder));
    const other = join(folder, history.some(folder));
    rmSync(file);
    symlinkSync(other, file);
  },
  'a link in the place of a folder': (history, folder) => {
    const from = someFolder(history, folder);
    // It leads out of the journal, to what stood there before: a link to a folder within could lead to itself.
    const moved = join(dirname(folder), `moved ${history.text(8)}`);
    renameSync(from, moved);
    symlinkSync(moved, from);
  },
  'a file that is no entry': (history, folder) =>
    history.add(folder, `diary/${history.text(3)}.txt`, 'words'),
  'a file that nobody may read': (history, folder) => chmodSync(join(folder, history.some(folder)), 0o000),
  'a file that may be started': (history, folder) => chmodSync(join(folder, history.some(folder)), 0o755),
  'a folder closed': (history, folder) => chmodSync(someFolder(history, folder), 0o600),
  'a folder opened': (history, folder) => chmodSync(someFolder(history, folder), 0o755),
  'the network’s file changed': (history, folder) =>
    history.add(folder, 'network.yaml', `${NETWORK}keywords: ${history.text(4)}\n`),
  'the network’s features changed': (history) =>
    writeFileSync(
      join(history.folder, 'network.yaml'),
      history.pick([NETWORK, NETWORK.replace('key: trust', 'key: faith')]),
    ),
  'the index cut short': (history, folder) =>
    spoil(history, folder, (file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
  'the index spoilt': (history, folder) =>
    spoil(history, folder, (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x55;
      writeFileSync(file, bytes);
    }),
  'the index longer than it was': (history, folder) =>
    spoil(history, folder, (file) => appendFileSync(file, '12345678')),
  'the index taken away': (history, folder) => spoil(history, folder, (file) => rmSync(file)),
  'the index of before put back': (history, folder) =>
    spoil(history, folder, (file) => {
      if (existsSync(`${file}.old`)) writeFileSync(file, readFileSync(`${file}.old`));
      else writeFileSync(`${file}.old`, readFileSync(file));
    }),
  'somebody else’s index': (history) => history.forget(),
  'a command cut short': (_history, folder) => {
    mkdirSync(join(folder, '.git/lea'), { recursive: true });
    writeFileSync(join(folder, '.git/lea/.lea-tmp-0011'), 'half');
  },
};
