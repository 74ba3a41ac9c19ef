import type { Save } from '../git/history.ts';
import type { Entry } from '../model/entry.ts';
import type { Changes } from '../store/splice.ts';
import type { Desk } from './desk.ts';
import { trailersOf } from './carrying.ts';
import { privateRepository } from './private-repository.ts';
import { holding, signature } from './saving.ts';
import type { World } from './world.ts';

/** What became of an entry that was taken back while words of it waited to be sent. */
export interface TakenBack {
  readonly entry: Entry;
  /** `private again`: it was never sent, and the original stands again; `kept`: never sent, kept for `lea rescue` alone. */
  readonly how: 'private again' | 'kept' | 'sent before';
}

/**
 * Takes back an entry of which words wait to be sent: they go from what would be sent and from the history here, once they
 * are kept in the private space (store-and-sync.md, section 10). One that was never sent leaves the journal, and its private
 * original comes back; of one that was, only the withdrawal is sent. Nothing where all of it was sent, or it was never shared.
 */
export async function withdrawUnsent(
  entry: Entry,
  changes: Changes,
  desk: Desk,
  world: World,
): Promise<TakenBack | undefined> {
  const { dryRun, commit } = world.settings;
  if (entry.space === 'private' || dryRun || !commit) return undefined;
  const { unsentOf } = await import('../git/unsent.ts');
  return holding(desk, world, async () => {
    const line = await unsentOf(desk.repository.place, entry);
    if (line === undefined) return undefined;
    await keepAsItStood(entry, desk, world);
    const touched = line.flatMap((save) => save.changes.filter(({ path }) => isOf(path, entry)));
    const paths = [...new Set([entry.path, ...touched.map(({ path }) => path)])];
    const unsent = { line, paths };
    const wasSent = line[0]?.changes.some(({ path, was }) => isOf(path, entry) && was !== undefined) === true;
    return wasSent
      ? { entry: await sendOnlyThat(entry, changes, unsent, desk), how: 'sent before' }
      : dropWhole(entry, unsent, desk, world);
  });
}

/** Saves that were never sent, and every path that an entry had in them. */
interface Unsent {
  readonly line: readonly Save[];
  readonly paths: readonly string[];
}

const isOf = (path: string, { id, path: own }: Entry): boolean => path === own || path.endsWith(`--${id}.md`);

async function keepAsItStood(entry: Entry, desk: Desk, world: World): Promise<void> {
  const { keepAside } = await import('../git/rescue.ts');
  const { place } = await privateRepository(desk, world);
  const name = `withdrawn-${Buffer.from(world.chance(6)).toString('hex')}`;
  const files = [{ path: entry.path, bytes: Buffer.from(desk.journal.textOf(entry)) }];
  await keepAside(place, name, { files, why: 'withdrawn before it was sent' }, await signature(desk));
}

/** The private side first: cut short after it, the words stand twice and are never missing. */
async function dropWhole(
  entry: Entry,
  { line, paths }: Unsent,
  desk: Desk,
  world: World,
): Promise<TakenBack> {
  const { dropFile } = await import('../git/unsent.ts');
  const message = `${entry.kind} withdraw ${entry.id}`;
  const back = desk.journal.bringBack(entry);
  const author = await signature(desk);
  if (back.length > 0) {
    const own = await privateRepository(desk, world);
    await own.commit({ paths: back, message, trailers: trailersOf(message), author });
  }
  await dropFile(desk.repository.place, line, { paths }, () => world.disk.remove(desk.journal.fileOf(entry)));
  const original = desk.journal.read().mine.find(entry.id);
  return original === undefined ? { entry, how: 'kept' } : { entry: original, how: 'private again' };
}

async function sendOnlyThat(
  entry: Entry,
  changes: Changes,
  { line, paths }: Unsent,
  desk: Desk,
): Promise<Entry> {
  const { dropFile } = await import('../git/unsent.ts');
  const laid = desk.journal.layChange(entry, changes);
  const message = `${entry.kind} withdraw ${entry.id}`;
  const others = paths.filter((path) => path !== entry.path).map((path) => ({ path, gone: true as const }));
  const instead = {
    changes: [...others, { path: entry.path, bytes: Buffer.from(laid.text) }],
    message,
    trailers: trailersOf(message),
    author: await signature(desk),
  };
  const layDown = (): void => void desk.journal.change(entry, changes);
  await dropFile(desk.repository.place, line, { paths, instead }, layDown);
  return laid.entry;
}
