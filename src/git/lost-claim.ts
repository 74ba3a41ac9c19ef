import { fault } from '../model/fault.ts';
import { moveFolder } from './folder.ts';
import { type Connection, fetchMain } from './host.ts';
import type { Place } from './plumbing.ts';
import { findBases, INCOMING, isBehind, MAIN, moveRefs, NEXT, SEEN, TRACKING } from './refs.ts';
import { writeSaves } from './saves.ts';
import { bringTogether } from './sync/together.ts';
import type { Needs } from './sync/work.ts';
import { gateTree } from './tree-gate.ts';

/** What a claim is sent with, and what it stands on: the newest save before it. */
export interface Claim extends Pick<Needs, 'accepts' | 'mayLeave' | 'mergeEntry' | 'author' | 'op'> {
  readonly connection: Connection;
  readonly before: string;
}

/** Makes the journal as it would be had a claim never been made, with what is there now. `there` is what was there before. */
export async function takeClaimBack(
  place: Place,
  save: string,
  there: string | undefined,
  claim: Claim,
): Promise<void> {
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
