import { diary } from '../kinds/diary.ts';
import { enquiry } from '../kinds/enquiry.ts';
import { meeting } from '../kinds/meeting.ts';
import { visit } from '../kinds/visit.ts';
import type { Day } from '../model/day.ts';
import type { Kind } from '../model/kind.ts';
import { readSeat } from '../model/seat.ts';
import type { Group } from '../model/vocabulary.ts';
import { idOf } from './chance.ts';
import { type Draft, pointedIn } from './draft.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { changesOf } from './permission.ts';
import type { Telling } from './telling.ts';

/** Who convenes, asks for permission and saves what has no other hand. */
export const CONVENOR = 'college/broker-1';
/** The team that helps with questions. */
export const SUPPORT = 'wyke/support-1';

/** A file with the details that every entry of the example carries; a value that is not there is left out. */
export function fileOf(kind: Kind, values: Readonly<Record<string, unknown>>, body: string): DemoFile {
  const all = { lea: 1, kind: kind.name, ...values, demo: true };
  return { kind: kind.name, values: withoutGaps(all), body };
}

function withoutGaps(values: object): Readonly<Record<string, unknown>> {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, Array.isArray(value) ? value.map(rowOf) : value]),
  );
}

const rowOf = (row: unknown): unknown => (typeof row === 'object' && row !== null ? withoutGaps(row) : row);

/** The group that a seat's voice belongs to. */
export const groupOf = (seat: string): Group => readSeat(seat)?.group ?? 'other';

/** What a short name is called: `kestrel-vale` is Kestrel Vale. */
export const nameOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

/** The entry that a name in the tables stands for: `core-3`, `tank-5`, `visit:ashmere-kestrel-vale-1`, or a word of its own. */
export function entryNamed(name: string): string {
  if (name.startsWith('visit:')) return idOf(visit, name.slice('visit:'.length));
  return /^(?:core|tank)-\d+$/.test(name) ? idOf(meeting, name) : name;
}

/** The questions of a place that a head names: `+1` is its first. */
export const questionsNamed = (words: readonly string[], place: string): readonly string[] =>
  words.filter((word) => /^\+\d$/.test(word)).map((word) => idOf(enquiry, `${place}-${word.slice(1)}`));

/** One save of one shared file. */
export const saved = (day: Day, seat: string, verb: string, file: DemoFile): DemoEvent => {
  const noun = verb.includes(' ') ? verb : `${file.kind} ${verb}`;
  return { day, seat, subject: `${noun} ${String(file.values['id'])}`, files: [file], space: 'shared' };
};

/**
 * The saves that permission brings: a message asked about, given, withdrawn, or changed after it was given. What is
 * answered of one entry on one day is one save, under the first of its messages.
 */
export function answersTo(
  draft: Draft,
  telling: Telling,
  speaker: (voice: string | undefined, day: Day) => string,
  fileOn: (day: Day) => DemoFile,
): readonly DemoEvent[] {
  const byDay = new Map<Day, DemoEvent>();
  for (const { name, id, voice } of pointedIn(draft)) {
    for (const { day, verb } of telling.permissionOf(name)?.answers ?? []) {
      const seat = verb === 'ask' ? CONVENOR : speaker(voice, day);
      const subject = `message ${verb} ${draft.id}#${id}`;
      if (!byDay.has(day)) byDay.set(day, { ...saved(day, seat, verb, fileOn(day)), subject });
    }
    for (const day of changesOf(name)) byDay.set(day, saved(day, speaker(voice, day), 'edit', fileOn(day)));
  }
  return [...byDay.values()];
}

/** The id of a diary entry that was never shared: a link that leads nowhere. */
export const neverShared = (key: string): string => idOf(diary, key);
