import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOUNS, VERBS } from '../../src/commands/index.ts';
import { scriptFor, shellAt, SHELLS } from '../../src/terminal/shells.ts';
import { withLine, withoutLine } from '../../src/terminal/start-file.ts';
import { cleanEnvironment, type Ran, run } from '../support/world.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'lea-complete-')));
const folder = join(home, 'wayside');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const lea = async (...argv: readonly string[]): Promise<Ran> => {
  const ran = await run(argv, { home, folder, salt: argv.join(' ') }, VERBS, NOUNS);
  if (ran.code !== 0) throw new Error(`${argv.join(' ')}\n${ran.err}`);
  return ran;
};

let enquiry = '';
let secret = '';

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const begin = ['--name', 'Wayside', '--authority', 'Ashmere', '--group', 'participating'];
  await run(['init', folder, ...begin, '--date', '1 September 2025'], { home }, VERBS, NOUNS);
  await lea('authority', 'add', 'Greyport', '--yes');
  enquiry = (await lea('enquiry', 'new', 'What do clusters stop doing?', '-q')).out.trim();
  await lea('share', enquiry, '--with', 'network', '--confirm', 'share');
  secret = (await lea('diary', 'add', '-m', 'Nobody said so.', '--after', 'day to day', '-q')).out.trim();
}, 60_000);

/** What is offered after the words of a line, the last of them being typed. No program can be started meanwhile. */
async function offered(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const typing = words.pop() ?? '';
  const argv = ['complete', ...words.map((word) => `--word=${word}`), `--typing=${typing}`];
  const { out, err } = await run(argv, { home, folder, environment: { PATH: '' } }, VERBS, NOUNS);
  expect(err).toBe('');
  return out
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => each.split('\t')[0] ?? '');
}

describe('what is offered', () => {
  test.each([
    ['', ['enquiry', 'diary', 'share', 'report', 'help']],
    ['sha', ['share']],
    ['diary ', ['add', 'list', 'edit', 'show', 'share']],
    ['enquiry set', ['set-aside', 'settle']],
    ['diary list --sin', ['--since']],
    ['enquiry list --state ', ['draft', 'agreed', 'paused']],
    ['meeting new --group ', ['chief', 'participating', 'joint']],
    ['diary add --after d', ['day-to-day']],
    ['list --authority ', ['ashmere', 'greyport']],
    ['list --authority=g', ['--authority=greyport']],
    ['visit add --host g', ['greyport']],
    ['feature ', ['purpose', 'trust', 'power']],
    ['diary add --feature tr', ['trust']],
    ['help NO_SUCH', ['NO_SUCH_DATE', 'NO_SUCH_ENTRY']],
    ['help exit', ['exit-codes']],
    ['form di', ['diary']],
    ['config set acc', ['accessible']],
    ['completion z', ['zsh']],
    ['shortcuts o', ['on', 'off']],
  ])('lea %s', async (line, words) => {
    expect(await offered(line)).toEqual(expect.arrayContaining(words));
  });

  test('ids with their titles, of the kind that is meant', async () => {
    expect(await offered('enquiry agree e')).toEqual([enquiry]);
    expect(await offered('show e-')).toEqual([enquiry]);
    expect(await offered('diary show e-')).toEqual([]);
  });

  test('nothing private', async () => {
    expect(await offered('show d')).toEqual([]);
    expect(await offered('diary edit ')).not.toContain(secret);
  });

  test('no flag of what writes, where nothing is written', async () => {
    expect(await offered('list --dry')).toEqual([]);
    expect(await offered('share --dry')).toEqual(['--dry-run']);
  });

  test('nothing, in silence, where there is no journal', async () => {
    const argv = ['complete', '--word=show', '--typing=e'];
    const { code, out, err } = await run(argv, { home: join(home, 'nobody') }, VERBS, NOUNS);
    expect([code, out, err]).toEqual([0, '', '']);
  });
});

describe('the scripts', () => {
  test.each(SHELLS)('%s asks for all four names', (shell) => {
    for (const name of ['lea', 'lea-journal', 'enquiry', 'diary']) expect(scriptFor(shell)).toContain(name);
    expect(scriptFor(shell)).toMatch(/complete/);
  });

  test.each([
    ['/bin/zsh', 'zsh'],
    ['/usr/bin/fish', 'fish'],
    ['/usr/bin/pwsh', 'powershell'],
    ['/bin/sh', 'bash'],
    [undefined, 'bash'],
  ])('%s is %s', (path, shell) => {
    expect(shellAt(path)).toBe(shell);
  });

  test.skipIf(!existsSync('/bin/bash'))(
    'bash completes what lea offers, under the name of a noun too',
    () => {
      const bin = join(home, 'bin');
      mkdirSync(bin, { recursive: true });
      const program = join(import.meta.dirname, '../../bin/lea.js');
      writeFileSync(join(bin, 'lea'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
        mode: 0o755,
      });
      const asked = (words: string): readonly string[] => {
        const script = `${scriptFor('bash')}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))\n_lea_complete\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
        const { stdout } = spawnSync('/bin/bash', ['-c', script], {
          cwd: folder,
          env: { ...cleanEnvironment(home), PATH: `${bin}:${process.env['PATH']}` },
          encoding: 'utf8',
        });
        return stdout.trim().split('\n');
      };
      expect(asked("lea enquiry agree ''")).toEqual([enquiry]);
      expect(asked('/usr/bin/enquiry refi')).toEqual(['refine']);
      expect(asked('lea share --witho')).toEqual(['--without']);
    },
  );
});

describe('a line of a start file', () => {
  test.each([
    ['', 'a\n'],
    ['x\n', 'x\na\n'],
    ['x', 'x\na\n'],
    ['a\n', 'a\n'],
  ])('%j becomes %j with it', (before, after) => {
    expect(withLine(before, 'a')).toBe(after);
  });

  test('and goes without touching another', () => {
    expect(withoutLine('x\r\na\r\ny\n', 'a')).toBe('x\r\ny\n');
  });
});
