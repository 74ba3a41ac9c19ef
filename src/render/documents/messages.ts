import type { Day } from '../../model/day.ts';
import type { FeatureName } from '../../reports/labels.ts';
import type { Message } from '../../reports/messages.ts';
import { QUOTED } from '../briefing-words.ts';
import { type Block, type Document, heading, paragraph } from '../document.ts';
import { countWords } from '../messages-page.ts';

/** What a document of messages is told beside them. */
export interface MessagesTold {
  readonly by: string;
  readonly asAt: Day;
  readonly features: readonly FeatureName[];
  /** Who may read it. */
  readonly audience: 'network' | 'public';
}

/** Who may read the words in it. */
const READERS = { network: 'Words that members may read', public: 'Words that anybody may read' } as const;

/** Words that may be used, as a document: those with valid permission alone, by feature, then day (domain 5, section 8). */
export function messagesDocument(messages: readonly Message[], told: MessagesTold): Document {
  const ready = messages.filter(({ state, words }) => state === 'ready' && words !== undefined);
  return {
    title: 'Messages',
    by: told.by,
    subject: READERS[told.audience],
    day: told.asAt,
    language: 'en',
    blocks: [
      paragraph(`${countWords(messages).join('. ')}.`),
      ...(ready.length === 0 ? [paragraph(`${QUOTED.none}.`)] : []),
      ...told.features.flatMap((feature) => featureBlocks(feature, ready)),
    ],
  };
}

function featureBlocks({ key, number, label }: FeatureName, ready: readonly Message[]): readonly Block[] {
  const own = ready.filter(({ mark }) => mark.features[0] === key);
  if (own.length === 0) return [];
  return [
    heading(2, `${number} ${label}`),
    ...own.map(({ words = '', as, mark, audience }): Block => {
      const facts = [as, mark.direction, audience].filter((part) => part !== undefined);
      return { kind: 'quote', words: [words], by: facts.join(', ') };
    }),
  ];
}
