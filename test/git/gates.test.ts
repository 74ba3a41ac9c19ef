import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptFolder } from '../../src/git/accepting.ts';
import { setUpGit } from '../../src/git/git-setup.ts';
import { readGit } from '../../src/git/plumbing.ts';
import { Repository } from '../../src/git/repository.ts';
import { keepAside, listAside } from '../../src/git/rescue.ts';
import { mergeBytes } from '../../src/git/sync/merge-bytes.ts';
import { pairSides, pathOf, isContested } from '../../src/git/sync/trios.ts';
import { judgeTree } from '../../src/git/tree-gate.ts';
import { readFolderSettings } from '../../src/git/trust.ts';
import { accepts } from '../support/git-stand-ins.ts';
import { aComputer, anOfficerAlone, Hub, type Officer } from '../support/repo.ts';

describe('the gate for what others changed', () => {
  const id = (letter: string): string => letter.repeat(40);
  const plain = { mode: '100644', id: id('a') };
  test.each([
    ['a plain file', 'diary/a.md', undefined, plain, undefined, undefined],
    ['a plain file taken out', 'diary/a.md', plain, undefined, undefined, undefined],
    [
      'one that may be started',
      'diary/a.md',
      plain,
      { mode: '100755', id: id('b') },
      undefined,
      { path: 'diary/a.md', id: id('b') },
    ],
    [
      'a link',
      'diary/a.md',
      undefined,
      { mode: '120000', id: id('b') },
      'link',
      { path: 'diary/a.md', gone: true },
    ],
    [
      'a link in place of an entry',
      'diary/a.md',
      plain,
      { mode: '120000', id: id('b') },
      'link',
      { path: 'diary/a.md', id: id('a') },
    ],
    [
      'a link in place of a link',
      'diary/a.md',
      { mode: '120000', id: id('a') },
      { mode: '120000', id: id('b') },
      'link',
      { path: 'diary/a.md', gone: true },
    ],
    [
      'a module',
      'module',
      undefined,
      { mode: '160000', id: id('b') },
      'module',
      { path: 'module', gone: true },
    ],
    ['a strange name', 'CON.md', undefined, plain, 'strange name', { path: 'CON.md', gone: true }],
    [
      'a strange name, changed',
      '.gitattributes',
      plain,
      { mode: '100644', id: id('b') },
      'strange name',
      { path: '.gitattributes', gone: true },
    ],
    [
      'a strange program',
      'x.sh',
      undefined,
      { mode: '100755', id: id('b') },
      'strange name',
      { path: 'x.sh', gone: true },
    ],
  ])('%s', (_name, path, was, is, why, change) => {
    expect(judgeTree([{ path, was, is }], accepts)).toEqual({
      leftOut: why === undefined ? [] : [{ path, why }],
      changes: change === undefined ? [] : [change],
    });
  });
});

describe('three versions of a file', () => {
  const put = (path: string, was?: string, is?: string) => ({
    path,
    was: was === undefined ? undefined : { mode: '100644', id: was },
    is: is === undefined ? undefined : { mode: '100644', id: is },
  });
  const P = 'diary/a--d-0000000001.md';
  const Q = 'diary/q--d-0000000001.md';
  const R = 'diary/r--d-0000000001.md';

  test.each([
    ['edited by one', [put(P, '0', '1')], [], P, false],
    ['edited by both', [put(P, '0', '1')], [put(P, '0', '2')], P, true],
    ['edited by both alike', [put(P, '0', '1')], [put(P, '0', '1')], P, false],
    ['edited by one, taken out by the other', [put(P, '0', '1')], [put(P, '0')], P, true],
    ['taken out by both', [put(P, '0')], [put(P, '0')], P, false],
    ['moved by one', [put(P, '0'), put(Q, undefined, '0')], [], Q, false],
    [
      'moved by one, edited by the other',
      [put(P, '0'), put(Q, undefined, '0')],
      [put(P, '0', '2')],
      Q,
      false,
    ],
    [
      'moved and edited by one, edited by the other',
      [put(P, '0'), put(Q, undefined, '1')],
      [put(P, '0', '2')],
      Q,
      true,
    ],
    ['moved by both', [put(P, '0'), put(R, undefined, '0')], [put(P, '0'), put(Q, undefined, '0')], Q, false],
    ['new on both sides', [put(P, undefined, '1')], [put(P, undefined, '2')], P, true],
  ])('%s', (_name, ours, theirs, path, contested) => {
    const swapped = pairSides(theirs, ours);
    const trios = pairSides(ours, theirs);
    expect(trios).toHaveLength(1);
    expect(trios.map(pathOf)).toEqual([path]);
    expect(trios.map(isContested)).toEqual([contested]);
    expect(swapped.map(pathOf)).toEqual([path]);
  });

  test('that are any bytes at all come back as they were when one side alone changed', () => {
    const pick = (base: string | null, one: string | null, other: string | null) => ({
      text: one === base ? other : one,
      clashes: 0,
    });
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (base, one) => {
        expect(Buffer.from(mergeBytes([base, one, base], 'x', pick).bytes ?? [])).toEqual(Buffer.from(one));
        expect(mergeBytes([base, undefined, base], 'x', pick).bytes).toBeUndefined();
      }),
    );
  });
});

