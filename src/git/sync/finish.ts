import { readHistory } from '../history.ts';
import type { Place } from '../plumbing.ts';
import { diffTrees, listTree, type RawChange, shownPath } from '../raw-diff.ts';
import { MAIN, moveRefs, NEXT, readRefs, SEEN, TRACKING } from '../refs.ts';
import type { Signature } from '../signature.ts';
import type { LeftOut } from '../tree-gate.ts';
import type { Held, State, Work } from './work.ts';

/** A file that went or came. */
export interface Moved {
  readonly path: string;
  readonly what: 'new' | 'changed' | 'gone';
}

/** A file that came, and who last touched it there; nobody where it only came by bringing lines together. */
export interface Received extends Moved {
  readonly by: Signature | undefined;
}

/** What a sync did: data, from which commands make sentences. */
export interface Outcome {
  readonly sent: readonly Moved[];
  readonly received: readonly Received[];
  /** Hand edits that were saved. */
  readonly captured: readonly string[];
  /** How many files both sides had changed and were brought together. */
  readonly together: number;
  /** How many places keep both versions, for a person to choose. */
  readonly clashes: number;
  readonly leftOut: readonly LeftOut[];
  /** Files that stay here, and why. */
  readonly held: readonly Held[];
  /** Files that were put aside, where `lea resume` or `lea rescue` finds them. */
  readonly setAside: readonly string[];
  /** Whether the run before had been cut short. */
  readonly tidied: boolean;
  /** How often somebody else was quicker. */
  readonly tries: number;
}

/** Notes what the shared journal and this copy now agree on. */
export async function finish({ place, needs, course }: Work): Promise<State> {
  // Refused if another program saved in between: the next sync finds both and brings them together.
  if (course.next !== course.main) await moveRefs(place, [{ ref: MAIN, now: course.next, old: course.main }]);
  needs.crash?.('ref');
  const tip = course.sent ?? course.incoming;
  const refs = await readRefs(place);
  const moves = [
    { ref: SEEN, now: tip, was: refs.seen },
    { ref: TRACKING, now: tip, was: refs.tracking },
    { ref: NEXT, now: undefined, was: refs.next },
  ];
  await moveRefs(
    place,
    moves.filter(({ now, was }) => now !== was),
  );
  needs.crash?.('seen');
  return 'done';
}

/** What the sync did, found by holding the states before and after against each other. */
export async function outcomeOf({ place, needs, course }: Work): Promise<Outcome> {
  const { start, next, incoming, sent } = course;
  const own = ({ path }: RawChange): boolean => needs.accepts(path);
  const came = (await diffTrees(place, start, next)).filter(own);
  const by = came.length === 0 ? new Map<string, Signature>() : await authorsSince(place, start, incoming);
  const others = came.filter(({ path }) => by.has(path) || !course.captured.includes(path));
  return {
    sent: sent === undefined ? [] : (await listSent(place, incoming, sent)).filter(own).map(movedIn),
    received: others.map((change) => ({ ...movedIn(change), by: by.get(change.path) })),
    captured: [...new Set(course.captured)].map(shownPath),
    together: course.together,
    clashes: course.clashes,
    leftOut: course.leftOut,
    held: course.held.map((each) => ({ ...each, path: shownPath(each.path) })),
    setAside: course.setAside.map(shownPath),
    tidied: course.tidied,
    tries: course.tries,
  };
}

const listSent = (place: Place, incoming: string | undefined, sent: string): Promise<readonly RawChange[]> =>
  incoming === undefined ? listTree(place, sent) : diffTrees(place, incoming, sent);

/** Who last touched each file in the saves that came. */
async function authorsSince(
  place: Place,
  start: string,
  incoming: string | undefined,
): Promise<ReadonlyMap<string, Signature>> {
  if (incoming === undefined) return new Map();
  const saves = await readHistory(place, { after: start, upTo: incoming });
  return new Map(
    saves.toReversed().flatMap(({ author, changes }) => changes.map(({ path }) => [path, author] as const)),
  );
}

function movedIn({ path, was, is }: RawChange): Moved {
  if (is === undefined) return { path: shownPath(path), what: 'gone' };
  return { path: shownPath(path), what: was === undefined ? 'new' : 'changed' };
}
