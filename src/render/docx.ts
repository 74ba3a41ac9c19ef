import { sayDay } from '../model/day-words.ts';
import {
  type Block,
  type Document,
  type Heading,
  type Language,
  type List,
  type Quote,
  type Run,
  runsOf,
  type Table,
  withPlaces,
  type Words,
} from './document.ts';
import { addressOf, escaped, joined } from './escape.ts';
import { packParts } from './office/pack.ts';
import { sharesOf } from './office/widths.ts';
import * as parts from './office/word-parts.ts';
import { styles } from './office/word-styles.ts';

/** What is gathered while the text is written: where links lead, what notes say, how many lists are numbered. */
interface Gathered {
  readonly links: string[];
  readonly notes: string[];
  ordered: number;
  places: number;
}

/** The width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const WIDTH = 9638;
const LANGUAGES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/**
 * A Word file (dependencies.md, section 13): real headings, tables with heads that repeat, a title, styles an officer can
 * change. The same document gives the same bytes. Charts are their sentence and their table.
 */
export function writeDocx(document: Document): Uint8Array {
  const gathered: Gathered = { links: [], notes: [], ordered: 0, places: 0 };
  const language = LANGUAGES[document.language];
  const head = [
    styled('Title', document.title, gathered),
    styled('Subtitle', `${document.by}. ${document.subject}, as at ${sayDay(document.day)}`, gathered),
  ];
  const body = withPlaces(document.blocks).map((block) => write(block, gathered));
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="r5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${parts.WORD}><w:body>${joined([...head, ...body])}${page}</w:body></w:document>`;
  return packParts([
    ['[Content_Types].xml', parts.contentTypes()],
    ['_rels/.rels', parts.packageRelations()],
    ['docProps/core.xml', parts.coreProperties(document)],
    ['docProps/app.xml', parts.appProperties()],
    ['word/document.xml', text],
    ['word/styles.xml', styles(language)],
    ['word/settings.xml', parts.settings()],
    ['word/numbering.xml', parts.numbering(gathered.ordered)],
    ['word/footnotes.xml', parts.footnotes(gathered.notes)],
    ['word/footer1.xml', parts.footer(document)],
    ['word/_rels/document.xml.rels', parts.textRelations(gathered.links)],
  ]);
}

const SPACE = '<w:p><w:pPr><w:pStyle w:val="Ruled"/></w:pPr><w:r><w:tab/></w:r></w:p>';

function write(block: Block, gathered: Gathered, depth = 0): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, gathered);
    case 'paragraph': {
      const style = block.as === 'lead' ? 'Lead' : block.as === 'quiet' ? 'Explanation' : undefined;
      return styled(
        style ?? (depth > 0 ? 'ListParagraph' : undefined),
        block.words,
        gathered,
        block.language,
      );
    }
    case 'note':
      return styled('Note', block.words, gathered);
    case 'list':
      return writeList(block, gathered, depth);
    case 'table':
      return writeTable(block, gathered);
    case 'quote':
      return writeQuote(block, gathered);
    case 'chart':
      return joined([styled(undefined, block.sentence, gathered), writeTable(block.table, gathered)]);
    case 'space':
      return joined([
        block.isBox === true ? styled('Caption', block.label, gathered) : '',
        SPACE.repeat(block.lines),
      ]);
  }
}