describe('a folder lea did not make', () => {
  const driver = "'node' 'lea.js' 'merge-entry' %O %A %B %P";

  test('that lea made has no foreign setting', async () => {
    const hub = await Hub.begun(aComputer());
    const ashmere = await hub.joins('Ashmere');
    await ashmere.repository.sign(ashmere.author);
    await setUpGit(ashmere.repository.place, {
      mergeEntry: ['node', 'lea.js', 'merge-entry'],
      pushGate: ['node'],
    });
    const { foreign } = await readFolderSettings(ashmere.computer.machine, ashmere.folder, driver);
    expect(foreign).toEqual([]);
  });

  const fingerprintNow = async ({ computer, folder }: Officer): Promise<string | undefined> =>
    (await readFolderSettings(computer.machine, folder, driver)).fingerprint?.();

  test.each([
    ['core.fsmonitor', 'touch evil'],
    ['core.hookspath', '/evil'],
    ['core.worktree', '/evil'],
    ['core.sshcommand', 'evil'],
    ['core.bare', 'true'],
    ['filter.evil.smudge', 'evil'],
    ['merge.lea.driver', 'evil %A'],
    ['merge.other.driver', 'evil %A'],
    ['diff.md.textconv', 'evil'],
    ['credential.helper', '!evil'],
    ['url.https://evil/.insteadof', 'https://host/'],
    ['remote.origin.url', 'ext::sh -c evil'],
    ['remote.origin.uploadpack', 'evil'],
    ['remote.origin.proxy', 'http://evil'],
    ['include.path', '/evil'],
    ['extensions.partialclone', 'origin'],
    ['alias.status', '!evil'],
  ])('may say %s, which is named before anything is done with it', async (key, value) => {
    const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
    const { machine } = ashmere.computer;
    const before = { fingerprint: await fingerprintNow(ashmere) };
    ashmere.git('config', '--file', join(ashmere.folder, '.git/config'), key, value);
    const { foreign, fingerprint } = await readFolderSettings(machine, ashmere.folder, driver);
    expect(foreign).toEqual([{ key, value }]);
    expect(await fingerprint?.()).toMatch(/^[0-9a-f]{40}$/);
    expect(await fingerprint?.()).not.toBe(before.fingerprint);
  });

  test('may keep its history elsewhere, which is named too', async () => {
    const { machine, folder } = aComputer();
    writeFileSync(join(folder, '.git'), 'gitdir: /elsewhere\n');
    expect((await readFolderSettings(machine, folder)).foreign).toEqual([
      { key: '.git', value: 'not a folder' },
    ]);
  });
});

