import { dirname } from 'node:path';
import { fault } from '../model/fault.ts';

/** What a disk says that is full, and what one says that cannot be written to, or has too much open. */
const FULL = ['ENOSPC', 'EDQUOT'];
const CLOSED = ['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EBUSY'];

/** The Fault behind an error of the computer's own that came all the way up; anything else as it is. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  if (FULL.includes(code ?? '')) return fault('DISK_FULL', undefined, error);
  if (!CLOSED.includes(code ?? '')) return error;
  return fault('CANNOT_WRITE', { folder: path === undefined ? 'The disk' : dirname(path) }, error);
}
