import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOUNS, VERBS } from '../src/commands/index.ts';
import { play } from './support/transcript.ts';
import { makeFolder } from './support/world.ts';

const folder = join(import.meta.dirname, 'transcripts');
const pages = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []).filter(
  (path) => path.endsWith('.md'),
);
// The examples of the README are a page like any other.
pages.push('../../README.md');

/** `LEA_INDEX=always` plays every page through the index, as the long form does: each says the same. */
const LEA_INDEX = process.env['LEA_INDEX'] ?? (process.env['LEA_SOAK'] === undefined ? 'never' : 'always');

test.for(pages)('%s runs as it says', async (path) => {
  const text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
  const played = await play(text, {
    root: makeFolder(),
    verbs: VERBS,
    nouns: NOUNS,
    environment: { LEA_INDEX },
  });
  await expect(played).toMatchFileSnapshot(join(folder, path));
});

test('there is a page', () => {
  expect(pages).not.toEqual([]);
});
