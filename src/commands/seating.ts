import { authority } from '../kinds/authority.ts';
import type { Signature } from '../git/signature.ts';
import type { EntryOf } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { nextSeat, readSeat, type Seat } from '../model/seat.ts';
import { type Role, ROLES } from '../model/vocabulary.ts';
import { seatsTaken } from '../reports/checks/links.ts';
import type { Desk } from './desk.ts';
import type { Offered } from './world.ts';
import type { Writing } from './saving.ts';

/** The lists of network.yaml that name organisations. */
export type OrganisationList = 'brokers' | 'support' | 'friends';
/** An authority of the journal, with the types of its kind. */
export type Authority = EntryOf<typeof authority>;
type Row = Authority['values']['seats'][number];
/** A row of an authority's seats; what is not known of it is left out. */
export type SeatRow = Pick<Row, 'seat' | 'role' | 'from'> & Partial<Row>;

/** Where somebody can sit: at an authority, at an organisation of network.yaml, or outside both. */
export interface SeatPlace {
  /** As it stands in seats. */
  readonly place: string;
  /** As it is called on screen. */
  readonly title: string;
  readonly authority?: Authority;
  readonly list?: OrganisationList;
}

const OUTSIDE: SeatPlace = { place: 'outside', title: 'outside' };

/** The list that an organisation stands in, by the role its people have; none for roles that sit at an authority. */
export const LIST_OF_ROLE: Partial<Readonly<Record<Role, OrganisationList>>> = {
  broker: 'brokers',
  'enquiry-support': 'support',
  'critical-friend': 'friends',
};
const ROLE_OF_LIST: Readonly<Record<OrganisationList, Role>> = {
  brokers: 'broker',
  support: 'enquiry-support',
  friends: 'critical-friend',
};

/** Every place somebody can sit at, authorities first. */
export function placesOf({ reading, journal: { network } }: Desk): readonly SeatPlace[] {
  const lists = ['brokers', 'support', 'friends'] as const;
  return [
    ...reading.shared
      .of(authority)
      .map((entry) => ({ place: entry.id, title: entry.values.title, authority: entry })),
    ...lists.flatMap((list) => network[list].map(({ key, label }) => ({ place: key, title: label, list }))),
  ];
}

/** Places as choices, in alphabetical order. */
export const offeredPlaces = (desk: Desk): readonly Offered[] =>
  placesOf(desk)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    .map(({ place, title }) => ({ value: place, shown: title }));

/** The place that somebody means by a short name or a part of a name; one that fits none or several is a Fault. */
export function findPlace(typed: string, desk: Desk): SeatPlace {
  const words = typed.trim().toLowerCase();
  if (words === OUTSIDE.place) return OUTSIDE;
  const places = placesOf(desk);
  const exact = places.filter(({ place, title }) => place === words || title.toLowerCase() === words);
  const fits =
    exact.length > 0
      ? exact
      : places.filter(({ place, title }) => `${place} ${title.toLowerCase()}`.includes(words));
  const [first, ...others] = fits;
  if (first === undefined) {
    const near = nearest(
      words,
      places.map(({ place }) => place),
    );
    throw fault('NO_SUCH_ENTRY', { what: typed, near });
  }
  if (others.length > 0)
    throw fault('SEVERAL_ENTRIES', {
      what: typed,
      fits: fits.map(({ place, title }) => `  ${place}  ${title}`),
    });
  return first;
}

/** The role that everybody at an organisation has; none at an authority, where there are several. */
export const roleAt = ({ list }: SeatPlace): Role | undefined =>
  list === undefined ? undefined : ROLE_OF_LIST[list];

/** The next free seat of a role at a place. */
export function freeSeat(place: SeatPlace, role: Role, desk: Desk): Seat {
  const taken = seatsTaken({ shared: desk.reading.shared, network: desk.journal.network });
  const seat = readSeat(nextSeat(role, place.place, [...taken]));
  if (seat === undefined) throw new Error(`no seat for ${role} at ${place.place}`);
  return seat;
}

/** The row that gives a seat to whoever takes it, where it belongs; an authority that was only invited has joined with it. */
export function takeSeat(place: SeatPlace, row: SeatRow, desk: Desk): Writing {
  const { seat, role, from, to } = row;
  if (place.authority === undefined)
    return { network: { seats: [...desk.journal.network.seats, { seat, role, from, to }] } };
  const { values } = place.authority;
  const joins = !values.membership.some(({ event }) => event === 'joined');
  const invited = values.membership.some(({ event }) => event === 'invited');
  const joined = { date: from, event: 'joined', ...(invited ? { how: 'invited' } : {}) };
  const membership = joins ? [...values.membership, joined] : values.membership;
  return { change: place.authority, values: { ...values, membership, seats: [...values.seats, row] } };
}

/** How a seat signs its saves. */
export async function signatureFor(seat: Seat, title: string): Promise<Signature> {
  const { signatureOf } = await import('../git/signature.ts');
  return signatureOf({ seat: seat.seat, label: `${ROLES[seat.role].label} ${seat.number}`, place: title });
}
