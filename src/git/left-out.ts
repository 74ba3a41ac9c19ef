import { readBlobs } from './blobs.ts';
import { type Place, readGit } from './plumbing.ts';
import { listTree, shownPath } from './raw-diff.ts';
import { type Accepts, judgeTree } from './tree-gate.ts';

const KEPT = 'refs/lea/quarantine/';

/** A file of the shared journal that lea did not take in, kept as it came. A link's bytes are where it leads to. */
export interface KeptOut {
  readonly path: string;
  /** When it came, in seconds since 1970. */
  readonly when: number;
  readonly bytes: Uint8Array;
}

/** Every file that was left out of the journal and is kept, oldest first; a module has no bytes and is not among them. */
export async function listLeftOut(place: Place, accepts: Accepts): Promise<readonly KeptOut[]> {
  const format = '--format=%(objectname) %(committerdate:unix)';
  const text = await readGit(place, ['for-each-ref', '--sort=committerdate', format, KEPT]);
  const tips = text.split('\n').flatMap((each) => {
    const [, id = '', when = ''] = /^([0-9a-f]+) (\d+)$/.exec(each) ?? [];
    return id === '' ? [] : [{ id, when: Number(when) }];
  });
  const all: KeptOut[] = [];
  for (const { id, when } of tips) {
    const tree = await listTree(place, id);
    const names = new Map(tree.map(({ path, is }) => [path, is?.id ?? '']));
    const { changes } = judgeTree(tree, accepts);
    const paths = changes.flatMap((change) => ('gone' in change ? [change.path] : []));
    const bytes = await readBlobs(
      place,
      paths.flatMap((path) => names.get(path) ?? []),
    );
    for (const path of paths) {
      const found = bytes.get(names.get(path) ?? '');
      if (found !== undefined) all.push({ path: shownPath(path), when, bytes: found });
    }
  }
  return all;
}
