import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvText } from '../../src/render/csv.ts';

describe('a cell of a table for spreadsheets', () => {
  test.each([
    ['plain words', '"plain words"'],
    ['', '""'],
    [null, '""'],
    [undefined, '""'],
    [12, '"12"'],
    [-4.5, '"-4.5"'],
    ['-4.5', '"-4.5"'],
    ['+44', '"+44"'],
    ['2024-01-22', '"2024-01-22"'],
    ['say "so"', '"say ""so"""'],
    ['two\r\nlines\rthree', '"two\nlines\nthree"'],
    ['a\0b', '"ab"'],
    ['a\u001b[31mb', '"a\ufffd[31mb"'],
    ['half \ud83d of one', '"half \ufffd of one"'],
    ['e-mail me@there.example', '"e-mail me@there.example"'],
    ['£5 = five', '"£5 = five"'],
  ])('%j is written %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  test.each([
    '=HYPERLINK("https://wayside.example","look")',
    '+1+1',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '|cmd',
    '%0A=1',
    '\t=1',
    '\r=1',
    '\ttab first',
    '\rreturn first',
    '  =1',
    '\n=1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM',
    '- a list',
    '-',
    '-1-1',
  ])('%j is never run: it begins with an apostrophe', (cell) => {
    expect(csvCell(cell).startsWith(`"'`)).toBe(true);
  });

  test('whatever it holds, no cell ends early and none begins with what runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const inside = csvCell(cell).slice(1, -1).replaceAll('""', '');
        expect(inside).not.toMatch(/["\r\0]/);
        expect(/^[\s\ufeff]*[=+@|%]/.test(inside) && !/^\+\d+(\.\d+)?$/.test(inside)).toBe(false);
      }),
    );
  });
});

describe('a table for spreadsheets', () => {
  test('has every cell quoted, and a line end of two characters after each row, the last too', () => {
    expect(
      csvText(
        ['id', 'title'],
        [
          ['d-1', 'One, two'],
          ['d-2', null],
        ],
      ),
    ).toBe('"id","title"\r\n"d-1","One, two"\r\n"d-2",""\r\n');
  });

  test('begins with a byte-order mark where it is for Excel', () => {
    expect(csvText(['id'], [], { byteOrderMark: true })).toBe('\ufeff"id"\r\n');
  });
});
