import type { RawChange } from '../raw-diff.ts';
import { entryIn } from './entry-path.ts';

/** Where a file stands, and the name of its bytes. */
export interface Placed {
  readonly path: string;
  readonly id: string;
}

/** One file in its three versions; a version that is missing has no file. */
export interface Trio {
  readonly base: Placed | undefined;
  readonly one: Placed | undefined;
  readonly other: Placed | undefined;
}

/** What became of each file the base had (no place: taken out), and what is new. */
interface Side {
  readonly kept: ReadonlyMap<string, Placed | undefined>;
  readonly added: ReadonlyMap<string, Placed>;
}

/** Every file that either side changed since the base, with a file that was moved under the name the base gave it. */
export function pairSides(ours: readonly RawChange[], theirs: readonly RawChange[]): readonly Trio[] {
  const was = new Map([...ours, ...theirs].map((change) => [change.path, change.was?.id]));
  const [one, other] = [sideOf(ours), sideOf(theirs)];
  const kept = [...new Set([...one.kept.keys(), ...other.kept.keys()])].map((path): Trio => {
    const base = { path, id: was.get(path) ?? '' };
    const placed = ({ kept: places }: Side): Placed | undefined =>
      places.has(path) ? places.get(path) : base;
    return { base, one: placed(one), other: placed(other) };
  });
  const added = [...new Set([...one.added.keys(), ...other.added.keys()])].map(
    (path): Trio => ({ base: undefined, one: one.added.get(path), other: other.added.get(path) }),
  );
  return [...kept, ...added];
}

function sideOf(changes: readonly RawChange[]): Side {
  const kept = new Map<string, Placed | undefined>();
  const added = new Map<string, Placed>();
  const lost = new Map<string, string>();
  for (const { path, was, is } of changes) {
    if (was === undefined) continue;
    kept.set(path, is && { path, id: is.id });
    const entry = entryIn(path);
    if (is === undefined && entry !== undefined) lost.set(entry, path);
  }
  for (const { path, was, is } of changes) {
    if (was !== undefined || is === undefined) continue;
    const entry = entryIn(path) ?? '';
    const old = lost.get(entry);
    if (old === undefined) added.set(path, { path, id: is.id });
    else kept.set(old, { path, id: is.id });
    lost.delete(entry);
  }
  return { kept, added };
}

/** Whether both sides changed a file, and not to the same bytes. */
export const isContested = ({ base, one, other }: Trio): boolean =>
  one?.id !== other?.id && one?.id !== base?.id && other?.id !== base?.id;

/** Where the file goes: where it was moved to, the name that sorts first if both moved it; else where it was. */
export function pathOf({ base, one, other }: Trio): string {
  const named = [one, other].flatMap((each) => (each === undefined ? [] : [each.path]));
  const moved = named.filter((path) => path !== base?.path).toSorted();
  return moved[0] ?? base?.path ?? '';
}
