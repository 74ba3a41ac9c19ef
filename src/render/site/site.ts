import type { Booklet } from '../../reports/booklet/booklet.ts';
import { escaped, joined } from '../escape.ts';
import { type Around, writeHtml } from '../html.ts';
import { documentOf, FILES, type SitePage, titleOf } from './pages.ts';
import { wordsOfPage } from './page-words.ts';
import { homePage, partsOf, printedBooklet } from './parts.ts';

/** A page as it is written, and the words that stand in it. */
export interface WrittenPage {
  readonly file: string;
  readonly title: string;
  readonly html: string;
  readonly words: string;
}

/** What the site is made with. */
export interface Making {
  readonly digest: (text: string) => string;
  /** The script of the keyword box, whole. */
  readonly script: string;
}

/** Every page of the site, then the print edition. The same booklet gives the same bytes. */
export function writeSite(booklet: Booklet, { digest, script }: Making): readonly WrittenPage[] {
  const parts = partsOf(booklet);
  const pages = [homePage(booklet, parts), ...parts];
  const written = pages.map((page, at): WrittenPage => {
    const around = aroundOf(page, pages[at - 1], pages[at + 1], titleOf(booklet));
    const html = writeHtml(documentOf(page, booklet), {
      digest,
      around: page.isSearch === true ? { ...around, script } : around,
    });
    return { file: page.file, title: page.title, html, words: wordsOfPage(page) };
  });
  const print = printedBooklet(booklet, parts);
  const home = `<nav class="site" aria-label="This site"><ul><li><a href="${FILES.home}">${escaped(titleOf(booklet))}</a></li></ul></nav>\n`;
  const html = writeHtml(print, { digest, around: { before: home, after: '' } });
  return [...written, { file: FILES.print, title: print.title, html, words: wordsOfPage(print) }];
}

/** Where one can go from every page. */
const WAYS = [
  ['Features', FILES.glance],
  ['Messages', FILES.messages],
  ['Case studies', FILES.cases],
  ['Find a case', FILES.search],
  ['Pause', FILES.pause],
  ['To print', FILES.print],
] as const;

function aroundOf(
  page: SitePage,
  before: SitePage | undefined,
  after: SitePage | undefined,
  title: string,
): Around {
  const way = (name: string, file: string): string =>
    `<li><a href="${file}"${file === page.file ? ' aria-current="page"' : ''}>${escaped(name)}</a></li>`;
  const ways = joined([
    way(`${title}: all parts`, FILES.home),
    ...WAYS.map(([name, file]) => way(name, file)),
  ]);
  const turn = (to: SitePage | undefined, word: string): string =>
    to === undefined ? '' : `<a href="${to.file}">${word}: ${escaped(to.title)}</a>`;
  return {
    before: `<nav class="site" aria-label="This site"><ul>${ways}</ul></nav>\n`,
    after: `<nav class="turn" aria-label="Page by page">${turn(before, 'Before')}${turn(after, 'Next')}</nav>\n`,
  };
}
