import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/model/near.ts';

const FEATURES = ['purpose', 'enquiry', 'trust', 'facilitation', 'power'];

describe('the word somebody most likely meant', () => {
  test.each([
    ['inquiry', 'enquiry'],
    ['Enquiry', 'enquiry'],
    [' trsut ', 'trust'],
    ['pwer', 'power'],
    ['powerr', 'power'],
    ['facilitaton', 'facilitation'],
    ['facilitating', 'facilitation'],
    ['trust', 'trust'],
    ['pwr', undefined],
    ['prpsse', 'purpose'],
    ['prps', undefined],
    ['health', undefined],
    ['', undefined],
    ['x', undefined],
    ['e'.repeat(5000), undefined],
  ])('%j is near %j', (typed, meant) => {
    expect(nearest(typed, FEATURES)).toBe(meant);
  });

  test('of two equally near, the first stands', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearest('bat', ['hat', 'cat'])).toBe('hat');
  });

  test('the longest word that is compared has 40 letters', () => {
    expect(nearest('e'.repeat(40), ['e'.repeat(40)])).toBe('e'.repeat(40));
    expect(nearest('e'.repeat(41), ['e'.repeat(41)])).toBeUndefined();
  });

  test('two letters swapped are one slip, nearer than two letters wrong', () => {
    expect(nearest('abcd', ['xycd', 'bacd'])).toBe('bacd');
  });
});

test('a word of the list is always nearest to itself', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.nat(),
      (words, pick) => {
        const word = words[pick % words.length] ?? '';
        expect(nearest(word, words)).toBe(word);
      },
    ),
  );
});
