import { describe, expect, test } from 'vitest';
import { History, STEPS } from './journal-history.ts';
import { plainly } from './same-reading.ts';

const isLong = process.env['LEA_SOAK'] !== undefined;
/** How many steps each history has: thousands in the long form, or as many as LEA_STEPS says. */
const COUNT = Number(process.env['LEA_STEPS'] ?? (isLong ? 1500 : 20));
const SEEDS = (process.env['LEA_SEED'] ?? '1 2').split(' ').map(Number);
const BY_HAND = 'edit of the same size, its time put back';

/** After each step the answer through the index is the answer from the files alone. */
async function hold(seed: number, clock: number, steps: readonly string[]): Promise<void> {
  const history = new History(seed, clock);
  const done: string[] = [];
  for (let count = 0; count < COUNT; count += 1) {
    done.push(history.step(steps));
    const indexed = plainly(await history.readThrough());
    expect(indexed, `seed ${seed}: ${done.join(', ')}`).toEqual(plainly(history.read()));
  }
}

describe('the index answers as the files do', () => {
  test.each(['git told to take a file as unchanged', 'git told to leave a file alone'])(
    'where a file changed after this: %s',
    async (told) => {
      const history = new History(7, 60_000);
      await history.readThrough();
      for (const file of history.files(history.folder)) {
        const flag = told.endsWith('alone') ? '--skip-worktree' : '--assume-unchanged';
        expect(history.try(history.folder, 'update-index', flag, file)).toBe(true);
      }
      STEPS['edit of the same size']?.(history, history.folder);
      expect(plainly(await history.readThrough())).toEqual(plainly(history.read()));
    },
  );

  test.each(SEEDS)('where every file is as young as the last command, seed %i', async (seed) => {
    await hold(seed, 0, Object.keys(STEPS));
  });

  // With the clock ahead no file is young: git then has one blind spot, a time put back within the second of its look.
  test.each(SEEDS)('where no file is young, seed %i', async (seed) => {
    await hold(
      seed + 1000,
      60_000,
      Object.keys(STEPS).filter((name) => name !== BY_HAND),
    );
  });
});
