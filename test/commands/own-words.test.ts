import { expect, test } from 'vitest';
import { aSharedJournal } from '../support/people.ts';

test("nobody changes, withdraws or publishes another authority's entry", async () => {
  const { lea, does, hub } = await aSharedJournal();
  await does(
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
  await does('ashmere', 'share', 'Plovers', '--with', 'network', '--confirm', 'share', '-q');
  await does('greyport', 'join', hub, '--authority', 'greyport', '--group', 'participating', '-q');
  for (const verb of [
    ['diary', 'edit', 'Plovers', '--understood', 'They asked last.'],
    ['withdraw', 'Plovers', '--yes'],
    ['share', 'Plovers', '--with', 'public', '--confirm', 'Ashmere'],
  ])
    expect(await lea('greyport', verb)).toMatchObject({
      exit: 'failed',
      err: expect.stringContaining('Ashmere'),
    });
  await does('greyport', 'edit', 'Plovers', '--keyword', 'birds');
});

test('what is shared points to nothing private, by whichever command', async () => {
  const { lea, does } = await aSharedJournal();
  const question = ['enquiry', 'new', 'What do plovers notice?', '--title', 'Noticing', '-q'];
  const id = await does('ashmere', ...question);
  const project = ['project', 'new', 'A shore walk', '--yes', '-q'];
  expect(await lea('ashmere', [...project, '--enquiry', id])).toMatchObject({ exit: 'failed', out: '' });
  await does('ashmere', ...project);
  expect(await lea('ashmere', ['project', 'edit', 'A shore walk', '--enquiry', id])).toMatchObject({
    exit: 'failed',
    err: expect.stringContaining('still private'),
  });
  await does('ashmere', 'share', id, '--with', 'network', '--confirm', 'share', '-q');
  await does('ashmere', 'project', 'edit', 'A shore walk', '--enquiry', id);
});

test("a yes is never guessed: the day of somebody else's answer and the readers are said", async () => {
  const { lea, does } = await aSharedJournal();
  const entry = [
    'diary',
    'add',
    '-m',
    'The plovers asked first.',
    '--after',
    'day to day',
    '--title',
    'Plovers',
    '-q',
  ];
  const id = await does('ashmere', ...entry);
  const mark = [
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
  ];
  await does('ashmere', ...mark, '--voice', 'partner', '--message', 'later', '-q');
  const give = ['message', 'give', `${id}#${(await does('ashmere', 'show', id)).split('#')[1]?.trim()}`];
  expect(await lea('ashmere', give)).toMatchObject({
    exit: 'misused',
    err: expect.stringContaining('--audience'),
  });
  expect(await lea('ashmere', [...give, '--audience', 'network'])).toMatchObject({
    exit: 'misused',
    err: expect.stringContaining('--on'),
  });
  await does('ashmere', ...give, '--audience', 'network', '--on', '2026-11-20');
});
