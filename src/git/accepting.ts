import { writeAttributes } from './attributes.ts';
import { readBlobs, readPlainFile } from './blobs.ts';
import { agreeIndex, putBack } from './folder.ts';
import { diffFolder } from './raw-diff.ts';
import type { Repository } from './repository.ts';

/**
 * Makes a copy that plain git made fit for lea, once the person has accepted its settings: rules that no file in it can stand
 * above, no line ends changed by git, and files that differ from the newest save in their line ends alone put back
 * (store-and-sync.md, section 6). Gives the paths put back.
 */
export async function acceptFolder(repository: Repository): Promise<readonly string[]> {
  const { place } = repository;
  writeAttributes(place, { driver: false });
  await repository.set('core.autocrlf', 'false');
  const changed = (await diffFolder(place, 'HEAD')).flatMap(({ path, was }) =>
    was ? [{ path, id: was.id }] : [],
  );
  const saved = await readBlobs(
    place,
    changed.map(({ id }) => id),
  );
  const alike = changed.flatMap(({ path, id }) => {
    const [here, there] = [readPlainFile(place, path), saved.get(id)];
    return here !== undefined && there !== undefined && sameLines(here, there) ? [{ path, there }] : [];
  });
  for (const { path, there } of alike) putBack(place, path, there);
  const paths = alike.map(({ path }) => path);
  await agreeIndex(place, paths);
  return paths;
}

/** One byte a character, so that no byte is guessed at. */
function sameLines(one: Buffer, other: Buffer): boolean {
  const [a, b] = [one, other].map((bytes) => bytes.toString('latin1').replaceAll('\r\n', '\n'));
  return a === b;
}
