import { sayDay } from '../model/day-words.ts';
import type { OpenAction } from '../reports/actions.ts';
import type { PlaceName } from '../reports/labels.ts';
import type { LastTime } from '../reports/last-time.ts';
import type { AgendaItem, Pack } from '../reports/pack.ts';
import { capital, nearDay } from '../reports/phrases.ts';
import { aboutLines, firstSections, sessionLine } from './briefing-page.ts';
import { actionWords, QUOTED } from './briefing-words.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { pad, widthOf } from './table.ts';

/** How the pack is asked for. */
export interface PackShown {
  /** Words in place of lines to write on. */
  readonly accessible: boolean;
}

/** What a pack is called, and its parts. */
export const PACK = {
  title: 'Pack for one meeting',
  agenda: 'Agenda',
  actions: 'Actions still open',
  theme: 'The theme',
  pauses: 'Two questions to stop at',
  messages: `Words that may be read aloud (${QUOTED.may})`,
  stand: 'Where we think we stand',
  standHow: 'One honest line each, in words; leave blank rather than guess.',
  understood: 'What we now understand',
  disagreed: 'Where we disagreed',
} as const;

/** Everything for one meeting on one page, in the order in which it is wanted on the day (domain 5, section 9). */
export function packPage(pack: Pack, { accessible }: PackShown): Page {
  const { briefing } = pack;
  const { name } = briefing;
  const parts: readonly (readonly string[])[] = [
    headLines(pack),
    part(PACK.agenda, agendaLines(pack.agenda, name)),
    pack.last === undefined ? [] : lastLines(pack.last, pack),
    part(
      PACK.actions,
      briefing.actions.flatMap((action) => actionLines(action, pack)),
    ),
    ...firstSections(briefing),
    pack.prompt === undefined ? [] : part(PACK.theme, flow(pack.prompt, { label: ' ' })),
    part(
      PACK.pauses,
      pack.pauses.flatMap(({ question }) => flow(question, { label: ' - ' })),
    ),
    part(
      PACK.messages,
      pack.messages.flatMap(({ words, as }) => [
        ...flow(`"${words ?? ''}"`, { label: ' ' }),
        pad(as, PAGE_WIDTH - 7, true),
      ]),
    ),
    part(PACK.stand, standLines(pack, accessible)),
  ];
  const lines = parts.filter((each) => each.length > 0);
  return {
    lines: lines
      .flatMap((each, place) => (place === 0 ? each : ['', ...each]))
      .map((text, place) => line(span(text, place === 0 ? 'title' : isHeading(text) ? 'heading' : 'plain'))),
  };
}

/** Headings stand in capitals at the edge of the page; a section of the briefing has its number before it. */
const isHeading = (text: string): boolean => /^(?:\d\. )?[A-Z]{2,}[A-Z ,]*(?:\(|$)/.test(text);

/** A part under its heading; one that holds nothing is not there. */
const part = (heading: string, lines: readonly string[]): readonly string[] => {
  const [words = '', ...rest] = heading.split(' (');
  const said = [words.toUpperCase(), ...rest].join(' (');
  return lines.length === 0 ? [] : [said, ...lines];
};

/** Where it is, who chairs and who facilitates; nothing where none of it is said. */
export function whereWords({ meeting, briefing: { name } }: Pack): string | undefined {
  const { place, chaired_by, facilitated_by } = meeting.values;
  const where = [
    place,
    chaired_by && `Chaired by ${name(chaired_by)}`,
    facilitated_by && `Facilitated by ${name(facilitated_by)}`,
  ].filter((each) => each !== undefined && each !== '');
  return where.length === 0 ? undefined : `${where.join('. ')}.`;
}

/** Which meeting, where and who holds it together; then what every report says of itself. */
function headLines(pack: Pack): readonly string[] {
  const { briefing } = pack;
  const where = whereWords(pack);
  return [
    spread(briefing.network.name.toUpperCase(), PACK.title.toUpperCase(), PAGE_WIDTH - 1),
    ...sessionLine(briefing),
    ...(where === undefined ? [] : flow(where)),
    ...aboutLines(briefing),
  ];
}

/** `Who owns the network?`, and `Led by Greyport: presentation`, which may be empty. */
export function itemWords(
  { title, ledBy, form }: AgendaItem,
  name: PlaceName,
): readonly [item: string, how: string] {
  const who = ledBy === undefined || ledBy === 'nobody' ? '' : `Led by ${name(ledBy)}`;
  const how = who === '' ? capital(form ?? '') : form === undefined ? who : `${who}: ${form}`;
  return [`${capital(title)}${/[.?!]$/.test(title) ? '' : '.'}`, how];
}

/** `1 Who owns the network? Led by Greyport: presentation.` */
const agendaLines = (agenda: readonly AgendaItem[], name: PlaceName): readonly string[] =>
  agenda.flatMap((item, place) => {
    const [whole, how] = itemWords(item, name);
    const label = `${String(place + 1).padStart(2)} `;
    if (how === '') return flow(whole, { label });
    const isShort = widthOf(label) + widthOf(whole) + widthOf(how) + 2 < PAGE_WIDTH;
    return isShort
      ? [`${label}${whole} ${how}.`]
      : [...flow(whole, { label }), ...flow(`${how}.`, { label: '   ' })];
  });

/** `Last time (session 5, 6 February 2025)`. */
export function lastWords({ day, number, title }: LastTime, group: Pack['group']): string {
  const word = group === 'chief' ? 'session' : 'core contact day';
  return `Last time (${number === undefined ? title : `${word} ${number}`}, ${sayDay(day)})`;
}

/** What the last session understood, and where it disagreed; nothing where its note says neither. */
function lastLines(last: LastTime, { group }: Pack): readonly string[] {
  const under = (heading: string, paragraphs: readonly string[]): readonly string[] =>
    paragraphs.length === 0
      ? []
      : [` ${heading}`, ...paragraphs.flatMap((each) => flow(each, { label: '   ' }))];
  return part(lastWords(last, group), [
    ...under(PACK.understood, last.understood),
    ...under(PACK.disagreed, last.disagreed),
  ]);
}

const actionLines = (action: OpenAction, pack: Pack): readonly string[] =>
  flow(openActionWords(action, pack), { label: ' [ ] ' });

/** An action still open, whose it is, by when, and whether that day has passed. */
export function openActionWords(action: OpenAction, { briefing }: Pack): string {
  const by = action.by === undefined ? '' : `, by ${nearDay(action.by, briefing.asAt)}`;
  const late = action.overdue ? ' Its day has passed.' : '';
  return `${capital(actionWords(action, briefing))}${by}.${late}`;
}

const WRITING = '_'.repeat(48);

/** One honest line for each key feature, to be filled in by hand; a number or a colour says nothing here. */
function standLines({ stand }: Pack, accessible: boolean): readonly string[] {
  const rows = stand.map(({ number, label }) =>
    accessible ? ` ${number} ${label}:` : ` ${number} ${pad(label, 28)} ${WRITING}`,
  );
  return [` ${PACK.standHow}`, ...rows];
}
