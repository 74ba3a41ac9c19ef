import { sayDay } from '../model/day-words.ts';
import type { Day } from '../model/day.ts';
import type { FeatureName } from '../reports/labels.ts';
import type { Message, MessageState } from '../reports/messages.ts';
import { QUOTED } from './briefing-words.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { type Line, line, type Page, span } from './page.ts';
import { pad } from './table.ts';

/** Which messages are wanted, and what the page is told beside them. */
export interface MessagesShown {
  readonly asAt: Day;
  readonly features: readonly FeatureName[];
  /** Those that may be quoted; those that wait for something; both. */
  readonly show: 'ready' | 'to settle' | 'all';
  /** How a message is referred to: the shortest beginning of its entry's id, and its mark. */
  readonly refer: (message: Message) => string;
}

const WAITING: readonly MessageState[] = ['asked', 'changed', 'not covered', 'not asked'];

const countIn =
  (messages: readonly Message[]) =>
  (state: MessageState): number =>
    messages.filter((message) => message.state === state).length;

/** How many may be quoted and by whom read; how many wait, and for what; how many were refused or taken back. */
export function countWords(messages: readonly Message[]): readonly string[] {
  const count = countIn(messages);
  const covered = messages.filter(({ audience }) => audience !== undefined);
  const taken = count('refused') + count('withdrawn');
  const open = covered.filter(({ audience }) => audience === 'public').length;
  return [
    `Consent ${covered.length}, ${open} of them public`,
    ...[
      ['Asked', 'asked'] as const,
      ['Words changed', 'changed'] as const,
      ['Not asked', 'not asked'] as const,
    ].map(([word, state]) => `${word} ${count(state)}`),
    ...(taken === 0 ? [] : [`Refused or taken back ${taken}`]),
  ];
}

/** Words that may be used, by feature, then day; refused and taken back are a number and no words (domain 5, section 8). */
export function messagesPage(messages: readonly Message[], shown: MessagesShown): Page {
  const covered = messages.filter(({ audience }) => audience !== undefined);
  const head = countWords(messages);
  const wanted = messages.filter(
    ({ state }) =>
      shown.show === 'all' || (shown.show === 'ready' ? state === 'ready' : WAITING.includes(state)),
  );
  const listed = wanted.filter(({ words }) => words !== undefined);
  const groups = shown.features.flatMap((feature) => {
    const own = listed.filter(({ mark }) => mark.features[0] === feature.key);
    return own.length === 0
      ? []
      : [
          line(span(`${feature.number} ${feature.label}`, 'heading')),
          ...own.flatMap((each) => messageLines(each, shown)),
        ];
  });
  const waits = messages.some(({ state }) => WAITING.includes(state));
  const empty = covered.length === 0 && shown.show !== 'to settle' ? [line(`${QUOTED.none}.`)] : [];
  return {
    lines: [
      line(span(spread('MESSAGES', `as at ${sayDay(shown.asAt)}`, PAGE_WIDTH - 1), 'title')),
      ...flow(head.join('   ')).map((each) => line(each)),
      ...empty,
      ...groups,
      ...(waits && shown.show !== 'to settle' ? [line('To settle: lea messages --settle')] : []),
    ],
  };
}

/** The words as they would be printed; beneath them how they are signed, which way they point, who may read them. */
function messageLines(message: Message, { refer }: MessagesShown): readonly Line[] {
  const { words, as, mark, audience, state } = message;
  const where = state === 'ready' ? (audience ?? '') : state;
  const facts = `${pad(as, 40, true)}   ${pad(mark.direction ?? '', 10)}${pad(where, 11)}${refer(message)}`;
  return [...flow(`"${words ?? ''}"`, { label: ' ' }).map((each) => line(span(each, 'quote'))), line(facts)];
}
