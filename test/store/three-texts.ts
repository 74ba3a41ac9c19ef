import fc from 'fast-check';

/** Lines without their ends. */
export type Lines = readonly string[];
/** A text and what two people made of it. */
export interface Three {
  readonly base: Lines;
  readonly one: Lines;
  readonly other: Lines;
}

const aShape = fc.constantFrom(
  '',
  '',
  'Line @.',
  '## Heading @',
  '- Item @',
  '> Quoted @.',
  'It was @. It had @. And so on @.',
);
const anEdit = fc.record({
  at: fc.nat({ max: 12 }),
  out: fc.nat({ max: 3 }),
  put: fc.array(aShape, { maxLength: 3 }),
});
const edit = (lines: Lines, edits: readonly { at: number; out: number; put: Lines }[]): Lines =>
  edits.reduce((now, { at, out, put }) => [...now.slice(0, at), ...put, ...now.slice(at + out)], lines);

/** No line returns but blank ones, unless `repeats`. */
export const threeOf = (repeats: boolean): fc.Arbitrary<Three> =>
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
