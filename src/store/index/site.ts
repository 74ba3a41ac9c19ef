import type { Kind } from '../../model/kind.ts';
import type { Disk } from '../disk.ts';
import type { At, Read, Words } from '../entry-file.ts';
import type { Tracked } from './tracked.ts';

/** The number that only this person's own settings and the indexes made for them hold. */
export interface Install {
  /** Nothing before the first index. */
  readonly known: () => string | undefined;
  /** Keeps a new one; says whether it could. */
  readonly make: (number: string) => boolean;
}

/** One place of a journal, and how its files are read. */
export interface Site {
  readonly disk: Disk;
  readonly root: string;
  readonly space: 'shared' | 'private';
  readonly kinds: readonly Kind[];
  readonly tracked: Tracked;
  /** The file the index of this place is kept in. */
  readonly keep: string;
  /** What an index of this program, these kinds and features is stamped with. */
  readonly stamp: string;
  readonly install: Install;
  /** So many changed files are worth an index of their own. */
  readonly many: number;
  /** Reads a file; nothing where only the slower reader may, which `readSlowly` loads. */
  readonly readQuickly: (bytes: Uint8Array, at: At) => Read | undefined;
  readonly readSlowly: () => Promise<(bytes: Uint8Array, at: At) => Read>;
  /** Reads what stands below the details of a file; nothing where it is no entry. */
  readonly readWords: (bytes: Uint8Array, path: string, kind: string) => Words | undefined;
  /** Told now and then how many files were read. */
  readonly tell: (count: number) => void;
}
