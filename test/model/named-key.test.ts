import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNamed, namedIn } from '../../src/model/named-key.ts';

test.each<[string, string, boolean | undefined]>([
  ['p1', 'As [p1] says.', true],
  ['p1', '[p1]', true],
  ['p1', 'As p1 says, and [p10] and [ p1].', false],
  ['p1', '[a[p1]b] and [p2]', true],
  ['p1', '', false],
  ['e1', 'Words[^e1]', false],
  ['^e1', 'Words[^e1]', undefined],
  ['a\nb', '[a\nb]', undefined],
])('whether %j is named in %j: %s', (key, body, isThere) => {
  expect(isNamed(key, namedIn(body))).toBe(isThere);
});

test('what is known of a key is what the body says', () => {
  const text = fc
    .array(fc.constantFrom('[', ']', 'p', '1', ' ', '^', '\n', 'é', '.', '('))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (body, key) => {
      const known = isNamed(key, namedIn(body));
      if (known !== undefined) expect(known).toBe(body.includes(`[${key}]`));
    }),
  );
});
