import { fault } from '../model/fault.ts';
import { sendMain } from './host.ts';
import { type Claim, takeClaimBack } from './lost-claim.ts';
import { type Place, readGit } from './plumbing.ts';
import { moveRefs, readRefs, SEEN, TRACKING } from './refs.ts';
import type { Repository } from './repository.ts';
import { findOutgoing } from './sync/outgoing.ts';

/**
 * Sends the one save that claims something of which there may be only one: a seat's number. What waited here to be sent
 * goes with it, and every file of all of it is judged. Where somebody was quicker, the claim alone is taken back and what is
 * there now brought in, so that it can be made anew: bringing both claims together would give two people one seat. A
 * claim that could not be sent for any other reason stays, and the Fault is passed on.
 */
export async function sendClaim(repository: Repository, claim: Claim): Promise<'sent' | 'make it anew'> {
  const { place } = repository;
  const save = await repository.head();
  if (save === undefined) throw new Error('a claim is sent before it is saved');
  const { seen, tracking } = await readRefs(place);
  const there = seen ?? tracking;
  const { foreign, refused } = await findOutgoing(place, save, there, claim);
  if (foreign.length > 0) throw fault('FOREIGN_FILES', { files: foreign });
  if (refused.length > 0) throw fault('PRIVATE_IN_SHARED', { files: refused });
  if ((await sendMain(place, claim.connection, save)) === 'sent') {
    await moveRefs(place, [
      { ref: SEEN, now: save },
      { ref: TRACKING, now: save },
    ]);
    return 'sent';
  }
  await takeClaimBack(place, save, there, claim);
  return 'make it anew';
}

/** The save a history begins with; of several, the one whose hash sorts first. */
export async function firstSave(place: Place): Promise<string> {
  const roots = await readGit(place, ['rev-list', '--max-parents=0', 'HEAD', '--']);
  return roots.split('\n').toSorted()[0] ?? '';
}
