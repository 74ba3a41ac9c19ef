import { sayDayShort } from '../model/day-words.ts';
import type { At, Fact, SeriesRow } from '../reports/practice/fact.ts';
import { middleOf } from '../reports/practice/fact.ts';
import type { MeetingGroup } from '../reports/period.ts';
import { flow } from './flow.ts';
import { pad, widthOf } from './table.ts';

/** What meetings of a group are called, for the series of them. */
const BY = { chief: 'by session', participating: 'by core contact day' } as const;

/** How facts are laid out. */
export interface FactLayout {
  readonly group: MeetingGroup;
  readonly width: number;
  /** Sentences in place of bars. */
  readonly accessible: boolean;
  /** Labels of series that stand beside this one already, and so are not said again. */
  readonly beside: readonly string[];
}

/** A practice fact in lines of a column: a fact with nothing to say gives none. */
export function factLines(fact: Fact, layout: FactLayout): readonly string[] {
  const { group, width, beside } = layout;
  if (fact.kind === 'series') {
    if (fact.rows.length === 0) return [];
    const label = beside.includes(fact.label) ? BY[group] : seriesLabel(fact, group);
    return [...hanging(label, width), ...seriesLines(fact.rows, layout)];
  }
  const words = factWords(fact);
  return words === undefined ? [] : hanging(words, width);
}

/** What a series counts, and over which meetings: `Items led by brokers, by session`. */
export const seriesLabel = ({ label }: { readonly label: string }, group: MeetingGroup): string =>
  `${label}, ${BY[group]}`;

/** A practice fact that is no series, in a sentence; nothing where it has nothing to say. */
export function factWords(fact: Exclude<Fact, { kind: 'series' }>): string | undefined {
  const words = valueWords(fact);
  return words === undefined ? undefined : `${fact.label}: ${words}`;
}

function valueWords(fact: Exclude<Fact, { kind: 'series' }>): string | undefined {
  switch (fact.kind) {
    case 'count': {
      const { figure, outOf, note } = fact;
      if (outOf !== undefined && outOf.count === 0) return undefined;
      const of = outOf === undefined ? '' : ` of ${outOf.count}`;
      return `${figure.count}${of}${note === undefined ? '' : ` (${note})`}`;
    }
    case 'tally':
      return fact.parts.length === 0
        ? undefined
        : fact.parts.map(({ label, figure }) => `${label} ${figure.count}`).join(', ');
    case 'events':
      return fact.events.length === 0
        ? undefined
        : fact.events.map((event) => `${event.words} (${sayAt(event)})`).join('; ');
    case 'spread':
      return spreadWords(fact);
  }
}

function spreadWords({ numbers, unit }: Extract<Fact, { kind: 'spread' }>): string | undefined {
  const middle = middleOf(numbers);
  if (middle === undefined) return undefined;
  const counted = `${middle}${unit === '' ? '' : ` ${unit}`}`;
  return numbers.length === 1
    ? counted
    : `${counted} in the middle, from ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

const hanging = (words: string, width: number): readonly string[] =>
  flow(words, { width: width - 1 }).map((each, place) => (place === 0 ? each : ` ${each}`));

/** The number of a meeting, or its day where it has none. */
export const sayAt = ({ number, day }: At): string =>
  number === undefined ? sayDayShort(day) : String(number);

const SIGNS: Readonly<Record<string, string>> = { brokers: '#', members: '.', others: 'o' };

const MOST_ROWS = 6;

/** Bars of signs, or `11 of 12`, one for each meeting, read downwards in as many columns as they need. */
function seriesLines(rows: readonly SeriesRow[], { width, accessible }: FactLayout): readonly string[] {
  if (accessible) return rows.flatMap((row) => hanging(` ${sayAt(row)}: ${sayParts(row)}`, width));
  const cells = rows.map((row) => `${sayAt(row).padStart(2)} ${barOf(row)}`);
  const wide = Math.max(...cells.map(widthOf)) + 2;
  const columns = Math.max(1, Math.min(Math.floor(width / wide), Math.ceil(cells.length / MOST_ROWS)));
  const height = Math.ceil(cells.length / columns);
  return Array.from({ length: height }, (_, line) =>
    Array.from({ length: columns }, (__, column) => pad(cells[column * height + line] ?? '', wide))
      .join('')
      .trimEnd(),
  );
}

const isAttendance = ({ parts }: SeriesRow): boolean => parts.some(({ label }) => label === 'present');

const barOf = (row: SeriesRow): string =>
  isAttendance(row)
    ? sayParts(row)
    : row.parts.map(({ label, count }) => (SIGNS[label] ?? '?').repeat(count)).join('');

/** `11 of 12`; `brokers 5, members 1`. */
const sayParts = (row: SeriesRow): string =>
  isAttendance(row)
    ? row.parts.map(({ count }) => count).join(' of ')
    : row.parts
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => `${label} ${count}`)
        .join(', ');
