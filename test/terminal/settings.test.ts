import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/commands/world.ts';
import { openPerson } from '../../src/terminal/person.ts';
import { NOUNS, VERBS } from '../support/verbs.ts';
import { type Arranged, makeFolder, type Ran, run } from '../support/world.ts';

const lea = (words: readonly string[], arranged: Arranged): Promise<Ran> =>
  run(words, arranged, VERBS, NOUNS);

/** The settings that a verb is given. */
async function settled(words: readonly string[], more: Partial<Arranged> = {}): Promise<Settings> {
  const { out, err } = await lea(['settings', ...words], { home: makeFolder(), ...more });
  expect(err).toBe('');
  return JSON.parse(out) as Settings;
}

describe('settings', () => {
  test('have their defaults', async () => {
    const home = makeFolder();
    expect(await settled([], { home })).toEqual({
      privateRoot: join(home, '.local/share/lea/private'),
      configFolder: join(home, '.config/lea'),
      json: false,
      ndjson: false,
      plain: false,
      quiet: false,
      verbose: false,
      yes: false,
      dryRun: false,
      commit: true,
      accessible: false,
      columns: 80,
      terminal: false,
      program: 'lea',
    });
  });

  test.each<[readonly string[], Partial<Settings>]>([
    [['--json'], { json: true }],
    [['--json', 'id,title'], { json: ['id', 'title'] }],
    [['--json=id, title'], { json: ['id', 'title'] }],
    [['--plain', 'id'], { plain: ['id'] }],
    [['--ndjson'], { ndjson: true }],
    [['-q'], { quiet: true }],
    [['-yn'], { yes: true, dryRun: true }],
    [['--confirm', 'share'], { confirm: 'share' }],
    [['--anyway', 'agreed by phone'], { anyway: 'agreed by phone' }],
    [['--as-at', '1 Oct 2026'], { asAt: '2026-10-01' }],
    [['--no-commit'], { commit: false }],
    [['--accessible'], { accessible: true }],
  ])('%j', async (words, expected) => {
    expect(await settled(words)).toMatchObject(expected);
  });

  test('a flag comes before a variable', async () => {
    const home = makeFolder();
    const environment = { LEA_JOURNAL: join(home, 'one') };
    expect(await settled([], { home, environment })).toMatchObject({ journal: join(home, 'one') });
    expect(await settled(['--journal', 'two'], { home, environment })).toMatchObject({
      journal: join(home, 'two'),
    });
  });

  test('folders follow the environment, where it names whole paths', async () => {
    const home = makeFolder();
    const environment = {
      XDG_CONFIG_HOME: join(home, 'c'),
      XDG_DATA_HOME: 'not/whole',
      LEA_PRIVATE: join(home, 'p'),
    };
    expect(await settled([], { home, environment })).toMatchObject({
      configFolder: join(home, 'c/lea'),
      privateRoot: join(home, 'p'),
    });
    expect((await settled([], { home, environment: { XDG_DATA_HOME: 'not/whole' } })).privateRoot).toBe(
      join(home, '.local/share/lea/private'),
    );
  });

  test.each([
    ['1', true],
    ['yes', true],
    ['0', false],
    ['false', false],
    ['', false],
  ])('LEA_ACCESSIBLE=%s', async (value, accessible) => {
    expect(await settled([], { environment: { LEA_ACCESSIBLE: value } })).toMatchObject({ accessible });
  });

  test('a dumb terminal is taken for a screen reader', async () => {
    expect(await settled([], { environment: { TERM: 'dumb' } })).toMatchObject({ accessible: true });
  });

  test('a window is used up to 100 columns', async () => {
    expect(await settled(['--no-pager'], { window: { columns: 70, rows: 9 } })).toMatchObject({
      columns: 70,
      terminal: true,
    });
    expect(await settled(['--no-pager'], { window: { columns: 300, rows: 9 } })).toMatchObject({
      columns: 100,
    });
  });
});

describe("the person's own settings", () => {
  test('are written whole, for nobody else, beside what was there', () => {
    const folder = join(makeFolder(), 'a/lea');
    const person = openPerson(folder);
    expect(person.read()).toEqual({});
    person.write({ journal: '/j', accessible: true });
    person.write({ accessible: undefined });
    expect(openPerson(folder).read()).toEqual({ journal: '/j' });
    expect(statSync(join(folder, 'config.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe('{\n  "journal": "/j"\n}\n');
  });

  test('hold for every command', async () => {
    const home = makeFolder();
    openPerson(join(home, '.config/lea')).write({ accessible: true });
    expect(await settled([], { home })).toMatchObject({ accessible: true });
  });

  test.each([
    ['{', 'the whole file cannot be read'],
    ['[]', 'the whole file cannot be read'],
    ['{"accessible": "often"}', 'accessible is neither true nor false'],
  ])('that cannot be read stop the command, naming file and key: %s', async (text, why) => {
    const home = makeFolder();
    mkdirSync(join(home, '.config/lea'), { recursive: true });
    writeFileSync(join(home, '.config/lea/config.json'), text);
    const { exit, out, err } = await lea(['list'], { home });
    expect([exit, out]).toEqual(['misused', '']);
    expect(err).toContain(`In ${join(home, '.config/lea/config.json')}, ${why}. Nothing was changed.`);
  });

  test('that cannot be written say so', () => {
    const folder = join(makeFolder(), 'file');
    writeFileSync(folder, '');
    expect(() => openPerson(join(folder, 'lea')).write({ a: 1 })).toThrow(
      expect.objectContaining({ code: 'CANNOT_WRITE' }),
    );
  });
});
