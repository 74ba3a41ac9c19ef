import { expect, test } from 'vitest';
import { BEGIN, somePeople } from '../support/people.ts';

/** The data of an answer for programs. */
function dataIn<T>(answer: string): T {
  const { data }: { readonly data: T } = JSON.parse(answer);
  return data;
}

test('an attendance told twice is counted once, as it was told last', async () => {
  const { does } = somePeople();
  await does('ashmere', ...BEGIN);
  await does(
    'ashmere',
    'meeting',
    'new',
    '--group',
    'participating',
    '--date',
    '2026-11-17',
    '--title',
    'Plovers',
    '--yes',
    '-q',
  );
  await does('ashmere', 'meeting', 'write-up', 'Plovers', '--present', 'ashmere participating=1', '-q');
  await does(
    'ashmere',
    'meeting',
    'write-up',
    'Plovers',
    '--present',
    'ashmere participating=2',
    '--understood',
    'They came back.',
    '-q',
  );
  const data = dataIn<readonly { readonly present: readonly unknown[] }[]>(
    await does('ashmere', 'meeting', 'list', '--json', 'present'),
  );
  expect(data).toMatchObject([{ present: [{ authority: 'ashmere', participating: 2 }] }]);
  expect(data[0]?.present).toHaveLength(1);
});
