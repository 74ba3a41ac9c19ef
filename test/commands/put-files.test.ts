import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realCalls } from '../../src/store/calls.ts';
import { diskOver } from '../../src/store/disk.ts';
import { aPerson } from '../support/person.ts';

const NAMES = ['entries', 'marks', 'enquiries', 'visits', 'gaps', 'policies'];

const read = (...parts: string[]): string => readFileSync(join(...parts), 'utf8');

describe('files that leave the journal', () => {
  test('are made with the folders they need', async () => {
    const { home, does } = await aPerson();
    expect((await does(['export', 'csv', '--to', '../a/b/c'])).code).toBe(0);
    for (const name of NAMES) expect(read(home, 'a/b/c', `${name}.csv`)).toContain('"');
  });

  test('replace others only after a yes, and all of them or none', async () => {
    const { home, does } = await aPerson();
    mkdirSync(join(home, 't'));
    writeFileSync(join(home, 't', 'gaps.csv'), 'mine');
    const refused = await does(['export', 'csv', '--to', '../t']);
    expect(refused.err).toContain('FILE_THERE');
    expect(refused.code).toBe(1);
    expect(existsSync(join(home, 't', 'entries.csv'))).toBe(false);
    expect((await does(['export', 'csv', '--to', '../t'], { answers: ['n'] })).code).toBe(130);
    expect(read(home, 't', 'gaps.csv')).toBe('mine');
    expect((await does(['export', 'csv', '--to', '../t', '--dry-run'])).code).toBe(0);
    expect(read(home, 't', 'gaps.csv')).toBe('mine');
    expect((await does(['export', 'csv', '--to', '../t', '--yes'])).code).toBe(0);
    expect(read(home, 't', 'gaps.csv')).toContain('"id"');
  });

  test('that are the very same already are asked about by nobody', async () => {
    const { does } = await aPerson();
    await does(['export', 'json', '-o', '../j.json']);
    expect((await does(['export', 'json', '-o', '../j.json'])).code).toBe(0);
  });

  test('go nowhere through a link, and take the place of no folder', async () => {
    const { home, does } = await aPerson();
    writeFileSync(join(home, 'other'), 'mine');
    symlinkSync(join(home, 'other'), join(home, 'link.json'));
    mkdirSync(join(home, 'folder.json'));
    for (const name of ['link.json', 'folder.json'])
      expect((await does(['export', 'json', '-o', `../${name}`, '--yes'])).err).toContain(
        'CANNOT_WRITE_OVER',
      );
    expect(read(home, 'other')).toBe('mine');
  });

  test.each([1, 2, 3, 4, 5, 6])('leave all as it was where the disk is full at file %i', async (at) => {
    const { home, does } = await aPerson();
    mkdirSync(join(home, 't'));
    writeFileSync(join(home, 't', 'entries.csv'), 'mine');
    let written = 0;
    const disk = diskOver({
      ...realCalls,
      openSync: (path, flags, mode) => {
        if (flags === 'wx' && String(path).includes(join(home, 't')) && (written += 1) === at)
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return realCalls.openSync(path, flags, mode);
      },
    });
    const ended = await does(['export', 'csv', '--to', '../t', '--yes'], { disk });
    expect(ended.err).toContain('NOT_WRITTEN_OUT');
    expect(ended.code).toBe(1);
    expect(read(home, 't', 'entries.csv')).toBe('mine');
    for (const name of NAMES.slice(1)) expect(existsSync(join(home, 't', `${name}.csv`))).toBe(false);
  });

  test('are written through a folder that is a link, as /tmp is on macOS', async () => {
    const { home, does } = await aPerson();
    mkdirSync(join(home, 'real'));
    symlinkSync('real', join(home, 'link'));
    writeFileSync(join(home, 'real', 'x.json'), 'old');
    expect((await does(['export', 'json', '-o', '../link/x.json', '--yes'])).code).toBe(0);
    expect(read(home, 'real', 'x.json')).toContain('lea.export/');
    expect((await does(['export', 'csv', '--to', '../link/t'])).code).toBe(0);
  });

  test.each(['x.json', 'new.json'])(
    'are put back, or taken away, where the folder cannot be kept: %s',
    async (name) => {
      const { home, does } = await aPerson();
      mkdirSync(join(home, 't'));
      writeFileSync(join(home, 't', 'x.json'), 'mine');
      let opened = 0;
      const disk = diskOver({
        ...realCalls,
        openSync: (path, flags, mode) => {
          if (path === join(home, 't') && (opened += 1) === 1)
            throw Object.assign(new Error('broken'), { code: 'EIO' });
          return realCalls.openSync(path, flags, mode);
        },
      });
      const ended = await does(['export', 'json', '-o', `../t/${name}`, '--yes'], { disk });
      expect(ended.err).toContain('NOT_WRITTEN_OUT');
      expect(read(home, 't', 'x.json')).toBe('mine');
      expect(existsSync(join(home, 't', 'new.json'))).toBe(false);
    },
  );

  test('never take the place of what the journal keeps, however the way there is written', async () => {
    const { home, does } = await aPerson();
    const entry = join(home, 'wayside/diary/ashmere/2026/2026-01-01-a--d-7k2q7k2q7k.md');
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(entry, 'Not saved yet.\n');
    const network = join(home, 'wayside', 'network.yaml');
    const [before, ofNetwork] = [readFileSync(entry, 'utf8'), readFileSync(network, 'utf8')];
    symlinkSync(dirname(entry), join(home, 'link'));
    symlinkSync('wayside', join(home, 'other'));
    const kept = [
      entry,
      join(home, 'link', basename(entry)),
      'network.yaml',
      '../other/network.yaml',
      'diary/ashmere/new.json',
      'cases/x.json',
      'templates/diary.md',
      '.git/hooks/post-commit',
    ];
    for (const file of kept) {
      const ended = await does(['export', 'json', '-o', file, '--yes']);
      expect([file, ended.code]).toEqual([file, 2]);
      expect(ended.err).toContain('lies where the journal keeps its own files');
    }
    const handed = await does(['report', '--format', 'md', '-o', entry, '--yes']);
    expect(handed.code).toBe(2);
    expect([readFileSync(entry, 'utf8'), readFileSync(network, 'utf8')]).toEqual([before, ofNetwork]);
    expect(existsSync(join(home, 'wayside', '.git/hooks/post-commit'))).toBe(false);
    expect((await does(['export', 'json', '-o', 'beside.json'])).err).toContain('sent to nobody');
  });
});
