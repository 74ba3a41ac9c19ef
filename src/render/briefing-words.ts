import { sayDay, sayRange } from '../model/day-words.ts';
import type { OpenAction } from '../reports/actions.ts';
import type { Briefing } from '../reports/briefing.ts';
import { compareNames, countOf, inSentence, listSome, nearDay } from '../reports/phrases.ts';

/** What a briefing is called, for either group. */
export const BRIEFINGS = { chief: 'Think tank briefing', participating: 'Core contact briefing' } as const;

/** The parts of a briefing, in order. */
export const PARTS = {
  since: 'Since we last met',
  shown: 'What has been shown so far',
  talk: 'What we might talk about',
  words: 'In their words',
  carried: 'Carried over',
  day: 'On the day',
} as const;

/** What is said of messages that are quoted, and where there are none. */
export const QUOTED = { may: 'used with permission', none: 'Nothing may be quoted yet' } as const;

/** How many gaps a page made to be read at once holds. */
export const MOST_GAPS = 6;
const HONESTY =
  'These are counts of what people chose to share. They are not scores and they do not show cause.';

/** Which session it is for: `Session 6, 12 June 2025: What we would tell government`; nothing where none is planned. */
export function sessionWords({ edition, coming }: Briefing): string | undefined {
  if (coming === undefined) return undefined;
  const word = edition === 'chief' ? 'Session' : 'Core contact day';
  const which = coming.number === undefined ? 'Next session' : `${word} ${coming.number}`;
  const theme = coming.themes.length > 0 ? coming.themes.join('; ') : coming.title;
  return `${which}, ${sayDay(coming.day)}: ${theme}`;
}

/** What it covers and how fresh it is; how many shared, how many files could not be read, and what its counts are not. */
export function aboutWords(briefing: Briefing): readonly [covers: string, who: string] {
  const { period, asAt, broughtIn, unreadable, shared, since } = briefing;
  const fresh =
    broughtIn === undefined
      ? `As it stood on ${sayDay(asAt)}.`
      : `Journal brought up to date ${nearDay(broughtIn.day, asAt)}, ${broughtIn.at}.`;
  const members = since.members.members.count;
  const who =
    members === 0
      ? 'Nobody has joined yet.'
      : `${shared.count} of ${countOf(members, 'authority', 'authorities')} shared something.`;
  const files = unreadable === 0 ? '' : ` ${countOf(unreadable, 'entry', 'entries')} could not be read.`;
  return [`Covers ${sayRange(period.from, period.to)}. ${fresh}`, `${who}${files} ${HONESTY}`];
}

/** Actions still open, and those past their date by name; nothing where none is open. */
export function carriedWords(briefing: Briefing): string | undefined {
  const { open, overdue, actions } = briefing;
  if (open.count === 0) return undefined;
  const late = actions.filter((action) => action.overdue).map((action) => actionWords(action, briefing));
  const past =
    late.length === 0
      ? ''
      : `, ${overdue.count} past ${late.length === 1 ? 'its' : 'their'} date: ${listSome(late, 2)}`;
  return `${countOf(open.count, 'action')}${past}`;
}

/** An action as it is spoken of, and whose it is where that may be said. */
export function actionWords({ what, owner }: OpenAction, { name, named, membership }: Briefing): string {
  const words = inSentence(
    what,
    [...membership.all.values()].map(({ values }) => values.title),
  );
  const isHidden = owner === undefined || (!named && membership.all.has(owner));
  return isHidden ? words : `${words} (${name(owner)})`;
}

/** Who leads and who brings what; then the decision needed, where there is one. Nothing where no session is planned. */
export function dayWords({ coming, name }: Briefing): readonly string[] {
  if (coming === undefined) return [];
  const { items, byMembers, presenting, decide } = coming;
  const lead =
    items.count === 0
      ? 'No items are on the agenda yet.'
      : `Members lead ${byMembers.count} of ${countOf(items.count, 'item')}.`;
  const names = presenting.map(name).toSorted(compareNames);
  const bring = names.length === 0 ? '' : ` Presenting: ${listSome(names)}.`;
  const decisions = decide.map((title) => inSentence(title).replace(/[.?]$/, ''));
  return [`${lead}${bring}`, ...(decisions.length === 0 ? [] : [`Decide: ${listSome(decisions, 2)}.`])];
}
