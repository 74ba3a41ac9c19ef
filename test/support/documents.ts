import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { type Block, type Document, runsOf, textOf } from '../../src/render/document.ts';
import type { FormatName } from '../../src/render/index.ts';

/** A document with one of everything. */
export const aDocument = (
  blocks: readonly Block[] = ONE_OF_EACH,
  more: Partial<Document> = {},
): Document => ({
  title: 'What we would tell government',
  by: 'Wayside Learning Network',
  subject: 'Think tank briefing',
  day: '2025-06-05',
  language: 'en',
  blocks,
  ...more,
});

/** One block of each sort, with words that no two share. */
export const ONE_OF_EACH: readonly Block[] = [
  { kind: 'note', words: 'Read with: Wayside think tank.' },
  { kind: 'heading', level: 2, words: 'Since we last met' },
  { kind: 'paragraph', words: [{ text: 'Learned', strong: true }, { text: ' Ashmere recorded something.' }] },
  { kind: 'heading', level: 3, words: 'Of the questions' },
  {
    kind: 'list',
    items: [
      [
        { kind: 'paragraph', words: 'first thing' },
        { kind: 'list', isOrdered: true, items: [[{ kind: 'paragraph', words: 'numbered' }]] },
      ],
      [{ kind: 'paragraph', words: [{ text: 'a link', link: 'https://example.org/a?b=c' }] }],
    ],
  },
  {
    kind: 'table',
    caption: 'What has been shown',
    columns: [{ label: 'Group' }, { label: 'Voices', isNumber: true }, { label: 'Hard', isNumber: true }],
    rows: [
      { group: '1 Shared purpose' },
      { cells: ['Chief officers', '17', '-'] },
      { cells: ['Members', '4', '23'] },
    ],
  },
  {
    kind: 'quote',
    words: ['One visit is a nice day out.', 'Nothing moved until the third.'],
    by: 'Participating officer',
  },
  {
    kind: 'chart',
    title: 'Who led the items',
    sentence: 'Brokers led 5 of 6 items at session 1.',
    drawing: { kind: 'bars', rows: [{ label: '1', counts: [5, 1] }], keys: ['brokers', 'members'] },
    table: {
      kind: 'table',
      caption: 'Items led, by session',
      columns: [{ label: 'Session' }, { label: 'By brokers', isNumber: true }],
      rows: [{ cells: ['session 1', '5'] }],
    },
  },
  { kind: 'space', label: 'Room to think', lines: 2, isBox: true },
  { kind: 'paragraph', words: 'Ymddiriedaeth', language: 'cy' },
];

/** A digest as the program makes it. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An element of a piece of XML: its name, attributes and what it holds, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: (Element | string)[];
}

/** Reads XML, and throws where it is not well formed. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, inside: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, inside: [] };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void open.at(-1)?.inside.push(words));
  parser.write(text).close();
  return root;
}

/** Every element of a name, in order. */
export const elementsIn = (of: Element, name: string): readonly Element[] =>
  of.inside.flatMap((each) =>
    typeof each === 'string' ? [] : [...(each.name === name ? [each] : []), ...elementsIn(each, name)],
  );

/** The text in an element. */
export const textIn = (of: Element): string =>
  of.inside.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');

/** The files in an archive that is not compressed, by name, in order. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = Buffer.from(bytes);
  const files = new Map<string, string>();
  for (let at = 0; view.readUInt32LE(at) === 0x0403_4b50; ) {
    const [size, length] = [view.readUInt32LE(at + 18), view.readUInt16LE(at + 26)];
    const start = at + 30 + length;
    files.set(view.toString('utf8', at + 30, start), view.toString('utf8', start, start + size));
    at = start + size;
  }
  return files;
}

/** The words of text in order, without the signs between them. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}']+/gu) ?? [];

/** What a block says, in the pieces in which a format may set it apart. Room to write says nothing. */
export function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return runsOf(block.words).map(({ text }) => text);
    case 'quote':
      return [...block.words.map(textOf), block.by ?? ''];
    case 'table':
      return [
        block.caption,
        ...block.columns.slice(1).map(({ label }) => label),
        ...block.rows.flatMap((row) => ('group' in row ? [row.group] : row.cells.map(textOf))),
      ];
    case 'chart':
      return [block.sentence, ...wordsIn(block.table)];
    case 'list':
    case 'space':
      return [];
  }
}

/** What is written as HTML is XML too, but for what never closes. */
export const htmlAsXml = (html: string): Element =>
  readXml(html.replace('<!doctype html>\n', '').replaceAll(/<(meta)([^>]*)>/g, '<$1$2/>'));

/** The text that a file of a format holds, as its reader sees it. */
export function textOfFile(name: FormatName, written: string | Uint8Array): string {
  if (typeof written !== 'string')
    return textIn(readXml(unzip(written).get(name === 'docx' ? 'word/document.xml' : 'content.xml') ?? ''));
  return name === 'html' ? textIn(htmlAsXml(written)) : written.replaceAll(/\\(?=[^\w\s])/g, '');
}
