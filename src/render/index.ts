import type { Document } from './document.ts';
import type { Framing } from './html.ts';

/** A form in which a document is handed round. */
export interface Format {
  /** What a file of it is for, in a few words. */
  readonly what: string;
  /** Whether its bytes are text, and may be shown where an answer goes. */
  readonly isText: boolean;
  readonly write: (document: Document, framing: Framing) => Promise<string | Uint8Array>;
}

/** The names of the formats, in the order of help; each is also how its files end. */
export const FORMAT_NAMES = ['html', 'docx', 'odt', 'md', 'csv'] as const;
/** The name of a format. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Every format: adding one is a file beside this one and a line here. Each is loaded when it is asked for. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  html: {
    what: 'a page for a browser',
    isText: true,
    write: async (document, framing) => (await import('./html.ts')).writeHtml(document, framing),
  },
  docx: {
    what: 'a Word file',
    isText: false,
    write: async (document) => (await import('./docx.ts')).writeDocx(document),
  },
  odt: {
    what: 'an OpenDocument file',
    isText: false,
    write: async (document) => (await import('./odt.ts')).writeOdt(document),
  },
  md: {
    what: 'Markdown',
    isText: true,
    write: async (document) => (await import('./md.ts')).writeMarkdown(document),
  },
  csv: {
    what: 'its figures, for a spreadsheet',
    isText: true,
    write: async (document) => (await import('./figures-csv.ts')).writeCsv(document),
  },
};
