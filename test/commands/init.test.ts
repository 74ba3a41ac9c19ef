import { statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BEGIN, somePeople } from '../support/people.ts';

test("what is begun holds no name but the seat's, and no change is left over", async () => {
  const people = somePeople();
  await people.lea('ashmere', ['config']);
  writeFileSync(
    people.at('ashmere', '.gitconfig'),
    '[user]\n\tname = Jo Person\n\temail = jo@home.example\n',
  );
  await people.does('ashmere', ...BEGIN);
  const folder = people.at('ashmere', 'wayside');
  expect(people.git(folder, 'log', '--format=%an %ae %cn %ce')).toBe(
    'Participating officer 1, Ashmere officer-1@ashmere.invalid Participating officer 1, Ashmere officer-1@ashmere.invalid',
  );
  expect(people.git(folder, 'status', '--porcelain')).toBe('');
  expect(people.git(folder, 'branch', '--show-current')).toBe('main');
});

test("the private space is tied to this beginning, and is its owner's alone", async () => {
  const people = somePeople();
  const id = await people.does('ashmere', ...BEGIN);
  const first = people.git(people.at('ashmere', 'wayside'), 'rev-parse', 'HEAD');
  expect(people.read('ashmere', `.local/share/lea/private/${id}/space.yaml`)).toContain(
    `first_commit: ${first}`,
  );
  expect(statSync(people.at('ashmere', '.local/share/lea/private', id)).mode & 0o77).toBe(0);
});

test('plain git is told how to bring two versions together, and a hook looks before it sends', async () => {
  const people = somePeople();
  await people.does('ashmere', ...BEGIN);
  const folder = people.at('ashmere', 'wayside');
  expect(people.git(folder, 'config', 'merge.lea.driver')).toMatch(/'merge-entry' %O %A %B %P$/);
  expect(people.read('ashmere', 'wayside/.git/hooks/pre-push')).toContain('\'push-gate\' "$@"');
});

describe('the place of whoever begins', () => {
  const seatOf = async (...flags: readonly string[]): Promise<string> => {
    const people = somePeople();
    await people.does('you', 'init', 'north', '--name', 'The North', ...flags, '-q');
    return people.does('you', 'whoami', '-q');
  };

  test.each([
    [['--group', 'chief', '--authority', 'Kestrel Vale'], 'kestrel-vale/chief-1'],
    [['--role', 'broker', '--authority', 'College'], 'college/broker-1'],
    [['--role', 'enquiry-support', '--authority', 'Wyke University team'], 'wyke-university-team/support-1'],
    [['--role', 'critical-friend', '--authority', 'A Friend'], 'a-friend/friend-1'],
    [['--role', 'facilitator'], 'outside/facilitator-1'],
    [['--role', 'partner', '--authority', 'Ashmere'], 'ashmere/partner-1'],
  ])('%j sits at %s', async (flags, seat) => {
    expect(await seatOf(...flags)).toBe(seat);
  });
});

describe('what is refused, with nothing written', () => {
  test.each([
    ['an authority named by a word of lea', ['--authority', 'Nobody'], 'a word lea uses itself'],
    ['a role of another group', ['--role', 'broker'], 'belongs to the group "other"'],
    ['a rhythm nobody can read', ['--rhythm', 'now and then, seldom'], 'is not how often a group meets'],
    ['a day that does not exist', ['--date', '31/11/2026'], 'November has 30 days'],
  ])('%s', async (_name, argv, words) => {
    const people = somePeople();
    const given = ['init', 'north', '--name', 'North', '--group', 'chief'];
    const ran = await people.lea('you', [
      ...given,
      ...(argv.includes('--authority') ? [] : ['--authority', 'Wyke']),
      ...argv,
    ]);
    expect(ran).toMatchObject({ exit: 'misused', out: '' });
    expect(ran.err).toContain(words);
    expect(() => people.read('you', 'north/network.yaml')).toThrow('ENOENT');
  });

  test('a folder that holds something already', async () => {
    const people = somePeople();
    await people.lea('you', ['config']);
    writeFileSync(people.at('you', 'north'), 'a file');
    const ran = await people.lea('you', [
      'init',
      'north',
      '--name',
      'North',
      '--group',
      'chief',
      '--authority',
      'Wyke',
    ]);
    expect(ran).toMatchObject({ exit: 'failed', out: '' });
    expect(ran.err).toContain('is not empty');
  });
});

test('a folder that another program keeps in step is warned of', async () => {
  const people = somePeople();
  const ran = await people.lea('you', [
    'init',
    'OneDrive/north',
    '--name',
    'North',
    '--group',
    'chief',
    '--authority',
    'Wyke',
  ]);
  expect(ran.exit).toBe('fine');
  expect(ran.err).toContain('is in OneDrive');
});
