import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diaryFile, diaryPath } from '../journal.ts';
import type { Attack, Hostile, Sent } from './world.ts';

const ID = 'd-0000000001';

/** What an attacker sends, and what the next sync says; the copy then opens. */
const sent = (
  threat: Hostile['threat'],
  name: string,
  files: (world: Attack) => readonly Sent[],
  says = /Left out 1 file lea does not accept/,
  more: Hostile['runs'] = [],
): Hostile => ({
  threat,
  name,
  build: (world) => world.sends(...files(world)),
  runs: [[['sync'], 0, says], [['list'], 0], ...more],
});

const link = (path: string, to: string): Sent => ({ mode: '120000', path, bytes: to });
const plain = (path: string, bytes: string | Uint8Array = 'x\n'): Sent => ({ path, bytes });

const named = (name: string, path: string): Hostile =>
  sent('names that break other computers', name, () => [plain(path, diaryFile(ID))]);

/** A second sync finds nothing to leave out. */
const ONCE: Hostile['runs'] = [[['sync'], 0, /^(?![^]*Left out)/]];

/** Git refuses such a journal whole, as it comes in: nothing changes here, and that is said. */
const refused = (
  threat: Hostile['threat'],
  name: string,
  files: (world: Attack) => readonly Sent[],
): Hostile => ({
  threat,
  name,
  build: (world) => world.sends(...files(world)),
  runs: [
    [['sync'], 1, /Nothing is lost/],
    [['list'], 0],
  ],
});

