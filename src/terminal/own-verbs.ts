import type { Verb } from '../commands/verb.ts';
import { makeHelp } from './help-command.ts';
import { completion, makeComplete, shortcuts } from './shell-commands.ts';
import type { Tree } from './tree.ts';

/** The commands that belong to the terminal, which alone knows every flag and the shell around it. */
export const ownVerbs = (tree: () => Tree, version: string): readonly Verb[] => [
  makeHelp(tree, version),
  completion,
  shortcuts,
  makeComplete(tree),
];
