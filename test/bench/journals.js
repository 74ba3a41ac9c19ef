import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const LEA = join(import.meta.dirname, '../../bin/lea.js');
const ROOT = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lea-bench');
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

/** What a command of lea needs around it: settings and a private space that are the bench's own, and no questions. */
export const surroundings = () => ({
  ...process.env,
  LEA_PRIVATE: join(ROOT, 'private'),
  XDG_CONFIG_HOME: join(ROOT, 'settings'),
  LEA_NO_INPUT: '1',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@lea.invalid',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@lea.invalid',
});

/** A command line of lea, started as an installed one is. */
export const lea = (...args) => [process.execPath, LEA, ...args];

/** git, in a folder, with what it says. */
export const git = (folder, ...args) =>
  execFileSync('git', args, {
    cwd: folder,
    env: surroundings(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  }).trim();

/** A journal of so many entries, made by the example's own generator the first time it is asked for, and kept. */
export function journalOf(size) {
  const folder = join(ROOT, `${manifest.version}-${size}`);
  if (!existsSync(join(folder, 'network.yaml'))) {
    process.stderr.write(`Making a journal of ${size} entries in ${folder}\n`);
    const making = `${folder}-making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(ROOT, { recursive: true });
    const [program, ...args] = lea('demo', making, '--size', String(size), '--quiet');
    execFileSync(program, args, { env: surroundings(), stdio: ['ignore', 'ignore', 'inherit'] });
    git(making, 'repack', '-q', '-a', '-d');
    renameSync(making, folder);
  }
  putBack(folder);
  return folder;
}

/** Takes away what a bench changed and saved: the journal and its private space are as they were made. */
export function putBack(folder) {
  for (const place of [folder, privateOf(folder)]) {
    const kept = join(place, '.git/made-by-bench');
    if (!existsSync(kept)) writeFileSync(kept, git(place, 'rev-parse', 'HEAD'));
    git(place, 'reset', '-q', '--hard', readFileSync(kept, 'utf8'));
    git(place, 'clean', '-q', '-d', '-f');
  }
}

/** The private space of a journal: a folder named by the id of its network. */
function privateOf(folder) {
  const [, id] = /^id: (\S+)$/m.exec(readFileSync(join(folder, 'network.yaml'), 'utf8'));
  return join(ROOT, 'private', id);
}

/** Takes the indexes of a journal away: caches, which the next command makes again. */
export function forgetIndex(folder) {
  const kept = join(folder, '.git/lea');
  const names = existsSync(kept) ? readdirSync(kept) : [];
  for (const name of names) if (name.startsWith('index')) rmSync(join(kept, name), { recursive: true });
}
