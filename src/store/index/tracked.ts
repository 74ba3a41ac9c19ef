import { createHash } from 'node:crypto';

/** What git knows of a space: asked by whoever opens the journal, since this layer and git's do not know each other. */
export interface Tracked {
  /** The tree of the newest save; nothing before the first, or where git cannot say. */
  readonly tree: () => Promise<string | undefined>;
  /**
   * The paths below some folders that differ from a tree, in the folder or in git's own index; nothing where git cannot
   * say. Started at once.
   */
  readonly differing: (tree: string, folders: readonly string[]) => Promise<readonly string[] | undefined>;
  /** What two trees hold differently below some folders; nothing where git cannot say. */
  readonly between: (
    one: string,
    other: string,
    folders: readonly string[],
  ) => Promise<readonly string[] | undefined>;
  /** The names of the bytes of a tree's files below some folders, by path; nothing where git cannot say. */
  readonly files: (
    tree: string,
    folders: readonly string[],
  ) => Promise<ReadonlyMap<string, string> | undefined>;
  /** Lets git look again at files whose times changed and whose bytes may not have. Never throws. */
  readonly refresh: () => Promise<void>;
}

/** The name git gives to a file's bytes, in the form of one it gave. */
export function nameOf(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
