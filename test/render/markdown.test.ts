import { expect, test } from 'vitest';
import { blocksOf } from '../../src/render/markdown.ts';

const read = (text: string) => blocksOf(text, { level: 2 });

test.each([
  [
    'a heading of the second level begins where it is told to',
    '## In short',
    [{ kind: 'heading', level: 2, words: 'In short' }],
  ],
  [
    'a deeper heading follows, no deeper than the fourth',
    '##### Deep',
    [{ kind: 'heading', level: 4, words: 'Deep' }],
  ],
  [
    'lines of a paragraph are one',
    'one\ntwo',
    [{ kind: 'paragraph', words: [{ text: 'one' }, { text: ' ' }, { text: 'two' }] }],
  ],
  [
    'what is stressed stands out',
    '*a* **b**',
    [
      {
        kind: 'paragraph',
        words: [{ text: 'a', emphasis: true }, { text: ' ' }, { text: 'b', strong: true }],
      },
    ],
  ],
  [
    'a quotation knows who said it',
    '> Nobody missed it.\n>\n> — Chief officer',
    [{ kind: 'quote', words: ['Nobody missed it.'], by: 'Chief officer' }],
  ],
  ['a quotation of one line is no signature', '> — and then?', [{ kind: 'quote', words: ['— and then?'] }]],
  [
    'a picture is what it shows',
    '![a heron](http://x.example/h.png)',
    [{ kind: 'paragraph', words: 'a heron' }],
  ],
  ['markup is words', '<b>a</b>', [{ kind: 'paragraph', words: '<b>a</b>' }]],
  [
    'a link to nowhere safe is words',
    '[a](javascript:b)',
    [{ kind: 'paragraph', words: '[a](javascript:b)' }],
  ],
  [
    'a link to the web leads there',
    '[a](https://x.example)',
    [{ kind: 'paragraph', words: [{ text: 'a', link: 'https://x.example' }] }],
  ],
])('%s', (_name, text, blocks) => {
  expect(read(text)).toEqual(blocks);
});

test('lists hold what they hold, numbered or not', () => {
  expect(read('1. one\n2. two\n   - three')).toEqual([
    {
      kind: 'list',
      isOrdered: true,
      items: [
        [{ kind: 'paragraph', words: 'one' }],
        [
          { kind: 'paragraph', words: 'two' },
          { kind: 'list', items: [[{ kind: 'paragraph', words: 'three' }]] },
        ],
      ],
    },
  ]);
});

test('a table has its heads and its rows', () => {
  expect(read('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
    {
      kind: 'table',
      caption: 'a, b',
      columns: [{ label: 'a' }, { label: 'b' }],
      rows: [{ cells: ['1', '2'] }],
    },
  ]);
});

test('notes hang behind their words where they are asked for, and are left out where they are not', () => {
  const text = 'It showed[^e1], and more[^x].';
  expect(read(text)).toEqual([
    { kind: 'paragraph', words: [{ text: 'It showed' }, { text: ', and more' }, { text: '.' }] },
  ]);
  expect(blocksOf(text, { level: 2, notes: new Map([['e1', 'evidence']]) })).toEqual([
    {
      kind: 'paragraph',
      words: [{ text: 'It showed', note: 'evidence' }, { text: ', and more' }, { text: '.' }],
    },
  ]);
});
