import { briefing } from '../briefing.ts';
import type { Ground } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { type ExportedTable, tableOf } from './table.ts';

const GAPS = ['id', 'sentence', 'question', 'holds_for', 'rests_until'] as const;

/** As in the edition that is handed round: a file travels, so it names no quiet authority. */
export function gapsTable(ground: Ground): ExportedTable {
  const { raised } = briefing(ground, { for: 'chief', handRound: true });
  const rows = [
    ...raised.gaps.map(({ id, sentence, question, figure }) => ({
      id,
      sentence,
      question,
      holds_for: figure.items.length,
      rests_until: undefined,
    })),
    ...raised.resting.map(({ id, until }) => ({
      id,
      sentence: undefined,
      question: undefined,
      holds_for: undefined,
      rests_until: until,
    })),
  ];
  return tableOf('gaps', GAPS, placeNames(ground), rows, (row) => row);
}
