import { sayDay } from '../model/day-words.ts';
import type { Pair } from '../reports/pairs.ts';
import { compareNames, countOf, listSome, nameSome, nearDay } from '../reports/phrases.ts';
import type { Counted, Visits } from '../reports/visits.ts';
import { flow, PAGE_WIDTH } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { pad, widthOf } from './table.ts';

/** How the page of visits is asked for. */
export interface VisitsShown {
  /** Pairs in which one of the two has left as well. */
  readonly all: boolean;
  /** One pair a line, in sentences. */
  readonly accessible: boolean;
}

const MOST_COLUMNS = 10;
const WIDE = 31;
/** States longer than this go on beneath. */
const LONG_STATE = 26;
const CORNER = 'Rows host, columns visit.';

/** Who visited whom, as a table of hosts and visitors; over 10 visitors, one pair a line (domain 5, section 6). */
export function visitsPage(report: Visits, { all, accessible }: VisitsShown): Page {
  const pairs = all ? [...report.pairs, ...report.ended] : report.pairs;
  if (report.made.count === 0) {
    const who = report.example === undefined ? 'AUTHORITY' : report.example;
    return { lines: [line(`No visits yet. Who could be asked? lea visit add --host ${who}`)] };
  }
  const grid = accessible ? undefined : gridLines(pairs, report);
  const shown = grid ?? pairs.flatMap((pair) => pairLines(pair, report));
  return {
    lines: [
      ...shown.map((each, at) => line(span(each, grid !== undefined && at === 0 ? 'heading' : 'plain'))),
      ...footLines(report).map((each) => line(each)),
    ],
  };
}

/** One row a host, one column a visitor; nothing where it would not fit the page. */
function gridLines(pairs: readonly Pair[], report: Visits): readonly string[] | undefined {
  const byName = (a: string, b: string): number => compareNames(report.name(a), report.name(b));
  const hosts = [...new Set(pairs.map(({ host }) => host))].toSorted(byName);
  const visitors = [...new Set(pairs.map(({ visitor }) => visitor))].toSorted(byName);
  const heads = headsOf(visitors);
  const column = Math.max(3, ...heads.map((each) => each.length)) + 1;
  const rows = hosts.map((host) => ({ host, own: pairs.filter((pair) => pair.host === host) }));
  const states = rows.map(({ own }) =>
    sayStates(own, (pair) => heads[visitors.indexOf(pair.visitor)] ?? '', report),
  );
  const grid = column * visitors.length + 2;
  const label = Math.min(WIDE, PAGE_WIDTH - grid - Math.min(LONG_STATE, Math.max(0, ...states.map(widthOf))));
  const least = Math.max(CORNER.length, ...hosts.map((host) => widthOf(report.name(host)))) + 1;
  if (pairs.length === 0 || visitors.length > MOST_COLUMNS || label < least) return undefined;
  const count = (own: readonly Pair[], visitor: string): string => {
    const visits = own.find((pair) => pair.visitor === visitor)?.visits.length ?? 0;
    return pad(` ${visits === 0 ? '.' : visits}`, column);
  };
  return [
    `${pad(CORNER, label)}${heads.map((each) => pad(each, column)).join('')}  state`,
    ...rows.flatMap(({ host, own }, at) => {
      const cells = visitors.map((visitor) => count(own, visitor)).join('');
      return flow(states[at] ?? '', { label: `${pad(report.name(host), label)}${cells}  ` });
    }),
  ];
}

/** The first three letters of each short name, lengthened where two would be alike. */
export function headsOf(visitors: readonly string[]): readonly string[] {
  const plain = visitors.map((slug) => slug.replaceAll('-', '').toUpperCase());
  return plain.map((name) => {
    let length = 3;
    while (
      length < name.length &&
      plain.some((other) => other !== name && other.startsWith(name.slice(0, length)))
    )
      length += 1;
    return name.slice(0, length);
  });
}

/** Where the pairs of one host stand; once where they all stand so, else each by the head of its column. */
function sayStates(pairs: readonly Pair[], headOf: (pair: Pair) => string, report: Visits): string {
  const states = pairs.map((pair) => sayState(pair, report));
  const [first = ''] = states;
  if (states.every((state) => state === first)) return first;
  return pairs.map((pair, at) => `${headOf(pair)} ${states[at] ?? ''}`).join('; ');
}

/** `sustained`; `one-off, March 2024`; `under way, next 24 June`; `lapsed since May 2024`; `ended, Oxenhythe left`. */
export function sayState(
  { state, last, next, left }: Pair,
  { asAt, name }: Pick<Visits, 'asAt' | 'name'>,
): string {
  const month = sayDay(last.values.date.slice(0, 7));
  if (state === 'one-off') return `one-off, ${month}`;
  if (state === 'lapsed') return `lapsed since ${month}`;
  if (state === 'ended') return `ended, ${nameSome(left.map(name))} left`;
  return state === 'under way' && next !== undefined ? `${state}, next ${nearDay(next, asAt)}` : state;
}

const pairLines = (pair: Pair, report: Visits): readonly string[] =>
  flow(
    `${report.name(pair.visitor)} at ${report.name(pair.host)}: ${countOf(pair.visits.length, 'visit')}, ${sayState(pair, report)}.`,
  );

const footLines = (report: Visits): readonly string[] =>
  footWords(report, true).flatMap((words) => flow(words));

/** What stands beneath the visits. What nobody has done yet is a number where no quiet authority may be named. */
export function footWords(report: Visits, named: boolean): readonly string[] {
  const { name, neverHosted, notYetVisiting, bothWays, fromOutside } = report;
  const counted = (each: readonly Counted[]): string =>
    listSome(
      each.map(({ place, count }) => `${name(place)} ${count}`),
      12,
    );
  const many = (count: number): string => (count === 0 ? '' : countOf(count, 'authority', 'authorities'));
  return [
    ['From outside', counted(fromOutside)],
    ['Never hosted', named ? listSome(neverHosted.map(name), 12) : many(neverHosted.length)],
    ['Trained, not yet visiting', named ? counted(notYetVisiting) : many(notYetVisiting.length)],
    ['Both ways', bothWays.map(([one, other]) => `${name(one)} and ${name(other)}`).join('; ')],
  ].flatMap(([label = '', words = '']) => (words === '' ? [] : [`${label}: ${words}.`]));
}
