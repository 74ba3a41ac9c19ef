import type { Connection } from '../host.ts';
import type { Lock, Patience } from '../lock.ts';
import type { Place } from '../plumbing.ts';
import type { Signature } from '../signature.ts';
import type { Accepts, LeftOut } from '../tree-gate.ts';

/** The states a sync passes through, in the order of an ordinary day. The README beside this file tells of each. */
export type Passing =
  | 'lock'
  | 'recover'
  | 'preflight'
  | 'capture'
  | 'fetch'
  | 'gate'
  | 'combine'
  | 'pushGate'
  | 'push'
  | 'checkout'
  | 'finish';
/** A state, or the end. */
export type State = Passing | 'done';

/** Moments at which a test may end the program. */
export type Point = 'captured' | 'fetched' | 'merged' | 'pushed' | 'checkout' | 'ref' | 'seen';

/** Brings two versions of a file together: pure, and the same whoever does it. No text means no file. */
export type MergeEntry = (
  base: string | null,
  one: string | null,
  other: string | null,
  path: string,
) => { readonly text: string | null; readonly clashes: number };

/** Why a file may not leave this computer. */
export interface Objection {
  readonly line?: number;
  /** A word or two: `private`, `markers`. */
  readonly why: string;
}

/**
 * Judges the bytes of a file on an accepted path. For a hand edit `before` is what was shared so far; at the last gate
 * there is none, and only what the file itself says counts.
 */
export type MayLeave = (path: string, bytes: Uint8Array, before?: Uint8Array) => Objection | undefined;

/** A file that stays here, and why. */
export interface Held extends Objection {
  readonly path: string;
}

/** A file as it stood in the folder. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why files are put where `lea resume` or `lea rescue` finds them. */
export type Reason = 'held, and changed by others' | 'begun with another program';

/** What is told while it happens. */
export type Note =
  | { readonly what: 'tidied up' }
  | { readonly what: 'put aside'; readonly why: Reason; readonly paths: readonly string[] }
  | { readonly what: 'trying again'; readonly tries: number };

/** Everything a sync needs from other layers and from the World. */
export interface Needs extends Patience {
  /** Who signs what this copy adds. */
  readonly author: Signature;
  /** The name of this command, for `Lea-Op:`. */
  readonly op: string;
  readonly accepts: Accepts;
  readonly mergeEntry: MergeEntry;
  readonly mayLeave: MayLeave;
  /** Keeps files outside the journal before the folder changes under them; must have kept them when it returns. */
  readonly putAside: (files: readonly KeptFile[], why: Reason) => Promise<void>;
  /** The history of the private space, in which a lea that was cut short may have left locks too. */
  readonly privateHistory?: string;
  readonly chance: (bytes: number) => Uint8Array;
  readonly note: (note: Note) => void;
  readonly stopping?: AbortSignal;
  readonly signIn?: boolean;
  readonly silentSeconds?: number;
  /** Agrees to a shared journal whose past was changed; what was erased there never goes back. */
  readonly acceptRewritten?: boolean;
  /** Lets the first sending fill an empty address: `lea connect` alone. */
  readonly firstSending?: boolean;
  /** For tests: ends the program there. */
  readonly crash?: (point: Point) => void;
}

/** What a sync has found and done so far. */
export interface Course {
  lock?: Lock;
  /** `main`, as the folder has it. */
  main: string;
  /** `main` when the sync began, for telling what came. */
  start: string;
  seen?: string | undefined;
  /** What the shared journal held when asked. */
  incoming?: string | undefined;
  /** That, without what the gate left out. */
  theirs?: string | undefined;
  /** What `main` will be. */
  next: string;
  rewritten: boolean;
  /** What the shared journal took from here. */
  sent?: string;
  tries: number;
  /** When the shared journal was last asked what it holds, in milliseconds: where a try to send begins. */
  asked?: number;
  /** When the first try to send was lost to somebody quicker, in milliseconds. */
  firstTry?: number;
  tidied: boolean;
  captured: string[];
  held: readonly Held[];
  setAside: string[];
  leftOut: readonly LeftOut[];
  together: number;
  clashes: number;
  /** How often the folder refused, and the way was begun again. */
  refusals: number;
}

/** A sync on its way: where, with what, and how far. */
export interface Work {
  readonly place: Place;
  readonly connection: Connection;
  readonly needs: Needs;
  readonly course: Course;
}
