import type { Field, Fields, Raw } from './field.ts';
import { compare, inOrder, isSame, mergeList, mergeLog, type Versions } from './merge-list.ts';
import { isRawMap, keyOf, listOf, sayRaw } from './raw.ts';
import { VISIBILITIES } from './vocabulary.ts';

/** The details of one file, by name, as they were read. */
export type Details = ReadonlyMap<string, Raw>;

/** Details brought together, and how many values newly wait for a person to choose. */
export interface MergedDetails {
  readonly details: Details;
  readonly clashes: number;
}

/** Names whose value nobody may change after an entry was begun. */
const FIXED = ['lea', 'kind', 'id'];
const CONFLICTS = 'conflicts';

/** Where clashes go, and which are written down already, by their keys. */
interface Sink {
  readonly ofWinner: ReadonlySet<string>;
  readonly ofLoser: ReadonlySet<string>;
  readonly found: Map<string, Raw>;
}

/**
 * Brings two versions of details together with what they began from, by the shape of each field (store-and-sync.md,
 * section 8). A value that both changed is the winner's, and the other's is kept under `conflicts`. No base: both are
 * new. Bringing the result together with either version again changes nothing.
 */
export function mergeDetails(
  fields: Fields,
  { base, winner, loser }: Versions<Details | undefined>,
): MergedDetails {
  const [w, l] = [winner ?? new Map<string, Raw>(), loser ?? new Map<string, Raw>()];
  const noted = (side: Details): ReadonlySet<string> => new Set(listOf(side.get(CONFLICTS)).map(keyOf));
  const sink: Sink = { ofWinner: noted(w), ofLoser: noted(l), found: new Map() };
  const details = mergeMap(fields, { base, winner: w, loser: l }, '', sink);
  const conflicts = mergeList(
    { base: base?.get(CONFLICTS), winner: w.get(CONFLICTS), loser: l.get(CONFLICTS) },
    [...sink.found.values()],
  );
  if (conflicts !== undefined) details.set(CONFLICTS, conflicts);
  const isNew = (key: string): boolean => !sink.ofWinner.has(key) && !sink.ofLoser.has(key);
  return { details, clashes: [...sink.found.keys()].filter(isNew).length };
}

function mergeMap(
  fields: Fields,
  { base, winner, loser }: { base: Details | undefined; winner: Details; loser: Details },
  path: string,
  sink: Sink,
): Map<string, Raw> {
  const names = new Set([...winner.keys(), ...loser.keys(), ...(base?.keys() ?? [])]);
  const order = Object.keys(fields);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const merged = new Map<string, Raw>();
  for (const name of [...names].toSorted((a, b) => rank(a) - rank(b) || compare(a, b))) {
    if (path === '' && name === CONFLICTS) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const versions = { base: base?.get(name), winner: winner.get(name), loser: loser.get(name) };
    const value = mergeValue(field, versions, path + name, sink);
    if (value !== undefined) merged.set(name, value);
  }
  return merged;
}

function mergeValue(field: Field | undefined, versions: Versions, path: string, sink: Sink): Raw | undefined {
  const { base, winner, loser } = versions;
  if (FIXED.includes(path)) return base ?? winner ?? loser;
  if (path === 'visibility') return narrower(versions);
  if (field?.holds === 'log') return mergeLog(versions);
  if (isSame(winner, loser) || isSame(base, loser)) return winner;
  if (isSame(base, winner)) return loser;
  if (field?.columns !== undefined) return mergeRows(field.columns, versions, path, sink);
  if (field?.holds === 'many') return mergeList(versions);
  // A change outlives a removal.
  if (isNone(winner) || isNone(loser)) return isNone(winner) ? loser : winner;
  if (field === undefined && isRawMap(winner) && isRawMap(loser))
    return mergeMap({}, { base: isRawMap(base) ? base : undefined, winner, loser }, `${path}.`, sink);
  return clash(path, winner ?? null, loser ?? null, sink);
}

const isNone = (raw: Raw | undefined): boolean => raw === undefined || raw === null;

/** Both values stay in sight. Where a side has the other's value written down already, its own stands. */
function clash(path: string, winner: Raw, loser: Raw, sink: Sink): Raw {
  const row = (other: Raw): Raw =>
    new Map<string, Raw>([
      ['field', path],
      ['other', sayRaw(other)],
    ]);
  const isSettled = sink.ofLoser.has(keyOf(row(winner))) && !sink.ofWinner.has(keyOf(row(loser)));
  const [value, other] = isSettled ? [loser, winner] : [winner, loser];
  sink.found.set(keyOf(row(other)), row(other));
  return value;
}

/** Whom an entry may reach when both sides changed that: the fewer. What is not known, or not said, is private. */
function narrower({ base, winner, loser }: Versions): Raw | undefined {
  if (isSame(winner, loser)) return winner;
  const rank = (raw: Raw | undefined): number =>
    Math.max(
      0,
      VISIBILITIES.findIndex((word) => word === raw),
    );
  const [b, w, l] = [rank(base), rank(winner), rank(loser)];
  if (base !== undefined && b === w) return VISIBILITIES[l] ?? 'private';
  if (base !== undefined && b === l) return VISIBILITIES[w] ?? 'private';
  return VISIBILITIES[Math.min(w, l)] ?? 'private';
}

/** Rows are the same row by their first column, and are brought together inside. Rows without it are items of a set. */
function mergeRows(columns: Fields, versions: Versions, path: string, sink: Sink): Raw | undefined {
  const [first = ''] = Object.keys(columns);
  const [base, winner, loser] = [versions.base, versions.winner, versions.loser].map((raw) =>
    rowsBy(first, raw),
  );
  if (winner === undefined || loser === undefined) return mergeList(versions);
  const rows = new Map<string, Details>();
  for (const name of new Set([...winner.keys(), ...loser.keys()])) {
    const [b, w, l] = [base?.get(name), winner.get(name), loser.get(name)];
    if (w !== undefined && l !== undefined)
      rows.set(name, mergeMap(columns, { base: b, winner: w, loser: l }, `${path}.${name}.`, sink));
    else {
      const row = w ?? l;
      if (row !== undefined && (b === undefined || !isSame(b, row))) rows.set(name, row);
    }
  }
  const names = new Map([...rows.keys()].map((name) => [name, name]));
  const [ofWinner, ofLoser] = [[...winner.keys()], [...loser.keys()]];
  const order = inOrder(names, ofWinner, ofLoser, (name) => name) ?? [
    ...ofWinner.filter((name) => rows.has(name)),
    ...[...rows.keys()].filter((name) => !winner.has(name)).toSorted(compare),
  ];
  const list = order.flatMap((name) => rows.get(name) ?? []);
  return list.length === 0 ? undefined : list;
}

/** Rows by their first column, in order; nothing where one has none, or two share one. */
function rowsBy(first: string, raw: Raw | undefined): ReadonlyMap<string, Details> | undefined {
  const rows = new Map<string, Details>();
  for (const row of listOf(raw)) {
    const name = isRawMap(row) ? row.get(first) : undefined;
    if (!isRawMap(row) || typeof name !== 'string' || rows.has(name)) return undefined;
    rows.set(name, row);
  }
  return rows;
}
