import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fault } from '../../src/model/fault.ts';
import { type Disk, realDisk } from '../../src/store/disk.ts';
import { copyOf, type Example, exampleIn, makeExample } from '../support/example.ts';
import { elementsIn, htmlAsXml, textIn } from '../support/documents.ts';
import { makeFolder } from '../support/world.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lea-publish-')));
const example = exampleIn(root);
const site = example.at('site');
beforeAll(async () => {
  await makeExample(root);
  await example.does('publish', '--to', site);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (file: string, folder = site): string => readFileSync(join(folder, file), 'utf8');
const textOf = (file: string, folder = site): string =>
  textIn(htmlAsXml(read(file, folder).replaceAll(/<script>[\s\S]*?<\/script>/g, '')));
const allOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .toSorted()
      .map((file) => [file, read(file, folder)]),
  );

/** The print of words, as a permission holds it. */
const printOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 6);

/** Changes a file of the journal and saves it, as a colleague with an editor would. */
function change(own: Example, part: string, from: string, to: string): string {
  const file = own.files('journal').find((each) => each.includes(part));
  if (file === undefined) throw new Error(`no file is called ${part}`);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replace(from, to));
  own.git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '-qam', 'x');
  return file;
}

describe('the booklet', () => {
  test('has its parts in order, each with a page', () => {
    const links = elementsIn(htmlAsXml(read('index.html')), 'main').flatMap((main) => elementsIn(main, 'a'));
    expect(links.map(textIn)).toEqual([
      'How to use this',
      'Who took part',
      'Background: getting the basics right',
      'The key features at a glance',
      '1 Shared purpose',
      '2 Enquiry approach',
      '3 Trust',
      '4 Facilitation',
      '5 Power and authority',
      'Messages from practice',
      'Examples of questions',
      'Pause for thought',
      'Case studies',
      'Every keyword',
      'Find a case study',
      'Learning points, and what they imply',
      'What we would tell policy makers',
      'What we did not find out',
      'How this was made',
      'Accessibility statement',
      'All of it as one document, to print',
    ]);
  });

  test('leads nowhere but to its own pages, and to places that are there', () => {
    for (const [file, html] of allOf(site)) {
      if (!file.endsWith('.html')) continue;
      const page = htmlAsXml(html.replaceAll(/<script>[\s\S]*?<\/script>/g, ''));
      const ids = new Set(elementsIn(page, 'main').flatMap((main) => idsIn(main)));
      for (const { attributes } of elementsIn(page, 'a')) {
        const to = attributes['href'] ?? '';
        if (to.startsWith('#'))
          expect([file, to, ids.has(to.slice(1)) || to === '#text']).toEqual([file, to, true]);
        else expect([file, to, existsSync(join(site, to))]).toEqual([file, to, true]);
      }
    }
  });

  test('leads to other pages on a screen alone: paper has no way to follow', () => {
    for (const [page, way] of [
      ['features.html', 'More on trust'],
      ['cases.html', 'Look for one'],
    ] as const) {
      expect(read(page)).toContain(way);
      expect(read('booklet.html')).not.toContain(way);
    }
  });

  test('20: a feature reads heading, chief officers, participating officers, hard, missing', () => {
    const page = htmlAsXml(read('feature-power.html'));
    expect(['h1', 'h2'].flatMap((name) => elementsIn(page, name).map(textIn))).toEqual([
      '5 Power and authority',
      'Chief officers',
      'Participating officers',
      'What was hard',
      'What is missing',
    ]);
  });

  test('names nobody who left, no seat and no file, and asks nothing of anybody', () => {
    for (const [, html] of allOf(site))
      expect(html).not.toMatch(/norrowdale|oxenhythe|src="?http|--[a-z]-[0-9a-z]{10}/i);
  });

  test('has Welsh where an entry has it, first and marked as Welsh', () => {
    const page = htmlAsXml(read('learning-points.html'));
    const headings = elementsIn(page, 'h3').map((each) => [each.attributes['lang'], textIn(each)]);
    const at = headings.findIndex(([language]) => language === 'cy');
    expect(headings.slice(at, at + 2)).toEqual([
      ['cy', "Mae ymddiriedaeth yn tyfu gyda'r un wynebau."],
      [undefined, 'Trust grows with the same faces.'],
    ]);
  });

  test('quotes messages with permission for anybody, each as it was signed, and no other', async () => {
    const quotes = elementsIn(htmlAsXml(read('messages.html')), 'blockquote').map(textIn);
    const all =
      await example.asks<readonly { readonly words: string; readonly as: string; readonly state: string }[]>(
        'messages',
      );
    const ready = all.filter(({ state }) => state === 'ready');
    expect(ready).toHaveLength(19);
    expect(quotes.toSorted()).toEqual(ready.map(({ words, as }) => `${words}${as}`).toSorted());
  });

  test('is the same bytes when it is made again, here and elsewhere', async () => {
    const again = join(makeFolder(), 'again');
    await example.does('publish', '--to', again);
    expect(allOf(again)).toEqual(allOf(site));
  });

  test('says that an example is one, on every page', () => {
    for (const [file] of allOf(site))
      if (file.endsWith('.html')) expect(textOf(file)).toContain('This is an example.');
  });
});

const idsIn = (of: ReturnType<typeof htmlAsXml>): readonly string[] =>
  of.inside.flatMap((each) =>
    typeof each === 'string' ? [] : [each.attributes['id'] ?? '', ...idsIn(each)],
  );

describe('nothing is written', () => {
  const refuse = async (own: Example, ...more: readonly string[]): Promise<string> => {
    const to = join(makeFolder(), 'site');
    const ran = await own.lea(['publish', '--to', to, ...more]);
    expect([ran.exit, ran.out, existsSync(to)]).toEqual(['failed', '', false]);
    return ran.err;
  };

  test('4: while a word of a message has changed: file, line, both wordings, and what settles it', async () => {
    const own = copyOf(example);
    const file = change(
      own,
      'what-we-stopped-doing',
      'Nobody missed the Thursday meeting.',
      'Nobody missed the Friday meeting.',
    );
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .indexOf('> Nobody missed the Friday meeting. We had defended it for two years.') + 1;
    const said = await refuse(own);
    expect(said.replaceAll(/\s+/g, ' ')).toMatch(
      /There is 1 problem\. Nothing was written\. 1 cases\/ashmere\/what-we-stopped-doing--c-\w+, line \d+: message c-\w+#chg\. The words have changed since consent was given on 14 February 2025\./,
    );
    expect(said).toContain(`line ${line}:`);
    expect(said).toContain('then: "Nobody missed the Thursday meeting. We had defended it for two years."');
    expect(said).toContain('now:  "Nobody missed the Friday meeting. We had defended it for two years."');
    expect(said).toMatch(/Put the old words back, or: lea message ask c-\w+#chg/);
  });

  test('while a message that is only listed has lapsed, unless it is left out by name', async () => {
    const own = copyOf(example);
    const words = 'I rang a colleague from the group before the inspection, not after it.';
    const file = own.files('journal').find((each) => readFileSync(each, 'utf8').includes(words)) ?? '';
    change(own, file, 'not after it.', 'never after it.');
    const said = await refuse(own);
    const [reference = ''] = /d-\w+#\w+/.exec(said) ?? [];
    expect(said).toContain(`Or leave it out: --leave-out ${reference}`);
    const to = join(makeFolder(), 'site');
    await own.does('publish', '--to', to, '--leave-out', reference);
    expect(textOf('messages.html', to)).not.toContain('inspection');
  });

  test('while a signature points at one person, unless a reason is given', async () => {
    const own = copyOf(example);
    const words = 'I rang a colleague from the group before the inspection, not after it.';
    const file = own.files('journal').find((each) => readFileSync(each, 'utf8').includes(words)) ?? '';
    change(own, file, 'as: Chief officer', 'as: Chief officer, city');
    const said = (await refuse(own)).replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      'Only one seat here is chief officer at a city, so the signature points at one person.',
    );
    const to = join(makeFolder(), 'site');
    await own.does('publish', '--to', to, '--anyway', 'she asked for it');
    expect(textOf('messages.html', to)).toContain('Chief officer, city');
  });

  test.each([
    ['is nearly one of a message', '[^m2]: message for', '[^m2]: mesage for'],
    ['says evidence and speaks of permission', '[^m2]: message for', '[^m2]: evidence for'],
    ['stands beside no words', 'Participating officer[^m2]', 'Participating officer'],
  ])('while a note %s in a public entry', async (_name, from, to) => {
    const own = copyOf(example);
    const file = change(own, 'what-we-stopped-doing', from, to);
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((each) => each.startsWith('[^m2]:')) + 1;
    expect(await refuse(own)).toContain(`line ${line}: The note [^m2]`);
  });

  test.each([
    [
      'is signed beneath with a name, and nothing else in its note',
      [
        ['— Participating officer[^m2]', '— Jane Smith, Chief officer, Ashmere[^m2]'],
        ['; as: Participating officer; chosen', '; chosen'],
      ],
      '"Jane Smith, Chief officer, Ashmere" is not one of the five ways',
    ],
    [
      'has a wording to print that says the opposite, typed by hand with its print',
      [
        ['> Nobody missed the Thursday meeting.', '> Some missed it, and it was not easy.'],
        [
          '(words 8f4e32)',
          `(words ${printOf('Some missed it, and it was not easy. We had defended it for two years.')}, published ${printOf('Some missed it, and it was ... easy.')}); published: "Some missed it, and it was ... easy."`,
        ],
      ],
      'was left out.',
    ],
  ] as const)('while a message in a public entry %s', async (_name, changes, why) => {
    const own = copyOf(example);
    for (const [from, to] of changes) change(own, 'what-we-stopped-doing', from, to);
    expect((await refuse(own)).replaceAll(/\s+/g, ' ')).toContain(why);
    if (why.startsWith('was')) expect((await own.lea(['check'])).out.replaceAll(/\s+/g, ' ')).toContain(why);
  });

  test.each([
    ['a seat', 'Ask greyport/officer-1 about it.', 'greyport/officer-1'],
    ['a mailbox', 'Write to learning@greyport.example first.', 'learning@greyport.example'],
    [
      'a mailbox behind words',
      '[Write](mailto:learning%40greyport.example) first.',
      'learning@greyport.example',
    ],
    [
      'a file behind words',
      '[Read on](https://host.example/diary/ashmere/2024/x--d-7k2q9xw4ab.md).',
      'diary/ashmere/2024/x--.md',
    ],
    ['an authority that left', 'Norrowdale did it before us.', 'Norrowdale'],
    ['an authority that left, in small letters', 'See norrowdale.', 'Norrowdale'],
  ])('while a page would hold %s', async (_name, sentence, found) => {
    const own = copyOf(example);
    change(own, 'what-we-stopped-doing', 'Ask us in a year.', `Ask us in a year. ${sentence}`);
    expect((await refuse(own)).replaceAll(/\s+/g, ' ')).toContain(
      `The page "What we stopped doing" would hold ${found}.`,
    );
  });
});

describe('a message in a public entry', () => {
  const words = 'Nobody missed the Thursday meeting. We had defended it for two years.';
  const shorter = 'Nobody missed the Thursday meeting.';
  const permitted = `(words ${printOf(words)}, published ${printOf(shorter)}); published: "${shorter}"`;
  const publish = async (...changes: readonly (readonly [from: string, to: string])[]): Promise<string> => {
    const own = copyOf(example);
    const to = own.at('site-of-it');
    for (const [from, by] of changes) change(own, 'what-we-stopped-doing', from, by);
    await own.does('publish', '--to', to);
    return to;
  };
  const pagesWith = (said: string, folder: string): readonly string[] =>
    filesIn(folder).flatMap(([file, html]) => (html.includes(said) ? [file] : []));

  test('is signed as its note says, whatever the line beneath it says', async () => {
    const to = await publish(['— Participating officer[^m2]', '— Jane Smith, Chief officer, Ashmere[^m2]']);
    expect(pagesWith('Jane Smith', to)).toEqual([]);
    expect(pagesWith('Participating officer</', to).some((file) => file.startsWith('case-'))).toBe(true);
  });

  test('is printed in its shorter wording alone: in its case, in short, and as a passage of its feature', async () => {
    const to = await publish(
      ['(words 8f4e32)', permitted],
      ['— Participating officer[^m2]', '— Participating officer[^m2][^e2]'],
      ['[^m2]: message', '[^e2]: evidence for trust; shows: did; direction: helps; id: e2e\n[^m2]: message'],
    );
    expect(pagesWith(shorter, to)).toContain('messages.html');
    expect(pagesWith('We had defended it', to)).toEqual([]);
  });

  test('is printed in its shorter wording where lists say a case in short', async () => {
    const own = copyOf(example);
    const file = change(own, 'what-we-stopped-doing', '(words 8f4e32)', permitted);
    const [, quote = ''] = /(> Nobody[\s\S]*?\[\^m2\]\n)/.exec(readFileSync(file, 'utf8')) ?? [];
    change(own, file, quote, '');
    change(own, file, '## In short\n', `## In short\n\n${quote}`);
    const to = own.at('site-of-it');
    await own.does('publish', '--to', to);
    expect(pagesWith(shorter, to)).toContain('cases.html');
    expect(pagesWith('We had defended it', to)).toEqual([]);
  });
});

describe('a folder', () => {
  test('that holds anything else is left as it is', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'index.html'), 'mine');
    const ran = await example.lea(['publish', '--to', folder]);
    expect([ran.exit, allOf(folder)]).toEqual(['failed', new Map([['index.html', 'mine']])]);
  });

  test('inside the journal or the private space is refused', async () => {
    for (const to of [example.at('journal', 'site'), example.at('private', 'site')])
      expect(await example.lea(['publish', '--to', to])).toMatchObject({ exit: 'misused', out: '' });
  });

  test('inside the journal by way of a link is refused', async () => {
    const own = copyOf(example);
    symlinkSync(own.at('journal'), own.at('link'));
    expect(await own.lea(['publish', '--to', own.at('link', 'sub')])).toMatchObject({ exit: 'misused' });
    expect(existsSync(own.at('journal', 'sub'))).toBe(false);
  });

  test('that could not be cleared of an old page loses it the next time', async () => {
    const own = copyOf(example);
    const folder = own.at('site');
    writeFileSync(join(folder, 'pages.txt'), `${read('pages.txt', folder)}case-9.html\ncase-8.html\n`);
    for (const name of ['case-8.html', 'case-9.html']) writeFileSync(join(folder, name), '<p>old</p>');
    const disk: Disk = {
      ...realDisk,
      remove: (path) => {
        if (path.endsWith('case-8.html')) throw fault('CANNOT_WRITE', { folder });
        realDisk.remove(path);
      },
    };
    const { exit } = await own.lea(['publish', '--to', folder], { disk });
    expect([exit, existsSync(join(folder, 'case-8.html'))]).toEqual(['failed', true]);
    await own.does('publish', '--to', folder);
    expect(existsSync(join(folder, 'case-8.html'))).toBe(false);
    expect(read('pages.txt', folder)).not.toContain('case-8.html');
  });

  test('14: of an earlier booklet loses the words that were taken back, and its old pages; nothing else', async () => {
    const own = copyOf(example);
    const folder = own.at('site');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    mkdirSync(join(folder, '.git'));
    const said = 'I had come to report, and discovered half-way through the morning';
    expect(textOf('messages.html', folder)).toContain(said);
    writeFileSync(join(folder, 'case-9.html'), '<p>old</p>');
    writeFileSync(join(folder, 'pages.txt'), `${read('pages.txt', folder)}case-9.html\n`);
    const file = own.files('journal').find((each) => readFileSync(each, 'utf8').includes(said)) ?? '';
    const note = /id: (\w+); consent: given/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const id = /--(d-\w+)\.md$/.exec(file)?.[1] ?? '';
    await own.does('withdraw', `${id}#${note}`, '--yes');
    const ran = await own.lea(['publish', '--to', folder]);
    expect(ran.err).toContain('That folder still held 1 message taken back since.');
    for (const [, html] of filesIn(folder)) expect(html).not.toContain('I had come to report');
    expect(existsSync(join(folder, 'case-9.html'))).toBe(false);
    expect(read('notes.txt', folder)).toBe('mine');
  });

  test('is untouched by a dry run', async () => {
    const to = join(makeFolder(), 'site');
    const ran = await example.lea(['publish', '--to', to, '--dry-run']);
    expect([ran.exit, existsSync(to)]).toEqual(['fine', false]);
    expect(ran.out).toContain('Nothing was written.');
  });
});

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [[each.name, read(each.name, folder)] as const] : [],
  );
