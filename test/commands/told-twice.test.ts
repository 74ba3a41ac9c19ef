import { expect, test } from 'vitest';
import { BEGIN, somePeople } from '../support/people.ts';

/** The data of an answer for programs. */
function dataIn<T>(answer: string): T {
  const { data }: { readonly data: T } = JSON.parse(answer);
  return data;
}

interface Marked {
  readonly marks: readonly { readonly id: string; readonly consent: { readonly audience: string } }[];
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

test('a yes for members alone is not a yes for the public when it is given again', async () => {
  const { does, lea } = somePeople();
  await does('ashmere', ...BEGIN);
  const id = await does(
    'ashmere',
    'diary',
    'add',
    '-m',
    'The plovers asked first.',
    '--after',
    'day to day',
    '--title',
    'Plovers',
    '-q',
  );
  await does(
    'ashmere',
    'mark',
    id,
    '--sentence',
    '1',
    '--feature',
    'trust',
    '--shows',
    'felt',
    '--direction',
    'helps',
    '--message',
    'network',
    '-q',
  );
  const marks = async () => dataIn<Marked>(await does('ashmere', 'show', id, '--json', 'marks')).marks;
  const message = `${id}#${(await marks())[0]?.id}`;
  await does('ashmere', 'message', 'give', message);
  expect((await marks())[0]?.consent.audience).toBe('network');
  expect(await lea('ashmere', ['message', 'give', message, '--audience', 'public'])).toMatchObject({
    exit: 'misused',
  });
  expect((await marks())[0]?.consent.audience).toBe('network');
});
