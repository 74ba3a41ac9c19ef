import type { Document } from '../document.ts';
import { escaped, joined } from '../escape.ts';

/** How each part begins. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The names of OpenDocument. */
export const NAMES = `xmlns:office="${OASIS}:office:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:meta="${OASIS}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="${OASIS}:svg-compatible:1.0" office:version="1.3"`;

/** What kind of file it is: the first thing in the archive. */
export const KIND = 'application/vnd.oasis.opendocument.text';

/** What the archive holds. */
export const manifest = (): string => {
  const files = ['content.xml', 'styles.xml', 'meta.xml'];
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${entry('/', KIND)}${joined(files.map((file) => entry(file, 'text/xml')))}</manifest:manifest>`;
};

/** Title, who hands it round, its day: never a person. */
export const meta = ({ title, by, subject, day, language }: Document): string =>
  `${HEAD}<office:document-meta ${NAMES}><office:meta><meta:generator>lea</meta:generator><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><meta:initial-creator>${escaped(by)}</meta:initial-creator><dc:creator>${escaped(by)}</dc:creator><meta:creation-date>${day}T12:00:00</meta:creation-date><dc:date>${day}T12:00:00</dc:date><dc:language>${language === 'cy' ? 'cy-GB' : 'en-GB'}</dc:language></office:meta></office:document-meta>`;
