import type { Draft } from '../store/drafts.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** What goes on with kept words. */
export type GoingOn = (desk: Desk, world: World) => Promise<'fine'>;

/** The words stand under a new name as soon as the command runs again, so the old ones go even where that is stopped too. */
export async function replacing<T>(
  draft: Draft,
  desk: Desk,
  world: World,
  work: () => Promise<T>,
): Promise<void> {
  const before = new Set(desk.journal.listDrafts().map(({ name }) => name));
  let isDone = false;
  try {
    await work();
    isDone = !world.settings.dryRun;
  } finally {
    const isKeptAgain = desk.journal.listDrafts().some(({ name }) => !before.has(name));
    if (isDone || isKeptAgain) desk.journal.removeDraft(draft.name);
  }
}
