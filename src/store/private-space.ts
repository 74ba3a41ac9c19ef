import { join } from 'node:path';
import { fault } from '../model/fault.ts';
import { text } from '../model/field.ts';
import type { Network } from '../model/network.ts';
import { readDetails } from './codec.ts';
import type { Disk } from './disk.ts';
import { fieldsLines } from './field-text.ts';
import { readText } from './guard.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';
import { pairOf, rawOf } from './tree.ts';

const FILE = 'space.yaml';
const LONGEST = 4096;
const FIELDS = {
  network: text('Which network does this belong to?'),
  name: text('What is it called?'),
  first_commit: text('With which save did it begin?'),
};

/**
 * Ties a private space to one network, by its id and its first save, the first time it is used. Afterwards a journal
 * that claims the same id with another beginning is Fault NETWORK_NOT_THE_SAME (store-and-sync.md, section 3).
 */
export function claimSpace(disk: Disk, folder: string, network: Network, firstCommit: string): void {
  const path = join(folder, FILE);
  const look = disk.read(path, LONGEST);
  if (look.ok) {
    if (beginningIn(look.bytes) !== firstCommit) throw fault('NETWORK_NOT_THE_SAME', { name: network.name });
    return;
  }
  if (look.why !== 'absent')
    throw fault('ENTRY_UNREADABLE', { file: path, why: 'it is not a file lea wrote.' });
  const lines = fieldsLines(FIELDS, { network: network.id, name: network.name, first_commit: firstCommit });
  disk.makeFolder(folder, PRIVATE_FOLDER);
  disk.create(path, Buffer.from(`${lines.join('\n')}\n`), { mode: PRIVATE_FILE });
}

function beginningIn(bytes: Uint8Array): string | undefined {
  const read = readText(bytes, FILE, LONGEST);
  const details = read.ok ? readDetails(read.value.lf) : undefined;
  const pair = details?.ok === true ? pairOf(details.map, 'first_commit') : undefined;
  const value = pair === undefined ? undefined : rawOf(pair.value);
  return typeof value === 'string' ? value : undefined;
}
