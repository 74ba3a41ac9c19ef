import { sayDay } from '../../model/day-words.ts';
import type { Booklet } from '../../reports/booklet/booklet.ts';
import type { Chapter } from '../../reports/booklet/chapter.ts';
import { countOf } from '../../reports/phrases.ts';
import { type Block, heading, listOf, paragraph, type Run } from '../document.ts';
import { chapterFile, FILES, type SitePage } from './pages.ts';
import { pointWords } from './points.ts';

const link = (text: string, file: string): Run => ({ text, link: file });

/** How to use the booklet: for whom it is, how much it stands on, and where to begin. */
export const usePage = ({ network, counts, cases }: Booklet): SitePage => ({
  file: FILES.use,
  title: 'How to use this',
  blocks: [
    ...(network.publish.audience === undefined
      ? []
      : [paragraph(`It is for ${network.publish.audience}.`, 'lead')]),
    paragraph(
      `${network.name} kept a journal of questions, visits and what people came to see. Out of ${countOf(counts.thinkTanks, 'think tank')}, ${countOf(counts.contactDays, 'core contact day')}, ${countOf(counts.visits, 'visit')} and ${countOf(counts.diaries, 'diary entry', 'diary entries')}, this is what it is ready to say to others.`,
    ),
    heading(2, 'Where to begin'),
    listOf([
      [
        link('One key feature', FILES.glance),
        { text: ', from both sides: chief officers, then the officers who took part.' },
      ],
      [
        link('A case study', FILES.cases),
        { text: `, of ${countOf(cases.length, 'case')}; or look for one by ` },
        link('keyword', FILES.keywords),
        { text: '.' },
      ],
      [
        link('A question to stop at', FILES.pause),
        { text: ', alone or with colleagues, with room to write.' },
      ],
      [link('All of it on paper', FILES.print), { text: ': one document to print from a browser.' }],
    ]),
    paragraph(
      'Nothing here ranks anybody. Counts are of what people chose to share; they are not scores and they do not show cause.',
      'quiet',
    ),
  ],
});

/** Who took part: members by name, those that left as a number, and those that stood beside them. */
export function whoPage({ network, members, left }: Booklet): SitePage {
  const beside = [
    ['Brought together by', network.brokers],
    ['Enquiries supported by', network.support],
    ['Critical friends', network.friends],
  ] as const;
  return {
    file: FILES.who,
    title: 'Who took part',
    runsOn: true,
    blocks: [
      members.length === 0 ? paragraph('Nobody has joined yet.') : listOf(members),
      ...(left === 0 ? [] : [paragraph(`${countOf(left, 'authority has', 'authorities have')} left.`)]),
      ...beside.flatMap(([title, rows]): readonly Block[] =>
        rows.length === 0 ? [] : [heading(2, title), listOf(rows.map(({ label }) => label))],
      ),
    ],
  };
}

/** What the network is for, and how that was said over time; its objectives, principles and key questions. */
export function backgroundPage({ network }: Booklet): SitePage {
  const [now, ...before] = network.purpose.toReversed();
  const lists = [
    ['What we set out to do', network.objectives],
    ['How we work', network.principles],
    ['The questions behind our questions', network.key_questions],
  ] as const;
  return {
    file: FILES.background,
    title: 'Background: getting the basics right',
    blocks: [
      ...(now === undefined
        ? [paragraph('The purpose has not been written down yet.')]
        : [
            heading(2, 'What we are for'),
            paragraph(now.text, 'lead'),
            paragraph(`In these words since ${sayDay(now.date)}.`, 'quiet'),
          ]),
      ...(before.length === 0
        ? []
        : [
            paragraph('Before that:'),
            listOf(before.map(({ date, text }) => `${text} (from ${sayDay(date)})`)),
          ]),
      ...lists.flatMap(([title, rows]): readonly Block[] =>
        rows.length === 0 ? [] : [heading(2, title), listOf(rows.map(({ text }) => text))],
      ),
    ],
  };
}

/** The key features, each in a sentence, with one thing the network holds to be so. */
export const glancePage = (booklet: Booklet): SitePage => ({
  file: FILES.glance,
  title: 'The key features at a glance',
  blocks: booklet.chapters.flatMap((chapter) => glanceOf(chapter, booklet)),
});

function glanceOf({ feature, summary, welsh, glance }: Chapter, { translations }: Booklet): readonly Block[] {
  const name: readonly Run[] = [
    { text: `${feature.number} ${feature.label}` },
    ...(welsh === undefined ? [] : [{ text: ' / ' }, { text: welsh, language: 'cy' } as const]),
  ];
  return [
    { kind: 'heading', level: 2, words: name },
    ...(summary === undefined ? [] : [paragraph(summary)]),
    ...(glance === undefined
      ? []
      : [paragraph([{ text: 'We hold that: ' }, ...pointWords(glance.point, translations)])]),
    paragraph([link(`More on ${feature.word}`, chapterFile(feature.key))], 'way'),
  ];
}
