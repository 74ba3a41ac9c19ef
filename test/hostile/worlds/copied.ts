import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Hostile } from './world.ts';

const REFUSED = [[['list'], 1, /Nothing was run/]] as const;
const WHATEVER_IS_ASKED = [
  ...REFUSED,
  [['sync'], 1, /Nothing was run/],
  [['check'], 1, /Nothing was run/],
] as const;

/** A copied folder whose own settings say one thing more: it is refused before git is asked anything there. */
const setting = (
  key: string,
  value: (world: Attack) => string,
  runs: Hostile['runs'] = REFUSED,
): Hostile => ({
  threat: 'a copied history with settings of its own',
  name: key,
  build: (world) => {
    const section = key.slice(0, key.lastIndexOf('.'));
    const name = key.slice(key.lastIndexOf('.') + 1);
    const [first = '', ...sub] = section.split('.');
    const head = sub.length === 0 ? `[${first}]` : `[${first} "${sub.join('.')}"]`;
    appendFileSync(
      join(world.folder, '.git/config'),
      `${head}\n\t${name} = ${JSON.stringify(value(world))}\n`,
    );
  },
  runs,
});

/** A part of the history's folder that leads outside. */
const leading = (part: string): Hostile => ({
  threat: 'a copied history with settings of its own',
  name: `${part}, which leads outside`,
  build: ({ folder, outside }) => {
    const [here, there] = [join(folder, '.git', part), join(outside, 'moved')];
    mkdirSync(join(outside, 'empty'), { recursive: true });
    if (part === 'lea') mkdirSync(here, { recursive: true });
    renameSync(here, there);
    symlinkSync(there, here);
  },
  runs: REFUSED,
  posix: true,
});

const address = (name: string, text: (world: Attack) => string): Hostile => ({
  threat: 'addresses and names that are flags',
  name,
  build: ({ folder, git, ...world }) =>
    void git(folder, 'config', 'remote.origin.url', text({ folder, git, ...world })),
  runs: [
    [['sync'], [1, 2], /not an address lea opens|Nothing was run/],
    [['list'], 0],
  ],
});

const HOOKS = [
  'pre-commit',
  'post-commit',
  'post-checkout',
  'post-merge',
  'pre-push',
  'post-index-change',
  'reference-transaction',
  'prepare-commit-msg',
  'fsmonitor-watchman',
  'pre-auto-gc',
];

