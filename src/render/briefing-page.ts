import type { Briefing } from '../reports/briefing.ts';
import type { Message } from '../reports/messages.ts';
import {
  aboutWords,
  BRIEFINGS,
  carriedWords,
  dayWords,
  MOST_GAPS,
  PARTS,
  QUOTED,
  sessionWords,
} from './briefing-words.ts';
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

/** `1. SINCE WE LAST MET`. */
const numbered = (place: number, part: string): string => `${place}. ${part.toUpperCase()}`;

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
    since.length === 0 ? [] : [numbered(1, PARTS.since), ...since],
    shownLines(briefing),
    gapLines(raised, { asAt, most, all, named, name, command: `${report} --all` }),
    quoteLines(briefing, quotes),
    actionLines(briefing),
    [...dayLines(briefing), pad(`Records behind any line: ${report} --why`, PAGE_WIDTH, true)],
  ];
}

function heading(briefing: Briefing): readonly string[] {
  const { network, edition, coming, isEmpty } = briefing;
  const top = spread(network.name.toUpperCase(), BRIEFINGS[edition].toUpperCase(), PAGE_WIDTH - 1);
  if (coming === undefined) return isEmpty ? [top] : [top, 'No session is planned.'];
  return [top, ...sessionLine(briefing)];
}

/** Which session the page is for, where one is planned. */
export function sessionLine(briefing: Briefing): readonly string[] {
  const words = sessionWords(briefing);
  return words === undefined ? [] : flow(words);
}

/** Sections 1 to 4, for a page that has the open actions and the agenda in full. */
export const firstSections = (briefing: Briefing): readonly (readonly string[])[] =>
  sectionsOf(briefing, MOST_GAPS, briefing.messages, false).slice(1, 5);

/** What the page covers, how fresh it is, how many shared, and what its counts are not. */
export const aboutLines = (briefing: Briefing): readonly string[] => [
  ...readWithLines(briefing.readWith),
  ...aboutWords(briefing).flatMap((words) => flow(words)),
];

/** Section 4: the words of at most two people, as they would be printed, each signed. */
function quoteLines({ messages }: Briefing, quotes: readonly Message[]): readonly string[] {
  const head = numbered(4, PARTS.words);
  if (messages.length === 0) return [head, ` ${QUOTED.none}: lea messages --settle`];
  if (quotes.length === 0) return [head, ' More than this page holds: lea messages --ready'];
  const each = quotes.flatMap(({ words, as }) => [
    ...flow(`"${words ?? ''}"`, { label: ' ' }),
    pad(as, PAGE_WIDTH - 7, true),
  ]);
  return [`${head} (${QUOTED.may})`, ...each];
}

/** Section 5: actions still open, and those past their date by name. */
function actionLines(briefing: Briefing): readonly string[] {
  const words = carriedWords(briefing);
  return words === undefined ? [] : flow(words, { label: pad(numbered(5, PARTS.carried), 18) });
}

/** Section 6: who leads, who brings what, and the decision needed. */
function dayLines(briefing: Briefing): readonly string[] {
  const [lead, decide] = dayWords(briefing);
  return [
    ...(lead === undefined ? [] : flow(lead, { label: pad(numbered(6, PARTS.day), 18) })),
    ...(decide === undefined ? [] : flow(decide, { label: ' ' })),
  ];
}
