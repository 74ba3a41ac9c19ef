import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = await aSharedJournal();
  folder = people.at('ashmere', 'wayside');
  expect(await lea('sync', '-q')).toMatchObject({ exit: 'fine' });
});
const lea = (...argv: readonly string[]): Promise<Ran> => people.lea('ashmere', argv, { folder });
const git = (...args: readonly string[]): string => people.git(folder, ...args);
const save = (message: string): void => {
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', message);
};
const PATH = 'diary/ashmere/2026/2026-11-17-trust--d-7k2q9xw4ab.md';
const SECRET = 'Nobody must read this yet.';
function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const diary = (visibility: string, words = SECRET, id = 'd-7k2q9xw4ab'): string =>
  `---\nlea: 1\nkind: diary\nid: ${id}\ntitle: Trust\ndate: "2026-11-17"\nauthority: ashmere\nby: ashmere/officer-1\ngroup: participating\nvisibility: ${visibility}\n---\n\n${words}\n`;
/** Everything that any object of a history says. */
const everything = (where: string): string =>
  people
    .git(where, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)')
    .split('\n')
    .flatMap((line) =>
      line.endsWith(' blob') ? [people.git(where, 'cat-file', 'blob', line.split(' ')[0] ?? '')] : [],
    )
    .join('\n');

describe('private words in saves that wait to be sent', () => {
  const OTHER = 'diary/ashmere/2026/2026-11-18-other--d-8k2q9xw4ab.md';
  beforeEach(() => {
    write(PATH, diary('private'));
    save('by hand');
    write(OTHER, diary('network', 'This may be read.', 'd-8k2q9xw4ab'));
    save('by hand too');
  });

  test('are named, with what mends it', async () => {
    const stopped = await lea('sync');
    expect(stopped).toMatchObject({ exit: 'failed', err: expect.stringContaining('lea doctor --fix') });
    const { out } = await lea('doctor');
    expect(out).toMatch(/must\s+not leave, and waits/);
  });

  test('stay where they are until that is agreed to', async () => {
    expect(await lea('doctor', '--fix')).toMatchObject({ exit: 'misused', out: '' });
    expect(await lea('doctor', '--fix', '--dry-run')).toMatchObject({ exit: 'failed' });
    expect(existsSync(join(folder, PATH))).toBe(true);
  });

  test('go home; the rest is sent as one save; no wording of them is left in what is sent', async () => {
    const seen = git('rev-parse', 'refs/lea/seen/origin/main');
    const ran = await lea('doctor', '--fix', '--yes');
    expect(ran).toMatchObject({
      exit: 'fine',
      err: expect.stringContaining('Taken home, to your private space'),
    });
    expect(git('rev-list', '--count', `${seen}..HEAD`)).toBe('1');
    expect(existsSync(join(folder, PATH))).toBe(false);
    expect(git('status', '--porcelain')).toBe('');
    expect(everything(folder)).not.toContain(SECRET);
    expect((await lea('show', 'd-7k2q9xw4ab')).out).toContain(SECRET);
    expect((await lea('rescue')).out).toContain('must not leave this computer');
    expect(await lea('sync')).toMatchObject({ exit: 'fine' });
    expect(everything(people.hub)).toContain('This may be read.');
    expect(everything(people.hub)).not.toContain(SECRET);
  });

  test('that were taken out again go from the history too, and are kept', async () => {
    rmSync(join(folder, PATH));
    save('out again');
    expect(await lea('doctor', '--fix', '--yes')).toMatchObject({ exit: 'fine' });
    expect(everything(folder)).not.toContain(SECRET);
    expect((await lea('rescue', '1')).out).toContain(SECRET);
  });

  test('that others have in another wording leave theirs standing', async () => {
    await lea('doctor', '--fix', '--yes', '-q');
    await lea('sync', '-q');
    const shared = readFileSync(join(folder, OTHER), 'utf8');
    write(OTHER, shared.replace('visibility: network', 'visibility: private'));
    save('hidden again');
    expect(await lea('doctor', '--fix', '--yes')).toMatchObject({ exit: 'fine' });
    expect(readFileSync(join(folder, OTHER), 'utf8')).toBe(shared);
    expect(git('rev-parse', 'HEAD^{tree}')).toBe(git('rev-parse', 'refs/lea/seen/origin/main^{tree}'));
  });
});

describe('a damaged history', () => {
  /** The file of the store that holds what a name stands for. */
  const objectOf = (name: string): string => {
    const id = git('rev-parse', name);
    return join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
  };
  const spoil = (name: string, how: 'gone' | 'empty' | 'garbled'): void => {
    const file = objectOf(name);
    chmodSync(file, 0o644);
    if (how === 'gone') rmSync(file);
    else if (how === 'empty') truncateSync(file, 0);
    else writeFileSync(file, 'not what it was');
  };
  const ENTRY = 'HEAD:authorities/greyport.md';

  test.each(['gone', 'empty', 'garbled'] as const)(
    'of which a text is %s is mended from the folder',
    async (how) => {
      spoil(ENTRY, how);
      expect(await lea('doctor')).toMatchObject({
        exit: 'failed',
        out: expect.stringContaining('lea doctor --fix'),
      });
      const ran = await lea('doctor', '--fix');
      expect(ran).toMatchObject({ exit: 'fine', err: expect.stringContaining('Got back: 1 damaged part') });
      expect(git('fsck', '--full')).toBe('');
    },
  );

  test.each([
    ['an older folder', 'HEAD~1^{tree}'],
    ['a folder', 'HEAD^{tree}'],
    ['a save', 'HEAD~1'],
  ])('of which %s is gone is got again from the shared journal', async (_name, name) => {
    spoil(name, 'gone');
    const ran = await lea('doctor', '--fix');
    expect(ran).toMatchObject({ exit: 'fine', err: expect.stringContaining('Got back:') });
    expect(people.git(folder, 'fsck', '--connectivity-only')).toBe('');
    expect(await lea('sync')).toMatchObject({ exit: 'fine' });
  });

  test('that cannot be asked for says what is missing, and that the entries are whole', async () => {
    spoil('HEAD~1', 'gone');
    rmSync(people.hub, { recursive: true });
    const ran = await lea('doctor', '--fix');
    expect(ran.exit).toBe('failed');
    expect(ran.err).toContain('could not be asked');
    expect(ran.err).toContain('Still missing: 1 part');
  });

  test.each([
    ['empty', ''],
    ['no list', 'not an index at all, but long enough to be one'],
    ['cut short', undefined],
  ])('whose list of files is %s has it made anew', async (_name, bytes) => {
    const file = join(folder, '.git/index');
    writeFileSync(file, bytes ?? readFileSync(file).subarray(0, 60));
    expect((await lea('doctor')).out).toContain('is damaged');
    const ran = await lea('doctor', '--fix');
    expect(ran).toMatchObject({ exit: 'fine', err: expect.stringContaining('Made anew') });
    expect(git('status', '--porcelain')).toBe('');
  });
});

test('a name of the newest save that a power cut left empty is found again', async () => {
  const newest = git('rev-parse', 'HEAD');
  truncateSync(join(folder, '.git/refs/heads/main'), 0);
  expect(await lea('doctor', '--fix')).toMatchObject({
    exit: 'fine',
    err: expect.stringContaining('Found again'),
  });
  expect(git('rev-parse', 'HEAD')).toBe(newest);
});

test('the Node it runs on is named', async () => {
  const { out } = await lea('doctor', '--verbose');
  expect(out).toMatch(/^Node +20\.19\.0$/m);
});
