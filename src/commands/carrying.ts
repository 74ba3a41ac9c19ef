import type { Entry } from '../model/entry.ts';
import type { Repository } from '../git/repository.ts';
import type { Signature } from '../git/signature.ts';
import { KINDS } from '../kinds/index.ts';
import { page } from '../render/page.ts';
import { NETWORK_FILE } from '../store/layout.ts';
import type { Step } from '../store/steps.ts';
import type { Desk } from './desk.ts';
import { privateRepository } from './private-repository.ts';
import type { World } from './world.ts';

/** A save: what it is called, the files it is made of, and who signs it. */
export interface Save {
  readonly subject: string;
  readonly steps: readonly Step[];
  readonly author: Signature;
}

/** A file of a save as it stands now. */
interface Done {
  readonly step: Step;
  readonly text: string;
  readonly written: boolean;
}

/** The two places of a save: the private one first, so that words are never missing. */
export const SPACES = ['private', 'shared'] as const;

/**
 * Writes the files of a save and saves them, one save for each of the two places. Where a file cannot be written, those
 * before it are put back; where a place cannot be saved, it is said what is saved and what is not, and the next command
 * finishes it. The journal must be held. `again`: a lea before may have come a part of the way.
 */
export async function carryOutAll(
  save: Save,
  desk: Desk,
  world: World,
  again = false,
): Promise<readonly Entry[]> {
  const done = await writeAll(save.steps, desk, world, again);
  world.crash?.('write');
  const saved = new Set<Step['space']>();
  try {
    for (const space of SPACES) {
      if (world.settings.commit) await commitSpace(space, done, save, desk, world, again);
      saved.add(space);
    }
  } catch (error) {
    tellHalf(done, saved, world);
    throw error;
  }
  return done.flatMap(({ step, text }) =>
    step.path === NETWORK_FILE ? [] : [desk.journal.layText(step, text).entry],
  );
}

async function writeAll(
  steps: readonly Step[],
  desk: Desk,
  world: World,
  again: boolean,
): Promise<readonly Done[]> {
  const { carryOut, takeBack } = await import('../store/steps.ts');
  const { mergeEntry } = await import('../store/merge.ts');
  const done: Done[] = [];
  let clashes = 0;
  try {
    for (const step of steps) {
      const carried = carryOut(desk.journal, step, (...texts) => mergeEntry(...texts, KINDS), again);
      done.push({ step, ...carried });
      clashes += carried.clashes;
    }
  } catch (error) {
    const stuck = done.filter(
      ({ step, text, written }) => written && !takeBack(desk.journal, world.disk, step, text),
    );
    if (stuck.length > 0) tellHalf(stuck, new Set(), world);
    throw error;
  }
  if (clashes > 0)
    world.err(
      page(
        `Somebody changed the same words meanwhile. Both versions are kept. Choose with: ${world.settings.program} settle`,
      ),
    );
  return done;
}

async function commitSpace(
  space: Step['space'],
  done: readonly Done[],
  { subject, author }: Save,
  desk: Desk,
  world: World,
  again: boolean,
): Promise<void> {
  const own = done.filter(({ step }) => step.space === space);
  if (own.length === 0) return;
  const repository = space === 'shared' ? desk.repository : await privateRepository(desk, world);
  if (again && (await areSaved(own, repository))) return;
  const paths = own.map(({ step }) => step.path);
  await repository.commit({ paths, message: subject, trailers: trailersOf(subject), author });
}

/** Whether the newest save of a place has these very texts. */
export async function areSaved(
  files: readonly Pick<Done, 'step' | 'text'>[],
  repository: Repository,
): Promise<boolean> {
  const head = await repository.head();
  if (head === undefined) return false;
  for (const { step, text } of files)
    if ((await repository.show(head, step.path))?.toString('utf8') !== text) return false;
  return true;
}

/** What programs read under a save's message: the command, and the entry it was about. */
export const trailersOf = (subject: string): Readonly<Record<string, string>> => {
  const words = subject.split(' ');
  return { 'Lea-Op': words.slice(0, -1).join(' '), 'Lea-Entry': words.at(-1) ?? '' };
};

function tellHalf(done: readonly Done[], saved: ReadonlySet<Step['space']>, world: World): void {
  const named = (isSaved: boolean): readonly string[] =>
    done.flatMap(({ step }) => (saved.has(step.space) === isSaved ? [step.path] : []));
  const [safe, open] = [named(true), named(false)];
  world.err(
    page(
      ...(safe.length === 0 ? [] : [`Saved: ${safe.join(', ')}.`]),
      ...(open.length === 0
        ? []
        : [
            `Written, and not saved yet: ${open.join(', ')}. The next command that saves finishes it, or: ${world.settings.program} resume`,
          ]),
    ),
  );
}
