import { fault } from '../../model/fault.ts';
import { fetchMain } from '../host.ts';
import { findBases, INCOMING, isBehind } from '../refs.ts';
import { gateTree } from '../tree-gate.ts';
import type { State, Work } from './work.ts';

/** Asks what the shared journal holds now, and whether it is still the one this copy knows. */
export async function fetch({ place, connection, needs, course }: Work): Promise<State> {
  course.asked = needs.now();
  const incoming = await fetchMain(place, connection, INCOMING);
  course.incoming = incoming;
  if (incoming === undefined) {
    if (needs.firstSending !== true || course.seen !== undefined) throw fault('EMPTY');
    course.next = course.main;
    return 'pushGate';
  }
  const { main, seen } = course;
  if (incoming === main || incoming === seen) return 'gate';
  if (seen !== undefined && (await isBehind(place, seen, incoming))) return 'gate';
  const isRelated = (await findBases(place, main, incoming)).length > 0;
  if (seen === undefined && isRelated) return 'gate';
  if (seen === undefined || needs.acceptRewritten !== true)
    throw fault(isRelated ? 'REWRITTEN' : 'UNRELATED');
  course.rewritten = true;
  return 'gate';
}

/** Leaves out of what came whatever is not part of a journal. What was seen before has passed already. */
export async function gate({ place, needs, course }: Work): Promise<State> {
  const { incoming, main, seen, rewritten } = course;
  if (incoming === undefined) throw new Error('nothing was fetched');
  course.theirs = incoming;
  if (incoming === seen || incoming === main) return 'combine';
  const since = rewritten ? undefined : (seen ?? (await findBases(place, main, incoming))[0]);
  const { save, leftOut } = await gateTree(place, incoming, since, needs.accepts);
  course.theirs = save;
  course.leftOut = leftOut;
  return 'combine';
}
