import { choice, date } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { isSeat } from '../model/scalar.ts';
import { readSeat } from '../model/seat.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { roleFlags, roleOf } from './role.ts';
import { saveTogether, signedAs, type Writing } from './saving.ts';
import { findPlace, freeSeat, roleAt, type SeatPlace, type SeatRow, takeSeat } from './seating.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const CAME = ['chose', 'asked', 'sent', 'not said'] as const;
const FACILITATES = ['yes', 'no', 'not yet'] as const;
const flags = {
  ...roleFlags,
  from: asFlag(date('Since when somebody sits there')),
  came: asFlag(choice('How the person came', CAME)),
  trained: asFlag(date('When they were trained to facilitate')),
  will_facilitate: asFlag(choice('Whether they will facilitate', FACILITATES)),
  until: asFlag(date('The last day somebody sat there')),
};
type SeatGiven = Given<typeof flags>;

/** Adds a seat at an authority or an organisation, or says more of one: training, facilitating, its last day. */
export const authoritySeat = defineVerb({
  name: 'seat',
  noun: 'authority',
  summary: 'Add a seat, or say more of one. Seats are numbers, never names.',
  args: [
    {
      name: 'where',
      help: 'An authority or organisation for a new seat, or a seat such as ashmere/officer-1',
    },
  ],
  flags,
  examples: [
    'lea authority seat ashmere --group participating --came sent',
    'lea authority seat ashmere/officer-1 --trained "3 March 2025" --will-facilitate yes',
  ],
  writes: true,
  run: async (given, world) => {
    const desk = await openDesk(world);
    const where = given.args['where'] ?? '';
    return isSeat(where) ? sayMore(where, given, desk, world) : addSeat(where, given, desk, world);
  },
});

async function addSeat(where: string, given: SeatGiven, desk: Desk, world: World): Promise<'fine'> {
  const place = findPlace(where, desk);
  refuseAtOrganisation(place, detailsOf(given));
  const role = roleOf(given.flags.group, given.flags.role) ?? roleAt(place);
  if (role === undefined) throw fault('ANSWERS_MISSING', { flags: ['--group'] });
  const seat = freeSeat(place, role, desk);
  const row = { ...detailsOf(given), seat: seat.seat, role, from: given.flags.from ?? desk.today };
  await saveTogether([takeSeat(place, row, desk)], `authority seat ${place.place}`, desk, world);
  tell(seat.seat, desk, world);
  return 'fine';
}

async function sayMore(seat: string, given: SeatGiven, desk: Desk, world: World): Promise<'fine'> {
  const { from } = given.flags;
  const details = { ...detailsOf(given), ...(from === undefined ? {} : { from }) };
  if (Object.keys(details).length === 0)
    throw fault('ANSWERS_MISSING', {
      flags: ['--trained', '--will-facilitate', '--came', '--from or --until'],
    });
  const place = findPlace(seat.split('/')[0] ?? '', desk);
  refuseAtOrganisation(place, details);
  await saveTogether([changeSeat(place, seat, details, desk)], `authority seat ${place.place}`, desk, world);
  tell(seat, desk, world);
  return 'fine';
}

/** How somebody came, and whether they facilitate, is kept for seats of authorities alone (domain 2, section 15). */
function refuseAtOrganisation(
  { authority, title }: SeatPlace,
  { came, trained, will_facilitate }: Details,
): void {
  const given = Object.entries({ came, trained, 'will-facilitate': will_facilitate });
  const kept = given.find(([, value]) => value !== undefined)?.[0];
  if (authority !== undefined || kept === undefined) return;
  const why = `it is kept for seats of authorities alone, and ${title} is none.`;
  throw fault('BAD_ANSWER', { flag: `--${kept}`, why });
}

type Details = Partial<Omit<SeatRow, 'seat' | 'role'>>;

function detailsOf({ flags: { came, trained, will_facilitate, until } }: SeatGiven): Details {
  return {
    ...(came === undefined ? {} : { came }),
    ...(trained === undefined ? {} : { trained }),
    ...(will_facilitate === undefined ? {} : { will_facilitate }),
    ...(until === undefined ? {} : { to: until }),
  };
}

function changeSeat(place: SeatPlace, seat: string, details: Details, desk: Desk): Writing {
  const changed = <T extends { readonly seat: string }>(
    rows: readonly T[],
    more: object,
  ): readonly object[] => {
    if (!rows.some((row) => row.seat === seat)) throw fault('NO_SUCH_ENTRY', { what: seat });
    return rows.map((row) => (row.seat === seat ? { ...row, ...more } : row));
  };
  const { from, to } = details;
  if (place.authority === undefined)
    return {
      network: { seats: changed(desk.journal.network.seats, { ...(from && { from }), ...(to && { to }) }) },
    };
  const { values } = place.authority;
  return { change: place.authority, values: { ...values, seats: changed(values.seats, details) } };
}

function tell(seat: string, desk: Desk, world: World): void {
  const read = readSeat(seat);
  if (read === undefined) return;
  const signed = signedAs(read, desk);
  const answer = { schema: 'lea.seat/1', data: () => ({ seat, signed }), ids: [seat] };
  if (answered(answer, desk, world) || world.settings.dryRun) return;
  world.out(page(`Saved: ${seat}, signed "${signed}".`, nextStep(world, 'sync')));
}
