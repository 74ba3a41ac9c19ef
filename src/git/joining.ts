import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fault } from '../model/fault.ts';
import { writeAttributes } from './attributes.ts';
import { cloneWhole, type Connection } from './host.ts';
import type { Machine } from './machine.ts';
import { runGit } from './plumbing.ts';
import { MAIN, moveRefs, SEEN } from './refs.ts';
import { Repository } from './repository.ts';
import { type Accepts, gateTree, type LeftOut } from './tree-gate.ts';

/** A copy of a shared journal, and what of it was not taken in. */
export interface Joined {
  readonly repository: Repository;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Gets a whole copy of a shared journal (store-and-sync.md, section 6): its history first, then rules that no pulled file
 * can stand above, then the gate, and only then its files. The folder must be new or empty (`FOLDER_NOT_EMPTY`); an address
 * with nothing there is `EMPTY`. When it fails, the folder is as it was.
 */
export async function joinJournal(
  machine: Machine,
  folder: string,
  connection: Connection,
  accepts: Accepts,
): Promise<Joined> {
  const wasThere = existsSync(folder);
  if (wasThere && readdirSync(folder).length > 0) throw fault('FOLDER_NOT_EMPTY', { folder });
  mkdirSync(folder, { recursive: true });
  try {
    const isThere = await cloneWhole({ machine, folder: dirname(folder) }, connection, folder);
    if (!isThere) throw fault('EMPTY');
    return await layDown(Repository.open(machine, folder), accepts);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (wasThere) mkdirSync(folder);
    throw error;
  }
}

async function layDown(repository: Repository, accepts: Accepts): Promise<Joined> {
  const { place } = repository;
  writeAttributes(place, { driver: false });
  await repository.set('core.autocrlf', 'false');
  const tip = await repository.head();
  if (tip === undefined) throw fault('EMPTY');
  const { save, leftOut } = await gateTree(place, tip, undefined, accepts);
  await moveRefs(place, [
    { ref: MAIN, now: save, old: tip },
    { ref: SEEN, now: tip },
  ]);
  await runGit(place, ['read-tree', '-m', '-u', save], { doing: 'Bringing in' });
  return { repository, leftOut };
}
