/**
 * Splits a line into words as a shell does, and does nothing else of a shell: single quotes keep everything, double
 * quotes all but `\"`, `\\`, `\$` and a backslash before a line end; outside quotes a backslash keeps the next
 * character. Nothing where a quotation mark has no end.
 */
export function splitShellWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  const pattern = /\s+|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)|[^]/gy;
  let word: string | undefined;
  for (const found of text.matchAll(pattern)) {
    const [whole, single, double, escaped, bare] = found;
    if (/^\s/.test(whole)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const unquoted = double?.replaceAll(/\\\n/g, '').replaceAll(/\\(["\\$`])/g, '$1');
    const part = single ?? unquoted ?? (escaped === '\n' ? '' : escaped) ?? bare;
    if (part === undefined) return undefined;
    if (escaped !== '\n' || word !== undefined) word = (word ?? '') + part;
  }
  return word === undefined ? words : [...words, word];
}
