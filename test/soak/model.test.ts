import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Copies, type Copy, someCopies } from '../support/copies.ts';
import { builtProgram, TEMPLATES } from '../support/program.ts';
import { chanceFrom, much, PATIENCE, SEED, tell, upTo } from '../support/soak.ts';

const program = builtProgram('lea-program.ts');
const SHARE = ['--with', 'network', '--confirm', 'share', '-q'];
const MOMENTS = 'draft write rename commit shared captured fetched merged pushed checkout ref seen'.split(
  ' ',
);

/** Words that somebody was told are kept: whose they are, and how far they may have gone. */
interface Said {
  readonly words: string;
  readonly copy: Copy;
  readonly byHand: boolean;
  /** `open` words everybody must come to have; `own` ones stay in one copy; of `unsure` ones nothing is asked. */
  reach: 'open' | 'own' | 'unsure';
}

/** Three officers who do anything at all, in any order, and what the journal has promised them so far. */
class Network {
  readonly #all: Copies;
  readonly #chance: () => number;
  readonly #said: Said[] = [];
  readonly #ids = new Map<Copy, string[]>();
  crashes = 0;

  constructor(all: Copies, chance: () => number) {
    this.#all = all;
    this.#chance = chance;
  }

  async step(number: number): Promise<void> {
    const { copies } = this.#all;
    const copy = copies[Math.floor(this.#chance() * copies.length)];
    if (copy === undefined) throw new Error('there is no copy');
    const words = `Step ${number} of ${copy.name} end.`;
    const chance = this.#chance();
    if (chance < 0.2) await this.#adds(copy, words);
    else if (chance < 0.3) await this.#meets(copy, words);
    else if (chance < 0.4) await this.#shares(copy);
    else if (chance < 0.5) await this.#asks(copy, words);
    else if (chance < 0.65) this.#writesByHand(copy, words);
    else if (chance < 0.68) await this.#undoes(copy);
    else if (chance < 0.85) await this.#syncs(copy);
    else await this.#isCutShort(copy, words);
  }

  #did(copy: Copy, words: string, reach: Said['reach'], byHand = false): void {
    this.#said.push({ words, copy, byHand, reach });
  }

  async #adds(copy: Copy, words: string): Promise<void> {
    const id = await copy.does('diary', 'add', '-m', words, '--after', 'day to day', '-q');
    this.#ids.set(copy, [...(this.#ids.get(copy) ?? []), id]);
    this.#did(copy, words, 'own');
  }

  async #meets(copy: Copy, words: string): Promise<void> {
    const about = ['--group', 'participating', '--number', String(this.#said.length), '--date', '2026-11-17'];
    await copy.does('meeting', 'new', ...about, '--theme', words, '--yes', '-q');
    this.#did(copy, words, 'open');
  }

  async #shares(copy: Copy): Promise<void> {
    const id = this.#ids.get(copy)?.shift();
    if (id === undefined) return;
    const shown = await copy.does('show', id);
    await copy.does('share', id, ...SHARE);
    const own = this.#said.filter((said) => said.copy === copy && shown.includes(said.words));
    for (const said of own) if (said.reach === 'own') said.reach = 'open';
  }

