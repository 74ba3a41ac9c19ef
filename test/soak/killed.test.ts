import { describe, expect, test } from 'vitest';
import { type Copies, type Copy, someCopies } from '../support/copies.ts';
import { builtProgram, type Ending, TEMPLATES } from '../support/program.ts';
import { chanceFrom, isSoak, much, PATIENCE, SEED, tell, upTo } from '../support/soak.ts';

const program = builtProgram('lea-program.ts');
const ADD = ['diary', 'add', '--after', 'day to day', '-q', '-m'];
const SHARE = ['--with', 'network', '--confirm', 'share', '-q'];
const WHILE_SAVING = ['draft', 'write', 'rename', 'commit'] as const;
const WHILE_SYNCING = ['captured', 'fetched', 'merged', 'pushed', 'checkout', 'ref', 'seen'] as const;
const ROUNDS = much(1, 10);

/** Runs the program that ends itself at a moment, and sees that it did. */
async function diesAt(point: string, copy: Copy, argv: readonly string[]): Promise<Ending> {
  const ended = await copy.lea(argv, {
    program,
    environment: { LEA_CRASH_AT: point, LEA_TEMPLATES: TEMPLATES },
  });
  expect([point, ended.signal, ended.err]).toEqual([point, 'SIGKILL', expect.any(String)]);
  return ended;
}

/** The next command: the built program's when soaking, which also waits as long as people wait. */
const goesOn = (copy: Copy): ReturnType<Copy['quick']> =>
  isSoak ? copy.lea(['sync']) : copy.quick(['sync']);

const twoCopies = async (): Promise<Copies & { readonly one: Copy; readonly other: Copy }> => {
  const all = await someCopies(2);
  const [one, other] = all.copies;
  if (one === undefined || other === undefined) throw new Error('two copies were asked for');
  return { ...all, one, other };
};

function isWhole({ hub }: Pick<Copies, 'hub'>, ...copies: readonly Copy[]): void {
  for (const copy of copies) {
    expect(copy.tree()).toBe(hub('rev-parse', 'main^{tree}'));
    // A half-written file under a name of its own goes by itself, ten minutes later at the latest.
    const left = copy.git('status', '--porcelain').split('\n');
    expect(left.filter((line) => line !== '' && !line.includes('.lea-tmp-'))).toEqual([]);
    expect(copy.git('fsck', '--no-dangling')).toBe('');
  }
  expect(hub('fsck', '--no-dangling')).toBe('');
}

describe('ended by force at a named moment, the next command finds everything', () => {
  test('while saving: what was typed is whole in the journal, or lea resume puts it there', {
    timeout: PATIENCE,
  }, async () => {
    const { one } = await twoCopies();
    for (const round of upTo(ROUNDS))
      for (const point of WHILE_SAVING) {
        const words = `Round ${round} at ${point}, to the end.`;
        await diesAt(point, one, [...ADD, words]);
        expect(await wordsIn(one)).toContain(words);
      }
    expect(await unreadableIn(one)).toEqual([]);
  });

  test('while syncing: both copies come to hold what both wrote', { timeout: PATIENCE }, async () => {
    const { one, other, hot, hub } = await twoCopies();
    const lines: string[] = [];
    for (const round of upTo(ROUNDS))
      for (const point of WHILE_SYNCING) {
        for (const copy of [one, other]) {
          const line = `Round ${round} at ${point}, from ${copy.name}.`;
          lines.push(line);
          copy.writes(hot, `${copy.reads(hot).trimEnd()}\n\n${line}\n`);
          if (copy === other) await other.does('sync');
        }
        await diesAt(point, one, ['sync']);
        const { code, err } = await goesOn(one);
        expect([code, err]).toEqual([0, expect.stringContaining('nothing was lost')]);
        await other.does('sync');
      }
    expect(lines.filter((line) => !one.reads(hot).includes(line))).toEqual([]);
    isWhole({ hub }, one, other);
  });

  test('after a shared entry was written and before it was saved: the next sync finishes it', async () => {
    const { one, other, hub } = await twoCopies();
    const about = ['--group', 'participating', '--number', '7', '--date', '2026-11-17'];
    await diesAt('rename', one, ['meeting', 'new', ...about, '--theme', 'Lapwings', '--yes', '-q']);
    await one.does('sync');
    await other.does('sync');
    expect(await other.does('list', '--kind', 'meeting')).toContain('Lapwings');
    isWhole({ hub }, one, other);
  });

  test('between the two saves of a share: the next sync finishes it', { timeout: PATIENCE }, async () => {
    const { one, other, hub } = await twoCopies();
    for (const round of upTo(ROUNDS)) {
      const id = await one.does(...ADD, `Round ${round}, shared.`);
      await diesAt('shared', one, ['share', id, ...SHARE]);
      await one.does('sync');
      await other.does('sync');
      expect(await other.does('show', id)).toContain(`Round ${round}, shared.`);
      expect(await one.does('status', '--json')).not.toContain(id);
    }
    isWhole({ hub }, one, other);
  });
});

