import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { isIndexSound, rebuildIndex } from './folder.ts';
import { type Connection, fetchMain } from './host.ts';
import { historyOf } from './lock.ts';
import { type Place, runGit } from './plumbing.ts';
import { INCOMING, readRefs } from './refs.ts';

/** What is wrong with a history: how many of its parts are missing or damaged, and whether git's list of files is sound. */
export interface Damage {
  readonly parts: readonly string[];
  readonly isListSound: boolean;
}

/** What was done about damage: parts that were got back, and parts that are still missing. */
export interface Mended {
  readonly back: number;
  readonly missing: number;
  readonly listMade: boolean;
  /** Why the shared journal could not be asked; nothing where it was, or there is no address. */
  readonly unasked?: string;
}

const ID = '[0-9a-f]{40,64}';
const FILE = 'objects/[0-9a-f]{2}/[0-9a-f]{38,62}';
const UNREAD = '(?:unable to (?:unpack|parse|read)|could not read|bad object|cannot read) .*?';
/** What git says of a part that is not there or not whole. What it says of words in a part that is whole is not meant. */
const TROUBLES = [
  new RegExp(`^missing (?:blob|tree|commit|tag) (${ID})`),
  new RegExp(`object file \\S*(${FILE}) is empty`),
  new RegExp(`(${ID}): object corrupt or missing`),
  new RegExp(`loose object (${ID}) .*is corrupt`),
  new RegExp(`invalid sha1 pointer (${ID})`),
  new RegExp(`hash(?:-path)? mismatch.*?(${FILE}|${ID})`),
  new RegExp(`${UNREAD}(${FILE}|${ID})`, 'i'),
];

/** What git says of its own list of files. */
const LIST = /index file|bad (?:index|signature)|index uses|unordered stage/i;

/** Looks whether every part of a history is there and whole, and reads each of them. */
export async function findDamage(place: Place): Promise<Damage> {
  const fine = Array.from({ length: 129 }, (_, code) => code);
  const { code, out, said } = await runGit(place, ['fsck', '--full', '--no-dangling', '--no-progress'], {
    fine,
  });
  const lines = code === 0 ? [] : `${out.toString('utf8')}\n${said}`.split('\n');
  const parts = new Set(lines.flatMap((line) => partIn(line) ?? []));
  const isListSound = (await isListRead(place)) && !lines.some((line) => LIST.test(line));
  return { parts: [...parts], isListSound };
}

/** The part that a line of git's is about; `objects/ab/cdef…` names one too. */
function partIn(line: string): string | undefined {
  const found = TROUBLES.map((trouble) => trouble.exec(line)?.[1]).find((part) => part !== undefined);
  return found?.replace(/^objects\//, '').replace('/', '');
}

/** Whether git's list of files can be read; a history in which nothing is saved yet needs none. */
async function isListRead(place: Place): Promise<boolean> {
  if (!isIndexSound(place)) return (await readRefs(place)).main === undefined;
  const { code } = await runGit(place, ['ls-files', '-z', '--stage'], { fine: [0, 1, 128] });
  return code === 0;
}

/**
 * Mends a history as far as that can be done: damaged parts are put aside; what the folder still holds is made anew from it;
 * the rest is got again from the shared journal; git's list of files is made anew. Nothing in the folder changes.
 */
export async function mendDamage(place: Place, connection: Connection | undefined): Promise<Mended> {
  const before = await findDamage(place);
  putPartsAside(place, before.parts);
  const listMade = !before.isListSound;
  if (before.parts.length > 0) await storeFolder(place);
  let left = before.parts.length === 0 ? before : await findDamage(place);
  let unasked: string | undefined;
  if (left.parts.length > 0 && connection !== undefined) {
    unasked = await fetchAll(place, connection);
    left = await findDamage(place);
  }
  if (listMade) await rebuildIndex(place, 'HEAD');
  const missing = left.parts.length;
  const back = Math.max(0, before.parts.length - missing);
  return { back, missing, listMade, ...(unasked === undefined ? {} : { unasked }) };
}

/** A damaged part stands in the way of a whole one: it is moved out of it, and kept. */
function putPartsAside(place: Place, parts: readonly string[]): void {
  const history = historyOf(place);
  for (const part of parts) {
    const file = join(history, 'objects', part.slice(0, 2), part.slice(2));
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const aside = join(history, 'lea-damaged');
    mkdirSync(aside, { recursive: true });
    renameSync(file, join(aside, part));
  }
}

/** Every saved file that is in the folder goes into the store again: git adds only what it lacks. */
async function storeFolder(place: Place): Promise<void> {
  const paths = filesUnder(place.folder, '');
  if (paths.length === 0) return;
  const input = Buffer.from(paths.map((path) => `${join(place.folder, path)}\n`).join(''));
  await runGit(place, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { input, fine: [0, 128] });
}

function filesUnder(folder: string, path: string): readonly string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((item) => {
    const here = path === '' ? item.name : `${path}/${item.name}`;
    if (item.name === '.git' || item.name.includes('\n')) return [];
    if (item.isDirectory()) return filesUnder(folder, here);
    return item.isFile() ? [here] : [];
  });
}

/** Gets everything the shared journal holds, whatever this copy thinks it has; why not, where it cannot be asked. */
async function fetchAll(place: Place, connection: Connection): Promise<string | undefined> {
  try {
    await fetchMain(place, connection, INCOMING, { again: true });
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
