import { simpleGit, type SimpleGit } from 'simple-git';
import { hardenedSettings } from './hardening.ts';
import { environmentFor } from './machine.ts';
import type { Place } from './plumbing.ts';

/** Names that begin with GIT_ which simple-git is let pass on; it drops all others. */
const NAMED = ['GIT_OPTIONAL_LOCKS', 'GIT_NO_REPLACE_OBJECTS', 'GIT_DIR', 'GIT_WORK_TREE'];

/** The constants among our settings that simple-git must be told it may pass. Nothing a person or file said is among them. */
const UNSAFE = {
  allowUnsafeHooksPath: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafePager: true,
  allowUnsafeDiffExternal: true,
} as const;

/**
 * simple-git over one journal, for the local everyday: beginning, status, history, addresses, settings. The only place
 * that makes one. It gives no exit code and takes no input, so everything else goes through `plumbing.ts`.
 */
export function simpleGitIn({ machine, folder, gitFolder }: Place): SimpleGit {
  const where = gitFolder === undefined ? {} : { GIT_DIR: gitFolder, GIT_WORK_TREE: folder };
  const environment = Object.entries({ ...environmentFor(machine), ...where }).filter(
    ([name]) => NAMED.includes(name) || !/^(GIT_|SSH_ASKPASS)/.test(name),
  );
  const options = {
    baseDir: folder,
    config: [...hardenedSettings()],
    unsafe: UNSAFE,
    allowEnvironment: NAMED,
  };
  return simpleGit(options).env(Object.fromEntries(environment));
}
