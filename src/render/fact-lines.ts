import { sayDayShort } from '../model/day-words.ts';
import type { At, Fact, SeriesRow } from '../reports/practice/fact.ts';
import { middleOf } from '../reports/practice/fact.ts';
import type { MeetingGroup } from '../reports/period.ts';
import { flow } from './flow.ts';
import { pad, widthOf } from './table.ts';

/** What meetings of a group are called, for the series of them. */
const BY = { chief: 'by session', participating: 'by core contact day' } as const;

/** A practice fact in lines of a column: a fact with nothing to say gives none. */
export function factLines(fact: Fact, group: MeetingGroup, width: number): readonly string[] {
  const say = (words: string): readonly string[] => hanging(`${fact.label}: ${words}`, width);
  switch (fact.kind) {
    case 'count': {
      const { figure, outOf, note } = fact;
      if (outOf !== undefined && outOf.items.length === 0) return [];
      const of = outOf === undefined ? '' : ` of ${outOf.items.length}`;
      return say(`${figure.items.length}${of}${note === undefined ? '' : ` (${note})`}`);
    }
    case 'tally':
      return fact.parts.length === 0 ? [] : say(fact.parts.map(({ label, figure }) => `${label} ${figure.items.length}`).join(', '));
    case 'series':
      return fact.rows.length === 0 ? [] : [...hanging(`${fact.label}, ${BY[group]}`, width), ...seriesLines(fact.rows, width)];
    case 'events':
      return fact.events.length === 0 ? [] : say(fact.events.map((event) => `${event.words} (${sayAt(event)})`).join('; '));
    case 'spread': {
      const middle = middleOf(fact.numbers);
      if (middle === undefined) return [];
      const unit = fact.unit === '' ? '' : ` ${fact.unit}`;
      const range = fact.numbers.length === 1 ? '' : `, from ${Math.min(...fact.numbers)} to ${Math.max(...fact.numbers)}`;
      return say(`${middle}${unit}${fact.numbers.length === 1 ? '' : ' in the middle'}${range}`);
    }
  }
}

const hanging = (words: string, width: number): readonly string[] =>
  flow(words, { width: width - 1 }).map((each, place) => (place === 0 ? each : ` ${each}`));

const sayAt = ({ number, day }: At): string => (number === undefined ? sayDayShort(day) : String(number));

const SIGNS: Readonly<Record<string, string>> = { brokers: '#', members: '.', others: 'o' };

/** Bars of signs, or `11 of 12`, one for each meeting, in as many columns as there is room for; read downwards. */
function seriesLines(rows: readonly SeriesRow[], width: number): readonly string[] {
  const cells = rows.map((row) => `${sayAt(row).padStart(2)} ${barOf(row)}`);
  const wide = Math.max(...cells.map(widthOf)) + 2;
  const columns = Math.max(1, Math.min(Math.floor((width - 1) / wide), cells.length > 6 ? 4 : 1));
  const height = Math.ceil(cells.length / columns);
  return Array.from({ length: height }, (_, line) =>
    ` ${Array.from({ length: columns }, (__, column) => pad(cells[column * height + line] ?? '', wide)).join('')}`.trimEnd(),
  );
}

function barOf({ parts }: SeriesRow): string {
  if (parts.some(({ label }) => label === 'present')) return parts.map(({ count }) => count).join(' of ');
  return parts.map(({ label, count }) => (SIGNS[label] ?? '?').repeat(count)).join('');
}
