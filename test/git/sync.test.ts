import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../src/git/sync/sync.ts';
import { aComputer, anOfficerAlone, givenOnce, Hub, type Officer } from '../support/repo.ts';

const ENTRY = 'diary/ashmere/a--d-0000000001.md';
const OTHER = 'diary/ashmere/b--d-0000000002.md';

const given = givenOnce(async (computer) => {
  const hub = await Hub.begun(computer, { 'network.yaml': 'name: Wayside\n', [ENTRY]: 'one\ntwo\nthree\n' });
  return { hub, officers: [await hub.joins('Ashmere'), await hub.joins('Greyport')] };
});

/** A hub with one entry, and two officers who have it. */
function twoOfficers(): { hub: Hub; ashmere: Officer; greyport: Officer } {
  const { hub, officers } = given();
  return { hub, ashmere: officers[0]!, greyport: officers[1]! };
}

test("the README's table has a row for each state, in the order of the steps", () => {
  const readme = readFileSync(join(import.meta.dirname, '../../src/git/sync/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` \|.*$/gm)];
  expect(rows.map((row) => row[1])).toEqual(Object.keys(STEPS));
  for (const row of rows) expect(row[0].split('|').filter((cell) => cell.trim() !== '')).toHaveLength(5);
});

describe('an ordinary day', () => {
  test('with nothing to send or bring in, nothing changes', async () => {
    const { ashmere, hub } = twoOfficers();
    const before = [ashmere.git('rev-parse', 'main'), hub.git('rev-parse', 'main')];
    const outcome = await ashmere.syncs();
    expect(outcome).toEqual({
      sent: [],
      received: [],
      captured: [],
      together: 0,
      clashes: 0,
      leftOut: [],
      held: [],
      setAside: [],
      tidied: false,
      tries: 0,
    });
    expect([ashmere.git('rev-parse', 'main'), hub.git('rev-parse', 'main')]).toEqual(before);
    expect(ashmere.git('for-each-ref', 'refs/lea/next')).toBe('');
  });

  test('an entry that both changed holds both, and both copies hold the same', async () => {
    const { ashmere, greyport, hub } = twoOfficers();
    await ashmere.saves(ENTRY, 'one\ntwo\nthree\nfour, from Ashmere\n');
    await greyport.saves(ENTRY, 'one\nthree\nfour, from Greyport\n');
    await ashmere.syncs();
    const outcome = await greyport.syncs();
    await ashmere.syncs();
    expect(outcome.together).toBe(1);
    expect(ashmere.reads(ENTRY)).toBe('one\nthree\nfour, from Ashmere\nfour, from Greyport\n');
    expect([ashmere.tree(), greyport.tree()]).toEqual([hub.tree(), hub.tree()]);
  });

  test('the number of true clashes is told', async () => {
    const { ashmere, greyport } = twoOfficers();
    await ashmere.saves(ENTRY, 'a\n');
    await greyport.saves(ENTRY, 'b\n');
    await ashmere.syncs();
    const outcome = await greyport.syncs({ mergeEntry: () => ({ text: 'a\nb\n', clashes: 2 }) });
    expect(outcome).toMatchObject({ together: 1, clashes: 2 });
    expect(greyport.reads(ENTRY)).toBe('a\nb\n');
  });

  test('an edit stands against taking out, whoever syncs first', async () => {
    for (const takerFirst of [true, false]) {
      const { ashmere, greyport, hub } = twoOfficers();
      await ashmere.takesOut(ENTRY);
      await greyport.saves(ENTRY, 'one\ntwo\nthree\nmore\n');
      const order = takerFirst ? [ashmere, greyport, ashmere] : [greyport, ashmere, greyport];
      for (const officer of order) await officer.syncs();
      expect(ashmere.reads(ENTRY)).toBe('one\ntwo\nthree\nmore\n');
      expect([ashmere.tree(), greyport.tree()]).toEqual([hub.tree(), hub.tree()]);
    }
  });

  test('an entry taken out by one goes everywhere', async () => {
    const { ashmere, greyport } = twoOfficers();
    await ashmere.takesOut(ENTRY);
    expect((await ashmere.syncs()).sent).toEqual([{ path: ENTRY, what: 'gone' }]);
    expect((await greyport.syncs()).received).toEqual([{ path: ENTRY, what: 'gone', by: ashmere.author }]);
    expect(() => greyport.reads(ENTRY)).toThrow('ENOENT');
  });

  test('an entry moved by one and edited by the other is edited where it went', async () => {
    const { ashmere, greyport, hub } = twoOfficers();
    const moved = 'diary/greyport/a-new-name--d-0000000001.md';
    ashmere.writes(moved, ashmere.reads(ENTRY));
    rmSync(join(ashmere.folder, ENTRY));
    await ashmere.repository.commit({ paths: [ENTRY, moved], message: 'diary edit', author: ashmere.author });
    await greyport.saves(ENTRY, 'one\ntwo\nthree\nfour\n');
    await ashmere.syncs();
    await greyport.syncs();
    await ashmere.syncs();
    expect(ashmere.git('ls-files')).toBe(`${moved}\nnetwork.yaml`);
    expect(ashmere.reads(moved)).toBe('one\ntwo\nthree\nfour\n');
    expect([ashmere.tree(), greyport.tree()]).toEqual([hub.tree(), hub.tree()]);
  });

  test('bytes that are not UTF-8 are brought together without losing one', async () => {
    const { ashmere, greyport } = twoOfficers();
    const old = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]);
    greyport.writes(ENTRY, Buffer.concat([Buffer.from('one\ntwo\nthree\n'), old]));
    await greyport.repository.commit({ paths: [ENTRY], message: 'diary edit', author: greyport.author });
    await ashmere.saves(ENTRY, 'one\ntwo\nthree\nfour\n');
    await greyport.syncs();
    await ashmere.syncs();
    const bytes = readFileSync(join(ashmere.folder, ENTRY));
    expect(bytes.includes(old)).toBe(true);
    expect(bytes.includes('four')).toBe(true);
  });

  test('whoever is too late waits a random while and tries again', async () => {
    const { ashmere, greyport, hub } = twoOfficers();
    await ashmere.saves(OTHER, 'from Ashmere\n');
    await greyport.saves(ENTRY, 'from Greyport\n');
    const waits: number[] = [];
    let raced = false;
    const outcome = await ashmere.syncs({
      chance: () => Uint8Array.of(128, 0),
      crash: (point) => {
        if (point !== 'merged' || raced) return;
        raced = true;
        greyport.git('push', '--quiet', hub.folder, 'main');
      },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });
    expect(outcome).toMatchObject({ tries: 1, sent: [{ path: OTHER, what: 'new' }] });
    expect(waits).toEqual([20 + 60]);
    expect(ashmere.notes).toEqual([{ what: 'trying again', tries: 1 }]);
    expect(ashmere.reads(ENTRY)).toBe('from Greyport\n');
  });

  test('the slower a try was, the longer the while', async () => {
    const { ashmere, hub } = twoOfficers();
    await ashmere.saves(OTHER, 'from Ashmere\n');
    writeFileSync(join(hub.folder, 'refs/heads/main.lock'), '');
    let [clock, waited] = [0, 0];
    const waits: number[] = [];
    const waiting = ashmere.syncs({
      chance: () => Uint8Array.of(128, 0),
      now: () => clock + waited,
      crash: (point) => {
        if (point === 'merged') clock += 1000;
      },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        waited += 30_000;
        return Promise.resolve();
      },
    });
    await expect(waiting).rejects.toMatchObject({ code: 'STILL_BUSY' });
    expect(waits).toEqual([20 + 1000, 20 + 2000]);
  });

  test('who is too late for a whole minute stops, with everything kept', async () => {
    const { ashmere, hub } = twoOfficers();
    await ashmere.saves(OTHER, 'from Ashmere\n');
    writeFileSync(join(hub.folder, 'refs/heads/main.lock'), '');
    const before = ashmere.git('rev-parse', 'main');
    let seconds = 0;
    const wait = (): Promise<void> => {
      seconds += 15;
      return Promise.resolve();
    };
    const waiting = ashmere.syncs({ now: () => seconds * 1000, wait });
    await expect(waiting).rejects.toMatchObject({ code: 'STILL_BUSY', message: /Your 1 / });
    expect(ashmere.notes.at(-1)).toEqual({ what: 'trying again', tries: 5 });
    expect(ashmere.git('rev-parse', 'main')).toBe(before);
    rmSync(join(hub.folder, 'refs/heads/main.lock'));
    expect((await ashmere.syncs()).sent).toHaveLength(1);
  });

  test('a sync that is told to stop stops before anything is sent', async () => {
    const { ashmere, hub } = twoOfficers();
    await ashmere.saves(OTHER, 'from Ashmere\n');
    const stop = new AbortController();
    const stopped = ashmere.syncs({
      stopping: stop.signal,
      crash: (point) => point === 'fetched' && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'STOPPED' });
    expect(hub.git('ls-tree', '-r', '--name-only', 'main')).not.toContain(OTHER);
    expect((await ashmere.syncs()).sent).toHaveLength(1);
  });
});

