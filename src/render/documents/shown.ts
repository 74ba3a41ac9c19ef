import { sayDay } from '../../model/day-words.ts';
import type { Briefing } from '../../reports/briefing.ts';
import type { Cell } from '../../reports/cells.ts';
import { groupName } from '../../reports/labels.ts';
import { inSentence } from '../../reports/phrases.ts';
import { PARTS } from '../briefing-words.ts';
import { type Block, type Chart, heading, paragraph, type Row, type Table } from '../document.ts';
import {
  cellWords,
  countWords,
  COLUMNS,
  fewWords,
  loudWords,
  sayNew,
  NO_MARKS,
  NOTES,
  ownCells,
} from '../shown-lines.ts';

/** Section 2 as a document has it: five features by two groups, a row each; compared, two rows each and a chart. */
export function shownBlocks(briefing: Briefing): readonly Block[] {
  const { compared, period, network } = briefing;
  const cells = ownCells(briefing);
  if (cells === undefined) return [heading(2, PARTS.shown), paragraph(NO_MARKS)];
  const loud = loudWords(cells, briefing);
  const notes = [...(loud === undefined ? [] : [loud]), ...fewWords(cells, network), ...NOTES];
  const table = tableOf(cells, briefing);
  return [
    heading(2, compared === undefined ? PARTS.shown : 'What had been shown'),
    ...(compared === undefined ? [table] : [pairsChart(cells, briefing, compared.day, period.to, table)]),
    paragraph(notes.join(' '), 'quiet'),
  ];
}

function tableOf(cells: readonly Cell[], briefing: Briefing): Table {
  const { compared, period, network } = briefing;
  const row = (cell: Cell, day: string | undefined): Row => {
    const words = cellWords(cell, false);
    const name = groupName(network, cell.group);
    const { Authorities, Voices, Passages, ...rest } = words;
    const fresh = day === undefined ? [countWords(cell.fresh)] : [];
    const label = day === undefined ? name : `${name}, ${sayDay(day)}`;
    return { cells: [label, Authorities, Voices, Passages, ...fresh, ...Object.values(rest)] };
  };
  return {
    kind: 'table',
    caption:
      compared === undefined
        ? `Passages, and those new ${sayNew(briefing)}`
        : `As at ${sayDay(compared.day)} and ${sayDay(period.to)}`,
    columns: [
      { label: 'Group' },
      ...COLUMNS.flatMap((label) =>
        label === 'Passages' && compared === undefined ? [label, 'New'] : [label],
      ).map((label) => ({ label, isNumber: true }) as const),
    ],
    rows: cells.flatMap((cell): readonly Row[] => {
      const head: readonly Row[] =
        cell.group === 'chief' ? [{ group: `${cell.feature.number} ${cell.feature.label}` }] : [];
      const before = compared?.cells.of(cell.feature.key, cell.group);
      if (compared === undefined || before === undefined) return [...head, row(cell, undefined)];
      return [...head, row(before, compared.day), row(cell, period.to)];
    }),
  };
}

function pairsChart(
  cells: readonly Cell[],
  briefing: Briefing,
  from: string,
  to: string,
  table: Table,
): Chart {
  const rows = cells.map((cell) => ({
    label: `${cell.feature.label}, ${inSentence(groupName(briefing.network, cell.group))}`,
    before: briefing.compared?.cells.of(cell.feature.key, cell.group)?.shown.count ?? 0,
    after: cell.shown.count,
  }));
  const more = rows.filter(({ before, after }) => after > before).length;
  return {
    kind: 'chart',
    title: 'Passages on the two days',
    sentence: `Between ${sayDay(from)} and ${sayDay(to)} ${more} of ${rows.length} rows gained passages.`,
    drawing: { kind: 'pairs', rows, keys: [sayDay(from), sayDay(to)] },
    table,
  };
}
