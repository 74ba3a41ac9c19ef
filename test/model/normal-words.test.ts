import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalWords } from '../../src/model/normal-words.ts';

const print = (passage: string): string =>
  createHash('sha256').update(normalWords(passage), 'utf8').digest('hex').slice(0, 6);

describe('the print of a passage', () => {
  test.each([
    ['For the first two sessions I edited every sentence before I said it.', 'eb1683'],
    ['> For the first two sessions I *edited*\n> every sentence before I said it.', 'eb1683'],
    [
      '  For the first\u00a0two sessions I **edited**  every\n`sentence` before I [said](https://a.example) it\\.',
      'eb1683',
    ],
    ['We didn’t know what to ask. Then Ashmere asked us.', 'b16a86'],
    ["We didn't know what to ask. Then Ashmere asked us.", 'b16a86'],
    ['We didn’t know what to ask, then Ashmere asked us.', '91ee57'],
    ['Nobody missed the Thursday meeting. We had defended it for two years.', '8f4e32'],
  ])('of %j is %s', (passage, hex) => {
    expect(print(passage)).toBe(hex);
  });

  test('changes with capitals and punctuation', () => {
    expect(print('we asked.')).not.toBe(print('We asked.'));
    expect(print('We asked.')).not.toBe(print('We asked'));
  });
});

describe('words as a reader sees them', () => {
  test.each([
    ['“Why?” she said…', '"Why?" she said...'],
    ['Ca\u0301fe', 'Cáfe'],
    ['>> a\n> > b\n c > d', 'a b c > d'],
    ['[a](b) [c] (d) [[e](f)](g)', 'a [c] (d) [e](g)'],
    ['a_b * c', 'ab c'],
    [' \t\n ', ''],
  ])('%j is %j', (passage, words) => {
    expect(normalWords(passage)).toBe(words);
  });

  test('are settled: read twice, they do not change', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B ', '> ', '\n', '’', '…', '*', '\\', '  ', 'e\u0301', '.'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text.filter((words) => !/^\W*>/.test(normalWords(words))),
        (words) => {
          expect(normalWords(normalWords(words))).toBe(normalWords(words));
        },
      ),
    );
  });
});
