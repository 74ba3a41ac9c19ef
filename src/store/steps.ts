import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import type { Laid, Space } from './opening.ts';
import { NETWORK_FILE, refusal } from './layout.ts';
import type { Merged } from './merge.ts';
import { changeNetwork } from './network.ts';
import { changeEntry, type Changes } from './splice.ts';

/**
 * One file of a save: what it held when the save was begun, and what it is to hold. Kept with the typed words before anything
 * is written, so that whoever finds a save cut short can finish it, and never twice (store-and-sync.md, section 5).
 */
export interface Step {
  readonly space: Space;
  /** From the space's folder, with `/`. */
  readonly path: string;
  /** None for a new file. */
  readonly before: string | null;
  readonly after: string;
}

/** Brings two versions of a file together with what they began from. */
export type Merge = (base: string | null, one: string | null, other: string | null) => Merged;

/** How a step went: the text that stands there now, whether it had to be written, and places with two versions. */
export interface Carried {
  readonly text: string;
  readonly written: boolean;
  readonly clashes: number;
}

const TRIES = 5;

/** The step that makes a new entry. */
export const stepOfNew = ({ entry, text }: Laid): Step => ({
  space: entry.space,
  path: entry.path,
  before: null,
  after: text,
});

/** The step that puts a whole text in an entry's place, as it was left in an editor. */
export const stepOfText = (before: string, { entry, text }: Laid): Step => ({
  space: entry.space,
  path: entry.path,
  before,
  after: text,
});

/**
 * The step that changes an entry, from what it said when it was read: where somebody changed the file since, their words
 * are brought together with these and not put back.
 */
export function stepOfChange(journal: Journal, kind: Kind, entry: Entry, changes: Changes): Step {
  const now = journal.textOf(entry);
  const read = { values: entry.values, body: entry.body };
  const before = changeEntry(now, kind, read, entry.path);
  const { text: after } = journal.layText(entry, changeEntry(before, kind, changes, entry.path));
  return { space: entry.space, path: entry.path, before, after };
}

/** The step that changes network.yaml. */
export const stepOfNetwork = (before: string, values: Readonly<Record<string, unknown>>): Step => ({
  space: 'shared',
  path: NETWORK_FILE,
  before,
  after: changeNetwork(before, values),
});

/**
 * Writes a step. A file that is as it was gets the new text; one that somebody changed meanwhile gets both. With `again`
 * an earlier try may have written it already: a new file that is there is left as it is. Fault ENTRY_EXISTS where a
 * new name is taken, FOLDER_BUSY where the file never stands still.
 */
export function carryOut(journal: Journal, step: Step, merge: Merge, again = false): Carried {
  for (let left = TRIES; left > 0; left -= 1) {
    const now = journal.textAt(step);
    if (now === step.after || (again && step.before === null && now !== null))
      return { text: now, written: false, clashes: 0 };
    if (now !== null && step.before === null) throw fault('ENTRY_EXISTS', { file: step.path });
    const merged = merge(step.before, now, step.after);
    const text = merged.text ?? step.after;
    if (text === now) return { text, written: false, clashes: merged.clashes };
    if (journal.put(step, now, text)) return { text, written: true, clashes: merged.clashes };
  }
  throw fault('FOLDER_BUSY');
}

/** Puts back what a step wrote, if nobody changed it since; whether the file is as it was before. */
export function takeBack(journal: Journal, disk: Disk, step: Step, wrote: string): boolean {
  try {
    if (step.before !== null) return journal.put(step, wrote, step.before);
    if (journal.textAt(step) !== wrote) return false;
    disk.remove(journal.fileOf(step));
    return true;
  } catch {
    // The disk that refused the save may refuse this too: then the file stays, and that is said.
    return false;
  }
}

/** The steps among kept words, as lea wrote them; nothing where there are none, or where they lead out of the journal. */
export function stepsIn(data: Readonly<Record<string, unknown>>): readonly Step[] {
  const all: readonly unknown[] = Array.isArray(data['steps']) ? data['steps'] : [];
  const steps = all.filter(isStep);
  return steps.length === all.length && steps.every(({ path }) => isEntryPath(path)) ? steps : [];
}

const isEntryPath = (path: string): boolean =>
  refusal(path) === undefined && (path === NETWORK_FILE || path.endsWith('.md'));

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { space, path, before, after }: Partial<Record<keyof Step, unknown>> = value;
  const isPlace = (space === 'shared' || space === 'private') && typeof path === 'string';
  return isPlace && (before === null || typeof before === 'string') && typeof after === 'string';
}
