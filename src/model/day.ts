/** A civil day, `YYYY-MM-DD`, or a month, `YYYY-MM`, where only that is known. No clock and no time zone. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const LAST = daysBefore(9999, 12, 31);

/** Whether a text is a day, or a month, that exists. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [, year, month, day = '01'] = match;
  return exists(Number(year), Number(month), Number(day));
}

/** Whether a year, month and day make a day of the calendar. */
export const exists = (year: number, month: number, day: number): boolean =>
  year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether only the month is known. */
export const isMonthOnly = (day: Day): boolean => day.length === 7;

/** The day itself, or the first of the month where only that is known. */
export const firstOf = (day: Day): Day => (isMonthOnly(day) ? `${day}-01` : day);

/** The day that a year, a month and a day of it make; the day may be left out. */
export const makeDay = (year: number, month: number, day?: number): Day =>
  [pad(year, 4), pad(month, 2), ...(day === undefined ? [] : [pad(day, 2)])].join('-');

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** Year, month and day as numbers; a month alone gives its first day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** How many days lie between two; negative when the second comes first. A month counts from its first day. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** The day so many days later, or earlier for a negative number; kept within the years 0 to 9999. */
export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** The same day so many months later or earlier, or the last of a shorter month; a month stays a month. */
export function addMonths(day: Day, months: number): Day {
  const from = partsOf(day);
  const count = Math.min(Math.max(from.year * 12 + from.month - 1 + months, 0), 9999 * 12 + 11);
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return isMonthOnly(day)
    ? makeDay(year, month)
    : makeDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => ((numberOf(day) + 5) % 7) + 1;

/** Days since 1 January of year 0. */
function numberOf(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  return daysBefore(year, month, date);
}

/** Counts years from March, so that a leap day comes last and every month has a fixed distance from it. */
function daysBefore(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear + 60;
}

function dayOf(number: number): Day {
  const wanted = Math.min(Math.max(number, 0), LAST);
  // The guess is never late and at most a year early; the days of each month then count it down.
  let year = Math.max(0, Math.floor(wanted / 365.2425) - 1);
  while (year < 9999 && daysBefore(year + 1, 1, 1) <= wanted) year += 1;
  let left = wanted - daysBefore(year, 1, 1);
  let month = 1;
  for (; left >= daysInMonth(year, month); month += 1) left -= daysInMonth(year, month);
  return makeDay(year, month, left + 1);
}
