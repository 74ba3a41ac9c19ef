import { fault, Fault } from '../../model/fault.ts';
import { sendMain } from '../host.ts';
import { type Place, readGit } from '../plumbing.ts';
import { diffTrees } from '../raw-diff.ts';
import { TIDIER } from '../signature.ts';
import { findOutgoing } from './outgoing.ts';
import type { Course, Needs, State, Work } from './work.ts';

const TRIES = 40;
const PATIENCE = 60_000;
const SHORTEST = 20;
const LEAST_SPAN = 60;
const LONGEST = 8000;

/** Judges every file of every save that would leave, as it stands there, not only as it is in the end. */
export async function pushGate({ place, needs, course }: Work): Promise<State> {
  const { foreign, refused } = await findOutgoing(place, course.next, course.incoming, needs);
  if (foreign.length > 0) throw fault('FOREIGN_FILES', { files: foreign });
  if (refused.length > 0) throw fault('PRIVATE_IN_SHARED', { files: refused });
  return 'push';
}

/** Sends, never by force. When somebody else was quicker, waits a little and begins again from what is there now. */
export async function push(work: Work): Promise<State> {
  const { needs, course } = work;
  course.firstTry ??= needs.now();
  const answer = await trySending(work);
  if (answer === 'sent') course.sent = course.next;
  if (answer !== 'too late') {
    course.theirs = course.next;
    return 'checkout';
  }
  course.tries += 1;
  if (course.tries >= TRIES || needs.now() - course.firstTry > PATIENCE) throw await stillBusy(work);
  needs.note({ what: 'trying again', tries: course.tries });
  await needs.wait(pauseAfter(course, needs));
  return 'fetch';
}

/** One who may only read has nothing to send but what the gate left out: that stays here, and the rest comes in. */
async function trySending({ place, connection, course }: Work): Promise<'sent' | 'too late' | 'kept'> {
  try {
    return await sendMain(place, connection, course.next);
  } catch (error) {
    const isRefused = error instanceof Fault && error.code === 'NOT_ALLOWED';
    if (isRefused && (await isOnlyTidied(place, course))) return 'kept';
    throw error;
  }
}

async function isOnlyTidied(place: Place, { incoming, next }: Course): Promise<boolean> {
  if (incoming === undefined) return false;
  const authors = await readGit(place, ['log', '--format=%ae', next, '--not', incoming, '--']);
  return authors.split('\n').every((email) => email === TIDIER.email);
}

/**
 * 20 milliseconds and a random part of a span that doubles, up to 8 seconds. The span begins with what the lost try took:
 * where many send at once, or a computer is slow, each try takes longer, and all the sooner they make room for one another.
 */
function pauseAfter({ tries, asked = 0 }: Course, { chance, now }: Needs): number {
  const [high = 0, low = 0] = chance(2);
  const share = (high * 256 + low) / 65_536;
  return SHORTEST + share * Math.min(LONGEST, Math.max(LEAST_SPAN, now() - asked) * 2 ** tries);
}

async function stillBusy({ place, course }: Work): Promise<Fault> {
  const { incoming, next } = course;
  const waiting = incoming === undefined ? [] : await diffTrees(place, incoming, next);
  return fault('STILL_BUSY', { waiting: waiting.length });
}
