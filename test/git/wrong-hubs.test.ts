import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readAddress } from '../../src/git/address.ts';
import { joinJournal } from '../../src/git/joining.ts';
import { connectJournal } from '../../src/git/sync/sync.ts';
import { accepts } from '../support/git-stand-ins.ts';
import { serveHub } from '../support/http-hub.ts';
import { aComputer, anOfficerAlone, givenOnce, Hub, type Officer } from '../support/repo.ts';

const ENTRY = 'diary/a--d-0000000001.md';

const given = givenOnce(async (computer) => {
  const hub = await Hub.begun(computer, { 'network.yaml': 'name: Wayside\n', [ENTRY]: 'one\n' });
  return { hub, officers: [await hub.joins('Ashmere')] };
});

function anOfficer(): { hub: Hub; ashmere: Officer } {
  const { hub, officers } = given();
  return { hub, ashmere: officers[0]! };
}

/** Everything that names a save here, and the folder's files: what must be as it was. */
const stateOf = (officer: Officer): string =>
  [
    officer.git('for-each-ref', 'refs/heads', 'refs/remotes', 'refs/lea/seen', 'refs/lea/next'),
    officer.git('status', '--porcelain'),
    officer.reads('network.yaml'),
  ].join('\n');

/** A host that lets people read and nobody send. */
function refusesAll(hub: Hub): void {
  mkdirSync(join(hub.folder, 'hooks'), { recursive: true });
  writeFileSync(join(hub.folder, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
}

async function stopsAndKeeps(officer: Officer, code: string): Promise<void> {
  await officer.saves('diary/kept--d-0000000009.md', 'kept\n');
  const before = stateOf(officer);
  await expect(officer.syncs({ silentSeconds: 1 })).rejects.toMatchObject({ code });
  expect(stateOf(officer)).toBe(before);
}

describe('a shared journal that is not what it was stops the sync, and nothing changes', () => {
  test('its past was changed', async () => {
    const { hub, ashmere } = anOfficer();
    const engineer = hub.plainCopy('engineer');
    hub.computer.git(engineer, 'commit', '--quiet', '--amend', '-m', 'another past');
    hub.computer.git(engineer, 'push', '--quiet', '--force', 'origin', 'main');
    await stopsAndKeeps(ashmere, 'REWRITTEN');
  });

  test('unless the change was agreed: then erased words never go back, and ours stay', async () => {
    const { hub, ashmere } = anOfficer();
    await ashmere.saves('diary/b--d-0000000002.md', 'erased\n');
    await ashmere.syncs();
    const erased = ashmere.git('rev-parse', 'main');
    const engineer = hub.plainCopy('engineer');
    hub.computer.git(engineer, 'reset', '--quiet', '--hard', 'main~1');
    hub.computer.git(engineer, 'push', '--quiet', '--force', 'origin', 'main');
    await ashmere.saves('diary/c--d-0000000003.md', 'ours\n');
    const outcome = await ashmere.syncs({ acceptRewritten: true });
    expect(outcome.sent).toEqual([{ path: 'diary/c--d-0000000003.md', what: 'new' }]);
    expect(ashmere.git('ls-files')).toBe(`${ENTRY}\ndiary/c--d-0000000003.md\nnetwork.yaml`);
    expect(hub.git('rev-list', 'main')).not.toContain(erased);
    expect((await ashmere.syncs()).sent).toEqual([]);
  });

  test('it is empty', async () => {
    const { hub, ashmere } = anOfficer();
    hub.git('update-ref', '-d', 'refs/heads/main');
    await stopsAndKeeps(ashmere, 'EMPTY');
  });

  test('it is another journal', async () => {
    const { hub, ashmere } = anOfficer();
    const stranger = await anOfficerAlone(hub.computer, 'Stranger');
    await stranger.saves('network.yaml', 'name: Elsewhere\n');
    stranger.git('push', '--quiet', '--force', hub.folder, 'main');
    await stopsAndKeeps(ashmere, 'UNRELATED');
  });

  test('it is gone', async () => {
    const { hub, ashmere } = anOfficer();
    rmSync(hub.folder, { recursive: true });
    await stopsAndKeeps(ashmere, 'NOT_FOUND');
  });

  test('it refuses what is sent', async () => {
    const { hub, ashmere } = anOfficer();
    refusesAll(hub);
    await stopsAndKeeps(ashmere, 'NOT_ALLOWED');
  });
});

/** A web server that answers everything in one way. */
async function aServer(answer: (server: Server) => void): Promise<string> {
  const server = createServer();
  answer(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wayside.git`;
}

const saying =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}) =>
  (server: Server): void => {
    server.on('request', (_request, response) => response.writeHead(status, headers).end(body));
  };

describe('a connection that fails stops the sync, and nothing changes', () => {
  test.each([
    ['who are you', saying(401, '', { 'www-authenticate': 'Basic realm="x"' }), 'SIGN_IN'],
    ['a proxy asks who you are', saying(407), 'SIGN_IN'],
    ['not for you', saying(403), 'NOT_FOUND'],
    ['nothing here', saying(404), 'NOT_FOUND'],
    ['broken', saying(500), 'NO_CONNECTION'],
    ['a short page', saying(200, '<html>Welcome</html>', { 'content-type': 'text/html' }), 'LOGIN_PAGE'],
    [
      'a page',
      saying(200, '<html>\n<p>Welcome to the Wi-Fi\n</html>\n', { 'content-type': 'text/html' }),
      'LOGIN_PAGE',
    ],
    [
      'nothing, and hangs up',
      (server: Server) => server.on('request', (request) => request.destroy()),
      'NO_CONNECTION',
    ],
    ['nothing, for ever', (server: Server) => server.on('request', () => undefined), 'TIMED_OUT'],
  ])('the host answers: %s', async (_name, answer, code) => {
    const { ashmere } = anOfficer();
    await ashmere.repository.setAddress(await aServer(answer));
    await stopsAndKeeps(ashmere, code);
  });

  test('nobody listens there', async () => {
    const { ashmere } = anOfficer();
    await ashmere.repository.setAddress('http://127.0.0.1:1/wayside.git');
    await stopsAndKeeps(ashmere, 'NO_CONNECTION');
  });

  test('no computer has that name', async () => {
    const { ashmere } = anOfficer();
    await ashmere.repository.setAddress('https://journal.wayside.invalid/wayside.git');
    await stopsAndKeeps(ashmere, 'NO_CONNECTION');
  });

  test('ssh is started as the person set it up, and cannot sign in', async () => {
    const { ashmere } = anOfficer();
    const ssh = join(ashmere.computer.folder, 'ssh');
    writeFileSync(ssh, '#!/bin/sh\necho "git@host: Permission denied (publickey)." >&2\nexit 255\n', {
      mode: 0o755,
    });
    ashmere.computer.git(ashmere.folder, 'config', '--global', 'core.sshCommand', ssh);
    ashmere.git('config', 'core.sshCommand', 'touch evil; false');
    await ashmere.repository.setAddress('git@journal.wayside.invalid:wayside.git');
    await stopsAndKeeps(ashmere, 'SIGN_IN');
  });

  test('a call that hangs ends with all the programs it started', async () => {
    const { ashmere } = anOfficer();
    const beats = join(ashmere.computer.folder, 'beats');
    const ssh = join(ashmere.computer.folder, 'ssh');
    writeFileSync(ssh, `#!/bin/sh\n(while sleep 0.1; do echo >> ${beats}; done) &\nwait\n`, { mode: 0o755 });
    ashmere.computer.git(ashmere.folder, 'config', '--global', 'core.sshCommand', ssh);
    await ashmere.repository.setAddress('git@journal.wayside.invalid:wayside.git');
    await stopsAndKeeps(ashmere, 'TIMED_OUT');
    const before = readFileSync(beats);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(readFileSync(beats)).toEqual(before);
  });
});

