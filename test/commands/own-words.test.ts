import { expect, test } from 'vitest';
import { aSharedJournal, marksPlovers, writesPlovers } from '../support/people.ts';

const NETWORK = ['--with', 'network', '--confirm', 'share'];

test("nobody changes, withdraws or publishes another authority's entry", async () => {
  const people = await aSharedJournal();
  const { lea, does, hub } = people;
  await writesPlovers(people, 'ashmere');
  await does('ashmere', 'share', 'Plovers', ...NETWORK, '-q');
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
  const id = await does('ashmere', 'enquiry', 'new', 'What do plovers notice?', '--title', 'Noticing', '-q');
  const project = ['project', 'new', 'A shore walk', '--yes', '-q'];
  expect(await lea('ashmere', [...project, '--enquiry', id])).toMatchObject({ exit: 'failed', out: '' });
  await does('ashmere', ...project);
  expect(await lea('ashmere', ['project', 'edit', 'A shore walk', '--enquiry', id])).toMatchObject({
    exit: 'failed',
    err: expect.stringContaining('still private'),
  });
  await does('ashmere', 'share', id, ...NETWORK, '-q');
  await does('ashmere', 'project', 'edit', 'A shore walk', '--enquiry', id);
});

test('sharing says which links stay at home', async () => {
  const people = await aSharedJournal();
  const { does, lea } = people;
  const id = await does('ashmere', 'enquiry', 'new', 'What do plovers notice?', '--title', 'Noticing', '-q');
  await writesPlovers(people, 'ashmere', '--enquiry', id);
  const shared = await lea('ashmere', ['share', 'Plovers', ...NETWORK]);
  expect(shared.err).toContain('A link to what is private, in "enquiries"');
  expect(await does('ashmere', 'diary', 'list', '--json', 'enquiries')).toContain('"enquiries":[]');
});

test("a yes is never guessed: the day of somebody else's answer and the readers are said", async () => {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  const message = await marksPlovers(people, 'ashmere', id, '--voice', 'partner', '--message', 'later');
  const give = ['message', 'give', message];
  const missing = async (...more: readonly string[]) => (await people.lea('ashmere', [...give, ...more])).err;
  expect(await missing()).toContain('--audience');
  expect(await missing('--audience', 'network')).toContain('--on');
  await people.does('ashmere', ...give, '--audience', 'network', '--on', '2026-11-20');
});

test('a yes for members alone is not a yes for the public when it is given again', async () => {
  const people = await aSharedJournal();
  const id = await writesPlovers(people, 'ashmere');
  const message = await marksPlovers(people, 'ashmere', id, '--message', 'network');
  const audience = () => people.does('ashmere', 'show', id, '--json', 'marks');
  await people.does('ashmere', 'message', 'give', message);
  expect(await audience()).toContain('"audience":"network"');
  const wider = ['message', 'give', message, '--audience', 'public'];
  expect(await people.lea('ashmere', wider)).toMatchObject({ exit: 'misused' });
  expect(await audience()).toContain('"audience":"network"');
});
