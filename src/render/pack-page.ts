import { sayDay } from '../model/day-words.ts';
import type { OpenAction } from '../reports/actions.ts';
import type { PlaceName } from '../reports/labels.ts';
import type { LastTime } from '../reports/last-time.ts';
import type { AgendaItem, Pack } from '../reports/pack.ts';
import { capital, nearDay } from '../reports/phrases.ts';
import { aboutLines, actionWords, firstSections, sessionLine } from './briefing-page.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { pad, widthOf } from './table.ts';

/** How the pack is asked for. */
export interface PackShown {
  /** Words in place of lines to write on. */
  readonly accessible: boolean;
}

/** Everything for one meeting on one page, in the order in which it is wanted on the day (domain 5, section 9). */
export function packPage(pack: Pack, { accessible }: PackShown): Page {
  const { briefing } = pack;
  const { name } = briefing;
  const parts: readonly (readonly string[])[] = [
    headLines(pack),
    part('Agenda', agendaLines(pack.agenda, name)),
    pack.last === undefined ? [] : lastLines(pack.last, pack),
    part(
      'Actions still open',
      briefing.actions.flatMap((action) => actionLines(action, pack)),
    ),
    ...firstSections(briefing),
    pack.prompt === undefined ? [] : part('The theme', flow(pack.prompt, { label: ' ' })),
    part(
      'Two questions to stop at',
      pack.pauses.flatMap(({ question }) => flow(question, { label: ' - ' })),
    ),
    part(
      'Words that may be read aloud (used with permission)',
      pack.messages.flatMap(({ words, as }) => [
        ...flow(`"${words ?? ''}"`, { label: ' ' }),
        pad(as, PAGE_WIDTH - 7, true),
      ]),
    ),
    part('Where we think we stand', standLines(pack, accessible)),
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

/** Which meeting, where and who holds it together; then what every report says of itself. */
function headLines({ meeting, briefing }: Pack): readonly string[] {
  const { name, network } = briefing;
  const { place, chaired_by, facilitated_by } = meeting.values;
  const where = [
    place,
    chaired_by && `Chaired by ${name(chaired_by)}`,
    facilitated_by && `Facilitated by ${name(facilitated_by)}`,
  ].filter((each) => each !== undefined && each !== '');
  return [
    spread(network.name.toUpperCase(), 'PACK FOR ONE MEETING', PAGE_WIDTH - 1),
    ...sessionLine(briefing),
    ...(where.length === 0 ? [] : flow(`${where.join('. ')}.`)),
    ...aboutLines(briefing),
  ];
}

/** `1 Who owns the network? Led by Greyport: presentation.` */
const agendaLines = (agenda: readonly AgendaItem[], name: PlaceName): readonly string[] =>
  agenda.flatMap(({ title, ledBy, form }, place) => {
    const who = ledBy === undefined || ledBy === 'nobody' ? '' : `Led by ${name(ledBy)}`;
    const how = who === '' ? capital(form ?? '') : form === undefined ? who : `${who}: ${form}`;
    const label = `${String(place + 1).padStart(2)} `;
    const whole = `${capital(title)}${/[.?!]$/.test(title) ? '' : '.'}`;
    if (how === '') return flow(whole, { label });
    const isShort = widthOf(label) + widthOf(whole) + widthOf(how) + 2 < PAGE_WIDTH;
    return isShort
      ? [`${label}${whole} ${how}.`]
      : [...flow(whole, { label }), ...flow(`${how}.`, { label: '   ' })];
  });

/** What the last session understood, and where it disagreed; nothing where its note says neither. */
function lastLines({ day, number, title, understood, disagreed }: LastTime, pack: Pack): readonly string[] {
  const word = pack.group === 'chief' ? 'session' : 'core contact day';
  const which = number === undefined ? title : `${word} ${number}`;
  const under = (heading: string, paragraphs: readonly string[]): readonly string[] =>
    paragraphs.length === 0
      ? []
      : [` ${heading}`, ...paragraphs.flatMap((each) => flow(each, { label: '   ' }))];
  return part(`Last time (${which}, ${sayDay(day)})`, [
    ...under('What we now understand', understood),
    ...under('Where we disagreed', disagreed),
  ]);
}

function actionLines(action: OpenAction, { briefing }: Pack): readonly string[] {
  const by = action.by === undefined ? '' : `, by ${nearDay(action.by, briefing.asAt)}`;
  const late = action.overdue ? ' Its day has passed.' : '';
  return flow(`${capital(actionWords(action, briefing))}${by}.${late}`, { label: ' [ ] ' });
}

const WRITING = '_'.repeat(48);

/** One honest line for each key feature, to be filled in by hand; a number or a colour says nothing here. */
function standLines({ stand }: Pack, accessible: boolean): readonly string[] {
  const rows = stand.map(({ number, label }) =>
    accessible ? ` ${number} ${label}:` : ` ${number} ${pad(label, 28)} ${WRITING}`,
  );
  return [' One honest line each, in words; leave blank rather than guess.', ...rows];
}
