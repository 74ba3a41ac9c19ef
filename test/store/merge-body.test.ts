import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLines } from '../../src/store/merge-body.ts';
import { type Lines, threeOf } from './three-texts.ts';

/** More with LEA_RUNS, for a long look. */
const numRuns = Number(process.env['LEA_RUNS'] ?? 800);

const merge = (base: Lines | undefined, one: Lines, other: Lines): ReturnType<typeof mergeLines> => {
  const [winner, loser] = one.join('\n') > other.join('\n') ? [one, other] : [other, one];
  return mergeLines(base, winner, loser);
};
const sentences = (lines: Lines): Lines =>
  lines
    .flatMap((line) => line.replace(/^(?:> ?)+/, '').split(/(?<=\.) /))
    .filter((sentence) => sentence !== '');

describe('lines brought together', () => {
  test('again with either version stay as they are', () => {
    fc.assert(
      fc.property(threeOf(false), ({ base, one, other }) => {
        const { lines } = merge(base, one, other);
        expect(merge(base, lines, one)).toEqual({ lines, clashes: 0 });
        expect(merge(base, other, lines)).toEqual({ lines, clashes: 0 });
      }),
      { numRuns },
    );
  });

  test('lose no sentence that either added, whether lines return or not', () => {
    fc.assert(
      fc.property(fc.boolean().chain(threeOf), fc.boolean(), ({ base, one, other }, hasBase) => {
        const merged = sentences(merge(hasBase ? base : undefined, one, other).lines);
        const was = hasBase ? sentences(base) : [];
        for (const side of [one, other])
          for (const sentence of sentences(side))
            if (!was.includes(sentence)) expect(merged).toContain(sentence);
      }),
      { numRuns },
    );
  });

  test('are those of one side where the other changed nothing', () => {
    fc.assert(
      fc.property(threeOf(true), ({ base, one }) => {
        expect(merge(base, one, base)).toEqual({ lines: one, clashes: 0 });
      }),
      { numRuns },
    );
  });

  test('lose what one took out and the other left alone', () => {
    fc.assert(
      fc.property(threeOf(false), ({ base, one, other }) => {
        const { lines } = merge(base, one, other);
        for (const line of base)
          if (line !== '' && !one.includes(line) && !other.includes(line)) expect(lines).not.toContain(line);
      }),
      { numRuns },
    );
  });
});
