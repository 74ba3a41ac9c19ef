import { MONTHS, sayDay } from '../model/day-words.ts';
import { compareNames, countOf, nearMonth } from '../reports/phrases.ts';
import type { Stretch, Strip, Timeline } from '../reports/timeline.ts';
import { flow, PAGE_WIDTH } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { cut, pad, widthOf } from './table.ts';

/** How the timeline is asked for. */
export interface TimelineShown {
  /** Sentences in place of strips: `--list`, and accessible mode. */
  readonly list: boolean;
  /** What is handed round has no notes, and those that left are a number. */
  readonly handRound: boolean;
}

const LABEL = 16;
/** Six years by quarter: more would leave no room for what is said of each authority. */
const MOST_SPANS = 24;
const SIGNS: Readonly<Record<Stretch, string>> = { many: '#', some: '+', came: '.', nothing: '-', away: ' ' };

/** Each authority by month, in signs that carry the meaning; no totals at the end of a row (domain 5, section 7). */
export function timelinePage(timeline: Timeline, { list, handRound }: TimelineShown): Page {
  const strips = timeline.strips
    .filter(({ left }) => !handRound || left === undefined)
    .toSorted((a, b) => compareNames(a.title, b.title));
  const gone = timeline.strips.length - strips.length;
  const foot = gone === 0 ? [] : [line(`${countOf(gone, 'authority has', 'authorities have')} left.`)];
  if (list) return { lines: [...strips.flatMap(sayStrip).map((each) => line(each)), ...foot] };
  const from = Math.max(0, timeline.spans.length - MOST_SPANS);
  const spans = timeline.spans.slice(from);
  const rows = strips.map((strip) => {
    const signs = strip.stretches
      .slice(from)
      .map((stretch) => SIGNS[stretch])
      .join('');
    const note = handRound ? '' : noteOf(strip, timeline);
    return line(
      `${pad(cut(strip.title, LABEL - 1), LABEL)}${signs}${note === '' ? '' : `      ${note}`}`.trimEnd(),
    );
  });
  const head = headLines({ ...timeline, spans });
  const before = from === 0 ? [] : [line(earlierThan(spans[0] ?? timeline.asAt))];
  return { lines: [...head.map((each) => line(span(each, 'quiet'))), ...rows, ...before, ...foot] };
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
  const [one, other] = [
    `# 3 or more entries   + 1 or 2${months === 3 ? ', by quarter' : ''}`,
    '. came, wrote nothing - nothing',
  ];
  if (LABEL + end + widthOf(one) > PAGE_WIDTH)
    return [one, other, `${indent}${years}`, `${indent}${initials}`].map((each) => each.trimEnd());
  return [`${indent}${years.padEnd(end)}${one}`, `${indent}${initials.padEnd(end)}${other}`];
}

/** What a page of so many spans does not reach back to, and how to see it. */
const earlierThan = (month: string): string =>
  `Earlier than ${sayDay(month)}: lea timeline --as-at ${month}-01`;

/** Why somebody might ring while a call still helps; when a late member joined; when another left. */
function noteOf({ left, isQuiet, lastHeard, isLater, joined }: Strip, { asAt }: Timeline): string {
  if (left !== undefined) return `left ${sayDay(left.slice(0, 7))}`;
  if (isQuiet)
    return lastHeard === undefined ? 'not heard of yet' : `quiet since ${nearMonth(lastHeard, asAt)}`;
  return isLater && joined !== undefined ? `joined ${sayDay(joined.slice(0, 7))}` : '';
}

/** `Dunmarsh: last heard 21 January 2025`. */
function sayStrip({ title, lastHeard, left }: Strip): readonly string[] {
  const heard = lastHeard === undefined ? 'not heard of yet' : `last heard ${sayDay(lastHeard)}`;
  return flow(`${title}: ${heard}${left === undefined ? '' : `, left ${sayDay(left)}`}`);
}
