import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  exists,
  firstOf,
  isMonthOnly,
  makeDay,
  partsOf,
  weekday,
} from './day.ts';
import { MONTHS, sayDay, sayWeekday, WEEKDAYS } from './day-words.ts';

/** What a typed day was understood to be. `taken` stands where the words were short, so the day is said back. */
export type TypedDay =
  | { readonly ok: true; readonly day: Day; readonly taken?: true }
  | { readonly ok: false; readonly why: string };

/** Which way a day without a year lies: a diary looks back, a meeting forward. */
export interface Looking {
  readonly look: 'back' | 'forward';
}

interface Asked extends Looking {
  readonly typed: string;
  readonly today: Day;
}
type Read = (found: RegExpExecArray, asked: Asked) => TypedDay | undefined;

/**
 * Reads a day as people type it (cli.md, section 7): `17/11/2026`, `17 Nov`, `last Tuesday`, `3 weeks ago`,
 * `November 2026`. The day comes first. Refuses, in a whole sentence, what does not exist or could be two days.
 */
export function readDay(typed: string, today: Day, looking: Looking): TypedDay {
  const asked = { ...looking, typed: typed.trim(), today: firstOf(today) };
  const words = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[,\s]+/g, ' ')
    .replace(/\.$/, '');
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(words);
    const day = found === null ? undefined : read(found, asked);
    if (day !== undefined) return day;
  }
  const why = `"${asked.typed}" is not a day lea can read. Write it as ${sayDay(asked.today)}, or "last Tuesday".`;
  return { ok: false, why };
}

const whole = (day: Day): TypedDay => ({ ok: true, day });
const taken = (day: Day): TypedDay => ({ ok: true, day, taken: true });

/** Each way to write a day, with how it is read; the first that fits and can be read stands. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/, ([, y, m, d], asked) => ofNumbers(asked, d, m, y)],
  [/^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/, ([, d, m, y], asked) => ofNumbers(asked, d, m, y)],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}|\d{2}))?$/,
    ([, d, m, y], asked) => ofWords(asked, d, m, y),
  ],
  [/^([a-z]+) (\d{4})$/, ([, m, y], asked) => ofWords(asked, undefined, m, y)],
  [/^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/, ([, m, d, y], asked) => ofWords(asked, d, m, y)],
  [/^([a-z]+)$/, ([, word], asked) => ofOneWord(asked, word ?? '')],
  [/^(last|next) ([a-z]+)$/, ([, side, word], asked) => ofWeekday(asked, word ?? '', side)],
  [/^([a-z]+) (.*\d.*)$/, ([, word, rest], asked) => ofBoth(asked, word ?? '', rest ?? '')],
  [
    /^(an?|\d{1,3}) (day|week|fortnight|month|year)s? ago$/,
    ([, n, unit], asked) => ofSpan(asked, n, unit, -1),
  ],
  [/^in (an?|\d{1,3}) (day|week|fortnight|month|year)s?$/, ([, n, unit], asked) => ofSpan(asked, n, unit, 1)],
];

function ofWords(asked: Asked, day: string | undefined, word = '', year?: string): TypedDay | undefined {
  const month = indexOf(MONTHS, word);
  return month === undefined ? undefined : ofNumbers(asked, day, String(month + 1), year);
}

function ofOneWord(asked: Asked, word: string): TypedDay | undefined {
  const near: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
  const days = Object.hasOwn(near, word) ? near[word] : undefined;
  if (days !== undefined) return taken(addDays(asked.today, days));
  return ofWeekday(asked, word) ?? ofWords(asked, undefined, word);
}

/** `Tuesday` may be today; `last Tuesday` and `next Tuesday` never are. */
function ofWeekday(asked: Asked, word: string, side?: string): TypedDay | undefined {
  const wanted = indexOf(WEEKDAYS, word);
  if (wanted === undefined) return undefined;
  const back = side === 'last' || (side === undefined && asked.look === 'back');
  const start = side === undefined ? asked.today : addDays(asked.today, back ? -1 : 1);
  const gap = back ? weekday(start) - 1 - wanted : wanted - (weekday(start) - 1);
  return taken(addDays(start, ((gap + 7) % 7) * (back ? -1 : 1)));
}

