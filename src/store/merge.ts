import type { Fields, Raw } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { mergeDetails } from '../model/merge.ts';
import { compare, isSame } from '../model/merge-list.ts';
import { NETWORK_FIELDS } from '../model/network.ts';
import { isSameRaw } from '../model/raw.ts';
import { readEntry, tidyBody } from './codec.ts';
import { applyEdits, type Edit, type Planning } from './edit.ts';
import { putBack, type Topped } from './guard.ts';
import { mergeLines } from './merge-body.ts';
import { readNetworkFile } from './network.ts';
import { extentOf, insertion, placeOfNew } from './plan.ts';
import { rawLines } from './raw-text.ts';
import { below, bodyEdit, openDetails, openEntry } from './splice.ts';
import { type Named, type Pair, pairOf, rawOf } from './tree.ts';

/** Two versions of a file brought together, and how many places newly wait for a person to choose. No text: no file. */
export interface Merged {
  readonly text: string | null;
  readonly clashes: number;
}

/** One version, read. The network's file is all details and has no body. */
interface Side {
  readonly form: 'entry' | 'network';
  readonly text: string;
  readonly file: Topped;
  readonly map: Named;
  readonly details: ReadonlyMap<string, Raw>;
  readonly body: string;
}

/**
 * Brings two versions of a file together with what they began from (store-and-sync.md, section 8). Pure, total, and the
 * same whichever is called one: it knows no "ours". Nothing either wrote is lost: a value that both changed is kept
 * under `conflicts`, a passage that both changed stands there twice.
 */
export function mergeEntry(
  base: string | null,
  one: string | null,
  other: string | null,
  kinds: readonly Kind[],
): Merged {
  if (one === other || other === base) return { text: one, clashes: 0 };
  if (one === base) return { text: other, clashes: 0 };
  // Taken out by one and edited by the other: the edit.
  if (one === null || other === null) return { text: one ?? other, clashes: 0 };
  const [greater, lesser] = one > other ? [one, other] : [other, one];
  const [winner, loser] = [readSide(greater, kinds), readSide(lesser, kinds)];
  if (winner === undefined || loser === undefined || winner.form !== loser.form)
    return mergeTexts(base, greater, lesser);
  const from = base === null ? undefined : readSide(base, kinds);
  const left = withdrawn(from, winner, loser);
  return left === undefined ? mergeSides(from, winner, loser, kinds) : { text: left.text, clashes: 0 };
}

/** What cannot be read is brought together line by line; the line ends are part of the lines. */
function mergeTexts(base: string | null, winner: string, loser: string): Merged {
  const { lines, clashes } = mergeLines(base?.split('\n'), winner.split('\n'), loser.split('\n'));
  return { text: lines.join('\n'), clashes };
}

/** A side that withdrew its entry: all of it stands, and the other's edit is in the history. */
function withdrawn(base: Side | undefined, winner: Side, loser: Side): Side | undefined {
  const has = (side: Side | undefined): boolean => typeof side?.details.get('withdrawn') === 'string';
  return has(base) ? undefined : [winner, loser].find(has);
}

function mergeSides(base: Side | undefined, winner: Side, loser: Side, kinds: readonly Kind[]): Merged {
  const fields = fieldsOf(base ?? winner, kinds);
  const { details, clashes } = mergeDetails(fields, {
    base: base?.details,
    winner: winner.details,
    loser: loser.details,
  });
  const lines = mergeLines(linesOf(base?.body), linesOf(winner.body) ?? [], linesOf(loser.body) ?? []);
  const body = lines.lines.length === 0 ? '' : tidyBody(`${lines.lines.join('\n')}\n`);
  const isAs = (side: Side): boolean => isSameRaw(side.details, details) && side.body === body;
  const all = clashes + lines.clashes;
  const same = [winner, loser].find(isAs);
  if (same !== undefined) return { text: same.text, clashes: all };
  const wanted = { details, body };
  const found = [spliced(winner, loser, fields, wanted), composed(winner, fields, wanted)].find((text) => {
    const side = text === undefined ? undefined : readSide(text, kinds);
    return side !== undefined && isSameRaw(side.details, details) && side.body === body;
  });
  // Two versions whose kinds differ may leave what is neither: then the winner stands, and the other is in the history.
  return found === undefined ? { text: winner.text, clashes: all + 1 } : { text: found, clashes: all };
}

