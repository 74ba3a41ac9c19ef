import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import type { Draft } from '../store/drafts.ts';
import type { Step } from '../store/steps.ts';
import type { Desk } from './desk.ts';
import { saveByHand } from './edit.ts';
import { nextStep } from './receipts.ts';
import { holding } from './saving.ts';
import { type GoingOn, replacing } from './replacing.ts';
import type { World } from './world.ts';

/** A whole text as it was left in an editor, or a file that a sync put aside. */
export function byHand(draft: Draft, data: Readonly<Record<string, unknown>>): GoingOn | undefined {
  const { text, before, id, path } = data;
  if (typeof text !== 'string') return undefined;
  if (typeof path === 'string' && (before === null || typeof before === 'string'))
    return (desk, world) => putIntoFolder(draft, { space: 'shared', path, before, after: text }, desk, world);
  if (typeof id !== 'string' || typeof before !== 'string') return undefined;
  return async (desk, world) => {
    const entry = desk.reading.all.find(id);
    if (entry === undefined) throw fault('NO_SUCH_ENTRY', { what: id });
    await replacing(draft, desk, world, () => saveByHand(entry, { before, text }, desk, world));
    return 'fine';
  };
}

/** A hand edit that stood in a sync's way goes back into the folder, together with what others wrote; the next sync judges it. */
async function putIntoFolder(draft: Draft, step: Step, desk: Desk, world: World): Promise<'fine'> {
  const { carryOut } = await import('../store/steps.ts');
  const { mergeEntry } = await import('../store/merge.ts');
  const { accepts } = await import('../store/layout.ts');
  if (!accepts(step.path, KINDS)) throw fault('MISUSED', { why: `${step.path} is no place of an entry.` });
  if (world.settings.dryRun) {
    world.err(page(`Nothing was written. This would go into ${step.path}:`, '', step.after));
    return 'fine';
  }
  const { clashes } = await holding(desk, world, () =>
    Promise.resolve(carryOut(desk.journal, step, (...texts) => mergeEntry(...texts, KINDS))),
  );
  desk.journal.removeDraft(draft.name);
  const { program } = world.settings;
  world.out(
    page(
      `Put back into ${step.path}, together with what others wrote. It is not saved: the next sync looks at it again.`,
      ...(clashes === 0 ? [] : [line('Two versions stand in it. ', span(`${program} settle`, 'command'))]),
      nextStep(world, 'check'),
    ),
  );
  return 'fine';
}
