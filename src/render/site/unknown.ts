import type { Booklet } from '../../reports/booklet/booklet.ts';
import { type Block, heading, labelled, listOf, paragraph } from '../document.ts';
import { FILES, type SitePage } from './pages.ts';

/** What the network took back, what is still open, and what is missing; nobody is named. */
export function unknownPage({ learning, questions, chapters }: Booklet): SitePage {
  const retired = learning.filter(({ point }) => point.values.state === 'retired');
  const open = questions.flatMap(({ journey }) =>
    journey.open === '' ? [] : [labelled(journey.question, `Still open: ${journey.open}`)],
  );
  const missing = chapters.flatMap((chapter) =>
    chapter.missing.map(({ sentence, question }) => `${sentence} ${question}`),
  );
  const part = (title: string, words: string, items: Parameters<typeof listOf>[0]): readonly Block[] =>
    items.length === 0 ? [] : [heading(2, title), paragraph(words), listOf(items)];
  const parts = [
    ...part(
      'What we no longer hold',
      'We wrote these down, looked for what speaks against them, and found it.',
      retired.map(({ point }) => point.values.statement),
    ),
    ...part('Questions still open', 'What each question left unanswered.', open),
    ...part(
      'What is missing',
      'Where one side has said little, or nothing hard, or one voice says most.',
      missing,
    ),
  ];
  return {
    file: FILES.unknown,
    title: 'What we did not find out',
    blocks: parts.length === 0 ? [paragraph('Nothing has been set down here yet.')] : parts,
  };
}
