import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diary } from '../../src/kinds/diary.ts';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry } from '../../src/store/codec.ts';
import type { Read } from '../../src/store/entry-file.ts';
import { aBody, aLine, valuesOf } from './arbitraries.ts';

const AMONG = { kinds: KINDS, features: FEATURES };
const read = (text: string, repair = true): Read =>
  readEntry(Buffer.from(text), { path: 'diary/x.md', space: 'shared' }, { ...AMONG, repair });
const codes = (text: string, repair = true): readonly string[] =>
  read(text, repair).problems.map(({ code, line, column }) => `${code} ${line}:${column ?? ''}`);

const TOP = [
  'lea: 1',
  'kind: diary',
  'id: d-7k2q9xw4ab',
  'title: After core contact day 3',
  'date: "2024-01-22"',
  'authority: calderwick',
  'by: calderwick/officer-1',
  'group: participating',
  'visibility: network',
];
const file = (...lines: readonly string[]): string =>
  ['---', ...TOP, ...lines, '---', '', '## In a line', '', 'It rained.', ''].join('\n');
const instead = (key: string, line: string): string =>
  file().replace(new RegExp(`^${key}:.*$`, 'm'), () => line);

describe('an entry', () => {
  test('is read with its values, its words and where they begin', () => {
    const { entry, problems } = read(file('enquiries:', '  - e-5kd0v7n2wj'));
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'diary',
      id: 'd-7k2q9xw4ab',
      space: 'shared',
      body: '## In a line\n\nIt rained.\n',
      bodyLine: 15,
    });
    expect(entry?.values).toMatchObject({
      lea: 1,
      date: '2024-01-22',
      enquiries: ['e-5kd0v7n2wj'],
      projects: [],
      after: undefined,
    });
    expect(entry?.sections.get('line')).toBe('It rained.');
    expect(entry?.sections.get('hard')).toBe('');
  });

  test.each(KINDS.map((kind) => [kind.name, kind] as const))(
    'of kind %s is the same after writing and reading',
    (_name, kind) => {
      fc.assert(
        fc.property(valuesOf(kind), aBody, (values, body) => {
          const text = encodeEntry(kind, values, body);
          const { entry, problems } = readEntry(Buffer.from(text), { path: 'x.md', space: 'private' }, AMONG);
          expect(problems).toEqual([]);
          expect(entry?.values).toEqual(values);
          expect(entry?.body).toBe(body);
          expect(entry === undefined ? '' : encodeEntry(kind, entry.values, entry.body)).toBe(text);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('is written as the design shows it', () => {
    const values = {
      lea: 1,
      kind: 'enquiry',
      id: 'e-9m4tq2xw7c',
      title: 'What clusters stop doing',
      date: '2023-10-02',
      authority: 'ashmere',
      by: 'ashmere/officer-1',
      group: 'participating',
      visibility: 'network',
      state: 'agreed',
      question: 'How do our clusters decide what to stop doing?',
      key_question: 'K1',
      joint_with: [],
      strands: undefined,
      versions: [
        {
          date: '2023-10-02',
          words: 'How can we reduce duplication in clusters?',
          why: 'first go, it is a plan really',
        },
        {
          date: '2024-05-20',
          words: 'How do our clusters decide what to stop doing?',
          why: 'asked at core contact 5',
          at: 'm-b81tw5hq3c',
          with: 'greyport',
        },
      ],
      agreed_on: '2024-05-20',
      agreed_at: 'm-b81tw5hq3c',
      features: ['trust', 'power'],
    };
    expect(
      encodeEntry(enquiry, values, '\n## How we would know\n\nRead a year of agendas from three clusters.'),
    ).toBe(
      `---
lea: 1
kind: enquiry
id: e-9m4tq2xw7c
title: What clusters stop doing
date: "2023-10-02"
authority: ashmere
by: ashmere/officer-1
group: participating
visibility: network
state: agreed
question: How do our clusters decide what to stop doing?
key_question: K1
versions:
  - date: "2023-10-02"
    words: How can we reduce duplication in clusters?
    why: first go, it is a plan really
  - date: "2024-05-20"
    words: How do our clusters decide what to stop doing?
    why: asked at core contact 5
    at: m-b81tw5hq3c
    with: greyport
agreed_on: "2024-05-20"
agreed_at: m-b81tw5hq3c
features:
  - trust
  - power
---

## How we would know

Read a year of agendas from three clusters.
`,
    );
  });

  test('without a body ends with its details', () => {
    const text = encodeEntry(diary, { ...read(file()).entry?.values }, '  \n');
    expect(text.endsWith('visibility: network\n---\n')).toBe(true);
    expect(read(text).entry?.body).toBe('');
  });
});

describe('words in the details', () => {
  const ODD = ['1.10', '010', 'yes', '12:30', '0x1f', '2024-01-22', 'null', '1e5', '  spaced  '];
  test.each(ODD)('%j stays as it was typed', (words) => {
    const title = read(instead('title', `title: ${words}`)).entry?.values['title'];
    expect(title).toBe(words === 'null' ? undefined : words.trim());
  });

  test('come back whatever they are', () => {
    fc.assert(
      fc.property(aLine, (title) => {
        const text = encodeEntry(diary, { ...read(file()).entry?.values, title }, '');
        expect(read(text).entry?.values['title']).toBe(title);
        expect(read(text).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('keep a line of folded or quoted text as one value', () => {
    expect(read(instead('title', "title: 'It''s so'")).entry?.values['title']).toBe("It's so");
    expect(read(instead('title', 'title: >-\n  two\n  lines')).entry?.values['title']).toBe('two lines');
  });
});

describe('what is wrong is named with its line and column, and hides nothing else', () => {
  test.each<[string, string, readonly string[], boolean]>([
    ['a wrong value that may be left out', file('shape: long'), ['VALUE_WRONG 11:8'], true],
    [
      'a wrong item of a list',
      file('enquiries:', '  - e-5kd0v7n2wj', '  - nonsense!'),
      ['VALUE_WRONG 13:5'],
      true,
    ],
    ['a detail nobody declared', file('auther: x'), ['KEY_UNKNOWN 11:1'], true],
    [
      'a value that has to be there, wrong',
      instead('date', 'date: "2024-13-01"'),
      ['VALUE_WRONG 6:7'],
      false,
    ],
    ['a value that has to be there, missing', instead('by', ''), ['KEY_MISSING 2:1'], false],
    ['a visibility nobody knows', instead('visibility', 'visibility: friends'), ['VALUE_WRONG 10:13'], true],
    ['a visibility that is missing', instead('visibility', '# nothing'), ['KEY_MISSING 2:1'], true],
    ['a value that is a comment', instead('title', 'title: #1 priority'), ['VALUE_IS_A_COMMENT 5:1'], false],
    ['an unknown kind', instead('kind', 'kind: dairy'), ['KIND_UNKNOWN 3:1'], false],
    ['no kind', instead('kind', 'kin: x'), ['KEY_MISSING 2:1'], false],
    ['the id of another kind', instead('id', 'id: e-7k2q9xw4ab'), ['VALUE_WRONG 4:5'], false],
    ['a feature the network does not follow', file('features:', '  - trsut'), ['VALUE_WRONG 12:3'], true],
    ['a name that may not stand there', file('__proto__: x'), ['KEY_REFUSED 11:1'], false],
    ['the same name deep inside', file('odd:', '  constructor:', '    a: b'), ['KEY_REFUSED 12:3'], false],
    ['the same name twice', file('title: Again'), ['FRONT_MATTER_UNREADABLE 11:1'], false],
  ])('%s', (_what, text, expected, isRead) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text).entry !== undefined).toBe(isRead);
    expect(read(text).problems.some((each) => each.unreadable)).toBe(!isRead);
  });

  test('a missing or unknown visibility is private', () => {
    expect(read(instead('visibility', 'visibility: friends')).entry?.values['visibility']).toBe('private');
    expect(read(instead('visibility', '')).entry?.values['visibility']).toBe('private');
  });

  test('the other items of a list stay', () => {
    expect(read(file('enquiries:', '  - nonsense!', '  - e-5kd0v7n2wj')).entry?.values['enquiries']).toEqual([
      'e-5kd0v7n2wj',
    ]);
  });

  test('details nobody declared are kept as they were read', () => {
    const { entry, problems } = read(file('colour: 1.10', 'more:', '  - a: [b, c]'));
    expect([...(entry?.unknown ?? [])]).toEqual([
      ['colour', '1.10'],
      ['more', [new Map([['a', ['b', 'c']]])]],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['KEY_UNKNOWN', 'KEY_UNKNOWN']);
    expect(read(file('enquires:')).problems[0]?.message).toContain('Did you mean "enquiries"');
  });
});

describe('what officers type', () => {
  test.each([
    ['title: Trust: what builds it?', 'Trust: what builds it?'],
    ['title: @bolton', '@bolton'],
    ['title: "Trust" and why', '"Trust" and why'],
    ["title: 'Tis the season", "'Tis the season"],
    ['title: “Trust”: an opening', '“Trust”: an opening'],
    ['title: *really* important', '*really* important'],
    ['title: &c, and so on', '&c, and so on'],
    ['title: !important', '!important'],
    ['title: % of what?', '% of what?'],
    ['title: [draft] of a plan', '[draft] of a plan'],
    ['title: `code`', '`code`'],
  ])('%s is shown as meant, with its problem', (line, meant) => {
    const text = instead('title', line);
    expect(read(text).entry?.values['title']).toBe(meant);
    expect(
      read(text).problems.map(({ code, unreadable }) => [code.startsWith('FRONT_MATTER'), unreadable]),
    ).toEqual([[true, false]]);
    expect(read(text, false).entry).toBeUndefined();
    expect(read(text, false).problems.some(({ unreadable }) => unreadable)).toBe(true);
  });

  test('is never guessed where a list or another line is broken', () => {
    expect(read(file('enquiries: - a: b: c')).entry).toBeUndefined();
    expect(read(file('  stray: indent: here')).entry).toBeUndefined();
  });
});
