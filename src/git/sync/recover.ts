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
export async function recover({ place, needs, course }: Work): Promise<State> {
  if (course.lock === undefined) throw new Error('the journal is not held');
  const history = historyOf(place);
  const gone = (await sweepLeftovers(history, course.lock, needs.wait)) + dropEmptyNames(history);
  const isSound = isIndexSound(place);
  if (!isSound) await rebuildIndex(place, 'HEAD');
  course.tidied = course.lock.cutShort || gone > 0 || !isSound;
  if (course.tidied) needs.note({ what: 'tidied up' });
  return 'preflight';
}
