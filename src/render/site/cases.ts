import { type Booklet, keywordsOf, type PublishedCase } from '../../reports/booklet/booklet.ts';
import type { Entry } from '../../model/entry.ts';
import { sayRange } from '../../model/day-words.ts';
import { printedBody } from '../../reports/booklet/printed-body.ts';
import { countOf } from '../../reports/phrases.ts';
import { readable } from '../../reports/readable.ts';
import { type Block, heading, listOf, paragraph, type Run, type Table } from '../document.ts';
import { blocksOf } from '../markdown.ts';
import { caseFile, FILES, type SitePage } from './pages.ts';

/** The file of a case among those of its booklet. */
const fileOf = (study: PublishedCase, { cases }: Booklet): string => caseFile(cases.indexOf(study));

/** A case in a list: its title, whose it is, its keywords, and what it says in short. */
function caseLine(each: PublishedCase, booklet: Booklet): readonly Run[] {
  const { values, sections } = each.study;
  const short = readable(sections.get('short') ?? '');
  return [
    { text: values.title, link: fileOf(each, booklet), strong: true },
    { text: ` (${booklet.name(values.authority)}). ${short}` },
    ...(values.keywords.length === 0 ? [] : [{ text: ` Keywords: ${values.keywords.join(', ')}.` }]),
  ];
}

/** All case studies, then one page for each, then every keyword, then the box to look for one. */
export function casePages(booklet: Booklet): readonly SitePage[] {
  const { cases } = booklet;
  const none = paragraph('No case study has been published yet.');
  return [
    {
      file: FILES.cases,
      title: 'Case studies',
      blocks: [
        cases.length === 0
          ? none
          : paragraph('Each was read by somebody from another authority before it was published.'),
        listOf(cases.map((each) => caseLine(each, booklet))),
        paragraph(
          [
            { text: 'Look for one: ' },
            { text: 'every keyword', link: FILES.keywords },
            { text: ', or ' },
            { text: 'type one', link: FILES.search },
            { text: '.' },
          ],
          'way',
        ),
      ],
    },
    ...cases.map((each) => casePage(each, booklet)),
    {
      file: FILES.keywords,
      title: 'Every keyword',
      runsOn: true,
      blocks: cases.length === 0 ? [none] : [keywordTable(booklet)],
    },
    {
      file: FILES.search,
      title: 'Find a case study',
      isSearch: true,
      isOnScreen: true,
      blocks: [
        paragraph([
          { text: 'All of them stand below. ' },
          { text: 'Every keyword', link: FILES.keywords },
          { text: ' has a page that needs no script.' },
        ]),
        listOf(cases.map((each) => caseLine(each, booklet))),
      ],
    },
  ];
}

/** Every keyword with the cases it leads to, in alphabetical order. */
const keywordTable = (booklet: Booklet): Table => ({
  kind: 'table',
  caption: 'Keywords, and the case studies they lead to',
  columns: [{ label: 'Keyword' }, { label: 'Case studies' }],
  rows: keywordsOf(booklet).map(([keyword, cases]) => ({
    cells: [
      keyword,
      cases.flatMap((each, at): readonly Run[] => [
        ...(at === 0 ? [] : [{ text: '; ' }]),
        { text: each.study.values.title, link: fileOf(each, booklet) },
        { text: ` (${booklet.name(each.study.values.authority)})` },
      ]),
    ],
  })),
});

function casePage(each: PublishedCase, booklet: Booklet): SitePage {
  const { study, readers, translation } = each;
  const { values } = study;
  const when =
    values.period_from !== undefined && values.period_to !== undefined
      ? `, ${sayRange(values.period_from, values.period_to)}`
      : '';
  return {
    file: fileOf(each, booklet),
    title: values.title,
    beneath: FILES.cases,
    ...(values.language === 'cy' ? { language: 'cy' as const } : {}),
    blocks: [
      paragraph(
        `${booklet.name(values.authority)}${when}. Read before publishing by ${countOf(readers, 'other authority', 'other authorities')}.`,
        'lead',
      ),
      ...(translation === undefined ? [] : inWelsh(translation)),
      ...blocksOf(printedBody(study), { level: 2 }),
      ...(values.keywords.length === 0
        ? []
        : [heading(2, 'Keywords'), paragraph(keywordLinks(values.keywords))]),
    ],
  };
}

const keywordLinks = (keywords: readonly string[]): readonly Run[] =>
  keywords.flatMap((text, at) => [...(at === 0 ? [] : [{ text: ', ' }]), { text, link: FILES.keywords }]);

/** The same in Welsh, which stands first; each block is marked with its language. */
const inWelsh = (entry: Entry): readonly Block[] => [
  { ...heading(2, String(entry.values['title'])), language: 'cy' },
  ...blocksOf(printedBody(entry), { level: 3 }).map((block) =>
    block.kind === 'chart' || block.kind === 'space' || block.kind === 'note'
      ? block
      : { ...block, language: 'cy' as const },
  ),
];
