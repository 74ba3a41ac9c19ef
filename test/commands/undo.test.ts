import { expect, test } from 'vitest';
import { liveOf } from '../../src/commands/taking-back.ts';
import type { Save } from '../../src/git/history.ts';
import { Repository } from '../../src/git/repository.ts';
import { dropFile, unsentSince } from '../../src/git/unsent.ts';
import { aComputer } from '../support/repo.ts';
import { somePeople } from '../support/people.ts';

/** Saves as one seat made them, oldest first: an id, an operation, and the save it takes back. */
function pastOf(told: readonly string[]): readonly { readonly save: Save }[] {
  return told.toReversed().map((each) => {
    const [id = '', operation = '', target] = each.split(' ');
    const trailers = new Map([
      ...(operation === '-' ? [] : [['Lea-Op', operation] as const]),
      ...(target === undefined ? [] : [['Lea-Takes-Back', target] as const]),
    ]);
    const author = { name: 'A seat', email: 'officer-1@ashmere.invalid' };
    return { save: { id, parents: [], when: 0, author, subject: '', trailers, changes: [] } };
  });
}

test.each<[string, readonly string[], readonly string[]]>([
  ['each command stands, the newest first', ['a new', 'b edit'], ['b', 'a']],
  ['what was taken back does not', ['a new', 'b edit', 'u undo b'], ['u', 'a']],
  ['nor what was taken back before it', ['a new', 'b edit', 'u undo b', 'v undo a'], ['v', 'u']],
  ['what was done again stands again', ['a new', 'b edit', 'u undo b', 'r redo u'], ['b', 'a']],
  ['and may be taken back again', ['a new', 'u undo a', 'r redo u', 'v undo a'], ['v']],
  ['a sync and another program are passed over', ['a new', 's sync', '- -'], ['a']],
])('%s', (_, told, live) => {
  expect(liveOf(pastOf(told)).map(({ save }) => save.id)).toEqual(live);
});

test('a shared entry that was never sent is in no save afterwards, and the saves after it say what they said', async () => {
  const people = somePeople();
  await people.does(
    'ada',
    'init',
    'wayside',
    '--name',
    'Wayside',
    '--authority',
    'ashmere',
    '--group',
    'participating',
  );
  const lea = (...argv: readonly string[]): Promise<string> =>
    people.does('ada', ...argv, '--journal', people.at('ada', 'wayside'));
  await lea('diary', 'add', '-m', 'Nobody reads this plover.', '--after', 'day to day', '--title', 'Plover');
  await lea('share', 'Plover', '--with', 'network', '--confirm', 'share');
  await lea('authority', 'add', 'Greyport', '--joined', '1 September 2025', '--how', 'founder', '--yes');
  await lea('diary', 'edit', 'Plover', '--keyword', 'birds');
  const folder = people.at('ada', 'wayside');
  const { machine } = aComputer();
  const { place } = Repository.open(machine, folder);
  const repository = Repository.open(machine, folder);
  const share = (await repository.log()).find(({ subject }) => subject.startsWith('diary share'));
  if (share === undefined) throw new Error('nothing was shared');
  const path = share.changes[0]?.path ?? '';
  const line = await unsentSince(place, share);
  expect(line?.map(({ subject }) => subject.split(' ').slice(0, 2).join(' '))).toEqual([
    'diary share',
    'authority add',
    'diary edit',
  ]);
  await dropFile(place, line ?? [], { paths: [path] }, () =>
    people.git(folder, 'rm', '-q', '--cached', path),
  );
  expect(people.git(folder, 'log', '--format=%s').split('\n')[0]).toMatch(/^authority add /);
  expect(people.git(folder, 'log', '--oneline', '-Splover')).toBe('');
  expect(people.git(folder, 'for-each-ref', 'refs/lea')).toBe('');
});

test('one that was sent stays', async () => {
  const people = somePeople();
  const lea = (...argv: readonly string[]): Promise<string> =>
    people.does('ada', ...argv, '--journal', people.at('ada', 'wayside'));
  people.git(people.root, 'init', '--bare', '-q', '--initial-branch=main', people.hub);
  await people.does(
    'ada',
    'init',
    'wayside',
    '--name',
    'W',
    '--authority',
    'ashmere',
    '--group',
    'participating',
  );
  await lea('authority', 'add', 'Greyport', '--joined', '1 September 2025', '--how', 'founder', '--yes');
  const repository = Repository.open(aComputer().machine, people.at('ada', 'wayside'));
  const [newest] = await repository.log({ limit: 1 });
  if (newest === undefined) throw new Error('nothing was saved');
  expect(await unsentSince(repository.place, newest)).toMatchObject([{ id: newest.id }]);
  await lea('connect', people.hub);
  expect(await unsentSince(repository.place, newest)).toBeUndefined();
});
