import { join } from 'node:path';
import type { Place } from '../git/plumbing.ts';
import { Entries } from '../model/entry.ts';
import { Fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { Unsure } from '../store/index/checked-rows.ts';
import type { Indexing } from '../store/index/read-indexed.ts';
import type { Install } from '../store/index/site.ts';
import type { Tracked } from '../store/index/tracked.ts';
import type { Journal } from '../store/journal.ts';
import type { JournalReading } from '../store/reading.ts';
import type { World } from './world.ts';

/** Fewer files than this are read as quickly as git says that none of them changed. */
const WORTH_AN_INDEX = 400;
/** So many changed files are read on every command before an index of their own saves that. */
const MANY = 300;
const A_SECOND = 1000;

/**
 * Reads a journal through its indexes, which answer as its files would. `LEA_INDEX=never` leaves them alone, `always` makes
 * them however little there is: for whoever looks for a fault in one.
 */
export async function readJournal(journal: Journal, place: Place, world: World): Promise<JournalReading> {
  if (isLeftAlone(world)) return journal.read();
  return journal.readThrough(indexingOf(journal, place, world));
}

/**
 * A journal of which only single entries are asked for, by their ids: each is read from its own file. Everything else one
 * may ask of it is `Unsure`, as is a journal without an index.
 */
export function readAlone(journal: Journal, place: Place, world: World): JournalReading {
  const rows = isLeftAlone(world) ? undefined : journal.readChecked(indexingOf(journal, place, world));
  if (rows === undefined) throw new Unsure();
  const entries = new Entries(rows);
  const unsure = (): never => {
    throw new Unsure();
  };
  return {
    shared: entries,
    all: entries,
    get mine() {
      return unsure();
    },
    get problems() {
      return unsure();
    },
    get unreadable() {
      return unsure();
    },
    get halfShared() {
      return unsure();
    },
  };
}

const isLeftAlone = (world: World): boolean => world.machine.environment['LEA_INDEX'] === 'never';

function indexingOf(journal: Journal, place: Place, world: World): Indexing {
  const folder = journal.privateFolder;
  return {
    shared: trackedAt(place),
    private: trackedAt({ ...place, folder, gitFolder: join(folder, '.git') }),
    install: installOf(world),
    least: world.machine.environment['LEA_INDEX'] === 'always' ? 0 : WORTH_AN_INDEX,
    many: MANY,
    tell: teller(world),
  };
}

/** What git knows of a place; its own part is loaded when it is first asked. */
export function trackedAt(place: Place): Tracked {
  const git = import('../git/tracked.ts');
  return {
    tree: async () => (await git).savedTree(place),
    differing: async (tree, folders) => (await git).pathsDiffering(place, tree, folders),
    between: async (one, other, folders) => (await git).pathsBetween(place, one, other, folders),
    files: async (tree, folders) => (await git).filesOfTree(place, tree, folders),
    refresh: async () => (await git).lookAgain(place),
  };
}

/** The number in the person's own settings; where those cannot be written, no index is kept. */
export function installOf(world: World): Install {
  return {
    known: () => {
      const number = world.person.read()['install'];
      return typeof number === 'string' ? number : undefined;
    },
    make: (number) => {
      try {
        world.person.write({ install: number });
        return true;
      } catch (error) {
        if (error instanceof Fault) return false;
        throw error;
      }
    },
  };
}

/** Says once that every entry is being read, when that takes longer than a second. */
function teller(world: World): () => void {
  const start = world.now();
  let said = false;
  return () => {
    if (said || world.settings.quiet || world.now() - start < A_SECOND) return;
    said = true;
    world.err(page('Reading every entry once, so that the next answers are quick.'));
  };
}
