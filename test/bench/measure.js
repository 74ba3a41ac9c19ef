import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const PEAK = new URL('peak.js', import.meta.url).href;

/** @typedef {{ readonly run: readonly (readonly string[])[], readonly cwd: string, readonly env?: NodeJS.ProcessEnv, readonly fine?: readonly number[] }} Work
 * Programs that run one after another, each with its arguments. */

/** Runs a piece of work to its end; gives its milliseconds. Work that fails is no measure, so it stops the bench. */
export function time(work) {
  const start = performance.now();
  for (const [program, ...args] of work.run) spawn(program, args, work);
  return performance.now() - start;
}

function spawn(program, args, { cwd, env, fine = [0] }) {
  // What a command prints goes where a pipe would take it; standard error is kept, to say what went wrong.
  const done = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 });
  if (done.error !== undefined) throw done.error;
  if (fine.includes(done.status)) return;
  const said = done.stderr.toString('utf8').split('\n').slice(0, 8).join('\n');
  throw new Error(`${program} ${args.join(' ')} in ${cwd} ended with ${done.status}:\n${said}`);
}

/**
 * Runs two pieces of work in turn, A B A B, after one round of each that is not counted, so that whatever else the
 * computer does falls on both. `before` runs before each, and is not counted.
 */
export function compare(one, other, pairs, before = () => undefined) {
  const rounds = [];
  for (let round = 0; round <= pairs; round += 1) {
    before('one');
    const a = time(one);
    before('other');
    const b = time(other);
    if (round > 0) rounds.push({ a, b });
  }
  const ratios = rounds.map(({ a, b }) => a / b);
  return {
    one: median(rounds.map(({ a }) => a)),
    other: median(rounds.map(({ b }) => b)),
    ratio: median(ratios),
    low: part(ratios, 0.25),
    high: part(ratios, 0.75),
  };
}

/** The most memory a Node program held at once, in megabytes: told by itself as it ends, in a run of its own. */
export function peakOf(work) {
  const [program, ...args] = work.run[0];
  if (program !== process.execPath) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lea-peak-'));
  const file = join(folder, 'peak');
  const env = { ...(work.env ?? process.env), LEA_BENCH_PEAK: file };
  spawn(program, ['--import', PEAK, ...args], { ...work, env });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return kilobytes / 1024;
}

/** The middle of some numbers. */
export const median = (numbers) => part(numbers, 0.5);

/** The number below which so large a part of the others lies. */
function part(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)];
}
