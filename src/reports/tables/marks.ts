import type { Mark } from '../../model/mark.ts';
import { backingOf } from '../backing.ts';
import type { Ground } from '../ground.ts';
import { placeNames } from '../labels.ts';
import { membershipOn } from '../membership.ts';
import { messagesOf } from '../messages.ts';
import { wordsOf } from '../passages.ts';
import { speakersOf } from '../voices.ts';
import { type ExportedTable, tableOf } from './table.ts';

const MARKS = [
  'entry',
  'mark',
  'date',
  'authority',
  'role',
  'group',
  'type',
  'features',
  'shows',
  'direction',
  'backed',
  'words',
  'may_be_quoted',
] as const;

/** The words for each rung, as the screens have them. */
const BACKED = {
  1: 'one voice',
  2: 'seen by another authority',
  3: 'more than one authority',
  4: 'peer reviewed',
} as const;

/** Every mark that counts, with its words unless their speaker said no. */
export function marksTable(ground: Ground): ExportedTable {
  const speaks = speakersOf(ground.entries);
  const rungOf = backingOf(ground, membershipOn(ground.entries, ground.asAt), speaks);
  const audiences = new Map(messagesOf(ground, 'network').map(({ mark, audience }) => [mark, audience]));
  const quotable = (mark: Mark): string => (mark.kind === 'evidence' ? '' : (audiences.get(mark) ?? 'no'));
  const marked = ground.entries.all.flatMap((entry) => entry.marks.map((mark) => ({ entry, mark })));
  return tableOf('marks', MARKS, placeNames(ground), marked, ({ entry, mark }) => {
    const speaker = speaks(entry, mark);
    return {
      entry: entry.id,
      mark: mark.id,
      date: entry.values['date'],
      authority: speaker.authority,
      role: speaker.role,
      group: speaker.group,
      type: mark.kind,
      features: mark.features,
      shows: mark.shows,
      direction: mark.direction,
      backed: BACKED[rungOf(entry, mark, speaker)],
      words: wordsOf(mark, entry),
      may_be_quoted: quotable(mark),
    };
  });
}
