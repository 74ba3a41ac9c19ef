import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, zipFiles } from '../../src/render/zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: readonly Packed[] = [
  { name: 'mimetype', bytes: bytesOf('application/vnd.oasis.opendocument.text'), stored: true },
  { name: 'Sources/Ynys Môn.txt', bytes: bytesOf('We asked them both. '.repeat(200)) },
  { name: 'empty.txt', bytes: new Uint8Array() },
];

const hasUnzip = ((): boolean => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('a zip', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lea-zip-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the same bytes for the same files, whatever the day', () => {
    expect(zipFiles(FILES)).toEqual(zipFiles(FILES));
    const view = new DataView(zipFiles(FILES).buffer);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021]);
  });

  test('holds a stored file as it is, first, so that other programs know the kind of document', () => {
    const start = new TextDecoder().decode(zipFiles(FILES).slice(30, 77));
    expect(start).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  test('holds a file made smaller, which opens to the same bytes', () => {
    const text = bytesOf('again and again '.repeat(100));
    const zip = zipFiles([{ name: 'a', bytes: text }]);
    const size = new DataView(zip.buffer).getUint32(18, true);
    expect(size).toBeLessThan(text.length / 10);
    expect(new Uint8Array(inflateRawSync(zip.slice(31, 31 + size)))).toEqual(text);
  });

  test('may be empty', () => {
    expect(zipFiles([])).toHaveLength(22);
  });

  test.skipIf(!hasUnzip && process.env['LEA_REQUIRE_TOOLS'] !== '1')('is opened by unzip', () => {
    const file = join(folder, 'a.zip');
    writeFileSync(file, zipFiles(FILES));
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    execFileSync('unzip', ['-q', file, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect(readFileSync(join(folder, 'Sources', 'Ynys Môn.txt'), 'utf8')).toContain('We asked them both.');
  });

  test.skipIf(!hasUnzip && process.env['LEA_REQUIRE_TOOLS'] !== '1')(
    'with more files than its short form counts is opened too',
    () => {
      const file = join(folder, 'many.zip');
      const many = Array.from({ length: 65_540 }, (_, index) => ({ name: `${index}`, bytes: bytesOf('a') }));
      writeFileSync(file, zipFiles(many));
      const said = execFileSync('unzip', ['-tq', file], { encoding: 'utf8' });
      expect(said).toContain('No errors detected');
      expect(
        execFileSync('unzip', ['-Z1', file], { encoding: 'utf8', maxBuffer: 2 ** 24 })
          .trim()
          .split('\n'),
      ).toHaveLength(65_540);
    },
    60_000,
  );
});
