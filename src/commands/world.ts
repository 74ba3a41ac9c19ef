import type { Machine } from '../git/machine.ts';
import type { Point } from '../git/sync/work.ts';
import type { Field } from '../model/field.ts';
import type { Page } from '../render/page.ts';
import type { Disk } from '../store/disk.ts';
import type { Keeping } from './keeping.ts';

/** Settings, resolved once: flag, then environment, then the journal, then the person's own, then the default. */
export interface Settings {
  /** The journal named by `--journal`, LEA_JOURNAL or the one joined last; else it is looked for from the folder up. */
  readonly journal: string | undefined;
  /** The folder that holds all private spaces. */
  readonly privateRoot: string;
  /** The person's own settings folder. */
  readonly configFolder: string;
  readonly json: boolean | readonly string[];
  readonly ndjson: boolean;
  readonly plain: boolean | readonly string[];
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly yes: boolean;
  readonly confirm: string | undefined;
  readonly dryRun: boolean;
  readonly anyway: string | undefined;
  readonly asAt: string | undefined;
  readonly commit: boolean;
  readonly accessible: boolean;
  /** Columns of the window, at most 100; 80 where standard output is not a terminal. */
  readonly columns: number;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** How next steps begin: `lea`, or `npx lea` when npx started it. */
  readonly program: string;
}

/** One choice a question offers: what is kept, what is shown. */
export interface Offered {
  readonly value: string;
  readonly shown: string;
  readonly help?: string;
}

/** A question: a declared field or a section, with what is known here. */
export interface Asking<T> {
  readonly field: Field<T>;
  /** The flag that answers it, for messages. */
  readonly flag: string;
  /** Words in place of the field's own question, such as a section's prompt. */
  readonly ask?: string;
  readonly help?: string;
  /** What may be chosen, where that is known. */
  readonly offered?: readonly Offered[];
  /** The answer that Enter gives. */
  readonly initial?: string;
  /** Several lines, ended by an empty one. */
  readonly long?: true;
  /** Told what a long answer holds after each of its lines, so that no line is lost when it is stopped. */
  readonly soFar?: (text: string) => void;
  /** Turns what was typed into what the field reads: days in words, authorities by a part of their name. */
  readonly understand?: (
    typed: string,
  ) =>
    | { readonly ok: true; readonly text: string; readonly echo?: string }
    | { readonly ok: false; readonly why: string };
}

/** A moment at which a test may end the program: of a sync, in a save (kept, written, saved), between the two saves of a share. */
export type Moment = Point | 'draft' | 'write' | 'commit' | 'shared';

/** Everything a verb may touch outside its arguments (architecture.md, section 7). */
export interface World {
  /** The journal is looked for from here upwards. */
  readonly folder: string;
  /** The person's own folder, where `lea demo` puts the example unless told otherwise. */
  readonly home: string;
  readonly disk: Disk;
  /** The folder of lea's own templates. */
  readonly templates: string;
  /** The script of the keyword box in a published site, as it was built. */
  readonly site: string;
  readonly settings: Settings;
  /** Environment, process number and signals, as they are: handed to git's seam, never read by a verb. */
  readonly machine: Machine;
  /** The person's own settings, kept outside every journal: which journal was joined last, how questions are asked. */
  readonly person: {
    read(): Readonly<Record<string, unknown>>;
    write(values: Readonly<Record<string, unknown>>): void;
  };
  /** The version of Node that this runs on, such as `20.19.0`. */
  readonly node: string;
  /** How this very program is started again, for the help given to colleagues who use plain git. */
  readonly programPath: readonly string[];
  /** How the words of this command are kept until they are saved; nothing where none are typed. */
  readonly kept?: Keeping;
  readonly interactive: boolean;
  readonly stopping: AbortSignal;
  /** Today, `YYYY-MM-DD`: the only clock. */
  today(): string;
  /** The moment, in milliseconds since 1970, for locks and saves; never for figures. */
  now(): number;
  chance(bytes: number): Uint8Array;
  /** The SHA-256 of UTF-8 text, in hexadecimal. */
  digest(text: string): string;
  wait(milliseconds: number): Promise<void>;
  /** For tests: may end the program at a named moment. The real world has none. */
  readonly crash?: (point: Moment) => void;
  /** Everything on standard input, for `--body -` and `--from-file -` alone. */
  input(): Promise<string>;
  /** The answer: standard output. */
  out(page: Page): void;
  /** Data for programs: standard output, byte for byte. */
  data(text: string): void;
  /** Progress, hints, warnings: standard error. */
  err(page: Page): void;
  ask<T>(asking: Asking<T>): Promise<T>;
  /** Shows a file in the person's own browser; false where this computer has none that could be started. */
  openPage(path: string): Promise<boolean>;
  /** The person's own editor on a private copy; gives the text back as it was left. */
  edit(text: string, name: string): Promise<string>;
}
