import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import type { Desk } from './desk.ts';
import { trailersOf } from './carrying.ts';
import { privateRepository } from './private-repository.ts';
import { holding, saveChange, saveTogether, signature } from './saving.ts';
import type { World } from './world.ts';

/**
 * Puts the snapshot of a private entry into the shared journal under its own id, then moves the private one to
 * `originals/`. Cut short between the two, the entry stands in both, and the next share or sync finishes
 * (store-and-sync.md, section 11, step 4). An entry that is shared already only changes.
 */
export async function saveShared(
  kind: Kind,
  entry: Entry,
  leaving: Entry,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const subject = `${kind.name} share ${entry.id}`;
  const { values, body } = leaving;
  if (entry.space === 'shared') return saveChange(entry, { values, body }, `${kind.name} share`, desk, world);
  const [saved = leaving] = await saveTogether([{ add: kind, values, body }], subject, desk, world);
  if (world.settings.dryRun) return saved;
  world.crash?.('shared');
  await retire(entry, subject, desk, world);
  return saved;
}

/** Finishes every share that was cut short: this seat's own, whose private original still stands beside its snapshot. */
export async function finishShares(desk: Desk, world: World): Promise<void> {
  if (desk.me === undefined) return;
  const { email } = await signature(desk);
  for (const entry of desk.reading.halfShared) {
    if (!world.disk.exists(desk.journal.fileOf(entry))) continue;
    const subject = `${entry.kind} share ${entry.id}`;
    const saves = await desk.repository.log({ entry: entry.id });
    // A stranger's entry may say that it has this id: only a share of one's own is finished.
    if (saves.some((save) => save.subject === subject && save.author.email === email))
      await retire(entry, subject, desk, world);
  }
}

async function retire(entry: Entry, subject: string, desk: Desk, world: World): Promise<void> {
  const author = await signature(desk);
  await holding(desk, world, async () => {
    const paths = [entry.path, desk.journal.retire(entry)];
    const repository = await privateRepository(desk, world);
    if (world.settings.commit)
      await repository.commit({ paths, message: subject, trailers: trailersOf(subject), author });
  });
}
