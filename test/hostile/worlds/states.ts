import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diaryFile, diaryPath } from '../journal.ts';
import type { Attack, Expected, Hostile } from './world.ts';

const THREAT = 'a broken or half-done state';
const SYNCED: readonly Expected[] = [
  [['sync'], 0],
  [['list'], 0],
];

const state = (name: string, build: Hostile['build'], runs: readonly Expected[] = SYNCED): Hostile => ({
  threat: THREAT,
  name,
  build,
  runs,
});

/** Others changed the entry at the shared place; this copy changed it too, in a save of its own. */
function bothChanged({ entry, reads, put, sends, folder, git }: Attack): void {
  const text = reads(entry);
  sends({
    path: entry,
    bytes: text.replace('The plovers asked first.', 'The plovers asked, from Greyport.'),
  });
  put(entry, text.replace('The plovers asked first.', 'The plovers asked, from Ashmere.'));
  git(folder, 'commit', '-qam', 'ours');
  git(folder, 'fetch', '-q');
  // A colleague whose git was never set up for lea.
  put('.git/info/attributes', '* -text\n');
}

/** Begins something with plain git that stops at a clash. */
const begun = (name: string, ...args: readonly string[]): Hostile =>
  state(
    `a ${name} begun with plain git`,
    (world) => {
      bothChanged(world);
      try {
        world.git(world.folder, ...args);
      } catch {
        if (world.reads(world.entry).includes('<<<<<<<')) return;
      }
      throw new Error(`a ${name} did not stop`);
    },
    [
      [['sync'], 5, /two versions/],
      [['list'], 0],
      [['sync'], [0, 5]],
      [['check'], 1, /^(?![^]*between lines of <)/],
    ],
  );

const old = (file: string): void => utimesSync(file, 1000, 1000);
const LOCKS = [
  'index.lock',
  'HEAD.lock',
  'config.lock',
  'packed-refs.lock',
  'refs/heads/main.lock',
  'refs/lea/seen/origin/main.lock',
  'refs/remotes/origin/main.lock',
];

const spoilt = (name: string, spoil: (history: string, world: Attack) => void, runs = SYNCED): Hostile =>
  state(name, (world) => spoil(join(world.folder, '.git'), world), runs);

