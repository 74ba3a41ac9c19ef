import { dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import { NETWORK_FILE } from './layout.ts';

/** The folder of the journal that a folder lies in: the nearest one, from there upwards, that holds network.yaml. */
export function findJournal(disk: Disk, from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (disk.whatIs(join(folder, NETWORK_FILE)) === 'file') return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
