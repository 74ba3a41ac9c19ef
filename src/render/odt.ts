import { sayDay } from '../model/day-words.ts';
import {
  type Block,
  type Document,
  type Language,
  type List,
  type Run,
  runsOf,
  type Table,
  withPlaces,
  type Words,
} from './document.ts';
import { addressOf, escaped, joined } from './escape.ts';
import * as parts from './office/open-parts.ts';
import { automaticStyles, styles } from './office/open-styles.ts';
import { packParts } from './office/pack.ts';
import { sharesOf } from './office/widths.ts';

/** The width of the text on A4 with margins of 20 mm, in hundredths of a millimetre. */
const WIDTH = 17_000;

/** What is gathered while the text is written: the columns of its tables, and how many notes it has. */
interface Gathered {
  readonly tables: (readonly number[])[];
  notes: number;
}

/** An OpenDocument text: as the Word file, for those who write with LibreOffice. The same document gives the same bytes. */
export function writeOdt(document: Document): Uint8Array {
  const gathered: Gathered = { tables: [], notes: 0 };
  const body = joined([
    styled('Title', document.title, gathered),
    styled('Subtitle', `${document.by}. ${document.subject}, as at ${sayDay(document.day)}`, gathered),
    ...withPlaces(document.blocks).map((block) => write(block, gathered)),
  ]);
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${parts.NAMES}>${automaticStyles(gathered.tables)}<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return packParts([
    ['mimetype', parts.KIND],
    ['content.xml', content],
    ['styles.xml', styles(document)],
    ['meta.xml', parts.meta(document)],
    ['META-INF/manifest.xml', parts.manifest()],
  ]);
}

const SPACE = '<text:p text:style-name="Ruled"><text:tab/></text:p>';

function write(block: Block, gathered: Gathered): string {
  switch (block.kind) {
    case 'heading': {
      const place = block.id === undefined ? '' : `<text:bookmark text:name="${escaped(block.id)}"/>`;
      const level = block.level - 1;
      return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${place}${inline(block.words, gathered, block.language)}</text:h>`;
    }
    case 'paragraph': {
      const style = block.as === 'lead' ? 'Lead' : block.as === 'quiet' ? 'Explanation' : 'Standard';
      return styled(style, block.words, gathered, block.language);
    }
    case 'note':
      return styled('Note', block.words, gathered);
    case 'list':
      return writeList(block, gathered);
    case 'table':
      return writeTable(block, gathered);
    case 'quote':
      return joined([
        ...block.words.map((each) => styled('Quotations', each, gathered, block.language)),
        block.by === undefined ? '' : styled('Attribution', `— ${block.by}`, gathered, block.language),
      ]);
    case 'space':
      return (
        (block.isBox === true ? styled('Caption', block.label, gathered) : '') + SPACE.repeat(block.lines)
      );
    case 'chart':
      return styled('Standard', block.sentence, gathered) + writeTable(block.table, gathered);
  }
}

const styled = (style: string, words: Words, gathered: Gathered, language?: Language): string =>
  `<text:p text:style-name="${style}">${inline(words, gathered, language)}</text:p>`;

const inline = (words: Words, gathered: Gathered, language?: Language): string =>
  joined(runsOf(words).map((run) => sayRun(run, gathered, language)));

function sayRun(run: Run, gathered: Gathered, own?: Language): string {
  const { text, strong, emphasis, code, link, note } = run;
  const tongue = run.language ?? own;
  const inside = (style: string | undefined, words: string): string =>
    style === undefined ? words : `<text:span text:style-name="${style}">${words}</text:span>`;
  // Two spaces together, and one at an end, would be read as one and as none.
  let out = escaped(text).replaceAll(/^ | $| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
  out = inside(code ? 'Code' : undefined, out);
  out = inside(emphasis ? 'Emphasis' : undefined, out);
  out = inside(strong ? 'Strong' : undefined, out);
  out = inside(tongue === undefined ? undefined : `L${tongue}`, out);
  const address = addressOf(link);
  if (address !== undefined)
    out = `<text:a xlink:type="simple" xlink:href="${escaped(address)}">${out}</text:a>`;
  if (note === undefined) return out;
  gathered.notes += 1;
  return `${out}<text:note text:id="n${gathered.notes}" text:note-class="footnote"><text:note-citation>${gathered.notes}</text:note-citation><text:note-body>${styled('Footnote', note, gathered)}</text:note-body></text:note>`;
}

function writeList({ isOrdered, items, language }: List, gathered: Gathered): string {
  const each = items.map((blocks) => {
    const inside = blocks.map((block) =>
      block.kind === 'paragraph'
        ? styled('List', block.words, gathered, block.language ?? language)
        : write(block, gathered),
    );
    return `<text:list-item>${joined(inside)}</text:list-item>`;
  });
  return `<text:list text:style-name="${isOrdered === true ? 'Numbers' : 'Bullets'}">${joined(each)}</text:list>`;
}

function writeTable(table: Table, gathered: Gathered): string {
  const { caption, columns, rows } = table;
  gathered.tables.push(sharesOf(table, WIDTH));
  const number = gathered.tables.length;
  const cell = (at: number, words: Words, isHead: boolean, span = 1): string => {
    const figure = columns[at]?.isNumber === true && span === 1;
    const style = figure
      ? `Table_20_Figure${isHead ? '_20_Heading' : ''}`
      : `Table_20_${isHead ? 'Heading' : 'Contents'}`;
    const across = span === 1 ? '' : ` table:number-columns-spanned="${span}"`;
    return `<table:table-cell table:style-name="${isHead && span === 1 ? 'Head' : 'Cell'}" office:value-type="string"${across}>${styled(style, words, gathered, table.language)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;
  };
  const row = (cells: string): string => `<table:table-row table:style-name="Row">${cells}</table:table-row>`;
  return joined([
    styled('Caption', caption, gathered),
    `<table:table table:name="${escaped(`${number}. ${caption}`)}" table:style-name="Figures">`,
    ...columns.map((_, at) => `<table:table-column table:style-name="T${number}.${at + 1}"/>`),
    `<table:table-header-rows>${row(joined(columns.map(({ label }, at) => cell(at, label, true))))}</table:table-header-rows>`,
    ...rows.map((each) =>
      row(
        'group' in each
          ? cell(0, each.group, true, columns.length)
          : joined(each.cells.map((words, at) => cell(at, words, false))),
      ),
    ),
    '</table:table>',
  ]);
}
