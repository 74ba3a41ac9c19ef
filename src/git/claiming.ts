import { fault } from '../model/fault.ts';
import { moveFolder } from './folder.ts';
import { type Connection, fetchMain, sendMain } from './host.ts';
import { type Place, readGit } from './plumbing.ts';
import { findBases, INCOMING, isBehind, MAIN, moveRefs, NEXT, readRefs, SEEN, TRACKING } from './refs.ts';
import type { Repository } from './repository.ts';
import { writeSaves } from './saves.ts';
import { findOutgoing } from './sync/outgoing.ts';
import { bringTogether } from './sync/together.ts';
import type { Needs } from './sync/work.ts';
import { gateTree } from './tree-gate.ts';

/** What a claim is sent with, and what it stands on: the newest save before it. */
export interface Claim extends Pick<Needs, 'accepts' | 'mayLeave' | 'mergeEntry' | 'author' | 'op'> {
  readonly connection: Connection;
  readonly before: string;
}

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
  await takeBack(place, save, there, claim);
  return 'make it anew';
}

/** The journal as it would be had the claim never been made, with what is there now. */
async function takeBack(place: Place, save: string, there: string | undefined, claim: Claim): Promise<void> {
  const { connection, accepts } = claim;
  const incoming = await fetchMain(place, connection, INCOMING);
  if (incoming === undefined) throw fault('EMPTY');
  if (there !== undefined && !(await isBehind(place, there, incoming))) throw fault('REWRITTEN');
  const { save: theirs } = await gateTree(place, incoming, there, accepts);
  const home = await withoutClaim(place, theirs, claim);
  // Cut short from here on, the next sync finds this name, and takes back what was laid down.
  await moveRefs(place, [{ ref: NEXT, now: home }]);
  if (!(await moveFolder(place, save, home))) {
    await moveRefs(place, [{ ref: NEXT }]);
    throw fault('FOLDER_BUSY');
  }
  await moveRefs(place, [
    { ref: MAIN, now: home, old: save },
    { ref: SEEN, now: incoming },
    { ref: TRACKING, now: incoming },
    { ref: NEXT },
  ]);
}

/** Theirs, or a save on top of it that also holds what had waited here before the claim. */
async function withoutClaim(place: Place, theirs: string, claim: Claim): Promise<string> {
  const { before, mergeEntry, author, op } = claim;
  if (await isBehind(place, before, theirs)) return theirs;
  const [base] = await findBases(place, before, theirs);
  if (base === undefined) throw fault('UNRELATED');
  const { changes } = await bringTogether(place, { base, one: before, other: theirs }, mergeEntry);
  const made = {
    parents: [theirs, before],
    changes,
    message: 'sync merge',
    trailers: { 'Lea-Op': op },
    author,
  };
  const [home = theirs] = await writeSaves(place, { ref: NEXT, anew: true }, [made]);
  return home;
}

/** The save a history begins with; of several, the one whose hash sorts first. */
export async function firstSave(place: Place): Promise<string> {
  const roots = await readGit(place, ['rev-list', '--max-parents=0', 'HEAD', '--']);
  return roots.split('\n').toSorted()[0] ?? '';
}
