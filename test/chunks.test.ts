import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { VERBS } from '../src/commands/index.ts';
import { type Field, type Fields, fieldsFrom } from '../src/model/field.ts';
import type { Declared } from '../src/model/shape.ts';
import { cleanEnvironment } from './support/world.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const home = mkdtempSync(join(tmpdir(), 'lea-chunks-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A word of each package that stands in no file but those that hold the package. */
const PACKAGES = {
  commander: 'CommanderError',
  inquirer: 'ExitPromptError',
  'simple-git': 'GitExecutor',
  yaml: 'YAMLParseError',
  'gray-matter': 'js-yaml is not part of this program',
  'node-diff3': 'diff3MergeRegions',
  'markdown-it': 'MarkdownIt',
} as const;

/** Runs the program, and gives its files that were loaded, by what Node itself says. */
function filesLoaded(...args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(home, 'loaded-'));
  const env = { ...cleanEnvironment(home), NODE_V8_COVERAGE: folder, LEA_INDEX: 'always' };
  const how = { env, cwd: home, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/lea.js'), ...args], how);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const start = pathToFileURL(dist + sep).href;
  return readdirSync(folder).flatMap((name) => {
    const said: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return [...JSON.stringify(said).matchAll(/"url":"([^"]*)"/g)].flatMap(([, url = '']) =>
      url.startsWith(start) ? [url.slice(start.length)] : [],
    );
  });
}

const packagesIn = (files: readonly string[]): readonly string[] => {
  const texts = files.map((file) => readFileSync(join(dist, file), 'utf8'));
  return Object.entries(PACKAGES).flatMap(([name, word]) =>
    texts.some((text) => text.includes(word)) ? [name] : [],
  );
};

test('the words by which packages are known stand in the program', () => {
  expect(inject('buildFailure')).toBe('');
  const known = packagesIn(readdirSync(dist).filter((name) => name.endsWith('.js')));
  expect(known).toEqual(
    expect.arrayContaining(['commander', 'inquirer', 'simple-git', 'yaml', 'gray-matter']),
  );
});

describe('what is loaded', () => {
  test.each([['--version'], ['--help']])('for %s is the start alone', (flag) => {
    const files = filesLoaded(flag);
    expect(files.filter((name) => !/^(start|rolldown-runtime)/.test(name))).toEqual([]);
    expect(packagesIn(files)).toEqual([]);
  });

  test('by commands that read a warm journal is no package but the one that reads the command line', () => {
    filesLoaded('demo', 'example');
    const journal = ['--journal', 'example'];
    const commands = [
      ['diary', 'list', '--limit', '20'],
      ['show', 'ashmere'],
      ['report'],
      ['feature', 'trust'],
      ['enquiries'],
    ];
    filesLoaded('list', ...journal);
    // The first command made the index and its number; from the second on, what small files say is noted.
    filesLoaded('whoami', ...journal);
    for (const command of commands) {
      const files = filesLoaded(...command, ...journal);
      expect([command, packagesIn(files)]).toEqual([command, ['commander']]);
    }
  });
});

/** What fields take of a text. */
const taken = (fields: Fields): unknown =>
  Object.entries(fields).map(([key, field]: [string, Field]) => [
    key,
    ['', 'yes', '7', 'ashmere', '2025-01-31', 'trust', 'e-9m4t', 'Some words'].map((text) =>
      field.read(text),
    ),
    field.columns === undefined ? [] : taken(field.columns),
  ]);

test('the flags of every command are the same once they were data', () => {
  for (const { flags } of VERBS) {
    const data: Readonly<Record<string, Declared>> = JSON.parse(JSON.stringify(flags));
    const again = fieldsFrom(data);
    expect(JSON.stringify(again)).toBe(JSON.stringify(flags));
    expect(taken(again)).toEqual(taken(flags));
  }
});

test('the program is no larger than it has to be', () => {
  const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const bytes = files.map((name) => readFileSync(join(dist, name)));
  const size = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);
  const own = readFileSync(join(dist, files.find((name) => name.startsWith('start-')) ?? ''), 'utf8');
  expect(packagesIn(files.filter((name) => name.startsWith('start-')))).toEqual([]);
  expect(own.length).toBeLessThan(340_000);
  expect(size(bytes)).toBeLessThan(2_600_000);
  expect(size(bytes.map((each) => gzipSync(each)))).toBeLessThan(900_000);
});
