import { type Day, isMonthOnly, partsOf, weekday } from './day.ts';

/** The months in full, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The days of the week in full, Monday first. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `17 November 2026`; `November 2026` where only the month is known. GOV.UK style: no "1st", no comma (cli.md, section 7). */
export const sayDay = (day: Day, months: readonly string[] = MONTHS): string => say(day, months, 4);

/** `17 Nov 2026`, for narrow tables. */
export const sayDayShort = (day: Day): string => say(day, SHORT, 4);

/** `17 Nov 26`, for a question's journey. */
export const sayDayJourney = (day: Day): string => say(day, SHORT, 2);

/** `Tuesday 17 November 2026`, where the day of the week matters; a month alone has none. */
export const sayWeekday = (day: Day): string =>
  isMonthOnly(day) ? sayDay(day) : `${WEEKDAYS[weekday(day) - 1] ?? ''} ${sayDay(day)}`;

/** `17 to 19 November 2026`: two days, with nothing said twice. */
export function sayRange(from: Day, to: Day): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from === to) return sayDay(to);
  if (a.year !== b.year) return `${sayDay(from)} to ${sayDay(to)}`;
  const sameMonth = a.month === b.month && !isMonthOnly(from) && !isMonthOnly(to);
  const start = sameMonth ? String(a.day) : sayDay(from).replace(/ \d{4}$/, '');
  return `${start} to ${sayDay(to)}`;
}

const SHORT = MONTHS.map((month) => month.slice(0, 3));

function say(day: Day, months: readonly string[], figures: number): string {
  const { year, month, day: date } = partsOf(day);
  const words = [months[month - 1] ?? '', String(year).padStart(4, '0').slice(-figures)];
  return (isMonthOnly(day) ? words : [String(date), ...words]).join(' ');
}
