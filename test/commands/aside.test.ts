import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = await aSharedJournal();
  folder = people.at('ashmere', 'wayside');
});
const lea = (...argv: readonly string[]): Promise<Ran> => people.lea('ashmere', argv, { folder });
const FILE = 'authorities/greyport.md';
const now = (): string => readFileSync(`${folder}/${FILE}`, 'utf8');
const save = (where: string): void => {
  people.git(where, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qam', 'by hand');
};

test('what another program left half done is kept as it stood, and a copy of it is to be had', async () => {
  const plain = now();
  people.git(folder, 'checkout', '-q', '-b', 'other');
  writeFileSync(`${folder}/${FILE}`, plain.replace('title: Greyport', 'title: Grey Port'));
  save(folder);
  people.git(folder, 'checkout', '-q', 'main');
  writeFileSync(`${folder}/${FILE}`, plain.replace('title: Greyport', 'title: Greyport Town'));
  save(folder);
  const own = ['-c', 'user.name=x', '-c', 'user.email=y', '-c', 'merge.lea.driver=false'];
  expect(() => people.git(folder, ...own, 'merge', '-q', 'other')).toThrow();
  const half = `${now()}\n<<<<<<< mine\nHalf a thought.\n`;
  writeFileSync(`${folder}/${FILE}`, half);
  expect((await lea('sync')).err).toContain('A copy is kept (lea rescue)');
  const listed = await lea('rescue');
  expect(listed.out).toContain('begun with another program');
  await lea('rescue', '1', '--to', people.at('ashmere', 'copy.md'));
  expect(readFileSync(people.at('ashmere', 'copy.md'), 'utf8')).toBe(half);
  expect(people.git(people.hub, 'log', '--all', '-p')).not.toContain('<<<<<<<');
});

describe('a file that a sync held back and that others changed', () => {
  const HELD = 'Call 01632 960123.';
  beforeEach(async () => {
    const theirs = people.at('greyport', 'copy');
    people.git(people.root, 'clone', '-q', people.hub, theirs);
    writeFileSync(`${theirs}/${FILE}`, now().replace('title: Greyport', 'title: Greyport Town'));
    save(theirs);
    people.git(theirs, 'push', '-q', 'origin', 'main');
    writeFileSync(`${folder}/${FILE}`, `${now()}\n${HELD}\n`);
    const ran = await lea('sync');
    expect(ran.err).toContain(`Kept aside, because others changed it too: ${FILE}. Bring it in: lea resume`);
  });

  test('is out of the way, and brought together with theirs by resume', async () => {
    expect(now()).not.toContain(HELD);
    expect((await lea('resume', '--dry-run')).err).toContain(HELD);
    const ran = await lea('resume');
    expect(ran).toMatchObject({ exit: 'fine', out: expect.stringContaining(`Put back into ${FILE}`) });
    expect(now()).toMatch(/title: Greyport Town\n[^]*Call 01632 960123\./);
    expect((await lea('resume')).out).toContain('No words are waiting');
  });

  test('is not saved by that: the next sync holds it back as before', async () => {
    await lea('resume');
    expect(people.git(folder, 'status', '--porcelain')).toContain(FILE);
    expect(await lea('sync')).toMatchObject({
      exit: 'failed',
      out: expect.stringContaining(`Held back ${FILE}`),
    });
  });
});
