import { existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdJournal } from '../../src/git/lock.ts';
import { givenOnce, Hub, type Officer } from '../support/repo.ts';

const ENTRY = 'diary/a--d-0000000001.md';
const OTHER = 'diary/b--d-0000000002.md';

const given = givenOnce(async (computer) => {
  const hub = await Hub.begun(computer, { 'network.yaml': 'name: Wayside\n', [ENTRY]: 'one\ntwo\n' });
  const ashmere = await hub.joins('Ashmere');
  await ashmere.repository.sign(ashmere.author);
  const greyport = await hub.joins('Greyport');
  await greyport.saves(ENTRY, 'one, from Greyport\ntwo\n');
  await greyport.syncs();
  await ashmere.saves(ENTRY, 'one, from Ashmere\ntwo\n');
  ashmere.git('fetch', '--quiet');
  return { hub, officers: [ashmere] };
});

/** An officer whose entry the shared journal has in another version, and who can use plain git too. */
function apart(): { hub: Hub; ashmere: Officer } {
  const { hub, officers } = given();
  return { hub, ashmere: officers[0]! };
}

/** Begins something with plain git that stops at a clash. */
function begins(officer: Officer, ...args: readonly string[]): void {
  expect(() => officer.git(...args)).toThrow();
  expect(officer.reads(ENTRY)).toContain('<<<<<<<');
}

