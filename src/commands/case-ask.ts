import { caseStudy } from '../kinds/case.ts';
import { review } from '../kinds/review.ts';
import { fault } from '../model/fault.ts';
import { choice } from '../model/field.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { refuseBroken } from './gates.ts';
import { makeNew } from './new.ts';
import { findNamed, resolveReferences, shortId, titleOf } from './naming.ts';
import { askField } from './questions.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { newId, saveTogether } from './saving.ts';
import { shareShown } from './share.ts';
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
  run: (given, world) => askForReview(given.args['id'], given.flags.reviewer, world),
});

/** The same, told from the side of the review: a review begins by being asked for. */
export const reviewNew = defineVerb({
  ...makeNew(review),
  args: [],
  flags: { of: asFlag(review.fields.of), reviewer: asFlag(review.fields.reviewer) },
  examples: ['lea review new --of c-8wz4 --reviewer kestrel-vale'],
  run: ({ flags }, world) => {
    if (flags.of === undefined && !world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--of'] });
    return askForReview(flags.of, flags.reviewer, world);
  },
});

/** A case that is ready, or has been asked of somebody already. */
const ASKABLE: readonly unknown[] = ['ready', 'in review'];

async function askForReview(typed: string | undefined, reader: unknown, world: World): Promise<'fine'> {
  const first = await openDesk(world);
  const named = findNamed(typed ?? (await whichCase(first, world)), first, caseStudy.name);
  const reviewer = await whoReviews(reader, first, world);
  const values = {
    lea: 1,
    kind: review.name,
    id: newId(review, {}, first, world),
    date: first.today,
    group: first.me?.group,
    visibility: 'network',
    state: 'asked',
    of: named.id,
    reviewer,
    asked: first.today,
  };
  // What is refused here is no entry yet, and is not called one.
  refuseBroken(review, { ...values, id: undefined }, first);
  const { state } = named.values;
  if (!ASKABLE.includes(state))
    throw fault('WRONG_STATE', {
      what: titleOf(named),
      state: String(state),
      verb: 'ask',
      from: ['ready', 'in review'],
    });
  // Nobody can read what is still private: it is shared first, shown as every share is (domain 2, section 9).
  if (named.space === 'private')
    await shareShown(named, { visibility: 'network', without: [], allow: [], named: [] }, first, world);
  if (named.space === 'private' && world.settings.dryRun) return 'fine';
  const desk = named.space === 'private' ? await openDesk(world) : first;
  const about = findNamed(named.id, desk, caseStudy.name);
  const asked = { ...values, title: suggestTitle(values, desk.reading.all) ?? 'A review' };
  const moved = { change: about, values: { ...about.values, state: 'in review' } };
  const writings = [{ add: review, values: asked, body: '' }, moved];
  const [saved] = await saveTogether(writings, `case ask ${about.id}`, desk, world);
  if (saved === undefined || answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  const told = `Asked: ${shortId(saved, desk.reading.all)}, ${titleOf(saved)}. It waits for them after your next sync.`;
  world.out(page(told, nextStep(world, 'sync')));
  return 'fine';
}

async function whichCase(desk: Desk, world: World): Promise<string> {
  const open = desk.reading.all.of(caseStudy).filter(({ values }) => ASKABLE.includes(values.state));
  if (open.length === 0) throw fault('NO_SUCH_ENTRY', { what: 'a case that is ready' });
  const offered = open.map((each) => ({ value: each.id, shown: titleOf(each) }));
  const field = choice(
    'Which case is it about?',
    open.map(({ id }) => id),
  );
  return world.ask({ field, flag: '--of', offered });
}

async function whoReviews(given: unknown, desk: Desk, world: World): Promise<unknown> {
  const field = review.fields.reviewer;
  if (given !== undefined) return resolveReferences(field, given, desk.reading.all);
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--reviewer'] });
  return askField('reviewer', field, desk, world, undefined);
}
