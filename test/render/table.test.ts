import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/render/page.ts';
import { cut, plainRows, table, widthOf } from '../../src/render/table.ts';

const COLUMNS = [{ label: 'Id' }, { label: 'Voices', right: true }, { label: 'Title' }] as const;
const ROWS = [
  ['d-7k2q', '3', 'After core contact day 11'],
  ['d-x', '12', 'A long line about what the heads of service said to us'],
];
const shown = (layout: Parameters<typeof table>[2], rows = ROWS): string =>
  plainText(table(COLUMNS, rows, layout));

describe('a table', () => {
  test('stands in columns, numbers at the right, without blanks at the end', () => {
    expect(shown({ width: 80 })).toBe(
      [
        'd-7k2q   3  After core contact day 11',
        'd-x     12  A long line about what the heads of service said to us',
      ].join('\n'),
    );
  });

  test('has its labels above where they are wanted, and none where nothing is below', () => {
    expect(shown({ width: 80, heading: true }).split('\n')[0]).toBe('Id      Voices  Title');
    expect(shown({ width: 80, heading: true }, [])).toBe('');
  });

  test('cuts the last column', () => {
    expect(shown({ width: 40 })).toBe(
      ['d-7k2q   3  After core contact day 11', 'd-x     12  A long line about what the…'].join('\n'),
    );
  });

  test('cuts the widest column where the last is short already', () => {
    const rows = [['a very long identifier of something', '3', 'Short words']];
    expect(shown({ width: 30 }, rows)).toBe('a very long i…  3  Short words');
  });

  test('becomes lines in accessible mode, and in a window too narrow for columns', () => {
    const lines = ['Id: d-7k2q', 'Voices: 3', 'Title: After core contact day 11', '', 'Id: d-x'].join('\n');
    expect(shown({ width: 80, accessible: true })).toContain(lines);
    expect(shown({ width: 15 })).toContain(lines);
  });

  test('leaves out in its lines what is empty', () => {
    expect(shown({ width: 80, accessible: true }, [['d-x', '', 'A title']])).toBe('Id: d-x\nTitle: A title');
  });

  test('is never wider than asked, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constant('東京'.repeat(9)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.integer({ min: 16, max: 100 }), (rows, width) => {
        for (const line of shown({ width, heading: true }, rows).split('\n'))
          expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['ab cdef', 4, 'ab…'],
  ['東京都', 5, '東京…'],
  ['東京都', 4, '東…'],
  ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
])('%s in %d columns is %s', (text, width, expected) => {
  expect(cut(text, width)).toBe(expected);
});

test('rows for programs are parted by tabs, and hold no tab or line end of their own', () => {
  expect(
    plainRows([
      ['a', 'b\tc\r\nd'],
      ['', 'e'],
    ]),
  ).toBe('a\tb c d\n\te\n');
});
