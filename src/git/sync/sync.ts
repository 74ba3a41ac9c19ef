import { fault } from '../../model/fault.ts';
import type { Connection } from '../host.ts';
import { moveRefs, NEXT } from '../refs.ts';
import type { Repository } from '../repository.ts';
import { capture } from './capture.ts';
import { checkout } from './checkout.ts';
import { combine } from './combine.ts';
import { fetch, gate } from './fetch.ts';
import { finish, type Outcome, outcomeOf } from './finish.ts';
import { preflight } from './preflight.ts';
import { push, pushGate } from './push.ts';
import { lock, recover } from './recover.ts';
import type { Course, Needs, Passing, Point, State, Work } from './work.ts';

/** The whole of sync: each state, and the step that leaves it. A step does one thing and names the next state. */
export const STEPS: Readonly<Record<Passing, (work: Work) => Promise<State>>> = {
  lock,
  recover,
  preflight,
  capture,
  fetch,
  gate,
  combine,
  pushGate,
  push,
  checkout,
  finish,
};

/** Where a test may end the program: after these states. `finish` has two moments of its own. */
const AFTER: Partial<Readonly<Record<Passing, Point>>> = {
  capture: 'captured',
  fetch: 'fetched',
  combine: 'merged',
  push: 'pushed',
  checkout: 'checkout',
};

/**
 * Sends what was shared here and brings in what others shared (store-and-sync.md, section 7). The journal is never left
 * half done: a step that fails throws a Fault, with the folder and its saves as they were, and whatever a killed program
 * leaves is finished or undone by the next sync. No address is `NO_ADDRESS`.
 */
export async function syncJournal(repository: Repository, needs: Needs): Promise<Outcome> {
  const work = await setOut(repository, needs);
  try {
    let state: State = 'lock';
    while (state !== 'done') {
      const step: Passing = state;
      if (needs.stopping?.aborted === true && work.course.sent === undefined)
        throw fault('STOPPED', { kept: false });
      state = await STEPS[step](work);
      const point = AFTER[step];
      if (point !== undefined) needs.crash?.(point);
    }
    return await outcomeOf(work);
  } catch (error) {
    await forgetNext(work);
    throw error;
  } finally {
    work.course.lock?.release();
  }
}

/** A save that the shared journal did not take is made anew next time, from what is there then. */
async function forgetNext({ place, course }: Work): Promise<void> {
  if (course.next !== '' && course.sent === undefined) await moveRefs(place, [{ ref: NEXT }]);
}

/**
 * Sends a journal that is on this computer alone to a new, empty address. An address that holds another journal is
 * `UNRELATED`. When it fails, the journal has the address it had before.
 */
export async function connectJournal(
  repository: Repository,
  address: string,
  needs: Needs,
): Promise<Outcome> {
  const before = await repository.address();
  await repository.setAddress(address);
  try {
    return await syncJournal(repository, { ...needs, firstSending: true });
  } catch (error) {
    await repository.setAddress(before?.text);
    throw error;
  }
}

async function setOut(repository: Repository, needs: Needs): Promise<Work> {
  const address = await repository.address();
  if (address === undefined) throw fault('NO_ADDRESS');
  const { signIn, stopping, silentSeconds } = needs;
  const connection: Connection = { address, signIn, stopping, silentSeconds };
  const course: Course = {
    main: '',
    start: '',
    next: '',
    rewritten: false,
    tries: 0,
    tidied: false,
    captured: [],
    held: [],
    setAside: [],
    leftOut: [],
    together: 0,
    clashes: 0,
    refusals: 0,
  };
  return { place: repository.place, connection, needs, course };
}
