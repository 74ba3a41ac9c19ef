import { zipFiles } from '../../src/render/zip.ts';

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph: the id of its style, its words, and the number of the note behind them. */
export type Line = readonly [style: string | undefined, words: string, note?: number];

const STYLES = [
  ['Title', 'Title'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Quote', 'Quote'],
  ['ListBullet', 'List Bullet'],
] as const;

/** A small Word file, as a word processor would make one; never lea's own writer. */
export function aWordFile(lines: readonly Line[], notes: Readonly<Record<number, string>> = {}): Uint8Array {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = lines.map(([style, words, note]) => {
    const settings = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    const halves = [words.slice(0, words.length >> 1), words.slice(words.length >> 1)];
    const runs = halves.map((half) => `<w:r><w:t xml:space="preserve">${escape(half)}</w:t></w:r>`).join('');
    const foot = note === undefined ? '' : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`;
    return `<w:p>${settings}${runs}${foot}</w:p>`;
  });
  const foot = Object.entries(notes).map(
    ([id, words]) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escape(words)}</w:t></w:r></w:p></w:footnote>`,
  );
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${space}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${space}>${STYLES.map(([id, name]) => `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${foot.join('')}</w:footnotes>`,
  };
  return zipFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) })));
}
