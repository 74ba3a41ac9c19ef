import { addDays, type Day, daysBetween, daysInMonth, makeDay, partsOf } from '../model/day.ts';
import { chanceFor } from './chance.ts';
import { CONVENOR } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { type Council, makeLoad } from './load-entry.ts';

/** The day at which the load has as many entries as were asked for. */
const FULL = '2025-06-05';
const STORY_BEGAN = '2023-09-01';
const FIRST = 15;
const MOST = 386;
const EACH = 19;
const MOST_YEARS = 10;
const MOST_SEATS = 6;
const YEAR = 365.25;
const STORY_YEARS = 1.75;

/** How an amount of load is laid out: first authorities, then years, then seats (domain 7, section 1). */
export interface Layout {
  readonly councils: number;
  readonly count: number;
  readonly began: Day;
  readonly officers: number;
}

/** Lays out so many entries beyond the story; none where there are none. */
export function layOut(count: number): Layout | undefined {
  if (count <= 0) return undefined;
  const councils = Math.min(MOST, Math.ceil(count / EACH));
  const rounds = count / councils / EACH;
  const years = Math.min(MOST_YEARS, STORY_YEARS * rounds);
  const crowd = rounds / (MOST_YEARS / STORY_YEARS);
  const began = rounds <= 1 ? STORY_BEGAN : addDays(FULL, -Math.round(years * YEAR));
  return { councils, count, began, officers: Math.min(MOST_SEATS - 1, Math.max(2, Math.ceil(crowd * 2))) };
}

/** The saves of the load, one a month, made as they are asked for. */
export function* loadEvents(count: number, asAt: Day, networkId: string): Generator<DemoEvent> {
  const layout = layOut(count);
  if (layout === undefined) return;
  const rows = Array.from({ length: layout.councils }, (_, at) => rowOf(at, layout));
  for (let { year, month } = partsOf(layout.began); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const last = makeDay(year, month, daysInMonth(year, month));
    const day = last < FULL ? last : FULL;
    if (day > asAt) return;
    const files = rows.flatMap((row) => [...row.upTo(day)]);
    const subject = `network gather ${networkId}`;
    if (files.length > 0) yield { day, seat: CONVENOR, subject, files, space: 'shared' };
    if (day === FULL) return;
  }
}

interface Row {
  /** The next files of a council, up to a day. */
  upTo(day: Day): Generator<DemoFile>;
}

/** One council's entries, spread evenly over its years. */
function rowOf(at: number, layout: Layout): Row {
  const { councils, count, began, officers } = layout;
  const own = Math.floor(count / councils) + (at < count % councils ? 1 : 0);
  const span = daysBetween(began, FULL);
  const dayAt = (turn: number): Day => {
    const key = `load/${at}/${turn}`;
    const within = turn === 0 ? 0 : chanceFor(key).below(1000) / 1000;
    return addDays(began, Math.floor(((turn + within) * span) / own));
  };
  const slug = `council-${FIRST + at}`;
  const visitor = councils > 1 ? `council-${FIRST + ((at + 1) % councils)}` : undefined;
  const council: Council = { slug, title: `Council ${FIRST + at}`, at, officers, joined: began, visitor };
  // Each council numbers its entries apart from every other's, so that no two entries share a sentence.
  const widest = Math.ceil(count / councils);
  let turn = 0;
  let next = dayAt(turn);
  function* upTo(day: Day): Generator<DemoFile> {
    for (; turn < own && next <= day; next = dayAt(turn)) {
      yield makeLoad({ council, turn, number: at * widest + turn, day: next });
      turn += 1;
    }
  }
  return { upTo };
}