describe('help for colleagues who use plain git', () => {
  const words = ["it's", '100%', '$(touch evil)', 'a b', '"q"', '\\', '%A'];

  test('starts the program with every word as it is', async () => {
    const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
    const show = join(ashmere.computer.folder, 'show');
    writeFileSync(show, '#!/bin/sh\nfor word in "$@"; do echo "$word"; done > "$0.out"\n', { mode: 0o755 });
    await ashmere.saves('a.md', 'one\n');
    const { place } = ashmere.repository;
    expect(
      await setUpGit(place, { mergeEntry: [show, ...words], pushGate: [show, ...words] }),
    ).toBeUndefined();
    await ashmere.repository.sign(ashmere.author);
    ashmere.git('checkout', '--quiet', '-b', 'side');
    ashmere.writes('a.md', 'two\n');
    ashmere.git('commit', '--quiet', '-am', 'two');
    ashmere.git('checkout', '--quiet', 'main');
    ashmere.writes('a.md', 'three\n');
    ashmere.git('commit', '--quiet', '-am', 'three');
    ashmere.git('merge', '--quiet', 'side');
    const seen = readFileSync(`${show}.out`, 'utf8').trim().split('\n');
    expect(seen.slice(0, words.length)).toEqual(words);
    expect(seen.at(-1)).toBe('a.md');
    const hub = Hub.empty(ashmere.computer);
    ashmere.git('push', '--quiet', hub.folder, 'main');
    expect(readFileSync(`${show}.out`, 'utf8').trim().split('\n').slice(0, words.length)).toEqual(words);
  });

  test('stands last among the rules of the copy, and can be set up again', async () => {
    const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
    const programs = { mergeEntry: ['lea'], pushGate: ['lea'] };
    await setUpGit(ashmere.repository.place, programs);
    expect(await setUpGit(ashmere.repository.place, programs)).toBeUndefined();
    expect(ashmere.git('check-attr', 'merge', 'filter', '--', 'diary/a.md')).toBe(
      'diary/a.md: merge: lea\ndiary/a.md: filter: unset',
    );
  });

  test("leaves another program's hook alone, and names it", async () => {
    const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
    const hook = join(ashmere.folder, '.git/hooks/pre-push');
    mkdirSync(join(ashmere.folder, '.git/hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\n');
    expect(await setUpGit(ashmere.repository.place, { mergeEntry: ['lea'], pushGate: ['lea'] })).toBe(hook);
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\n');
  });
});

test('a call of git sees the journal that is named, whatever folder it is started from', async () => {
  const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
  await ashmere.saves('a.md', 'one\n');
  expect(await readGit(ashmere.repository.place, ['rev-parse', '--show-toplevel'])).toBe(
    execFileSync('realpath', [ashmere.folder], { encoding: 'utf8' }).trim(),
  );
});

describe('a copy that plain git made', () => {
  test('is made fit: files that differ in line ends alone are put back, edits stay', async () => {
    const hub = await Hub.begun(aComputer(), {
      'network.yaml': 'name: Wayside\n',
      'a.md': 'one\ntwo\n',
      'b.md': 'one\n',
    });
    const folder = hub.plainCopy('engineer');
    const { machine } = hub.computer;
    writeFileSync(join(folder, 'a.md'), 'one\r\ntwo\r\n');
    writeFileSync(join(folder, 'b.md'), 'one\r\nedited\r\n');
    const repository = Repository.open(machine, folder);
    expect(await acceptFolder(repository)).toEqual(['a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('one\ntwo\n');
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('one\r\nedited\r\n');
    expect(hub.computer.git(folder, 'status', '--porcelain')).toBe(' M b.md'.trimEnd());
    expect(hub.computer.git(folder, 'check-attr', 'text', '--', 'a.md')).toBe('a.md: text: unset');
  });
});

describe('what is set aside', () => {
  test('stands on nothing, in the private space, and can be listed', async () => {
    const ashmere = await anOfficerAlone(aComputer(), 'Ashmere');
    const { place } = ashmere.repository;
    expect(await listAside(place)).toEqual([]);
    const files = [{ path: 'diary/a.md', bytes: Buffer.from('<<<<<<< x\n') }];
    await keepAside(place, 'r-1', { files, why: 'begun with another program' }, ashmere.author);
    await keepAside(place, 'r-2', { files: [], why: 'held' }, ashmere.author);
    expect(await listAside(place)).toMatchObject([
      { name: 'r-1', why: 'begun with another program', files },
      { name: 'r-2', why: 'held', files: [] },
    ]);
    expect(
      ashmere
        .git('rev-list', '--all', '--parents')
        .split('\n')
        .every((line) => !line.includes(' ')),
    ).toBe(true);
    await expect(keepAside(place, 'r-1', { files, why: 'x' }, ashmere.author)).rejects.toThrow();
    await expect(keepAside(place, '../x', { files, why: 'x' }, ashmere.author)).rejects.toThrow('not a name');
  });
});
