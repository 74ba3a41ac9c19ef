import { basename, dirname, join } from 'node:path';
import { fault } from '../model/fault.ts';
import { type Calls, codeOf, READ_FLAGS, realCalls, REFUSES_LINKS } from './calls.ts';
import type { Item, Look, What } from './look.ts';
import { clockOf, readAll, type Stamp, stampOf, type Swept, sweeper } from './sweep.ts';
import { asFault, createWhole, replaceWhole } from './write.ts';

/** How a file is written. */
export interface Writing {
  /** Who may read it, as an octal mode; 0o666 less the person's own mask where nothing is said. */
  readonly mode?: number;
  /** Written only while the file still holds these bytes. */
  readonly expected?: Uint8Array;
}

/** Everything the store does to a disk. Each call is whole: it happens, or it throws a Fault and nothing happened. */
export interface Disk {
  /** Reads a regular file of at most `limit` bytes; follows no link at its end. Never throws. */
  read(path: string, limit: number): Look;
  /** As `read`, for very many files in turn: the bytes stand until the next such call. Never throws. */
  sweep(path: string, limit: number): Swept;
  /** All of one large file that lea wrote, in memory of its own; nothing where it cannot be read. Never throws. */
  readAll(path: string, limit: number): Buffer | undefined;
  /** The stamp of a folder; nothing where none stands. */
  stamp(folder: string): Stamp | undefined;
  /** The moment by the disk's own clock, in milliseconds; nothing where nothing may be written in that folder. */
  clock(folder: string, name: string): number | undefined;
  /** What stands there; nothing where nothing does. */
  whatIs(path: string): What | undefined;
  exists(path: string): boolean;
  /** Where a path leads with every link on it followed; what is not there yet stays as it is written. Never throws. */
  whereIs(path: string): string;
  /** The names in a folder, sorted; empty where there is no such folder, nothing where it may not be opened. */
  list(folder: string): readonly Item[] | undefined;
  /** Makes a new file with its whole content; Fault ENTRY_EXISTS where the name is taken. */
  create(path: string, bytes: Uint8Array, writing?: Writing): void;
  /** Puts whole new content in a file's place; false, and nothing changed, where it is no longer as expected. */
  write(path: string, bytes: Uint8Array, writing?: Writing): boolean;
  /** Moves a file; Fault ENTRY_EXISTS where the new name is taken. */
  rename(from: string, to: string): void;
  /** Removes a file, or an empty folder. */
  remove(path: string): void;
  /** Makes a folder and those above it that are missing. */
  makeFolder(path: string, mode?: number): void;
}

/** A disk over a computer's calls. */
export function diskOver(calls: Calls): Disk {
  const whatIs = (path: string): What | undefined => {
    const stats = calls.lstatSync(path, { throwIfNoEntry: false });
    return stats === undefined ? undefined : whatOf(stats);
  };
  const mayWrite = <T>(path: string, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw asFault(error, dirname(path));
    }
  };
  const exists = (path: string): boolean => whatIs(path) !== undefined;
  const read = (path: string, limit: number): Look => readFile(calls, path, limit);
  return {
    read,
    sweep: sweeper(calls, !REFUSES_LINKS),
    readAll: (path, limit) => readAll(calls, path, limit),
    stamp: (folder) => stampOf(calls, folder),
    clock: (folder, name) => clockOf(calls, folder, name),
    whatIs,
    exists,
    whereIs: (path) => followed(calls, path),
    list: (folder) => listFolder(calls, folder),
    create: (path, bytes, { mode = 0o666 } = {}) => createWhole(calls, path, bytes, mode),
    write: (path, bytes, { mode = 0o666, expected } = {}) =>
      replaceWhole(calls, path, bytes, mode, () => {
        if (expected === undefined) return true;
        const now = read(path, expected.length);
        return now.ok && Buffer.compare(now.bytes, expected) === 0;
      }),
    rename: (from, to) =>
      mayWrite(to, () => {
        if (exists(to)) throw fault('ENTRY_EXISTS', { file: to });
        calls.renameSync(from, to);
      }),
    remove: (path) =>
      mayWrite(path, () => (whatIs(path) === 'folder' ? calls.rmdirSync(path) : calls.unlinkSync(path))),
    makeFolder: (path, mode = 0o777) => {
      mayWrite(path, () => calls.mkdirSync(path, { recursive: true, mode }));
    },
  };
}

/** The computer's own disk. */
export const realDisk: Disk = diskOver(realCalls);

function followed(calls: Calls, path: string): string {
  try {
    return calls.realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const above = dirname(path);
    return above === path ? path : join(followed(calls, above), basename(path));
  }
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const whatOf = (stats: Kinds): What =>
  stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';

function listFolder(calls: Calls, folder: string): readonly Item[] | undefined {
  try {
    const items = calls.readdirSync(folder, { withFileTypes: true });
    return items
      .map((item) => ({ name: item.name, what: whatOf(item) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return codeOf(error) === 'ENOENT' ? [] : undefined;
  }
}

function readFile(calls: Calls, path: string, limit: number): Look {
  try {
    const before = calls.lstatSync(path);
    const what = whatOf(before);
    if (what !== 'file') return { ok: false, why: what };
    const file = calls.openSync(path, READ_FLAGS);
    try {
      const now = calls.fstatSync(file);
      if (now.ino !== before.ino || now.dev !== before.dev) return { ok: false, why: 'changed' };
      if (now.size > limit) return { ok: false, why: 'too large', size: now.size };
      return readOpen(calls, file, limit);
    } finally {
      calls.closeSync(file);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return {
      ok: false,
      why: code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : code === 'ELOOP' ? 'link' : 'closed',
    };
  }
}

/** Reads to the end rather than to the size: a file may grow while it is read. */
function readOpen(calls: Calls, file: number, limit: number): Look {
  const parts: Buffer[] = [];
  for (let size = 0; ; ) {
    const part = Buffer.allocUnsafe(Math.min(65_536, limit + 1 - size));
    const count = calls.readSync(file, part, 0, part.length, null);
    if (count === 0) return { ok: true, bytes: Buffer.concat(parts, size) };
    parts.push(part.subarray(0, count));
    size += count;
    if (size > limit) return { ok: false, why: 'too large', size };
  }
}
