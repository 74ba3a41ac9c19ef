import { fault } from '../../model/fault.ts';
import { findBases, moveRefs, NEXT } from '../refs.ts';
import { writeSaves } from '../saves.ts';
import { bringTogether } from './together.ts';
import type { State, Work } from './work.ts';

/** Makes the save that holds our work and theirs, as objects only: no file in the folder changes. */
export async function combine(work: Work): Promise<State> {
  const { place, course } = work;
  const { main, theirs, incoming } = course;
  if (theirs === undefined) throw new Error('nothing was fetched');
  course.next = main === theirs ? main : await combineWith(work, main, theirs);
  if (course.next !== main) await moveRefs(place, [{ ref: NEXT, now: course.next }]);
  if (course.sent !== undefined || course.next === incoming) return 'checkout';
  return 'pushGate';
}

/** Our save where theirs is behind it, theirs where ours is; else a new one on top of both. */
export async function combineWith(work: Work, main: string, theirs: string): Promise<string> {
  const { place, needs, course } = work;
  // Never several bases at once: git would make up one with its markers in it. The smallest, so that every copy takes the same.
  const [base] = course.rewritten ? [course.seen] : await findBases(place, main, theirs);
  if (base === undefined) throw fault('UNRELATED');
  if (base === theirs) return main;
  if (base === main) return theirs;
  const found = await bringTogether(place, { base, one: main, other: theirs }, needs.mergeEntry);
  course.together = found.together;
  course.clashes = found.clashes;
  // Words erased from a changed past must not come back with our old line as a parent.
  const parents = course.rewritten ? [theirs] : [theirs, main];
  const { author, op } = needs;
  const save = { parents, changes: found.changes, message: 'sync merge', trailers: { 'Lea-Op': op }, author };
  const [next = theirs] = await writeSaves(place, { ref: NEXT, anew: true, doing: 'Bringing together' }, [
    save,
  ]);
  return next;
}
