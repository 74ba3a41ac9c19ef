import { type Day, daysBetween, weekday } from '../model/day.ts';
import { sayDay, WEEKDAYS } from '../model/day-words.ts';
import type { Home, ToCome, Wait, Waiting } from '../reports/home.ts';
import { type Line, line, type Page, page, span } from './page.ts';
import { pairsPage } from './pairs-page.ts';
import { widthOf } from './table.ts';

/** What came from others since somebody's last save. */
export interface News {
  readonly since: Day;
  readonly entries: number;
  /** The names of the authorities they come from. */
  readonly from: readonly string[];
}

/** What stands around a home screen. */
export interface HomeFrame {
  /** "Ashmere, participating officer 2"; nothing where nobody has joined. */
  readonly who: string | undefined;
  readonly network: string;
  readonly today: Day;
  /** The hour of the day, where the network is. */
  readonly hour: number;
  readonly news: News | undefined;
  /** How many stopped commands left words behind. */
  readonly drafts: number;
  readonly program: string;
  readonly columns: number;
  readonly accessible: boolean;
}

/** The home screen (domain 5, section 13). Lines with nothing to say are left out. */
export function homePage(home: Home, frame: HomeFrame): Page {
  const waits = waitingLines(home.waiting, frame);
  const left =
    frame.drafts === 0
      ? []
      : [`${several(frame.drafts, 'stopped command')} left words behind: ${frame.program} resume`];
  const waiting = [...waits, ...left];
  const next = home.next.map((each) => sayMeeting(each, frame.today)).join('      ');
  const news = frame.news;
  const pairs = [
    ...waiting.map((words, at) => [at === 0 ? 'Waiting for you' : '', words] as const),
    ...(next === '' ? [] : [['Next', next] as const]),
    ...(news === undefined || news.entries === 0
      ? []
      : [[sinceWhen(news.since, frame.today), sayNews(news)] as const]),
  ];
  const nothing = waiting.length === 0 ? ['Nothing is waiting for you.'] : [];
  return page(...heading(frame), ...nothing, ...pairsPage(pairs, frame).lines, ways(frame));
}

function heading({ who, network, today, hour, columns, accessible }: HomeFrame): readonly Line[] {
  const greeting = hour < 12 ? 'Good morning.' : hour < 18 ? 'Good afternoon.' : 'Good evening.';
  const left = who === undefined ? greeting : `${greeting} ${who}.`;
  const right = `${network}, ${sayDay(today)}`;
  const gap = Math.min(columns, 80) - widthOf(left) - widthOf(right);
  if (accessible || gap < 2) return [line(left), line(right)];
  return [line(left, ' '.repeat(gap), span(right, 'quiet'))];
}

const ways = ({ program }: HomeFrame): Line =>
  line(
    'Write: ',
    span(`${program} diary add`, 'command'),
    '      Ask: ',
    span(`${program} enquiry new`, 'command'),
    '      Read: ',
    span(`${program} report`, 'command'),
  );

type Say = (count: number, first: Waiting, names: string, frame: HomeFrame) => string;

/** How each thing that waits is said; a new one is a compile error here until it is answered. */
const SAY: Readonly<Record<Wait, Say>> = {
  review: (count, { since }, names, { today }) =>
    `${several(count, 'review')} asked${by(names)}${ago(count, since, today)}`,
  'reply to review': (count, _first, names) =>
    `${several(count, 'review')}${by(names)} ${waits(count)} for your reply`,
  'reply to visit': (count, _first, names) =>
    `${several(count, 'visit')}${by(names)} ${waits(count)} for your reply`,
  permission: (count) => `${several(count, 'request')} to quote words of yours`,
  'two versions': (count, _first, _names, { program }) =>
    `${several(count, 'entry', 'entries')} with two versions: ${program} settle`,
  'still private': (count, { entry }) =>
    `${several(count, 'entry', 'entries')} still private${count === 1 ? '' : ', the newest'}: ${small(String(entry.values['title']))}`,
};

function waitingLines(waiting: readonly Waiting[], frame: HomeFrame): readonly string[] {
  const kinds = [...new Set(waiting.map(({ what }) => what))];
  return kinds.flatMap((what) => {
    const all = waiting.filter((each) => each.what === what);
    const day = ({ entry, since }: Waiting): string => since ?? String(entry.values['date']);
    const sorted = all.toSorted((a, b) => (day(a) < day(b) ? -1 : 1));
    const first = what === 'still private' ? sorted.at(-1) : sorted[0];
    const names = namesOf(all.flatMap((each) => (each.from === undefined ? [] : [each.from])));
    return first === undefined ? [] : [SAY[what](all.length, first, names, frame)];
  });
}

const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const waits = (count: number): string => (count === 1 ? 'waits' : 'wait');
const by = (names: string): string => (names === '' ? '' : ` by ${names}`);
/** A title within a sentence; an abbreviation keeps its capitals. */
const small = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

function ago(count: number, since: Day | undefined, today: Day): string {
  if (since === undefined) return '';
  const days = daysBetween(since, today);
  const when = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  return count === 1 ? `, ${when}` : `, the oldest ${when}`;
}

/** "Greyport", "Greyport and Marlowby", "Greyport, Marlowby and 3 others"; nobody is named twice. */
function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  const [first = '', second, ...others] = names;
  if (second === undefined) return first;
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${several(others.length, 'other')}`;
}

const LABELS: Readonly<Record<string, string>> = { chief: 'Think tank', participating: 'Core contact' };

/** "Think tank 3 December"; the year only where it is another one. */
function sayMeeting({ group, title, date }: ToCome, today: Day): string {
  const day = sayDay(date);
  const short = date.slice(0, 4) === today.slice(0, 4) ? day.replace(/ \d{4}$/, '') : day;
  return `${LABELS[group] ?? title} ${short}`;
}

const sinceWhen = (since: Day, today: Day): string =>
  daysBetween(since, today) < 7
    ? `Since ${WEEKDAYS[weekday(since) - 1] ?? ''}`
    : `Since ${sayDay(since).replace(/ \d{4}$/, '')}`;

const sayNews = ({ entries, from }: News): string => {
  const names = namesOf(from);
  return `${entries} new ${entries === 1 ? 'entry' : 'entries'}${names === '' ? '' : ` from ${names}`}`;
};
