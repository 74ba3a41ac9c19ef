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
