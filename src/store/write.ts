import { randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import { fault } from '../model/fault.ts';
import { type Calls, codeOf } from './calls.ts';

/** How the names of half-written files begin; whoever finds one may remove it. */
export const TEMPORARY = '.lea-tmp-';

const ON_WINDOWS = sep === '\\';
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);
const HELD_BY_A_SCANNER = new Set(['EPERM', 'EBUSY', 'EACCES']);
const CANNOT_FLUSH_A_FOLDER = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EBADF']);
const TRIES = 20;
const PAUSE_IN_MS = 50;

/**
 * Gives a new file its whole content at once, or leaves nothing under that name, whatever happens in between. A file of
 * that name already there is a Fault, and stays as it is.
 */
export function createWhole(calls: Calls, path: string, bytes: Uint8Array, mode: number): void {
  withTemporary(calls, path, bytes, mode, (temporary) => {
    try {
      // A rename would replace a file that somebody made in the meantime; a second name for the same file cannot.
      calls.linkSync(temporary, path);
      calls.unlinkSync(temporary);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw fault('ENTRY_EXISTS', { file: basename(path) }, error);
      if (!NO_HARD_LINKS.has(codeOf(error) ?? '')) throw error;
      if (calls.lstatSync(path, { throwIfNoEntry: false }) !== undefined)
        throw fault('ENTRY_EXISTS', { file: basename(path) }, error);
      renameAtLast(calls, temporary, path);
    }
    return true;
  });
}

/**
 * Puts new content in the place of a file: readers see the old file whole or the new one whole. `isStill` is asked at
 * the last moment; where it says no, nothing is changed and the answer is false.
 */
export function replaceWhole(
  calls: Calls,
  path: string,
  bytes: Uint8Array,
  mode: number,
  isStill: () => boolean,
): boolean {
  return withTemporary(calls, path, bytes, mode, (temporary) => {
    if (!isStill()) {
      calls.unlinkSync(temporary);
      return false;
    }
    renameAtLast(calls, temporary, path);
    return true;
  });
}

/** Turns a refusal of the computer to write into the Fault that says so; any other error passes as it is. */
export function asFault(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fault('DISK_FULL', undefined, error);
  return /^E[A-Z0-9]+$/.test(code) ? fault('CANNOT_WRITE', { folder }, error) : error;
}

function withTemporary(
  calls: Calls,
  path: string,
  bytes: Uint8Array,
  mode: number,
  finish: (temporary: string) => boolean,
): boolean {
  const folder = dirname(path);
  const temporary = join(folder, TEMPORARY + randomBytes(8).toString('hex'));
  try {
    writeAll(calls, temporary, bytes, mode);
    const done = finish(temporary);
    if (done) flushFolder(calls, folder);
    return done;
  } catch (error) {
    tidy(calls, temporary);
    throw asFault(error, folder);
  }
}

function writeAll(calls: Calls, path: string, bytes: Uint8Array, mode: number): void {
  const file = calls.openSync(path, 'wx', mode);
  try {
    // A full disk may take a part of what it is given and say so only in the count.
    for (let at = 0; at < bytes.length; ) at += calls.writeSync(file, bytes, at, bytes.length - at);
    calls.fsyncSync(file);
  } finally {
    calls.closeSync(file);
  }
}

function renameAtLast(calls: Calls, from: string, to: string): void {
  for (let left = ON_WINDOWS ? TRIES : 0; ; left -= 1) {
    try {
      calls.renameSync(from, to);
      return;
    } catch (error) {
      if (left <= 0 || !HELD_BY_A_SCANNER.has(codeOf(error) ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_IN_MS);
    }
  }
}

/** A folder may be reached through a link, as /tmp is on macOS: the file stands in it by now, so the link is followed. */
function flushFolder(calls: Calls, folder: string): void {
  if (ON_WINDOWS) return;
  const handle = calls.openSync(folder, 'r');
  try {
    calls.fsyncSync(handle);
  } catch (error) {
    if (!CANNOT_FLUSH_A_FOLDER.has(codeOf(error) ?? '')) throw error;
  } finally {
    calls.closeSync(handle);
  }
}

/** The first error is the one to tell; a temporary file that cannot be removed is swept up by the next run. */
function tidy(calls: Calls, temporary: string): void {
  try {
    calls.unlinkSync(temporary);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
