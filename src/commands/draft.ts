import { Fault, fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** What a stopped command leaves behind, so that `lea resume` can go on. */
export interface DraftWords {
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, string>>;
  readonly manner: { readonly brief: boolean; readonly short: boolean };
  /** Words under headings that the form does not have. */
  readonly rest?: string;
  /** A whole text, as it was left in an editor. */
  readonly text?: string;
}

/** Words being typed: kept on this computer before anything else is touched. */
export interface Draft {
  keep(words: DraftWords): void;
  /** Takes the draft away, once the entry itself is saved. */
  done(): void;
}

/**
 * Begins to keep what is typed, under the command that asked for it. Readable only by its owner; never shared
 * (store-and-sync.md, section 5). A dry run keeps nothing.
 */
export function beginDraft(desk: Desk, world: World, command: string): Draft {
  const name = `${command.replaceAll(' ', '-')}-${Buffer.from(world.chance(6)).toString('hex')}`;
  if (world.settings.dryRun) return { keep: () => undefined, done: () => undefined };
  return {
    keep: (words) => desk.journal.saveDraft(name, { command, ...words }),
    done: () => desk.journal.removeDraft(name),
  };
}

/**
 * Whatever stops a command, the words typed so far are in the draft, and that is said. Where there were none, no draft
 * stays behind.
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
    const isPromised = error instanceof Fault && error.message.includes('words are kept');
    const isKept = !world.settings.dryRun && (isPromised || hasWords());
    if (!isKept) draft.done();
    if (!isKept || !(error instanceof Fault)) throw error;
    if (error.code === 'STOPPED') throw fault('STOPPED', { kept: true }, error);
    if (!isPromised) world.err(page(`Your words are kept: ${world.settings.program} resume`));
    throw error;
  }
}
