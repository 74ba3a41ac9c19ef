import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fault } from '../model/fault.ts';
import { sweepLeftovers } from './leftovers.ts';
import type { Machine } from './machine.ts';
import type { Place } from './plumbing.ts';
import { faultOfFile } from './said.ts';

/** What waiting for a lock needs: the moment in milliseconds since 1970, and patience. */
export interface Patience {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The journal, held: nobody else's lea writes in it. */
export interface Lock {
  /** Whether it was taken from a lea that had been cut short. */
  readonly cutShort: boolean;
  /** When it was taken, by the clock of the disk, in milliseconds: what ages of files are measured against. */
  readonly taken: number;
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  readonly computer: string;
  readonly time: number;
}

const NAME = 'lea.lock';
const TRIES = 50;
const BETWEEN_TRIES = 100;
const HONOURED = 30 * 60_000;
const UNREADABLE_HONOURED = 10_000;

/** The journal's history folder; a place without one is a mistake in the program. */
export function historyOf({ gitFolder }: Place): string {
  if (gitFolder === undefined) throw new Error('no journal is named here');
  return gitFolder;
}

/**
 * Holds the journal: `.git/lea.lock` with process, computer and time, made whole or not at all. A lock whose process is
 * gone is taken over, and so is any older than 30 minutes. After 5 seconds of waiting: `JOURNAL_BUSY`.
 */
export async function takeLock(place: Place, patience: Patience): Promise<Lock> {
  const lock = join(historyOf(place), NAME);
  const { machine } = place;
  const ours = JSON.stringify({ pid: machine.pid, computer: hostname(), time: patience.now() });
  let cutShort = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { made, at } = makeWhole(lock, ours, place);
    if (made) return { cutShort, taken: at, release: () => releaseLock(lock, ours) };
    if (isDead(lock, machine, at) && buryLock(lock, machine, at)) cutShort = true;
    else await patience.wait(BETWEEN_TRIES);
  }
  throw fault('JOURNAL_BUSY', { since: timeInWords(readHolder(lock)?.time ?? patience.now()) });
}

/** Does some work while the journal is held, and lets go of it whatever happens. */
export async function holdJournal<T>(
  place: Place,
  patience: Patience,
  work: (lock: Lock) => Promise<T>,
): Promise<T> {
  const lock = await takeLock(place, patience);
  try {
    if (lock.cutShort) await sweepLeftovers(historyOf(place), lock, patience.wait);
    return await work(lock);
  } finally {
    lock.release();
  }
}

/** Makes a file that must not exist yet, with its words in it from the first moment; also says what time the disk has. */
function makeWhole(
  file: string,
  words: string,
  place: Place,
): { readonly made: boolean; readonly at: number } {
  const draft = `${file}-${place.machine.pid}`;
  try {
    writeFileSync(draft, words);
    const at = statSync(draft).mtimeMs;
    return { made: linkOrWrite(draft, file, words), at };
  } catch (error) {
    throw faultOfFile(error, place.folder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some disks know no second name for a file: there the words come a moment after the file. */
function linkOrWrite(draft: string, file: string, words: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code)) throw error;
    return writeNew(file, words);
  }
}

function writeNew(file: string, words: string): boolean {
  try {
    writeFileSync(file, words, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const madeAt = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** Ages are told by the disk's own clock: a computer's may be wrong, and a shared disk has another's. */
function isDead(lock: string, machine: Machine, at: number): boolean {
  const age = at - (madeAt(lock) ?? at);
  const holder = readHolder(lock);
  if (holder === undefined) return age > UNREADABLE_HONOURED;
  if (age > HONOURED) return true;
  return holder.computer === hostname() && !isAlive(holder.pid, machine);
}

/** Takes a dead lock away, one lea at a time, so that nobody takes away the fresh lock of whoever came first. */
function buryLock(lock: string, machine: Machine, at: number): boolean {
  const burial = `${lock}-taken-over`;
  if (!writeNew(burial, String(machine.pid))) {
    if (at - (madeAt(burial) ?? at) > UNREADABLE_HONOURED) rmSync(burial, { force: true });
    return false;
  }
  const dead = isDead(lock, machine, at);
  if (dead) rmSync(lock, { force: true });
  rmSync(burial, { force: true });
  return dead;
}

/** A lock that cannot be taken away now is taken over by the next lea: what was done under it stands. */
function releaseLock(lock: string, ours: string): void {
  try {
    if (readWords(lock) === ours) rmSync(lock, { force: true });
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
  }
}

function isAlive(pid: number, { signal }: Machine): boolean {
  try {
    signal(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readWords(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  const [, pid, computer, time] =
    /^\{"pid":(\d+),"computer":"([^"]*)","time":(\d+)\}$/.exec(readWords(lock) ?? '') ?? [];
  if (pid === undefined || computer === undefined || time === undefined) return undefined;
  return { pid: Number(pid), computer, time: Number(time) };
}

/** `2:02pm`, by this computer's own clock. */
function timeInWords(time: number): string {
  const at = new Date(time);
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${((at.getHours() + 11) % 12) + 1}:${minutes}${at.getHours() < 12 ? 'am' : 'pm'}`;
}
