import type { Need } from './need.ts';

/** One way on from one state to another, and what it asks for (architecture.md, section 4). */
export interface Transition {
  readonly from: readonly string[];
  readonly to: string;
  /** The word typed after the noun. */
  readonly verb: string;
  /** What must hold; soft unless wrapped in `must`. */
  readonly needs: readonly Need[];
  /** Chosen only where this holds: several transitions may share a verb and a state. */
  readonly when?: Need;
  /** The field that takes the day of the move. */
  readonly stamp?: string;
  /** Fields that this move takes away. */
  readonly clears?: readonly string[];
  /** Fields that may be given with the move, as flags and questions. */
  readonly takes?: readonly string[];
  /** Sections that may be written with the move, as flags and questions. */
  readonly writes?: readonly string[];
  /** The setting of the network that says whether the needs are looked at: off, warn or block. */
  readonly rule?: 'question_before_start';
  /** Where `block` leaves an entry that lacks what it needs, from these states; from any other it stays. */
  readonly otherwise?: { readonly from: readonly string[]; readonly to: string };
  /** The field (or `of.authority`) naming the authority whose seats alone may make this move. */
  readonly bySeatOf?: string;
  /** The mover's seat becomes the entry's `by`. */
  readonly signs?: true;
  /** The log that gets a row saying that somebody looked for passages against. */
  readonly looks?: string;
  /** Moved by a verb of its own, which names this move; no verb is made for it. */
  readonly own?: true;
}

/** The states of a kind, the first being where it starts, and the ways between them. */
export interface Life<S extends string = string> {
  readonly states: readonly S[];
  /** Where an entry starts whose day is past: a visit that was made is not planned. */
  readonly startsPast?: S;
  readonly moves: readonly Transition[];
}

/** Declares one move; `from` may be several states. */
export const move = (
  from: string | readonly string[],
  to: string,
  verb: string,
  more: Partial<Omit<Transition, 'from' | 'to' | 'verb'>> = {},
): Transition => ({ from: typeof from === 'string' ? [from] : from, to, verb, needs: [], ...more });
