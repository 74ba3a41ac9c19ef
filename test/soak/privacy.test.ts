import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Copy, someCopies } from '../support/copies.ts';
import { chanceFrom, much, PATIENCE, SEED, tell, upTo } from '../support/soak.ts';

/** A word that stands in private words alone: whatever holds it has leaked. */
const SECRET = 'kittiwake';
const NAME = 'Jane Doe';
const SHARE = ['--with', 'network', '--confirm', 'share', '-q'];

/** What somebody does to one entry of her own, step by step; she may do anything at any time. */
class Session {
  readonly #copy: Copy;
  readonly #chance: () => number;
  readonly #number: number;
  #id = '';
  /** What may still be done without being refused. */
  #stands: 'private' | 'shared' | 'gone' = 'private';
  readonly open: string[] = [];

  constructor(copy: Copy, number: number, chance: () => number) {
    this.#copy = copy;
    this.#number = number;
    this.#chance = chance;
  }

  async runs(steps: number): Promise<void> {
    const words = this.#words();
    const body = [
      words,
      `:::private\n${SECRET} asks.\n:::`,
      `<!-- ${SECRET} -->`,
      '## What was hard',
      `${SECRET} was.`,
    ];
    const args = ['--after', 'day to day', '--no-input', '-q', '--body', body.join('\n\n')];
    this.#id = await this.#copy.does('diary', 'add', `Day ${this.#number}`, ...args);
    for (const _ of upTo(steps)) await this.#step();
  }

  /** Words that others may read. */
  #words(): string {
    const words = `Open words ${this.#number}-${this.open.length} end.`;
    this.open.push(words);
    return words;
  }

  async #step(): Promise<void> {
    const chance = this.#chance();
    if (this.#stands === 'private') await (chance < 0.7 ? this.#share() : this.#editPrivately());
    else if (this.#stands === 'gone' || chance < 0.15) await this.#copy.quick(['sync']);
    else if (chance < 0.35)
      await this.#copy.quick(['diary', 'edit', this.#id, '--line', this.#words(), '-q']);
    else if (chance < 0.5) await this.#withdraw();
    else if (chance < 0.65) await this.#undo();
    else if (chance < 0.8) await this.#deletes();
    else await this.#turnsPrivate();
  }

  async #share(): Promise<void> {
    const { code } = await this.#copy.quick(['share', this.#id, '--without', 'hard', ...SHARE]);
    if (code === 0) this.#stands = 'shared';
  }

  /** More private words, in the details too, and under a key that nobody knows. */
  async #editPrivately(): Promise<void> {
    await this.#copy.quick(['diary', 'edit', this.#id, '--hard', `More ${SECRET}.`, '-q']);
    const file = this.#privateFile();
    if (file === undefined) return;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('visibility: private', `# ${SECRET}\nstrange: ${SECRET}\nvisibility: private`),
    );
  }

  async #withdraw(): Promise<void> {
    await this.#copy.does('withdraw', this.#id, '--yes', '-q');
    this.#stands = this.#privateFile() === undefined ? 'gone' : 'private';
  }

  async #undo(): Promise<void> {
    await this.#copy.quick(['undo', '--yes']);
    this.#stands = this.#sharedFile() === undefined ? 'private' : 'shared';
    if (this.#stands === 'private' && this.#privateFile() === undefined) this.#stands = 'gone';
  }

  /** The shared file is taken out by hand, and the words come back, private ones with them. */
  async #deletes(): Promise<void> {
    const file = this.#sharedFile();
    if (file === undefined) return;
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    await this.#copy.quick(['sync']);
    writeFileSync(file, `${text.replace('visibility: network', 'visibility: private')}\n${SECRET} again.\n`);
    await this.#copy.quick(['sync']);
    writeFileSync(file, text);
    await this.#copy.quick(['share', this.#id, ...SHARE]);
  }

  /** Turned private by hand, with words to match; then turned back without them. */
  async #turnsPrivate(): Promise<void> {
    const file = this.#sharedFile();
    if (file === undefined) return;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      `${text.replace('visibility: network', 'visibility: private')}\n${SECRET} by hand.\n`,
    );
    await this.#copy.quick(['sync']);
    if (this.#sharedFile() !== undefined) writeFileSync(file, text);
  }

  #sharedFile(): string | undefined {
    return fileOf(join(this.#copy.folder, 'diary'), this.#id);
  }

  #privateFile(): string | undefined {
    const root = join(this.#copy.home, '.local/share/lea/private');
    return fileOf(root, this.#id, 'originals');
  }
}

function fileOf(folder: string, id: string, without = ' '): string | undefined {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const path = found.find((each) => each.endsWith(`--${id}.md`) && !each.includes(without));
  return path === undefined ? undefined : join(folder, path);
}

/** Every byte of every object of a history: words, names of files, messages and who signed them. */
function everythingIn(history: string): string {
  const args = [`--git-dir=${history}`, 'cat-file', '--batch-all-objects', '--batch'];
  return execFileSync('git', args, { maxBuffer: 1_000_000_000 }).toString('latin1');
}

test(`sessions of sharing, changing, withdrawing and sharing again leak no private word: seed ${SEED}`, {
  timeout: PATIENCE,
}, async () => {
  const chance = chanceFrom(SEED);
  const sessions = much(50, 1000);
  const perJournal = 50;
  let [words, objects] = [0, 0];
  for (const journal of upTo(Math.ceil(sessions / perJournal))) {
    const { copies, people, hub } = await someCopies(2);
    people.git(people.root, 'config', '--file', join(people.root, '.gitconfig'), 'user.name', NAME);
    for (const { home } of copies)
      writeFileSync(join(home, '.gitconfig'), `[user]\n\tname = ${NAME}\n\temail = jane@example.org\n`);
    for (const number of upTo(perJournal)) {
      const copy = copies[number % 2];
      if (copy === undefined) throw new Error('two copies were asked for');
      const session = new Session(copy, journal * perJournal + number, chance);
      await session.runs(much(number % 3 === 0 ? 2 : 1, 6));
    }
    for (const copy of copies) await copy.quick(['sync']);
    const there = everythingIn(people.hub);
    expect(there).not.toContain(SECRET);
    expect(there).toContain('Open words');
    const logs = [hub, ...copies.map(({ git }) => git)].map((git) =>
      git('log', '--all', '--format=%an %ae %cn %ce %B'),
    );
    expect(logs.join('\n')).not.toMatch(/jane/i);
    words += there.length;
    objects += hub('cat-file', '--batch-all-objects', '--batch-check').split('\n').length;
    tell(
      `${(journal + 1) * perJournal} sessions of sharing: 0 private words in ${objects} objects (${Math.round(words / 1000)} kB) of the shared places, no personal name in any log`,
    );
  }
});
