import { fault } from '../model/fault.ts';
import { moveFolder } from './folder.ts';
import { type Connection, fetchMain, sendMain } from './host.ts';
import { type Place, readGit } from './plumbing.ts';
import { INCOMING, MAIN, moveRefs, SEEN, TRACKING } from './refs.ts';
import type { Repository } from './repository.ts';
import { findOutgoing } from './sync/outgoing.ts';
import type { Needs } from './sync/work.ts';
import { gateTree } from './tree-gate.ts';

/** What a claim is sent with, and what it stands on: the newest save before it. */
export interface Claim extends Pick<Needs, 'accepts' | 'mayLeave'> {
  readonly connection: Connection;
  readonly before: string;
}

/**
 * Sends the one save that claims something of which there may be only one: a seat's number. Where somebody was quicker, the
 * claim is taken back and what is there now brought in, so that it can be made anew: bringing both together would give
 * two people one seat. A claim that could not be sent for any other reason stays, and the Fault is passed on.
 */
export async function sendClaim(repository: Repository, claim: Claim): Promise<'sent' | 'make it anew'> {
  const { place } = repository;
  const { connection, accepts, before } = claim;
  const save = await repository.head();
  if (save === undefined) throw new Error('a claim is sent before it is saved');
  const { foreign, refused } = await findOutgoing(place, save, before, claim);
  if (foreign.length > 0) throw fault('FOREIGN_FILES', { files: foreign });
  if (refused.length > 0) throw fault('PRIVATE_IN_SHARED', { files: refused });
  if ((await sendMain(place, connection, save)) === 'sent') {
    await moveRefs(place, [
      { ref: SEEN, now: save },
      { ref: TRACKING, now: save },
    ]);
    return 'sent';
  }
  const incoming = await fetchMain(place, connection, INCOMING);
  if (incoming === undefined) throw fault('EMPTY');
  const { save: theirs } = await gateTree(place, incoming, before, accepts);
  if (!(await moveFolder(place, save, theirs))) throw fault('FOLDER_BUSY');
  await moveRefs(place, [
    { ref: MAIN, now: theirs, old: save },
    { ref: SEEN, now: incoming },
    { ref: TRACKING, now: incoming },
  ]);
  return 'make it anew';
}

/** The save a history begins with; of several, the one whose hash sorts first. */
export async function firstSave(place: Place): Promise<string> {
  const roots = await readGit(place, ['rev-list', '--max-parents=0', 'HEAD', '--']);
  return roots.split('\n').toSorted()[0] ?? '';
}
