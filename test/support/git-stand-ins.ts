import type { Objection } from '../../src/git/sync/work.ts';

/** A path any test's journal takes: Markdown in small letters, a few folders deep. */
export const accepts = (path: string): boolean =>
  /^([a-z0-9][a-z0-9-]*\/){0,4}[a-z0-9][a-z0-9-]*\.md$/.test(path) || path === 'network.yaml';

/** Stands in for the store's merge: all lines of both, and of the base none that either side took out. */
export function mergeLines(
  base: string | null,
  one: string | null,
  other: string | null,
): { readonly text: string | null; readonly clashes: number } {
  if (one === other || other === base) return { text: one, clashes: 0 };
  if (one === base) return { text: other, clashes: 0 };
  if (one === null || other === null) return { text: one ?? other, clashes: 0 };
  const [was, a, b] = [base ?? '', one, other].map((text) => text.split('\n'));
  const kept = (was ?? []).filter((line) => a?.includes(line) && b?.includes(line));
  const added = [...(a ?? []), ...(b ?? [])].filter((line) => !was?.includes(line));
  const lines = [...kept, ...new Set(added.toSorted())].filter((line) => line !== '');
  return { text: `${lines.join('\n')}\n`, clashes: 0 };
}

/** Refuses what says it is private. */
export function mayLeave(_path: string, bytes: Uint8Array): Objection | undefined {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const at = lines.findIndex((line) => line === 'visibility: private' || line.startsWith('<<<<<<< '));
  return at < 0 ? undefined : { why: lines[at]?.startsWith('<') ? 'markers' : 'private', line: at + 1 };
}