/** Files that `lea check` cannot read. */
async function unreadableIn(copy: Copy): Promise<readonly unknown[]> {
  const { out } = await copy.quick(['check', '--json']);
  return (JSON.parse(out) as { unreadable: unknown[] }).unreadable;
}

/** One thing an officer does, and whether its words were said to be kept before she was stopped. */
interface Done {
  readonly words: string;
  readonly isKept: boolean;
  readonly isShared: boolean;
}

test(`ended by force at any moment, nothing is lost that was said to be kept: seed ${SEED}`, {
  timeout: PATIENCE,
}, async () => {
  const { one, other, hot, hub } = await twoCopies();
  const chance = chanceFrom(SEED);
  const kills = much(12, 220);
  const done: Done[] = [];
  let [ended, tidied] = [0, 0];
  for (const round of upTo(kills)) {
    const words = `Random ${round}, to the end.`;
    const what = chance();
    const copy = chance() < 0.5 ? one : other;
    const killAfter = 60 + Math.floor(chance() * 700);
    if (what < 0.4) {
      const { signal, out } = await copy.lea([...ADD, words], { killAfter });
      ended += signal === null ? 0 : 1;
      done.push({ words, isKept: /^d-\w+$/m.test(out), isShared: false });
    } else if (what < 0.6) {
      const id = await copy.does(...ADD, words);
      const { signal, out } = await copy.lea(['share', id, ...SHARE], { killAfter });
      ended += signal === null ? 0 : 1;
      done.push({ words, isKept: true, isShared: /^d-\w+$/m.test(out) });
    } else {
      copy.writes(hot, `${copy.reads(hot).trimEnd()}\n\n${words}\n`);
      ended += (await copy.lea(['sync'], { killAfter })).signal === null ? 0 : 1;
      done.push({ words, isKept: true, isShared: true });
    }
    const next = await goesOn(copy);
    expect([round, next.code, next.err]).toEqual([round, 0, expect.any(String)]);
    tidied += next.err.includes('cut short') ? 1 : 0;
  }
  for (const copy of [one, other, one]) await copy.does('sync');
  const everything = await Promise.all([one, other].map(wordsIn));
  const shared = hub('grep', '-h', 'Random', 'main');
  expect(
    done.filter(({ words, isKept }) => isKept && !everything.some((all) => all.includes(words))),
  ).toEqual([]);
  expect(done.filter(({ words, isShared }) => isShared && !shared.includes(words))).toEqual([]);
  isWhole({ hub }, one, other);
  for (const copy of [one, other]) expect(await unreadableIn(copy)).toEqual([]);
  tell(
    `${kills} commands, ${ended} of them ended by force at a random moment, and ${ROUNDS * 12} at named ones: ` +
      `${done.filter(({ isKept }) => isKept).length} said to be kept, 0 of these lost; one sync was enough every time (${tidied} tidied up)`,
  );
});

/** Every diary's words in a copy and its private space, once what waits was gone on with. */
async function wordsIn(copy: Copy): Promise<string> {
  await copy.does('resume');
  const out = await copy.does('list', '--kind', 'diary', '--json', 'id,sections');
  return out.replaceAll(String.raw`\n`, ' ');
}
