import { isSeat } from './scalar.ts';
import { type Group, ROLE_NAMES, ROLES, type Role } from './vocabulary.ts';

/** A seat, taken apart: a place, a role, a number (domain 2, section 15). Never a person's name. */
export interface Seat {
  readonly seat: string;
  readonly place: string;
  readonly role: Role;
  readonly group: Group;
  readonly number: number;
}

/** Takes a seat such as `ashmere/officer-2` apart; nothing where it is not one. */
export function readSeat(seat: string): Seat | undefined {
  const before = SEATS.get(seat);
  if (before !== undefined) return before;
  const apart = takeApart(seat);
  if (apart !== undefined) SEATS.set(seat, apart);
  return apart;
}

/** The seats taken apart before: few sit in them, and every entry names one. */
const SEATS = new Map<string, Seat>();

function takeApart(seat: string): Seat | undefined {
  if (!isSeat(seat)) return undefined;
  const [place = '', post = ''] = seat.split('/');
  const word = post.slice(0, post.lastIndexOf('-'));
  const role = ROLE_NAMES.find((name) => ROLES[name].seat === word);
  if (role === undefined) return undefined;
  return {
    seat,
    place,
    role,
    group: ROLES[role].group,
    number: Number(post.slice(post.lastIndexOf('-') + 1)),
  };
}

/** How a seat is signed and spoken of: "Participating officer 2, Ashmere". */
export const saySeat = (seat: Seat, placeName: string): string =>
  `${ROLES[seat.role].label} ${seat.number}, ${placeName}`;

/** The next free seat of a role at a place. Numbers are never reused: a new person is a new voice. */
export function nextSeat(role: Role, place: string, taken: readonly string[]): string {
  const numbers = taken
    .map(readSeat)
    .filter((seat) => seat?.role === role && seat.place === place)
    .map((seat) => seat?.number ?? 0);
  return `${place}/${ROLES[role].seat}-${Math.max(0, ...numbers) + 1}`;
}
