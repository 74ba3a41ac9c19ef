import { type Entries, textIn } from '../model/entry.ts';
import { sayDay } from '../model/day-words.ts';

const LONGEST = 60;

/** One way to suggest a title, and the fields it needs. The first that fits is taken. */
type Suggestion = (values: Readonly<Record<string, unknown>>, entries: Entries) => string | undefined;

const nameOf = (value: unknown, entries: Entries): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const title = entries.find(value)?.values['title'];
  return typeof title === 'string' ? title : value;
};

const SUGGESTIONS: readonly Suggestion[] = [
  ({ after, date }, entries) => {
    if (typeof after !== 'string') return undefined;
    if (after === 'day to day') return `${sayDay(String(date))}, day to day`;
    return entries.find(after) === undefined
      ? undefined
      : `After ${nameOfMeeting(entries.find(after)?.values ?? {})}`;
  },
  ({ host, facilitator }, entries) =>
    typeof host === 'string' && typeof facilitator === 'string'
      ? `${facilitator === 'outside' ? 'A visitor' : nameOf(facilitator, entries)} at ${nameOf(host, entries)}`
      : undefined,
  ({ of, reviewer }, entries) =>
    typeof of === 'string' && typeof reviewer === 'string'
      ? shorten(`${reviewer === 'broker' ? 'A broker' : nameOf(reviewer, entries)} on ${nameOf(of, entries)}`)
      : undefined,
  ({ themes, group, number }) => {
    const theme: unknown = Array.isArray(themes) ? themes[0] : undefined;
    if (typeof theme === 'string') return shorten(theme);
    return number === undefined ? undefined : capital(nameOfMeeting({ group, number, title: 'Meeting' }));
  },
  ({ question, statement, ask }) => {
    const words = [question, statement, ask].find((value) => typeof value === 'string');
    return typeof words === 'string' ? shorten(words) : undefined;
  },
];

/** A title for an entry whose writer gave none: from what it follows, whom it joins, or its own first words. */
export function suggestTitle(
  values: Readonly<Record<string, unknown>>,
  entries: Entries,
): string | undefined {
  for (const suggestion of SUGGESTIONS) {
    const title = suggestion(values, entries);
    if (title !== undefined && title !== '') return title;
  }
  return undefined;
}

/** How a meeting is spoken of: "core contact day 3", "think tank 5", or its own title. */
export function nameOfMeeting(values: Readonly<Record<string, unknown>>): string {
  const number = typeof values['number'] === 'number' ? ` ${values['number']}` : '';
  if (values['form'] === 'set' || number === '') return textIn(values, 'title') ?? 'a meeting';
  if (values['group'] === 'chief') return `think tank${number}`;
  if (values['group'] === 'participating') return `core contact day${number}`;
  return textIn(values, 'title') ?? 'a meeting';
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whole words, at most 60 characters, without the question mark that belongs to the question itself. */
function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(/[?.]$/, '').trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).trim();
}
