import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kind.ts';
import { accepts, pathFor, refusal } from '../../src/store/layout.ts';

const kindOf = (name: string): Kind => KINDS.find((kind) => kind.name === name) ?? KINDS[0]!;
const aCase = { values: { authority: 'ashmere' } } as unknown as Entry;
const lookUp = (id: string): Entry | undefined => (id === 'c-8wz4g7pm0s' ? aCase : undefined);
const VALUES = { title: 'What we stopped doing', date: '2024-11-04', authority: 'ashmere', group: 'chief' };

describe('where an entry lies', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['authority', { id: 'kestrel-vale', title: 'Kestrel Vale' }, 'authorities/kestrel-vale.md'],
    ['project', { id: 'p-0000000000' }, 'projects/ashmere/what-we-stopped-doing--p-0000000000.md'],
    ['enquiry', { id: 'e-0000000000' }, 'enquiries/ashmere/what-we-stopped-doing--e-0000000000.md'],
    [
      'enquiry',
      { id: 'e-0000000000', authority: undefined },
      'enquiries/network/what-we-stopped-doing--e-0000000000.md',
    ],
    ['diary', { id: 'd-0000000000' }, 'diary/ashmere/2024/2024-11-04-what-we-stopped-doing--d-0000000000.md'],
    [
      'diary',
      { id: 'd-0000000000', date: '2024-11' },
      'diary/ashmere/2024/2024-11-what-we-stopped-doing--d-0000000000.md',
    ],
    [
      'diary',
      { id: 'd-0000000000', authority: '../../etc' },
      'diary/etc/2024/2024-11-04-what-we-stopped-doing--d-0000000000.md',
    ],
    ['meeting', { id: 'm-0000000000' }, 'meetings/chief/2024-11-04-what-we-stopped-doing--m-0000000000.md'],
    [
      'visit',
      { id: 'v-0000000000', host: 'greyport' },
      'visits/greyport/2024-11-04-what-we-stopped-doing--v-0000000000.md',
    ],
    ['case', { id: 'c-0000000000' }, 'cases/ashmere/what-we-stopped-doing--c-0000000000.md'],
    [
      'review',
      { id: 'r-0000000000', of: 'c-8wz4g7pm0s' },
      'reviews/ashmere/2024-11-04-what-we-stopped-doing--r-0000000000.md',
    ],
    [
      'review',
      { id: 'r-0000000000', of: 'c-gone000000' },
      'reviews/network/2024-11-04-what-we-stopped-doing--r-0000000000.md',
    ],
    ['learning', { id: 'l-0000000000' }, 'learning/what-we-stopped-doing--l-0000000000.md'],
    ['policy', { id: 'y-0000000000', title: '???' }, 'policy/entry--y-0000000000.md'],
  ])('%s %j', (name, values, path) => {
    expect(pathFor(kindOf(name), { ...VALUES, ...values }, lookUp)).toBe(path);
    expect(accepts(path, KINDS)).toBe(true);
  });

  test('a long title makes a name of at most 180 characters', () => {
    const title = 'a very long title indeed '.repeat(20);
    for (const kind of KINDS) {
      const id = kind.slugged ? 'x'.repeat(40) : `${kind.letter}-0000000000`;
      const path = pathFor(
        kind,
        { ...VALUES, host: 'h'.repeat(64), authority: 'a'.repeat(64), title, id },
        lookUp,
      );
      expect(path.length).toBeLessThanOrEqual(180);
      expect(accepts(path, KINDS)).toBe(true);
    }
  });

  test('an entry that moves keeps the slug it has', () => {
    const kept = 'diary/ashmere/2023/2023-11-04-first-words--d-0000000000.md';
    expect(pathFor(kindOf('diary'), { ...VALUES, id: 'd-0000000000' }, lookUp, kept)).toBe(
      'diary/ashmere/2024/2024-11-04-first-words--d-0000000000.md',
    );
  });
});

describe('the paths a journal takes in', () => {
  test.each([
    'network.yaml',
    'README.md',
    'LICENSE',
    '.gitattributes',
    '.gitlab-ci.yml',
    '.github/workflows/lea.yml',
    'templates/diary.md',
    'templates/diary-chief.md',
    'templates/meeting-set.md',
    'templates/pause/trust.md',
    'diary/a/b/c/x--d-0000000000.md',
    'diary/x--d-0000000000.md',
  ])('%s', (path) => {
    expect(accepts(path, KINDS)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '/network.yaml',
    'Network.yaml',
    'network.yml',
    'readme.md',
    'LICENSE.md',
    'src/x.py',
    '.git/config',
    '.lfsconfig',
    '.gitmodules',
    'diary/.gitattributes',
    '.github/workflows/other.yml',
    'templates/diary-other.md',
    'templates/x/diary.md',
    'templates/pause/x/y.md',
    'templates/pause/.md',
    'diary/x.md',
    'diary/x--e-0000000000.md',
    'diary/x--d-000000000.md',
    'diary/--d-0000000000.md',
    'diary/a/b/c/d/x--d-0000000000.md',
    'diary/A/x--d-0000000000.md',
    'diary/a/../x--d-0000000000.md',
    'diary//x--d-0000000000.md',
    'diary/con/x--d-0000000000.md',
    'diary/.git/x--d-0000000000.md',
    'diary/a b/x--d-0000000000.md',
    'diary/ä/x--d-0000000000.md',
    'diary/x--d-0000000000.md.age',
    'authorities/a/b.md',
    'authorities/con.md',
    'authorities/.md',
    'authorities/A.md',
    `diary/${'a'.repeat(65)}/x--d-0000000000.md`,
    `diary/${'x'.repeat(170)}--d-0000000000.md`,
    'constructor/x--d-0000000000.md',
    '__proto__',
  ])('never %j', (path) => {
    expect(accepts(path, KINDS)).toBe(false);
  });
});

describe('paths refused wherever they come from', () => {
  test.each([
    '',
    '/etc/passwd',
    '\\\\host\\share',
    'a\\b',
    'a\0b',
    'a\nb',
    'naïve',
    'a/./b',
    'a/../b',
    'a//b',
    'a:b',
    'a<b',
    'a|b',
    'a?',
    'a*',
    'a"b',
    'a.',
    'a ',
    '-a',
    'a/-b',
    'CON',
    'con.md',
    'a/Nul.txt',
    'COM1',
    'com¹.md',
    'LPT9.x',
    'aux ',
    '.git',
    'a/.GIT/b',
    'GIT~1',
    'a~1.md',
    '.g\u200cit',
    'x'.repeat(181),
  ])('%j', (path) => {
    expect(refusal(path)).toBeDefined();
  });

  test.each(['a', 'a/b.md', '.gitignore', 'console.md', 'command/x', 'lpt/x', 'a~b'])('not %j', (path) => {
    expect(refusal(path)).toBeUndefined();
  });
});