describe('what was changed by hand', () => {
  test('in a shared entry is saved, signed by the seat, and sent', async () => {
    const { ashmere, greyport } = twoOfficers();
    ashmere.writes(ENTRY, 'by hand\n');
    const outcome = await ashmere.syncs();
    expect(outcome.captured).toEqual([ENTRY]);
    expect(ashmere.git('log', '-1', '--format=%an <%ae>|%cn|%s|%(trailers)')).toBe(
      'Participating officer 1, Ashmere <officer-1@ashmere.invalid>|Participating officer 1, Ashmere|sync capture|Lea-Op: o-0000000001',
    );
    await greyport.syncs();
    expect(greyport.reads(ENTRY)).toBe('by hand\n');
  });

  test('and only saved again with the same bytes is no change', async () => {
    const { ashmere } = twoOfficers();
    ashmere.writes(ENTRY, ashmere.reads(ENTRY));
    expect((await ashmere.syncs()).captured).toEqual([]);
  });

  test('a file moved in a file manager stays the same entry', async () => {
    const { ashmere, hub } = twoOfficers();
    const moved = 'diary/a--d-0000000001.md';
    renameSync(join(ashmere.folder, ENTRY), join(ashmere.folder, moved));
    expect((await ashmere.syncs()).captured).toEqual([moved, ENTRY]);
    expect(hub.git('ls-tree', '-r', '--name-only', 'main')).toBe(`${moved}\nnetwork.yaml`);
  });

  test('a shared file taken out by hand is taken out', async () => {
    const { ashmere, hub } = twoOfficers();
    rmSync(join(ashmere.folder, ENTRY));
    await ashmere.syncs();
    expect(hub.git('ls-tree', '-r', '--name-only', 'main')).toBe('network.yaml');
  });

  test.each([
    ['says private', 'visibility: private\n', { why: 'private', line: 1 }],
    ['has markers', 'one\n<<<<<<< x\n', { why: 'markers', line: 2 }],
    ['is too large', 'x'.repeat(1024 * 1024 + 1), { why: 'too large' }],
  ])('and %s is held back, while everything else goes', async (_name, text, held) => {
    const { ashmere, hub } = twoOfficers();
    ashmere.writes(ENTRY, text);
    ashmere.writes('network.yaml', 'name: Wayside, by hand\n');
    const outcome = await ashmere.syncs();
    expect(outcome.held).toEqual([{ path: ENTRY, ...held }]);
    expect(outcome.captured).toEqual(['network.yaml']);
    expect(hub.git('show', `main:${ENTRY}`)).toBe('one\ntwo\nthree');
    expect(ashmere.reads(ENTRY)).toBe(text);
  });

  test('a new file that nobody shared is held back, staged or not, and no ignore file is asked', async () => {
    const { ashmere, hub } = twoOfficers();
    ashmere.writes('.gitignore', '*.md\n');
    ashmere.writes(OTHER, 'new\n');
    ashmere.writes('diary/staged.md', 'new\n');
    ashmere.git('add', '--force', 'diary/staged.md');
    const { held } = await ashmere.syncs();
    expect(held).toEqual([
      { path: 'diary/staged.md', why: 'new' },
      { path: OTHER, why: 'new' },
    ]);
    expect(hub.git('ls-tree', '-r', '--name-only', 'main')).toBe(`${ENTRY}\nnetwork.yaml`);
  });

  test('an entry replaced by a link is held back, and what it points at is not read', async () => {
    const { ashmere, hub } = twoOfficers();
    const secret = join(ashmere.computer.folder, 'secret');
    writeFileSync(secret, 'secret\n');
    rmSync(join(ashmere.folder, ENTRY));
    symlinkSync(secret, join(ashmere.folder, ENTRY));
    expect((await ashmere.syncs()).held).toEqual([{ path: ENTRY, why: 'not a file' }]);
    expect(hub.git('show', `main:${ENTRY}`)).toBe('one\ntwo\nthree');
  });

  test('a folder replaced by a link to a folder outside is not followed', async () => {
    const { ashmere, hub } = twoOfficers();
    const outside = join(ashmere.computer.folder, 'outside');
    renameSync(join(ashmere.folder, 'diary/ashmere'), outside);
    writeFileSync(join(outside, 'a--d-0000000001.md'), 'secret\n');
    symlinkSync(outside, join(ashmere.folder, 'diary/ashmere'));
    await ashmere.syncs();
    expect(hub.git('log', '-p', 'main')).not.toContain('secret');
    expect(readFileSync(join(outside, 'a--d-0000000001.md'), 'utf8')).toBe('secret\n');
  });

  test('while the sync is under way is kept, and brought together with what came', async () => {
    const { ashmere, greyport } = twoOfficers();
    await greyport.saves(ENTRY, 'one\ntwo\nthree\nfrom Greyport\n');
    await greyport.syncs();
    await ashmere.saves(OTHER, 'from Ashmere\n');
    await ashmere.syncs({
      crash: (point) => {
        if (point === 'pushed') ashmere.writes(ENTRY, 'one\ntwo\nthree\nbeing typed\n');
      },
    });
    expect(ashmere.reads(ENTRY)).toBe('one\ntwo\nthree\nbeing typed\nfrom Greyport\n');
    expect(ashmere.git('status', '--porcelain')).toBe('');
    await ashmere.syncs();
    await greyport.syncs();
    expect(greyport.reads(ENTRY)).toBe('one\ntwo\nthree\nbeing typed\nfrom Greyport\n');
  });

  test('and held back, when others changed the same file, is put aside before theirs is laid down', async () => {
    const { ashmere, greyport } = twoOfficers();
    await greyport.saves(ENTRY, 'from Greyport\n');
    await greyport.saves(OTHER, 'from Greyport\n');
    await greyport.syncs();
    ashmere.writes(ENTRY, 'visibility: private\n');
    ashmere.writes(OTHER, 'new here\n');
    const outcome = await ashmere.syncs();
    expect(outcome.setAside).toEqual([ENTRY, OTHER]);
    expect(
      ashmere.aside.map(({ file, why }) => [file.path, Buffer.from(file.bytes).toString(), why]),
    ).toEqual([
      [ENTRY, 'visibility: private\n', 'held, and changed by others'],
      [OTHER, 'new here\n', 'held, and changed by others'],
    ]);
    expect(ashmere.reads(ENTRY)).toBe('from Greyport\n');
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });
});

