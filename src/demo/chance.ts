import { makeId, makeMarkId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';

const SEED = 2002;

/** A stream of chance that always runs the same. */
export interface Chance {
  /** A whole number from 0 up to a limit, the limit left out. */
  below(limit: number): number;
  bytes(count: number): Uint8Array;
}

/** The stream of one part of the story. Each has its own, so adding one moves no other. */
export function chanceFor(key: string): Chance {
  const [a, b, c, d] = [1, 2, 3, 4].map((turn) => hash(`${SEED}/${turn}/${key}`));
  const words = new Uint32Array([a ?? 0, b ?? 0, c ?? 0, d ?? 0]);
  const next = (): number => step(words);
  for (let warm = 0; warm < 8; warm += 1) next();
  return {
    below: (limit) => Math.floor((next() / 2 ** 32) * limit),
    bytes: (count) => Uint8Array.from({ length: count }, () => next() >>> 24),
  };
}

/** The id of an entry, from its kind and the key of its part of the story. An authority's is its short name. */
export const idOf = (kind: Kind, key: string): string =>
  kind.slugged ? key : makeId(kind.letter, chanceFor(`${kind.name}/${key}`).bytes(7));

/** So many ids for the marks of one entry, no two alike. */
export function markIdsOf(key: string, count: number): readonly string[] {
  const chance = chanceFor(`${key}/marks`);
  const ids = new Set<string>();
  while (ids.size < count) ids.add(makeMarkId(chance.bytes(2)));
  return [...ids];
}

/** FNV-1a, which spreads short texts well enough to begin a stream. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  return value >>> 0;
}

/** Small fast counter, 32 bits: four words of state, and nothing of it known to a clock. */
function step(words: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = words;
  const out = (a + b + d) >>> 0;
  words[0] = b ^ (b >>> 9);
  words[1] = c + (c << 3);
  words[2] = ((c << 21) | (c >>> 11)) + out;
  words[3] = d + 1;
  return out;
}
