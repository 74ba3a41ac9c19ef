import { chmodSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';

let people: People;
beforeEach(async () => {
  people = await aSharedJournal();
});
const join = (who: string, ...more: readonly string[]): Promise<string> =>
  people.does(who, 'join', people.hub, ...more, '-q');
const inHub = (...args: readonly string[]): string => people.git(people.hub, ...args);

test('the next number of a role is taken, sent at once, and set for this copy alone', async () => {
  expect(await join('second', '--authority', 'ash', '--group', 'participating', '--came', 'sent')).toBe(
    'ashmere/officer-2',
  );
  expect(inHub('show', 'main:authorities/ashmere.md')).toContain(
    '  - seat: ashmere/officer-2\n    role: participating-officer\n    from: "2026-11-23"\n    came: sent\n',
  );
  expect(inHub('log', '-1', '--format=%an %cn %ae')).toBe(
    'Participating officer 2, Ashmere Participating officer 2, Ashmere officer-2@ashmere.invalid',
  );
  expect(await people.does('second', 'whoami', '-q')).toBe('ashmere/officer-2');
});

test('an authority that was only invited has joined with its first seat', async () => {
  await people.does('ashmere', 'authority', 'add', 'Marlowby', '--invited', '2024-01-10', '-q', '--yes');
  people.git(people.at('ashmere', 'wayside'), 'push', '-q', '--no-verify', 'origin', 'main');
  await join('third', '--authority', 'marlowby', '--group', 'chief');
  expect(inHub('show', 'main:authorities/marlowby.md')).toContain(
    '  - date: "2024-01-10"\n    event: invited\n  - date: "2026-11-23"\n    event: joined\n    how: invited\n',
  );
});

test('whoever belongs to an organisation has its role without being asked', async () => {
  const folder = people.at('ashmere', 'wayside');
  writeFileSync(
    `${folder}/network.yaml`,
    `${people.read('ashmere', 'wayside/network.yaml')}support:\n  - key: wyke\n    label: Wyke University team\n`,
  );
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qam', 'support');
  people.git(folder, 'push', '-q', '--no-verify', 'origin', 'main');
  expect(await join('team', '--authority', 'university')).toBe('wyke/support-1');
  expect(inHub('show', 'main:network.yaml')).toContain(
    '  - seat: wyke/support-1\n    role: enquiry-support\n',
  );
  expect(JSON.parse(await people.does('team', 'whoami', '--json'))).toMatchObject({
    data: { authority: 'network', group: 'other' },
  });
});

test('two who join at one moment never get one number', async () => {
  // The second to come is held up between getting the copy and sending: a hook of the shared place lets the first in.
  await people.does('early', 'join', people.hub, 'copy', '--seat', 'ashmere/officer-1', '-q');
  const first = people.at('early', 'copy');
  const file = `${first}/authorities/ashmere.md`;
  const row = '  - seat: ashmere/officer-2\n    role: participating-officer\n    from: "2026-11-20"\n---';
  writeFileSync(file, people.read('early', 'copy/authorities/ashmere.md').replace(/---\n$/, `${row}\n`));
  people.git(first, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qam', 'seat');
  const hook = `${people.hub}/hooks/pre-receive`;
  writeFileSync(
    hook,
    `#!/bin/sh\nrm "$0"\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\nGIT_DIR='${first}/.git' git push -q --no-verify '${people.hub}' main >/dev/null 2>&1\nexit 0\n`,
  );
  chmodSync(hook, 0o755);
  expect(await join('late', '--authority', 'ashmere', '--group', 'participating')).toBe('ashmere/officer-3');
  expect(inHub('show', 'main:authorities/ashmere.md').match(/seat: .*/g)).toEqual([
    'seat: ashmere/officer-1',
    'seat: ashmere/officer-2',
    'seat: ashmere/officer-3',
  ]);
  expect(inHub('fsck', '--no-progress', '--no-dangling')).toBe('');
});

test('without leave to send, the seat is taken here, and that is said', async () => {
  const hook = `${people.hub}/hooks/pre-receive`;
  writeFileSync(hook, '#!/bin/sh\nexit 1\n');
  chmodSync(hook, 0o755);
  const ran = await people.lea('reader', ['join', people.hub, '--authority', 'greyport', '--group', 'chief']);
  expect(ran.exit).toBe('fine');
  expect(ran.err).toContain('You may read this journal but not send to it.');
  expect(ran.err).toContain('others see it once it is sent');
  expect(await people.does('reader', 'whoami', '-q')).toBe('greyport/chief-1');
});

describe('on another computer', () => {
  test('a seat that is there already is taken up, and nothing is written', async () => {
    const before = inHub('rev-parse', 'main');
    expect(await join('laptop', '--seat', 'ashmere/officer-1')).toBe('ashmere/officer-1');
    expect(inHub('rev-parse', 'main')).toBe(before);
    expect(people.git(people.at('laptop', 'hub'), 'status', '--porcelain', '-b')).toMatch(/^## main/);
  });

  test('a seat that nobody has is refused', async () => {
    const ran = await people.lea('laptop', ['join', people.hub, '--seat', 'ashmere/officer-9']);
    expect(ran).toMatchObject({ exit: 'failed', out: '' });
    expect(ran.err).toContain('ashmere/officer-9');
  });
});

test('a copy that was made with plain git is joined from inside it', async () => {
  people.git(people.root, 'clone', '-q', people.hub, people.at('engineer', 'copy'));
  const inside = { folder: people.at('engineer', 'copy') };
  expect(await people.lea('engineer', ['diary', 'add', '-m', 'x', '--title', 'x'], inside)).toMatchObject({
    exit: 'failed',
  });
  const ran = await people.lea(
    'engineer',
    ['join', '--authority', 'greyport', '--group', 'participating', '-q'],
    inside,
  );
  expect(ran).toMatchObject({ exit: 'fine', out: 'greyport/officer-1\n' });
  expect(inHub('show', 'main:authorities/greyport.md')).toContain('seat: greyport/officer-1');
});

test('the questions: who you are with, which group, and whether it is right', async () => {
  const answers = [people.hub, 'grey', '2', 'y', 'ashmere', 'chief', ''];
  const ran = await people.lea('new', ['join'], { answers });
  expect(ran.exit).toBe('fine');
  expect(ran.err).toContain('Found Wayside Learning Network, 2 authorities.');
  expect(ran.err).toContain('Your saves will be signed "Participating officer 1, Greyport". Change it?');
  expect(ran.out).toContain('Ready: 0 questions, 0 diary entries.');
  expect(await people.does('new', 'whoami', '-q')).toBe('ashmere/chief-1');
});

test('an address that names a program is refused before anything is started', async () => {
  const ran = await people.lea('new', [
    'join',
    'ext::sh -c "touch ran"',
    '--authority',
    'ash',
    '--group',
    'chief',
  ]);
  expect(ran).toMatchObject({ exit: 'misused', out: '' });
});
