import { type Booklet, featuresIn } from '../../reports/booklet/booklet.ts';
import { GROUP_LABELS, GROUPS } from '../../model/vocabulary.ts';
import type { Message } from '../../reports/messages.ts';
import { capital, inSentence } from '../../reports/phrases.ts';
import { type Block, heading, paragraph } from '../document.ts';
import { journeyBlocks } from '../documents/journey.ts';
import { whoseWords } from '../journey-page.ts';
import { FILES, type SitePage } from './pages.ts';

/** Words that people in the network let anybody read, by feature, with why they were chosen. */
export function messagesPage(booklet: Booklet): SitePage {
  const { messages } = booklet;
  const groups = featuresIn(booklet).flatMap(({ key, number, label }): readonly Block[] => {
    const own = messages.filter(({ mark }) => mark.features[0] === key);
    return own.length === 0 ? [] : [heading(2, `${number} ${label}`), ...own.flatMap(messageBlocks)];
  });
  return {
    file: FILES.messages,
    title: 'Messages from practice',
    blocks: [
      messages.length === 0
        ? paragraph('Nothing may be quoted yet.')
        : paragraph('Each stands here with the permission of the person who said it, signed as they chose.'),
      ...groups,
    ],
  };
}

function messageBlocks({ words = '', as, mark }: Message): readonly Block[] {
  const chosen = mark.chosen === undefined ? [] : [paragraph(chosenWords(mark.chosen), 'quiet')];
  return [{ kind: 'quote', words: [words], by: as }, ...chosen];
}

/** `Chosen by participating officers, because it admits the defending.` */
function chosenWords(chosen: string): string {
  const [first = '', ...rest] = chosen.split(', ');
  const group = GROUPS.find((each) => each === first);
  return group === undefined
    ? `Chosen: ${chosen}.`
    : `Chosen by ${inSentence(GROUP_LABELS[group])}${rest.length === 0 ? '' : `, ${rest.join(', ')}`}.`;
}

/** Public questions, each with every wording it had. */
export const questionsPage = ({ questions }: Booklet): SitePage => ({
  file: FILES.questions,
  title: 'Examples of questions',
  blocks:
    questions.length === 0
      ? [paragraph('No question has been made public yet.')]
      : [
          paragraph(
            'A question changed before it was agreed, often more than once. These are the words at each step.',
          ),
          ...questions.flatMap(({ journey }): readonly Block[] => [
            heading(2, journey.question),
            paragraph(capital(whoseWords(journey).replace(/ {2}/, ', '))),
            ...journeyBlocks(journey, 3),
          ]),
        ],
});

const LINES = 5;

/** Questions to stop at, each with room to write; nothing that is typed is sent or kept. */
export const pausePage = (booklet: Booklet): SitePage => ({
  file: FILES.pause,
  title: 'Pause for thought',
  blocks: [
    paragraph(
      'What is typed here stays in this window: it is neither sent nor kept, and is gone when the window is closed. On paper there are lines to write on.',
    ),
    ...featuresIn(booklet).flatMap(({ key, number, label }): readonly Block[] => {
      const own = booklet.pauses.get(key) ?? [];
      return own.length === 0
        ? []
        : [
            heading(2, `${number} ${label}`),
            ...own.flatMap((question): readonly Block[] => [
              { kind: 'space', label: question, lines: LINES, isBox: true },
            ]),
          ];
    }),
  ],
});
