import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editText, findEditor } from '../../src/terminal/editor.ts';
import type { Ended, Outside, Start } from '../../src/terminal/outside.ts';
import { findPager, showAnswer } from '../../src/terminal/pager.ts';
import { arrange, makeFolder } from '../support/world.ts';

const FAILED: Ended = { code: undefined, output: '' };

/** A computer with an environment, and with programs that end as the test says. */
function computer(
  environment: Record<string, string>,
  start: (what: Start) => Ended = () => FAILED,
  more: Partial<Outside> = {},
): Outside {
  return { ...arrange({ home: makeFolder(), environment, start }).outside, ...more };
}

const told =
  (editor: string) =>
  ({ program, args }: Start): Ended =>
    program === 'git' && args.includes('--global') ? { code: 0, output: `${editor}\n` } : FAILED;
const withNano = ({ program }: Start): Ended => (program === 'nano' ? { code: 0, output: '' } : FAILED);

describe('the editor', () => {
  const all = { LEA_EDITOR: 'one -w', GIT_EDITOR: 'two', VISUAL: 'four', EDITOR: 'five' };
  test.each<[string, Record<string, string>, (what: Start) => Ended, readonly string[] | undefined]>([
    ['LEA_EDITOR first', all, told('three'), ['one', '-w']],
    ['then GIT_EDITOR', { ...all, LEA_EDITOR: '' }, told('three'), ['two']],
    [
      'then what git is told',
      { VISUAL: 'four', EDITOR: 'five' },
      told('"my editor" -x'),
      ['my editor', '-x'],
    ],
    ['then VISUAL', { VISUAL: 'four', EDITOR: 'five' }, () => FAILED, ['four']],
    ['then EDITOR', { EDITOR: 'five' }, () => FAILED, ['five']],
    ['then nano', {}, withNano, ['nano']],
    ['else none, and never vim', {}, () => FAILED, undefined],
  ])('is %s', async (_name, environment, start, words) => {
    expect(await findEditor(computer(environment, start))).toEqual(words);
  });

  test('is the one of the computer', async () => {
    expect(await findEditor(computer({}, withNano, { windows: true, platform: 'win32' }))).toEqual([
      'notepad.exe',
    ]);
    expect(await findEditor(computer({}, withNano, { platform: 'darwin' }))).toEqual(['open', '-W', '-t']);
  });

  test('keeps the slashes of Windows', async () => {
    const environment = { LEA_EDITOR: String.raw`"C:\Program Files\x.exe" -w` };
    const outside = computer(environment, withNano, { windows: true });
    expect(await findEditor(outside)).toEqual([String.raw`C:\Program Files\x.exe`, '-w']);
  });

  test('that cannot be read stops the command', async () => {
    await expect(findEditor(computer({ LEA_EDITOR: '"open' }))).rejects.toMatchObject({
      code: 'BAD_SETTING',
    });
  });

  test('gets a private copy as its last word, which is gone afterwards', async () => {
    const root = join(makeFolder(), 'private');
    let file = '';
    const outside = computer({ LEA_EDITOR: 'ed -w' }, ({ args }) => {
      expect(args[0]).toBe('-w');
      file = args[1] ?? '';
      expect(file).toMatch(/\/d-7k2q9xw4ab\.md$/);
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(statSync(dirname(file)).mode & 0o077).toBe(0);
      writeFileSync(file, `${readFileSync(file, 'utf8')}after\n`);
      return { code: 0, output: '' };
    });
    expect(await editText('before\n', 'd-7k2q9xw4ab', root, outside)).toBe('before\nafter\n');
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(root, 'editing'))).toEqual([]);
  });

  test('that fails, or is missing, is a Fault, and leaves no copy', async () => {
    const root = makeFolder();
    for (const outside of [computer({ LEA_EDITOR: 'ed' }, () => ({ code: 1, output: '' })), computer({})])
      await expect(editText('x', 'x', root, outside)).rejects.toMatchObject({ code: 'NO_EDITOR' });
    expect(readdirSync(join(root, 'editing'))).toEqual([]);
  });
});

describe('the pager', () => {
  test.each<[string, Record<string, string>, boolean, readonly string[]]>([
    ['LEA_PAGER', { LEA_PAGER: 'one -x', PAGER: 'two' }, false, ['one', '-x']],
    ['PAGER', { PAGER: 'two' }, false, ['two']],
    ['less', {}, false, ['less', '-FIRX']],
    ['none, where it is set to nothing', { LEA_PAGER: '', PAGER: 'two' }, false, []],
    ['none on Windows', {}, true, []],
    ['the one set on Windows', { PAGER: 'more' }, true, ['more']],
  ])('is %s', (_name, environment, windows, words) => {
    expect(findPager(computer(environment, undefined, { windows }))).toEqual(words);
  });

  const long = 'line\n'.repeat(10);
  async function shown(
    text: string,
    mayPage: boolean,
    rows: number | undefined,
    ended: Ended,
  ): Promise<{ paged: string[]; written: string }> {
    const paged: string[] = [];
    const { outside, events } = arrange({
      home: makeFolder(),
      ...(rows === undefined ? {} : { window: { columns: 80, rows } }),
      start: ({ program, input }) => {
        paged.push(program, input ?? '');
        return ended;
      },
    });
    await showAnswer(text, outside, mayPage);
    return { paged, written: events.map((event) => event.text).join('') };
  }

  test('shows what is longer than the window, on a terminal only', async () => {
    const fine = { code: 0, output: '' };
    expect(await shown(long, true, 9, fine)).toEqual({ paged: ['less', long], written: '' });
    expect(await shown(long, true, 11, fine)).toEqual({ paged: [], written: long });
    expect(await shown(long, false, 9, fine)).toEqual({ paged: [], written: long });
    expect(await shown(long, true, undefined, fine)).toEqual({ paged: [], written: long });
  });

  test('is done without where it cannot be started', async () => {
    expect(await shown(long, true, 9, FAILED)).toEqual({ paged: ['less', long], written: long });
  });
});