/** `Tuesday 17 November`: the two have to agree. */
function ofBoth(asked: Asked, word: string, rest: string): TypedDay | undefined {
  const wanted = indexOf(WEEKDAYS, word);
  const read = wanted === undefined ? undefined : readDay(rest, asked.today, asked);
  if (wanted === undefined || read?.ok !== true) return read;
  if (isMonthOnly(read.day)) return undefined;
  if (weekday(read.day) === wanted + 1) return read;
  const why = `${sayDay(read.day)} is a ${sayWeekday(read.day).split(' ')[0] ?? ''}, not a ${WEEKDAYS[wanted] ?? ''}.`;
  return { ok: false, why };
}

function ofSpan(asked: Asked, count = '', unit = '', sign: 1 | -1 = 1): TypedDay {
  const number = (/^an?$/.test(count) ? 1 : Number(count)) * sign;
  if (unit === 'month' || unit === 'year')
    return taken(addMonths(asked.today, number * (unit === 'year' ? 12 : 1)));
  return taken(addDays(asked.today, number * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14)));
}

function ofNumbers(asked: Asked, dayText: string | undefined, monthText = '', yearText?: string): TypedDay {
  const month = Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (yearText === undefined) return ofNearestYear(asked, month, day);
  const year = yearText.length === 2 ? nearestCentury(Number(yearText), asked.today) : Number(yearText);
  if (!exists(year, month, day ?? 1)) return refuse(asked, month, day ?? 1, year);
  const read = makeDay(year, month, day);
  return yearText.length === 2 ? taken(read) : whole(read);
}

function ofNearestYear(asked: Asked, month: number, day: number | undefined): TypedDay {
  const { year: from } = partsOf(asked.today);
  const step = asked.look === 'back' ? -1 : 1;
  // Nine years hold a 29 February, whatever the century.
  for (let year = from; Math.abs(year - from) <= 8; year += step) {
    if (!exists(year, month, day ?? 1)) continue;
    const found = makeDay(year, month, day);
    const edge = day === undefined ? asked.today.slice(0, 7) : asked.today;
    if (asked.look === 'back' ? found <= edge : found >= edge) return taken(found);
  }
  return refuse(asked, month, day ?? 1);
}

const nearestCentury = (figures: number, today: Day): number => {
  const { year } = partsOf(today);
  return figures + 100 * Math.round((year - figures) / 100);
};

function refuse(asked: Asked, month: number, day: number, year?: number): TypedDay {
  const name = MONTHS[month - 1];
  if (name !== undefined) {
    const leapless = month === 2 && year !== undefined;
    const length = leapless ? daysInMonth(year, month) : daysInMonth(2024, month);
    const has = month === 2 && !leapless ? 'has at most' : 'has';
    return {
      ok: false,
      why: `${asked.typed} does not exist: ${name}${leapless ? ` ${year}` : ''} ${has} ${length} days.`,
    };
  }
  const turned = !/^\d{4}/.test(asked.typed) && exists(year ?? 2024, day, month);
  const meant = `${month}/${day}${year === undefined ? '' : `/${year}`}, ${month} ${MONTHS[day - 1] ?? ''}`;
  const hint = turned
    ? ` The day comes first: did you mean ${meant}${year === undefined ? '' : ` ${year}`}?`
    : '';
  return { ok: false, why: `${asked.typed} does not exist: there is no month ${month}.${hint}` };
}

/** The place of a name that the typed word begins, from three letters on. */
function indexOf(names: readonly string[], word: string): number | undefined {
  const index = word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word));
  return index === -1 ? undefined : index;
}
