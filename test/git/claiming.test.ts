import { expect, test } from 'vitest';
import { readAddress } from '../../src/git/address.ts';
import { sendClaim } from '../../src/git/claiming.ts';
import type { Claim } from '../../src/git/lost-claim.ts';
import { readRefs } from '../../src/git/refs.ts';
import { givenOnce, Hub, type Officer } from '../support/repo.ts';

const SEATS = 'authorities/ashmere.md';
const WAITING = 'diary/b--d-0000000002.md';

const given = givenOnce(async (computer) => {
  const hub = await Hub.begun(computer, { 'network.yaml': 'name: Wayside\n', [SEATS]: 'officer-1\n' });
  return { hub, officers: [await hub.joins('Ashmere'), await hub.joins('Greyport')] };
});

/** Two officers who both come to take the next seat. */
function twoOfficers(): { hub: Hub; ashmere: Officer; greyport: Officer } {
  const { hub, officers } = given();
  return { hub, ashmere: officers[0]!, greyport: officers[1]! };
}

/** Writes the seat's row, and sends it. */
async function claims(officer: Officer, hub: Hub, seat: string): Promise<'sent' | 'make it anew'> {
  const before = officer.git('rev-parse', 'main');
  await officer.saves(SEATS, `${officer.reads(SEATS)}${seat}\n`);
  const connection: Claim['connection'] = { address: readAddress(hub.folder) };
  return sendClaim(officer.repository, { ...officer.needs(), connection, before });
}

test('a claim is sent with what waited, and nothing waits afterwards', async () => {
  const { hub, ashmere } = twoOfficers();
  await ashmere.saves(WAITING, 'waits\n');
  expect(await claims(ashmere, hub, 'officer-2')).toBe('sent');
  expect(hub.git('show', `main:${WAITING}`)).toBe('waits');
  expect(await ashmere.syncs()).toMatchObject({ sent: [], received: [] });
});

test('a claim takes nothing private along, not even what was saved and taken out again before it', async () => {
  const { hub, ashmere } = twoOfficers();
  await ashmere.saves(WAITING, 'visibility: private\nplover lantern\n');
  await ashmere.takesOut(WAITING);
  await expect(claims(ashmere, hub, 'officer-2')).rejects.toMatchObject({ code: 'PRIVATE_IN_SHARED' });
  expect(hub.git('rev-list', '--objects', '--all')).not.toContain(WAITING);
  expect(ashmere.reads(SEATS)).toBe('officer-1\nofficer-2\n');
});

test.each([
  ['with nothing waiting', []],
  ['with work waiting, which stays', [WAITING]],
])('who is too late takes the claim back and brings theirs in, %s', async (_how, waiting) => {
  const { hub, ashmere, greyport } = twoOfficers();
  for (const path of waiting) await ashmere.saves(path, 'waits\n');
  expect(await claims(greyport, hub, 'officer-2')).toBe('sent');
  expect(await claims(ashmere, hub, 'officer-2')).toBe('make it anew');
  expect(ashmere.reads(SEATS)).toBe('officer-1\nofficer-2\n');
  expect(ashmere.git('status', '--porcelain')).toBe('');
  expect((await readRefs(ashmere.repository.place)).next).toBeUndefined();
  expect(await claims(ashmere, hub, 'officer-3')).toBe('sent');
  for (const path of waiting) expect(hub.git('show', `main:${path}`)).toBe('waits');
  expect(hub.tree()).toBe(ashmere.tree());
  expect(hub.git('show', `main:${SEATS}`)).toBe('officer-1\nofficer-2\nofficer-3');
});

test('a shared journal whose past was changed is named, and the claim stays here', async () => {
  const { hub, ashmere } = twoOfficers();
  const engineer = hub.plainCopy('engineer');
  hub.computer.git(engineer, 'commit', '--quiet', '--amend', '-m', 'another past');
  hub.computer.git(engineer, 'push', '--quiet', '--force', 'origin', 'main');
  await expect(claims(ashmere, hub, 'officer-2')).rejects.toMatchObject({ code: 'REWRITTEN' });
  expect(ashmere.reads(SEATS)).toBe('officer-1\nofficer-2\n');
});

test('a hand edit in the way stops it before anything moves', async () => {
  const { hub, ashmere, greyport } = twoOfficers();
  expect(await claims(greyport, hub, 'officer-2')).toBe('sent');
  const before = ashmere.git('rev-parse', 'main');
  await ashmere.saves(SEATS, 'officer-1\nofficer-2, by Ashmere\n');
  ashmere.writes(SEATS, 'being typed\n');
  const connection: Claim['connection'] = { address: readAddress(hub.folder) };
  const sending = sendClaim(ashmere.repository, { ...ashmere.needs(), connection, before });
  await expect(sending).rejects.toMatchObject({ code: 'FOLDER_BUSY' });
  expect(ashmere.reads(SEATS)).toBe('being typed\n');
  expect((await readRefs(ashmere.repository.place)).next).toBeUndefined();
});
