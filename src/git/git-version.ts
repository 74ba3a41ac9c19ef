import { parse } from 'node:path';
import { fault } from '../model/fault.ts';
import type { Machine } from './machine.ts';
import { readGit } from './plumbing.ts';

const OLDEST = [2, 38] as const;

/** The number of the git on this computer: none at all is `GIT_MISSING`, one older than lea can use `GIT_OLD`. */
export async function checkGit(machine: Machine, folder: string): Promise<string> {
  const words = await readGit({ machine, folder: parse(folder).root }, ['version']);
  const version = /\d+(\.\d+)+/.exec(words)?.[0] ?? words;
  if (!isNewEnough(version)) throw fault('GIT_OLD', { version: `git ${version}` });
  return version;
}

/** Whether a version's number is at least the oldest one that lea can use. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
