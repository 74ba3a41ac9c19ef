import { resolve } from 'node:path';
import { fault } from '../model/fault.ts';
import { text } from '../model/field.ts';
import type { Second } from '../reports/read-with.ts';
import { sharedOnly } from '../reports/shared-entries.ts';
import { asFlag } from './answers.ts';
import { type Desk, openJournal } from './desk.ts';
import { refuseUntrusted } from './folder-trust.ts';
import type { World } from './world.ts';

/** The flag that names a second journal. */
export const alsoFlag = asFlag(text('The folder of a second journal, read as one with this'));

/** A second journal beside the one at hand: what members of both may read, and the desk with both journals' unread files. */
export interface Beside {
  readonly second: Second | undefined;
  readonly desk: Desk;
}

/**
 * Opens the second journal that `--also` names. Only what is shared there is read; nothing is written, and no save is
 * made in it. Refused where the folder holds no journal, or this very one.
 */
export async function openBeside(folder: string | undefined, desk: Desk, world: World): Promise<Beside> {
  if (folder === undefined) return { second: undefined, desk };
  const { findJournal } = await import('../store/find-journal.ts');
  const found = findJournal(world.disk, resolve(world.folder, folder));
  if (found === undefined) throw fault('BAD_ANSWER', { flag: '--also', why: `${folder} holds no journal.` });
  await refuseUntrusted(found, world);
  const journal = await openJournal(found, world);
  if (journal.network.id === desk.journal.network.id)
    throw fault('BAD_ANSWER', { flag: '--also', why: `${folder} is this very journal.` });
  const { shared, unreadable } = journal.read();
  const named = unreadable.map((each) => ({ ...each, file: `${folder}/${each.file}` }));
  const reading = { ...desk.reading, unreadable: [...desk.reading.unreadable, ...named] };
  return {
    second: { entries: sharedOnly(shared.all), network: journal.network },
    desk: { ...desk, reading },
  };
}
