import { describe, expect, test } from 'vitest';
import { wrap } from '../../src/render/wrap.ts';

describe('text is broken at spaces', () => {
  test.each([
    ['a short line stays', 'two words', 20, ['two words']],
    ['a long one is broken', 'one two three four', 9, ['one two', 'three', 'four']],
    ['a word that is longer stands alone', 'a wonderful b', 5, ['a', 'wonderful', 'b']],
    ['what follows a bullet hangs beneath it', '- one two three', 9, ['- one two', '  three']],
    [
      'what follows a number in a list hangs beneath it',
      '  2  one two three',
      12,
      ['  2  one two', '     three'],
    ],
    ['lines of its own stay apart', 'one\n\ntwo', 9, ['one', '', 'two']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