describe('joining', () => {
  const joins = async (hub: Hub, name = 'ashmere'): Promise<unknown> =>
    joinJournal(
      hub.computer.machine,
      join(hub.computer.folder, name),
      { address: readAddress(hub.folder), silentSeconds: 1 },
      accepts,
    );

  test.each([
    ['an empty address', 'EMPTY', (hub: Hub) => hub.git('update-ref', '-d', 'refs/heads/main')],
    ['an address with nothing at it', 'NOT_FOUND', (hub: Hub) => rmSync(hub.folder, { recursive: true })],
  ])('%s leaves no folder behind', async (_name, code, spoil) => {
    const { hub } = anOfficer();
    spoil(hub);
    await expect(joins(hub, 'late')).rejects.toMatchObject({ code });
    expect(() => readFileSync(join(hub.computer.folder, 'late'))).toThrow('ENOENT');
  });

  test('a folder with something in it is refused and left alone', async () => {
    const { hub, ashmere } = anOfficer();
    ashmere.writes('note.txt', 'mine\n');
    await expect(joins(hub)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    expect(ashmere.reads('note.txt')).toBe('mine\n');
  });
});

describe('over http', () => {
  test('a journal is connected, joined and synced, and work is sent both ways', async () => {
    const computer = aComputer();
    const hub = Hub.empty(computer);
    const address = await serveHub(hub);
    const founder = await anOfficerAlone(computer, 'Founder');
    await founder.saves('network.yaml', 'name: Wayside\n');
    await connectJournal(founder.repository, address, founder.needs());
    const ashmere = await hub.joins('Ashmere', computer, address);
    await ashmere.saves(ENTRY, 'from Ashmere\n');
    expect((await ashmere.syncs()).sent).toEqual([{ path: ENTRY, what: 'new' }]);
    expect((await founder.syncs()).received).toEqual([{ path: ENTRY, what: 'new', by: ashmere.author }]);
    expect(founder.tree()).toBe(hub.tree());
  });

  test('a journal that was emptied is told apart from a page', async () => {
    const { hub, ashmere } = anOfficer();
    await ashmere.repository.setAddress(await serveHub(hub));
    hub.git('update-ref', '-d', 'refs/heads/main');
    await stopsAndKeeps(ashmere, 'EMPTY');
  });
});

describe('connecting', () => {
  test('a journal to a new, empty address sends all of it', async () => {
    const computer = aComputer();
    const hub = Hub.empty(computer);
    const founder = await anOfficerAlone(computer, 'Founder');
    await founder.saves('network.yaml', 'name: Wayside\n');
    await founder.saves(ENTRY, 'one\n');
    const outcome = await connectJournal(founder.repository, hub.folder, founder.needs());
    expect(outcome.sent.map(({ path }) => path)).toEqual([ENTRY, 'network.yaml']);
    expect(hub.tree()).toBe(founder.tree());
    const ashmere = await hub.joins('Ashmere');
    expect(ashmere.reads(ENTRY)).toBe('one\n');
    expect(await founder.syncs()).toMatchObject({ sent: [], received: [] });
  });

  test('to an address with another journal leaves the journal without one', async () => {
    const { hub } = anOfficer();
    const founder = await anOfficerAlone(hub.computer, 'Stranger');
    await founder.saves('network.yaml', 'name: Elsewhere\n');
    const connecting = connectJournal(founder.repository, hub.folder, founder.needs());
    await expect(connecting).rejects.toMatchObject({ code: 'UNRELATED' });
    expect(await founder.repository.hasRemote()).toBe(false);
  });

  test('sends nothing private, not even what was taken out long ago', async () => {
    const computer = aComputer();
    const hub = Hub.empty(computer);
    const founder = await anOfficerAlone(computer, 'Founder');
    await founder.saves(ENTRY, 'visibility: private\n');
    await founder.saves(ENTRY, 'shared now\n');
    const connecting = connectJournal(founder.repository, hub.folder, founder.needs());
    await expect(connecting).rejects.toMatchObject({ code: 'PRIVATE_IN_SHARED' });
    expect(hub.git('for-each-ref')).toBe('');
  });
});

describe('files that are not part of a journal', () => {
  /** A stranger who sends what no journal holds. */
  async function spoilt(): Promise<{ hub: Hub; ashmere: Officer; tip: string }> {
    const { hub, ashmere } = anOfficer();
    const engineer = hub.plainCopy('engineer');
    writeFileSync(join(engineer, '.gitattributes'), '* filter=evil\n');
    writeFileSync(join(engineer, 'CON.md'), 'x\n');
    writeFileSync(join(engineer, 'naïve name\n.md'), 'x\n');
    writeFileSync(join(engineer, 'b.md'), 'fine\n', { mode: 0o755 });
    rmSync(join(engineer, ENTRY));
    symlinkSync('/etc/passwd', join(engineer, ENTRY));
    hub.computer.git(engineer, 'add', '--all');
    hub.computer.git(engineer, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    hub.computer.git(engineer, 'commit', '--quiet', '-m', 'spoilt');
    hub.computer.git(engineer, 'push', '--quiet', 'origin', 'main');
    return { hub, ashmere, tip: hub.git('rev-parse', 'main') };
  }

  test('are left out and named, an entry they replaced comes back, and theirs is kept', async () => {
    const { hub, ashmere, tip } = await spoilt();
    const outcome = await ashmere.syncs();
    expect(outcome.leftOut).toEqual([
      { path: '.gitattributes', why: 'strange name' },
      { path: 'CON.md', why: 'strange name' },
      { path: ENTRY, why: 'link' },
      { path: 'module', why: 'module' },
      { path: 'naïve name\n.md', why: 'strange name' },
    ]);
    expect(outcome.received.map(({ path }) => path)).toEqual(['b.md']);
    expect(ashmere.reads(ENTRY)).toBe('one\n');
    expect(hub.git('ls-tree', '-r', 'main')).toMatch(
      /^100644 blob \w+\tb\.md\n100644 blob \w+\tdiary\/a--d-0000000001\.md\n100644 blob \w+\tnetwork\.yaml$/,
    );
    expect(ashmere.git('rev-parse', `refs/lea/quarantine/${tip}`)).toBe(tip);
  });

  test('are left out in the same save by copies that had the same, so that these do not part over them', async () => {
    const { hub, ashmere } = await spoilt();
    const late = await hub.joins('Greyport');
    late.git('reset', '--quiet', '--hard', 'main~1~1');
    late.git('update-ref', 'refs/lea/seen/origin/main', 'main');
    refusesAll(hub);
    await ashmere.syncs();
    await late.syncs();
    expect(late.git('rev-parse', 'main')).toBe(ashmere.git('rev-parse', 'main'));
  });

  test('are left out by one who joins, and every copy comes to hold the same', async () => {
    const { hub, ashmere } = await spoilt();
    const greyport = await hub.joins('Greyport');
    expect(greyport.reads('b.md')).toBe('fine\n');
    await ashmere.syncs();
    const outcome = await greyport.syncs();
    expect(outcome.leftOut).toEqual([]);
    expect([ashmere.tree(), greyport.tree()]).toEqual([hub.tree(), hub.tree()]);
  });

  test('do not lock out one who may only read', async () => {
    const { hub, ashmere } = await spoilt();
    refusesAll(hub);
    const outcome = await ashmere.syncs();
    expect(outcome.sent).toEqual([]);
    expect(ashmere.reads('b.md')).toBe('fine\n');
    expect((await ashmere.syncs()).received).toEqual([]);
  });
});
