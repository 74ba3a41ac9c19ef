import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../src/model/sentence.ts';

describe('the sentences of a text', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['  One.\nTwo.  ', ['One.', 'Two.']],
    [
      '"We left." She stayed. \'Why?\' (Nobody said.) Then',
      ['"We left."', 'She stayed.', "'Why?'", '(Nobody said.)', 'Then'],
    ],
    [
      'We asked, e.g. Ashmere. Then Dr. Who, A. Nother and St. Ives.',
      ['We asked, e.g. Ashmere.', 'Then Dr. Who, A. Nother and St. Ives.'],
    ],
    ['At 4.30 we left. 12 stayed.', ['At 4.30 we left.', '12 stayed.']],
    ['We waited ... Nobody came.', ['We waited ... Nobody came.']],
    ['It ended. and went on.', ['It ended. and went on.']],
    ['==One.==[^e1] ==Two.==[^e2][^m1] Three', ['==One.==[^e1]', '==Two.==[^e2][^m1]', 'Three']],
    ['Ask *why.* **Then** listen.', ['Ask *why.*', '**Then** listen.']],
    ['', []],
    ['  \n ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test('hold every letter once, in order', () => {
    const texts = fc
      .array(fc.constantFrom('A', 'b', '. ', '.', '? ', '"', ' ', '\n', '...', 'e.g. '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const said = sentencesIn(text).map(({ start, end }) => text.slice(start, end));
        expect(said.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const sentence of said) expect(sentence.trim()).toBe(sentence);
      }),
    );
  });
});
