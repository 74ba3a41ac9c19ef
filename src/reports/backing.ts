import { learning } from '../kinds/learning.ts';
import { visit } from '../kinds/visit.ts';
import type { Entries, Entry } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { readSeat } from '../model/seat.ts';
import type { Rung } from './figure.ts';
import type { Ground } from './ground.ts';
import { isMember, type Membership } from './membership.ts';
import { isConfirmed, reviewedCases } from './reviewed.ts';
import { placeOf } from './activity.ts';
import type { Learning } from './typed-entries.ts';
import { type Speaker, type Speaks, speakersOf } from './voices.ts';

/** The reference that names a mark everywhere: `d-7k2q9xw4ab#7kd`; a mark without an id has none. */
export const referenceOf = (entry: Entry, mark: Mark): string | undefined =>
  mark.id === undefined ? undefined : `${entry.id}#${mark.id}`;

/** The distinct authorities whose words these references point at. */
export function authoritiesBehind(
  references: readonly string[],
  ground: Pick<Ground, 'entries'>,
  speaks: Speaks,
): readonly string[] {
  const passages = references.map((reference) => ground.entries.findMark(reference));
  const found = passages.map((passage) => passage && speaks(passage.entry, passage.mark).authority);
  return [...new Set(found.filter((slug) => slug !== undefined))];
}

/**
 * The authorities behind references among some entries, by the one rule of whose words they are (domain 3, section 4):
 * what the gates of learning and policy points and their gaps look at. A learning point stands for what supports it.
 */
export function authoritiesAmong(entries: Entries): (references: readonly string[]) => ReadonlySet<string> {
  const speaks = speakersOf(entries);
  const points = new Map(entries.of(learning).map(({ id, values }) => [id, values.supports]));
  return (references) => {
    const passages = references.flatMap((each) => points.get(each) ?? [each]);
    return new Set(authoritiesBehind(passages, { entries }, speaks));
  };
}

/** Says who backs a passage: the highest rung reached (domain 3, section 2). */
export function backingOf(
  ground: Ground,
  membership: Membership,
  speaks: Speaks,
): (entry: Entry, mark: Mark, speaker: Speaker) => Rung {
  const supports = sharedSupports(ground, speaks);
  const reviewed = reviewedCases(ground);
  const inReviewed = new Set(reviewed.map((study) => study.id));
  const cited = new Set(reviewed.flatMap((study) => [...study.values.links, ...referencesIn(study.body)]));
  const seen = seenOnVisits(ground, membership);
  return (entry, mark, speaker) => {
    const reference = referenceOf(entry, mark);
    if (inReviewed.has(entry.id) || (reference !== undefined && cited.has(reference))) return 4;
    if (reference !== undefined && supports.has(reference)) return 3;
    return seen.has(entry.id) || isSeenElsewhere(entry, mark, speaker, membership) ? 2 : 1;
  };
}

/** Passages that a learning point rests on whose supports come from at least 2 authorities. */
function sharedSupports(ground: Ground, speaks: Speaks): ReadonlySet<string> {
  const isShared = ({ values }: Learning): boolean =>
    authoritiesBehind(values.supports, ground, speaks).length >= 2;
  return new Set(
    ground.entries
      .of(learning)
      .filter(isShared)
      .flatMap(({ values }) => values.supports),
  );
}

const referencesIn = (text: string): readonly string[] =>
  text.match(/\b[a-z]-[0-9a-z]{10}#[0-9a-z]{3}\b/g) ?? [];

/** Visits whose host has replied and whose visitor came from a member authority. */
function seenOnVisits({ entries }: Ground, membership: Membership): ReadonlySet<string> {
  const confirmed = entries.of(visit).filter((each) => {
    const visitor = membership.all.get(each.values.facilitator);
    return visitor !== undefined && isConfirmed(each) && isMember(visitor, each.values.date);
  });
  return new Set(confirmed.map((each) => each.id));
}

/** Whether a seat of another authority has seen the same; one's own authority cannot back one (domain 3, section 3). */
function isSeenElsewhere(entry: Entry, mark: Mark, speaker: Speaker, membership: Membership): boolean {
  const own = speaker.authority ?? placeOf(entry);
  return mark.seenBy.some((seat) => {
    const place = readSeat(seat)?.place;
    return place !== undefined && place !== own && membership.all.has(place);
  });
}
