import type { Entries } from '../model/entry.ts';
import type { Journal } from '../store/journal.ts';
import type { Step } from '../store/steps.ts';

/** What a stopped command leaves behind, so that `lea resume` can go on: answers, words, or what was typed as it was typed. */
export type DraftWords = Readonly<Record<string, unknown>>;

/** Words being typed: kept on this computer before anything else is touched. */
export interface Draft {
  /** The name it is kept under. */
  readonly name: string;
  keep(words: DraftWords): void;
  /** Keeps, beside the words, what is about to be written because of them: from here on the save can only be finished. */
  intend(subject: string, steps: readonly Step[]): void;
  /** Takes the draft away, once the entry itself is saved. */
  done(): void;
  /** Takes away what an earlier try of the same command kept, where all of it is kept here. */
  again(): void;
  /** Words that the disk did not take; none where all are kept. */
  readonly lost: () => DraftWords | undefined;
}

/** The version of an entry that kept words began from. */
export interface Began {
  readonly id: string;
  readonly text: string;
}

/** How the words of the command that runs are kept. */
export interface Keeping {
  readonly draft: Draft;
  /** Told once the journal is open: only then is there a place to keep words in. */
  opened?(journal: Journal, entries: Entries, last: string | undefined): void;
  /** Told what the command chose by itself, so that going on means the same place. */
  note?(args: DraftWords, flags?: DraftWords): void;
  /** Where kept words are gone on with: the version they began from, which is then brought together with the newest. */
  readonly began?: Began | undefined;
}