async function isInOrder(officer: Officer, hub: Hub): Promise<void> {
  const outcome = await officer.syncs();
  expect(outcome.setAside).toEqual([ENTRY]);
  expect(Buffer.from(officer.aside[0]!.file.bytes).toString()).toContain('<<<<<<<');
  expect(officer.aside[0]!.why).toBe('begun with another program');
  expect(officer.reads(ENTRY)).toBe('two\none, from Ashmere\none, from Greyport\n');
  expect(officer.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  expect(officer.git('status', '--porcelain')).toBe('');
  expect(hub.tree()).toBe(officer.tree());
  expect(hub.git('log', '-p', 'main')).not.toContain('<<<<<<<');
}

describe('work begun with plain git and left half done is put aside and undone, and no marker leaves', () => {
  test.each([
    ['a merge', ['merge', 'origin/main']],
    ['a rebase', ['rebase', 'origin/main']],
    ['a pick', ['cherry-pick', 'origin/main']],
    ['a pull', ['pull', '--no-rebase', '--quiet']],
  ])('%s', async (_name, args) => {
    const { ashmere, hub } = apart();
    begins(ashmere, ...args);
    await isInOrder(ashmere, hub);
  });

  test('a revert', async () => {
    const { ashmere, hub } = apart();
    await ashmere.saves(ENTRY, 'one, from Ashmere\n');
    begins(ashmere, 'revert', '--no-edit', 'main~1');
    await ashmere.syncs();
    expect(ashmere.aside).toHaveLength(1);
    expect(ashmere.reads(ENTRY)).toBe('one, from Ashmere\none, from Greyport\n');
    expect(hub.tree()).toBe(ashmere.tree());
  });
});

describe('a folder', () => {
  test('on another line stops the sync, and nothing changes', async () => {
    const { ashmere } = apart();
    ashmere.git('checkout', '--quiet', '-b', 'feature');
    await expect(ashmere.syncs()).rejects.toMatchObject({ code: 'WRONG_BRANCH', message: /'feature'/ });
    expect(ashmere.git('symbolic-ref', 'HEAD')).toBe('refs/heads/feature');
  });

  test('on no line comes home with what was saved and edited there', async () => {
    const { ashmere, hub } = apart();
    ashmere.git('checkout', '--quiet', '--detach', 'main~1');
    ashmere.writes(OTHER, 'saved away\n');
    ashmere.git('add', OTHER);
    ashmere.git('commit', '--quiet', '-m', 'away');
    ashmere.writes('network.yaml', 'name: Wayside, edited away\n');
    await ashmere.syncs();
    expect(ashmere.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    expect(ashmere.reads(OTHER)).toBe('saved away\n');
    expect(ashmere.reads('network.yaml')).toBe('name: Wayside, edited away\n');
    expect(ashmere.reads(ENTRY)).toBe('two\none, from Ashmere\none, from Greyport\n');
    expect(hub.tree()).toBe(ashmere.tree());
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });

  test('on no line at an older save comes back to the newest', async () => {
    const { ashmere } = apart();
    const newest = ashmere.git('rev-parse', 'main');
    ashmere.git('checkout', '--quiet', '--detach', 'main~1');
    await ashmere.syncs();
    expect(ashmere.git('merge-base', newest, 'main')).toBe(newest);
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });
});

describe('what a power cut leaves is mended by the next sync', () => {
  test.each([
    ['an empty name of the newest save', (git: string) => truncateSync(join(git, 'refs/heads/main'))],
    ['an empty index', (git: string) => truncateSync(join(git, 'index'))],
    ['no index', (git: string) => rmSync(join(git, 'index'))],
    ['an index of noise', (git: string) => writeFileSync(join(git, 'index'), 'x'.repeat(100))],
    ['an empty note of what was seen', (git: string) => truncateSync(join(git, 'refs/lea/seen/origin/main'))],
  ])('%s', async (_name, spoil) => {
    const { ashmere, hub } = apart();
    spoil(join(ashmere.folder, '.git'));
    await ashmere.syncs();
    expect(ashmere.reads(ENTRY)).toBe('two\none, from Ashmere\none, from Greyport\n');
    expect(ashmere.git('status', '--porcelain')).toBe('');
    expect(hub.tree()).toBe(ashmere.tree());
  });

  test('locks that git left long ago, anywhere', async () => {
    const { ashmere } = apart();
    const locks = [
      'index.lock',
      'HEAD.lock',
      'config.lock',
      'packed-refs.lock',
      'refs/heads/main.lock',
      'refs/lea/seen/origin/main.lock',
    ];
    for (const lock of locks) {
      const file = join(ashmere.folder, '.git', lock);
      writeFileSync(file, '');
      utimesSync(file, 1000, 1000);
    }
    expect(await ashmere.syncs()).toMatchObject({ tidied: true, received: [{ path: ENTRY }] });
    expect(ashmere.notes).toContainEqual({ what: 'tidied up' });
  });

  test('but a lock that another program may be using stops the sync before anything is sent', async () => {
    const { ashmere, hub } = apart();
    writeFileSync(join(ashmere.folder, '.git/index.lock'), '');
    const syncing = ashmere.syncs({ wait: () => Promise.resolve() });
    await expect(syncing).rejects.toMatchObject({ code: 'FOLDER_BUSY' });
    expect(hub.git('rev-list', '--count', 'main')).toBe('3');
    rmSync(join(ashmere.folder, '.git/index.lock'));
    expect((await ashmere.syncs()).received).toHaveLength(1);
  });

  test('old drafts of a writing that was killed', async () => {
    const { ashmere } = apart();
    ashmere.writes('diary/.lea-tmp-1-a', 'half');
    ashmere.writes('diary/.lea-tmp-2-b', 'half');
    utimesSync(join(ashmere.folder, 'diary/.lea-tmp-1-a'), 1000, 1000);
    await ashmere.syncs();
    expect(existsSync(join(ashmere.folder, 'diary/.lea-tmp-1-a'))).toBe(false);
    expect(existsSync(join(ashmere.folder, 'diary/.lea-tmp-2-b'))).toBe(true);
  });
});

describe('a damaged history', () => {
  test('is called so, and nothing changes', async () => {
    const { ashmere } = apart();
    const before = ashmere.git('rev-parse', 'main');
    const tree = join(ashmere.folder, '.git/objects', ashmere.tree().replace(/^../, '$&/'));
    rmSync(tree);
    writeFileSync(tree, '');
    await expect(ashmere.syncs()).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(readFileSync(join(ashmere.folder, '.git/refs/heads/main'), 'utf8').trim()).toBe(before);
  });
});

describe('holding the journal', () => {
  const lockOf = (officer: Officer): string => join(officer.folder, '.git/lea.lock');
  const quick = { now: () => 1_700_000_000_000, wait: () => Promise.resolve() };

  test('keeps every other lea out, and is let go of even when the work fails', async () => {
    const { ashmere } = apart();
    const { place } = ashmere.repository;
    const holding = holdJournal(place, quick, async () => {
      await expect(ashmere.syncs(quick)).rejects.toMatchObject({ code: 'JOURNAL_BUSY', exit: 'busy' });
      throw new Error('the work failed');
    });
    await expect(holding).rejects.toThrow('the work failed');
    expect(existsSync(lockOf(ashmere))).toBe(false);
  });

  const dead = 2 ** 22 + 1;
  const here = { pid: dead, computer: hostname(), time: 0 };

  test.each([
    ['of a lea that is gone', 0, { ...here }, true],
    ['of a lea that lives', 0, { ...here, pid: process.pid }, false],
    ['of another computer', 0, { ...here, computer: 'elsewhere' }, false],
    ['of another computer, half an hour ago', 31, { ...here, computer: 'elsewhere' }, true],
    ['of a lea that lives, half an hour ago', 31, { ...here, pid: process.pid }, true],
    ['that is half written', 0, undefined, false],
    ['that was half written a while ago', 1, undefined, true],
  ])('a lock %s', async (_name, minutesAgo, holder, isTakenOver) => {
    const { ashmere } = apart();
    const text = holder === undefined ? '{"pid":' : JSON.stringify(holder);
    writeFileSync(lockOf(ashmere), text);
    const then = statSync(lockOf(ashmere)).mtimeMs / 1000 - minutesAgo * 60;
    utimesSync(lockOf(ashmere), then, then);
    const holding = holdJournal(ashmere.repository.place, quick, ({ cutShort }) => Promise.resolve(cutShort));
    if (isTakenOver) await expect(holding).resolves.toBe(true);
    else await expect(holding).rejects.toMatchObject({ code: 'JOURNAL_BUSY' });
    expect(existsSync(lockOf(ashmere))).toBe(!isTakenOver);
  });
});
