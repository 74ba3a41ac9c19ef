import { Fault, fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Journal } from '../store/journal.ts';
import type { Draft, DraftWords } from './keeping.ts';
import { isMap, textsIn } from './kept-words.ts';
import type { World } from './world.ts';

/**
 * Begins to keep what is typed, under the command that asked for it. Readable only by its owner; never shared
 * (store-and-sync.md, section 5). A dry run keeps nothing. A disk that takes nothing is no reason to stop before the end:
 * whoever ends the command prints what was lost.
 */
export function beginDraft(
  at: { readonly journal: Journal | undefined },
  world: World,
  command: string,
  name = `${command.replaceAll(' ', '-')}-${Buffer.from(world.chance(6)).toString('hex')}`,
): Draft {
  let last: DraftWords | undefined;
  let lost: DraftWords | undefined;
  const save = (words: DraftWords): void => {
    if (world.settings.dryRun || at.journal === undefined) return;
    last = words;
    lost = saveOrGiveBack(() => at.journal?.saveDraft(name, words), words);
  };
  return {
    name,
    keep: (words) => save({ command, ...words }),
    intend: (subject, steps) => save({ command, ...last, subject, steps }),
    done: () => {
      const isThere = last !== undefined && lost === undefined;
      if (last !== undefined) saveOrGiveBack(() => forgetSame(at.journal, { name, words: last }), {});
      last = undefined;
      lost = undefined;
      // What is saved is saved: words that cannot be taken away are found saved by the next command, and go then.
      if (isThere) saveOrGiveBack(() => at.journal?.removeDraft(name), {});
    },
    again: () => forgetSame(at.journal, { name, words: last }),
    lost: () => lost,
  };
}

/**
 * Takes away what the same command kept when it was stopped before, where every word of it is in what was typed now:
 * whoever mends a command and runs it again is not reminded of the first try.
 */
export function forgetSame(
  journal: Journal | undefined,
  { name, words }: { readonly name: string; readonly words: DraftWords | undefined },
): void {
  const now = new Set(textsIn(words));
  for (const draft of journal?.listDrafts() ?? []) {
    const texts = textsIn(draft.data);
    const isSame = isMap(draft.data) && draft.data['command'] === words?.['command'];
    const isOpen = isMap(draft.data) && draft.data['steps'] === undefined;
    if (draft.name !== name && isSame && isOpen && texts.length > 0 && texts.every((text) => now.has(text)))
      journal?.removeDraft(draft.name);
  }
}

/** A name that no other draft has: the command, the moment, the program's number, and a sign of what it was told. */
export const draftName = (command: string, told: string, world: World): string =>
  [
    command.replaceAll(' ', '-'),
    world.now().toString(36),
    world.machine.pid,
    world.digest(told).slice(0, 8),
  ].join('-');

function saveOrGiveBack(act: () => void, words: DraftWords): DraftWords | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return words;
    throw error;
  }
}

/**
 * Whatever stops a command, the words typed so far are in the draft, and that is said; where the disk did not take them,
 * they are printed. Where there were none, no draft stays behind.
 */
export async function keepingWords<T>(
  hasWords: () => boolean,
  draft: Draft,
  world: World,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (world.settings.dryRun) throw error;
    const lost = draft.lost();
    if (lost !== undefined) throw printLost(lost, error, world);
    const isPromised = error instanceof Fault && error.message.includes('words are kept');
    if (!isPromised && !hasWords()) {
      draft.done();
      throw error;
    }
    draft.again();
    if (error instanceof Fault && error.code === 'STOPPED') throw fault('STOPPED', { kept: true }, error);
    if (!isPromised && world.settings.json === false)
      world.err(page(`Your words are kept: ${world.settings.program} resume`));
    throw error;
  }
}

/** Words that no disk took stand on the screen, to be copied from there: nothing else has them. */
function printLost(lost: DraftWords, error: unknown, world: World): unknown {
  const texts = textsIn(lost);
  if (texts.length > 0)
    world.err(page('Your words could not be kept on this computer. Copy them from here:', '', ...texts, ''));
  return error instanceof Fault && error.code === 'STOPPED'
    ? fault('STOPPED', { kept: false }, error)
    : error;
}
