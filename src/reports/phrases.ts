import { type Day, daysBetween } from '../model/day.ts';
import { MONTHS, sayDay } from '../model/day-words.ts';

/** Alphabetical order that is the same on every computer: accents and capitals count only where nothing else differs. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

const plain = (name: string): string =>
  (/[^\u0000-\u007f]/.test(name) ? name.normalize('NFKD').replaceAll(/\p{M}/gu, '') : name).toLowerCase();

/** `A`, `A and B`, `A, B and C`; beyond `most`, `A, B, C and 9 more`. */
export function nameSome(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `A, B, C` in a list; beyond `most`, `A, B, C and 9 more`. */
export const listSome = (names: readonly string[], most = 3): string =>
  names.length > most ? nameSome(names, most) : names.join(', ');

/** Things in a list, three and then a count: `a; b; c; and 2 more`. */
export const sayEach = (parts: readonly string[], most = 3): string =>
  parts.length > most
    ? `${parts.slice(0, most).join('; ')}; and ${parts.length - most} more`
    : parts.join('; ');

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/** A small number in words, as a sentence begins with it: `Two`; from 10 on in figures. */
export const numberWord = (count: number): string => capital(NUMBERS[count] ?? String(count));

/** `first`, `second` ... `tenth`; beyond that `number 11`. */
export const ordinal = (place: number): string => ORDINALS[place - 1] ?? `number ${place}`;

/** `1 action`, `3 actions`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The same words with a capital at the front. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** A title as it stands inside a sentence: its first letter small, unless the first word is a name or an abbreviation. */
export function inSentence(title: string, names: readonly string[] = []): string {
  const [first = ''] = title.split(/[^\p{L}]/u, 1);
  const isName =
    first === 'I' || /\p{Lu}/u.test(first.slice(1)) || names.some((name) => title.startsWith(name));
  return isName ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** A day near another: without its year where it lies within the twelve months before or after. */
export function nearDay(day: Day, asAt: Day): string {
  const far = Math.abs(daysBetween(day, asAt)) >= 365;
  return far ? sayDay(day) : sayDay(day).replace(/ \d{4}$/, '');
}

/** The month of a day: `January`, with its year where that is not the year before or the same twelve months. */
export function nearMonth(day: Day, asAt: Day): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return Math.abs(daysBetween(day, asAt)) >= 365 ? `${month} ${day.slice(0, 4)}` : month;
}
