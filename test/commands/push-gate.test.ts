import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = await aSharedJournal();
  folder = people.at('ashmere', 'wayside');
});
const NOTHING = '0'.repeat(40);
const head = (): string => people.git(folder, 'rev-parse', 'HEAD');
/** What git's hook says on standard input: the line to be sent, and what is there. */
const gate = (there = people.git(people.hub, 'rev-parse', 'main'), save = head()): Promise<Ran> =>
  people.lea('ashmere', ['push-gate', 'origin', people.hub], {
    folder,
    input: `refs/heads/main ${save} refs/heads/main ${there}\n`,
  });

const DIARY = (visibility: string): string =>
  `---\nlea: 1\nkind: diary\nid: d-7k2q9xw4ab\ntitle: Hidden words\ndate: "2026-11-17"\nauthority: ashmere\nby: ashmere/officer-1\ngroup: participating\nvisibility: ${visibility}\n---\n`;
function commit(path: string, text: string): void {
  mkdirSync(`${folder}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
  writeFileSync(`${folder}/${path}`, text);
  people.git(folder, 'add', '--', path);
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'by hand');
}
const PATH = 'diary/ashmere/2026/2026-11-17-hidden-words--d-7k2q9xw4ab.md';

test('with nothing private in what would be sent, it says nothing', async () => {
  commit(PATH, DIARY('network'));
  expect(await gate()).toMatchObject({ exit: 'fine', out: '', err: '' });
});

test('a private entry is stopped, and named', async () => {
  commit(PATH, DIARY('private'));
  const ran = await gate();
  expect(ran).toMatchObject({ exit: 'failed', out: '' });
  expect(ran.err).toContain(PATH);
});

test('also one that was taken out again: its words are in the history', async () => {
  commit(PATH, DIARY('private'));
  people.git(folder, 'rm', '-q', '--', PATH);
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'gone');
  expect(await gate()).toMatchObject({ exit: 'failed' });
});

test('a file that is no part of a journal is stopped', async () => {
  commit('src/x.py', 'print(1)\n');
  const ran = await gate();
  expect(ran.exit).toBe('failed');
  expect(ran.err).toContain('src/x.py');
});

test('what is there already is not judged again, but what this copy has never seen counts for nothing', async () => {
  commit(PATH, DIARY('private'));
  expect(await gate(head())).toMatchObject({ exit: 'fine' });
  for (const there of ['f'.repeat(40), NOTHING]) expect((await gate(there)).err).toContain(PATH);
});

test('a line that only takes something away there sends nothing', async () => {
  commit(PATH, DIARY('private'));
  expect(await gate(head(), NOTHING)).toMatchObject({ exit: 'fine' });
});

test('a line that cannot be read stops the sending', async () => {
  commit(PATH, DIARY('private'));
  const ran = await people.lea('ashmere', ['push-gate', 'origin', people.hub], {
    folder,
    input: `main ${head()}\n`,
  });
  expect(ran).toMatchObject({ exit: 'failed', out: '' });
  expect(ran.err).toContain('nothing was sent');
});
