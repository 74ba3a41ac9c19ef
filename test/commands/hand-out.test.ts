import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor } from '../../src/terminal/browser.ts';
import { exampleIn, makeExample } from '../support/example.ts';
import { makeFolder } from '../support/world.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lea-pages-')));
const example = exampleIn(root);
beforeAll(async () => void (await makeExample(root)));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a view that is handed round', () => {
  const views = [
    ['report'],
    ['report', '--for', 'participating'],
    ['report', '--for', 'ashmere'],
    ['feature', 'power'],
    ['authority', 'show', 'ashmere'],
    ['visits'],
    ['timeline'],
    ['pack', '2025-06-12'],
    ['messages'],
    ['policies'],
    ['learning'],
  ];
  test.each(views)('%s %s %s', async (...view) => {
    const words = view.filter((word) => word !== undefined);
    const file = join(makeFolder(), 'page.docx');
    expect(await example.does(...words, '-o', file)).toBe(`Written: ${file}, a Word file.\n`);
    expect(readFileSync(file).toString('latin1', 0, 2)).toBe('PK');
  });

  test('a question and its journey', async () => {
    const [first] = await example.asks<readonly { readonly id: string }[]>('enquiry', 'list');
    const page = await example.does('show', first?.id ?? '', '--format', 'md');
    expect(page).toContain('## How the question changed');
  });

  test('an entry of another kind has no page to hand round', async () => {
    const ran = await example.lea(['show', 'What we stopped doing', '--format', 'md']);
    expect([ran.exit, ran.out]).toEqual(['misused', '']);
  });

  test('one’s own private question stays at home', async () => {
    const id = await example.does('enquiry', 'new', 'What would a stranger ask us?', '--no-input', '-q');
    const ran = await example.lea(['show', id.trim(), '--format', 'md']);
    expect([ran.exit, ran.out]).toEqual(['misused', '']);
  });

  test('what waits for an answer is not handed round', async () => {
    const ran = await example.lea(['messages', '--settle', '--format', 'md']);
    expect([ran.exit, ran.out]).toEqual(['misused', '']);
  });
});

describe('a file', () => {
  const inFolder = (): { folder: string; file: string } => {
    const folder = makeFolder();
    return { folder, file: join(folder, 'briefing.html') };
  };

  test('that is there already stays as it is, unless a yes was given', async () => {
    const { folder, file } = inFolder();
    writeFileSync(file, 'mine');
    const refused = await example.lea(['report', '-o', file]);
    expect([refused.exit, readFileSync(file, 'utf8')]).toEqual(['failed', 'mine']);
    const no = await example.lea(['report', '-o', file], { answers: ['n'] });
    expect([no.exit, readFileSync(file, 'utf8')]).toEqual(['stopped', 'mine']);
    await example.lea(['report', '-o', file], { answers: ['y'] });
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    writeFileSync(file, 'mine');
    await example.does('report', '-o', file, '--yes');
    expect(readFileSync(file, 'utf8')).toBe(page);
    expect(readdirSync(folder)).toEqual(['briefing.html']);
  });

  test.each([
    [['report', '-o', 'briefing'], 'misused', 'Which form is briefing to have?'],
    [['report', '--format', 'json', '-o', 'briefing.json'], 'misused', 'Which form'],
    [['report', '--format', 'docx'], 'misused', 'It is a Word file, and needs a name.'],
    [['report', '--format', 'md', '--open'], 'misused', '--open shows a page'],
  ] as const)('that cannot be: %s', async (argv, exit, says) => {
    const ran = await example.lea([...argv], { folder: example.at('journal') });
    expect([ran.exit, ran.out]).toEqual([exit, '']);
    expect(ran.err).toContain(says);
  });

  test('where a folder has its name, nothing is written', async () => {
    const ran = await example.lea(['report', '--format', 'md', '-o', makeFolder()]);
    expect([ran.exit, ran.out]).toEqual(['failed', '']);
  });

  test('beside the entries changes nothing in the journal', async () => {
    await example.does('report', '-o', 'briefing.html');
    expect(await example.does('status', '--json')).not.toContain('briefing');
    expect(example.git('status', '--porcelain').trim()).toBe('?? briefing.html');
    rmSync(example.at('journal', 'briefing.html'));
  });
});

describe('--open', () => {
  const page = example.at('private', 'pages', 'report.html');

  test('shows the page in a browser, which is told its address as one word', async () => {
    const started: unknown[] = [];
    const launch = (program: string, args: readonly string[]): boolean => {
      started.push([program, ...args]);
      return true;
    };
    const ran = await example.lea(['report', '--open'], { launch });
    expect([ran.exit, ran.out]).toEqual(['fine', '']);
    expect(started).toEqual([['xdg-open', pathToFileURL(page).href]]);
    expect(ran.err).toBe(`Shown in your browser: ${page}\n`);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('says in plain words when no browser could be started, and where the page is', async () => {
    const ran = await example.lea(['report', '--open']);
    expect(ran.exit).toBe('fine');
    expect(ran.err).toBe(
      `No browser could be started from here. The page is in this file; open it from your browser:\n${page}\n`,
    );
    expect(existsSync(page)).toBe(true);
  });

  test.each([
    ['darwin', {}, ['open']],
    ['linux', {}, ['xdg-open']],
    ['win32', { SystemRoot: 'D:\\Win' }, ['D:\\Win\\System32\\rundll32.exe', 'url.dll,FileProtocolHandler']],
  ])('on %s', (platform, environment, program) => {
    const machine = { environment, pid: 1, signal: () => undefined };
    const path = join(makeFolder(), 'a b; $(c).html');
    expect(browserFor({ platform, machine }, path)).toEqual([...program, pathToFileURL(path).href]);
  });
});
