import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/git/sync/work.ts';
import { builtProgram } from '../support/program.ts';
import { much } from '../support/soak.ts';
import { aComputer, givenOnce, Hub, type Officer } from '../support/repo.ts';

const HOT = 'diary/hot--d-0000000001.md';
const program = builtProgram('git-program.ts');

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly printed: readonly string[];
}

/** Runs the program in a group of its own, and ends the whole group after some milliseconds if it is told to. */
async function runs(officer: Officer, args: readonly string[], killAfter?: number): Promise<Ended> {
  const { environment } = officer.computer.machine;
  const child = spawn(process.execPath, [program, officer.folder, 'ashmere', ...args], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => {
          process.kill(-(child.pid ?? 0), 'SIGKILL');
        }, killAfter);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, printed: Buffer.concat(out).toString('utf8').split('\n').slice(0, -1) });
    });
  });
}

function isSound(officer: Officer, hub: Hub): void {
  expect(officer.tree()).toBe(hub.tree());
  expect(officer.git('status', '--porcelain')).toBe('');
  expect(officer.git('fsck', '--no-dangling')).toBe('');
  expect(hub.git('fsck', '--no-dangling')).toBe('');
}

const given = givenOnce(async (computer) => {
  const hub = await Hub.begun(computer, { 'network.yaml': 'name: Wayside\n', [HOT]: 'one\n' });
  return { hub, officers: [await hub.joins('Ashmere'), await hub.joins('Greyport')] };
});

function twoOfficers(): { hub: Hub; ashmere: Officer; greyport: Officer } {
  const { hub, officers } = given();
  return { hub, ashmere: officers[0]!, greyport: officers[1]! };
}

const POINTS = [
  'captured',
  'fetched',
  'merged',
  'pushed',
  'checkout',
  'ref',
  'seen',
] as const satisfies readonly Point[];

describe('a sync that is killed is finished or undone by the next one', () => {
  test.each(POINTS)('at: %s', async (point) => {
    const { hub, ashmere, greyport } = twoOfficers();
    await greyport.saves(HOT, 'one\nfrom Greyport\n');
    await greyport.saves('diary/b--d-0000000002.md', 'from Greyport\n');
    await greyport.syncs();
    await ashmere.saves(HOT, 'one\nfrom Ashmere\n');
    ashmere.writes('network.yaml', 'name: Wayside, by hand\n');

    expect(await runs(ashmere, ['sync', point])).toMatchObject({ signal: 'SIGKILL' });
    // Others go on meanwhile.
    await greyport.saves('diary/b--d-0000000002.md', 'from Greyport, again\n');
    await greyport.syncs();
    const outcome = await ashmere.syncs();

    expect(outcome.tidied).toBe(true);
    expect(outcome.received.map(({ path }) => path)).toContain('diary/b--d-0000000002.md');
    expect(outcome.held).toEqual([]);
    expect(ashmere.reads(HOT)).toBe('one\nfrom Ashmere\nfrom Greyport\n');
    expect(ashmere.reads('diary/b--d-0000000002.md')).toBe('from Greyport, again\n');
    expect(ashmere.reads('network.yaml')).toBe('name: Wayside, by hand\n');
    isSound(ashmere, hub);
    // What others wrote is never signed by whoever was cut short while it came.
    const own = hub.git('log', '--author=ashmere.invalid', '--no-merges', '--name-only', '--format=', 'main');
    expect(own.split('\n').toSorted()).toEqual([HOT, 'network.yaml']);
    await greyport.syncs();
    isSound(greyport, hub);
  });

  test.each(['pushed', 'checkout'] as const)(
    'at: %s, with a save and an edit before the next one',
    async (point) => {
      const hub = await Hub.begun(aComputer(), { 'network.yaml': 'name: Wayside\n', [HOT]: 'one\n' });
      const ashmere = await hub.joins('Ashmere');
      const greyport = await hub.joins('Greyport');
      const theirs = 'diary/b--d-0000000002.md';
      await greyport.saves(HOT, 'one\nfrom Greyport\n');
      await greyport.saves(theirs, 'from Greyport\n');
      await greyport.syncs();
      await ashmere.saves('diary/c--d-0000000003.md', 'from Ashmere\n');
      expect(await runs(ashmere, ['sync', point])).toMatchObject({ signal: 'SIGKILL' });
      await ashmere.saves('diary/d--d-0000000004.md', 'saved since\n');
      ashmere.writes(HOT, `${ashmere.reads(HOT)}edited since\n`);
      await greyport.saves(theirs, 'from Greyport, again\n');
      await greyport.syncs();
      const outcome = await ashmere.syncs();
      expect(outcome).toMatchObject({ captured: [HOT], held: [], setAside: [] });
      expect(ashmere.reads(HOT).trimEnd().split('\n').toSorted()).toEqual([
        'edited since',
        'from Greyport',
        'one',
      ]);
      expect(ashmere.reads(theirs)).toBe('from Greyport, again\n');
      expect(ashmere.reads('diary/d--d-0000000004.md')).toBe('saved since\n');
      isSound(ashmere, hub);
    },
  );

  test('in the middle of laying files down, some of them new already', async () => {
    const { hub, ashmere, greyport } = twoOfficers();
    await greyport.saves(HOT, 'one\nfrom Greyport\n');
    await greyport.saves('diary/b--d-0000000002.md', 'from Greyport\n');
    await greyport.saves('diary/c--d-0000000003.md', 'from Greyport\n');
    await greyport.syncs();
    expect(await runs(ashmere, ['sync', 'merged'])).toMatchObject({ signal: 'SIGKILL' });
    ashmere.writes(HOT, 'one\nfrom Greyport\n');
    ashmere.writes('diary/b--d-0000000002.md', 'from Greyport\n');
    const outcome = await ashmere.syncs();
    expect(outcome).toMatchObject({ captured: [], held: [], sent: [] });
    isSound(ashmere, hub);
  });

  test('at any moment: no entry that was said to be saved is lost', { timeout: 120_000 }, async () => {
    const hub = await Hub.begun(aComputer());
    const ashmere = await hub.joins('Ashmere');
    const said: string[] = [];
    for (let round = 0; round < much(4, 12); round += 1) {
      const { printed } = await runs(ashmere, ['write', '9'], 150 + round * much(240, 80));
      said.push(...printed);
      const next = await runs(ashmere, ['sync']);
      expect(next).toMatchObject({ code: 0 });
    }
    expect(said.length).toBeGreaterThan(0);
    const there = hub.git('ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(said.filter((path) => !there.includes(path))).toEqual([]);
    for (const path of said) expect(ashmere.reads(path)).toBe(`${path}\n`);
    expect(ashmere.git('fsck', '--no-dangling')).toBe('');
  });
});
