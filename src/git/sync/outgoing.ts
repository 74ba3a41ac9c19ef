import { readBlobs } from '../blobs.ts';
import { type Place, runGit } from '../plumbing.ts';
import { PLAIN, shownPath, STARTABLE } from '../raw-diff.ts';
import type { Needs } from './work.ts';

/** What would leave and must not, by path. */
export interface Outgoing {
  /** Not part of a journal. */
  readonly foreign: readonly string[];
  /** Private, or not to be read. */
  readonly refused: readonly string[];
}

/** A file as one of the outgoing saves puts it there. */
interface Put {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

/**
 * Judges every file that every outgoing save puts anywhere, also one that a later save takes out again: history goes with
 * the saves. Where a save brings lines together, what one of them already had is judged with that line.
 */
export async function findOutgoing(
  place: Place,
  next: string,
  there: string | undefined,
  { accepts, mayLeave }: Pick<Needs, 'accepts' | 'mayLeave'>,
): Promise<Outgoing> {
  const puts = await listPuts(place, next, there);
  const isPart = isPartFor(accepts);
  const refused = await refusedAmong(place, puts.filter(isPart), mayLeave);
  return { foreign: pathsOf(puts.filter((put) => !isPart(put))), refused: pathsOf(refused) };
}

/** A text that must not leave, as one of the outgoing saves has it. */
export interface Refused {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every text in outgoing saves that must not leave, once for each place and wording. */
export async function findRefused(
  place: Place,
  next: string,
  there: string | undefined,
  { accepts, mayLeave }: Pick<Needs, 'accepts' | 'mayLeave'>,
): Promise<readonly Refused[]> {
  const puts = await listPuts(place, next, there);
  const refused = await refusedAmong(place, puts.filter(isPartFor(accepts)), mayLeave);
  return refused.map(({ path, bytes }) => ({ path: shownPath(path), bytes }));
}

const isPartFor =
  (accepts: Needs['accepts']) =>
  ({ path, mode }: Put): boolean =>
    (mode === PLAIN || mode === STARTABLE) && accepts(path);

async function refusedAmong(
  place: Place,
  own: readonly Put[],
  mayLeave: Needs['mayLeave'],
): Promise<readonly (Put & { readonly bytes: Buffer })[]> {
  const bytes = await readBlobs(
    place,
    own.map(({ id }) => id),
  );
  return own
    .map((put) => ({ ...put, bytes: bytes.get(put.id) ?? Buffer.alloc(0) }))
    .filter((put) => mayLeave(put.path, put.bytes) !== undefined);
}

async function listPuts(place: Place, next: string, there: string | undefined): Promise<readonly Put[]> {
  const { out } = await runGit(place, [
    'rev-list',
    next,
    ...(there === undefined ? [] : ['--not', there]),
    '--',
  ]);
  const form = ['-r', '-c', '--root', '-z', '--raw', '--no-renames', '--no-abbrev'];
  const { out: raw } = await runGit(place, ['diff-tree', '--stdin', ...form], { input: out });
  const parts = raw.toString('latin1').split('\0');
  const puts = parts.flatMap((part, at) => (part.startsWith(':') ? putIn(part, parts[at + 1] ?? '') : []));
  return [...new Map(puts.map((put) => [`${put.mode} ${put.id} ${put.path}`, put])).values()];
}

/** Reads `:old new <old> <new> A`; a save with several parents has a colon, a mode and a name for each of them. */
function putIn(part: string, path: string): readonly Put[] {
  const parents = part.search(/[^:]/);
  const words = part.slice(parents).split(' ');
  const mode = words[parents] ?? '';
  return mode === '000000' ? [] : [{ path, mode, id: words[2 * parents + 1] ?? '' }];
}

const pathsOf = (puts: readonly Put[]): string[] => [...new Set(puts.map(({ path }) => shownPath(path)))];
