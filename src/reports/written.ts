import { diary } from '../kinds/diary.ts';
import { valueIn } from '../model/entry.ts';
import type { Group } from '../model/vocabulary.ts';
import { isWithin } from './dated.ts';
import { groupOfWriter, isOneLine, saysHard, saysLearned } from './diaries.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { groupName } from './labels.ts';
import type { MeetingGroup, Period } from './period.ts';
import type { Diary } from './typed-entries.ts';

/** What was written in a period, and what of it says what was learned or that it was hard. */
export interface Written {
  readonly all: Figure;
  readonly byGroup: readonly { readonly group: Group; readonly figure: Figure }[];
  /** The edition's own group: entries with boxes, those that say what was learned, and that it was hard; one-liners. */
  readonly own: Figure;
  readonly learned: Figure;
  readonly hard: Figure;
  readonly oneLine: Figure;
}

/** Reads what was written in a period. One-line entries have no boxes, so they are counted apart. */
export function writtenSince({ entries, network }: Ground, period: Period, edition: MeetingGroup): Written {
  const all = entries
    .of(diary)
    .filter((entry) => isWithin(String(valueIn(entry, 'date')), period.from, period.to));
  const own = all.filter((entry) => groupOfWriter(entry) === edition);
  const boxed = own.filter((entry) => !isOneLine(entry));
  const figure = (key: string, label: string, of: readonly Diary[]): Figure =>
    figureOf(`written${key}`, `Diary entries${label}`, of.map(evidenceOfDiary).toReversed());
  const byGroup = (['chief', 'participating', 'other'] as const).map((group) => ({
    group,
    figure: figure(
      `/${group}`,
      `, ${groupName(network, group).toLowerCase()}`,
      all.filter((each) => groupOfWriter(each) === group),
    ),
  }));
  const name = groupName(network, edition).toLowerCase();
  return {
    all: figure('', '', all),
    byGroup: byGroup.filter((each) => each.figure.count > 0),
    own: figure(`/${edition}/boxes`, `, ${name}, of more than one line`, boxed),
    learned: figure(`/${edition}/learned`, `, ${name}, that say what was learned`, boxed.filter(saysLearned)),
    hard: figure(`/${edition}/hard`, `, ${name}, that say it was hard`, boxed.filter(saysHard)),
    oneLine: figure(`/${edition}/one-line`, `, ${name}, of one line`, own.filter(isOneLine)),
  };
}

const evidenceOfDiary = (entry: Diary): Evidence => ({
  entry: entry.id,
  day: entry.values.date,
  authority: entry.values.authority,
  group: groupOfWriter(entry),
  say: entry.values.title,
});
