import { sayDay } from '../../model/day-words.ts';
import type { Document } from '../document.ts';
import { escaped, joined } from '../escape.ts';
import { HEAD, NAMES } from './open-parts.ts';

const [ACCENT, QUIET, LINE] = ['#7a2e3b', '#5a554d', '#b9b1a4'];

interface Style {
  readonly name: string;
  readonly paragraph?: string;
  readonly text?: string;
  readonly inside?: string;
  readonly level?: number;
  readonly next?: string;
}

const size = (points: number): string => `fo:font-size="${points}pt"`;
const space = (before: number, after: number): string =>
  `fo:margin-top="${before}pt" fo:margin-bottom="${after}pt"`;
const BOLD = 'fo:font-weight="bold"';
const KEEP = 'fo:keep-with-next="always"';
const ruleAcross = (line: string): string =>
  `<style:tab-stops><style:tab-stop style:position="17cm" style:type="right"${line}/></style:tab-stops>`;

const STYLES: readonly Style[] = [
  {
    name: 'Title',
    next: 'Standard',
    paragraph: `${KEEP} ${space(0, 6)}`,
    text: `${BOLD} ${size(22)} fo:color="${ACCENT}"`,
  },
  {
    name: 'Subtitle',
    next: 'Standard',
    paragraph: `${space(0, 14)} fo:padding-bottom="6pt" fo:border-bottom="2.25pt solid ${ACCENT}"`,
    text: `fo:color="${QUIET}"`,
  },
  {
    name: 'Heading_20_1',
    level: 1,
    next: 'Standard',
    paragraph: `${KEEP} ${space(18, 6)}`,
    text: `${BOLD} ${size(15)}`,
  },
  {
    name: 'Heading_20_2',
    level: 2,
    next: 'Standard',
    paragraph: `${KEEP} ${space(14, 4)}`,
    text: `${BOLD} ${size(12.5)} fo:color="${ACCENT}"`,
  },
  {
    name: 'Heading_20_3',
    level: 3,
    next: 'Standard',
    paragraph: `${KEEP} ${space(12, 3)}`,
    text: `${BOLD} ${size(11)}`,
  },
  { name: 'Lead', text: size(12) },
  { name: 'Explanation', text: `${size(10)} fo:color="${QUIET}"` },
  {
    name: 'Note',
    paragraph: `${space(4, 10)} fo:padding="4pt" fo:border-left="3pt solid ${ACCENT}" fo:background-color="#f5efe4"`,
  },
  {
    name: 'Quotations',
    next: 'Attribution',
    paragraph: `${KEEP} fo:keep-together="always" ${space(6, 2)} fo:margin-left="0.6cm" fo:margin-right="0.6cm"`,
    text: `fo:font-style="italic" ${size(11.5)}`,
  },
  {
    name: 'Attribution',
    next: 'Standard',
    paragraph: `${space(0, 8)} fo:margin-left="0.6cm"`,
    text: `${size(10)} fo:color="${QUIET}"`,
  },
  { name: 'List', paragraph: space(0, 3) },
  { name: 'Caption', next: 'Standard', paragraph: `${KEEP} ${space(8, 4)}`, text: `${BOLD} ${size(10.5)}` },
  { name: 'Table_20_Contents', paragraph: space(2, 2), text: size(9.5) },
  { name: 'Table_20_Heading', paragraph: `${space(2, 2)} ${KEEP}`, text: `${BOLD} ${size(9.5)}` },
  { name: 'Table_20_Figure', paragraph: `${space(2, 2)} fo:text-align="end"`, text: size(9.5) },
  {
    name: 'Table_20_Figure_20_Heading',
    paragraph: `${space(2, 2)} fo:text-align="end"`,
    text: `${BOLD} ${size(9.5)}`,
  },
  {
    name: 'Ruled',
    paragraph: space(10, 0),
    inside: ruleAcross(' style:leader-style="solid" style:leader-text="_"'),
    text: `fo:color="${LINE}"`,
  },
  {
    name: 'Footer',
    paragraph: space(0, 0),
    inside: ruleAcross(''),
    text: `${size(8.5)} fo:color="${QUIET}"`,
  },
  { name: 'Footnote', paragraph: space(0, 2), text: size(9) },
];

/** The styles of the file, all of which an officer may change in one place, and its sheet of paper. */
export function styles({ by, day, language }: Document): string {
  const tongue = `fo:language="${language}" fo:country="GB"`;
  const each = STYLES.map(
    ({ name, paragraph = '', text = '', inside = '', level, next }) =>
      `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" style:parent-style-name="Standard"${next === undefined ? '' : ` style:next-style-name="${next}"`}${level === undefined ? '' : ` style:default-outline-level="${level}"`}><style:paragraph-properties ${paragraph}>${inside}</style:paragraph-properties><style:text-properties ${text}/></style:style>`,
  );
  const bullets = [1, 2, 3, 4].map((level) =>
    listLevel(level, `bullet text:level="${level}" text:bullet-char="•"`, 'bullet'),
  );
  const numbers = [1, 2, 3, 4].map((level) =>
    listLevel(level, `number text:level="${level}" style:num-format="1" style:num-suffix="."`, 'number'),
  );
  return `${HEAD}<office:document-styles ${NAMES}><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%" fo:margin-bottom="6pt" fo:orphans="2" fo:widows="2"/><style:text-properties fo:font-family="Calibri, Carlito, Arial, sans-serif" ${size(11)} ${tongue} fo:color="#23211e"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/>${joined(each)}<style:style style:name="Strong" style:family="text"><style:text-properties ${BOLD}/></style:style><style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Code" style:family="text"><style:text-properties fo:font-family="Consolas, monospace"/></style:style><text:list-style style:name="Bullets">${joined(bullets)}</text:list-style><text:list-style style:name="Numbers">${joined(numbers)}</text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="1.4cm" fo:margin-left="2cm" fo:margin-right="2cm" style:print-orientation="portrait"/><style:footer-style><style:header-footer-properties fo:margin-top="0.4cm" fo:min-height="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">${escaped(`${by}, as at ${sayDay(day)}`)}<text:tab/>Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

const listLevel = (level: number, what: string, kind: string): string =>
  `<text:list-level-style-${what}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${0.6 * level}cm" fo:text-indent="-0.6cm" fo:margin-left="${0.6 * level}cm"/></style:list-level-properties></text:list-level-style-${kind}>`;

/** Styles that the text alone uses: tables, cells, and words in another language. */
export const automaticStyles = (tables: readonly (readonly number[])[]): string => {
  const columns = tables.flatMap((widths, table) =>
    widths.map(
      (width, at) =>
        `<style:style style:name="T${table + 1}.${at + 1}" style:family="table-column"><style:table-column-properties style:column-width="${width / 100}mm"/></style:style>`,
    ),
  );
  const cell = (name: string, more: string): string =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:padding-top="0.6mm" fo:padding-bottom="0.6mm" fo:border-bottom="0.5pt solid ${LINE}" ${more}/></style:style>`;
  const tongues = (['en', 'cy'] as const).map(
    (tongue) =>
      `<style:style style:name="L${tongue}" style:family="text"><style:text-properties fo:language="${tongue}" fo:country="GB"/></style:style>`,
  );
  return `<office:automatic-styles><style:style style:name="Figures" style:family="table"><style:table-properties style:width="170mm" table:align="left" fo:margin-bottom="8pt"/></style:style><style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>${cell('Cell', '')}${cell('Head', 'fo:background-color="#f5efe4" fo:border-top="1pt solid #23211e"')}${joined([...columns, ...tongues])}</office:automatic-styles>`;
};
