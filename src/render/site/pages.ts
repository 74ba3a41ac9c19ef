import type { Booklet } from '../../reports/booklet/booklet.ts';
import type { Block, Document, Language } from '../document.ts';

/** One page of the site: its file, its title and what it says. */
export interface SitePage {
  readonly file: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly language?: Language;
  /** The page with the keyword box, on which alone a script may run. */
  readonly isSearch?: true;
  /** Left out of the print edition, which has no use for it. */
  readonly isOnScreen?: true;
  /** On paper it follows the part before it, on the same sheet where there is room. */
  readonly runsOn?: true;
  /** The page it belongs beneath, where it is not one of the parts itself. */
  readonly beneath?: string;
}

/** The files of the pages that others lead to. */
export const FILES = {
  home: 'index.html',
  use: 'how-to-use.html',
  who: 'who-took-part.html',
  background: 'background.html',
  glance: 'features.html',
  messages: 'messages.html',
  questions: 'questions.html',
  pause: 'pause.html',
  cases: 'cases.html',
  keywords: 'keywords.html',
  search: 'search.html',
  learning: 'learning-points.html',
  policy: 'policy.html',
  unknown: 'not-found-out.html',
  made: 'how-made.html',
  accessibility: 'accessibility.html',
  print: 'booklet.html',
} as const;

/** The file of a feature's page. */
export const chapterFile = (key: string): string => `feature-${key}.html`;

/** The file of a case: its place in the list, since two cases may have one title. */
export const caseFile = (at: number): string => `case-${at + 1}.html`;

/** What a booklet is called. */
export const titleOf = ({ network }: Booklet): string => network.publish.title ?? 'What we learned';

/** What every page says of an example, above all else. */
export const bannerOf = ({ network }: Booklet): readonly Block[] =>
  network.demo === true
    ? [
        {
          kind: 'note',
          words: 'This is an example. The network, its authorities and everything said here are invented.',
        },
      ]
    : [];

/** A page as a document. */
export const documentOf = (page: SitePage, booklet: Booklet): Document => ({
  title: page.title,
  by: booklet.network.name,
  subject: titleOf(booklet),
  day: booklet.asAt,
  language: page.language ?? 'en',
  blocks: [...bannerOf(booklet), ...page.blocks],
});
