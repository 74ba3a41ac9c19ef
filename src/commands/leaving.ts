import type { MayLeave, Objection } from '../git/sync/work.ts';
import { KINDS } from '../kinds/index.ts';
import { scan } from '../model/scan.ts';
import { readEntry } from '../store/codec.ts';
import { readText } from '../store/guard.ts';
import type { Journal } from '../store/journal.ts';
import { kindAt, NETWORK_FILE } from '../store/layout.ts';
import { readNetworkFile } from '../store/network.ts';

/**
 * The judge at both doors out of this computer: only entries that can be read as they stand and say `network` or `public`
 * may leave; words typed into a shared entry by hand may not hold what sharing would stop at (store-and-sync.md, 7 and 11).
 */
export function mayLeaveFrom(journal: Pick<Journal, 'featureKeys'>): MayLeave {
  return (path, bytes, before) => {
    if (path === NETWORK_FILE) return unreadableNetwork(bytes);
    if (kindAt(path, KINDS) === undefined) return undefined;
    return (
      objectionTo(path, bytes, journal) ?? (before === undefined ? undefined : findingIn(bytes, before, path))
    );
  };
}

function unreadableNetwork(bytes: Uint8Array): Objection | undefined {
  const { network, problems } = readNetworkFile(bytes);
  return network === undefined ? { why: 'cannot be read', line: problems[0]?.line ?? 1 } : undefined;
}

function objectionTo(
  path: string,
  bytes: Uint8Array,
  journal: Pick<Journal, 'featureKeys'>,
): Objection | undefined {
  const at = { path, space: 'shared' } as const;
  const { entry, problems } = readEntry(bytes, at, {
    kinds: KINDS,
    features: journal.featureKeys,
    repair: false,
  });
  const bad = problems.find(
    (p) => p.unreadable || p.code === 'CONFLICT_MARKERS' || p.code === 'FRONT_MATTER_UNREADABLE',
  );
  if (entry === undefined || bad !== undefined)
    return { why: bad?.code === 'CONFLICT_MARKERS' ? 'markers' : 'cannot be read', line: bad?.line ?? 1 };
  const { visibility } = entry.values;
  return visibility === 'network' || visibility === 'public' ? undefined : { why: 'private' };
}

/** A certain finding in lines that were not there before. */
function findingIn(bytes: Uint8Array, before: Uint8Array, path: string): Objection | undefined {
  const now = linesOf(bytes, path);
  const was = new Set(linesOf(before, path));
  for (const [index, line] of now.entries()) {
    const found = was.has(line) ? undefined : scan(line).find((f) => f.certain);
    if (found !== undefined) return { why: found.what, line: index + 1 };
  }
  return undefined;
}

function linesOf(bytes: Uint8Array, path: string): readonly string[] {
  const text = readText(bytes, path);
  return text.ok ? text.value.lf.split('\n') : [];
}
