import { dirname, relative, resolve, sep } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { Fault, fault } from '../model/fault.ts';
import { agrees } from './interview.ts';
import type { Disk } from '../store/disk.ts';
import type { World } from './world.ts';

/** A file to be written where a person asked for it, outside the journal's own keeping. */
export interface Putting {
  /** As typed: from the folder the command runs in. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The most bytes of a file that stands there already which are held in memory, to be put back where writing fails. */
const MOST_HELD = 64 * 1024 * 1024;

/**
 * Writes files whole: all of them, or none. What stands there already is written over only after a yes, or with `--yes`.
 * A dry run asks and writes nothing. Where the journal keeps its own files, nothing is ever written: words may stand there
 * that are kept nowhere else. Gives the whole paths.
 */
export async function putFiles(files: readonly Putting[], world: World): Promise<readonly string[]> {
  const whole = files.map(({ file, bytes }) => ({ file, bytes, path: resolve(world.folder, file) }));
  const paths = whole.map(({ path }) => path);
  for (const { file, path } of whole) await refuseKept(file, path, world);
  const there = whole.filter(({ path, bytes }) => world.disk.exists(path) && !holds(path, bytes, world.disk));
  for (const { file, path } of there)
    if (world.disk.whatIs(path) !== 'file') throw fault('CANNOT_WRITE_OVER', { file });
  if (world.settings.dryRun) return paths;
  if (there.length > 0) await askToReplace(there, world);
  writeAll(whole, world);
  return paths;
}

/** Refuses a place of the private space, of git, or of the journal's own files; beside those, a journal's folder is as any. */
async function refuseKept(file: string, path: string, { disk, settings }: World): Promise<void> {
  const { findJournal } = await import('../store/find-journal.ts');
  const place = disk.whereIs(path);
  const journal = findJournal(disk, dirname(place));
  const isKept = journal !== undefined && (await isJournalPlace(relative(journal, place)));
  if (isKept || isWithin(disk.whereIs(settings.privateRoot), place))
    throw fault('MISUSED', {
      why: `${file} lies where the journal keeps its own files. Nothing was written. Name another place.`,
      hint: '',
    });
}

/** Whether a place lies in a folder, or is it. Both as the disk has them. */
export const isWithin = (folder: string, place: string): boolean =>
  place === folder || place.startsWith(folder + sep);

async function isJournalPlace(path: string): Promise<boolean> {
  const { accepts } = await import('../store/layout.ts');
  const parts = path.split(sep);
  const [first = ''] = parts.map((part) => part.toLowerCase());
  const isOwn =
    first.startsWith('.') || first === 'templates' || KINDS.some(({ folder }) => folder === first);
  return (isOwn && parts.length > 1) || accepts(parts.join('/'), KINDS);
}

/** Whether a file holds these very bytes already: writing them again takes nothing from anybody. */
function holds(path: string, bytes: Uint8Array, disk: Disk): boolean {
  const look = disk.read(path, bytes.length);
  return look.ok && Buffer.compare(look.bytes, bytes) === 0;
}

async function askToReplace(there: readonly Putting[], world: World): Promise<void> {
  const [first] = there;
  const more = there.length - 1;
  const names = `${first?.file ?? ''}${more === 0 ? ' is' : ` and ${more} more are`}`;
  const { yes } = world.settings;
  if (!yes && !world.interactive) throw fault('FILE_THERE', { names });
  if (!(await agrees(`${names} there already. Write over ${more === 0 ? 'it' : 'them'}?`, 'no', world)))
    throw fault('STOPPED', { kept: false });
}

/** Writes each in turn; where one fails, those before it are as they were. */
function writeAll(files: readonly (Putting & { readonly path: string })[], world: World): void {
  const { disk } = world;
  const back: (() => void)[] = [];
  try {
    for (const { path, bytes } of files) {
      makeFolder(dirname(path), back, disk);
      const before = disk.read(path, MOST_HELD);
      // Kept first: a call that ends badly may have put the file there all the same. What anybody else put there stays.
      if (before.ok) {
        back.push(() => disk.write(path, before.bytes, { expected: bytes }));
        disk.write(path, bytes);
      } else if (before.why === 'absent') {
        back.push(() => {
          if (holds(path, bytes, disk)) disk.remove(path);
        });
        disk.create(path, bytes);
      } else throw fault('CANNOT_WRITE_OVER', { file: path });
    }
  } catch (error) {
    for (const undo of back.toReversed()) undo();
    throw notWritten(error);
  }
}

/** The folders on the way; those made here go again where writing fails. */
function makeFolder(folder: string, back: (() => void)[], disk: Disk): void {
  if (disk.exists(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, back, disk);
  disk.makeFolder(folder);
  back.push(() => disk.remove(folder));
}

function notWritten(error: unknown): unknown {
  if (!(error instanceof Fault) || (error.code !== 'DISK_FULL' && error.code !== 'CANNOT_WRITE'))
    return error;
  return fault('NOT_WRITTEN_OUT', { full: error.code === 'DISK_FULL' }, error);
}
