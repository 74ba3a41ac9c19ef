import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressIn, readAddress } from '../../src/git/address.ts';
import { checkGit, isNewEnough } from '../../src/git/git-version.ts';
import { environmentFor, type Machine } from '../../src/git/machine.ts';
import { faultOfFile, faultOfGit, faultOfNetwork, isRaceLost } from '../../src/git/said.ts';
import { seatOf, signatureOf } from '../../src/git/signature.ts';
import { aComputer } from '../support/repo.ts';

describe('an address', () => {
  test.each([
    ['https://journal.wayside.example/wayside.git', 'journal.wayside.example'],
    ['https://me:word@host.example:8443/a%20b', 'host.example'],
    ['ssh://git@host.example:2222/srv/wayside.git', 'host.example'],
    ['git@host.example:wayside.git', 'host.example'],
    [' git@host.example:/srv/wayside.git ', 'host.example'],
    ['http://127.0.0.1:8080/wayside.git', '127.0.0.1'],
    ['/srv/shared/wayside.git', '/srv/shared/wayside.git'],
  ])('%s names %s', (text, host) => {
    expect(readAddress(text)).toMatchObject({ text: text.trim(), host });
  });

  test.each([
    '',
    'wayside',
    './wayside.git',
    '-oProxyCommand=evil',
    '--upload-pack=evil',
    'ext::sh -c evil',
    'fd::17',
    '/srv/ext::sh',
    'http://host.example/wayside.git',
    'git://host.example/wayside.git',
    'file:///srv/wayside.git',
    'ssh://-oProxyCommand=evil/x',
    'ssh://host example/x',
    'git@-evil:x',
    'git@host:-evil',
    'git@host::x',
    'https://-host/x',
    'https://host/a\nb',
    '/srv/a\u0000b',
  ])('%j is none that lea opens', (text) => {
    expect(addressIn(text)).toBeUndefined();
    expect(() => readAddress(text)).toThrow('is not an address lea opens');
  });
});

describe('a seat', () => {
  test.each([
    [
      'ashmere/officer-1',
      'Participating officer 1',
      'Ashmere',
      'Participating officer 1, Ashmere',
      'officer-1@ashmere.invalid',
    ],
    [
      'kestrel-vale/chief-2',
      'Chief officer 2',
      'Kestrel Vale',
      'Chief officer 2, Kestrel Vale',
      'chief-2@kestrel-vale.invalid',
    ],
    ['network/broker-1', 'Broker 1', undefined, 'Broker 1', 'broker-1@network.invalid'],
    ['ashmere/officer-1', 'Officer\n<1>', 'Ash<mere>', 'Officer 1 , Ash mere', 'officer-1@ashmere.invalid'],
  ])('%s is signed as one', (seat, label, place, name, email) => {
    expect(signatureOf({ seat, label, ...(place === undefined ? {} : { place }) })).toEqual({ name, email });
    expect(seatOf(email)).toBe(seat);
  });

  test.each(['ashmere', 'Ashmere/officer-1', 'a/b/c', '../x', 'ashmere/officer 1'])('%s is none', (seat) => {
    expect(() => signatureOf({ seat, label: 'x' })).toThrow('not a seat');
  });

  test.each(['jane@example.org', 'a.b@ashmere.invalid', '@ashmere.invalid'])(
    '%s stands for no seat',
    (email) => {
      expect(seatOf(email)).toBeUndefined();
    },
  );
});

