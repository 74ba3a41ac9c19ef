import type { Day } from '../model/day.ts';
import { Entries } from '../model/entry.ts';
import { type Desk, openDesk } from './desk.ts';
import type { World } from './world.ts';

/**
 * Opens the journal to be looked at: with `--as-at`, every entry stands as it did at the end of that day, and what was
 * dated later is not there. What had been withdrawn by then stands as withdrawn.
 */
export async function openDeskToLook(world: World): Promise<Desk> {
  const desk = await openDesk(world, { onlyReads: true });
  const { asAt } = world.settings;
  if (asAt === undefined) return desk;
  const { wholeAsAt } = await import('../reports/as-at.ts');
  const { reading } = desk;
  const stood = (entries: Entries): Entries =>
    new Entries([...wholeAsAt(entries.all, asAt).all, ...entries.all.filter(isWithdrawnBy(asAt))]);
  return {
    ...desk,
    reading: {
      ...reading,
      shared: stood(reading.shared),
      mine: stood(reading.mine),
      all: stood(reading.all),
    },
  };
}

const isWithdrawnBy =
  (day: Day) =>
  ({ values }: Entries['all'][number]): boolean =>
    typeof values['withdrawn'] === 'string' && values['withdrawn'] <= day;
