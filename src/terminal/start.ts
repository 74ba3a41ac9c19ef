import { NOUNS, realDisk, VERBS } from '../commands/index.ts';
import { EXITS } from '../model/exit.ts';
import { main } from './main.ts';
import { ownVerbs } from './own-verbs.ts';
import { leaveAtOnce, openRealWorld } from './real-world.ts';
import { buildTree, type Tree } from './tree.ts';

/** The manual page of this very program, which the build lays down beside it. */
export async function manual(version: string): Promise<string> {
  const { manPage } = await import('./man.ts');
  const tree: Tree = buildTree([...VERBS, ...ownVerbs(() => tree, version)], NOUNS);
  return manPage(tree, version);
}

/** Runs one command line on this computer and gives its exit number; `bin/lea.js` sets it. */
export async function run(argv: readonly string[]): Promise<number> {
  const { outside, readerHasGone } = openRealWorld(realDisk);
  const exit = await main(argv, outside, VERBS, NOUNS);
  if (exit === 'stopped') return leaveAtOnce(EXITS.stopped);
  return readerHasGone() ? EXITS.fine : EXITS[exit];
}
