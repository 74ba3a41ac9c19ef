import { expect, test } from 'vitest';
import { withoutPassword } from '../../src/commands/connect.ts';
import { BEGIN, type People, somePeople } from '../support/people.ts';

test.each([
  ['https://jo:secret@git.example/wayside.git', 'https://git.example/wayside.git'],
  ['https://git.example/a@b.git', 'https://git.example/a@b.git'],
  ['git@git.example:wayside.git', 'git@git.example:wayside.git'],
  ['/srv/wayside.git', '/srv/wayside.git'],
])('%s is shown to others as %s', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});

async function alone(): Promise<People> {
  const people = somePeople();
  await people.does('ashmere', ...BEGIN);
  await people.does(
    'ashmere',
    'diary',
    'add',
    '-m',
    'Private words.',
    '--after',
    'day to day',
    '--title',
    'A day',
    '-q',
  );
  people.git(people.root, 'init', '-q', '--bare', '--initial-branch=main', people.hub);
  return people;
}
const addressOf = (people: People): string =>
  people.git(people.at('ashmere', 'wayside'), 'config', '--default', 'none', 'remote.origin.url');

test('the journal is sent whole, nothing private with it, and others can join', async () => {
  const people = await alone();
  const out = await people.does('ashmere', 'connect', people.hub);
  expect(out).toContain(`lea join ${people.hub}`);
  expect(addressOf(people)).toBe(people.hub);
  expect(people.git(people.hub, 'rev-parse', 'main')).toBe(
    people.git(people.at('ashmere', 'wayside'), 'rev-parse', 'main'),
  );
  expect(people.git(people.hub, 'log', '--all', '-p')).not.toContain('Private words');
  expect(
    await people.does('second', 'join', people.hub, '--authority', 'ashmere', '--group', 'chief', '-q'),
  ).toBe('ashmere/chief-1');
});

test('an address that holds another journal is refused, and the journal stays alone', async () => {
  const people = await alone();
  const other = somePeople();
  await other.does(
    'greyport',
    'init',
    'n',
    '--name',
    'The North',
    '--authority',
    'greyport',
    '--group',
    'chief',
    '-q',
  );
  other.git(other.root, 'clone', '-q', '--bare', other.at('greyport', 'n'), other.hub);
  const before = other.git(other.hub, 'rev-parse', 'main');
  const ran = await people.lea('ashmere', ['connect', other.hub]);
  expect(ran).toMatchObject({ exit: 'failed', out: '' });
  expect(addressOf(people)).toBe('none');
  expect(other.git(other.hub, 'rev-parse', 'main')).toBe(before);
});

test.each([
  ['nothing is there', '/nowhere/at/all.git', 'failed'],
  ['it is no address', 'not an address', 'misused'],
  ['it names a program', 'ext::sh -c x', 'misused'],
] as const)('where %s, the journal stays alone', async (_name, address, exit) => {
  const people = await alone();
  expect(await people.lea('ashmere', ['connect', address])).toMatchObject({ exit, out: '' });
  expect(addressOf(people)).toBe('none');
});

test('with --dry-run nothing is sent and no address is kept', async () => {
  const people = await alone();
  expect(await people.lea('ashmere', ['connect', people.hub, '--dry-run'])).toMatchObject({
    exit: 'fine',
    out: '',
  });
  expect([addressOf(people), people.git(people.hub, 'for-each-ref')]).toEqual(['none', '']);
});
