import { type Place, runGit } from './plumbing.ts';

/** A file as one state of the journal holds it. */
export interface Version {
  /** `100644` for a plain file; git's other words for programs, links and modules. */
  readonly mode: string;
  /** The name of its bytes in git's store. */
  readonly id: string;
}

/**
 * A path that differs between two states. Paths from git may hold any byte, so they are read one byte a character
 * (`latin1`): plain ones look as they are, and every one can be named to git again.
 */
export interface RawChange {
  readonly path: string;
  readonly was: Version | undefined;
  readonly is: Version | undefined;
}

/** The plain file: the only kind of thing a journal holds. */
export const PLAIN = '100644';
/** A plain file that may be started, taken as a plain one. */
export const STARTABLE = '100755';

/** What differs between two states (hashes of saves or trees). */
export async function diffTrees(place: Place, old: string, now: string): Promise<readonly RawChange[]> {
  if (old === now) return [];
  const { out } = await runGit(place, ['diff-tree', ...RAW, old, now, '--']);
  return parseRaw(out);
}

/** What differs between a state and the files in the folder; a file's new name is not known yet (all noughts). */
export async function diffFolder(place: Place, old: string): Promise<readonly RawChange[]> {
  const { out } = await runGit(place, [...EXACT_TIMES, 'diff-index', ...RAW, old, '--']);
  return parseRaw(out);
}

/** Everything a state holds, as if all of it were new. */
export async function listTree(place: Place, state: string): Promise<readonly RawChange[]> {
  const { out } = await runGit(place, ['ls-tree', '-r', '-z', '--full-tree', state, '--']);
  return fields(out).map((line) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
    return { path, was: undefined, is: { mode, id } };
  });
}

const RAW = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev'] as const;
/** git's care for edits within one second (performance.md, section 2). */
export const EXACT_TIMES = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'] as const;

/** Reads `:100644 100644 <id> <id> M`, NUL, path, NUL. */
export function parseRaw(out: Buffer): RawChange[] {
  const parts = fields(out);
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = ''] = (parts[at] ?? '').slice(1).split(' ');
    const path = parts[at + 1] ?? '';
    changes.push({ path, was: versionOf(oldMode, oldId), is: versionOf(newMode, newId) });
  }
  return changes;
}

/** The parts of an answer whose parts end with NUL. */
export function fields(out: Buffer): string[] {
  return out.toString('latin1').split('\0').slice(0, -1);
}

const versionOf = (mode: string, id: string): Version | undefined =>
  mode === '000000' ? undefined : { mode, id };

/** A path as a person reads it, whatever its bytes. */
export const shownPath = (path: string): string => Buffer.from(path, 'latin1').toString('utf8');
