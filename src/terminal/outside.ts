import type { Readable } from 'node:stream';
import type { World } from '../commands/world.ts';

/** A stream that lea writes to, and what is known of the window behind it. */
export interface Outlet {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** The very stream, for the rich prompter and for programs that draw on it. */
  readonly stream: NodeJS.WritableStream;
}

/** A program to start, without a shell. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  /** Text for its standard input; without it, it shares lea's own. */
  readonly input?: string;
  /** Whether its standard output is given back; without it, it shares lea's own. */
  readonly capture?: true;
}

/** How a program ended: its number, or nothing where it could not be started. */
export interface Ended {
  readonly code: number | undefined;
  readonly output: string;
}

/**
 * Everything outside lea, before a command line is read: `real-world.ts` builds it from the process, and each test
 * for itself. `open-world.ts` makes the World of it that verbs are given.
 */
export interface Outside
  extends Pick<
    World,
    | 'folder'
    | 'disk'
    | 'templates'
    | 'site'
    | 'machine'
    | 'programPath'
    | 'node'
    | 'stopping'
    | 'today'
    | 'now'
    | 'chance'
    | 'digest'
    | 'wait'
    | 'crash'
  > {
  version(): string;
  readonly windows: boolean;
  /** As Node names it: `darwin`, `linux`, `win32`. */
  readonly platform: string;
  /** The person's own folder. */
  readonly home: string;
  /** Whether standard input is a terminal. */
  readonly inputIsTerminal: boolean;
  /** Opened only when a question is asked or text is wanted: a script whose input stays open does not hang. */
  input(): Readable;
  readonly out: Outlet;
  readonly err: Outlet;
  start(what: Start): Promise<Ended>;
  /** Starts a program that goes on by itself; false where it could not be started, or ended badly at once. */
  launch(program: string, args: readonly string[]): Promise<boolean>;
}
