import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = await aSharedJournal();
  folder = people.at('ashmere', 'wayside');
  people.git(folder, 'config', 'credential.helper', 'store');
});
const lea = (argv: readonly string[], answers?: readonly string[], where = folder): Promise<Ran> =>
  people.lea('ashmere', argv, { folder: where, ...(answers === undefined ? {} : { answers }) });
const settings = (): string => people.read('ashmere', '.config/lea/config.json');

test('settings that lea did not write are shown, and lea asks before it works with them', async () => {
  const ran = await lea(['list'], ['y']);
  expect(ran).toMatchObject({ exit: 'fine' });
  expect(ran.err).toContain('credential.helper = store');
  expect(ran.err).toContain('Work in this folder all the same?');
  expect(await lea(['list'])).toMatchObject({ exit: 'fine', err: '' });
});

test('a no is a no, and Enter is one', async () => {
  for (const answer of ['n', '']) {
    const ran = await lea(['list'], [answer]);
    expect(ran).toMatchObject({ exit: 'failed', out: '', err: expect.stringContaining('Nothing was run') });
  }
  expect(await lea(['list'])).toMatchObject({ exit: 'failed', out: '' });
});

test('where nobody can be asked, the command that accepts them is named, and does it', async () => {
  expect((await lea(['list'])).err).toContain('lea doctor --accept-settings');
  const ran = await lea(['doctor', '--accept-settings']);
  expect(ran).toMatchObject({ exit: 'fine', err: expect.stringContaining('credential.helper = store') });
  expect(ran.out).toMatch(/^Settings +known, and not written by lea: credential\.helper$/m);
  expect(await lea(['list'])).toMatchObject({ exit: 'fine' });
});

test('the answer is the own one of this person, and holds for this folder as it is: a copy and a change ask again', async () => {
  await lea(['doctor', '--accept-settings']);
  expect(settings()).toContain(folder);
  expect(readFileSync(join(folder, '.git/config'), 'utf8')).not.toContain('accepted');
  const copy = join(people.root, 'copy');
  cpSync(folder, copy, { recursive: true });
  expect(await lea(['list'], undefined, copy)).toMatchObject({ exit: 'failed', out: '' });
  expect(await people.lea('stranger', ['list'], { folder })).toMatchObject({ exit: 'failed', out: '' });
  people.git(folder, 'config', 'core.pager', 'false');
  expect(await lea(['list'])).toMatchObject({ exit: 'failed', out: '' });
});

test('files of which git had changed the line ends alone are put back', async () => {
  const file = join(folder, 'authorities/greyport.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll('\n', '\r\n'));
  const ran = await lea(['doctor', '--accept-settings']);
  expect(ran.err).toContain('only their line ends had been changed: authorities/greyport.md');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('doctor --fix takes only locks away in a folder that nobody has accepted', async () => {
  const ran = await lea(['doctor', '--fix']);
  expect(ran.err).toContain('Nothing else was done');
  expect(ran.out).toMatch(/^History +not looked at/m);
  expect(existsSync(join(folder, '.git/lea-damaged'))).toBe(false);
});

test('a folder that leads elsewhere is accepted by nothing', async () => {
  writeFileSync(join(folder, '.git/commondir'), '../elsewhere\n');
  expect(await lea(['list'], ['y'])).toMatchObject({ exit: 'failed', out: '' });
  expect(await lea(['doctor', '--accept-settings', '--yes'])).toMatchObject({ exit: 'failed', out: '' });
});
