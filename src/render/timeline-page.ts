import { MONTHS, sayDay } from '../model/day-words.ts';
import { compareNames, countOf } from '../reports/phrases.ts';
import type { Stretch, Strip, Timeline } from '../reports/timeline.ts';
import { line, type Page, span } from './page.ts';
import { cut, pad } from './table.ts';

/** How the timeline is asked for. */
export interface TimelineShown {
  /** Sentences in place of strips: `--list`, and accessible mode. */
  readonly list: boolean;
  /** What is handed round has no notes, and those that left are a number. */
  readonly handRound: boolean;
}

const LABEL = 16;
const SIGNS: Readonly<Record<Stretch, string>> = { many: '#', some: '+', came: '.', nothing: '-', away: ' ' };

/** Each authority by month, in signs that carry the meaning; no totals at the end of a row (domain 5, section 7). */
export function timelinePage(timeline: Timeline, { list, handRound }: TimelineShown): Page {
  const strips = timeline.strips
    .filter(({ left }) => !handRound || left === undefined)
    .toSorted((a, b) => compareNames(a.title, b.title));
  const gone = timeline.strips.length - strips.length;
  const foot = gone === 0 ? [] : [line(`${countOf(gone, 'authority has', 'authorities have')} left.`)];
  if (list) return { lines: [...strips.map((strip) => line(sayStrip(strip))), ...foot] };
  const rows = strips.map((strip) => {
    const signs = strip.stretches.map((stretch) => SIGNS[stretch]).join('');
    const note = handRound ? '' : noteOf(strip);
    return line(
      `${pad(cut(strip.title, LABEL - 1), LABEL)}${signs}${note === '' ? '' : `      ${note}`}`.trimEnd(),
    );
  });
  return { lines: [...headLines(timeline).map((each) => line(span(each, 'quiet'))), ...rows, ...foot] };
}

/** Years over the first span of each, initials of months, and what the signs mean. */
function headLines({ spans, months }: Timeline): readonly string[] {
  const years = [...spans.entries()].reduce((written, [at, month]) => {
    const isFirst = at === 0 || month.slice(0, 4) !== spans[at - 1]?.slice(0, 4);
    const isRoom = written.length <= at && written.trimEnd().length < Math.max(1, at);
    return isFirst && isRoom && spans.length - at >= 3
      ? `${written.padEnd(at)}'${month.slice(2, 4)}`
      : written;
  }, '');
  const initials = spans.map((month) => (MONTHS[Number(month.slice(5, 7)) - 1] ?? '').slice(0, 1)).join('');
  const indent = ' '.repeat(LABEL);
  const end = spans.length + 6;
  const unit = months === 3 ? ', by quarter' : '';
  return [
    `${indent}${years.padEnd(end)}# 3 or more entries   + 1 or 2${unit}`,
    `${indent}${initials.padEnd(end)}. came, wrote nothing - nothing`,
  ];
}

/** Why somebody might ring while a call still helps; when a late member joined; when another left. */
function noteOf({ left, isQuiet, lastHeard, isLater, joined }: Strip): string {
  if (left !== undefined) return `left ${sayDay(left.slice(0, 7))}`;
  if (isQuiet)
    return lastHeard === undefined
      ? 'not heard of yet'
      : `quiet since ${MONTHS[Number(lastHeard.slice(5, 7)) - 1] ?? ''}`;
  return isLater && joined !== undefined ? `joined ${sayDay(joined.slice(0, 7))}` : '';
}

/** `Dunmarsh: last heard 21 January 2025`. */
function sayStrip({ title, lastHeard, left }: Strip): string {
  const heard = lastHeard === undefined ? 'not heard of yet' : `last heard ${sayDay(lastHeard)}`;
  return `${title}: ${heard}${left === undefined ? '' : `, left ${sayDay(left)}`}`;
}
