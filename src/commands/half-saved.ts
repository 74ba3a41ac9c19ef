import type { Signature } from '../git/signature.ts';
import { page } from '../render/page.ts';
import type { Step } from '../store/steps.ts';
import { areSaved, carryOutAll, SPACES } from './carrying.ts';
import type { Desk } from './desk.ts';
import { isMap } from './kept-words.ts';
import { privateRepository } from './private-repository.ts';
import type { World } from './world.ts';

/**
 * Finishes saves that were cut short between writing and saving, so that none stays half done, and takes away what is kept
 * for saves that came to their end. A save of which nothing is written yet is left for `lea resume`. The journal must be held.
 */
export async function mendHalfSaved(
  desk: Desk,
  world: World,
  author: () => Promise<Signature>,
): Promise<void> {
  for (const { name, data } of desk.journal.listDrafts()) {
    if (name === world.kept?.draft.name || !isMap(data) || typeof data['subject'] !== 'string') continue;
    const { stepsIn } = await import('../store/steps.ts');
    const steps = stepsIn(data);
    const state = steps.length === 0 ? 'untouched' : await stateOf(steps, desk, world);
    if (state === 'untouched') continue;
    if (state === 'half done') {
      await carryOutAll({ subject: data['subject'], steps, author: await author() }, desk, world, true);
      const paths = steps.map(({ path }) => path).join(', ');
      world.err(page(`A command before this one was cut short. What it wrote is saved now: ${paths}.`));
    }
    desk.journal.removeDraft(name);
  }
}

/** How far a save came: nothing written, all saved, or somewhere between. */
async function stateOf(
  steps: readonly Step[],
  desk: Desk,
  world: World,
): Promise<'untouched' | 'half done' | 'saved'> {
  const written = steps.filter(
    (step) => step.before !== step.after && desk.journal.textAt(step) === step.after,
  );
  if (written.length === 0) return 'untouched';
  for (const space of SPACES) {
    const own = steps.flatMap((step) => (step.space === space ? [{ step, text: step.after }] : []));
    if (own.length === 0) continue;
    const repository = space === 'shared' ? desk.repository : await privateRepository(desk, world);
    if (!(await areSaved(own, repository))) return 'half done';
  }
  return 'saved';
}
