import { authority as authorityKind } from '../kinds/authority.ts';
import { type Entries, type Entry, valueIn } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import type { Voice } from '../model/mark-note.ts';
import { readSeat } from '../model/seat.ts';
import { type Group, GROUPS, type Role, ROLES } from '../model/vocabulary.ts';

/** Whose words a passage is (domain 3, section 4). What is not known is left out: nobody's words have no voice. */
export interface Speaker {
  /** A seat, or a role in an authority such as `partner@ashmere`: the unit of "how many say so". */
  readonly voice?: string;
  readonly isSeat: boolean;
  /** An authority of the journal; those who belong to none have none. */
  readonly authority?: string;
  readonly role?: Role;
  readonly group: Group;
}

/** Says whose words a mark points at. */
export type Speaks = (entry: Entry, mark: Mark) => Speaker;

/** Reads whose words marks point at, among these entries' authorities. */
export function speakersOf(entries: Entries): Speaks {
  const known = new Set(entries.of(authorityKind).map((each) => each.id));
  const place = (slug: string | undefined): { authority?: string } =>
    slug !== undefined && known.has(slug) ? { authority: slug } : {};
  const seats = new Map<string, Speaker>();
  const bySeat = (text: string): Speaker | undefined => {
    const before = seats.get(text);
    if (before !== undefined) return before;
    const seat = readSeat(text);
    if (seat === undefined) return undefined;
    const { role, group } = seat;
    const speaker = { voice: seat.seat, isSeat: true, role, group, ...place(seat.place) };
    seats.set(text, speaker);
    return speaker;
  };
  const byRole = (role: Role, slug: string | undefined): Speaker => ({
    ...(slug !== undefined && { voice: `${role}@${slug}` }),
    isSeat: false,
    role,
    group: ROLES[role].group,
    ...place(slug),
  });
  return (entry, { voice }) => {
    if (voice === undefined) return bySeat(seatOf(entry)) ?? { isSeat: false, group: groupOf(entry) };
    if ('seat' in voice) return bySeat(voice.seat) ?? { isSeat: false, group: groupOf(entry) };
    return byRole(voice.role, placeOfRole(entry, voice));
  };
}

/** The seat that speaks in an entry where no note says otherwise: a visit is told by its facilitator, a meeting by nobody. */
function seatOf(entry: Entry): string {
  const seat = valueIn(entry, entry.kind === 'visit' ? 'facilitator_seat' : 'by');
  return entry.kind === 'meeting' || typeof seat !== 'string' ? '' : seat;
}

/** Where a role alone speaks from: at a visit's host, in a case's authority; elsewhere nowhere in particular. */
function placeOfRole(entry: Entry, voice: Extract<Voice, { role: Role }>): string | undefined {
  if (voice.authority !== undefined) return voice.authority;
  const place =
    entry.kind === 'visit'
      ? entry.values['host']
      : entry.kind === 'case'
        ? entry.values['authority']
        : undefined;
  return typeof place === 'string' ? place : undefined;
}

/** A meeting's own group; where both groups sat in one room and no role is named, neither is credited. */
const groupOf = (entry: Entry): Group => GROUPS.find((group) => group === entry.values['group']) ?? 'other';
