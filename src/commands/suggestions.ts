import type { Entry } from '../model/entry.ts';
import type { Suggest } from '../model/field.ts';
import type { Desk } from './desk.ts';
import { suggestTitle } from './title.ts';

/** What is known while an entry is being begun: the answers so far, by field. */
export type Answers = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The meetings that were held up to a day, newest first: what a diary is most often written after. */
export function meetingsUpTo(desk: Desk, day: string): readonly Entry[] {
  return desk.reading.all.all
    .filter(
      (e) => e.kind === 'meeting' && String(e.values['date']) <= day && e.values['state'] !== 'cancelled',
    )
    .toSorted(
      (a, b) => String(b.values['date']).localeCompare(String(a.values['date'])) || a.id.localeCompare(b.id),
    );
}

/** What each word of suggestion stands for here. One table, so that a new word is a compile error until it is answered. */
const SUGGESTED: Readonly<Record<Suggest, (answers: Answers, desk: Desk) => unknown>> = {
  today: (_answers, desk) => desk.today,
  me: (_answers, desk) => desk.me?.seat,
  'my authority': (_answers, desk) => desk.me?.authority,
  'my group': (_answers, desk) => desk.me?.group,
  'last meeting': (answers, desk) => {
    const mine = meetingsUpTo(desk, text(answers['date']) ?? desk.today);
    const group = desk.me?.group;
    const last = mine.find((e) => e.values['group'] === group || e.values['group'] === 'joint') ?? mine[0];
    return last?.id ?? 'day to day';
  },
  'next number': (answers, desk) => {
    if (answers['group'] !== 'chief' && answers['group'] !== 'participating') return undefined;
    const same = desk.reading.all.all.filter(
      (e) => e.kind === 'meeting' && e.values['group'] === answers['group'] && e.values['form'] !== 'set',
    );
    return Math.max(0, ...same.map((e) => Number(e.values['number'] ?? 0))) + 1;
  },
  trained: (answers, desk) => {
    const seat = text(answers['facilitator_seat']);
    const holder = seat === undefined ? undefined : desk.reading.all.find(seat.split('/')[0] ?? '');
    const seats = holder?.values['seats'];
    const rows: readonly unknown[] = Array.isArray(seats) ? seats : [];
    const isTrained = (row: unknown): boolean =>
      row !== null &&
      typeof row === 'object' &&
      'seat' in row &&
      row.seat === seat &&
      'trained' in row &&
      row.trained !== undefined;
    return rows.some(isTrained) ? true : undefined;
  },
  title: (answers, desk) => suggestTitle(answers, desk.reading.all),
};

/** What lea would fill in for a field, given the answers so far; nothing where it cannot know. */
export const suggest = (word: Suggest, answers: Answers, desk: Desk): unknown =>
  SUGGESTED[word](answers, desk);
