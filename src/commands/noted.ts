import { join } from 'node:path';
import { LONGEST_FILE } from '../store/guard.ts';
import { dataFrom, dataText } from '../store/index/data-text.ts';
import type { Notes } from '../store/index/notes.ts';
import { NETWORK_FILE } from '../store/layout.ts';
import type { NetworkRead } from '../store/network.ts';
import { installOf } from './read-journal.ts';
import type { World } from './world.ts';

/** The notes of a journal: kept once it is large enough for an index. */
export async function notesOf(folder: string, world: World): Promise<Notes> {
  const { openNotes } = await import('../store/index/notes.ts');
  const install = installOf(world);
  return openNotes(world.disk, folder, install.known());
}

/** What network.yaml says, where a file of the very same bytes was read before. */
export function knownNetwork(folder: string, notes: Notes, world: World): NetworkRead | undefined {
  if (world.machine.environment['LEA_INDEX'] === 'never') return undefined;
  const look = world.disk.read(join(folder, NETWORK_FILE), LONGEST_FILE);
  const noted = look.ok ? notes.get('network', look.bytes) : undefined;
  const read = typeof noted === 'string' ? dataFrom(noted) : undefined;
  return isRead(read) ? read : undefined;
}

/** Notes what network.yaml says. */
export const noteNetwork = (notes: Notes, bytes: Uint8Array, read: NetworkRead): void =>
  notes.put('network', bytes, dataText(read));

const isRead = (read: unknown): read is NetworkRead =>
  typeof read === 'object' && read !== null && 'network' in read && 'problems' in read;
