import { sayDay, sayRange } from '../model/day-words.ts';
import type { OpenAction } from '../reports/actions.ts';
import type { Briefing } from '../reports/briefing.ts';
import type { Message } from '../reports/messages.ts';
import { compareNames, countOf, inSentence, listSome, nearDay } from '../reports/phrases.ts';
import { emptyLines } from './empty-lines.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { gapLines } from './gap-lines.ts';
import { line, type Page, span } from './page.ts';
import { readWithLines } from './read-with-lines.ts';
import { shownLines } from './shown-lines.ts';
import { sinceLines } from './since-lines.ts';
import { pad } from './table.ts';

/** How the page is asked for. */
export interface BriefingShown {
  /** Every gap with its id, what rests and why; the page may then be longer than one sheet. */
  readonly all?: boolean;
}

/** One sheet of paper. */
export const PAGE_LINES = 62;
const MOST_GAPS = 6;
const TITLES = { chief: 'THINK TANK BRIEFING', participating: 'CORE CONTACT BRIEFING' } as const;
const HONESTY =
  'These are counts of what people chose to share. They are not scores and they do not show cause.';

/**
 * The briefing as a page of 80 columns and at most 62 lines, for 40 authorities too: names collapse, and where it would
 * still be longer, gaps move to `--all` one by one, then messages (domain 5, sections 1 and 2).
 */
export function briefingPage(briefing: Briefing, shown: BriefingShown = {}): Page {
  if (briefing.isEmpty)
    return asPage([heading(briefing), readWithLines(briefing.readWith), emptyLines(briefing)].flat());
  let quotes: readonly Message[] = briefing.messages;
  let gaps = MOST_GAPS;
  const sections = (): readonly (readonly string[])[] =>
    sectionsOf(briefing, gaps, quotes, shown.all ?? false);
  const isLong = (): boolean => joined(sections()).length > PAGE_LINES;
  while (shown.all !== true && isLong() && (gaps > 1 || quotes.length > 0)) {
    if (gaps > 1) gaps -= 1;
    else quotes = quotes.slice(1);
  }
  return asPage(joined(sections()));
}

/** Headings begin with a number and stand in capitals; what they mean is for the terminal to show. */
const asPage = (lines: readonly string[]): Page => ({
  lines: lines.map((text, place) =>
    line(span(text, place === 0 ? 'title' : /^\d\. [A-Z]/.test(text) ? 'heading' : 'plain')),
  ),
});

const joined = (sections: readonly (readonly string[])[]): readonly string[] =>
  sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));

function sectionsOf(
  briefing: Briefing,
  most: number,
  quotes: readonly Message[],
  all: boolean,
): readonly (readonly string[])[] {
  const { asAt, named, name, edition, raised } = briefing;
  const report = edition === 'chief' ? 'lea report' : 'lea report --for participating';
  const since = sinceLines(briefing);
  return [
    [...heading(briefing), ...aboutLines(briefing)],
    since.length === 0 ? [] : ['1. SINCE WE LAST MET', ...since],
    shownLines(briefing),
    gapLines(raised, { asAt, most, all, named, name, command: `${report} --all` }),
    quoteLines(briefing, quotes),
    actionLines(briefing),
    [...dayLines(briefing), pad(`Records behind any line: ${report} --why`, PAGE_WIDTH, true)],
  ];
}

function heading(briefing: Briefing): readonly string[] {
  const { network, edition, coming, isEmpty } = briefing;
  const top = spread(network.name.toUpperCase(), TITLES[edition], PAGE_WIDTH - 1);
  if (coming === undefined) return isEmpty ? [top] : [top, 'No session is planned.'];
  return [top, ...sessionLine(briefing)];
}

/** Which session the page is for: `Session 6, 12 June 2025: What we would tell government`. */
export function sessionLine({ edition, coming }: Briefing): readonly string[] {
  if (coming === undefined) return [];
  const word = edition === 'chief' ? 'Session' : 'Core contact day';
  const which = coming.number === undefined ? 'Next session' : `${word} ${coming.number}`;
  const theme = coming.themes.length > 0 ? coming.themes.join('; ') : coming.title;
  return flow(`${which}, ${sayDay(coming.day)}: ${theme}`);
}

/** Sections 1 to 4, for a page that has the open actions and the agenda in full. */
export const firstSections = (briefing: Briefing): readonly (readonly string[])[] =>
  sectionsOf(briefing, MOST_GAPS, briefing.messages, false).slice(1, 5);

/** What the page covers, how fresh it is, how many shared, and what its counts are not. */
export function aboutLines(briefing: Briefing): readonly string[] {
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
  return [
    ...readWithLines(briefing.readWith),
    ...flow(`Covers ${sayRange(period.from, period.to)}. ${fresh}`),
    ...flow(`${who}${files} ${HONESTY}`),
  ];
}

/** Section 4: the words of at most two people, as they would be printed, each signed. */
function quoteLines({ messages }: Briefing, quotes: readonly Message[]): readonly string[] {
  if (messages.length === 0)
    return ['4. IN THEIR WORDS', ' Nothing may be quoted yet: lea messages --settle'];
  if (quotes.length === 0) return ['4. IN THEIR WORDS', ' More than this page holds: lea messages --ready'];
  const each = quotes.flatMap(({ words, as }) => [
    ...flow(`"${words ?? ''}"`, { label: ' ' }),
    pad(as, PAGE_WIDTH - 7, true),
  ]);
  return ['4. IN THEIR WORDS (used with permission)', ...each];
}

/** Section 5: actions still open, and those past their date by name. */
function actionLines(briefing: Briefing): readonly string[] {
  const { open, overdue, actions } = briefing;
  if (open.count === 0) return [];
  const late = actions.filter((action) => action.overdue).map((action) => actionWords(action, briefing));
  const past =
    late.length === 0
      ? ''
      : `, ${overdue.count} past ${late.length === 1 ? 'its' : 'their'} date: ${listSome(late, 2)}`;
  return flow(`${countOf(open.count, 'action')}${past}`, { label: '5. CARRIED OVER   ' });
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

/** Section 6: who leads, who brings what, and the decision needed. */
function dayLines({ coming, name }: Briefing): readonly string[] {
  if (coming === undefined) return [];
  const { items, byMembers, presenting, decide } = coming;
  const lead =
    items.count === 0
      ? 'No items are on the agenda yet.'
      : `Members lead ${byMembers.count} of ${countOf(items.count, 'item')}.`;
  const names = presenting.map(name).toSorted(compareNames);
  const bring = names.length === 0 ? '' : ` Presenting: ${listSome(names)}.`;
  const decisions = decide.map((title) => inSentence(title).replace(/[.?]$/, ''));
  return [
    ...flow(`${lead}${bring}`, { label: '6. ON THE DAY     ' }),
    ...(decisions.length === 0 ? [] : flow(`Decide: ${listSome(decisions, 2)}.`, { label: ' ' })),
  ];
}
