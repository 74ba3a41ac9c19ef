import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLines } from '../../src/store/merge-body.ts';

/** More with LEA_RUNS, for a long look. */
const numRuns = Number(process.env['LEA_RUNS'] ?? 2000);

type Lines = readonly string[];
interface Three {
  readonly base: Lines;
  readonly one: Lines;
  readonly other: Lines;
}

const aShape = fc.constantFrom('', '', 'Line @.', '## Heading @', '- Item @', '> Quoted @.', 'It was @. It had @. And so on @.');
const anEdit = fc.record({
  at: fc.nat({ max: 12 }),
  out: fc.nat({ max: 3 }),
  put: fc.array(aShape, { maxLength: 3 }),
});
const edit = (lines: Lines, edits: readonly { at: number; out: number; put: Lines }[]): Lines =>
  edits.reduce((now, { at, out, put }) => [...now.slice(0, at), ...put, ...now.slice(at + out)], lines);

/** A text and what two people made of it. No line returns but blank ones, unless `repeats`. */
const threeOf = (repeats: boolean): fc.Arbitrary<Three> =>
  fc
    .record({
      lines: fc.array(aShape, { maxLength: 12 }),
      ones: fc.array(anEdit, { maxLength: 2 }),
      others: fc.array(anEdit, { maxLength: 2 }),
      numbers: fc.infiniteStream(fc.nat({ max: 4 })),
    })
    .map(({ lines, ones, others, numbers }) => {
      let count = 0;
      const next = (): string => (repeats ? String(numbers.next().value) : String((count += 1)));
      const number = (shapes: Lines): Lines => shapes.map((shape) => shape.replaceAll('@', next));
      const base = number(lines);
      const numbered = (edits: readonly { at: number; out: number; put: Lines }[]): typeof edits =>
        edits.map((each) => ({ ...each, put: number(each.put) }));
      return { base, one: edit(base, numbered(ones)), other: edit(base, numbered(others)) };
    });

const merge = (base: Lines | undefined, one: Lines, other: Lines): ReturnType<typeof mergeLines> => {
  const [winner, loser] = one.join('\n') > other.join('\n') ? [one, other] : [other, one];
  return mergeLines(base, winner, loser);
};
const sentences = (lines: Lines): Lines => lines.flatMap((line) => line.replace(/^(?:> ?)+/, '').split(/(?<=\.) /));

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
          for (const sentence of sentences(side)) if (!was.includes(sentence)) expect(merged).toContain(sentence);
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
