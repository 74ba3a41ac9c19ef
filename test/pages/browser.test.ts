import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleIn, makeExample } from '../support/example.ts';
import { CHROMIUM, missing, runProgram } from '../support/programs.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lea-browser-')));
const example = exampleIn(root);
const isMissing = missing(CHROMIUM);
let browser: Browser;

/** What is handed round, and pages of the booklet. */
const PAGES = {
  report: 'report.html',
  feature: 'feature.html',
  timeline: 'timeline.html',
  home: join('site', 'index.html'),
  'a feature in the booklet': join('site', 'feature-power.html'),
  'a case study': join('site', 'case-1.html'),
  questions: join('site', 'questions.html'),
  'pause for thought': join('site', 'pause.html'),
  'found cases': join('site', 'search.html'),
} as const;

beforeAll(async () => {
  if (isMissing) return;
  await makeExample(root);
  await example.does('report', '-o', example.at('report.html'));
  await example.does('feature', 'power', '-o', example.at('feature.html'));
  await example.does('timeline', '-o', example.at('timeline.html'));
  await example.does('publish', '--to', example.at('site'));
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
});
afterAll(async () => {
  if (!isMissing) await browser.close();
  rmSync(root, { recursive: true, force: true });
});

async function open(file: string, how: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(how)).newPage();
  await page.goto(pathToFileURL(example.at(file)).href);
  if (file === PAGES['found cases']) await page.fill('#words', 'meetings');
  return page;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line each. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(RULES)} });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)));
  })()`);
}

type Way = Parameters<Page['emulateMedia']>[0] & { readonly narrow?: true };
const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ['in the light', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['at 320 pixels', { narrow: true }],
  ['in colours of one’s own', { forcedColors: 'active' }],
  ['on paper', { media: 'print' }],
];

describe.skipIf(isMissing).each(Object.entries(PAGES))('%s', (_name, file) => {
  test('can be read in the light, in the dark, at 320 pixels, in colours of one’s own and on paper', async () => {
    const page = await open(file, { bypassCSP: true });
    for (const [name, { narrow, ...media }] of WAYS) {
      await page.setViewportSize({ width: narrow === true ? 320 : 1000, height: 640 });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...media });
      expect(await violationsOn(page), name).toEqual([]);
      const [width, room] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(width, name).toBeLessThanOrEqual(room);
    }
    await page.context().close();
  });

  test('asks for itself alone, breaks no rule of its own policy, and is reached with the keys alone', async () => {
    const page = await (await browser.newContext()).newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(example.at(file)).href);
    expect([requests.length, complaints]).toEqual([1, []]);
    const wanted = await page.evaluate<number>(
      `document.querySelectorAll('a[href], textarea, input, [tabindex="0"]').length`,
    );
    const reached = new Set<string>();
    for (let at = 0; at <= wanted; at += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate<string>(`(() => {
        const on = document.activeElement;
        const all = [...document.querySelectorAll('*')];
        return on === document.body ? '' : String(all.indexOf(on)) + ' ' + getComputedStyle(on).outlineStyle;
      })()`),
      );
    }
    reached.delete('');
    expect([...reached].filter((each) => !each.endsWith('solid'))).toEqual([]);
    expect(reached.size).toBe(wanted);
    await page.context().close();
  });
});

describe.skipIf(isMissing)('the keyword box', () => {
  test('finds cases in the page itself, the best first, and says how many', async () => {
    const page = await open(PAGES['found cases']);
    expect(await page.locator('main li:visible a').allTextContents()).toEqual(['What we stopped doing']);
    expect(await page.locator('[role=status]').textContent()).toBe('1 of 3 found.');
    await page.fill('#words', 'nothing like it');
    expect(await page.locator('main li:visible').count()).toBe(0);
    await page.fill('#words', '');
    expect(await page.locator('main li:visible').count()).toBe(3);
    await page.context().close();
  });

  test('without a script the cases still stand there, and no box that does nothing', async () => {
    const page = await open('site/keywords.html', { javaScriptEnabled: false });
    await page.goto(pathToFileURL(example.at('site', 'search.html')).href);
    expect(await page.locator('main li:visible').count()).toBe(3);
    expect(await page.locator('input').count()).toBe(0);
    await page.context().close();
  });

  test('is the only script of the site', async () => {
    const scripted = example.files('site').filter((file) => /<script/i.test(readFileSync(file, 'utf8')));
    expect(scripted).toEqual([example.at('site', 'search.html')]);
  });
});

describe.skipIf(isMissing || missing('pdfinfo'))('on paper', () => {
  test.each([
    [
      'the report',
      PAGES.report,
      'Session 6, 12 June 2025: What we would tell government: Wayside Learning Network',
    ],
    ['the booklet', join('site', 'booklet.html'), 'What we learned: Wayside Learning Network'],
  ])('%s is tagged, titled and A4', async (_name, file, title) => {
    const page = await open(file);
    const to = example.at('page.pdf');
    await page.pdf({ path: to, preferCSSPageSize: true, tagged: true, outline: true });
    await page.context().close();
    const facts = runProgram('pdfinfo', to);
    expect(facts).toMatch(/^Tagged:\s+yes$/m);
    expect(facts).toMatch(/^Page size:.*\(A4\)$/m);
    expect(/^Title:\s+(.*)$/m.exec(facts)?.[1]).toBe(title);
  });
});
