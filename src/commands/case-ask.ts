import { caseStudy } from '../kinds/case.ts';
import { review } from '../kinds/review.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { refuseBroken } from './gates.ts';
import { findNamed, resolveReferences, shortId, titleOf } from './naming.ts';
import { askField } from './questions.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { newId, saveTogether } from './saving.ts';
import { suggestTitle } from './title.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/**
 * Asks another authority to read a case: lays the review down, so that the reviewer's home screen shows it, and moves
 * the case on. Its own authority cannot be asked: a hard gate (domain 2, section 9).
 */
export const caseAsk = defineVerb({
  name: 'ask',
  noun: 'case',
  summary: 'Ask another authority to review a case.',
  args: [{ name: 'id', help: 'Which case?' }],
  flags: { reviewer: asFlag(review.fields.reviewer) },
  examples: ['lea case ask c-8wz4 --reviewer kestrel-vale'],
  writes: true,
  keeps: true,
  run: async (given, world) => {
    const desk = await openDesk(world);
    const about = findNamed(given.args['id'], desk, caseStudy.name);
    const { state } = about.values;
    if (about.space === 'private') throw fault('STILL_PRIVATE', { what: titleOf(about), id: about.id });
    if (state !== 'ready' && state !== 'in review')
      throw fault('WRONG_STATE', {
        what: titleOf(about),
        state: String(state),
        verb: 'ask',
        from: ['ready', 'in review'],
      });
    const reviewer = await whoReviews(given.flags.reviewer, desk, world);
    const values = {
      lea: 1,
      kind: review.name,
      id: newId(review, {}, desk, world),
      date: desk.today,
      group: desk.me?.group,
      visibility: 'network',
      state: 'asked',
      of: about.id,
      reviewer,
      asked: desk.today,
    };
    refuseBroken(review, values, desk);
    const asked = { ...values, title: suggestTitle(values, desk.reading.all) ?? 'A review' };
    const moved = { change: about, values: { ...about.values, state: 'in review' } };
    const [saved] = await saveTogether(
      [{ add: review, values: asked, body: '' }, moved],
      `case ask ${about.id}`,
      desk,
      world,
    );
    if (saved === undefined || answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
    world.out(
      page(
        `Asked: ${shortId(saved, desk.reading.all)}, ${titleOf(saved)}. It waits for them after your next sync.`,
        nextStep(world, 'sync'),
      ),
    );
    return 'fine';
  },
});

async function whoReviews(given: unknown, desk: Desk, world: World): Promise<unknown> {
  const field = review.fields.reviewer;
  if (given !== undefined) return resolveReferences(field, given, desk.reading.all);
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--reviewer'] });
  return askField('reviewer', field, desk, world, undefined);
}
