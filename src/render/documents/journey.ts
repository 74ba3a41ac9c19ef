import { daysBetween } from '../../model/day.ts';
import { sayDay } from '../../model/day-words.ts';
import type { Journey } from '../../reports/journey.ts';
import { capital, countOf } from '../../reports/phrases.ts';
import { type Block, type Chart, type Document, heading, paragraph, type Table } from '../document.ts';
import { LEGEND, noteWords, openWords, restedWords, SIGNS, whoseWords } from '../journey-page.ts';
import type { Told } from './ground.ts';

/** A question and its journey as a document: every wording, what was learned, what is open (domain 5, section 5). */
export const journeyDocument = (journey: Journey, { by, asAt }: Told): Document => ({
  title: journey.question,
  by,
  subject: 'A question and its journey',
  day: asAt,
  language: 'en',
  blocks: [
    paragraph(capital(whoseWords(journey).replace(/ {2}/, ', ')), 'lead'),
    ...journeyBlocks(journey, 2),
  ],
});

/** The journey alone, beneath a heading of some level. */
export function journeyBlocks(journey: Journey, level: 2 | 3 | 4): readonly Block[] {
  const [open, strands] = openWords(journey);
  const learned = journey.steps.findLast(({ what }) => what === 'learned');
  return [
    heading(level, 'How the question changed'),
    journey.steps.length > 1 ? chartOf(journey) : tableOf(journey),
    ...(learned?.words === undefined || learned.words === ''
      ? []
      : [
          heading(level, 'What was learned'),
          { kind: 'quote', words: [learned.words] } as const,
          paragraph(`${capital(restedWords(journey))}.`),
        ]),
    ...[open, strands].flatMap((words) => (words === '' ? [] : [paragraph(words)])),
  ];
}

/** A row for each step: its day, what it was, the words, and why, where and with whom. */
const tableOf = ({ question, steps }: Journey): Table => ({
  kind: 'table',
  caption: `Every wording of "${question}"`,
  columns: [{ label: 'Day' }, { label: 'Step' }, { label: 'Words' }, { label: 'Why, where, with whom' }],
  rows: steps.map((step) => ({
    cells: [sayDay(step.day), step.what, step.words ?? '', noteWords(step).join('; ')],
  })),
});

function chartOf(journey: Journey): Chart {
  const { steps } = journey;
  const [first, last] = [steps[0]?.day ?? '', steps.at(-1)?.day ?? ''];
  const all = Math.max(1, daysBetween(first, last));
  const wordings = steps.filter(({ what }) => what !== 'learned' && what !== 'closed').length;
  const end = steps.at(-1)?.what ?? '';
  return {
    kind: 'chart',
    title: 'The journey of the question',
    sentence: `${countOf(wordings, 'wording')} between ${sayDay(first)} and ${sayDay(last)}; the last step is: ${end}.`,
    drawing: {
      kind: 'dots',
      dots: steps.map(({ day, what }) => ({
        at: daysBetween(first, day) / all,
        sign: SIGNS[what],
        label: sayDay(day),
      })),
      keys: LEGEND.filter(([sign]) => steps.some(({ what }) => SIGNS[what] === sign)).map(
        ([sign, label]) => ({
          sign,
          label,
        }),
      ),
    },
    table: tableOf(journey),
  };
}
