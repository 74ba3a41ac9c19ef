import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Place, runGit } from './plumbing.ts';

/** The bytes behind names in git's store (`<id>`, or `<save>:<path>`); a name that stands for nothing is left out. */
export async function readBlobs(place: Place, names: Iterable<string>): Promise<Map<string, Buffer>> {
  const asked = [...new Set(names)];
  const found = new Map<string, Buffer>();
  if (asked.length === 0) return found;
  const input = Buffer.from(asked.map((name) => `${name}\n`).join(''), 'latin1');
  const { out } = await runGit(place, ['cat-file', '--batch'], { input });
  let at = 0;
  for (const name of asked) {
    const end = out.indexOf('\n', at);
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(out.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (kind === 'blob') found.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** What stands at a path of the folder: a plain file of so many bytes, nothing, or something a journal never holds. */
export type Standing =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not a file' };

/** Looks at a path without following any link, be it the file itself or a folder on the way. */
export function lookAt({ folder }: Place, path: string): Standing {
  const full = join(folder, path);
  const stats = lstatSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'nothing' };
  const isInside =
    relative(realpathSync(folder), realpathSync(dirname(full))) === relative(folder, dirname(full));
  return stats.isFile() && isInside ? { kind: 'file', size: stats.size } : { kind: 'not a file' };
}

/** The bytes of a plain file of the folder; none where no plain file stands. */
export function readPlainFile(place: Place, path: string): Buffer | undefined {
  if (lookAt(place, path).kind !== 'file') return undefined;
  const file = openSync(join(place.folder, path), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return fstatSync(file).isFile() ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** The name git's store would give to each plain file of the folder as it is now; anything else has none. */
export async function nameFiles(place: Place, paths: readonly string[]): Promise<Map<string, string>> {
  const plain = paths.filter((path) => lookAt(place, path).kind === 'file');
  if (plain.length === 0) return new Map();
  const input = plain.map((path) => `${join(place.folder, path)}\n`).join('');
  const { out } = await runGit(place, ['hash-object', '--no-filters', '--stdin-paths'], { input });
  const ids = out.toString('latin1').trim().split('\n');
  return new Map(plain.map((path, index) => [path, ids[index] ?? '']));
}
