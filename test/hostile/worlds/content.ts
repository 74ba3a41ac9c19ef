import { diaryFile, diaryPath } from '../journal.ts';
import type { Attack, Expected, Hostile } from './world.ts';

const ID = 'd-0000000001';
const PATH = diaryPath(ID);
const OPENED = [['list'], 0] as const;

/** The code that would leave a mark, were it run. */
const codeFor = ({ evil }: Attack): string =>
  `require('node:child_process').execFileSync(${JSON.stringify(evil)})`;

/** A journal in which one entry's file is as an attacker made it, and what `lea check` says of it. */
const holding = (
  threat: Hostile['threat'],
  name: string,
  file: (world: Attack) => string | Uint8Array,
  says: RegExp,
  more: readonly Expected[] = [],
): Hostile => ({
  threat,
  name,
  build: (world) => world.put(PATH, file(world)),
  runs: [[['check'], 1, says], OPENED, ...more],
});

const engine = (first: string): Hostile =>
  holding(
    'first lines that name a program',
    first,
    (world) => `${first}\n${codeFor(world)}\n---\nWords.\n`,
    /x--d-0000000001\.md:1[^]*could not be read/,
  );

const body = (name: string, words: (world: Attack) => string, runs: readonly Expected[]): Hostile => ({
  threat: 'code in a body, and text that breaks readers',
  name,
  build: (world) => world.put(PATH, diaryFile(ID, { body: words(world) })),
  runs: [OPENED, ...runs],
});

const details = (threat: Hostile['threat'], name: string, lines: string): Hostile =>
  holding(threat, name, () => diaryFile(ID, { details: lines }), /could not be read/);

const deep = '['.repeat(5000);
const doubling = 'bcdefgh'
  .split('')
  .map((key, at) => `${key}: &${key} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}]`);

/** What acts on a terminal, in its short and its long forms. */
const SIGNS: readonly (readonly [name: string, signs: string])[] = [
  ['a title for the window', '\u001b]0;PWN\u0007'],
  ['a cleared screen', '\u001b[2J\u001b[H'],
  ['the eight-bit forms', '\u009b2J\u009d0;PWN\u009c'],
  ['a string for the device', '\u001bP1;1|id\u001b\\'],
  ['a turned direction', '\u202ecod.exe\u2066'],
  ['a link that is not what it says', '\u001b]8;;http://evil/\u0007bank\u001b]8;;\u0007'],
];
const LIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const QUIET = new RegExp(`^(?![^]*${LIVE.source})`);

const sign = ([name, signs]: (typeof SIGNS)[number]): Hostile => ({
  threat: 'signs that act on a terminal',
  name,
  build: (world) => {
    const title = JSON.stringify(`A ${signs} day`);
    world.put(PATH, diaryFile(ID, { title, details: `keywords: [${title}]\n`, body: `Words ${signs} end.` }));
  },
  runs: [
    [['list'], 0, QUIET],
    [['show', ID], 0, QUIET],
    [['check'], [0, 1], QUIET],
    [['report'], 0, QUIET],
  ],
});

const shown = (
  threat: Hostile['threat'],
  name: string,
  words: string,
  runs: readonly Expected[],
): Hostile => ({
  threat,
  name,
  build: ({ put, url }) =>
    put(
      PATH,
      diaryFile(ID, {
        title: JSON.stringify(words.replaceAll('URL', url)),
        body: words.replaceAll('URL', url),
      }),
    ),
  runs: [OPENED, [['show', ID], 0], ...runs],
});

