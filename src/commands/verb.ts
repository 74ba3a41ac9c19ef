import type { Exit } from '../model/exit.ts';
import type { Fields, ValuesOf } from '../model/field.ts';
import type { World } from './world.ts';

/** A word after the command that is not a flag. */
export interface Argument {
  readonly name: string;
  readonly help: string;
  readonly optional?: true;
  /** The words it may be, where they are fixed; offered while it is typed. */
  readonly words?: readonly string[];
  /** Takes all the words that follow. */
  readonly several?: true;
}

/** What a verb is given: its arguments by name, its flags read by their fields, and long texts by section. */
export interface Given<Fs = Fields> {
  /** Arguments as typed; one that takes several words has them joined by a space. */
  readonly args: Readonly<Record<string, string | undefined>>;
  /** Only flags that were given are there. */
  readonly flags: Partial<ValuesOf<Fs>>;
  /** The keys of the flags that were given. */
  readonly named: ReadonlySet<string>;
}

/** The forms in which programs may ask for an answer, by their flags (cli.md, section 5). */
export type Form = 'json' | 'ndjson' | 'plain' | 'quiet';

/** One command: a light declaration, whose `run` reaches heavy things late by `await import()`. */
export interface Verb<Fs extends Fields = Fields> {
  /** As typed: `share`, `write-up`. */
  readonly name: string;
  /** The kind it belongs to; none for a root command. */
  readonly noun?: string;
  readonly aliases?: readonly string[];
  /** One sentence. */
  readonly summary: string;
  readonly args: readonly Argument[];
  /** Flags, declared like fields; `ask` is the line of help. */
  readonly flags: Fs;
  /** Command lines that run, first in help. */
  readonly examples: readonly string[];
  /** Whether the command writes, and so takes --dry-run. */
  readonly writes: boolean;
  /** Whether `--kind` narrows it, so that it may follow a noun. */
  readonly takesKind?: true;
  /** Whether what is typed is kept until it is saved, so that `lea resume` can run the command again with it. */
  readonly keeps?: true;
  /** Forms its answer does not come in: a page has no lines and no ids. Their flags are refused, and not in its help. */
  readonly without?: readonly Form[];
  /** Not listed in help. */
  readonly hidden?: true;
  readonly run: (given: Given<Fs>, world: World) => Promise<Exit>;
}

/** Declares a verb; the types of its flags reach `run`. */
export function defineVerb<const Fs extends Fields>(verb: Verb<Fs>): Verb {
  // Each verb is only ever run with the flags its own fields have read.
  return verb as unknown as Verb;
}
