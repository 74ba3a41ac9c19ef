import { join, resolve } from 'node:path';
import type { ForeignSetting } from '../git/leading-away.ts';
import { yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Notes } from '../store/index/notes.ts';
import type { World } from './world.ts';

/** What lea never takes from a folder: it names the driver itself, and reads an address before it calls there. */
const NOT_USED = [/^merge\.lea\.driver$/, /^remote\.[^.]+\.url$/];
/** Where the person's own settings keep what was accepted: by folder, the fingerprint of its settings. */
const ACCEPTED = 'accepted';

/** Settings that came with a folder, can act, and were accepted by nobody here as they are. */
export interface Unaccepted {
  readonly settings: readonly ForeignSetting[];
  /** Whether they can be accepted at all: a folder that leads elsewhere cannot. */
  readonly mayBe: boolean;
}

/**
 * Reads which settings of a folder somebody has to look at before lea works there; nothing where none is. What was accepted
 * holds for this very folder with these very settings: a copy, or a change, asks again (store-and-sync.md, section 6).
 */
export async function unacceptedIn(folder: string, world: World): Promise<Unaccepted | undefined> {
  const { readFolderSettings } = await import('../git/trust.ts');
  const { foreign, fingerprint } = await readFolderSettings(world.machine, folder);
  const settings = foreign.filter(({ key }) => !NOT_USED.some((pattern) => pattern.test(key)));
  if (settings.length === 0) return undefined;
  const accepted = acceptedIn(world)[resolve(folder)];
  const isAccepted = accepted !== undefined && accepted === (await fingerprint?.());
  return isAccepted ? undefined : { settings, mayBe: fingerprint !== undefined };
}

/**
 * Stops at a folder whose own settings could start a program, reach another host or lead elsewhere, before git is asked
 * anything there. At a terminal they are shown, and may be accepted; else Fault UNTRUSTED_FOLDER names them.
 */
export async function refuseUntrusted(folder: string, world: World): Promise<void> {
  const found = await unacceptedIn(folder, world);
  if (found === undefined) return;
  const keys = [...new Set(found.settings.map(({ key }) => key))];
  if (!found.mayBe || !world.interactive || world.settings.dryRun) throw fault('UNTRUSTED_FOLDER', { keys });
  world.err(settingsPage(found));
  const answer = await world.ask({
    field: yes('Work in this folder all the same?'),
    flag: '--accept-settings',
    initial: 'no',
  });
  if (!answer) throw fault('UNTRUSTED_FOLDER', { keys });
  await acceptSettings(folder, world);
}

/** What a folder's settings come to where none of them can act. */
export interface Harmless {
  /** The address saves are signed with here; none before somebody has joined. */
  readonly email?: string | undefined;
}

const LONGEST = 262_144;

/**
 * What was noted of settings of the very same bytes, where none of them can act. Whether parts of the folder lead away is
 * looked at each time.
 */
export async function notedSettings(
  folder: string,
  notes: Notes,
  world: World,
): Promise<Harmless | undefined> {
  const { partsLeadingAway } = await import('../git/leading-away.ts');
  if (partsLeadingAway(folder).length > 0) return undefined;
  const bytes = bytesOf(folder, world);
  const noted = bytes === undefined ? undefined : notes.get('settings', bytes);
  return isHarmless(noted) ? noted : undefined;
}

/** Notes what a folder's settings come to, where none of them can act and nobody changed them meanwhile. */
export async function noteSettings(folder: string, notes: Notes, world: World): Promise<void> {
  const before = bytesOf(folder, world);
  if (before === undefined || notes.get('settings', before) !== undefined) return;
  const { readFolderSettings } = await import('../git/trust.ts');
  const { foreign, email, fingerprint } = await readFolderSettings(world.machine, folder);
  const acts =
    fingerprint === undefined || foreign.some(({ key }) => !NOT_USED.some((each) => each.test(key)));
  const after = bytesOf(folder, world);
  const isSame = after !== undefined && Buffer.compare(before, after) === 0;
  if (!acts && isSame) notes.put('settings', before, { email });
}

function bytesOf(folder: string, { disk }: World): Uint8Array | undefined {
  const look = disk.read(join(folder, '.git', 'config'), LONGEST);
  return look.ok ? look.bytes : undefined;
}

const isHarmless = (noted: unknown): noted is Harmless =>
  typeof noted === 'object' && noted !== null && (!('email' in noted) || typeof noted.email === 'string');

/** The settings, each with what it says, and what they may do. */
export const settingsPage = ({ settings }: Unaccepted): ReturnType<typeof page> =>
  page(
    'This folder came with settings that lea did not write:',
    ...settings.map(({ key, value }) => `  ${key} = ${value.replaceAll(/\s+/g, ' ')}`),
    'git may start what they name when lea sends or brings in. Accept them only if you, or IT, put them there.',
  );

/**
 * Accepts a folder as it is, for this person on this computer, and makes it fit for lea: its files are not changed by git's
 * line-end settings any more. Fault UNTRUSTED_FOLDER where it leads elsewhere.
 */
export async function acceptSettings(folder: string, world: World): Promise<void> {
  const { acceptFolder } = await import('../git/accepting.ts');
  const { Repository } = await import('../git/repository.ts');
  const { readFolderSettings } = await import('../git/trust.ts');
  const { foreign, fingerprint } = await readFolderSettings(world.machine, folder);
  if (fingerprint === undefined) throw fault('UNTRUSTED_FOLDER', { keys: foreign.map(({ key }) => key) });
  const back = await acceptFolder(Repository.open(world.machine, folder));
  world.person.write({ [ACCEPTED]: { ...acceptedIn(world), [resolve(folder)]: await fingerprint() } });
  if (back.length > 0)
    world.err(page(`Put back, because only their line ends had been changed: ${back.join(', ')}.`));
}

function acceptedIn(world: World): Readonly<Record<string, unknown>> {
  const accepted = world.person.read()[ACCEPTED];
  return typeof accepted === 'object' && accepted !== null ? { ...accepted } : {};
}
