import { sayDay } from '../model/day-words.ts';
import type { Briefing } from '../reports/briefing.ts';
import type { Cell } from '../reports/cells.ts';
import type { Figure } from '../reports/figure.ts';
import { groupName } from '../reports/labels.ts';
import { countOf, inSentence, nearDay, sayEach } from '../reports/phrases.ts';
import { flow } from './flow.ts';
import { cut, pad } from './table.ts';

/** What stands where no mark exists at all (domain 5, section 14). */
export const NO_MARKS =
  'No words have been pointed at yet. Read one entry together and mark three sentences: lea mark';

const HEADING = `${' '.repeat(26)}Authorities Voices Passages  Did  Effect Hard Backed`;
const NOTES = [
  ' Did: does something differently. Effect: others noticed. Hard: it was hard.',
  ' Backed: seen by another authority. One voice counts once a day for a feature.',
];

/** Section 2 of the briefing: five features by two groups, or the same at two days, one line beneath the other. */
export function shownLines(briefing: Briefing): readonly string[] {
  const { cells, compared, period, network } = briefing;
  const title =
    compared === undefined
      ? `2. WHAT HAS BEEN SHOWN SO FAR (new ${sayNew(briefing)} in brackets)`
      : `2. WHAT HAD BEEN SHOWN          ${sayDay(compared.day)} above, ${sayDay(period.to)} beneath`;
  if (cells.all.every((cell) => cell.passages.length === 0))
    return [title.replace(/ \(.*/, ''), ...flow(NO_MARKS, { label: ' ' })];
  const own = cells.all.filter((cell) => cell.group !== 'other');
  const rows = own.flatMap((cell) => {
    const label = `   ${groupName(network, cell.group)}`;
    const head = cell.group === 'chief' ? [` ${cell.feature.number} ${cell.feature.label}`] : [];
    const before = compared?.cells.of(cell.feature.key, cell.group);
    const lines =
      before === undefined ? [row(label, cell, true)] : [row(label, before, false), row('', cell, false)];
    return [...head, ...lines];
  });
  const few = own.some((cell) => cell.few)
    ? [
        ` few: fewer than ${countOf(network.rules.min_voices.network, 'voice')}, so what they show is not broken down.`,
      ]
    : [];
  return [title, HEADING, ...rows, ...loudLines(own, briefing), ...few, ...NOTES];
}

/** `since 6 February`, the day the group last met; `from 1 March` where the period was given. */
const sayNew = ({ period, asAt }: Briefing): string =>
  period.lastMet === undefined
    ? `from ${nearDay(period.from, asAt)}`
    : `since ${nearDay(period.lastMet, asAt)}`;

/** One line of the table. Columns end at 36, 43, 48, 57, 64, 69 and 76; new passages stand in brackets after all. */
function row(label: string, cell: Cell, showsNew: boolean): string {
  const count = ({ count: number }: Figure): string => (number === 0 ? '-' : String(number));
  const broken = (figure: Figure): string => (cell.few ? 'few' : count(figure));
  const fresh = showsNew && cell.passages.length > 0 ? ` (${cell.fresh.count})` : '';
  const start =
    pad(cut(label, 30), 30) + pad(count(cell.authorities), 6, true) + pad(count(cell.voices), 7, true);
  const passages = pad(pad(count(cell.shown), 5, true) + fresh, 11);
  const rest =
    pad(broken(cell.did), 3, true) + pad(broken(cell.effect), 7, true) + pad(broken(cell.hard), 5, true);
  return `${start}${passages}${rest}${pad(broken(cell.backed), 7, true)}${cell.loud === undefined ? '' : ' ^'}`;
}

/** One loud authority is named as such; where nobody may be named, it is one authority. Three rows, then a count. */
function loudLines(cells: readonly Cell[], { name, network, named }: Briefing): readonly string[] {
  const each = cells.flatMap(({ loud, feature, group, passages }) => {
    if (loud === undefined) return [];
    const who = named ? name(loud.authority) : 'one authority';
    const where = `${feature.label}, ${inSentence(groupName(network, group))}`;
    return [`${where}: ${loud.count} of ${passages.length} passages are from ${who}`];
  });
  return each.length === 0 ? [] : flow(`${sayEach(each)}.`, { label: ' ^ ' });
}
