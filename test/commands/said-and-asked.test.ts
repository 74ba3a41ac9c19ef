import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Arranged, Ran } from '../support/world.ts';

let people: People;
beforeEach(async () => {
  people = somePeople();
  await people.does('ashmere', ...BEGIN);
});
const lea = (argv: readonly string[], more: Partial<Arranged> = {}): Promise<Ran> =>
  people.lea('ashmere', argv, more);
const does = (...argv: readonly string[]): Promise<string> => people.does('ashmere', ...argv);

test('a reason is asked for where somebody is there, and named as missing where nobody is', async () => {
  const id = await does('enquiry', 'new', 'What do clusters stop doing?', '-q');
  expect((await lea(['enquiry', 'set-aside', id])).err).toContain('--reason');
  const ran = await lea(['enquiry', 'set-aside', id], { answers: ['the reorganisation'] });
  expect(ran.exit).toBe('fine');
  expect(await does('show', id, '--json', 'anyway')).toContain('the reorganisation');
});

test('an authority whose cases would be withdrawn does not leave unasked', async () => {
  const id = await does('case', 'new', 'A case', '--short', 'Three clusters.', '-q');
  await does('share', id, '--with', 'network', '--confirm', 'share', '-q');
  expect((await lea(['authority', 'leave', 'ashmere'])).err).toContain('--yes or --keep-cases');
  expect(await does('show', id)).toContain('Three clusters.');
  await does('authority', 'leave', 'ashmere', '--yes');
  expect(await does('show', id)).not.toContain('Three clusters.');
});

test('marks are named as the network names its features, a sixth one too', async () => {
  const file = people.at('ashmere', 'wayside', 'network.yaml');
  const text = readFileSync(file, 'utf8').replace('label: Trust', 'label: Good faith');
  writeFileSync(file, text.replace('groups:', '  - key: place\n    label: A sense of place\ngroups:'));
  const id = await does(
    'diary',
    'add',
    '--after',
    'day to day',
    '--title',
    'A day',
    '-m',
    'We met there.',
    '-q',
  );
  const features = ['--feature', 'trust', '--feature', 'place'];
  await does('mark', id, '--sentence', '1', ...features, '--shows', 'felt', '--direction', 'helps');
  expect(await does('show', id)).toContain('Good faith, A sense of place, how it is, helps');
});

test('an address is shown without the password somebody typed into it', async () => {
  people.git(
    people.at('ashmere', 'wayside'),
    'remote',
    'add',
    'origin',
    'https://me:secret@wayside.example/j.git',
  );
  for (const command of [['whoami'], ['whoami', '--json'], ['doctor'], ['doctor', '--json']]) {
    const { out } = await lea(command);
    expect(out).toContain('https://wayside.example/j.git');
    expect(out).not.toContain('secret');
  }
});
