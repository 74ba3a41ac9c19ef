import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { diaryFile, diaryPath } from '../hostile/journal.ts';
import { aSharedJournal, type People, writesPlovers } from '../support/people.ts';

const SHARE = ['--with', 'network', '--confirm', 'share'];

/** Ashmere shares while the address is away: what it does to the entry until it is back. */
async function awayWith(...does: readonly (readonly string[])[]): Promise<{ people: People; id: string }> {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  renameSync(people.hub, `${people.hub}-away`);
  for (const words of [['share', 'ID', ...SHARE], ...does])
    await people.does('ashmere', ...words.map((word) => (word === 'ID' ? id : word)));
  renameSync(`${people.hub}-away`, people.hub);
  return { people, id };
}

/** Every word that any object holds, in a history's folder. */
function wordsIn({ git }: People, folder: string): string {
  const objects = git(folder, 'cat-file', '--batch-all-objects', '--batch-check').split('\n');
  return objects
    .map((each) => each.split(' '))
    .map(([id = '', kind = '']) => git(folder, 'cat-file', kind === 'tree' ? '-p' : kind, id))
    .join('\n');
}

test('words shared while the address was away, and withdrawn before it came back, never leave', async () => {
  const { people, id } = await awayWith(
    ['diary', 'edit', 'ID', '--keyword', 'lapwings'],
    ['authority', 'add', 'Marlowby', '--joined', '2023-09-01', '-q', '--yes'],
  );
  const folder = people.at('ashmere', 'wayside');
  const ran = await people.lea('ashmere', ['withdraw', id, '--yes']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('It had not been sent');
  expect(ran.out).toContain('It is private again');
  await people.does('ashmere', 'sync');

  expect(wordsIn(people, people.hub)).not.toMatch(/plovers asked|Plovers|lapwings/);
  expect(wordsIn(people, people.hub)).not.toContain(id);
  expect(people.git(people.hub, 'ls-tree', '-r', '--name-only', 'main')).toContain('marlowby');
  expect(wordsIn(people, folder)).not.toMatch(/plovers asked|lapwings/);
  expect(people.git(folder, 'reflog', '--all')).not.toContain('diary share');
  expect(people.git(folder, 'fsck', '--no-dangling')).toBe('');
  expect(people.git(folder, 'status', '--porcelain')).toBe('');
  expect(await people.does('ashmere', 'show', id)).toContain('The plovers asked first.');
  expect(await people.does('ashmere', 'show', id)).not.toContain('lapwings');
  expect(await people.does('ashmere', 'rescue', '1')).toContain('lapwings');
  expect(await people.does('ashmere', 'share', id, ...SHARE)).toContain('Shared');
});

test('what was shared from the first and never sent leaves the journal, and is kept', async () => {
  const people = await aSharedJournal();
  const words = [
    '--group',
    'participating',
    '--number',
    '2',
    '--date',
    '2026-11-17',
    '--theme',
    'Core',
    '--yes',
    '-q',
  ];
  const id = await people.does('ashmere', 'meeting', 'new', ...words);
  const out = await people.does('ashmere', 'withdraw', id, '--yes');
  expect(out).toContain('nobody else has it');
  await people.does('ashmere', 'sync');
  expect(wordsIn(people, people.hub)).not.toContain(id);
  expect(await people.does('ashmere', 'rescue', '1')).toContain(id);
});

test('of an entry that was sent, only what was written since is kept from leaving', async () => {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  await people.does('ashmere', 'share', id, ...SHARE);
  await people.does('ashmere', 'diary', 'edit', id, '--hard', 'The lapwings answered.', '-q');
  const out = await people.does('ashmere', 'withdraw', id, '--yes');
  expect(out).toMatch(/Colleagues who brought it in .* hold a copy/);
  expect(out).toContain('never left, and never will');
  await people.does('ashmere', 'sync');
  expect(wordsIn(people, people.hub)).toContain('plovers asked');
  expect(wordsIn(people, people.hub)).not.toContain('lapwings');
  expect(
    people.git(
      people.hub,
      'show',
      `main:${people.git(people.hub, 'ls-tree', '-r', '--name-only', 'main').match(/.*--d-.*/)?.[0]}`,
    ),
  ).toContain('Withdrawn by its author');
});

test('what was undone before it was sent is in no object, neither there nor here', async () => {
  const { people } = await awayWith(['undo', '--yes']);
  await people.does('ashmere', 'sync');
  for (const folder of [people.hub, people.at('ashmere', 'wayside')])
    expect(wordsIn(people, folder)).not.toContain('plovers asked');
  expect(await people.does('ashmere', 'list', '--kind', 'diary')).toContain('Plovers');
});

test('after all was sent, withdrawing adds to the history and takes nothing from it', async () => {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  await people.does('ashmere', 'share', id, ...SHARE);
  const before = people.git(people.hub, 'rev-parse', 'main');
  await people.does('ashmere', 'withdraw', id, '--yes');
  await people.does('ashmere', 'sync');
  expect(people.git(people.hub, 'rev-list', 'main')).toContain(before);
});

test('a file that a hand put into the journal is held back, and says how to share it', async () => {
  const people = await aSharedJournal();
  const path = diaryPath('d-0000000001');
  mkdirSync(dirname(people.at('ashmere', 'wayside', path)), { recursive: true });
  writeFileSync(people.at('ashmere', 'wayside', path), diaryFile('d-0000000001', { body: 'By hand.' }));
  const held = await people.lea('ashmere', ['sync']);
  expect([held.code, held.out]).toEqual([1, expect.stringContaining('Share it with lea share d-0000000001')]);
  expect(wordsIn(people, people.hub)).not.toContain('By hand.');
  await people.does('ashmere', 'share', 'd-0000000001', ...SHARE);
  expect(wordsIn(people, people.hub)).toContain('By hand.');
  expect(await people.lea('ashmere', ['share', 'd-0000000001', ...SHARE])).toMatchObject({ code: 1 });
});
