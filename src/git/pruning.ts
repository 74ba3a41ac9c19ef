import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, type Save } from './history.ts';
import { historyOf } from './lock.ts';
import { type Place, readGit, runGit } from './plumbing.ts';
import { fields } from './raw-diff.ts';
import { MAIN } from './refs.ts';

/**
 * Takes saves that nothing stands on any more out of the history's folder, with the words they had at some paths: so that a
 * copy of the folder does not carry along what was never to leave (store-and-sync.md, section 10). Words that any save or
 * git's index still has stay. What another program has packed meanwhile goes when that program next tidies up.
 */
export async function pruneSaves(
  place: Place,
  line: readonly Save[],
  paths: readonly string[],
): Promise<void> {
  await runGit(place, ['reflog', 'expire', '--expire=never', '--expire-unreachable=now', MAIN, 'HEAD']);
  const tip = line.at(-1)?.id ?? '';
  const gone = (await readGit(place, ['rev-list', tip, '--not', '--all', '--'])).split('\n');
  const saves = line.filter(({ id }) => gone.includes(id));
  const kept = await wordsKept(place, paths);
  const names = saves.flatMap(({ id }) => paths.map((path) => `${id}:${path}`));
  const words = await namesOf(place, names);
  const dead = names.filter((_, at) => words[at] !== undefined && !kept.has(words[at]));
  // A folder of a save that holds words nothing else has is a folder nothing else has.
  const around = await namesOf(place, [...new Set(dead.flatMap(foldersAround))]);
  const blobs = words.filter((each) => each !== undefined && !kept.has(each));
  for (const name of [...saves.map(({ id }) => id), ...around, ...blobs])
    if (name !== undefined) remove(place, name);
}

/** The names of all words that the history as it is now, or git's index, has at some paths. */
async function wordsKept(place: Place, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const told = await Promise.all(paths.map((path) => readHistory(place, { path })));
  const { out } = await runGit(place, ['ls-files', '-z', '--stage', '--', ...paths]);
  return new Set([
    ...told.flat().flatMap(({ changes }) => changes.flatMap(({ was, is }) => [was?.id ?? '', is?.id ?? ''])),
    ...fields(out).map((row) => row.split(' ')[1] ?? ''),
  ]);
}

/** What git's store calls each of these; nothing where there is no such thing. */
async function namesOf(place: Place, asked: readonly string[]): Promise<readonly (string | undefined)[]> {
  if (asked.length === 0) return [];
  const input = Buffer.from(asked.map((each) => `${each}\n`).join(''), 'latin1');
  const text = await readGit(place, ['cat-file', '--batch-check=%(objectname)'], { input });
  return text.split('\n').map((each) => /^[0-9a-f]{40,64}$/.exec(each)?.[0]);
}

/** `<save>:a/b/c.md` lies in `<save>:a/b`, `<save>:a` and `<save>:`. */
function foldersAround(name: string): readonly string[] {
  const [save = '', path = ''] = name.split(':');
  const segments = path.split('/').slice(0, -1);
  return [...segments.keys(), segments.length].map(
    (count) => `${save}:${segments.slice(0, count).join('/')}`,
  );
}

function remove(place: Place, name: string): void {
  rmSync(join(historyOf(place), 'objects', name.slice(0, 2), name.slice(2)), { force: true });
}
