import type { Asked, ExportGround, Ground } from '../reports/ground.ts';
import { sharedOnly } from '../reports/shared-entries.ts';
import type { Beside } from './beside.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** When the example network's day begins: it stands in place of a real sending (domain 7, section 1). */
const EXAMPLE_TIME = '9:10am';

/** What a report may be asked for beside its journal. */
interface Wanted {
  readonly since?: string | undefined;
  readonly asAt?: string | undefined;
  readonly beside?: Beside | undefined;
}

/**
 * The ground every report stands on: the shared entries alone, as at the day asked for. How fresh this copy is belongs
 * to this computer, so it is left out wherever a day is given.
 */
export async function groundOf(desk: Desk, world: World, options: Wanted = {}): Promise<Ground> {
  const { settle } = await import('../reports/ground.ts');
  return settle(await askedOf(desk, world, options));
}

/** What an export stands on: the same shared entries, with their translations. */
export async function exportGroundOf(desk: Desk, world: World): Promise<ExportGround> {
  const { settleExport } = await import('../reports/ground.ts');
  return settleExport(await askedOf(desk, world, {}));
}

async function askedOf(desk: Desk, world: World, options: Wanted): Promise<Asked> {
  const asAt = options.asAt ?? desk.today;
  return {
    entries: sharedOnly(desk.reading.shared.all),
    network: desk.journal.network,
    asAt,
    since: options.since,
    digest: (text) => world.digest(text),
    unreadable: desk.reading.unreadable.length,
    second: options.beside?.second,
    ...(await freshness(asAt, desk, world)),
  };
}

async function freshness(
  asAt: string,
  desk: Desk,
  world: World,
): Promise<Pick<Ground, 'broughtIn' | 'waiting'>> {
  const { network } = desk.journal;
  if (network.demo === true) return { broughtIn: { day: asAt, at: EXAMPLE_TIME } };
  if (world.settings.asAt !== undefined || asAt !== desk.today || !(await desk.repository.hasRemote()))
    return {};
  const { lastBroughtIn, savesWaiting } = await import('../git/freshness.ts');
  const moment = lastBroughtIn(desk.repository.place);
  const waiting = await savesWaiting(desk.repository.place);
  return {
    waiting,
    ...(moment === undefined ? {} : { broughtIn: inWords(moment, network.timezone ?? 'Europe/London') }),
  };
}

/** A moment as a day and a time people say, in the network's time zone. */
function inWords(milliseconds: number, timeZone: string): NonNullable<Ground['broughtIn']> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  }).formatToParts(milliseconds);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const hour = Number(part('hour')) || 12;
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    at: `${hour}:${part('minute')}${part('dayPeriod')
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')}`,
  };
}
