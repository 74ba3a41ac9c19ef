import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../../model/fault.ts';
import { isIndexSound, rebuildIndex } from '../folder.ts';
import { dropEmptyNames, sweepLeftovers } from '../leftovers.ts';
import { historyOf, takeLock } from '../lock.ts';
import type { State, Work } from './work.ts';

/** Holds the journal. */
export async function lock({ place, needs, course }: Work): Promise<State> {
  course.lock = await takeLock(place, needs);
  return 'recover';
}

/** Takes away what a killed program left, and makes git's index anew where it is not one. */
export async function recover(work: Work): Promise<State> {
  const { place, needs, course } = work;
  if (course.lock === undefined) throw new Error('the journal is not held');
  const history = historyOf(place);
  const own = needs.privateHistory === undefined ? [] : [needs.privateHistory];
  let gone = dropEmptyNames(history);
  for (const each of [history, ...own]) gone += await sweepLeftovers(each, course.lock, needs.wait);
  await waitForOthers(work);
  const isSound = isIndexSound(place);
  if (!isSound) await rebuildIndex(place, 'HEAD');
  course.tidied = course.lock.cutShort || gone > 0 || !isSound;
  if (course.tidied) needs.note({ what: 'tidied up' });
  return 'preflight';
}

const TRIES = 20;
const BETWEEN_TRIES = 100;

/** A program that looks at the folder holds git's index for a moment; one that holds it longer would be in the way later. */
async function waitForOthers({ place, needs }: Work): Promise<void> {
  const file = join(historyOf(place), 'index.lock');
  for (let tries = 0; existsSync(file); tries += 1) {
    if (tries === TRIES) throw fault('FOLDER_BUSY');
    await needs.wait(BETWEEN_TRIES);
  }
}
