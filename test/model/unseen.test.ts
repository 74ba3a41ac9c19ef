import { describe, expect, test } from 'vitest';
import { unseenIn } from '../../src/model/unseen.ts';

describe('characters that a screen does not show', () => {
  test.each([
    ['a mark that turns the direction of writing (U+202E)', '\u202E'],
    ['a mark that turns the direction of writing (U+2066)', '\u2066'],
    ['a control character (U+0007)', '\u0007'],
    ['a control character (U+009B)', '\u009B'],
    ['a control character (U+2028)', '\u2028'],
    ['a character that nobody sees (U+200B)', '\u200B'],
    ['a character that nobody sees (U+E0041)', '\u{E0041}'],
  ])('%s is found, with its line and column', (what, sign) => {
    expect(unseenIn(`One.\nTwo ${sign}three.`)).toEqual([{ line: 2, column: 5, what }]);
  });

  test.each(['Plain words.\n\tA tab.', 'I \u2764\uFE0F you', 'a\u200Db', 'Ff\u0142\u0301'])(
    'what languages and signs need is left alone: %j',
    (text) => {
      expect(unseenIn(text)).toEqual([]);
    },
  );
});
