import type { Refused } from '../git/sync/outgoing.ts';
import type { Unsent } from '../git/bringing-home.ts';
import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { LONGEST_FILE } from '../store/guard.ts';
import { keepCopies } from './aside.ts';
import { trailersOf } from './carrying.ts';
import type { Desk } from './desk.ts';
import { agrees } from './interview.ts';
import { privateRepository } from './private-repository.ts';
import { holding, signature } from './saving.ts';
import type { World } from './world.ts';

/** Texts that wait to be sent and must not leave. */
export interface Stuck {
  readonly unsent: Unsent;
  readonly refused: readonly Refused[];
}

/** What the gate before sending would stop at: private words, and files that cannot be read, in any save that waits. */
export async function findStuck({ journal, repository }: Desk): Promise<Stuck | undefined> {
  const { unsentHere } = await import('../git/bringing-home.ts');
  const { findRefused } = await import('../git/sync/outgoing.ts');
  const { accepts } = await import('../store/layout.ts');
  const { mayLeaveFrom } = await import('./leaving.ts');
  const unsent = await unsentHere(repository.place);
  // With an address that never agreed with this copy, nobody can tell what waits: a sync has to be tried first.
  if (unsent === undefined || (unsent.there === undefined && (await repository.hasRemote())))
    return undefined;
  const judges = { accepts: (path: string) => accepts(path, KINDS), mayLeave: mayLeaveFrom(journal) };
  const refused = await findRefused(repository.place, unsent.main, unsent.there, judges);
  return refused.length === 0 ? undefined : { unsent, refused };
}

/** The files that are stuck, each once. */
export const filesOf = ({ refused }: Stuck): readonly string[] => [
  ...new Set(refused.map(({ path }) => path)),
];

/**
 * Takes what must not leave home (store-and-sync.md, section 11): every wording of it is kept in the private space first; what
 * says private becomes a private entry; then what waits to be sent is made anew without it, as one save. Gives what was done,
 * in words; nothing where nothing was stuck.
 */
export async function bringHome(desk: Desk, world: World): Promise<readonly string[]> {
  const stuck = await findStuck(desk);
  if (stuck === undefined) return [];
  const files = filesOf(stuck);
  world.err(
    page(
      `${files.length === 1 ? '1 file waits' : `${files.length} files wait`} to be sent and must not leave: ${files.join(', ')}.`,
      'What says private goes to your private space. All that waits to be sent becomes one save without it.',
    ),
  );
  if (world.settings.dryRun) return [];
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Take it home?', 'yes', world))) throw fault('STOPPED', { kept: false });
  return holding(desk, world, () => takeHome(stuck, desk, world));
}

async function takeHome(stuck: Stuck, desk: Desk, world: World): Promise<readonly string[]> {
  const { unsent, refused } = stuck;
  const { rebuildUnsent } = await import('../git/bringing-home.ts');
  const files = filesOf(stuck);
  const loose = files.flatMap((path) => bytesIn(path, desk, world) ?? []);
  await keepCopies([...onceEach([...refused, ...loose])], 'must not leave this computer', desk, world);
  const without = await stuckNow(stuck, desk);
  const theirs = new Map<string, Uint8Array>();
  for (const path of without) {
    const bytes = unsent.there === undefined ? undefined : await desk.repository.show(unsent.there, path);
    if (bytes !== undefined) theirs.set(path, bytes);
  }
  const hidden = await hiddenAmong(without, desk, world);
  const home = hidden.filter((path) => !theirs.has(path));
  await moveHome(home, desk, world);
  const message = `doctor fix ${desk.journal.network.id}`;
  await rebuildUnsent(
    desk.repository.place,
    unsent,
    { without, purged: files },
    { message, trailers: trailersOf(message), author: await signature(desk) },
    (path) => {
      if (hidden.includes(path)) layDown(path, theirs.get(path), desk, world);
    },
  );
  return tell(stuck, home);
}

/** A file as it stands in the folder. */
function bytesIn(path: string, { journal }: Desk, { disk }: World): Refused | undefined {
  const look = disk.read(journal.fileOf({ space: 'shared', path }), LONGEST_FILE);
  return look.ok ? { path, bytes: look.bytes } : undefined;
}

/** The files of which the newest save itself has what must not leave, and not only one before it. */
async function stuckNow(stuck: Stuck, { repository }: Desk): Promise<readonly string[]> {
  const now: string[] = [];
  for (const path of filesOf(stuck)) {
    const bytes = await repository.show(stuck.unsent.main, path);
    const isSame = (each: Refused): boolean =>
      each.path === path && bytes !== undefined && Buffer.compare(each.bytes, bytes) === 0;
    if (stuck.refused.some(isSame)) now.push(path);
  }
  return now;
}

/** Several wordings of one file are kept under names that tell them apart. */
function* onceEach(all: readonly Refused[]): Generator<Refused> {
  const seen = new Map<string, Uint8Array[]>();
  for (const { path, bytes } of all) {
    const before = seen.get(path) ?? [];
    if (before.some((each) => Buffer.compare(each, bytes) === 0)) continue;
    seen.set(path, [...before, bytes]);
    yield { path: before.length === 0 ? path : path.replace(/(\.md)?$/, `-${before.length + 1}$1`), bytes };
  }
}

/** The files that can be read and do not say that members may read them. */
async function hiddenAmong(paths: readonly string[], desk: Desk, world: World): Promise<readonly string[]> {
  const { readEntry } = await import('../store/codec.ts');
  const among = { kinds: KINDS, features: desk.journal.featureKeys };
  return paths.filter((path) => {
    const file = bytesIn(path, desk, world);
    const entry =
      file === undefined ? undefined : readEntry(file.bytes, { space: 'private', path }, among).entry;
    const visibility = entry?.values['visibility'];
    return entry !== undefined && visibility !== 'network' && visibility !== 'public';
  });
}

/** What says private becomes an entry of the private space, unless one lies there already: then its copy is enough. */
async function moveHome(paths: readonly string[], desk: Desk, world: World): Promise<void> {
  for (const path of paths) {
    const at = { space: 'private', path } as const;
    const file = bytesIn(path, desk, world);
    if (file !== undefined && desk.journal.textAt(at) === null)
      desk.journal.put(at, null, Buffer.from(file.bytes).toString('utf8'));
  }
  if (paths.length === 0 || !world.settings.commit) return;
  const message = `doctor fix ${desk.journal.network.id}`;
  const repository = await privateRepository(desk, world);
  await repository.commit({ paths, message, trailers: trailersOf(message), author: await signature(desk) });
}

/** What went home, or is private beside what others have, leaves the folder; what cannot be read stays in it, unsaved. */
function layDown(path: string, theirs: Uint8Array | undefined, { journal }: Desk, { disk }: World): void {
  const file = journal.fileOf({ space: 'shared', path });
  if (theirs !== undefined) disk.write(file, theirs);
  else if (disk.exists(file)) disk.remove(file);
}

function tell(stuck: Stuck, home: readonly string[]): readonly string[] {
  const stays = filesOf(stuck).filter((path) => !home.includes(path));
  return [
    ...(home.length === 0 ? [] : [`Taken home, to your private space: ${home.join(', ')}.`]),
    ...(stays.length === 0
      ? []
      : [`Taken out of what is sent: ${stays.join(', ')}. What it said is kept: lea rescue`]),
    'All else that waited to be sent is one save now, and goes with the next sync.',
  ];
}
