import type { Booklet } from '../../reports/booklet/booklet.ts';
import type { Block, Document, Heading, Words } from '../document.ts';
import { listOf, paragraph } from '../document.ts';
import { casePages } from './cases.ts';
import { chapterPages } from './chapters.ts';
import { accessibilityPage } from './accessibility.ts';
import { learningPage } from './learning.ts';
import { madePage } from './made.ts';
import { policyPage } from './policy.ts';
import { unknownPage } from './unknown.ts';
import { backgroundPage, glancePage, usePage, whoPage } from './opening.ts';
import { bannerOf, FILES, type SitePage, titleOf } from './pages.ts';
import { messagesPage, pausePage, questionsPage } from './voices.ts';

/** Every part of the booklet as a page, in its own order (domain 5, section 10). */
export const partsOf = (booklet: Booklet): readonly SitePage[] => [
  usePage(booklet),
  whoPage(booklet),
  backgroundPage(booklet),
  glancePage(booklet),
  ...chapterPages(booklet),
  messagesPage(booklet),
  questionsPage(booklet),
  pausePage(booklet),
  ...casePages(booklet),
  learningPage(booklet),
  policyPage(booklet),
  unknownPage(booklet),
  madePage(booklet),
  accessibilityPage(booklet),
];

/** The first page: what this is, and every part. */
export const homePage = (booklet: Booklet, parts: readonly SitePage[]): SitePage => ({
  file: FILES.home,
  title: titleOf(booklet),
  blocks: [
    ...booklet.network.purpose.slice(-1).map(({ text }) => paragraph(text, 'lead')),
    listOf(
      parts
        .filter(({ beneath }) => beneath === undefined)
        .map(({ title, file }) => [{ text: title, link: file }]),
    ),
    paragraph([{ text: 'All of it as one document, to print', link: FILES.print }]),
  ],
});

/** The print edition: every part in one document, each on a fresh sheet, after a table of contents. */
export function printedBooklet(booklet: Booklet, parts: readonly SitePage[]): Document {
  const printed = parts.filter(({ isOnScreen }) => isOnScreen !== true);
  const placeOf = (at: number): string => `part-${at + 1}`;
  return {
    title: titleOf(booklet),
    by: booklet.network.name,
    subject: 'The booklet',
    day: booklet.asAt,
    language: 'en',
    blocks: [
      ...bannerOf(booklet),
      { kind: 'heading', level: 2, words: 'Contents', id: 'contents' },
      listOf(printed.map(({ title }, at) => [{ text: title, link: `#${placeOf(at)}` }])),
      ...printed.flatMap((page, at) =>
        partOf(page, placeOf(at), new Map(printed.map(({ file }, each) => [file, placeOf(each)]))),
      ),
    ],
  };
}

/** A page as a part: its title begins a sheet, its headings stand one lower, its links lead within; the way to other pages goes. */
function partOf(
  { title, blocks, language, runsOn }: SitePage,
  id: string,
  places: ReadonlyMap<string, string>,
): readonly Block[] {
  const head: Heading = {
    kind: 'heading',
    level: 2,
    words: title,
    id,
    isPart: runsOn === true ? 'on the same sheet' : 'on a new sheet',
    ...(language && { language }),
  };
  const onPaper = blocks.filter((block) => block.kind !== 'paragraph' || block.as !== 'way');
  return [head, ...onPaper.map((block) => lowered(block, places))];
}

const LOWER = { 2: 3, 3: 4, 4: 4 } as const;

function lowered(block: Block, places: ReadonlyMap<string, string>): Block {
  if (block.kind === 'heading') return { ...block, level: LOWER[block.level] };
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => item.map((each) => lowered(each, places))) };
  if (block.kind === 'paragraph') return { ...block, words: leading(block.words, places) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) =>
    'group' in row ? row : { cells: row.cells.map((cell) => leading(cell, places)) },
  );
  return { ...block, rows };
}

/** Words whose links lead within the document. What is on the screen alone has no place on paper, and its words stay. */
const leading = (words: Words, places: ReadonlyMap<string, string>): Words =>
  typeof words === 'string'
    ? words
    : words.map(({ link, ...run }) => {
        if (link === undefined) return run;
        const place = places.get(link);
        if (place !== undefined) return { ...run, link: `#${place}` };
        return link.endsWith('.html') ? run : { ...run, link };
      });
