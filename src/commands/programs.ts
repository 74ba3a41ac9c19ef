import type { World } from './world.ts';

/** How git starts this very program again, for colleagues who use plain git in the folder. */
export const programsOf = ({
  programPath,
}: World): { mergeEntry: readonly string[]; pushGate: readonly string[] } => ({
  mergeEntry: [...programPath, 'merge-entry'],
  pushGate: [...programPath, 'push-gate'],
});
