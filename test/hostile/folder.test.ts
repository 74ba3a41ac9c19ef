import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Attacked, anAttackedJournal } from './journal.ts';

const SETTINGS = [
  'filter.evil.clean',
  'filter.evil.smudge',
  'merge.evil.driver',
  'core.sshCommand',
  'core.fsmonitor',
  'credential.helper',
  'gpg.program',
  'remote.origin.uploadpack',
  'include.path',
  'url.ssh://evil/.insteadOf',
  'core.hooksPath',
];

/** A program that leaves a mark when it is started. */
function aTrap({ people }: Attacked): { readonly program: string; readonly mark: string } {
  const [program, mark] = [join(people.root, 'trap'), join(people.root, 'started')];
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
  chmodSync(program, 0o755);
  return { program, mark };
}

const COMMANDS = [
  ['list'],
  ['report'],
  ['check'],
  ['sync'],
  ['git-setup'],
  ['enquiry', 'new', 'What do clusters stop?', '--no-input'],
];

test('a copied folder whose settings start programs is refused before git is asked anything there', async () => {
  const attacked = await anAttackedJournal();
  const { people, folder } = attacked;
  const { program, mark } = aTrap(attacked);
  const copy = join(people.root, 'copy');
  cpSync(folder, copy, { recursive: true });
  const own = readFileSync(join(copy, '.git/config'), 'utf8');
  writeFileSync(join(copy, '.git/info/attributes'), '* filter=evil merge=evil\n');
  writeFileSync(
    join(copy, 'authorities/greyport.md'),
    `${people.read('ashmere', 'wayside/authorities/greyport.md')}\n`,
  );
  for (const setting of SETTINGS) {
    writeFileSync(join(copy, '.git/config'), own);
    people.git(copy, 'config', '--file', join(copy, '.git/config'), setting, program);
    for (const command of setting === SETTINGS[0] ? COMMANDS : [['list']]) {
      const { code, err } = await people.lea('stranger', command, { folder: copy });
      expect([code, err.includes('Nothing was run')]).toEqual([1, true]);
      expect(err.toLowerCase()).toContain(setting.toLowerCase());
    }
  }
  expect(existsSync(mark)).toBe(false);
});

test('so is one that sends git to settings elsewhere', async () => {
  const attacked = await anAttackedJournal();
  const { people, folder, lea } = attacked;
  mkdirSync(join(folder, 'elsewhere'));
  cpSync(join(folder, '.git'), join(folder, 'elsewhere'), { recursive: true });
  writeFileSync(join(folder, '.git/commondir'), '../elsewhere\n');
  people.git(people.root, 'config', '--file', join(folder, 'elsewhere/config'), 'core.sshCommand', 'false');
  const { code, out, err } = await lea('list');
  expect([code, out, err.includes('commondir')]).toEqual([1, '', true]);
});

test('doctor still looks at such a folder, and names what it found', async () => {
  const { people, folder, lea } = await anAttackedJournal();
  people.git(folder, 'config', 'core.sshCommand', 'false');
  expect((await lea('doctor')).out).toContain('core.sshcommand');
});

test('what editors and plain git note about a line is no reason to refuse', async () => {
  const { people, folder, lea } = await anAttackedJournal();
  people.git(folder, 'config', 'branch.a.b.vscode-merge-base', 'origin/main');
  people.git(folder, 'config', 'user.signingkey', 'ABC');
  people.git(folder, 'config', 'merge.lea.driver', "'/old/node' '/old/lea.js' merge-entry %O %A %B %P");
  expect((await lea('list')).code).toBe(0);
});

const ADDRESSES = [
  'ext::sh -c "touch started"',
  '-oProxyCommand=touch started',
  '--upload-pack=touch started',
  'git://host/x',
  'ssh://-oProxyCommand=touch/x',
];

test('an address that names a program, or looks like a flag, is refused', async () => {
  const { lea, people } = await anAttackedJournal();
  for (const address of ADDRESSES)
    for (const command of ['join', 'connect']) {
      const { code, out } = await lea(command, '--no-input', '--', address);
      expect([address, code, out]).toEqual([address, 2, '']);
    }
  expect(existsSync(people.at('ashmere', 'wayside', 'started'))).toBe(false);
});