const paragraph = (settings: string, runs: string): string =>
  `<w:p>${settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`}${runs}</w:p>`;

const styled = (style: string | undefined, words: Words, gathered: Gathered, language?: Language): string =>
  paragraph(style === undefined ? '' : `<w:pStyle w:val="${style}"/>`, inline(words, gathered, language));

function inline(words: Words, gathered: Gathered, language?: Language): string {
  return joined(
    runsOf(words).map((run) => {
      const inside = sayRun(run, gathered, language);
      const address = addressOf(run.link);
      if (address === undefined) return inside;
      if (address.startsWith('#'))
        return `<w:hyperlink w:anchor="${escaped(address.slice(1))}">${inside}</w:hyperlink>`;
      gathered.links.push(address);
      return `<w:hyperlink r:id="link${gathered.links.length}">${inside}</w:hyperlink>`;
    }),
  );
}

function sayRun(
  { text, strong, emphasis, code, link, note, language }: Run,
  gathered: Gathered,
  own?: Language,
): string {
  const tongue = language ?? own;
  const settings = joined([
    addressOf(link) === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>',
    code ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '',
    strong ? '<w:b/>' : '',
    emphasis ? '<w:i/>' : '',
    tongue === undefined ? '' : `<w:lang w:val="${LANGUAGES[tongue]}"/>`,
  ]);
  const said = `<w:r>${settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  if (note === undefined) return said;
  gathered.notes.push(note);
  return `${said}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${gathered.notes.length}"/></w:r>`;
}

/** Word's headings begin at 1, beneath the title. */
function writeHeading({ level, words, id, isPart, language }: Heading, gathered: Gathered): string {
  const runs = inline(words, gathered, language);
  gathered.places += 1;
  const place = gathered.places;
  const held =
    id === undefined
      ? runs
      : `<w:bookmarkStart w:id="${place}" w:name="${escaped(id)}"/>${runs}<w:bookmarkEnd w:id="${place}"/>`;
  const sheet = isPart === 'on a new sheet' ? '<w:pageBreakBefore/>' : '';
  return paragraph(`<w:pStyle w:val="Heading${level - 1}"/>${sheet}`, held);
}

function writeList({ isOrdered, items, language }: List, gathered: Gathered, depth: number): string {
  if (isOrdered === true) gathered.ordered += 1;
  const number = isOrdered === true ? gathered.ordered + 1 : 1;
  const mark = `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${Math.min(depth, 3)}"/><w:numId w:val="${number}"/></w:numPr>`;
  return joined(
    items.flatMap((blocks) =>
      blocks.map((block, at) =>
        at === 0 && block.kind === 'paragraph'
          ? paragraph(mark, inline(block.words, gathered, block.language ?? language))
          : write(block, gathered, depth + 1),
      ),
    ),
  );
}

function writeTable(table: Table, gathered: Gathered): string {
  const { caption, columns, rows } = table;
  const widths = sharesOf(table, WIDTH);
  const cell = (at: number, words: Words, isHead: boolean, span = 1): string => {
    const settings = `<w:pStyle w:val="TableText"/>${isHead && span === 1 ? '<w:keepNext/>' : ''}${columns[at]?.isNumber === true && span === 1 ? '<w:jc w:val="right"/>' : ''}`;
    const runs = isHead && typeof words === 'string' ? [{ text: words, strong: true } as const] : words;
    return `<w:tc><w:tcPr><w:tcW w:w="${span === 1 ? (widths[at] ?? 0) : WIDTH}" w:type="dxa"/>${span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}</w:tcPr>${paragraph(settings, inline(runs, gathered, table.language))}</w:tc>`;
  };
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${joined(columns.map(({ label }, at) => cell(at, label, true)))}</w:tr>`;
  const body = rows.map((row) => {
    const cells =
      'group' in row
        ? cell(0, row.group, true, columns.length)
        : joined(row.cells.map((each, at) => cell(at, each, false)));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  });
  return joined([
    styled('Caption', caption, gathered),
    `<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${joined(widths.map((width) => `<w:gridCol w:w="${width}"/>`))}</w:tblGrid>${head}${joined(body)}</w:tbl>`,
    paragraph(parts.AFTER_TABLE, ''),
  ]);
}

const writeQuote = ({ words, by, language }: Quote, gathered: Gathered): string =>
  joined([
    ...words.map((each) => styled('Quote', each, gathered, language)),
    by === undefined ? '' : styled('Attribution', `— ${by}`, gathered, language),
  ]);
