import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAttributes } from './attributes.ts';
import { historyOf } from './lock.ts';
import { type Place, runGit } from './plumbing.ts';

/** How this very program is started, as words: never a name looked up, for npx puts none on the path. */
export interface Programs {
  /** Brings two versions together: git adds `%O %A %B %P`. */
  readonly mergeEntry: readonly string[];
  /** Judges what plain git is about to send: git adds the remote's name and address, and the refs on standard input. */
  readonly pushGate: readonly string[];
}

const MARK = '# Written by lea: private words stay here when plain git sends.';

/**
 * Lets colleagues use plain git in the same folder (store-and-sync.md, section 9): entries that both sides changed are
 * brought together by lea, and nothing private is sent. Gives the path of another program's hook that stands in
 * the way, which is left alone.
 */
export async function setUpGit(place: Place, programs: Programs): Promise<string | undefined> {
  await runGit(place, [
    'config',
    '--local',
    'merge.lea.name',
    'lea brings two versions of an entry together',
  ]);
  await runGit(place, ['config', '--local', 'merge.lea.driver', driverLine(programs.mergeEntry)]);
  writeAttributes(place, { driver: true });
  return writeHook(place, programs.pushGate);
}

/** The line that git hands to a shell, with `%` doubled where git would read it as one of its own. */
export function driverLine(program: readonly string[]): string {
  return `${program.map((word) => quoted(word).replaceAll('%', '%%')).join(' ')} %O %A %B %P`;
}

function writeHook(place: Place, program: readonly string[]): string | undefined {
  const folder = join(historyOf(place), 'hooks');
  const file = join(folder, 'pre-push');
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(MARK)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${MARK}\nexec ${program.map(quoted).join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return undefined;
}

/** A word as a shell reads it, whatever is in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