describe('nothing private leaves', () => {
  test('not even when it was saved and taken out again', async () => {
    const { ashmere, hub } = twoOfficers();
    await ashmere.saves(OTHER, 'visibility: private\nplover lantern\n');
    await ashmere.takesOut(OTHER);
    await expect(ashmere.syncs()).rejects.toMatchObject({
      code: 'PRIVATE_IN_SHARED',
      message: new RegExp(OTHER),
    });
    expect(hub.git('rev-list', '--objects', '--all')).not.toContain(OTHER);
  });

  test('nor in a save that brings two lines together', async () => {
    const { ashmere, hub } = twoOfficers();
    ashmere.git('config', 'user.name', 'x');
    ashmere.git('config', 'user.email', 'x@x.invalid');
    await ashmere.saves(OTHER, 'fine\n');
    ashmere.git('checkout', '--quiet', '-b', 'side', 'main~1');
    ashmere.writes('diary/c.md', 'fine too\n');
    ashmere.git('add', 'diary/c.md');
    ashmere.git('commit', '--quiet', '-m', 'side');
    ashmere.git('checkout', '--quiet', 'main');
    ashmere.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
    ashmere.writes('diary/d.md', 'visibility: private\n');
    ashmere.git('add', 'diary/d.md');
    ashmere.git('commit', '--quiet', '-m', 'both');
    ashmere.git('rm', '--quiet', 'diary/d.md');
    ashmere.git('commit', '--quiet', '-m', 'out again');
    await expect(ashmere.syncs()).rejects.toMatchObject({
      code: 'PRIVATE_IN_SHARED',
      message: /diary\/d\.md/,
    });
    expect(hub.git('rev-list', '--objects', '--all')).not.toContain('diary/d.md');
  });

  test('and files that are not part of a journal stop the sending', async () => {
    const { ashmere, hub } = twoOfficers();
    ashmere.git('config', 'user.name', 'x');
    ashmere.git('config', 'user.email', 'x@x.invalid');
    mkdirSync(join(ashmere.folder, 'src'));
    ashmere.writes('src/x.py', 'print(1)\n');
    ashmere.git('add', 'src/x.py');
    ashmere.git('commit', '--quiet', '-m', 'code');
    await expect(ashmere.syncs()).rejects.toMatchObject({ code: 'FOREIGN_FILES', message: /src\/x\.py/ });
    expect(hub.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('src');
  });
});

describe('a journal that is on this computer alone', () => {
  test('has nowhere to sync with', async () => {
    const alone = await anOfficerAlone(aComputer(), 'Ashmere');
    await alone.saves('network.yaml', 'name: Wayside\n');
    await expect(alone.syncs()).rejects.toMatchObject({ code: 'NO_ADDRESS' });
  });
});
