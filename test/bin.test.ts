import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { cleanEnvironment } from './support/world.ts';

const root = join(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'lea-bin-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const how = { cwd: home, env: cleanEnvironment(home), encoding: 'utf8' } as const;

/** Runs one of the package's programs to its end. */
function run(name: keyof typeof manifest.bin, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, manifest.bin[name]), ...args], {
    ...how,
    input,
  });
  return { status, stdout, stderr };
}

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(root, manifest.bin.lea), ...args], {
    ...how,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

describe('the program itself', () => {
  test('tells its version', () => {
    expect(run('lea', ['--version'])).toEqual({ status: 0, stdout: `lea ${manifest.version}\n`, stderr: '' });
  });

  test.each<[keyof typeof manifest.bin, readonly string[], string]>([
    ['lea', ['--help'], '  lea diary add\n'],
    ['lea-journal', ['--help'], '  lea diary add\n'],
    ['enquiry', ['--help'], 'What we hope to find out'],
    ['diary', ['add', '--help'], 'lea diary add [TITLE...]'],
  ])('answers to the name %s', (name, args, words) => {
    const { status, stdout, stderr } = run(name, args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(words);
  });

  test('ends with the number of what went wrong, and says nothing on standard output', () => {
    expect(run('lea', ['list'])).toMatchObject({ status: 3, stdout: '' });
    expect(run('lea', ['lsit'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('writes no colour into a pipe', () => {
    const { stdout, stderr } = run('lea', ['help', 'list']);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test('ends quietly when its reader has gone', async () => {
    const child = start('help', 'errors');
    child.stdout?.destroy();
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect([code, said]).toEqual([0, '']);
  });

  test('does not wait for an input that nothing asks for', async () => {
    const child = start('--version');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
  });
});
