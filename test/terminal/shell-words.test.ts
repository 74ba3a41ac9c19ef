import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitShellWords } from '../../src/terminal/shell-words.ts';

test.each<[string, readonly string[] | undefined]>([
  ['', []],
  ['  nano  ', ['nano']],
  ['code --wait -n', ['code', '--wait', '-n']],
  [`"/Applications/A B.app/run" --wait`, ['/Applications/A B.app/run', '--wait']],
  [`'a "b"' "c 'd'"`, ['a "b"', "c 'd'"]],
  [String.raw`a\ b "c\"d\\e\f" 'g\h'`, ['a b', String.raw`c"d\e\f`, String.raw`g\h`]],
  [`a"b c"'d e'f`, ['ab cd ef']],
  [`"" ''`, ['', '']],
  ['a \\\n  b', ['a', 'b']],
  ['$(rm x) `y` $HOME; | > &', ['$(rm', 'x)', '`y`', '$HOME;', '|', '>', '&']],
  ['"open', undefined],
  ["it's", undefined],
  ['end\\', undefined],
])('%j', (text, words) => {
  expect(splitShellWords(text)).toEqual(words);
});

test('words that were quoted come back as they were', () => {
  const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      expect(splitShellWords(words.map(quote).join(' '))).toEqual(words);
    }),
  );
});