  /** A question of one's own, reworded at once. */
  async #asks(copy: Copy, words: string): Promise<void> {
    const id = await copy.does(
      'enquiry',
      'new',
      `${words.replace(' end.', '')} first?`,
      '--title',
      words,
      '-q',
    );
    await copy.does(
      'enquiry',
      'refine',
      id,
      `${words.replace(' end.', '')} then?`,
      '--why',
      'asked at core contact',
      '-q',
    );
    this.#did(copy, words, 'own');
  }

  #writesByHand(copy: Copy, words: string): void {
    const { hot } = this.#all;
    copy.writes(hot, `${copy.reads(hot).trimEnd()}\n\n${words}\n`);
    this.#did(copy, words, 'open', true);
  }

  /** Takes back what lea did last here. Every save has one time in these tests, so that any of them may be the last. */
  async #undoes(copy: Copy): Promise<void> {
    const { code } = await copy.quick(['undo', '--yes']);
    expect([0, 1, 5]).toContain(code);
    for (const said of this.#said) if (said.copy === copy && !said.byHand) said.reach = 'unsure';
    this.#ids.delete(copy);
  }

  async #syncs(copy: Copy): Promise<void> {
    const { code, out, err } = await copy.quick(['sync']);
    expect([copy.name, [0, 5].includes(code ?? -1) ? '' : out + err]).toEqual([copy.name, '']);
  }

  /** Ends a command by force at one of its moments, if it passes that one; the next command goes on. */
  async #isCutShort(copy: Copy, words: string): Promise<void> {
    const at = MOMENTS[Math.floor(this.#chance() * MOMENTS.length)] ?? 'draft';
    const isSaving = ['draft', 'write', 'rename', 'commit'].includes(at);
    const id = at === 'shared' ? this.#ids.get(copy)?.shift() : undefined;
    if (at === 'shared' && id === undefined) return;
    const argv = isSaving
      ? ['diary', 'add', '-m', words, '--after', 'day to day', '-q']
      : id === undefined
        ? ['sync']
        : ['share', id, ...SHARE];
    const environment = { LEA_CRASH_AT: at, LEA_TEMPLATES: TEMPLATES };
    const { signal, code, out, err } = await copy.lea(argv, { program, environment });
    if (signal === null) expect([0, 5].includes(code ?? -1) ? '' : out + err).toBe('');
    this.crashes += signal === 'SIGKILL' ? 1 : 0;
    if (isSaving) {
      await copy.does('resume');
      this.#did(copy, words, 'own');
    }
    if (id !== undefined)
      for (const said of this.#said) if (said.copy === copy && said.reach === 'own') said.reach = 'unsure';
    await this.#syncs(copy);
  }

  /** What has been promised is so: P1 to P5 (store-and-sync.md, section 1). */
  async keepsItsPromises(): Promise<number> {
    const { copies, hub } = this.#all;
    for (const _ of upTo(2)) for (const copy of copies) await this.#syncs(copy);
    for (const copy of copies) {
      expect(copy.tree()).toBe(hub('rev-parse', 'main^{tree}'));
      expect(copy.git('status', '--porcelain')).toBe('');
      expect(copy.git('fsck', '--no-dangling')).toBe('');
      const has = wordsIn(copy);
      const missing = this.#said.filter(
        ({ words, reach, copy: whose }) =>
          (reach === 'open' || (reach === 'own' && whose === copy)) && !has.includes(words),
      );
      expect(missing.map(({ words }) => words)).toEqual([]);
      expect(
        (JSON.parse((await copy.quick(['check', '--json'])).out) as { unreadable: unknown[] }).unreadable,
      ).toEqual([]);
    }
    expect(hub('fsck', '--no-dangling')).toBe('');
    const there = hub('log', '-p', '--all');
    expect(there).not.toMatch(/^\+(<<<<<<<|>>>>>>>) /m);
    const leaked = this.#said.filter(({ words, reach }) => reach === 'own' && there.includes(words));
    expect(leaked.map(({ words }) => words)).toEqual([]);
    return this.#said.length;
  }
}

/** Every word of every entry that a copy and its private space hold. */
function wordsIn({ folder, home }: Copy): string {
  const root = join(home, '.local/share/lea/private');
  return [folder, ...(existsSync(root) ? [root] : [])]
    .flatMap((from) =>
      readdirSync(from, { recursive: true, encoding: 'utf8' }).map((path) => join(from, path)),
    )
    .filter((path) => path.endsWith('.md') && !/[\\/](\.git|originals|drafts)[\\/]/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

test.each(upTo(much(1, 40)).map((run) => SEED + run))(
  'three officers do anything at all, and every promise is kept: seed %i',
  { timeout: PATIENCE },
  async (seed) => {
    const network = new Network(await someCopies(3), chanceFrom(seed));
    const steps = much(24, 60);
    for (const number of upTo(steps)) await network.step(number);
    const kept = await network.keepsItsPromises();
    tell(
      `3 copies x ${steps} steps (seed ${seed}): ${kept} texts, ${network.crashes} ended by force, every promise kept`,
    );
  },
);