describe("git's words", () => {
  const about = { address: 'https://host.example/x', host: 'host.example' };
  const network = (said: string, sending = false): string =>
    (faultOfNetwork(said, { ...about, sending }, '/journal') as Error & { code: string }).code;

  test.each([
    ["fatal: unable to access 'ADDRESS': Could not resolve host: host.example", 'NO_CONNECTION'],
    [
      "fatal: unable to access 'ADDRESS': Failed to connect to host.example port 443: Connection refused",
      'NO_CONNECTION',
    ],
    ['ssh: connect to host host.example port 22: No route to host', 'NO_CONNECTION'],
    ['ssh: Could not resolve hostname host.example: Name or service not known', 'NO_CONNECTION'],
    ['fatal: the remote end hung up unexpectedly', 'NO_CONNECTION'],
    ["fatal: unable to access 'ADDRESS': Operation too slow. Less than 1 bytes/sec transferred", 'TIMED_OUT'],
    ["fatal: could not read Username for 'ADDRESS': terminal prompts disabled", 'SIGN_IN'],
    ["fatal: Authentication failed for 'ADDRESS'", 'SIGN_IN'],
    [
      'git@host.example: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'SIGN_IN',
    ],
    ['Host key verification failed.', 'SIGN_IN'],
    ["fatal: unable to access 'ADDRESS': Received HTTP code 407 from proxy after CONNECT", 'SIGN_IN'],
    [
      "fatal: unable to access 'ADDRESS': server certificate verification failed. CAfile: none",
      'CERTIFICATE',
    ],
    ["fatal: unable to access 'ADDRESS': SSL certificate problem: self signed certificate", 'CERTIFICATE'],
    ["fatal: repository 'ADDRESS' not found", 'NOT_FOUND'],
    ["fatal: 'ADDRESS' does not appear to be a git repository", 'NOT_FOUND'],
    ["fatal: unable to access 'ADDRESS': The requested URL returned error: 404", 'NOT_FOUND'],
    ['fatal: ADDRESS/info/refs not valid: is this a git repository?', 'LOGIN_PAGE'],
    ['fatal: protocol error: bad line length character: <htm', 'LOGIN_PAGE'],
    ['fatal: write error: No space left on device', 'DISK_FULL'],
    ['fatal: something nobody foresaw', 'GIT_SAID'],
  ])('%s', (said, code) => {
    expect(network(said)).toBe(code);
  });

  test.each([
    ["fatal: unable to access 'ADDRESS': The requested URL returned error: 403", 'NOT_ALLOWED'],
    ['! refs/heads/main [remote rejected] (pre-receive hook declined)', 'NOT_ALLOWED'],
    ['remote: error: GH006: Protected branch update failed', 'NOT_ALLOWED'],
  ])('on sending: %s', (said, code) => {
    expect(network(said, true)).toBe(code);
  });

  test.each([
    ['!\tx:refs/heads/main\t[rejected] (fetch first)', true],
    ['!\tx:refs/heads/main\t[rejected] (non-fast-forward)', true],
    ['!\tx:refs/heads/main\t[remote rejected] (failed to update ref)', true],
    ["remote: fatal: Unable to create '/srv/x.git/refs/heads/main.lock': File exists.", true],
    ['!\tx:refs/heads/main\t[remote rejected] (pre-receive hook declined)', false],
  ])('%s means that somebody else was quicker: %s', (said, isLost) => {
    expect(isRaceLost(said)).toBe(isLost);
  });

  test.each([
    ["fatal: Unable to create '/j/.git/index.lock': File exists.", 'FOLDER_BUSY'],
    ['error: unable to write file: Read-only file system', 'CANNOT_WRITE'],
    ['error: object file .git/objects/ab/cd is empty', 'DAMAGED'],
    ['error: index file corrupt', 'DAMAGED'],
  ])('about this copy: %s', (said, code) => {
    expect(faultOfGit(said, { doing: 'Saving', folder: '/journal' })).toMatchObject({ code });
  });

  test('that nobody foresaw are quoted, short and on one line', () => {
    const said = `hint: try this\nfatal: ${'x'.repeat(999)}\nerror: y`;
    const { message } = faultOfGit(said, { doing: 'Saving', folder: '/journal' });
    expect(message.split('\n')).toEqual([
      'Saving did not work. Nothing is lost.',
      `git said: fatal: ${'x'.repeat(293)}`,
    ]);
  });

  test('of the disk itself', () => {
    const failing = (code: string): Error =>
      faultOfFile(Object.assign(new Error(code), { code }), '/journal');
    expect(failing('ENOSPC')).toMatchObject({ code: 'DISK_FULL' });
    expect(failing('EROFS')).toMatchObject({ code: 'CANNOT_WRITE' });
    expect(failing('EIO')).toMatchObject({ message: 'EIO' });
  });
});

describe('the environment of git', () => {
  const machine: Machine = {
    environment: {
      PATH: '/bin',
      HOME: '/home/jane',
      GIT_DIR: '/evil',
      GIT_SSH: 'evil',
      GIT_EXTERNAL_DIFF: 'evil',
      LD_PRELOAD: 'evil',
      NODE_OPTIONS: 'evil',
      SSH_ASKPASS: 'evil',
      HTTPS_PROXY: 'http://proxy',
      DISPLAY: ':0',
      LANG: 'cy_GB.UTF-8',
      TZ: 'Asia/Tokyo',
    },
    pid: 1,
    signal: () => undefined,
  };

  test('holds what git needs and nothing that starts, moves or colours anything', () => {
    expect(environmentFor(machine)).toEqual({
      PATH: '/bin',
      HOME: '/home/jane',
      HTTPS_PROXY: 'http://proxy',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'file:https:http:ssh',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: 'true',
      SSH_ASKPASS: 'true',
      LC_ALL: 'C',
      TZ: 'UTC',
    });
  });

  test('lets a window ask only where somebody wants to sign in', () => {
    expect(environmentFor(machine, true)).toMatchObject({ DISPLAY: ':0' });
    expect(environmentFor(machine, true)).not.toHaveProperty('GIT_ASKPASS');
  });
});

describe('git itself', () => {
  test.each([
    ['2.38.0', true],
    ['2.39.5', true],
    ['3.0', true],
    ['2.37.9', false],
    ['1.99', false],
  ])('%s is new enough: %s', (version, isEnough) => {
    expect(isNewEnough(version)).toBe(isEnough);
  });

  test('is found, and its number read', async () => {
    const { machine, folder } = aComputer();
    expect(await checkGit(machine, folder)).toMatch(/^\d+\.\d+/);
  });

  test('that is not there is missed', async () => {
    const { machine, folder } = aComputer();
    const without = { ...machine, environment: { PATH: folder } };
    await expect(checkGit(without, folder)).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });

  test('that is too old is named', async () => {
    const { machine, folder } = aComputer();
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.30.2\n', { mode: 0o755 });
    const old = { ...machine, environment: { PATH: `${folder}:/bin:/usr/bin` } };
    await expect(checkGit(old, folder)).rejects.toMatchObject({ code: 'GIT_OLD', message: /2\.30\.2/ });
  });
});
