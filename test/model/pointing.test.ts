import { describe, expect, test } from 'vitest';
import { findWords, sentencesOf } from '../../src/model/pointing.ts';

const BODY = `Before any heading. It counts too.

## What we understand now

Better than the journey deserved. ==I had been treating the project
and the enquiry as the same thing.==[^e1] So had others.[^2]

- [ ] Ring them, by 7 March. Then wait.
- A second item
  goes on here.
1. First

> We asked. They
> answered.
>
> — Chief officer[^m1]

<!-- Not this. --> \`Nor this.\`

---

[^e1]: evidence for enquiry. Not this.
[^2]: Nor this.
[^m1]: message for trust
`;

test('the sentences offered are those a reader reads', () => {
  expect(sentencesOf(BODY).map(({ number, words }) => `${number} ${words}`)).toEqual([
    '1 Before any heading.',
    '2 It counts too.',
    '3 Better than the journey deserved.',
    '4 I had been treating the project and the enquiry as the same thing.',
    '5 So had others.',
    '6 Ring them, by 7 March.',
    '7 Then wait.',
    '8 A second item goes on here.',
    '9 First',
    '10 We asked.',
    '11 They answered.',
  ]);
});

test('paragraphs, items and quotes end a sentence that has no full stop', () => {
  const body = 'One\n\nTwo\n> Three\n>\n> Four\n- Five\n- Six\n   \nSeven\n';
  expect(sentencesOf(body).map(({ words }) => words)).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six',
    'Seven',
  ]);
});

test('a sentence that is marked is given as its passage', () => {
  const fourth = sentencesOf(BODY)[3];
  expect(BODY.slice(fourth?.start, fourth?.end)).toBe(
    'I had been treating the project\nand the enquiry as the same thing.',
  );
  const eleventh = sentencesOf(BODY)[10];
  expect(BODY.slice(eleventh?.start, eleventh?.end)).toBe('They\n> answered.');
});

describe('typed words', () => {
  const find = (words: string, body = BODY): string => {
    const found = findWords(body, words);
    return found.ok ? body.slice(found.start, found.end) : found.why;
  };

  test.each([
    ['as they stand', 'the journey', 'the journey'],
    ['over a line end', 'the project and the enquiry', 'the project\nand the enquiry'],
    ['over the lines of a quote', 'They answered', 'They\n> answered'],
    ['in other capitals', 'BETTER than', 'Better than'],
    ['with more spaces', '  we \n asked. ', 'We asked.'],
    ['not there', 'the voyage', '"the voyage" does not stand in this entry in those words.'],
    ['part of a word', 'journe', '"journe" does not stand in this entry in those words.'],
    ['more than once', 'the', '"the" stands in this entry 4 times. Give a few more words.'],
    ['in a heading', 'understand now', '"understand now" does not stand in this entry in those words.'],
    ['in a note', 'Nor this', '"Nor this" does not stand in this entry in those words.'],
    ['nothing', ' ? ', 'No words were given to look for.'],
    ['far too much', 'a'.repeat(4001), 'Give at most 4000 characters to look for.'],
  ])('%s', (_name, typed, found) => {
    expect(find(typed)).toBe(found);
  });

  test.each([
    ["didn't we", 'and *didn’t* we', 'didn’t* we'],
    ['"why?" she', '“Why?” she', '“Why?” she'],
    ['wait... then', 'Wait… then', 'Wait… then'],
    ['a.c', 'abc a.c', 'a.c'],
    ['50% (ish)', 'some 50% (ish) of it', '50% (ish)'],
  ])('%j is found in %j', (typed, body, found) => {
    expect(find(typed, body)).toBe(found);
  });
});
