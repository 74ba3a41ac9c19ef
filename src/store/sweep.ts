import { join } from 'node:path';
import { type Calls, codeOf, READ_FLAGS } from './calls.ts';
import type { Look } from './look.ts';
import { TEMPORARY } from './write.ts';

/** As a look at one file, for very many in turn: the bytes stand only until the next one. */
export type Swept = Look & {
  /** When anything of the file last changed, by the disk's own clock, in milliseconds; 0 where that is not known. */
  readonly touched: number;
};

/** How a folder stood: it has another stamp once a name in it came or went, or its doors were opened or closed. */
export interface Stamp {
  readonly mtime: number;
  readonly ctime: number;
  readonly inode: number;
}

const NOT_KNOWN = 0;

/** Reads many small files in turn into one place. What stands at the path is opened once, and no link is followed. */
export function sweeper(calls: Calls, looksFirst: boolean): (path: string, limit: number) => Swept {
  let place = Buffer.alloc(0);
  return (path, limit) => {
    if (place.length <= limit) place = Buffer.allocUnsafeSlow(limit + 1);
    try {
      // Where no flag refuses a link, the path is looked at before it is opened.
      if (looksFirst && calls.lstatSync(path).isSymbolicLink())
        return { ok: false, why: 'link', touched: NOT_KNOWN };
      const file = calls.openSync(path, READ_FLAGS);
      try {
        const { size, mode, ctimeMs: touched } = calls.fstatSync(file);
        if ((mode & TYPE) !== PLAIN) return { ok: false, why: 'other', touched };
        if (size > limit) return { ok: false, why: 'too large', size, touched };
        return { ...readWhole(calls, file, place, limit), touched };
      } finally {
        calls.closeSync(file);
      }
    } catch (error) {
      return { ok: false, why: whyOf(error), touched: NOT_KNOWN };
    }
  };
}

const TYPE = 0o170000;
const PLAIN = 0o100000;

/** A file may grow while it is read, so it is read to its end. */
function readWhole(calls: Calls, file: number, place: Buffer, limit: number): Look {
  for (let size = 0; ; ) {
    const count = calls.readSync(file, place, size, limit + 1 - size, null);
    size += count;
    if (size > limit) return { ok: false, why: 'too large', size };
    if (count === 0) return { ok: true, bytes: place.subarray(0, size) };
  }
}

function whyOf(error: unknown): 'absent' | 'link' | 'closed' {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  return code === 'ELOOP' ? 'link' : 'closed';
}

/** All of a file at once. One that grows or shrinks meanwhile is no file lea leaves as it wrote it. */
export function readAll(calls: Calls, path: string, limit: number): Buffer | undefined {
  try {
    const file = calls.openSync(path, READ_FLAGS);
    try {
      const { size, mode } = calls.fstatSync(file);
      if ((mode & TYPE) !== PLAIN || size > limit) return undefined;
      const bytes = Buffer.allocUnsafeSlow(size);
      let end = 0;
      for (let count = -1; count !== 0 && end < size; end += count)
        count = calls.readSync(file, bytes, end, size - end, null);
      return end === size ? bytes : undefined;
    } finally {
      calls.closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** The stamp of a folder; nothing where none stands. */
export function stampOf(calls: Calls, path: string): Stamp | undefined {
  const stats = calls.lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return undefined;
  return { mtime: stats.mtimeMs, ctime: stats.ctimeMs, inode: stats.ino };
}

/** The moment by the clock of the disk that holds a folder, in milliseconds; nothing where nothing may be written there. */
export function clockOf(calls: Calls, folder: string, name: string): number | undefined {
  const path = join(folder, TEMPORARY + name);
  try {
    const file = calls.openSync(path, 'wx', 0o600);
    try {
      return calls.fstatSync(file).mtimeMs;
    } finally {
      calls.closeSync(file);
      calls.unlinkSync(path);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
