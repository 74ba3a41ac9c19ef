import type { Booklet, PublishedCase } from '../../reports/booklet/booklet.ts';
import type { Chapter, ChapterSide } from '../../reports/booklet/chapter.ts';
import { normalWords } from '../../model/normal-words.ts';
import { ROLES } from '../../model/vocabulary.ts';
import { groupName } from '../../reports/labels.ts';
import type { Passage } from '../../reports/passages.ts';
import { sayCounts } from '../feature-words.ts';
import { type Block, heading, listOf, paragraph, type Quote } from '../document.ts';
import { chapterFile, type SitePage } from './pages.ts';
import { pointWords } from './points.ts';

/** A page for each key feature: chief officers, participating officers, what was hard, what is missing. */
export const chapterPages = (booklet: Booklet): readonly SitePage[] =>
  booklet.chapters.map((chapter, at) => ({
    ...(at % 2 === 0 ? {} : { runsOn: true as const }),
    file: chapterFile(chapter.feature.key),
    title: `${chapter.feature.number} ${chapter.feature.label}`,
    blocks: chapterBlocks(chapter, booklet),
  }));

function chapterBlocks({ summary, sides, missing }: Chapter, booklet: Booklet): readonly Block[] {
  const hard = sides.flatMap((side) => hardBlocks(side, booklet));
  return [
    ...(summary === undefined ? [] : [paragraph(summary, 'lead')]),
    ...sides.flatMap((side) => sideBlocks(side, booklet)),
    heading(2, 'What was hard'),
    ...(hard.length === 0
      ? [paragraph('Nothing hard has been shared here. That is worth a question of its own.')]
      : hard),
    ...(missing.length === 0
      ? []
      : [
          heading(2, 'What is missing'),
          listOf(missing.map(({ sentence, question }) => `${sentence} ${question}`)),
        ]),
  ];
}

function sideBlocks(
  { group, cell, learning, readings, passages }: ChapterSide,
  booklet: Booklet,
): readonly Block[] {
  const said = passages.filter((each) => !each.hard);
  const isSilent = cell === undefined || cell.passages.length === 0;
  return [
    heading(2, groupName(booklet.network, group)),
    isSilent ? paragraph('Nothing has been shown yet.') : paragraph(`${sayCounts(cell)}.`),
    ...(learning.length === 0
      ? []
      : [
          paragraph('What we hold to be so:'),
          listOf(learning.map(({ point }) => pointWords(point, booklet.translations))),
        ]),
    ...readings.map((words): Block => paragraph(`Where the group thinks it stands: "${words}"`)),
    ...said.map((passage) => passageQuote(passage, booklet)),
  ];
}

/** How many passages were hard, where there are voices enough, and those of published cases in words. */
function hardBlocks({ group, cell, passages }: ChapterSide, booklet: Booklet): readonly Block[] {
  const name = groupName(booklet.network, group);
  const count = cell === undefined || cell.few ? 0 : cell.hard.count;
  const quotes = passages.filter(({ hard }) => hard).map((passage) => passageQuote(passage, booklet));
  const line =
    count === 0
      ? []
      : [paragraph(`${name}: it was hard in ${count} of ${cell?.passages.length ?? 0} passages.`)];
  return [...line, ...quotes];
}

/** Words of a published case: whose they are by role, and which case they stand in. */
const passageQuote = ({ mark, speaker, entry }: Passage, { cases }: Booklet): Quote => {
  const found: PublishedCase | undefined = cases.find(({ study }) => study.id === entry.id);
  const role = speaker.role === undefined ? 'Somebody in the room' : ROLES[speaker.role].label;
  const title = found === undefined ? '' : `, in the case study "${found.study.values.title}"`;
  return { kind: 'quote', words: [normalWords(mark.words)], by: `${role}${title}` };
};
