import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { git, lea, surroundings } from './journals.js';

const LOCAL = 200;
const REMOTE = 2000;
const ROUNDS = 3;
const NODE = [process.execPath, '-e', '0'];
const AUTHOR = 'Participating officer 1, Ashmere <officer-1@ashmere.invalid>';

/** Sending and bringing in, with a hub in a folder on this computer: nothing to do, and much to bring together. */
export function syncRowsFor(folder) {
  const env = surroundings();
  const [hub, mine, plain] = ['hub.git', 'mine', 'plain'].map((name) => `${folder}-${name}`);
  if (!existsSync(hub)) git(folder, 'clone', '-q', '--bare', folder, hub);
  if (!existsSync(mine)) {
    const seat = ['--authority', 'ashmere', '--group', 'participating', '--seat', 'ashmere/officer-1'];
    const [program, ...args] = lea('join', hub, mine, ...seat, '--yes', '--quiet');
    execFileSync(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  }
  if (!existsSync(plain)) git(folder, 'clone', '-q', hub, plain);
  const base = git(folder, 'rev-parse', 'HEAD');
  const none = {
    name: 'lea sync, nothing to do',
    against: 'git fetch + bare Node',
    goal: 1.5,
    one: { run: [lea('sync')], cwd: mine, env },
    other: { run: [['git', 'fetch', '-q', 'origin'], NODE], cwd: plain, env },
    prepare: () => {
      turnBack({ base, local: base, remote: base }, mine, hub, plain);
    },
  };
  if (git(folder, 'ls-files', 'diary').split('\n').length <= REMOTE + LOCAL) return [none];
  const ends = endsOf(base, mine, hub, plain);
  const much = {
    name: `lea sync, ${LOCAL} saves here and ${REMOTE} there`,
    against: 'git pull && git push',
    pairs: ROUNDS,
    one: { run: [lea('sync')], cwd: mine, env },
    other: {
      run: [
        ['git', 'pull', '-q', '--no-rebase', '--no-edit'],
        ['git', 'push', '-q'],
      ],
      cwd: plain,
      env,
    },
    before: () => turnBack(ends, mine, hub, plain),
  };
  return [none, much];
}

/** Where both began, what was saved here since, and what was saved there: made once, under names that keep them. */
function endsOf(base, mine, hub, plain) {
  const known = (place, name) => git(place, 'for-each-ref', '--format=%(objectname)', `refs/bench/${name}`);
  const paths = git(mine, 'ls-tree', '-r', '--name-only', base, 'diary').split('\n');
  const make = (place, name, own) => {
    if (known(place, name) !== '') return known(place, name);
    const stream = own.map((path, at) => editOf(mine, path, name, at === 0 ? base : undefined)).join('');
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: place, input: stream });
    return known(place, name);
  };
  const every = (share, count) => Array.from({ length: count }, (_, at) => paths[at * share]);
  const step = Math.floor(paths.length / (REMOTE + LOCAL));
  const remote = make(hub, 'remote', every(step, REMOTE));
  const own = every(step, REMOTE + LOCAL).slice(REMOTE);
  const local = make(mine, 'local', own);
  make(plain, 'local', own);
  return { base, local, remote };
}

/** One save, which adds a line to one entry, as fast-import reads it. */
function editOf(mine, path, name, from) {
  const text = Buffer.from(`${readFileSync(join(mine, path), 'utf8')}\nA line from ${name}.\n`);
  const [id] = /[a-z]-[0-9a-z]{10}(?=\.md$)/.exec(path) ?? [''];
  const message = `diary edit ${id}`;
  const head = `commit refs/bench/${name}\ncommitter ${AUTHOR} 1749124800 +0000\ndata ${message.length}\n${message}\n`;
  const parent = from === undefined ? '' : `from ${from}\n`;
  return `${head}${parent}M 100644 inline ${path}\ndata ${text.length}\n${text.toString('utf8')}\n`;
}

/** Puts hub and clones back to where they were before they were brought together. */
function turnBack({ base, local, remote }, mine, hub, plain) {
  git(hub, 'update-ref', 'refs/heads/main', remote);
  for (const place of [mine, plain]) {
    git(place, 'update-ref', 'refs/remotes/origin/main', base);
    git(place, 'reset', '-q', '--hard', local);
  }
  git(mine, 'update-ref', 'refs/lea/seen/origin/main', base);
}
