import type { Day } from '../model/day.ts';
import type { Raised, Resting } from '../reports/gaps/raise.ts';
import type { PlaceName } from '../reports/labels.ts';
import { nearDay } from '../reports/phrases.ts';
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

/** Section 3 of the briefing: gaps as questions, at most so many, then how many more; and what rests. */
export function gapLines({ gaps, resting }: Raised, telling: Telling): readonly string[] {
  if (gaps.length === 0 && resting.length === 0) return [];
  const shown = telling.all ? gaps : gaps.slice(0, telling.most);
  const more = gaps.length - shown.length;
  return [
    '3. WHAT WE MIGHT TALK ABOUT',
    ...shown.flatMap(({ id, sentence, question }) =>
      flow(`${sentence} ${question}`, { label: telling.all ? ` - ${id} ` : ' - ' }),
    ),
    ...(more > 0 ? [` ${more} more: ${telling.command}`] : []),
    ...restingLines(resting, telling),
  ];
}

/** `Resting: 1 (Dunmarsh, until 30 September)`; handed round, the number alone; under `--all`, each with its reason. */
function restingLines(resting: readonly Resting[], { all, named, name, asAt }: Telling): readonly string[] {
  if (resting.length === 0) return [];
  const say = ({ id, about, until }: Resting): string =>
    `${about === '' ? id : name(about)}, until ${nearDay(until, asAt)}`;
  if (!named) return [` Resting: ${resting.length}`];
  if (!all)
    return flow(`Resting: ${resting.length} (${resting.slice(0, 3).map(say).join('; ')})`, { label: ' ' });
  return [
    ` Resting: ${resting.length}`,
    ...resting.flatMap((each) => flow(`${say(each)}: ${each.reason}`, { label: ` - ${each.id} ` })),
  ];
}
