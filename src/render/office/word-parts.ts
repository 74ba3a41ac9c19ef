import { sayDay } from '../../model/day-words.ts';
import type { Document } from '../document.ts';
import { escaped, joined } from '../escape.ts';

/** How each part begins. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The names of WordprocessingML and of its relations. */
export const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file, by name: everything but the text itself. */
export const contentTypes = (): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${joined(
    [
      ['/word/document.xml', `${TYPE}.document.main+xml`],
      ['/word/styles.xml', `${TYPE}.styles+xml`],
      ['/word/settings.xml', `${TYPE}.settings+xml`],
      ['/word/numbering.xml', `${TYPE}.numbering+xml`],
      ['/word/footnotes.xml', `${TYPE}.footnotes+xml`],
      ['/word/footer1.xml', `${TYPE}.footer+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
  )}</Types>`;

const relation = (id: string, type: string, target: string, isOutside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`;

/** What the package holds. */
export const packageRelations = (): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', `${OFFICE}/officeDocument`, 'word/document.xml')}${relation('r2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}${relation('r3', `${OFFICE}/extended-properties`, 'docProps/app.xml')}</Relationships>`;

/** What the text refers to: its styles, its notes, and the addresses its links lead to. */
export const textRelations = (links: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${joined([
    ...['styles', 'settings', 'numbering', 'footnotes'].map((name, at) =>
      relation(`r${at + 1}`, `${OFFICE}/${name}`, `${name}.xml`),
    ),
    relation('r5', `${OFFICE}/footer`, 'footer1.xml'),
    ...links.map((link, at) => relation(`link${at + 1}`, `${OFFICE}/hyperlink`, escaped(link), true)),
  ])}</Relationships>`;

/** Title, who hands it round, its day: never a person. */
export const coreProperties = ({ title, by, subject, day, language }: Document): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(by)}</dc:creator><dc:language>${language === 'cy' ? 'cy-GB' : 'en-GB'}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:modified></cp:coreProperties>`;

/** The program that wrote it. */
export const appProperties = (): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>lea</Application></Properties>`;

/** How the file is to be opened. */
export const settings = (): string =>
  `${HEAD}<w:settings ${WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const word = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** The foot of each sheet: whose it is and its day, and which page this is. */
export const footer = ({ by, day }: Document): string =>
  `${HEAD}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${word(`${by}, as at ${sayDay(day)}`)}<w:r><w:tab/></w:r>${word('Page ')}${field('PAGE')}${word(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`;

/** Footnotes: the two that every file has, and those of a working copy. */
export const footnotes = (notes: readonly string[]): string =>
  `${HEAD}<w:footnotes ${WORD}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${joined(
    notes.map(
      (note, at) =>
        `<w:footnote w:id="${at + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${word(` ${note}`)}</w:p></w:footnote>`,
    ),
  )}</w:footnotes>`;

const LEVELS = [0, 1, 2, 3];

/** Bullets (1), and a numbering of its own for each numbered list (from 2 on). */
export function numbering(orderedLists: number): string {
  const level = (at: number, form: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  const numbers = Array.from(
    { length: orderedLists },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${joined(LEVELS.map((each) => `<w:lvlOverride w:ilvl="${each}"><w:startOverride w:val="1"/></w:lvlOverride>`))}</w:num>`,
  );
  return `${HEAD}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${joined(LEVELS.map((at) => level(at, 'bullet', '•')))}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${joined(LEVELS.map((at) => level(at, 'decimal', `%${at + 1}.`)))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${joined(numbers)}</w:numbering>`;
}

/** What parts a table from the text beneath it. */
export const AFTER_TABLE = '<w:spacing w:before="0" w:after="60" w:line="120" w:lineRule="exact"/>';
