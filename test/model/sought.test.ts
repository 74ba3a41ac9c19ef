import { describe, expect, test } from 'vitest';
import { patternOf, readSought, type Sought, spellings } from '../../src/model/sought.ts';

const shown = (sought: readonly Sought[]): readonly string[] =>
  sought.map(({ words, whole }) => {
    const own = words.map(([first = '']) => first).join(' ');
    return whole ? `"${own}"` : own;
  });

test.each<[string, readonly string[]]>([
  ['clusters stop meeting', ['clusters', 'stop', 'meeting']],
  ['  Trust,  power; ', ['trust', 'power']],
  ['"what we left" behind', ['"what we left"', 'behind']],
  ['“What we left”', ['"what we left"']],
  ['"one', ['one']],
  ['cluster*', ['cluster']],
  ['(heads)', ['heads']],
  ["don't sixth-former", ["don't", 'sixth-former']],
  ['2025', ['2025']],
  ['? … ""', []],
  ['', []],
  [
    Array.from({ length: 40 }, (_, at) => `w${at}`).join(' '),
    Array.from({ length: 16 }, (_, at) => `w${at}`),
  ],
])('%j is read as %j', (typed, words) => {
  expect(shown(readSought(typed))).toEqual(words);
});

test.each<[string, readonly string[]]>([
  ['enquiry', ['enquiry', 'inquiry']],
  ['inquiries', ['inquiries', 'enquiries']],
  ['organise', ['organise', 'organize']],
  ['organizations', ['organizations', 'organisations']],
  ['analysing', ['analysing', 'analyzing']],
  ['behaviour', ['behaviour', 'behavior']],
  ['colorful', ['colorful', 'colourful']],
  ['neighbours', ['neighbours', 'neighbors']],
  ['centre', ['centre', 'center']],
  ['program', ['program', 'programme']],
  ['programmes', ['programmes', 'programs']],
  ['hour', ['hour']],
  ['your', ['your']],
  ['for', ['for']],
  ['rise', ['rise']],
  ['trust', ['trust']],
])('%s may be spelt %j', (word, all) => {
  expect(spellings(word)).toEqual(all);
});

describe('a word is found', () => {
  test.each<[string, string, boolean]>([
    ['clust', 'Our clusters stop.', true],
    ['clust', 'Encrusted clay', false],
    ['lusters', 'Our clusters stop.', false],
    ['former', 'a sixth-former', true],
    ['TRUST', 'trust', true],
    ['inquiry', 'The ENQUIRY itself', true],
    ["don't", 'We don’t know', true],
    ['don’t', "We don't know", true],
    ['étude', 'une Étude', true],
    ['tude', 'une étude', false],
    ['"trust"', 'We trusted them', false],
    ['"trust"', 'We trust, then', true],
    ['"nobody asked"', 'What nobody  asked for', true],
    ['"nobody asked"', 'nobody - asked', true],
    ['"nobody asked"', 'nobody ever asked', false],
    ['"asked nobody"', 'nobody asked', false],
    ['a.c', 'abc', false],
    ['a.c', 'an a.c of it', true],
    ['c++', 'we wrote c in it', true],
  ])('%s in %j: %s', (typed, text, isThere) => {
    const [sought] = readSought(typed);
    expect(sought !== undefined && patternOf(sought).test(text)).toBe(isThere);
  });
});
