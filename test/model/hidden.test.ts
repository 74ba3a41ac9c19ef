import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankHidden, hiddenIn, stripComments } from '../../src/model/hidden.ts';

const hidden = (body: string): string[] =>
  hiddenIn(body).map(({ what, start, end }) => `${what}: ${body.slice(start, end)}`);

describe('what readers of marks pass over', () => {
  test.each([
    ['plain == words ==', []],
    ['a `b` c', ['code: `b`']],
    ['a ``b ` c`` d', ['code: ``b ` c``']],
    ['a `b', []],
    ['a `b\n\nc` d', []],
    ['a `b\nc` d', ['code: `b\nc`']],
    ['- a `b\n- c` d', []],
    ['[^a]: b `c\n[^d]: e` f', []],
    ['> a `b\n> c` d', ['code: `b\n> c`']],
    ['a \\`b\\` c', []],
    ['a <!-- b --> c', ['comment: <!-- b -->']],
    ['a <!-- b\n\nc --> d', ['comment: <!-- b\n\nc -->']],
    ['a <!-- b', []],
    ['a --> <!-- b', []],
    ['a <!--> b', ['comment: <!-->']],
    ['a `<!--` b --> c', ['code: `<!--`']],
    ['a <!-- ` --> b ` c', ['comment: <!-- ` -->']],
    ['```\na\n```\nb', ['code: ```\na\n```']],
    ['~~~ md\na\n```\n~~~\nb', ['code: ~~~ md\na\n```\n~~~']],
    ['````\na\n```\n````', ['code: ````\na\n```\n````']],
    ['```\na\n````', ['code: ```\na\n````']],
    ['a\n```\nb', ['code: ```\nb']],
    ['> ```\n> a\n> ```\nb', ['code: > ```\n> a\n> ```']],
    ['```a``` b', ['code: ```a```']],
    ['    ```\n## a', []],
  ])('in %j: %j', (body, found) => {
    expect(hidden(body)).toEqual(found);
  });

  test('is turned into spaces, so that every offset and line stays', () => {
    expect(blankHidden('a `b` <!-- c\nd --> e')).toBe('a           \n      e');
    expect(blankHidden('a `b` <!-- c --> d', 'comment')).toBe('a `b`            d');
  });
});

describe('a text without its comments', () => {
  test.each([
    ['a <!-- b --> c', 'a  c'],
    ['## A\n\n<!-- prompt -->\n\nwords\n', '## A\n\nwords\n'],
    ['a\n<!-- b -->\nc', 'a\nc'],
    ['a\n<!-- b -->\n\nc', 'a\n\nc'],
    ['a\n\n<!-- b\n\nc -->\n\nd', 'a\n\nd'],
    ['<!-- a --> <!-- b -->\nc', 'c'],
    ['`<!-- a -->`', '`<!-- a -->`'],
    ['a <!-- b', 'a <!-- b'],
    ['a', 'a'],
    ['<!<!-- a -->-- b -->', '<! -- b -->'],
  ])('%j is %j', (text, left) => {
    expect(stripComments(text)).toBe(left);
  });
});

/** Text made of the pieces that matter here. */
const pieces = fc
  .array(
    fc.constantFrom(
      '`',
      '``',
      '```',
      '~~~',
      '<!--',
      '-->',
      '<',
      '!',
      '-',
      '>',
      '\\',
      '\n',
      '\n\n',
      ' ',
      '> ',
      'a',
      'word',
    ),
  )
  .map((parts) => parts.join(''));

test('stretches stand in order and never overlap, and blanking keeps length and lines', () => {
  fc.assert(
    fc.property(pieces, (body) => {
      let last = 0;
      for (const { start, end } of hiddenIn(body)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(body.length);
      const seen = blankHidden(body);
      expect(seen).toHaveLength(body.length);
      expect(seen.replaceAll(/[^\n]/g, '')).toBe(body.replaceAll(/[^\n]/g, ''));
    }),
    { numRuns: 1000 },
  );
});

test('no comment is left, and words outside comments stay', () => {
  fc.assert(
    fc.property(pieces, (body) => {
      const left = stripComments(body);
      expect(hiddenIn(left).filter(({ what }) => what === 'comment')).toEqual([]);
      const words = (text: string): string => text.replaceAll(/[^aword]/g, '');
      expect(words(left)).toBe(words(blankHidden(body, 'comment')));
    }),
    { numRuns: 1000 },
  );
});

test('a large hostile body is read at once', () => {
  for (const piece of ['<!--', '`', '`a``b', '\n```', '\n~~~\n', '[^a]: b\n ', '> > '])
    expect(hiddenIn(piece.repeat(200_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
  expect(hiddenIn(`${'`'.repeat(100_000)}\na`)).toHaveLength(1);
});
