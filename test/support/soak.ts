import { randomInt } from 'node:crypto';

/** Whether the long form of the tests was asked for: `npm run test:soak`. */
export const isSoak = process.env['LEA_SOAK'] === '1';

/** How much of something a test does: the small number every day, the large one when soaking. */
export const much = (small: number, large: number): number => (isSoak ? large : small);

/** How long a test may take, in milliseconds: a minute or two every day, an hour when soaking. */
export const PATIENCE = much(120_000, 3_600_000);

/** Prints what a long run found, for people to read; every day it says nothing. */
export function tell(words: string): void {
  if (isSoak) process.stdout.write(`\nSOAK ${words}\n`);
}

/** The middle of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** So many numbers from 0 up. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Numbers from 0 to below 1 that look random and are the same for one seed, so that a run can be had again. */
export function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of this run: `LEA_SEED`, to have a run again, else a new one. It is printed by whatever fails. */
export const SEED = Number(process.env['LEA_SEED'] ?? randomInt(1_000_000));
