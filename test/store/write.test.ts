import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../src/model/fault.ts';
import { diskOver, realDisk } from '../../src/store/disk.ts';
import { failingAt } from './failing-disk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lea-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'no fault';
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
};

describe('a new file', () => {
  test('has its whole content and leaves nothing else behind', () => {
    realDisk.create(join(folder, 'a.md'), bytes('words'));
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('words');
  });

  test('is on the disk itself before its name is, and its name before anybody is told', () => {
    const made: string[] = [];
    const { calls } = failingAt(-1, '');
    const told = Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        (...args: unknown[]) => {
          made.push(name);
          return (call as (...given: unknown[]) => unknown)(...args);
        },
      ]),
    ) as unknown as typeof calls;
    diskOver(told).create(join(folder, 'a.md'), bytes('words'));
    const file = ['openSync', 'writeSync', 'fsyncSync', 'closeSync'];
    const flushed = ['openSync', 'fsyncSync', 'closeSync'];
    expect(made).toEqual([...file, 'linkSync', 'unlinkSync', ...flushed]);
    made.length = 0;
    diskOver(told).write(join(folder, 'a.md'), bytes('more'));
    expect(made).toEqual([...file, 'renameSync', ...flushed]);
  });

  test('never takes the place of another', () => {
    writeFileSync(join(folder, 'a.md'), 'theirs');
    expect(codeOf(() => realDisk.create(join(folder, 'a.md'), bytes('mine')))).toBe('ENTRY_EXISTS');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('is made without hard links where the disk has none', () => {
    const noLinks = diskOver({
      ...failingAt(-1, '').calls,
      linkSync: () => {
        throw Object.assign(new Error('no links'), { code: 'EPERM' });
      },
    });
    noLinks.create(join(folder, 'a.md'), bytes('words'));
    expect(codeOf(() => noLinks.create(join(folder, 'a.md'), bytes('more')))).toBe('ENTRY_EXISTS');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('words');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('may be for its owner alone', () => {
    realDisk.makeFolder(join(folder, 'private'), 0o700);
    realDisk.create(join(folder, 'private/a.md'), bytes('words'), { mode: 0o600 });
    expect(statSync(join(folder, 'private/a.md')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700);
  });
});

describe('a change', () => {
  test('is refused, and nothing happens, where the file is no longer as expected', () => {
    writeFileSync(join(folder, 'a.md'), 'somebody was quicker');
    expect(realDisk.write(join(folder, 'a.md'), bytes('mine'), { expected: bytes('old') })).toBe(false);
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('somebody was quicker');
  });

  test('takes the place of the whole file', () => {
    writeFileSync(join(folder, 'a.md'), 'old');
    expect(realDisk.write(join(folder, 'a.md'), bytes('new'), { expected: bytes('old') })).toBe(true);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
  });
});

describe('a disk that fails at any one call', () => {
  const CODES = [
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EACCES', 'CANNOT_WRITE'],
    ['EROFS', 'CANNOT_WRITE'],
    ['EIO', 'CANNOT_WRITE'],
    ['EMFILE', 'CANNOT_WRITE'],
    ['short', 'no fault'],
  ] as const;

  test.each(CODES)('with %s never leaves part of a file under its name, and says %s', (code, expected) => {
    for (const lasting of [false, true])
      for (let n = 1; n <= 20; n += 1) {
        const at = mkdtempSync(join(folder, 'n-'));
        const { calls, count } = failingAt(n, code, lasting);
        const disk = diskOver(calls);
        writeFileSync(join(at, 'old.md'), 'old words');
        const first = codeOf(() => disk.create(join(at, 'new.md'), bytes('new words')));
        const second = codeOf(() =>
          disk.write(join(at, 'old.md'), bytes('changed words'), { expected: bytes('old words') }),
        );
        expect(['no fault', expected]).toContain(first);
        expect(['no fault', expected]).toContain(second);
        const files = readdirSync(at).filter((name) => !name.startsWith('.lea-tmp-'));
        const texts = files.map((name) => readFileSync(join(at, name), 'utf8'));
        expect(['old words', 'changed words']).toContain(texts.at(-1));
        if (files.length === 2) expect(texts[0]).toBe('new words');
        if (first === 'no fault') expect(files).toContain('new.md');
        expect(count()).toBeGreaterThan(0);
      }
  });
});

describe('a program killed while it writes', () => {
  const SIZE = 300_000;

  /** A program of its own that writes file after file, made of the very source that is tested. */
  async function writingProgram(): Promise<string> {
    const source = join(folder, 'writing.ts');
    const disk = join(import.meta.dirname, '../../src/store/disk.ts');
    writeFileSync(
      source,
      `import { realDisk } from ${JSON.stringify(disk)};
       const folder = process.argv[2];
       for (let n = 0; ; n += 1) {
         realDisk.create(folder + '/' + n + '.md', new Uint8Array(${SIZE}).fill(n % 250));
         realDisk.write(folder + '/0.md', new Uint8Array(${SIZE}).fill(n % 250));
         if (n === 0) console.log('begun');
       }`,
    );
    const bundle = await rolldown({ input: source, platform: 'node' });
    await bundle.write({ file: join(folder, 'writing.mjs'), format: 'esm' });
    await bundle.close();
    return join(folder, 'writing.mjs');
  }

  test('leaves whole files only', async () => {
    const program = await writingProgram();
    for (let round = 0; round < 6; round += 1) {
      const at = mkdtempSync(join(folder, 'k-'));
      const child = spawn(process.execPath, [program, at], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await setTimeout(3 + round * 11);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const names = readdirSync(at).filter((name) => name.endsWith('.md'));
      expect(names).toContain('0.md');
      for (const name of names) {
        const content = readFileSync(join(at, name));
        expect(content.length).toBe(SIZE);
        expect(content.every((byte) => byte === content[0])).toBe(true);
      }
    }
  });
});

describe('reading', () => {
  test('follows no link and opens nothing that is no file', () => {
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(folder, 'link.md'));
    mkdirSync(join(folder, 'folder.md'));
    expect(realDisk.read(join(folder, 'link.md'), 100)).toEqual({ ok: false, why: 'link' });
    expect(realDisk.read(join(folder, 'folder.md'), 100)).toEqual({ ok: false, why: 'folder' });
    expect(realDisk.read(join(folder, 'nothing.md'), 100)).toEqual({ ok: false, why: 'absent' });
    expect(realDisk.read(join(folder, 'secret', 'more'), 100)).toEqual({ ok: false, why: 'absent' });
  });

  test('stops at the limit', () => {
    writeFileSync(join(folder, 'a'), 'x'.repeat(100));
    expect(realDisk.read(join(folder, 'a'), 100)).toMatchObject({ ok: true });
    expect(realDisk.read(join(folder, 'a'), 99)).toEqual({ ok: false, why: 'too large', size: 100 });
  });

  test('sees when another file took the place between the look and the opening', () => {
    writeFileSync(join(folder, 'a'), 'a');
    writeFileSync(join(folder, 'b'), 'b');
    const { calls } = failingAt(-1, '');
    const swapped = diskOver({
      ...calls,
      openSync: (_path, flags) => calls.openSync(join(folder, 'b'), flags),
    });
    expect(swapped.read(join(folder, 'a'), 100)).toEqual({ ok: false, why: 'changed' });
  });

  test('lists a folder by name and says what each thing is', () => {
    writeFileSync(join(folder, 'b'), '');
    mkdirSync(join(folder, 'a'));
    symlinkSync('b', join(folder, 'c'));
    expect(realDisk.list(folder)).toEqual([
      { name: 'a', what: 'folder' },
      { name: 'b', what: 'file' },
      { name: 'c', what: 'link' },
    ]);
    expect(realDisk.list(join(folder, 'none'))).toEqual([]);
  });
});

describe('moving', () => {
  test('never replaces another file', () => {
    writeFileSync(join(folder, 'a'), 'a');
    writeFileSync(join(folder, 'b'), 'b');
    expect(codeOf(() => realDisk.rename(join(folder, 'a'), join(folder, 'b')))).toBe('ENTRY_EXISTS');
    realDisk.rename(join(folder, 'a'), join(folder, 'c'));
    expect(readdirSync(folder)).toEqual(['b', 'c']);
  });
});
