import { sayDay } from '../model/day-words.ts';
import { drawingOf } from './chart.ts';
import {
  type Block,
  type Chart,
  type Document,
  type Heading,
  type Language,
  type List,
  type Quote,
  runsOf,
  type Space,
  type Table,
  textOf,
  withPlaces,
  type Words,
} from './document.ts';
import { addressOf, escaped, joined } from './escape.ts';
import { styleOf } from './style.ts';

/** What a page is told beside its document. */
export interface Framing {
  /** The SHA-256 of UTF-8 text, in hexadecimal: the page's policy names its own style by it. */
  readonly digest: (text: string) => string;
  /** What stands around the text on a page of a site; a page of its own has nothing. */
  readonly around?: Around;
}

/** What a page of a site has around its text. */
export interface Around {
  /** Markup before the text: the way through the site. */
  readonly before: string;
  /** Markup after it: the page before and the page after. */
  readonly after: string;
  /** The one script a page may run, and markup that needs it. */
  readonly script?: string;
}

/** The languages of pages, as their markup names them. */
const LANGUAGES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy' };

/**
 * One page in one file (dependencies.md, section 12): no request, no script, a policy that allows its own style alone;
 * it reads at 320 pixels, in the dark, in colours of one's own, and on A4.
 */
export function writeHtml(document: Document, { digest, around }: Framing): string {
  const day = sayDay(document.day);
  const style = styleOf(`${document.by}, as at ${day}`);
  const hash = (text: string): string => `'sha256-${Buffer.from(digest(text), 'hex').toString('base64')}'`;
  const script = around?.script === undefined ? '' : `; script-src ${hash(around.script)}`;
  return joined([
    `<!doctype html>\n<html lang="${LANGUAGES[document.language]}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(style)}${script}; img-src data:; base-uri 'none'; form-action 'none'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<meta name="author" content="${escaped(document.by)}">\n<title>${escaped(titleOf(document))}</title>\n<style>${style}</style>\n</head>\n<body>\n`,
    '<a class="skip" href="#text">Skip to the text</a>\n',
    `<header class="top">\n<p class="by">${escaped(document.by)}</p>\n<p>${escaped(document.subject)}, as at ${day}</p>\n</header>\n`,
    around?.before ?? '',
    `<main id="text" tabindex="-1">\n<h1>${escaped(document.title)}</h1>\n`,
    bodyOf(document.blocks),
    '</main>\n',
    around?.after ?? '',
    around?.script === undefined ? '' : `<script>${around.script}</script>\n`,
    '</body>\n</html>\n',
  ]);
}

/** The name of a page: its title, then whose it is. */
const titleOf = ({ title, by }: Document): string => (title.includes(by) ? title : `${title}: ${by}`);

/** Blocks as markup. */
export function bodyOf(blocks: readonly Block[]): string {
  let charts = 0;
  let tables = 0;
  const write = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return writeHeading(block);
      case 'paragraph':
        return `<p${block.as === undefined ? '' : ` class="${block.as}"`}${languageOf(block)}>${inline(block.words)}</p>\n`;
      case 'list':
        return writeList(block, write);
      case 'table':
        return writeTable(block, `t${(tables += 1)}`);
      case 'quote':
        return writeQuote(block);
      case 'chart':
        return writeChart(block, `c${(charts += 1)}`, `t${(tables += 1)}`);
      case 'space':
        return writeSpace(block, `b${(charts += 1)}`);
      case 'note':
        return `<div class="note"><p>${inline(block.words)}</p></div>\n`;
    }
  };
  return joined(withPlaces(blocks).map(write));
}

const languageOf = ({ language }: { readonly language?: Language }): string =>
  language === undefined ? '' : ` lang="${LANGUAGES[language]}"`;

/** Words in a line as markup. */
export const inline = (words: Words): string =>
  joined(
    runsOf(words).map(({ text, strong, emphasis, code, link, note, language }) => {
      let out = escaped(text);
      if (code) out = `<code>${out}</code>`;
      if (emphasis) out = `<em>${out}</em>`;
      if (strong) out = `<strong>${out}</strong>`;
      if (language !== undefined) out = `<span lang="${LANGUAGES[language]}">${out}</span>`;
      const address = addressOf(link);
      if (address !== undefined)
        out = `<a href="${escaped(address)}"${/^http/i.test(address) ? ' rel="noreferrer"' : ''}>${out}</a>`;
      return note === undefined ? out : `${out}<small> (${escaped(note)})</small>`;
    }),
  );

