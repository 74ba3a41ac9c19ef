import { Fault, fault } from '../model/fault.ts';
import { choice, text } from '../model/field.ts';
import { readSeat, type Seat, saySeat } from '../model/seat.ts';
import { type Group, type Role, ROLE_NAMES } from '../model/vocabulary.ts';
import { page } from '../render/page.ts';
import { type Desk, openDesk } from './desk.ts';
import { agrees } from './interview.ts';
import { OFFERED_GROUPS, roleOf } from './role.ts';
import { holding, saveTogether } from './saving.ts';
import {
  findPlace,
  freeSeat,
  offeredPlaces,
  roleAt,
  type SeatPlace,
  type SeatRow,
  signatureFor,
  takeSeat,
} from './seating.ts';
import { needsOf } from './sync.ts';
import type { World } from './world.ts';

/** What the flags of `lea join` said of the seat. */
export interface Wish {
  readonly authority?: string | undefined;
  readonly group?: Group | undefined;
  readonly role?: Role | undefined;
  readonly came?: SeatRow['came'];
  readonly seat?: string | undefined;
}

const MOST_TRIES = 10;

/**
 * Takes a seat in a copy: the next number of a role at a place, sent at once so that it is taken once; or one's own from
 * another computer. Sets who signs here, in this copy alone. Gives the seat; nothing in a dry run.
 */
export async function sitDown(wish: Wish, folder: string, world: World): Promise<string | undefined> {
  const desk = await openDesk(world, { folder });
  if (wish.seat !== undefined) return comeBack(wish.seat, desk, world);
  const { place, role } = await choosePlace(wish, desk, world);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const now = await openDesk(world, { folder });
    const where = findPlace(place.place, now);
    const taken = freeSeat(where, role, now);
    if (world.settings.dryRun) {
      world.err(page(`Nothing was written. Your seat would be ${taken.seat}.`));
      return undefined;
    }
    await now.repository.sign(await signatureFor(taken, where.title));
    if (await claim(taken, where, wish, folder, world)) return taken.seat;
  }
  throw fault('STILL_BUSY', { waiting: 1 });
}

/** One's own seat, taken before on another computer: nothing new is written. */
async function comeBack(own: string, desk: Desk, world: World): Promise<string | undefined> {
  const seat = readSeat(own);
  if (seat === undefined) throw new Error(`not a seat: ${own}`);
  const place = findPlace(seat.place, desk);
  const rows = place.authority?.values.seats ?? desk.journal.network.seats;
  if (!rows.some((row) => row.seat === own)) throw fault('NO_SUCH_ENTRY', { what: own });
  if (world.settings.dryRun) return undefined;
  await desk.repository.sign(await signatureFor(seat, place.title));
  if (!world.settings.quiet) world.err(page(`Your saves will be signed "${saySeat(seat, place.title)}".`));
  return own;
}

/** Which place and role: by flags, else by two questions, asked again until the signature is agreed to. */
async function choosePlace(
  wish: Wish,
  desk: Desk,
  world: World,
): Promise<{ readonly place: SeatPlace; readonly role: Role }> {
  for (let asks = wish; ; asks = {}) {
    const place = findPlace(asks.authority ?? (await askPlace(desk, world)), desk);
    const role = roleOf(asks.group, asks.role) ?? roleAt(place) ?? (await askRole(world));
    const signed = saySeat(freeSeat(place, role, desk), place.title);
    if (!(await wantsChange(signed, world))) return { place, role };
  }
}

async function askPlace(desk: Desk, world: World): Promise<string> {
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--authority'] });
  return world.ask({
    field: text('Which authority are you with?'),
    flag: '--authority',
    offered: offeredPlaces(desk),
    understand: (typed) => {
      try {
        const { place, title } = findPlace(typed, desk);
        return { ok: true, text: place, echo: `Chosen: ${title}` };
      } catch (error) {
        if (error instanceof Fault) return { ok: false, why: error.message };
        throw error;
      }
    },
  });
}

function askRole(world: World): Promise<Role> {
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--group'] });
  return world.ask({
    field: choice('Which group are you in?', ROLE_NAMES),
    flag: '--group',
    offered: OFFERED_GROUPS,
  });
}

async function wantsChange(signed: string, world: World): Promise<boolean> {
  const words = `Your saves will be signed "${signed}".`;
  if (world.interactive && !world.settings.yes) return agrees(`${words} Change it?`, 'no', world);
  if (!world.settings.quiet) world.err(page(words));
  return false;
}

/** Writes the seat's row and sends it. False where somebody else took the number first, and it has to be done anew. */
async function claim(
  seat: Seat,
  place: SeatPlace,
  wish: Wish,
  folder: string,
  world: World,
): Promise<boolean> {
  const desk = await openDesk(world, { folder });
  const before = await desk.repository.head();
  const row = {
    seat: seat.seat,
    role: seat.role,
    from: desk.today,
    ...(wish.came === undefined ? {} : { came: wish.came }),
  };
  await saveTogether([takeSeat(place, row, desk)], `authority seat ${place.place}`, desk, world);
  const address = await desk.repository.address();
  if (address === undefined || before === undefined || !world.settings.commit) return true;
  const { sendClaim } = await import('../git/claiming.ts');
  const connection = { address, signIn: world.interactive, stopping: world.stopping };
  try {
    const needs = await needsOf(desk, world);
    const sent = await holding(desk, world, () =>
      sendClaim(desk.repository, { ...needs, connection, before }),
    );
    return sent === 'sent';
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'STOPPED') throw error;
    world.err(
      page(error.message, `Your seat, ${seat.seat}, is taken in this copy; others see it once it is sent.`),
    );
    return true;
  }
}
