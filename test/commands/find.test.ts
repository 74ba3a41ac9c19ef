import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diary } from '../../src/kinds/diary.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { countLines } from '../../src/git/word-search.ts';
import { readSought } from '../../src/model/sought.ts';
import { placesIn, searchesOf } from '../../src/reports/finding.ts';
import { wordedOf } from '../../src/reports/worded.ts';
import { readEntry } from '../../src/store/codec.ts';
import { linePattern } from '../../src/store/line-pattern.ts';
import { makeFolder } from '../support/world.ts';

const machine = { environment: process.env, pid: process.pid, signal: () => undefined };
const among = { kinds: KINDS, names: ['trust', 'power', 'ashmere'] };

const fileOf = (title: string, body: string): string =>
  [
    '---',
    'lea: 1',
    'kind: diary',
    'id: d-0123456789',
    `title: ${JSON.stringify(title)}`,
    'date: "2026-01-22"',
    'authority: ashmere',
    'by: ashmere/officer-1',
    'group: participating',
    'visibility: network',
    'features:',
    '  - trust',
    'shape: full',
    '---',
    '',
    body,
    '',
  ].join('\n');

const lay = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const search = (folder: string, typed: string) => {
  const [sought] = readSought(typed);
  const pattern = linePattern(sought?.words[0] ?? [], sought?.whole ?? false, among);
  return countLines(machine, folder, ['diary'], pattern);
};

/** In which lines git finds a word in one file. */
async function linesOf(typed: string, title: string, body: string): Promise<number> {
  const folder = makeFolder();
  lay(folder, 'diary/a.md', fileOf(title, body));
  return (await search(folder, typed))?.get('diary/a.md') ?? 0;
}

test.each<[string, string, string, number]>([
  ['what the form chooses from', 'participating', 'One', 0],
  ['a reference', 'ashmere', 'One', 0],
  ['a key feature that is ticked', 'trust', 'One', 0],
  ['the name of a detail', 'title', 'One', 0],
  ["the form's own heading", 'hard', '## What was hard\n\nOne', 0],
  ['the note of a mark', 'evidence', '==One==[^e1]\n\n[^e1]: evidence for trust; shows: did', 0],
  ['the same word in the body', 'participating', 'We were participating.', 1],
  ['a word that begins so', 'tru', 'We trusted.\n\nThe truth.', 2],
  ['a word of a list', 'trust', '- trust', 1],
  ['an own heading', 'hard', '## How hard', 1],
  ['a quotation', 'bell', '“Bell”', 1],
  ['the middle of a word', 'ell', 'Bell', 0],
  ['capitals beyond ASCII', 'étude', 'Étude', 1],
  ['behind a letter beyond ASCII', 'tude', 'étude', 0],
  ['a curly apostrophe', "don't", 'We don’t', 1],
  ['a whole word', '"bell"', 'Bells', 0],
  ['a whole word before a sign', '"bell"', 'The bell.', 1],
])('git finds %s: %s in %j', async (_name, typed, body, lines) => {
  expect(await linesOf(typed, 'A name', body)).toBe(lines);
});

test('git finds every entry in which a word stands', async () => {
  const words = [
    'trust',
    'trusted',
    'Trust',
    'hard',
    'bell',
    'Étude',
    'don’t',
    'ashmere',
    'colour',
    '“bell”',
    'one-bell',
  ];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '\n', '\n\n', '\n- ', '\n> ')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => all.flat().join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), async (entries) => {
      const folder = makeFolder();
      for (const [at, [title, body]] of entries.entries())
        lay(folder, `diary/${at}.md`, fileOf(title.replaceAll(/\s+/g, ' '), body));
      for (const typed of ['trust', 'hard', 'bell', 'étude', "don't", 'ashmere', 'color', '"trust"']) {
        const found = await search(folder, typed);
        for (const [at, [title, body]] of entries.entries()) {
          const bytes = Buffer.from(fileOf(title.replaceAll(/\s+/g, ' '), body));
          const path = `diary/${at}.md`;
          const read = readEntry(
            bytes,
            { path, space: 'shared' },
            { kinds: KINDS, features: ['trust', 'power'] },
          );
          const entry = read.entry;
          if (entry === undefined) continue;
          const holds = placesIn(wordedOf(entry, diary), searchesOf(readSought(typed))) !== undefined;
          if (holds) expect(found?.has(path), `${typed} in ${title} | ${body}`).toBe(true);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('nothing in the folder hides a file: no list of what to leave out, and no word on what is text', async () => {
  const folder = makeFolder();
  lay(folder, 'diary/a.md', fileOf('One', 'A bell.'));
  lay(folder, '.gitignore', '*\n');
  lay(folder, '.gitattributes', '*.md binary\n');
  expect([...((await search(folder, 'bell')) ?? [])]).toEqual([['diary/a.md', 1]]);
});

test('a folder that is not there, and a name beyond ASCII, are no trouble', async () => {
  const folder = makeFolder();
  expect(await search(folder, 'bell')).toEqual(new Map());
  lay(folder, 'diary/ŷ\n.md', 'bell');
  expect([...((await search(folder, 'bell')) ?? [])]).toEqual([['diary/ŷ\n.md', 1]]);
});