const writeHeading = ({ level, words, id, isPart, language }: Heading): string =>
  `<h${level}${id === undefined ? '' : ` id="${escaped(id)}"`}${isPart === undefined ? '' : ` class="part${isPart === 'on a new sheet' ? ' sheet' : ''}"`}${languageOf({ ...(language && { language }) })}>${inline(words)}</h${level}>\n`;

function writeList({ isOrdered, items, language }: List, write: (block: Block) => string): string {
  const tag = isOrdered === true ? 'ol' : 'ul';
  const item = (blocks: readonly Block[]): string => {
    const [only] = blocks;
    const isLine = blocks.length === 1 && only?.kind === 'paragraph' && only.language === undefined;
    return `<li>${isLine ? inline(only.words) : joined(blocks.map(write))}</li>\n`;
  };
  return `<${tag}${languageOf({ ...(language && { language }) })}>\n${joined(items.map(item))}</${tag}>\n`;
}

/** A table in a region of its own that takes the focus, so that a wide one can be moved with the keys alone. */
function writeTable({ caption, columns, rows, language }: Table, place: string): string {
  const kind = (at: number): string => (columns[at]?.isNumber === true ? ' class="n"' : '');
  const head = columns.map(({ label }, at) => `<th scope="col"${kind(at)}>${escaped(label)}</th>`);
  const body: string[] = [];
  for (const row of rows) {
    if ('group' in row)
      body.push(
        `${body.length === 0 ? '' : '</tbody>\n'}<tbody>\n<tr><th scope="rowgroup" colspan="${columns.length}">${escaped(row.group)}</th></tr>\n`,
      );
    else {
      if (body.length === 0) body.push('<tbody>\n');
      const cells = row.cells.map((cell, at) =>
        at === 0 ? `<th scope="row">${inline(cell)}</th>` : `<td${kind(at)}>${inline(cell)}</td>`,
      );
      body.push(`<tr>${joined(cells)}</tr>\n`);
    }
  }
  return joined([
    `<div class="wide" role="region" aria-labelledby="${place}" tabindex="0">\n<table${languageOf({ ...(language && { language }) })}>\n`,
    `<caption id="${place}"><span>${escaped(caption)}</span></caption>\n<thead>\n<tr>${joined(head)}</tr>\n</thead>\n`,
    ...body,
    `${body.length === 0 ? '' : '</tbody>\n'}</table>\n</div>\n`,
  ]);
}

function writeQuote(quote: Quote): string {
  const words = quote.words.map((each) => `<p>${inline(each)}</p>`);
  const by = quote.by === undefined ? '' : `<footer>${escaped(quote.by)}</footer>`;
  return `<blockquote${languageOf(quote)}>${joined(words)}${by}</blockquote>\n`;
}

const writeChart = (chart: Chart, place: string, table: string): string =>
  `<figure>\n${drawingOf(chart, place)}\n<figcaption>${escaped(chart.sentence)}</figcaption>\n</figure>\n${writeTable(chart.table, table)}`;

/** A box on a screen, whose words stay where they are typed; lines on paper. */
function writeSpace({ label, lines, isBox }: Space, place: string): string {
  const ruled = `<div class="ruled" aria-hidden="true">${'<span></span>'.repeat(lines)}</div>\n`;
  return isBox === true
    ? `<div class="pause"><div class="box"><label for="${place}">${escaped(label)}</label>\n<textarea id="${place}" rows="4" autocomplete="off"></textarea></div>\n${ruled}</div>\n`
    : ruled;
}

/** The words of a document, as a list of its headings leads to them. */
export const placesIn = (
  blocks: readonly Block[],
): readonly { readonly id: string; readonly text: string; readonly level: number }[] =>
  withPlaces(blocks).flatMap((block) =>
    block.kind === 'heading' && block.id !== undefined
      ? [{ id: block.id, text: textOf(block.words), level: block.level }]
      : [],
  );