/** Journals that a power cut, another program or somebody's own hand left in a bad state. */
export const STATES: readonly Hostile[] = [
  begun('merge', 'merge', 'origin/main'),
  begun('rebase', 'rebase', 'origin/main'),
  begun('pick', 'cherry-pick', 'origin/main'),
  state('another line', ({ folder, git }) => void git(folder, 'checkout', '-qb', 'feature'), [
    [['sync'], 1, /on 'feature', not on the shared journal/],
    [['list'], 0],
  ]),
  state('no line at all', ({ folder, git }) => void git(folder, 'checkout', '-q', '--detach', 'main~1')),
  spoilt('old locks, everywhere', (history) => {
    for (const lock of LOCKS) {
      writeFileSync(join(history, lock), '');
      old(join(history, lock));
    }
  }),
  spoilt(
    'a lock of a lea that is gone',
    (history) => writeFileSync(join(history, 'lea.lock'), '{"pid":4194303,"computer":"elsewhere","time":0}'),
    [
      [['sync'], [0, 6]],
      [['list'], 0],
    ],
  ),
  spoilt('an empty index', (history) => truncateSync(join(history, 'index'))),
  spoilt('no index', (history) => rmSync(join(history, 'index'))),
  spoilt('an index of noise', (history) => writeFileSync(join(history, 'index'), Buffer.alloc(500, 7))),
  spoilt('an index cut short', (history) => truncateSync(join(history, 'index'), 100)),
  spoilt('an empty name of the newest save', (history) => truncateSync(join(history, 'refs/heads/main'))),
  spoilt('an empty note of what was seen', (history) =>
    truncateSync(join(history, 'refs/lea/seen/origin/main')),
  ),
  spoilt(
    'a note of a save that is not here',
    (history) => writeFileSync(join(history, 'refs/lea/seen/origin/main'), `${'1'.repeat(40)}\n`),
    [
      [['sync'], [0, 1]],
      [['list'], 0],
    ],
  ),
  spoilt(
    'an empty object',
    (history, { git, folder }) => {
      const tree = join(history, 'objects', git(folder, 'rev-parse', 'main^{tree}').replace(/^../, '$&/'));
      rmSync(tree);
      writeFileSync(tree, '');
    },
    [
      [['sync'], 1, /is damaged here; your entries are whole/],
      [['list'], 0],
    ],
  ),
  spoilt(
    'no objects',
    (history) => {
      rmSync(join(history, 'objects'), { recursive: true });
      mkdirSync(join(history, 'objects'));
    },
    [
      [['sync'], 1],
      [['list'], 0],
    ],
  ),
  spoilt(
    'a copy without its past',
    (history, { git, folder }) => {
      writeFileSync(join(history, 'shallow'), `${git(folder, 'rev-parse', 'main')}\n`);
    },
    [
      [['sync'], [0, 1]],
      [['list'], 0],
    ],
  ),
  state(
    'a copy with a part of the files',
    ({ git, folder }) =>
      void git(folder, 'sparse-checkout', 'set', '--no-cone', '/network.yaml', '/authorities/'),
    [
      [['sync'], 1],
      [['list'], [0, 1]],
    ],
  ),
  state('line ends of another system', ({ entry, reads, put }) =>
    put(entry, reads(entry).replaceAll('\n', '\r\n')),
  ),
  state(
    'an entry taken out here and edited there',
    ({ entry, reads, sends, folder }) => {
      sends({ path: entry, bytes: `${reads(entry)}\nMore.\n` });
      rmSync(join(folder, entry));
    },
    [
      [['sync'], 0],
      [['list'], 0, /Plovers/],
    ],
  ),
  state(
    'one new file twice',
    ({ put, sends, folder, git }) => {
      const path = diaryPath('d-0000000001');
      sends({ path, bytes: diaryFile('d-0000000001', { body: 'From Greyport.' }) });
      put(path, diaryFile('d-0000000001', { body: 'From Ashmere.' }));
      git(folder, 'add', path);
      git(folder, 'commit', '-qm', 'new');
    },
    [
      [['sync'], [0, 5]],
      [['show', 'd-0000000001'], 0, /From Greyport[^]*|From Ashmere/],
    ],
  ),
  state(
    'a held file that others changed too',
    ({ entry, reads, put, sends }) => {
      sends({ path: entry, bytes: `${reads(entry)}\nMore from Greyport.\n` });
      put(entry, reads(entry).replace('visibility: network', 'visibility: private'));
    },
    [
      [['sync'], [0, 1], /Kept aside/],
      [['rescue', '1'], 0, /visibility: private/],
      [['list'], 0],
    ],
  ),
  state('no shared place any more', ({ hub }) => rmSync(hub, { recursive: true }), [
    [['sync'], 1, /Nothing is at that address/],
    [['list'], 0],
  ]),
  state(
    'two files with one id',
    ({ put, entry, reads }) => put(entry.replace('plovers', 'other'), reads(entry)),
    [
      [['check'], 1],
      [['list'], 0],
      [['sync'], [0, 1]],
    ],
  ),
  state('no network', ({ folder }) => rmSync(join(folder, 'network.yaml')), [
    [['list'], 3],
    [['sync'], 3],
  ]),
  state('a network that cannot be read', ({ put }) => put('network.yaml', '---js\n'), [
    [['list'], 1],
    [['sync'], 1],
  ]),
  state(
    'a history that is only begun',
    ({ folder }) => {
      for (const part of ['objects', 'refs', 'logs', 'index', 'packed-refs'])
        if (existsSync(join(folder, '.git', part))) rmSync(join(folder, '.git', part), { recursive: true });
    },
    [
      [['list'], [0, 1]],
      [['sync'], 1],
    ],
  ),
  state(
    'a name of the newest save that names nothing',
    ({ folder, put }) => {
      put(
        '.git/refs/heads/main',
        readFileSync(join(folder, '.git/refs/heads/main'), 'utf8').replaceAll(/[0-9a-f]/g, '1'),
      );
    },
    [
      [['sync'], 1],
      [['list'], 0],
    ],
  ),
];
