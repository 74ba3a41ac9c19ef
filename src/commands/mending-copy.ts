import { join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Connection } from '../git/host.ts';
import type { Mended } from '../git/mending.ts';
import type { Place } from '../git/plumbing.ts';
import type { Desk } from './desk.ts';
import { unacceptedIn } from './folder-trust.ts';
import { bringHome } from './private-home.ts';
import { holding } from './saving.ts';
import type { World } from './world.ts';

/** Mends what can be mended in a copy, from the outside in, and gives what was done, in words. */
export async function mendCopy(desk: Desk, world: World): Promise<readonly string[]> {
  if (world.settings.dryRun) {
    world.err(page('Nothing was changed.'));
    return bringHome(desk, world);
  }
  const locks = await takeLocksAway(desk, world);
  if ((await unacceptedIn(desk.journal.folder, world)) !== undefined)
    return [...locks, 'Nothing else was done: this folder came with settings that nobody here has accepted.'];
  const done = [...locks, ...(await mendHistories(desk, world))];
  if (done.length > 0) world.err(page(...done));
  return bringHome(desk, world);
}

async function takeLocksAway(desk: Desk, world: World): Promise<readonly string[]> {
  const { historyOf, holdJournal } = await import('../git/lock.ts');
  const { sweepLeftovers } = await import('../git/leftovers.ts');
  const { place } = desk.repository;
  const patience = { now: () => world.now(), wait: (milliseconds: number) => world.wait(milliseconds) };
  const gone = await holdJournal(place, patience, (lock) =>
    sweepLeftovers(historyOf(place), lock, patience.wait),
  );
  if (gone === 0) return [];
  return [
    `Taken away: ${gone === 1 ? '1 lock or half-written file' : `${gone} locks and half-written files`}.`,
  ];
}

async function mendHistories(desk: Desk, world: World): Promise<readonly string[]> {
  const { mendDamage } = await import('../git/mending.ts');
  return holding(desk, world, async () => {
    const named = await mendName(desk);
    const shared = await mendDamage(desk.repository.place, await connectionOf(desk, world));
    const own = await privatePlace(desk, world);
    const mine = own === undefined ? undefined : await mendDamage(own, undefined);
    return [
      ...named,
      ...sayMended(shared, 'the journal'),
      ...(mine === undefined ? [] : sayMended(mine, 'your private space')),
    ];
  });
}

/** A power cut can leave the name of the newest save empty: git's own diary still has it. */
async function mendName({ repository: { place } }: Desk): Promise<readonly string[]> {
  const { readRefs } = await import('../git/refs.ts');
  const { mendMain } = await import('../git/sync/preflight.ts');
  const refs = await readRefs(place);
  if (refs.main !== undefined) return [];
  await mendMain(place, refs);
  return ['Found again: the newest save of the journal.'];
}

/** Where the shared journal is; nothing where it has no address, or one that lea does not open. */
async function connectionOf({ repository }: Desk, world: World): Promise<Connection | undefined> {
  try {
    const address = await repository.address();
    return address === undefined ? undefined : { address, stopping: world.stopping };
  } catch (error) {
    if (error instanceof Fault && error.code === 'BAD_ADDRESS') return undefined;
    throw error;
  }
}

async function privatePlace({ journal }: Desk, world: World): Promise<Place | undefined> {
  const { Repository } = await import('../git/repository.ts');
  if (!world.disk.exists(join(journal.privateFolder, '.git', 'objects'))) return undefined;
  return Repository.open(world.machine, journal.privateFolder).place;
}

function sayMended({ back, missing, listMade, unasked }: Mended, where: string): readonly string[] {
  const several = (count: number, kind = ''): string => `${count} ${kind}${count === 1 ? 'part' : 'parts'}`;
  return [
    ...(listMade ? [`Made anew: git's list of the files of ${where}.`] : []),
    ...(back === 0 ? [] : [`Got back: ${several(back, 'damaged ')} of the history of ${where}.`]),
    ...(unasked === undefined ? [] : [`The shared journal could not be asked for the rest: ${unasked}`]),
    ...(missing === 0
      ? []
      : [
          `Still missing: ${several(missing)} of the history of ${where}. The entries in the folder are whole; old wordings may be lost.`,
        ]),
  ];
}
