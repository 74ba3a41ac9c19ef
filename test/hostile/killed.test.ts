import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanEnvironment } from '../support/world.ts';
import { type Attacked, anAttackedJournal } from './journal.ts';

const ADD = ['diary', 'add', '--after', 'day to day', '--no-input', '-m'];
const PROGRAM = join(import.meta.dirname, '../../bin/lea.js');

/** The private space's files, by their whole paths; git's own are left out. */
function privateFiles({ people }: Attacked): readonly string[] {
  const root = people.at('ashmere', '.local/share/lea/private');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/[\\/]\.git[\\/]/.test(path))
    .map((path) => join(root, path));
}

test('locks that a killed lea left in the private space stop nobody', async () => {
  const attacked = await anAttackedJournal();
  const { lea, folder } = attacked;
  expect((await lea(...ADD, 'First words.')).code).toBe(0);
  const space = privateFiles(attacked).find((path) => path.endsWith('space.yaml')) ?? '';
  const stale = join(space, '../.git/index.lock');
  writeFileSync(stale, '');
  const dead = { pid: 2 ** 22 + 1, computer: hostname(), time: 0 };
  writeFileSync(join(folder, '.git/lea.lock'), JSON.stringify(dead));
  expect(await lea(...ADD, 'Second words.')).toMatchObject({ code: 0 });
  expect(existsSync(stale)).toBe(false);
});

test.each([
  ['with nothing in it', {}],
  ['with an empty name in it', { HEAD: '' }],
  ['with nowhere to keep anything', { HEAD: 'ref: refs/heads/main\n' }],
])('a private history that was only begun, %s, is begun anew', async (_how, files) => {
  const attacked = await anAttackedJournal();
  const { lea } = attacked;
  expect((await lea(...ADD, 'First words.')).code).toBe(0);
  const space = privateFiles(attacked).find((path) => path.endsWith('space.yaml')) ?? '';
  const history = join(space, '../.git');
  rmSync(history, { recursive: true });
  mkdirSync(history);
  for (const [file, words] of Object.entries(files)) writeFileSync(join(history, file), words);
  expect(await lea(...ADD, 'Second words.')).toMatchObject({ code: 0 });
  expect((await lea('list', '--kind', 'diary', '-q')).out.trim().split('\n')).toHaveLength(2);
});

test.runIf(process.platform !== 'win32')(
  'killed at any moment, no half entry stands under its name, and what was said to be kept is there',
  { timeout: 60_000 },
  async () => {
    const attacked = await anAttackedJournal();
    const { folder, people } = attacked;
    const environment = cleanEnvironment(people.at('ashmere'));
    for (let run = 0; run < 8; run += 1) {
      const words = `run ${run} ${'word '.repeat(60)}end ${run}.`;
      const child = spawn(process.execPath, [PROGRAM, ...ADD, words], {
        cwd: folder,
        env: environment,
        detached: true,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let said = '';
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString('utf8');
      });
      const timer = setTimeout(
        () => {
          if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
        },
        150 + run * 60,
      );
      await once(child, 'close');
      clearTimeout(timer);
      const entries = privateFilesIfAny(attacked).filter((path) => /--d-[0-9a-z]{10}\.md$/.test(path));
      const texts = entries.map((path) => readFileSync(path, 'utf8'));
      for (const text of texts) expect(text).toMatch(/^---\n[^]*\n---\n[^]*run (\d+) [^]*end \1\.\n$/);
      if (said.includes('Kept')) expect(texts.some((text) => text.includes(`run ${run} `))).toBe(true);
    }
    expect(await attacked.lea(...ADD, 'run 9 and end 9.')).toMatchObject({ code: 0 });
    expect(await attacked.lea('check')).toMatchObject({ code: 0 });
  },
);

function privateFilesIfAny(attacked: Attacked): readonly string[] {
  return existsSync(attacked.people.at('ashmere', '.local/share/lea/private')) ? privateFiles(attacked) : [];
}