/** Journals whose entries, templates and index are hostile: they are opened as they are. */
export const CONTENT: readonly Hostile[] = [
  ...['---js', '---javascript', '--- JS', '---coffee', '---json', '---constructor'].map(engine),
  body('a second beginning, with code', (world) => `---js\n${codeFor(world)}\n---\nWords.`, [
    [['show', ID], 0],
    [['diary', 'edit', ID, '--title', 'Another', '-q'], 0],
    [['show', ID], 0],
  ]),
  body('words of a half-done merge', () => '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other', [
    [['check'], 1, /two versions/],
  ]),
  holding(
    'code in a body, and text that breaks readers',
    'YAML that breaks, read twice',
    () => diaryFile(ID, { details: 'keywords: [a, b\nfoo: : :\n' }),
    /could not be read/,
    [[['check'], 1, /could not be read/]],
  ),
  holding(
    'code in a body, and text that breaks readers',
    'bytes of no text',
    () => Buffer.from([0xff, 0xfe, 0x00, 0x41]),
    /could not be read/,
  ),
  holding('code in a body, and text that breaks readers', 'an empty file', () => '', /could not be read/),
  details('names that belong to the language', '__proto__', '__proto__:\n  admin: true\n'),
  details(
    'names that belong to the language',
    'constructor',
    'constructor: { prototype: { admin: true } }\n',
  ),
  details('names that belong to the language', 'prototype', 'prototype: x\n'),
  details('bombs', 'names that stand for names', `a: &a [x, x]\n${doubling.join('\n')}\n`),
  details('bombs', 'five thousand brackets', `keywords: ${deep}\n`),
  details(
    'bombs',
    'twenty thousand keys',
    `${Array.from({ length: 20_000 }, (_, at) => `k${at}: x`).join('\n')}\n`,
  ),
  details('bombs', 'tags that make things', 'keywords: !!js/function "function () { return 1 }"\n'),
  holding(
    'bombs',
    'five megabytes',
    () => diaryFile(ID, { body: 'a'.repeat(5_000_000) }),
    /could not be read/,
  ),
  ...SIGNS.map(sign),
  shown(
    'scripts, links and pictures',
    'a script',
    '<script src="URL"></script><img src=URL onerror=alert(1)>',
    [],
  ),
  shown(
    'scripts, links and pictures',
    'a link that runs',
    '[a](javascript:fetch("URL")) ![b](URL) <iframe src="URL">',
    [],
  ),
  shown(
    'scripts, links and pictures',
    'a refreshing head',
    '<meta http-equiv="refresh" content="0;url=URL"><link rel=stylesheet href=URL>',
    [],
  ),
  shown('cells and templates that run', 'a formula', '=HYPERLINK("URL","x")', [[['list', '--plain'], 0]]),
  shown('cells and templates that run', 'a formula that starts a program', "=cmd|' /C evil'!A0", [
    [['list', '--plain'], 0],
  ]),
  {
    threat: 'cells and templates that run',
    name: 'a template with code',
    build: (world) =>
      world.put(
        'templates/diary.md',
        `## In a line\n\n{{constructor.constructor("${codeFor(world)}")()}} \${1} <%= 1 %> {{__proto__}}\n`,
      ),
    runs: [
      [['diary', 'add', '-m', 'Words.', '--after', 'day to day', '-q'], 0],
      [['check'], [0, 1]],
    ],
  },
  {
    threat: 'names of files and the editor',
    name: 'a file named like a command',
    build: ({ put }) => put('diary/ashmere/2026/x$(evil)`evil`;evil--d-0000000001.md', diaryFile(ID)),
    runs: [OPENED, [['check'], [0, 1]], [['sync'], [0, 1]]],
    posix: true,
  },
  {
    threat: 'a forged index',
    name: 'words about entries that are not there',
    build: ({ put }) => {
      for (const name of ['index', 'index.json', 'index.bin', 'entries.json', 'cache'])
        put(`.git/lea/${name}`, JSON.stringify({ entries: [{ id: 'd-9999999999', title: 'Forged' }] }));
    },
    runs: [
      [['list'], 0, /^(?![^]*Forged)/],
      [
        ['show', 'd-9999999999'],
        [1, 2],
      ],
    ],
  },
  {
    threat: 'a forged index',
    name: 'noise',
    build: ({ put }) => {
      for (const name of ['index', 'index.json', 'brought-in'])
        put(`.git/lea/${name}`, Buffer.alloc(5000, 0xee));
    },
    runs: [OPENED, [['status'], 0]],
  },
];
