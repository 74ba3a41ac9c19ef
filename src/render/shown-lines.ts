import { sayDay } from '../model/day-words.ts';
import type { Briefing } from '../reports/briefing.ts';
import type { Cell } from '../reports/cells.ts';
import type { Figure } from '../reports/figure.ts';
import { groupName } from '../reports/labels.ts';
import { countOf, inSentence, nearDay, sayEach } from '../reports/phrases.ts';
import { PARTS } from './briefing-words.ts';
import { flow } from './flow.ts';
import { cut, pad } from './table.ts';

/** What stands where no mark exists at all (domain 5, section 14). */
export const NO_MARKS =
  'No words have been pointed at yet. Read one entry together and mark three sentences: lea mark';

/** What the columns of the table hold, in order. */
export const COLUMNS = ['Authorities', 'Voices', 'Passages', 'Did', 'Effect', 'Hard', 'Backed'] as const;
const HEADING = `${' '.repeat(26)}${COLUMNS.slice(0, 3).join(' ')}  ${COLUMNS.slice(3).join(' ').replace('Did ', 'Did  ')}`;
/** What the columns mean, one sentence or two each. */
export const NOTES = [
  'Did: does something differently. Effect: others noticed. Hard: it was hard.',
  'Backed: seen by another authority. One voice counts once a day for a feature.',
] as const;

/** Section 2 of the briefing: five features by two groups, or the same at two days, one line beneath the other. */
export function shownLines(briefing: Briefing): readonly string[] {
  const { compared, period, network } = briefing;
  const title =
    compared === undefined
      ? `2. ${PARTS.shown.toUpperCase()} (${newWords(briefing)})`
      : `2. WHAT HAD BEEN SHOWN          ${sayDay(compared.day)} above, ${sayDay(period.to)} beneath`;
  const own = ownCells(briefing);
  if (own === undefined) return [title.replace(/ \(.*/, ''), ...flow(NO_MARKS, { label: ' ' })];
  const rows = own.flatMap((cell) => {
    const label = `   ${groupName(network, cell.group)}`;
    const head = cell.group === 'chief' ? [` ${cell.feature.number} ${cell.feature.label}`] : [];
    const before = compared?.cells.of(cell.feature.key, cell.group);
    const lines =
      before === undefined ? [row(label, cell, true)] : [row(label, before, false), row('', cell, false)];
    return [...head, ...lines];
  });
  const loud = loudWords(own, briefing);
  return [
    title,
    HEADING,
    ...rows,
    ...(loud === undefined ? [] : flow(loud, { label: ' ^ ' })),
    ...fewWords(own, network).map((words) => ` ${words}`),
    ...NOTES.map((words) => ` ${words}`),
  ];
}

/** The cells of the two groups that meet; nothing where no word of any cell has been pointed at. */
export const ownCells = ({ cells }: Briefing): readonly Cell[] | undefined =>
  cells.all.every((cell) => cell.passages.length === 0)
    ? undefined
    : cells.all.filter((cell) => cell.group !== 'other');

/** What `few` means, where it stands in the table. */
export const fewWords = (cells: readonly Cell[], { rules }: Briefing['network']): readonly string[] =>
  cells.some((cell) => cell.few)
    ? [`few: fewer than ${countOf(rules.min_voices.network, 'voice')}, so what they show is not broken down.`]
    : [];

/** `new since 6 February in brackets`. */
const newWords = (briefing: Briefing): string => `new ${sayNew(briefing)} in brackets`;

/** `since 6 February`, the day the group last met; `from 1 March` where the period was given. */
export const sayNew = ({ period, asAt }: Briefing): string =>
  period.lastMet === undefined
    ? `from ${nearDay(period.from, asAt)}`
    : `since ${nearDay(period.lastMet, asAt)}`;

/** How many, or `-` for none. */
export const countWords = ({ count }: Figure): string => (count === 0 ? '-' : String(count));

/** What a cell shows in each column, in words: `-` for none, `few` where it is not broken down, new ones in brackets. */
export function cellWords(cell: Cell, showsNew: boolean): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const broken = (figure: Figure): string => (cell.few ? 'few' : countWords(figure));
  const fresh = showsNew && cell.passages.length > 0 ? ` (${cell.fresh.count})` : '';
  return {
    Authorities: countWords(cell.authorities),
    Voices: countWords(cell.voices),
    Passages: `${countWords(cell.shown)}${fresh}`,
    Did: broken(cell.did),
    Effect: broken(cell.effect),
    Hard: broken(cell.hard),
    Backed: broken(cell.backed),
  };
}

/** One line of the table. Columns end at 36, 43, 48, 57, 64, 69 and 76; new passages stand in brackets after all. */
function row(label: string, cell: Cell, showsNew: boolean): string {
  const words = cellWords(cell, showsNew);
  const [passages = '', fresh] = words.Passages.split(' ');
  const start = pad(cut(label, 30), 30) + pad(words.Authorities, 6, true) + pad(words.Voices, 7, true);
  const middle = pad(pad(passages, 5, true) + (fresh === undefined ? '' : ` ${fresh}`), 11);
  const rest = pad(words.Did, 3, true) + pad(words.Effect, 7, true) + pad(words.Hard, 5, true);
  return `${start}${middle}${rest}${pad(words.Backed, 7, true)}${cell.loud === undefined ? '' : ' ^'}`;
}

/** One loud authority is named as such; where nobody may be named, it is one authority. Three rows, then a count. */
export function loudWords(cells: readonly Cell[], { name, network, named }: Briefing): string | undefined {
  const each = cells.flatMap(({ loud, feature, group, passages }) => {
    if (loud === undefined) return [];
    const who = named ? name(loud.authority) : 'one authority';
    const where = `${feature.label}, ${inSentence(groupName(network, group))}`;
    return [`${where}: ${loud.count} of ${passages.length} passages are from ${who}`];
  });
  return each.length === 0 ? undefined : `${sayEach(each)}.`;
}
