import { readBlobs } from './blobs.ts';
import { type Place, readGit } from './plumbing.ts';
import { listTree } from './raw-diff.ts';
import { writeSaves } from './saves.ts';
import type { Signature } from './signature.ts';

/** Files that were set aside together. */
export interface Rescued {
  /** The name it was kept under. */
  readonly name: string;
  /** Why, and when in seconds since 1970. */
  readonly why: string;
  readonly when: number;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

const KEPT = 'refs/lea/rescue/';
const NAME = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Keeps files as they stand, as a save without a parent in the private space: nothing that sends, mirrors or packs the shared
 * journal can carry it along, and nothing takes it away (store-and-sync.md, section 10). `name` must be new.
 */
export async function keepAside(
  space: Place,
  name: string,
  { files, why }: Pick<Rescued, 'files' | 'why'>,
  author: Signature,
): Promise<void> {
  if (!NAME.test(name)) throw new Error(`not a name for what is kept: ${name}`);
  await writeSaves(space, { ref: `${KEPT}${name}` }, [{ parents: [], changes: files, message: why, author }]);
}

/** Everything that was set aside, oldest first. */
export async function listAside(space: Place): Promise<readonly Rescued[]> {
  const format = '--format=%(refname) %(creatordate:unix) %(contents:subject)';
  const text = await readGit(space, ['for-each-ref', '--sort=creatordate', format, KEPT]);
  const kept = text.split('\n').flatMap((line) => /^(\S+) (\d+) (.*)$/.exec(line) ?? []);
  const all: Rescued[] = [];
  for (let at = 0; at < kept.length; at += 4) {
    const [, ref = '', when = '', why = ''] = kept.slice(at, at + 4);
    all.push({ name: ref.slice(KEPT.length), when: Number(when), why, files: await filesAt(space, ref) });
  }
  return all;
}

async function filesAt(space: Place, ref: string): Promise<Rescued['files']> {
  const tree = await listTree(space, ref);
  const bytes = await readBlobs(
    space,
    tree.flatMap(({ is }) => is?.id ?? []),
  );
  return tree.map(({ path, is }) => ({ path, bytes: bytes.get(is?.id ?? '') ?? Buffer.alloc(0) }));
}
