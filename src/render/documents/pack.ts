import type { LastTime } from '../../reports/last-time.ts';
import type { Pack } from '../../reports/pack.ts';
import { aboutWords, sessionWords } from '../briefing-words.ts';
import { type Block, type Document, heading, listOf, paragraph, type Words } from '../document.ts';
import { itemWords, lastWords, openActionWords, PACK, whereWords } from '../pack-page.ts';
import { firstParts, readWithBlocks } from './briefing.ts';

/** Everything for one meeting as one document, in the order in which it is wanted on the day (domain 5, section 9). */
export function packDocument(pack: Pack): Document {
  const { briefing } = pack;
  const where = whereWords(pack);
  return {
    title: sessionWords(briefing) ?? pack.meeting.values.title,
    by: briefing.network.name,
    subject: PACK.title,
    day: briefing.asAt,
    language: 'en',
    blocks: [
      ...readWithBlocks(briefing),
      ...(where === undefined ? [] : [paragraph(where, 'lead')]),
      ...aboutWords(briefing).map((words) => paragraph(words)),
      ...agendaBlocks(pack),
      ...(pack.last === undefined ? [] : lastBlocks(pack.last, pack)),
      ...part(
        PACK.actions,
        briefing.actions.map((action) => openActionWords(action, pack)),
      ),
      ...firstParts(briefing),
      ...(pack.prompt === undefined ? [] : [heading(2, PACK.theme), paragraph(pack.prompt)]),
      ...pauseBlocks(pack),
      ...messageBlocks(pack),
      ...standBlocks(pack),
    ],
  };
}

/** A part that is a list; one that holds nothing is not there. */
const part = (title: string, items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(2, title), listOf(items)];

function agendaBlocks({ agenda, briefing }: Pack): readonly Block[] {
  if (agenda.length === 0) return [];
  const items = agenda.map((item) => {
    const [words, how] = itemWords(item, briefing.name);
    return [{ text: words, strong: true } as const, { text: how === '' ? '' : ` ${how}.` }];
  });
  return [heading(2, PACK.agenda), { ...listOf(items), isOrdered: true }];
}

const lastBlocks = (last: LastTime, { group }: Pack): readonly Block[] => [
  heading(2, lastWords(last, group)),
  ...(
    [
      [PACK.understood, last.understood],
      [PACK.disagreed, last.disagreed],
    ] as const
  ).flatMap(([title, words]) =>
    words.length === 0 ? [] : [heading(3, title), ...words.map((each) => paragraph(each))],
  ),
];

const pauseBlocks = ({ pauses }: Pack): readonly Block[] =>
  pauses.length === 0
    ? []
    : [
        heading(2, PACK.pauses),
        ...pauses.flatMap(({ question }): readonly Block[] => [
          paragraph(question, 'lead'),
          { kind: 'space', label: 'Room to think', lines: 4 },
        ]),
      ];

const messageBlocks = ({ messages }: Pack): readonly Block[] =>
  messages.length === 0
    ? []
    : [
        heading(2, PACK.messages),
        ...messages.map(({ words = '', as }): Block => ({ kind: 'quote', words: [words], by: as })),
      ];

/** One honest line for each key feature, to be written by hand. */
const standBlocks = ({ stand }: Pack): readonly Block[] => [
  heading(2, PACK.stand),
  paragraph(PACK.standHow),
  ...stand.flatMap(({ number, label }): readonly Block[] => [
    heading(3, `${number} ${label}`),
    { kind: 'space', label: 'In words', lines: 2 },
  ]),
];
