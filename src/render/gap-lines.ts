import type { Day } from '../model/day.ts';
import type { Raised, Resting } from '../reports/gaps/raise.ts';
import type { PlaceName } from '../reports/labels.ts';
import { nearDay } from '../reports/phrases.ts';
import { PARTS } from './briefing-words.ts';
import { flow } from './flow.ts';

/** What section 3 is told beside the gaps. */
export interface Telling {
  readonly asAt: Day;
  /** How many gaps are shown; the rest are a count. */
  readonly most: number;
  /** Every gap with its id, and why something rests. */
  readonly all: boolean;
  readonly named: boolean;
  readonly name: PlaceName;
  /** What prints every gap: `lea report --all`. */
  readonly command: string;
}

/** A gap as a question, and what rests, each with its id where every one is told. */
export interface TalkedOf {
  readonly gaps: readonly { readonly id: string; readonly words: string }[];
  /** How many gaps more there are. */
  readonly more: number;
  /** `Resting: 1 (Dunmarsh, until 30 September)`; handed round, the number alone; under `--all`, each with its reason. */
  readonly resting: string | undefined;
  readonly reasons: readonly { readonly id: string; readonly words: string }[];
}

/** What a group might talk about: gaps as questions, at most so many, and what rests. */
export function talkedOf({ gaps, resting }: Raised, telling: Omit<Telling, 'command'>): TalkedOf {
  const { most, all, named, asAt } = telling;
  const shown = all ? gaps : gaps.slice(0, most);
  const say = ({ id, subject, until }: Resting): string =>
    `${subject === '' ? id : subject}, until ${nearDay(until, asAt)}`;
  const some = named && !all ? ` (${resting.slice(0, 3).map(say).join('; ')})` : '';
  return {
    gaps: shown.map(({ id, sentence, question }) => ({ id, words: `${sentence} ${question}` })),
    more: gaps.length - shown.length,
    resting: resting.length === 0 ? undefined : `Resting: ${resting.length}${some}`,
    reasons:
      named && all ? resting.map((each) => ({ id: each.id, words: `${say(each)}: ${each.reason}` })) : [],
  };
}

/** Section 3 of the briefing: gaps as questions, at most so many, then how many more; and what rests. */
export function gapLines(raised: Raised, telling: Telling): readonly string[] {
  const { gaps, more, resting, reasons } = talkedOf(raised, telling);
  if (gaps.length === 0 && resting === undefined) return [];
  return [
    `3. ${PARTS.talk.toUpperCase()}`,
    ...gaps.flatMap(({ id, words }) => flow(words, { label: telling.all ? ` - ${id} ` : ' - ' })),
    ...(more > 0 ? [` ${more} more: ${telling.command}`] : []),
    ...(resting === undefined ? [] : flow(resting, { label: ' ' })),
    ...reasons.flatMap(({ id, words }) => flow(words, { label: ` - ${id} ` })),
  ];
}
