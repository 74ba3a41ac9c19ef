import { join } from 'node:path';
import type { Save } from '../git/history.ts';
import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import type { Desk } from './desk.ts';
import { entryOf, isOneCommand, operationOf, type Past, readPast } from './past.ts';
import { privateRepository } from './private-repository.ts';
import { signature } from './saving.ts';
import type { World } from './world.ts';

/** Names the save that a save takes back, under its message. */
const TAKES_BACK = 'Lea-Takes-Back';
/** How far back a last command is looked for. */
const MOST = 1000;
const LARGEST = 1_048_576;
/** Where a private entry lies once its snapshot is shared. */
const ORIGINALS = 'originals';

/** One command of this seat: the saves it made, in one place or in both; the shared one first. */
export type Command = readonly [Past, ...(readonly Past[])];

/** What becomes of one file: its bytes now, and afterwards; no bytes, no file. */
export interface Piece {
  readonly past: Past;
  readonly path: string;
  readonly now: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
  /** Places that were changed again since, and so stand in two versions afterwards. */
  readonly clashes: number;
}

/**
 * The command that would be taken back, or done again: this seat's newest one, if it was not taken back yet; for doing
 * again, the newest taking back, if nothing was done since. What joining, syncing and other programs saved is passed over.
 */
export async function lastCommand(
  what: 'undo' | 'redo',
  desk: Desk,
  world: World,
): Promise<Command | undefined> {
  const { email } = await signature(desk);
  const own = (await readPast(desk, world, { limit: MOST })).filter(
    ({ save }) => save.author.email === email,
  );
  const live = liveOf(own);
  const newest = newestOf(live, desk);
  const isTakingBack = (past: Past | undefined): boolean =>
    past !== undefined && operationOf(past) === 'undo';
  const chosen =
    what === 'redo'
      ? isTakingBack(newest)
        ? newest
        : undefined
      : newestOf(
          live.filter((past) => !isTakingBack(past)),
          desk,
        );
  if (chosen === undefined || isBeginning(chosen, own)) return undefined;
  const other = live.find((past) => isOneCommand(past, chosen));
  if (other === undefined) return [chosen];
  return chosen.space === 'shared' ? [chosen, other] : [other, chosen];
}

/** Beginning a journal, and taking a seat in it, are what all later saves stand on. */
const isBeginning = (past: Past, own: readonly Past[]): boolean => {
  const first = own.findLast(({ space }) => space === 'shared');
  const isFirst = past.save.id === first?.save.id;
  return operationOf(past) === 'network init' || (isFirst && operationOf(past) === 'authority seat');
};

/** Commands that stand, and takings back that stand; newest first. */
export function liveOf<P extends Pick<Past, 'save'>>(own: readonly P[]): readonly P[] {
  const gone = new Set<string>();
  const live: P[] = [];
  for (const past of own) {
    const operation = operationOf(past);
    const target = past.save.trailers.get(TAKES_BACK);
    if (gone.has(past.save.id)) continue;
    if (target !== undefined) gone.add(target);
    if (operation !== undefined && operation !== 'sync' && operation !== 'redo') live.push(past);
  }
  return live;
}

/** Of saves in one second, the one of the entry that was saved last. */
const newestOf = (live: readonly Past[], desk: Desk): Past | undefined => {
  const [first] = live;
  const equal = live.filter(({ save }) => save.when === first?.save.when);
  const firsts = (['shared', 'private'] as const).flatMap(
    (space) => equal.find((past) => past.space === space) ?? [],
  );
  return firsts.find((past) => entryOf(past) === desk.last) ?? firsts[0];
};

/** The save that a taking back took back. */
export async function takenBack({ repository, save }: Past): Promise<Save | undefined> {
  const target = save.trailers.get(TAKES_BACK) ?? '';
  return /^[0-9a-f]{40,64}$/.test(target) ? (await repository.log({ upTo: target, limit: 1 }))[0] : undefined;
}

/**
 * What every file of a command would be without it: brought together from what it is now and what it was before, on the
 * ground of what the command left, so that later work by others stays (store-and-sync.md, section 10).
 */