/** Folders that came with a history of somebody else's making. */
export const COPIED: readonly Hostile[] = [
  {
    threat: 'a copied history with settings of its own',
    name: 'hooks',
    build: ({ folder, evil }) => {
      mkdirSync(join(folder, '.git/hooks'), { recursive: true });
      for (const hook of HOOKS)
        writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\n'${evil}'\n`, { mode: 0o755 });
    },
    runs: [
      [['diary', 'add', '-m', 'Words.', '--after', 'day to day', '-q'], 0],
      [['diary', 'edit', 'Plovers', '--keyword', 'birds', '-q'], 0],
      [['sync'], 0],
      [['undo', '--yes'], 0],
    ],
  },
  setting('core.fsmonitor', ({ evil }) => evil, WHATEVER_IS_ASKED),
  setting('core.worktree', ({ outside }) => outside),
  setting('core.hooksPath', ({ outside }) => outside),
  setting('core.sshCommand', ({ evil }) => evil),
  setting('core.editor', ({ evil }) => evil),
  setting('core.pager', ({ evil }) => evil),
  setting('core.askPass', ({ evil }) => evil),
  setting('core.gitProxy', ({ evil }) => evil),
  setting('core.alternateRefsCommand', ({ evil }) => evil),
  setting('core.attributesFile', ({ outside }) => join(outside, 'secret.md')),
  setting('core.excludesFile', ({ outside }) => join(outside, 'secret.md')),
  setting('credential.helper', ({ evil }) => `!${evil}`),
  setting('gpg.program', ({ evil }) => evil),
  setting('filter.evil.smudge', ({ evil }) => evil),
  setting('diff.evil.textconv', ({ evil }) => evil),
  setting('merge.evil.driver', ({ evil }) => evil),
  setting('remote.origin.uploadpack', ({ evil }) => evil),
  setting('remote.origin.receivepack', ({ evil }) => evil),
  setting('remote.origin.pushurl', ({ url }) => url),
  setting('remote.origin.proxy', ({ url }) => url),
  setting('remote.origin.vcs', () => 'evil'),
  setting('url.http://127.0.0.1/.insteadOf', () => '/'),
  setting('include.path', ({ outside }) => join(outside, 'secret.md')),
  setting('includeIf.gitdir:/.path', ({ outside }) => join(outside, 'secret.md')),
  setting('extensions.worktreeConfig', () => 'true'),
  setting('extensions.partialClone', () => 'origin'),
  setting('alias.status', ({ evil }) => `!${evil}`),
  setting('protocol.ext.allow', () => 'always'),
  setting('trailer.evil.command', ({ evil }) => evil),
  setting('http.proxy', ({ url }) => url),
  {
    threat: 'a copied history with settings of its own',
    name: 'words kept in another history',
    build: ({ folder, outside }) => {
      mkdirSync(join(folder, '.git/objects/info'), { recursive: true });
      writeFileSync(join(folder, '.git/objects/info/alternates'), `${join(outside, 'folder')}\n`);
    },
    runs: REFUSED,
  },
  {
    threat: 'a copied history with settings of its own',
    name: 'a history that is elsewhere',
    build: ({ folder, outside }) => {
      rmSync(join(folder, '.git'), { recursive: true });
      writeFileSync(join(folder, '.git'), `gitdir: ${outside}\n`);
    },
    runs: [
      [['list'], [1, 3]],
      [['sync'], [1, 3]],
    ],
  },
  {
    threat: 'a copied history with settings of its own',
    name: 'settings of a history it belongs to',
    build: ({ put }) => put('.git/commondir', '../../outside\n'),
    runs: REFUSED,
  },
  ...['config', 'info', 'lea', 'objects', 'refs', 'logs', 'index'].map(leading),
  address('an address that starts a program', ({ evil }) => `ext::sh -c ${evil}`),
  address('an address that is a flag', ({ evil }) => `--upload-pack=${evil}`),
  address('an address whose computer is a flag', ({ evil }) => `ssh://-oProxyCommand=${evil}/x`),
  address('an address that names a helper', ({ outside }) => `${outside}/ext::evil`),
  address('an address of another kind', ({ port }) => `git://127.0.0.1:${port}/x`),
  {
    threat: 'links',
    name: 'folders of the journal that lead outside',
    build: ({ folder, outside }) => {
      symlinkSync(join(outside, 'folder'), join(folder, 'meetings'));
      symlinkSync(join(outside, 'folder'), join(folder, 'templates'));
    },
    runs: [
      [['check'], 1, /not a file/],
      [['list'], 0],
      [
        [
          'meeting',
          'new',
          '--group',
          'participating',
          '--number',
          '1',
          '--date',
          '2026-11-20',
          '--yes',
          '-q',
        ],
        [1],
      ],
      [['sync'], [0, 1]],
    ],
    posix: true,
  },
  {
    threat: 'names of files and the editor',
    name: 'an editor named by the folder',
    build: ({ put, evil }) => {
      put('.editorconfig', 'root = true\n');
      put('.envrc', `export EDITOR='${evil}'\n`);
      put('.env', `LEA_EDITOR=${evil}\nEDITOR=${evil}\n`);
      put('package.json', JSON.stringify({ bin: { lea: evil }, scripts: { preinstall: evil } }));
    },
    runs: [
      [['list'], 0],
      [['sync'], [0, 1]],
      [['diary', 'edit', 'Plovers'], 2],
    ],
  },
];
