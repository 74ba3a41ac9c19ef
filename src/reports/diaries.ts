import { diary } from '../kinds/diary.ts';
import { type Entries, holdsWords, valueIn } from '../model/entry.ts';
import { readSeat } from '../model/seat.ts';
import type { Group } from '../model/vocabulary.ts';
import { groupedBy } from './grouping.ts';
import { once } from './once.ts';
import type { Diary } from './typed-entries.ts';

/** Whether any of these sections of an entry has words in it. */
const says = (entry: Diary, ...sections: readonly string[]): boolean =>
  sections.some((key) => holdsWords(entry, key));

/** Whether an entry says what was learned: such a section filled, or a mark that shows it (domain 4, section 3). */
export const saysLearned = (entry: Diary): boolean =>
  says(entry, 'understood', 'tells', 'heard') || entry.marks.some((mark) => mark.shows === 'learned');

/** Whether an entry says it was hard: "What was hard" filled, or a mark that hinders. */
export const saysHard = (entry: Diary): boolean =>
  says(entry, 'hard') || entry.marks.some((mark) => mark.direction === 'hinders');

/** Whether an entry is one line only: it has no boxes, so it is left out of "out of all". */
export const isOneLine = (entry: Diary): boolean => valueIn(entry, 'shape') === 'one line';

/** The group an entry's writer speaks from: the role of the seat decides. */
export const groupOfWriter = (entry: Diary): Group =>
  readSeat(String(valueIn(entry, 'by')))?.group ?? entry.values.group;

/** The diary entries of a group, oldest first. */
export const diariesOf = (entries: Entries, group: Group): readonly Diary[] =>
  diariesByGroup(entries).get(group) ?? [];

const diariesByGroup = once((entries: Entries) => groupedBy(entries.of(diary), groupOfWriter));
