import { fault } from '../model/fault.ts';
import type { Address } from './address.ts';
import { valueOf } from './machine.ts';
import { type Network, type Place, readGit, runGit, type Answer } from './plumbing.ts';
import { faultOfNetwork, isEmptyThere, isRaceLost } from './said.ts';

/** The shared journal at its address, and how it may be called. */
export interface Connection extends Omit<Network, 'host'> {
  readonly address: Address;
}

const MAIN = 'refs/heads/main';
const QUIET_SSH = 'ssh -oBatchMode=yes -oConnectTimeout=8';
const ASKING_SSH = 'ssh -oConnectTimeout=8';

/**
 * Brings `main` of the shared journal into a ref of ours, whatever it named before. Gives its hash; none if nothing is there.
 * With `again` it brings everything, whatever this copy thinks it has.
 */
export async function fetchMain(
  place: Place,
  connection: Connection,
  ref: string,
  { again = false } = {},
): Promise<string | undefined> {
  const flags = [
    ...(again ? ['--refetch'] : []),
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
  ];
  const args = ['fetch', ...flags, '--progress', '--', connection.address.text, `+${MAIN}:${ref}`];
  const { code, said } = await callHost(place, connection, args);
  if (code === 0) return readGit(place, ['rev-parse', '--verify', ref]);
  if (isEmptyThere(said)) return nothingAt(place, connection);
  throw faultOf(said, connection, place, false);
}

/** Sends a save as `main`, never forced. Says whether it was taken, or somebody else was quicker. */
export async function sendMain(
  place: Place,
  connection: Connection,
  save: string,
): Promise<'sent' | 'too late'> {
  const flags = ['--porcelain', '--no-follow-tags', '--no-signed', '--no-recurse-submodules', '--no-verify'];
  const args = ['push', ...flags, '--progress', '--', connection.address.text, `${save}:${MAIN}`];
  const { code, out, said } = await callHost(place, connection, args);
  if (code === 0) return 'sent';
  const words = `${out.toString('utf8')}\n${said}`;
  if (isRaceLost(words)) return 'too late';
  throw faultOf(words, connection, place, true);
}

/** Gets a whole copy into a folder that is not there yet, without laying down a file. Says whether there was one to get. */
export async function cloneWhole(place: Place, connection: Connection, folder: string): Promise<boolean> {
  const form = ['--no-checkout', '--no-local', '--no-tags', '--single-branch', '--template='];
  const args = ['clone', ...form, '--branch=main', '--progress', '--', connection.address.text, folder];
  const { code, said } = await callHost(place, connection, args);
  if (code === 0) return true;
  if (!isEmptyThere(said)) throw faultOf(said, connection, place, false);
  await nothingAt(place, connection);
  return false;
}

/** git takes a short web page for a journal with nothing in it: whether the host spoke git at all shows in what was exchanged. */
async function nothingAt(place: Place, connection: Connection): Promise<undefined> {
  const { address } = connection;
  if (!/^https?:/.test(address.text)) return undefined;
  const args = ['ls-remote', '--', address.text, MAIN];
  const { said } = await callHost(place, connection, args, { GIT_TRACE_PACKET: '1' });
  if (!said.includes(' packet:')) throw fault('LOGIN_PAGE', { host: address.host });
  return undefined;
}

async function callHost(
  place: Place,
  connection: Connection,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { address, signIn = false, stopping, silentSeconds } = connection;
  // Every answer counts, so that its words can be read here.
  const fine = Array.from({ length: 256 }, (_, code) => code);
  const ask = signIn ? [] : ['-c', 'credential.interactive=false'];
  return runGit(place, [...ask, ...args], {
    fine,
    network: { host: address.host, signIn, stopping, silentSeconds },
    extra: address.isSsh ? { ...extra, GIT_SSH_COMMAND: await sshCommand(place, signIn) } : extra,
  });
}

/** The person's own way to start ssh, never the journal's. */
async function sshCommand(place: Place, signIn: boolean): Promise<string> {
  const own = valueOf(place.machine, 'GIT_SSH_COMMAND');
  if (own !== undefined) return own;
  const set = await readGit(place, ['config', '--global', '--get', 'core.sshCommand'], { fine: [0, 1] });
  if (set !== '') return set;
  return signIn ? ASKING_SSH : QUIET_SSH;
}

/** The address could hold the very words that tell faults apart, so it is taken out first. */
function faultOf(said: string, { address }: Connection, { folder }: Place, sending: boolean): Error {
  const words = said.replaceAll(address.text, 'ADDRESS');
  return faultOfNetwork(words, { address: address.text, host: address.host, sending }, folder);
}