/** What is pulled, or asked for by name. */
export const PULLED: readonly Hostile[] = [
  sent('links', 'an entry that leads outside', ({ outside }) => [
    link(diaryPath(ID), join(outside, 'secret.md')),
  ]),
  sent('links', 'an entry that leads up and out', () => [
    link(diaryPath(ID), '../../../../outside/secret.md'),
  ]),
  sent('links', "a link in a shared entry's place", ({ entry, outside }) => [
    link(entry, join(outside, 'secret.md')),
  ]),
  sent('links', "a link in the network's place", ({ outside }) => [
    link('network.yaml', join(outside, 'secret.md')),
  ]),
  sent('links', 'a folder that leads outside', ({ outside }) => [link('templates', join(outside, 'folder'))]),
  sent('links', 'a link into the history', () => [link(diaryPath(ID), '../../../.git/config')]),
  named('a device', 'authorities/CON.md'),
  named('a device in small letters', 'authorities/aux.md'),
  named('a colon', 'authorities/a:b.md'),
  named('a backslash', 'authorities\\..\\..\\evil.md'),
  named('capital letters', 'Diary/ashmere/2026/x--d-0000000001.md'),
  named('a dot at the end', 'authorities/a.md.'),
  named('a space at the end', 'authorities/a.md '),
  named('a name longer than any', `authorities/${'a'.repeat(240)}.md`),
  named('letters that are not plain', 'authorities/café.md'),
  named('a line end', 'authorities/a\nb.md'),
  named('a hyphen first', 'authorities/-rf.md'),
  refused('names that break other computers', 'an unseen letter in .git', () => [
    plain('.g\u200cit/config', '[core]\n'),
  ]),
  refused('names that break other computers', 'the short name of .git', () => [
    plain('git~1/hooks/post-checkout', 'x'),
  ]),
  sent(
    'rules and settings that are pulled',
    'rules that name a filter',
    ({ evil }) => [
      plain('.gitattributes', '* filter=lfs diff=lfs merge=lfs -text\n'),
      plain('.lfsconfig', `[lfs]\n\turl = ${evil}\n`),
      plain('authorities/.gitattributes', '* filter=evil\n'),
    ],
    /Left out [23] files? lea does not accept/,
    ONCE,
  ),
  sent('rules and settings that are pulled', 'rules that change words', () => [
    plain('diary/.gitattributes', '* text ident working-tree-encoding=UTF-16 export-subst\n'),
  ]),
  sent(
    'rules and settings that are pulled',
    'settings, hooks and ignore files',
    ({ evil }) => [
      plain('.gitconfig', `[core]\n\thooksPath = ${evil}\n`),
      plain('hooks/post-merge', '#!/bin/sh\nevil\n'),
      plain('.gitignore', '*\n'),
    ],
    /Left out 3 files/,
  ),
  sent('rules and settings that are pulled', 'a program', () => [
    { mode: '100755', path: 'lea', bytes: '#!/bin/sh\nevil\n' },
  ]),
  sent(
    'modules and nested histories',
    'a module with an address',
    ({ url }) => [
      { mode: '160000', path: 'module', bytes: '' },
      plain('.gitmodules', `[submodule "module"]\n\tpath = module\n\turl = ${url}\n`),
    ],
    /Left out 2 files/,
  ),
  refused('modules and nested histories', 'a module whose address is a flag', () => [
    { mode: '160000', path: 'module', bytes: '' },
    plain('.gitmodules', '[submodule "module"]\n\tpath = module\n\turl = -uevil\n'),
  ]),
  sent(
    'modules and nested histories',
    'a bare history with settings',
    ({ evil }) => [
      plain('authorities/x/HEAD', 'ref: refs/heads/main\n'),
      plain('authorities/x/config', `[core]\n\tfsmonitor = ${evil}\n`),
      plain('authorities/x/objects/keep'),
      plain('authorities/x/refs/keep'),
    ],
    /Left out 4 files/,
  ),
  sent('modules and nested histories', 'a module in the place of a folder', () => [
    { mode: '160000', path: 'meetings', bytes: '' },
  ]),
  refused('modules and nested histories', 'a history inside', () => [
    plain('.git/hooks/post-checkout', '#!/bin/sh\nevil\n'),
  ]),
  {
    threat: 'addresses and names that are flags',
    name: 'lines and marks named like flags',
    build: ({ hub, git }) => {
      const tip = git(hub, 'rev-parse', 'main');
      for (const name of ['heads/-bad', 'tags/--upload-pack=evil', 'heads/ext--evil', 'lea/seen/origin/main'])
        writeRef(hub, name, tip);
    },
    runs: [
      [['sync'], 0],
      [['list'], 0],
    ],
  },
  {
    threat: 'words that say private',
    name: 'an entry that says private, sent by somebody',
    build: (world) =>
      world.sends(
        plain(
          diaryPath(ID),
          diaryFile(ID, { title: 'Not for you' }).replace('visibility: network', 'visibility: private'),
        ),
      ),
    runs: [
      [['sync'], 0],
      [['report'], 0, /^(?![^]*Not for you)/],
      [['check'], 1, /does not say that members may read it/],
    ],
  },
  {
    threat: 'words that say private',
    name: 'a private file saved by plain git and taken out again',
    build: ({ folder, put, git }) => {
      const path = diaryPath(ID);
      put(path, diaryFile(ID, { body: 'Only mine.' }).replace('visibility: network', 'visibility: private'));
      git(folder, 'add', '--', path);
      git(folder, 'commit', '-qm', 'by hand');
      git(folder, 'rm', '-q', '--', path);
      git(folder, 'commit', '-qm', 'out again');
    },
    runs: [
      [['sync'], 1, /Not sent: .* says private/],
      [['list'], 0],
    ],
  },
  {
    threat: 'a shared journal that was changed',
    name: 'another past',
    build: ({ hub, git }) => {
      const tree = git(hub, 'rev-parse', 'main^{tree}');
      const save = git(
        hub,
        '-c',
        'user.name=x',
        '-c',
        'user.email=y',
        'commit-tree',
        '-p',
        'main~1',
        '-m',
        'x',
        tree,
      );
      git(hub, 'update-ref', 'refs/heads/main', save);
    },
    runs: [
      [['sync'], 1, /past was changed/],
      [['list'], 0],
    ],
  },
  {
    threat: 'a shared journal that was changed',
    name: 'nothing in it any more',
    build: ({ hub, git }) => void git(hub, 'update-ref', '-d', 'refs/heads/main'),
    runs: [
      [['sync'], 1, /is empty/],
      [['list'], 0],
    ],
  },
  {
    threat: 'a shared journal that was changed',
    name: 'another journal',
    build: ({ hub, git }) => {
      const tree = git(hub, 'rev-parse', 'main^{tree}');
      const save = git(hub, '-c', 'user.name=x', '-c', 'user.email=y', 'commit-tree', '-m', 'x', tree);
      git(hub, 'update-ref', 'refs/heads/main', save);
    },
    runs: [
      [['sync'], 1, /another journal/],
      [['list'], 0],
    ],
  },
];

/** Some of these names git itself would not write. */
function writeRef(hub: string, name: string, tip: string): void {
  mkdirSync(dirname(join(hub, 'refs', name)), { recursive: true });
  writeFileSync(join(hub, 'refs', name), `${tip}\n`);
}
