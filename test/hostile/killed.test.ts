import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Attacked, anAttackedJournal } from './journal.ts';

const ADD = ['diary', 'add', '--after', 'day to day', '--no-input', '-m'];

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

test('nor do they where a sync was the first to find that a lea was gone', async () => {
  const attacked = await anAttackedJournal();
  const { lea, folder } = attacked;
  expect((await lea(...ADD, 'First words.')).code).toBe(0);
  const space = privateFiles(attacked).find((path) => path.endsWith('space.yaml')) ?? '';
  writeFileSync(join(space, '../.git/index.lock'), '');
  const dead = { pid: 2 ** 22 + 1, computer: hostname(), time: 0 };
  writeFileSync(join(folder, '.git/lea.lock'), JSON.stringify(dead));
  expect(await lea('sync')).toMatchObject({ code: 0 });
  expect(await lea(...ADD, 'Second words.')).toMatchObject({ code: 0 });
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
