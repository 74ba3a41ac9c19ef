import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Draft } from '../store/drafts.ts';
import type { Step } from '../store/steps.ts';
import type { Desk } from './desk.ts';
import type { Draft as Keeper } from './keeping.ts';
import { shortId, titleOf } from './naming.ts';
import { privateRepository } from './private-repository.ts';
import { tellFinished } from './receipts.ts';
import { holding, noteLast, signature } from './saving.ts';
import type { World } from './world.ts';

/** A save that was about to be made: finished as it was meant, and never twice. */
export async function finishSave(
  draft: Draft,
  save: { readonly subject: string; readonly steps: readonly Step[] },
  desk: Desk,
  world: World,
): Promise<'fine'> {
  const { carryOutAll } = await import('./carrying.ts');
  const steps = save.steps.flatMap((step) => placed(step, desk));
  if (world.settings.dryRun) {
    world.err(page('Nothing was written. These files would be written and saved:'));
    world.out(page(...steps.map(({ path }) => path)));
    return 'fine';
  }
  const keeper: Keeper = {
    name: draft.name,
    keep: () => undefined,
    intend: () => undefined,
    done: () => undefined,
    again: () => undefined,
    lost: () => undefined,
  };
  const before = await headsOf(desk, world);
  const author = await signature(desk);
  const keeping: World = { ...world, kept: { draft: keeper } };
  const entries = await holding(desk, keeping, () =>
    carryOutAll({ subject: save.subject, steps, author }, desk, world, true),
  );
  desk.journal.removeDraft(draft.name);
  const [first] = entries;
  if (first !== undefined) noteLast(first, world);
  tellFinished(entries, before === (await headsOf(desk, world)), desk, world);
  return 'fine';
}

/** A step where its entry lies now. One that was begun elsewhere already is left out; one that was shared meanwhile stops. */
function placed(step: Step, { journal, reading }: Desk): readonly Step[] {
  const id = /(?:--|\/)([a-z0-9-]+)\.md$/.exec(step.path)?.[1];
  const entry = id === undefined ? undefined : reading.all.find(id.split('--').at(-1) ?? id);
  if (entry === undefined || journal.textAt(step) !== null) return [step];
  if (step.before === null) return [];
  if (entry.space === step.space) return [{ ...step, path: entry.path }];
  throw fault('MISUSED', {
    why: `These words were for ${titleOf(entry)} while it was private. It is shared by now, so they are not put into it unseen. They are still kept.`,
    hint: `lea resume --show\nlea edit ${shortId(entry, reading.all)}`,
  });
}

async function headsOf(desk: Desk, world: World): Promise<string> {
  const own = await (await privateRepository(desk, world)).head();
  return `${await desk.repository.head()} ${own}`;
}
