import { join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { withoutPassword } from './connect.ts';
import type { Desk } from './desk.ts';
import { unacceptedIn } from './folder-trust.ts';
import { cloudAt } from './folder-warning.ts';
import { filesOf, findStuck } from './private-home.ts';
import { programsOf } from './programs.ts';
import type { World } from './world.ts';

/** One thing that was looked at: what is so, whether that is wrong, and what would mend it. */
export interface Finding {
  readonly about: string;
  readonly words: string;
  readonly wrong: boolean;
  readonly try?: string;
}

const fine = (about: string, words: string): Finding => ({ about, words, wrong: false });
const wrong = (about: string, words: string, more: { readonly try?: string } = {}): Finding => ({
  about,
  words,
  wrong: true,
  ...more,
});

/** Whether there is a git that lea can use. */
export async function examineGit(world: World): Promise<Finding> {
  const { checkGit } = await import('../git/git-version.ts');
  try {
    const version = await checkGit(world.machine, world.folder);
    return fine('git', world.settings.verbose ? version : 'new enough for lea');
  } catch (error) {
    if (error instanceof Fault) return wrong('git', `${error.message} ${error.hint}`.trim());
    throw error;
  }
}

const LEAST_NODE = [20, 19] as const;

/** Whether Node, on which lea runs, is new enough. */
export function examineNode({ node, settings }: World): Finding {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [least, then] = LEAST_NODE;
  if (major < least || (major === least && minor < then))
    return wrong('Node', `lea needs ${least}.${then} or newer, and this is ${node}. Ask IT for a newer one`);
  return fine('Node', settings.verbose ? node : 'new enough for lea');
}

/** Looks at a copy from outside to inside; each finding is one line. Nothing is changed, and no network is used. */
export async function examineCopy(desk: Desk, world: World): Promise<readonly Finding[]> {
  return [
    examineFolder(desk),
    examineSigner(desk),
    await examineAddress(desk),
    ...(await examineDeep(desk, world)),
    examineLocks(desk, world),
    await examineSettings(desk, world),
    await examinePrivate(desk, world),
    examineEntries(desk),
  ];
}

function examineFolder({ journal }: Desk): Finding {
  const cloud = cloudAt(journal.folder);
  return cloud === undefined
    ? fine('Journal', journal.folder)
    : wrong('Journal', `${journal.folder} is in ${cloud} and can be spoilt there`);
}

function examineSigner({ me, reading, journal }: Desk): Finding {
  if (me === undefined) return wrong('Signed', 'nobody has joined in this copy', { try: 'lea join' });
  const rows = reading.shared.find(me.place)?.values['seats'] ?? journal.network.seats;
  const isTaken = Array.isArray(rows) && rows.some((row: unknown) => isSeat(row) && row.seat === me.seat);
  return isTaken
    ? fine('Signed', me.signed)
    : wrong('Signed', `${me.signed}, but the journal has no such seat`, {
        try: `lea authority seat ${me.place}`,
      });
}

const isSeat = (row: unknown): row is { readonly seat: unknown } =>
  typeof row === 'object' && row !== null && 'seat' in row;

async function examineAddress({ repository }: Desk): Promise<Finding> {
  try {
    const address = await repository.address();
    if (address !== undefined) return fine('Address', withoutPassword(address.text));
    return fine('Address', 'none yet: this journal is on this computer alone');
  } catch (error) {
    if (error instanceof Fault && error.code === 'BAD_ADDRESS') return wrong('Address', error.message);
    throw error;
  }
}

/** What git has to be asked about, which is not done in a folder whose settings nobody has accepted. */
async function examineDeep(desk: Desk, world: World): Promise<readonly Finding[]> {
  if ((await unacceptedIn(desk.journal.folder, world)) !== undefined)
    return [fine('History', 'not looked at: see the settings')];
  return [await examineLine(desk), ...(await examineHistory(desk, world)), ...(await examineWaiting(desk))];
}

/** Whether the folder shows the shared journal. */
async function examineLine({ repository: { place } }: Desk): Promise<Finding> {
  const { readRefs } = await import('../git/refs.ts');
  const { isOnMain } = await readRefs(place);
  return isOnMain
    ? fine('Shows', 'the shared journal')
    : wrong('Shows', 'not the shared journal (main) but something else', { try: 'lea help git' });
}

/** Whether every part of both histories is there and whole, and git's own lists of files can be read. */
async function examineHistory({ repository, journal }: Desk, world: World): Promise<readonly Finding[]> {
  const { findDamage } = await import('../git/mending.ts');
  const { Repository } = await import('../git/repository.ts');
  const hasOwn = world.disk.exists(join(journal.privateFolder, '.git', 'objects'));
  const own = hasOwn ? [Repository.open(world.machine, journal.privateFolder).place] : [];
  const found = [];
  for (const place of [repository.place, ...own]) found.push(await findDamage(place));
  const count = found.reduce((sum, { parts }) => sum + parts.length, 0);
  const mend = { try: 'lea doctor --fix' };
  const damaged = `${count === 1 ? '1 part is' : `${count} parts are`} damaged or missing`;
  return [
    count === 0 ? fine('History', 'whole') : wrong('History', damaged, mend),
    found.every(({ isListSound }) => isListSound)
      ? fine('File list', 'in order')
      : wrong('File list', "git's list of files (its index) is damaged", mend),
  ];
}

/** What waits to be sent, where the gate before sending would stop at something in it. */
async function examineWaiting(desk: Desk): Promise<readonly Finding[]> {
  if (!(await desk.repository.hasRemote())) return [];
  const stuck = await findStuck(desk);
  if (stuck === undefined) return [fine('Waiting', 'nothing that must not leave')];
  const files = filesOf(stuck);
  const words = `${files.join(', ')} must not leave, and waits to be sent`;
  return [wrong('Waiting', words, { try: 'lea doctor --fix' })];
}

function examineLocks({ repository: { folder } }: Desk, world: World): Finding {
  const found = locksIn(join(folder, '.git'), '', world);
  if (found.length === 0) return fine('Locks', 'none left behind');
  return wrong(
    'Locks',
    `${found.join(', ')}: left behind, unless another program works here at this moment`,
    { try: 'lea doctor --fix' },
  );
}

/** Every lock in the history's folder, but for the store of objects, which has none. */
function locksIn(root: string, path: string, world: World): readonly string[] {
  const items = world.disk.list(join(root, path)) ?? [];
  return items.flatMap(({ name, what }) => {
    const here = path === '' ? name : `${path}/${name}`;
    if (what === 'folder') return here === 'objects' ? [] : locksIn(root, here, world);
    return name.endsWith('.lock') ? [here] : [];
  });
}

async function examineSettings({ journal: { folder } }: Desk, world: World): Promise<Finding> {
  const { readFolderSettings } = await import('../git/trust.ts');
  const { driverLine } = await import('../git/git-setup.ts');
  const { foreign } = await readFolderSettings(
    world.machine,
    folder,
    driverLine(programsOf(world).mergeEntry),
  );
  const keys = [...new Set(foreign.map(({ key }) => key))];
  if (keys.length === 0) return fine('Settings', "only lea's own");
  const open = await unacceptedIn(folder, world);
  if (open === undefined) return fine('Settings', `known, and not written by lea: ${keys.join(', ')}`);
  const mend = open.mayBe ? { try: 'lea doctor --accept-settings' } : { try: 'lea help git' };
  return wrong('Settings', `not written by lea: ${keys.join(', ')}`, mend);
}

async function examinePrivate({ journal: { privateFolder } }: Desk, world: World): Promise<Finding> {
  const { Repository } = await import('../git/repository.ts');
  if (!world.disk.exists(join(privateFolder, '.git'))) return fine('Private', privateFolder);
  const hasAddress = await Repository.open(world.machine, privateFolder).hasRemote();
  return hasAddress
    ? wrong('Private', `${privateFolder} has an address it could be sent to, which no command of lea gave it`)
    : fine('Private', privateFolder);
}

function examineEntries({ reading }: Desk): Finding {
  const count = reading.all.all.length;
  const lost = reading.unreadable.length;
  const half = reading.halfShared.length;
  if (lost > 0)
    return wrong('Entries', `${lost === 1 ? '1 file' : `${lost} files`} cannot be read`, {
      try: 'lea check',
    });
  if (half > 0)
    return wrong(
      'Entries',
      `${half === 1 ? '1 was' : `${half} were`} shared and is still in the private space too`,
      { try: 'lea sync' },
    );
  return fine('Entries', `${count}, all readable`);
}
