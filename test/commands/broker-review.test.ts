import { expect, test } from 'vitest';
import { type People, somePeople } from '../support/people.ts';

const CASE = 'What we stopped';

/** A case of Ashmere's, asked of a broker and in the broker's copy as well. */
async function aCaseAskedOfABroker(): Promise<People> {
  const people = somePeople();
  const { does, git, at, hub } = people;
  const begin = ['init', 'wayside', '--name', 'Wayside', '--group', 'other', '--role', 'broker'];
  await does('broker', ...begin, '--authority', 'College', '--date', '2023-09-01', '-q');
  await does('broker', 'authority', 'add', 'Ashmere', '--joined', '2023-09-01', '--yes', '-q');
  git(people.root, 'clone', '-q', '--bare', at('broker', 'wayside'), hub);
  git(at('broker', 'wayside'), 'remote', 'add', 'origin', hub);
  await does('ashmere', 'join', hub, '--authority', 'ashmere', '--group', 'participating', '-q');
  const words = [
    '--short',
    'We ended four.',
    '--found',
    'Nobody missed one. Few noticed.',
    '--know',
    'We asked.',
  ];
  const keywords = ['a', 'b', 'c'].flatMap((word) => ['--keyword', word]);
  await does('ashmere', 'case', 'new', CASE, ...words, ...keywords, '-q');
  for (const said of ['Nobody missed one.', 'Few noticed.'])
    await does(
      'ashmere',
      'mark',
      CASE,
      '--words',
      said,
      '--feature',
      'power',
      '--shows',
      'felt',
      '--direction',
      'mixed',
      '-q',
    );
  await does('ashmere', 'case', 'ready', CASE, '-q');
  await does('ashmere', 'share', CASE, '--with', 'network', '--confirm', 'share', '-q');
  await does('ashmere', 'case', 'ask', CASE, '--reviewer', 'broker', '-q');
  await does('ashmere', 'sync', '-q');
  await does('broker', 'sync', '-q');
  return people;
}

test('a broker who finds a case not ready comments on it, and does not send it back', async () => {
  const { does } = await aCaseAskedOfABroker();
  await does(
    'broker',
    'review',
    'return',
    `A broker on ${CASE}`,
    '--verdict',
    'not yet',
    '--tidy',
    'All of it.',
    '-q',
  );
  expect(await does('broker', 'case', 'list', '--plain', 'state')).toBe('in review');
});
