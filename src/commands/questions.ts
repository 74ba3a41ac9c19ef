import { sayDay, sayWeekday } from '../model/day-words.ts';
import type { Entry } from '../model/entry.ts';
import { type Field, optional, text, typed } from '../model/field.ts';
import { Fault } from '../model/fault.ts';
import { keywordsOffered } from '../model/keywords.ts';
import { readDay } from '../model/typed-day.ts';
import { page } from '../render/page.ts';
import type { Desk } from './desk.ts';
import { findEntry, resolveMark, resolveReferences, titleOf } from './naming.ts';
import { nameOfMeeting } from './title.ts';
import type { Asking, Offered, World } from './world.ts';

const MOST_OFFERED = 8;
const MOST_KEYWORDS = 12;

/** The flag that answers a field's question: `--enquiry` for `enquiries`. */
export const flagOf = (key: string, field: Field): string => `--${(field.flag ?? key).replaceAll('_', '-')}`;

/** Asks one field's question, offering what the journal knows; days, names and beginnings of ids may be typed. */
export async function askField(
  key: string,
  field: Field,
  desk: Desk,
  world: World,
  initial: unknown,
): Promise<unknown> {
  const offered = offeredFor(field, desk);
  const asking: Asking<unknown> = {
    field: typed(field),
    flag: flagOf(key, field),
    ...(offered === undefined ? {} : { offered }),
    ...(key === 'keywords' ? { ask: withKeywords(field.ask, desk) } : {}),
    ...(typeof initial === 'string' || typeof initial === 'number' ? { initial: String(initial) } : {}),
    // A row is taken apart by whoever reads its flag; its references are looked up once it is whole.
    ...(field.shape === 'rows' ? {} : { understand: (said: string) => understand(field, said, desk) }),
  };
  const answer = await world.ask(asking);
  return field.shape === 'rows' ? resolveReferences(field, answer, desk.reading.all) : answer;
}

/** The keywords the network offers, and those in use, behind a question for some. */
function withKeywords(words: string, { journal, reading }: Desk): string {
  const offered = keywordsOffered(journal.network, reading.all.all);
  const more = offered.length > MOST_KEYWORDS ? ' …' : '';
  return offered.length === 0
    ? words
    : `${words} In use: ${offered.slice(0, MOST_KEYWORDS).join(', ')}${more}`;
}

/** Says what is missing and asks for a reason, which Enter leaves out; unattended it goes on without one. */
export async function askWhy(unmet: string, world: World): Promise<string> {
  world.err(page(unmet));
  if (!world.interactive) return 'not said';
  const why = await world.ask({
    field: optional(text('Why go on all the same? (Enter to leave it out)')),
    flag: '--anyway',
  });
  return why ?? 'not said';
}

/** What may be chosen for a field: words of a list, authorities, recent meetings, entries of a kind. */
export function offeredFor(field: Field, desk: Desk): readonly Offered[] | undefined {
  const fixed = (field.or ?? [])
    .filter((word) => field.unoffered?.includes(word) !== true)
    .map((word) => ({ value: word, shown: capital(word) }));
  if (field.from !== undefined)
    return desk.journal.network[field.from].map((row) => ({
      value: row.key,
      shown: 'label' in row ? row.label : `${row.key}  ${row.text}`,
    }));
  if (field.words !== undefined) return field.words.map((word) => ({ value: word, shown: capital(word) }));
  if (field.shape !== 'ref' || field.to === undefined || field.to === 'mark') return undefined;
  return [...entriesFor(field, desk).map((entry) => ({ value: entry.id, shown: spoken(entry) })), ...fixed];
}

function entriesFor(field: Field, desk: Desk): readonly Entry[] {
  if (field.to === 'authority') return desk.reading.all.all.filter((e) => e.kind === 'authority');
  const kinds = field.to === 'any' ? ['meeting', 'visit'] : [field.to];
  return desk.reading.all.all
    .filter((e) => kinds.includes(e.kind) && String(e.values['date']) <= desk.today)
    .toSorted(
      (a, b) => String(b.values['date']).localeCompare(String(a.values['date'])) || a.id.localeCompare(b.id),
    )
    .slice(0, MOST_OFFERED);
}

/** "Core contact day 11, Tuesday 17 November 2026" for a meeting; a title for the rest. */
function spoken(entry: Entry): string {
  if (entry.kind === 'authority') return titleOf(entry);
  const name = entry.kind === 'meeting' ? capital(nameOfMeeting(entry.values)) : titleOf(entry);
  return `${name}, ${sayWeekday(String(entry.values['date']))}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function understand(
  field: Field,
  said: string,
  desk: Desk,
): ReturnType<NonNullable<Asking<unknown>['understand']>> {
  if (field.shape === 'date' && field.or?.includes(said) !== true) {
    const day = readDay(said, desk.today, { look: 'back' });
    if (!day.ok) return day;
    return { ok: true, text: day.day, ...(day.day === said ? {} : { echo: `Taken as ${sayDay(day.day)}.` }) };
  }
  if (field.shape !== 'ref' || field.or?.includes(said) === true || said === '')
    return { ok: true, text: said };
  try {
    if (field.to === 'mark') return { ok: true, text: resolveMark(said, desk.reading.all) };
    const kind = field.to === 'any' ? undefined : field.to;
    const entry = findEntry(said, desk.reading.all, { kind });
    return { ok: true, text: entry.id, ...(entry.id === said ? {} : { echo: `Chosen: ${titleOf(entry)}` }) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, why: error.message };
    throw error;
  }
}
