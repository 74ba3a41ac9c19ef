import { Fault } from '../model/fault.ts';
import { type Desk, openDesk, type Opening } from './desk.ts';
import type { World } from './world.ts';

/** The journal a command works at; nothing where there is none, for commands that work without one too. */
export async function openDeskIfAny(world: World, options?: Opening): Promise<Desk | undefined> {
  try {
    return await openDesk(world, options);
  } catch (error) {
    if (error instanceof Fault && error.code === 'NOT_A_JOURNAL' && world.settings.journal === undefined)
      return undefined;
    throw error;
  }
}
