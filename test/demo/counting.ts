import type { Entry } from '../../src/model/entry.ts';
import { readMarks } from '../../src/model/mark.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';

/** A passage after the once-a-day rule. */
export interface Counted {
  readonly feature: string;
  readonly group: string;
  readonly voice: string;
  readonly authority: string;
  readonly day: string;
  readonly entry: string;
  shows: string;
  hard: boolean;
  backed: boolean;
}

const ORDER = ['felt', 'learned', 'did', 'effect', 'lasted'];

/**
 * Counts passages as domain 3 and 4 define them, from bodies alone and apart from the reports: who speaks, one voice
 * once a day for a feature, the furthest it shows, hard if any of it hinders, backed in confirmed visits and in cases
 * that are reviewed or published. The example has no other way of backing that counts.
 */
export function countPassages(shared: readonly Entry[], asAt: string): readonly Counted[] {
  const found = new Map<string, Counted>();
  for (const entry of shared) {
    const day = text(entry, 'date');
    if (day > asAt || entry.kind === 'meeting') continue;
    const backed =
      entry.kind === 'visit'
        ? entry.values['state'] === 'confirmed'
        : entry.kind === 'case' && ['reviewed', 'published'].includes(text(entry, 'state'));
    for (const mark of readMarks(entry.body, FEATURES).marks)
      for (const feature of mark.features) {
        const { voice, authority, group } = speaker(entry, mark.voice);
        const key = [feature, voice, day].join(' ');
        const before = found.get(key);
        const shows = furthest(before?.shows, mark.shows ?? '');
        const hard = before?.hard === true || mark.direction === 'hinders';
        const whole = { feature, group, voice, authority, day, entry: entry.id };
        found.set(key, { ...whole, shows, hard, backed: backed || before?.backed === true });
      }
  }
  return [...found.values()];
}

function text(entry: Entry, key: string): string {
  const value = entry.values[key];
  return typeof value === 'string' ? value : '';
}

const furthest = (one: string | undefined, other: string): string =>
  ORDER.indexOf(one ?? '') > ORDER.indexOf(other) ? (one ?? other) : other;

/** A seat speaks unless the note says a role at an authority: then that role there, as one voice. */
function speaker(entry: Entry, said: unknown): { voice: string; authority: string; group: string } {
  if (said !== undefined) {
    const host = text(entry, 'host');
    return { voice: `${host} role`, authority: host, group: 'participating' };
  }
  const seat = text(entry, 'by');
  const authority = seat.split('/')[0] ?? '';
  return { voice: seat, authority, group: seat.includes('/chief-') ? 'chief' : 'participating' };
}

/** The passages of one feature and group. */
export const cell = (all: readonly Counted[], feature: string, group: string): readonly Counted[] =>
  all.filter((each) => each.feature === feature && each.group === group);

/** The numbers of a row of the briefing: authorities, voices, passages, new, did, effect, hard, backed. */
export function rowOf(passages: readonly Counted[], since: string): readonly number[] {
  const seats = new Set(passages.map(({ voice }) => voice));
  // A role at an authority is a voice of its own unless a seat of that role there speaks in the cell.
  const voices = [...seats].filter(
    (voice) =>
      !voice.endsWith(' role') || ![...seats].some((seat) => seat.startsWith(`${voice.slice(0, -5)}/`)),
  );
  const many = (holds: (each: Counted) => boolean): number => passages.filter(holds).length;
  return [
    new Set(passages.map(({ authority }) => authority)).size,
    voices.length,
    passages.length,
    many(({ day }) => day > since),
    many(({ shows }) => shows === 'did' || shows === 'lasted'),
    many(({ shows }) => shows === 'effect'),
    many(({ hard }) => hard),
    many(({ backed }) => backed),
  ];
}
