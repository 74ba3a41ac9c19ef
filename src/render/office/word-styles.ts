import { joined } from '../escape.ts';
import { HEAD, WORD } from './word-parts.ts';

/** Accent, quiet ink and lines of a printed page. */
const [ACCENT, QUIET, LINE] = ['7A2E3B', '5A554D', 'B9B1A4'];

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly base?: string;
  readonly next?: string;
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const colour = (value: string): string => `<w:color w:val="${value}"/>`;
const space = (before: number, after: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const edge = (side: string, width: number, ink: string, gap = 1): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="${gap}" w:color="${ink}"/>`;

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(0, 6)}`,
    run: `<w:b/>${colour(ACCENT)}${size(22)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: `<w:pBdr>${edge('bottom', 18, ACCENT, 6)}</w:pBdr>${space(0, 14)}`,
    run: `${colour(QUIET)}${size(11)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(18, 6)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${size(15)}`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(14, 4)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${colour(ACCENT)}${size(12.5)}`,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(12, 3)}<w:outlineLvl w:val="2"/>`,
    run: `<w:b/>${size(11)}`,
  },
  { id: 'Lead', name: 'Lead', run: size(12) },
  { id: 'Explanation', name: 'Explanation', run: `${colour(QUIET)}${size(10)}` },
  {
    id: 'Note',
    name: 'Note',
    paragraph: `<w:pBdr>${edge('left', 24, ACCENT, 8)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F5EFE4"/>${space(4, 10)}`,
  },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Attribution',
    paragraph: `<w:keepNext/><w:keepLines/>${space(6, 2)}<w:ind w:left="340" w:right="340"/>`,
    run: `<w:i/>${size(11.5)}`,
  },
  {
    id: 'Attribution',
    name: 'Attribution',
    next: 'Normal',
    paragraph: `${space(0, 8)}<w:ind w:left="340"/>`,
    run: `${colour(QUIET)}${size(10)}`,
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: `${space(0, 3)}<w:ind w:left="360"/>` },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: `<w:keepNext/>${space(8, 4)}`,
    run: `<w:b/>${size(10.5)}`,
  },
  { id: 'TableText', name: 'Table Text', paragraph: space(2, 2), run: size(9.5) },
  {
    id: 'Ruled',
    name: 'Ruled',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9638"/></w:tabs>${space(10, 0)}`,
    run: colour(LINE),
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>${space(0, 0)}`,
    run: `${colour(QUIET)}${size(8.5)}`,
  },
  { id: 'FootnoteText', name: 'footnote text', paragraph: space(0, 2), run: size(9) },
];

/** The styles of the file, all of which an officer may change in one place. */
export const styles = (language: string): string => {
  const each = STYLES.map(
    ({ id, name, paragraph = '', run = '', next }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  );
  return `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(11)}<w:lang w:val="${language}" w:eastAsia="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>${colour('1F4F82')}<w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edge('top', 8, '23211E', 0)}${edge('bottom', 8, '23211E', 0)}${edge('insideH', 4, LINE, 0)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F5EFE4"/></w:tcPr></w:tblStylePr></w:style>${joined(each)}</w:styles>`;
};