interface Wanted {
  readonly details: ReadonlyMap<string, Raw>;
  readonly body: string;
}

/** The winner's text with the other's values in it: each name that differs is written anew, as the other wrote it if it is the other's. */
function spliced(winner: Side, loser: Side, fields: Fields, { details, body }: Wanted): string | undefined {
  const { map, file } = winner;
  if (map.isFlow) return undefined;
  const planning = planningOf(winner);
  const order = Object.keys(fields);
  const edits: Edit[] = [];
  for (const name of ranked([...winner.details.keys(), ...details.keys()], order)) {
    const raw = details.get(name);
    if (isSame(winner.details.get(name), raw)) continue;
    const pair = pairOf(map, name);
    const lines = raw === undefined ? [] : linesFor(name, raw, loser, fields);
    const place = placeOfNew(map, name, order, planning);
    if (pair !== undefined)
      edits.push({ ...extentOf(map, pair, planning), text: lines.map((line) => `${line}\n`).join('') });
    else if (place !== undefined) edits.push(insertion(lines, place.at, planning));
  }
  const more = winner.form === 'entry' ? bodyEdit(file, body) : [];
  return putBack(applyEdits(file, [...edits, ...more]));
}

/** All details written anew by declared order: for a winner whose own lines cannot be kept. */
function composed(winner: Side, fields: Fields, { details, body }: Wanted): string {
  const lines = ranked([...details.keys()], Object.keys(fields)).flatMap((name) =>
    rawLines(name, details.get(name) ?? null, Object.hasOwn(fields, name) ? fields[name] : undefined, ''),
  );
  const words = lines.map((line) => `${line}\n`).join('');
  return winner.form === 'network' ? words : `---\n${words}---\n${body === '' ? '' : `\n${body}`}`;
}

/** Names by their declared order, then as texts. */
function ranked(names: readonly string[], order: readonly string[]): readonly string[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set(names)].toSorted((a, b) => rank(a) - rank(b) || compare(a, b));
}

/** The lines of a value: those of the side that has exactly this value, else new ones. */
function linesFor(name: string, raw: Raw, side: Side, fields: Fields): readonly string[] {
  const pair = pairOf(side.map, name);
  const own = pair !== undefined && isSameRaw(rawOf(pair.value), raw) ? ownLines(pair, side) : undefined;
  return own ?? rawLines(name, raw, Object.hasOwn(fields, name) ? fields[name] : undefined, '');
}

function ownLines(pair: Pair, side: Side): readonly string[] | undefined {
  const { map } = side;
  const planning = planningOf(side);
  if (map.isFlow) return undefined;
  const { start, end } = extentOf(map, pair, planning);
  return start === planning.base + pair.keyStart
    ? planning.lf.slice(start, end).replace(/\n$/, '').split('\n')
    : undefined;
}

const planningOf = ({ file }: Side): Planning => ({ lf: file.lf, base: file.start, end: file.end });

const linesOf = (body: string | undefined): readonly string[] | undefined =>
  body === undefined ? undefined : body === '' ? [] : body.replace(/\n$/, '').split('\n');

function fieldsOf(side: Side, kinds: readonly Kind[]): Fields {
  if (side.form === 'network') return NETWORK_FIELDS;
  return kinds.find(({ name }) => name === side.details.get('kind'))?.fields ?? {};
}

/** A version that reads as an entry, or as a network's file, without repair; nothing for any other text. */
function readSide(text: string, kinds: readonly Kind[]): Side | undefined {
  const bytes = Buffer.from(text);
  const entry = openEntry(text);
  if (entry !== undefined) {
    const { topped, map } = entry;
    const read = readEntry(bytes, { path: '', space: 'shared' }, { kinds, features: [], repair: false });
    if (read.entry === undefined) return undefined;
    return { form: 'entry', text, file: topped, map, details: detailsOf(map), body: tidyBody(below(topped)) };
  }
  const details = openDetails(text, '');
  if (details === undefined || readNetworkFile(bytes).network === undefined) return undefined;
  const end = details.text.lf.length;
  const file = { ...details.text, start: 0, end, after: end };
  return { form: 'network', text, file, map: details.map, details: detailsOf(details.map), body: '' };
}

const detailsOf = (map: Named): ReadonlyMap<string, Raw> =>
  new Map(map.pairs.map(({ key, value }) => [key, rawOf(value)]));
