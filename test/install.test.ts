import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { cleanEnvironment } from './support/world.ts';

const root = join(import.meta.dirname, '..');
const place = realpathSync(mkdtempSync(join(tmpdir(), 'lea-install-')));
const home = join(place, 'home');
/**
 * The bundle's limits in bytes, plain and packed with gzip: with the whole example network in it, the documents, and names
 * left as they are written, so that a stack trace can be read.
 */
const BUNDLE = { plain: 2_300_000, packed: 680_000 };
const windows = process.platform === 'win32';
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What npm says of a packed package. */
interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    env: {
      ...cleanEnvironment(home),
      npm_config_cache: join(place, 'cache'),
      npm_config_update_notifier: 'false',
    },
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let packed: Packed = { filename: '', unpackedSize: 0, files: [] };

beforeAll(() => {
  mkdirSync(home);
  execFileSync(process.execPath, ['.rolldown.js', '--stage'], { cwd: root });
  const [made]: readonly Packed[] = JSON.parse(
    npm(['pack', join(root, 'dist', 'npm'), '--json', '--pack-destination', place], root),
  );
  packed = made ?? packed;
  mkdirSync(join(place, 'app'));
  npm(['install', '--offline', '--no-audit', '--no-fund', join(place, packed.filename)], join(place, 'app'));
}, 180_000);

/** Runs the installed program by one of its names, as somebody with an empty folder of their own. */
function run(name: string, args: readonly string[], cwd = home) {
  const program = join(place, 'app', 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  return spawnSync(program, args, {
    cwd,
    env: cleanEnvironment(home),
    encoding: 'utf8',
    shell: windows,
    timeout: 60_000,
  });
}

describe('what people install', () => {
  test('needs nothing else, and runs nothing when it is installed', () => {
    const staged: Readonly<Record<string, unknown>> = JSON.parse(
      readFileSync(join(root, 'dist/npm/package.json'), 'utf8'),
    );
    expect(staged).toMatchObject({ name: manifest.name, version: manifest.version, bin: manifest.bin });
    for (const key of ['dependencies', 'devDependencies', 'scripts', 'overrides'])
      expect(staged).not.toHaveProperty(key);
    expect(readdirSync(join(place, 'app', 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'lea-journal',
    ]);
  });

  test('is at most 2.5 MB, with its licences and its manual page', () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(2_500_000);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY.txt',
        'dist/lea.1',
        'templates/diary.md',
      ]),
    );
    expect(paths.filter((path) => /^(src|test|node_modules)\//.test(path))).toEqual([]);
  });

  test('holds a program that stays small', () => {
    const files = readdirSync(join(root, 'dist/npm/dist')).filter((name) => name.endsWith('.js'));
    const whole = files.map((name) => join(root, 'dist/npm/dist', name));
    expect(whole.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(BUNDLE.plain);
    const all = Buffer.concat(whole.map((file) => readFileSync(file)));
    expect(gzipSync(all).length).toBeLessThanOrEqual(BUNDLE.packed);
  });

  test('has the first five minutes in it', () => {
    expect(run('lea', ['--version'])).toMatchObject({ status: 0, stdout: `lea ${manifest.version}\n` });
    const demo = run('lea', ['demo', '--no-input']);
    expect([demo.status, demo.stderr]).toEqual([0, '']);
    expect(demo.stdout).toContain('THINK TANK BRIEFING');
    const begin = ['--name', 'Wayside', '--authority', 'Ashmere', '--group', 'participating', '--no-input'];
    expect(run('lea', ['init', 'wayside', ...begin])).toMatchObject({ status: 0, stderr: '' });
    const wrote = run('diary', ['add', '-m', 'The heads asked us first.'], join(home, 'wayside'));
    expect([wrote.status, wrote.stderr]).toEqual([0, '']);
    expect(wrote.stdout).toContain('Nobody else can see it.');
    expect(run('enquiry', ['new', 'What do we stop?', '-q'], join(home, 'wayside')).stdout).toMatch(/^e-/);
  });
});

describe('in odd worlds, the program says in plain words what is wrong', () => {
  const lea = join(root, manifest.bin.lea);
  const odd = (args: readonly string[], environment: Readonly<Record<string, string>>, cwd = home) =>
    spawnSync(process.execPath, [lea, ...args], {
      cwd,
      env: { ...cleanEnvironment(home), ...environment },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });

  test('where git is missing', () => {
    const { status, stdout, stderr } = odd(
      ['init', 'x', '--name', 'X', '--authority', 'A', '--group', 'chief'],
      {
        PATH: join(place, 'nowhere'),
      },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('lea needs git 2.38 or newer, and none was found.');
  });

  test('in a folder that is no journal', () => {
    const empty = mkdtempSync(join(place, 'empty-'));
    const { status, stdout, stderr } = odd(['list'], { HOME: empty }, empty);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('There is no journal here.');
  });

  test('where nobody answers, standard input being closed', () => {
    const { status, stdout, stderr } = odd(['diary', 'add'], {}, join(home, 'wayside'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nothing was changed.');
  });

  test.skipIf(windows)('where what reads the answer stops after the first line', () => {
    const pipe = `"${process.execPath}" "${lea}" help errors | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe], {
      cwd: home,
      env: cleanEnvironment(home),
      encoding: 'utf8',
    });
    expect([stdout.split('\n').at(-2), stderr]).toEqual(['0', '']);
  });

  test.skipIf(windows)('where the folder of the person cannot be written to', () => {
    const shut = '/dev/null';
    const { status, stdout, stderr } = odd(['config', 'set', 'accessible', 'yes'], {
      HOME: shut,
      XDG_CONFIG_HOME: '',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('cannot be written to');
    expect(stderr).not.toMatch(/EACCES|ENOENT|at .*\(/);
    expect(odd(['report'], { HOME: shut }, join(home, 'wayside')).status).toBe(0);
  });
});
