import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { cleanEnvironment } from './support/world.ts';

const home = mkdtempSync(join(tmpdir(), 'lea-places-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The built program, somewhere on earth, in somebody's language. */
function runIn(place: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const program = join(import.meta.dirname, '..', manifest.bin.lea);
  const env = { ...cleanEnvironment(home), ...place };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: home,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(status)}\n${stderr}`);
  return stdout;
}

const PLACES = [
  { TZ: 'Pacific/Auckland', LANG: 'cy_GB.UTF-8', LC_ALL: 'cy_GB.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Kathmandu', LANG: 'C', LC_ALL: 'C' },
];

/** What is asked of each example: pages that name days, sort names and look back. */
const ASKED = [['report'], ['report', '--all', '--as-at', '2024-10-10'], ['timeline']];

test('the example and its reports are the same to the last byte wherever they are made and read', () => {
  const told = PLACES.map((place, at) => {
    const folder = join(home, place.LANG);
    runIn(place, 'demo', folder);
    const reader = PLACES[(at + 1) % PLACES.length] ?? place;
    return ASKED.map((args) => runIn(reader, ...args, '--journal', folder)).join('\n');
  });
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toContain('THINK TANK BRIEFING');
}, 120_000);
