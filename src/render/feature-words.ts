import { sayDay } from '../model/day-words.ts';
import { SHOWS_LABELS } from '../model/vocabulary.ts';
import type { Cell } from '../reports/cells.ts';
import type { FeaturePage, Side } from '../reports/feature.ts';
import { countOf } from '../reports/phrases.ts';

/** What is said of one group's side, piece by piece. Below the number of voices that may be broken down, only how many. */
export interface SideWords {
  readonly counts: string;
  readonly furthest?: string;
  readonly hard?: string;
  readonly last?: string;
  readonly backed?: string;
  /** Why no more is said. */
  readonly few?: string;
}

/** Authorities, voices, passages; the furthest; what was hard, and answered; the last day; who backs it. */
export function sideWords({ cell, furthest, last, answered }: Side): SideWords {
  if (cell.passages.length === 0) return { counts: 'Nothing shown yet' };
  const counts = sayCounts(cell);
  const when = last === undefined ? {} : { last: `Last: ${sayDay(last)}` };
  if (cell.few) return { counts, few: 'Few voices, so not broken down', ...when };
  const backed = cell.backed.count;
  const far =
    furthest === undefined ? 'not said' : `${SHOWS_LABELS[furthest.shows].shown} (${furthest.count})`;
  return {
    counts,
    furthest: `Furthest: ${far}`,
    hard: `Hard: ${cell.hard.count}${answered.count === 0 ? '' : `, ${answered.count} answered later`}`,
    ...when,
    ...(backed === 0 ? {} : { backed: `${backed} of ${cell.passages.length} seen by another authority` }),
  };
}

/** `8 authorities, 8 voices, 13 passages`. */
export const sayCounts = ({ authorities, voices, passages }: Cell): string =>
  [
    countOf(authorities.count, 'authority', 'authorities'),
    countOf(voices.count, 'voice'),
    countOf(passages.length, 'passage'),
  ].join(', ');

/** `Purpose: agreed, challenged (sessions 1 to 2)`; nothing where nothing became of it. */
export function purposeWords({ purpose }: FeaturePage): string | undefined {
  if (purpose?.kind !== 'events' || purpose.events.length === 0) return undefined;
  const numbers = purpose.events.map(({ number }) => number).filter((number) => number !== undefined);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const range =
    first === undefined
      ? ''
      : first === last
        ? ` (session ${first})`
        : ` (sessions ${first} to ${last ?? first})`;
  return `Purpose: ${purpose.events.map(({ words }) => words).join(', ')}${range}`;
}

/** Where a group thinks it stands, in its own words, and when it said so. */
export function readingWords({ reading, group }: Side): string | undefined {
  if (reading === undefined) return undefined;
  const word = group === 'chief' ? 'session' : 'core contact day';
  const which = reading.number === undefined ? sayDay(reading.day) : `${word} ${reading.number}`;
  return `Where the group thinks it stands (${which}): "${reading.words}"`;
}

/** Others in the room have this alone, beneath the two groups. */
export const othersWords = ({ others }: FeaturePage): string | undefined =>
  others === undefined || others.passages.length === 0
    ? undefined
    : `Others in the room: ${sayCounts(others)}.`;
