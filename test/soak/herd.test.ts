import { expect, test } from 'vitest';
import { someCopies } from '../support/copies.ts';
import { isSoak, median, PATIENCE, tell, upTo } from '../support/soak.ts';

const HERDS = isSoak
  ? [
      { copies: 20, syncs: 3 },
      { copies: 60, syncs: 1 },
    ]
  : [{ copies: 5, syncs: 2 }];

/** How often a sync had to begin again, by what it said. */
const retriesIn = (err: string): number =>
  Math.max(0, ...[...err.matchAll(/Trying again \((\d+)\)/g)].map((found) => Number(found[1])));

test.each(HERDS)(
  '$copies copies that all edit one entry and sync at once, $syncs each: every line is kept, and nobody meets a clash',
  { timeout: PATIENCE },
  async ({ copies: count, syncs }) => {
    const { copies, hot, hub } = await someCopies(count);
    const lines: string[] = [];
    const [took, retries]: [number[], number[]] = [[], []];
    let busy = 0;
    const began = performance.now();
    await Promise.all(
      copies.map(async (copy) => {
        for (const turn of upTo(syncs)) {
          const line = `Turn ${turn + 1} of ${copy.name}.`;
          lines.push(line);
          copy.writes(hot, `${copy.reads(hot).trimEnd()}\n${line}\n`);
          const { code, out, err, took: time } = await copy.lea(['sync']);
          const isBusy = err.includes('is busy');
          if (!isBusy) expect([code, out + err]).toEqual([0, expect.not.stringContaining('settle')]);
          busy += isBusy ? 1 : 0;
          took.push(time);
          retries.push(retriesIn(err));
        }
      }),
    );
    const whole = Math.round((performance.now() - began) / 1000);
    for (const copy of copies) await copy.does('sync');
    for (const copy of copies) await copy.does('sync');

    for (const copy of copies) {
      const words = copy.reads(hot).split('\n');
      expect(lines.filter((line) => words.filter((each) => each === line).length !== 1)).toEqual([]);
      expect(copy.tree()).toBe(hub('rev-parse', 'main^{tree}'));
      expect(copy.git('status', '--porcelain')).toBe('');
      expect(copy.git('fsck', '--no-dangling')).toBe('');
    }
    expect(hub('fsck', '--no-dangling')).toBe('');
    expect(hub('log', '-p', 'main')).not.toMatch(/<<<<<<<|\[!conflict\]|^\+conflicts:/m);
    tell(
      `${count} copies x ${syncs}, one hot entry: ${lines.length} of ${lines.length} changes kept in every copy, 0 clashes, ` +
        `${whole} s in all, slowest sync ${(Math.max(...took) / 1000).toFixed(1)} s, retries ${retries.reduce((sum, each) => sum + each, 0)} ` +
        `(median ${median(retries)} a sync, most ${Math.max(...retries)}), ${busy} left for the next sync`,
    );
  },
);
