import { authority } from '../kinds/authority.ts';
import { KINDS } from '../kinds/index.ts';
import type { Sought } from '../model/sought.ts';
import { FEATURES } from '../model/vocabulary.ts';
import type { World } from './world.ts';

/** So many entries are read whole, to see exactly what stands where; of more, those that promise most. */
export const FEW = 400;
const FOLDERS = [...new Set(KINDS.map(({ folder }) => folder))];

/** By the path of a file: in how many of its lines each thing sought may stand; nothing where that was not asked. */
export type Counted = ReadonlyMap<string, readonly (number | undefined)[]>;

/**
 * Asks git in which files of a folder everything sought may stand. Of words side by side it is asked for the longest;
 * once few files are left, no more is asked. Nothing where git cannot tell.
 */
export async function countWords(
  folder: string,
  sought: readonly Sought[],
  world: World,
): Promise<Counted | undefined> {
  if (world.disk.whatIs(folder) !== 'folder') return new Map();
  const { countLines } = await import('../git/word-search.ts');
  const { linePattern } = await import('../store/line-pattern.ts');
  const councils = world.disk.list(`${folder}/${authority.folder}`) ?? [];
  const names = [...FEATURES, ...councils.map(({ name }) => name.replace(/\.md$/, ''))];
  let left: Map<string, (number | undefined)[]> | undefined;
  for (const { word, whole, at } of longestFirst(sought)) {
    if (left !== undefined && left.size <= FEW) break;
    const pattern = linePattern(word, whole, { kinds: KINDS, names });
    const counts = await countLines(world.machine, folder, FOLDERS, pattern);
    if (counts === undefined) return undefined;
    const before = left;
    left = new Map();
    for (const [path, count] of counts) {
      const others = before === undefined ? sought.map(() => undefined) : before.get(path);
      if (others !== undefined) left.set(path, others.with(at, count));
    }
  }
  return left ?? new Map();
}

const longestFirst = (sought: readonly Sought[]) =>
  sought
    .map(({ words, whole }, at) => {
      const length = (word: readonly string[]): number => word[0]?.length ?? 0;
      return { word: words.toSorted((a, b) => length(b) - length(a))[0] ?? [], whole, at };
    })
    .toSorted((a, b) => (b.word[0]?.length ?? 0) - (a.word[0]?.length ?? 0));
