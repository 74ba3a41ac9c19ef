import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import type { Disk } from './disk.ts';
import type { Hands } from './hands.ts';
import type { NetworkRead } from './network.ts';

/** The shared journal, or the private space on this computer. */
export type Space = 'shared' | 'private';

/** An entry as it would be, with the text of its file; nothing is written yet. */
export interface Laid {
  readonly entry: Entry;
  readonly text: string;
}

/** Where a journal is, and what it is made of. */
export interface Opening {
  readonly disk: Disk;
  /** The folder with network.yaml in it. */
  readonly folder: string;
  /** The folder of all private spaces; this network's is named by its id. */
  readonly privateRoot: string;
  readonly kinds: readonly Kind[];
  /** The folder of lea's own templates. */
  readonly templates: string;
  /** What reads and writes entries however they were typed; without them a journal is only read, through its index. */
  readonly hands?: Hands | undefined;
  /** What network.yaml says, where that is known. */
  readonly known?: NetworkRead | undefined;
  /** Told what network.yaml says, once it was read. */
  readonly keep?: (bytes: Uint8Array, read: NetworkRead) => void;
}