export async function piecesOf(command: Command, world: World): Promise<readonly Piece[]> {
  const { mergeBytes } = await import('../git/sync/merge-bytes.ts');
  const { mergeEntry } = await import('../store/merge.ts');
  const pieces: Piece[] = [];
  for (const past of command) {
    for (const { path, was, is } of past.save.changes) {
      await refuseForeign(path, past);
      const ids = [was?.id, is?.id].flatMap((id) => id ?? []);
      const read = await past.repository.read(ids);
      const [before, left] = [read.get(was?.id ?? ''), read.get(is?.id ?? '')];
      const now = readNow(path, past, world);
      const merged = mergeBytes([left, now, before], path, (...texts) =>
        mergeEntry(texts[0], texts[1], texts[2], KINDS),
      );
      pieces.push({ past, path, now, after: merged.bytes, clashes: merged.clashes });
    }
  }
  return pieces.filter(({ now, after }) => !isSame(now, after));
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;

/** A save may say it is this seat's and be a stranger's: only places of entries, and the network's own file, are written. */
async function refuseForeign(path: string, { space }: Past): Promise<void> {
  const { kindAt, NETWORK_FILE } = await import('../store/layout.ts');
  const inner =
    space === 'private' && path.startsWith(`${ORIGINALS}/`) ? path.slice(ORIGINALS.length + 1) : path;
  if (kindAt(inner, KINDS) === undefined && !(space === 'shared' && path === NETWORK_FILE))
    throw fault('CANNOT_TAKE_BACK', { why: `Your last command changed ${path}, which is no entry.` });
}

function readNow(path: string, { repository }: Past, world: World): Uint8Array | undefined {
  const look = world.disk.read(fileAt(path, repository.folder), LARGEST);
  if (look.ok) return look.bytes;
  if (look.why === 'absent') return undefined;
  throw fault('ENTRY_UNREADABLE', { file: path, why: `it is ${look.why}.` });
}

const fileAt = (path: string, folder: string): string => join(folder, ...path.split('/'));

/** Whether a command put a private entry's snapshot into the shared journal. */
export const isShareOf = ([first]: Command): boolean =>
  first.space === 'shared' &&
  operationOf(first)?.endsWith(' share') === true &&
  first.save.changes.some(({ was }) => was === undefined);

/** Writes the files of one place, each only while it is as it was looked at, and saves them as one new save. */
export async function writePieces(
  operation: 'undo' | 'redo',
  past: Past,
  pieces: readonly Piece[],
  desk: Desk,
  world: World,
): Promise<void> {
  if (pieces.length === 0) return;
  for (const piece of pieces) layDown(piece, world);
  if (!world.settings.commit) return;
  const author = await signature(desk);
  const repository = past.space === 'shared' ? desk.repository : await privateRepository(desk, world);
  const entry = entryOf(past) ?? desk.journal.network.id;
  const trailers = { 'Lea-Op': operation, 'Lea-Entry': entry, [TAKES_BACK]: past.save.id };
  const paths = pieces.map(({ path }) => path);
  await repository.commit({ paths, message: `${operation} ${entry}`, trailers, author });
}

/** Puts one file as it would be; FOLDER_BUSY where somebody changed it meanwhile. */
export function layDown({ past, path, now, after }: Piece, world: World): void {
  const { disk } = world;
  const file = fileAt(path, past.repository.folder);
  const isPrivate = past.space === 'private';
  const mode = isPrivate ? { mode: 0o600 } : {};
  if (!isSame(readNow(path, past, world), now)) throw fault('FOLDER_BUSY');
  if (after === undefined) disk.remove(file);
  else if (now !== undefined) {
    if (!disk.write(file, after, { ...mode, expected: now })) throw fault('FOLDER_BUSY');
  } else {
    makeFolders(path, past, isPrivate ? 0o700 : 0o777, world);
    disk.create(file, after, mode);
  }
}

/** Each folder on the way is made, or is a folder already: a link in its place would lead out of the journal. */
function makeFolders(path: string, { repository }: Past, mode: number, { disk }: World): void {
  let { folder } = repository;
  for (const segment of path.split('/').slice(0, -1)) {
    folder = join(folder, segment);
    const what = disk.whatIs(folder);
    if (what === undefined) disk.makeFolder(folder, mode);
    else if (what !== 'folder') throw fault('CANNOT_WRITE', { folder });
  }
}
