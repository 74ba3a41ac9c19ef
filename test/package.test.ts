import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import lockFile from '../package-lock.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { VERBS } from '../src/commands/index.ts';
import { manual } from '../src/terminal/start.ts';
import { callOf } from '../src/terminal/switches.ts';

const root = join(import.meta.dirname, '..');

const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'PSF-2.0'];

/** What the lock file says of one package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

/** The packages people run, by the folder they stand in. */
const shipped = (lock: Lock): [string, Locked][] =>
  Object.entries(lock).filter(([folder, { dev }]) => folder !== '' && dev !== true);

/** The folders in which a package looks for another: its own, then each one around it. */
function placesFor(folder: string, name: string): string[] {
  const inside = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
  const around = folder.lastIndexOf('node_modules/');
  return around < 0 ? [inside] : [inside, ...placesFor(folder.slice(0, around).replace(/\/$/, ''), name)];
}

/** Packages a lock file names for some platform and leaves out, so that it cannot be installed there. */
const leftOut = (lock: Lock): string[] =>
  Object.entries(lock).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => placesFor(folder, name).every((place) => lock[place] === undefined))
      .map((name) => `${folder} names ${name}`),
  );

const badLicences = (lock: Lock): string[] =>
  shipped(lock)
    .filter(([, { license = 'none' }]) => !ALLOWED.includes(license))
    .map(([folder, { license }]) => `${folder}: ${license ?? 'none'}`);

const withScript = (lock: Lock): string[] =>
  shipped(lock)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([folder]) => folder);

/** Packages whose entry says where they were fetched from. */
const withHost = (lock: Lock): string[] =>
  Object.entries(lock)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([folder]) => folder);

/** Version numbers that leave a choice. */
const inexact = (versions: Readonly<Record<string, string>>): string[] =>
  Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}`);

const lock: Lock = lockFile.packages;

describe('the package', () => {
  test('has exactly four names', () => {
    expect(manifest.bin).toEqual({
      lea: 'bin/lea.js',
      'lea-journal': 'bin/lea.js',
      enquiry: 'bin/enquiry.js',
      diary: 'bin/diary.js',
    });
  });

  test('runs no script when somebody installs it, other than its own build in a checkout', () => {
    const scripts = Object.keys(manifest.scripts);
    expect(scripts.filter((name) => /^(pre|post)?install$|^(pre|post)prepare$/.test(name))).toEqual([]);
    expect(manifest.scripts.prepare).toBe('npm run build');
  });

  test('names exact versions only', () => {
    const { dependencies, devDependencies, overrides } = manifest;
    expect(inexact({ ...dependencies, ...devDependencies, ...overrides })).toEqual([]);
  });

  test.skipIf(!existsSync(join(root, '.git')))(
    'keeps its programs executable, so that installing changes nothing',
    () => {
      const modes = execFileSync('git', ['ls-files', '--stage', '--', 'bin'], {
        cwd: root,
        encoding: 'utf8',
      });
      const plain = modes.split('\n').filter((line) => line !== '' && !line.startsWith('100755 '));
      expect(plain).toEqual([]);
    },
  );
});

describe('the lock file', () => {
  test('agrees with the versions the package names', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const locked = named.map(([name]) => [name, lock[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(named);
  });

  test('names no host', () => {
    expect(withHost(lock)).toEqual([]);
  });

  test('is complete for every platform', () => {
    expect(leftOut(lock)).toEqual([]);
  });

  test('brings only licences that let people pass the program on', () => {
    expect(badLicences(lock)).toEqual([]);
  });

  test('brings no package that runs a script when it is installed', () => {
    expect(withScript(lock)).toEqual([]);
  });

  test('brings at most sixty packages to those who run it', () => {
    expect(shipped(lock).length).toBeLessThanOrEqual(60);
  });
});

describe('a lock file that breaks a rule is found out', () => {
  test.each([
    ['a host', withHost, { 'node_modules/a': { resolved: 'https://example.org/a.tgz' } }, ['node_modules/a']],
    [
      'a platform left out',
      leftOut,
      { 'node_modules/a': { optionalDependencies: { b: '1.0.0' } } },
      ['node_modules/a names b'],
    ],
    [
      'a platform one folder up',
      leftOut,
      {
        'node_modules/a/node_modules/c': { optionalDependencies: { b: '1.0.0' } },
        'node_modules/a/node_modules/b': {},
      },
      [],
    ],
    ['a licence', badLicences, { 'node_modules/a': { license: 'GPL-3.0' } }, ['node_modules/a: GPL-3.0']],
    ['no licence', badLicences, { 'node_modules/a': {} }, ['node_modules/a: none']],
    ['the licence of a tool', badLicences, { 'node_modules/a': { license: 'MPL-2.0', dev: true } }, []],
    ['a script', withScript, { 'node_modules/a': { hasInstallScript: true } }, ['node_modules/a']],
  ] as const)('%s', (_name, rule, packages, offences) => {
    expect(rule(packages)).toEqual(offences);
  });

  test('a version that leaves a choice', () => {
    expect(inexact({ a: '1.2.3', b: '^1.2.3', c: 'latest' })).toEqual(['b ^1.2.3', 'c latest']);
  });
});

describe('the build', () => {
  test('succeeds', () => {
    expect(inject('buildFailure')).toBe('');
  });

  test('lays down the manual page of these very declarations, with every command', async () => {
    const page = readFileSync(join(root, 'dist/lea.1'), 'utf8');
    expect(page).toBe(await manual(manifest.version));
    const shown = VERBS.filter(({ hidden }) => hidden !== true).map((verb) => `.SS ${callOf(verb)}`);
    expect(page.replaceAll('\\-', '-').split('\n')).toEqual(expect.arrayContaining(shown));
  });

  const carried = (): string[] => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8').split(/^-{72}$/m);
    return notices.map((notice) => notice.trim().split(' ')[0] ?? '');
  };

  test('carries every package the program depends on, each with its licence', () => {
    expect(carried()).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  });

  test('leaves out the reader of YAML and the editor that the program never reaches', () => {
    const unwanted = ['js-yaml', 'esprima', '@inquirer/external-editor', 'iconv-lite'];
    expect(carried().filter((name) => unwanted.includes(name))).toEqual([]);
  });
});
