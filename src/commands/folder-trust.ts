import { fault } from '../model/fault.ts';
import type { World } from './world.ts';

/** What lea never takes from a folder: it names the driver itself, and reads an address before it calls there. */
const NOT_USED = [/^merge\.lea\.driver$/, /^remote\.[^.]+\.url$/];

/**
 * Refuses a folder whose own settings could start a program, reach another host or lead elsewhere, before git is asked
 * anything there: Fault UNTRUSTED_FOLDER names them (store-and-sync.md, section 6).
 */
export async function refuseUntrusted(folder: string, world: World): Promise<void> {
  const { readFolderSettings } = await import('../git/trust.ts');
  const { foreign } = await readFolderSettings(world.machine, folder);
  const keys = [...new Set(foreign.map(({ key }) => key))];
  const acting = keys.filter((key) => !NOT_USED.some((pattern) => pattern.test(key)));
  if (acting.length > 0) throw fault('UNTRUSTED_FOLDER', { keys: acting });
}
