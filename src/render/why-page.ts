import type { Day } from '../model/day.ts';
import { sayDay, sayDayShort } from '../model/day-words.ts';
import { type Direction, ROLES, SHOWS_LABELS } from '../model/vocabulary.ts';
import type { Evidence, Figure, Rung } from '../reports/figure.ts';
import type { PlaceName } from '../reports/labels.ts';
import type { ReadWith } from '../reports/read-with.ts';
import { journalOf } from './briefing-data.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { type Line, line, type Page, span } from './page.ts';
import { readWithLines } from './read-with-lines.ts';
import { cut, pad, widthOf } from './table.ts';

/** What a page of evidence is told beside the figures. */
export interface WhyShown {
  readonly asAt: Day;
  readonly name: PlaceName;
  /** The shortest beginning of an id that is its own. */
  readonly shortId: (id: string) => string;
  /** What is handed round gives no references, and names no chief officer's authority. */
  readonly handRound: boolean;
  /** The second journal they were read with; what stands there alone names it. */
  readonly readWith?: ReadWith | undefined;
}

/** How the backing of a passage is said: the rung, never by whom. */
export const RUNGS: Readonly<Record<Rung, string>> = {
  1: 'one voice',
  2: 'seen by another authority',
  3: 'more than one authority',
  4: 'peer reviewed',
};

/** The entries behind each line: one item for each thing counted, so the number of items is the figure (domain 5, section 2). */
export const whyPage = (figures: readonly Figure[], shown: WhyShown): Page => ({
  lines: [
    ...readWithLines(shown.readWith).map((each) => line(each)),
    ...figures.flatMap((figure, place) => [...(place === 0 ? [] : [line()]), ...figureLines(figure, shown)]),
  ],
});

function figureLines({ label, items }: Figure, shown: WhyShown): readonly Line[] {
  const title = spread(`${label}: ${items.length}`, `as at ${sayDay(shown.asAt)}`, PAGE_WIDTH - 2);
  return [line(span(title, 'heading')), ...items.flatMap((item) => itemLines(item, shown))];
}

const INDENT = ' '.repeat(14);

/** Date, role and authority, what it shows and which way it points; the words; who backs it, and where it stands. */
function itemLines(item: Evidence, shown: WhyShown): readonly Line[] {
  const day = ` ${sayDayShort(item.day).padEnd(13)}`;
  const reference = shown.handRound ? '' : referenceTo(item, shown);
  const journal = journalOf(item.entry, shown.readWith);
  const place = journal === undefined ? '' : `, in ${journal}`;
  if (item.rung === undefined) {
    const lines = flow(item.say ?? item.words ?? '', { label: day });
    return [
      ...lines.map((each) => line(each)),
      ...(reference === '' ? [] : [line(span(INDENT + reference + place, 'quiet'))]),
    ];
  }
  const who = whose(item, shown);
  const what = [
    item.shows && SHOWS_LABELS[item.shows].shown,
    item.direction && DIRECTION_WORDS[item.direction],
  ];
  const said = what.filter((each) => each !== undefined).join(', ');
  const room = Math.min(38, PAGE_WIDTH - day.length - widthOf(said));
  const quoted = item.words === undefined ? [] : flow(`"${item.words}"`, { label: INDENT });
  const backed = `${INDENT}${pad(cut(RUNGS[item.rung] + place, 50), 50)} ${reference}`.trimEnd();
  return [
    line(`${day}${pad(cut(who, room - 1), room)}${said}`),
    ...quoted.map((each) => line(span(each, 'quote'))),
    line(span(backed, 'quiet')),
  ];
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  helps: 'helps',
  hinders: 'hinders',
  mixed: 'both, or not sure',
};

/** `Participating officer, Greyport`: a role alone where nobody may be named. */
function whose({ role, authority, group }: Evidence, { name, handRound }: WhyShown): string {
  const word = role === undefined ? 'Somebody in the room' : ROLES[role].label;
  const isHidden = authority === undefined || (handRound && group === 'chief');
  return isHidden ? word : `${word}, ${name(authority)}`;
}

const referenceTo = ({ entry, mark }: Evidence, { shortId }: WhyShown): string =>
  entry === '' ? '' : `${shortId(entry)}${mark === undefined ? '' : `#${mark}`}`;
