import { type Passed, unmetOf } from '../model/advance.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { type Fault, fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { readMarks } from '../model/mark.ts';
import type { Among, Unmet } from '../model/judgement.ts';
import { sectionsOf } from '../model/section.ts';
import { authoritiesAmong } from '../reports/backing.ts';
import { type Desk, placeName } from './desk.ts';

/** What needs are judged against: the other entries, headings, how many reviews the network asks for. */
export const amongOf = (kind: Kind, desk: Desk, reason?: string): Among => ({
  entries: desk.reading.all,
  authoritiesBehind: (references) => authoritiesAmong(desk.reading.shared)(references),
  heading: (section) => kind.sections[section] ?? section,
  reviewsNeeded: desk.journal.network.rules.reviews_needed,
  reason,
});

/** An entry as it would stand with these values and this body, for gates to look at before anything is written. */
export function imagine(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  body: string,
  desk: Desk,
  from?: Entry,
): Entry {
  const byHeading = new Map(Object.entries(kind.sections).map(([key, heading]) => [heading, key]));
  const sections = new Map<string, string>();
  for (const { heading, text } of sectionsOf(body)) {
    const key = byHeading.get(heading);
    if (key !== undefined) sections.set(key, text);
  }
  const { path, space, bodyLine, unknown } = from ?? {
    path: '',
    space: 'private',
    bodyLine: 1,
    unknown: new Map(),
  };
  const marks = kind.marked ? readMarks(body, desk.journal.featureKeys).marks : [];
  const id = textIn(values, 'id') ?? '';
  return { kind: kind.name, id, path, space, values, body, bodyLine, sections, marks, unknown };
}

/** Refuses an entry that breaks what its kind always holds: a hard gate that no reason passes. */
export function refuseBroken(kind: Kind, values: Readonly<Record<string, unknown>>, desk: Desk): void {
  const unmet = unmetOf(kind.always, imagine(kind, values, '', desk), amongOf(kind, desk));
  if (unmet.length > 0) throw refusal(unmet);
}

/** Refuses an entry that was taken back: that is final, in any state (domain 2, "Withdrawing"). */
export function refuseWithdrawn(entry: Entry): void {
  if (entry.values['withdrawn'] !== undefined)
    throw fault('WITHDRAWN_ALREADY', { what: textIn(entry.values, 'title') ?? entry.id });
}

/**
 * What an entry needs before it may be begun. Soft needs yield to a reason, which gives the rows to keep in `anyway`.
 */
export function passBeginning(
  kind: Kind,
  entry: Entry,
  anyway: string | undefined,
  desk: Desk,
): readonly Passed[] {
  const unmet = unmetOf(kind.begins, entry, amongOf(kind, desk));
  if (unmet.length === 0) return [];
  if (anyway === undefined || unmet.some((u) => u.hard)) throw refusal(unmet);
  return unmet.map((u) => ({ gate: u.gate, reason: anyway }));
}

/** The refusal that names every unmet need and what would meet it. */
export const refusal = (unmet: readonly Unmet[]): Fault =>
  fault('GATE_UNMET', { unmet: unmet.map((u) => u.sentence), tries: [...new Set(unmet.map((u) => u.try))] });

/**
 * Refuses to take back, publish or answer for another authority's words: nobody does that but their own
 * (domain 6, section 4). A meeting, which no authority wrote alone, is everybody's.
 */
export function refuseNotOwn(entry: Entry, verb: string, desk: Desk): void {
  const owners = ['authority', 'host', 'facilitator'].flatMap((key) => textIn(entry.values, key) ?? []);
  const [owner] = owners;
  if (owner === undefined || entry.space === 'private' || owners.includes(desk.me?.authority ?? '')) return;
  throw fault('NOT_YOURS', { verb, authority: placeName(owner, desk.reading, desk.journal) });
}
