import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/render/document.ts';
import { blocksIn } from '../../src/render/document.ts';
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../src/render/index.ts';
import {
  aDocument,
  digest,
  elementsIn,
  htmlAsXml,
  readXml,
  textIn,
  textOfFile,
  unzip,
  wordsIn,
  wordsOf,
} from '../support/documents.ts';

const write = async (name: FormatName, document: Document): Promise<string | Uint8Array> =>
  FORMATS[name].write(document, { digest });
const textual = async (name: FormatName, document: Document): Promise<string> => {
  const written = await write(name, document);
  if (typeof written !== 'string') throw new Error(`${name} is no text`);
  return written;
};
const files = async (name: 'docx' | 'odt', document: Document): Promise<ReadonlyMap<string, string>> => {
  const written = await write(name, document);
  if (typeof written === 'string') throw new Error(`${name} is no archive`);
  return unzip(written);
};
const htmlOf = async (document: Document) => htmlAsXml(await textual('html', document));

test('the names of the formats are those of the table', () => {
  expect(Object.keys(FORMATS)).toEqual([...FORMAT_NAMES]);
});

test.each(FORMAT_NAMES)('%s: the same document gives the same bytes', async (name) => {
  expect(await write(name, aDocument())).toEqual(await write(name, aDocument()));
});

describe('every word of every block is in every format', () => {
  const wanted = blocksIn(aDocument().blocks).flatMap(wordsIn);
  test.each(FORMAT_NAMES)('%s', async (name) => {
    const text = wordsOf(textOfFile(name, await write(name, aDocument()))).join(' ');
    expect(wanted.filter((words) => !text.includes(wordsOf(words).join(' ')))).toEqual([]);
  });
});

describe('a page', () => {
  test('holds no script, asks for nothing, and allows its own style alone', async () => {
    const html = await textual('html', aDocument());
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = Buffer.from(digest(style), 'hex').toString('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<img|<iframe|@import|url\((?!#)|\son\w+=/i);
  });

  test('has its title, its language, headings in order, and the language of each part', async () => {
    const page = await htmlOf(aDocument());
    expect(elementsIn(page, 'title').map(textIn)[0]).toBe(
      'What we would tell government: Wayside Learning Network',
    );
    expect(elementsIn(page, 'html')[0]?.attributes['lang']).toBe('en-GB');
    expect([1, 2, 3].map((level) => elementsIn(page, `h${level}`).map(textIn))).toEqual([
      ['What we would tell government'],
      ['Since we last met'],
      ['Of the questions'],
    ]);
    expect(
      elementsIn(page, 'p')
        .filter(({ attributes }) => attributes['lang'] === 'cy')
        .map(textIn),
    ).toEqual(['Ymddiriedaeth']);
  });

  test('says which heads belong to columns, rows and groups of rows', async () => {
    const [table] = elementsIn(await htmlOf(aDocument()), 'table');
    const heads = elementsIn(table ?? { name: '', attributes: {}, inside: [] }, 'th');
    expect(heads.map(({ attributes }) => attributes['scope'])).toEqual([
      'col',
      'col',
      'col',
      'rowgroup',
      'row',
      'row',
    ]);
  });
});

describe('a Word file', () => {
  test('begins with the list of its contents, and every part is well formed', async () => {
    const parts = await files('docx', aDocument());
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    for (const [, text] of parts) expect(() => readXml(text)).not.toThrow();
  });

  test('has headings as headings, heads of tables that repeat, and its title', async () => {
    const parts = await files('docx', aDocument());
    const text = readXml(parts.get('word/document.xml') ?? '');
    const styles = elementsIn(text, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Quote', 'Attribution']));
    expect(elementsIn(text, 'w:tblHeader')).toHaveLength(2);
    expect(textIn(elementsIn(readXml(parts.get('docProps/core.xml') ?? ''), 'dc:title')[0]!)).toBe(
      'What we would tell government',
    );
    const known = elementsIn(readXml(parts.get('word/styles.xml') ?? ''), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect(styles.filter((style) => !known.includes(style))).toEqual([]);
  });

  test('keeps the notes of a working copy as footnotes, in order', async () => {
    const words = [
      { text: 'one', note: 'evidence for trust; id: 7kd' },
      { text: ' two', note: 'message' },
    ];
    const parts = await files('docx', aDocument([{ kind: 'paragraph', words }]));
    const notes = elementsIn(readXml(parts.get('word/footnotes.xml') ?? ''), 'w:footnote').map(textIn);
    expect(notes.slice(2)).toEqual([' evidence for trust; id: 7kd', ' message']);
    const refer = elementsIn(readXml(parts.get('word/document.xml') ?? ''), 'w:footnoteReference');
    expect(refer.map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2']);
  });
});

test('an OpenDocument file begins with what it is, and every part is well formed', async () => {
  const parts = await files('odt', aDocument());
  expect([...parts][0]).toEqual(['mimetype', 'application/vnd.oasis.opendocument.text']);
  for (const [name, text] of [...parts].slice(1)) expect(() => readXml(text), name).not.toThrow();
  const text = readXml(parts.get('content.xml') ?? '');
  expect(elementsIn(text, 'text:h').map(textIn)).toEqual(['Since we last met', 'Of the questions']);
  expect(elementsIn(text, 'table:table-header-rows')).toHaveLength(2);
});
