import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  forgive,
  isId,
  isMarkId,
  isMarkReference,
  makeId,
  makeMarkId,
  matchIds,
  shortest,
} from '../../src/model/id.ts';

const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length });
const anId = bytes(7).map((chance) => makeId('d', chance));

describe('an id', () => {
  test.each([
    ['d-7k2q9xw4ab', true],
    ['y-0000000000', true],
    ['d-7k2q9xw4a', false],
    ['d-7k2q9xw4abc', false],
    ['d-7k2q9xw4aI', false],
    ['d-7k2q9xw4ai', false],
    ['d-7k2q9xw4al', false],
    ['d-7k2q9xw4ao', false],
    ['d-7k2q9xw4au', false],
    ['D-7k2q9xw4ab', false],
    ['ashmere', false],
    ['d-7k2q9xw4ab\n', false],
  ])('%j: %s', (text, is) => {
    expect(isId(text)).toBe(is);
  });

  test('is spelt from chance alone, five bits a character', () => {
    expect(makeId('d', Uint8Array.of(0, 0, 0, 0, 0, 0, 0))).toBe('d-0000000000');
    expect(makeId('e', Uint8Array.of(255, 255, 255, 255, 255, 255, 255))).toBe('e-zzzzzzzzzz');
    expect(
      makeId(
        'e',
        Uint8Array.of(
          0b00001_000,
          0b10_00011_0,
          0b0100_0010,
          0b1_00110_00,
          0b111_01000,
          0b01001_010,
          0b10_000000,
        ),
      ),
    ).toBe('e-123456789a');
  });

  test('always has its form, and uses all 50 bits', () => {
    fc.assert(fc.property(bytes(7), (chance) => isId(makeId('d', chance))));
    fc.assert(
      fc.property(bytes(7), fc.nat(49), (chance, bit) => {
        const other = chance.map((byte, index) => (index === bit >> 3 ? byte ^ (128 >> (bit & 7)) : byte));
        expect(makeId('d', other)).not.toBe(makeId('d', chance));
      }),
    );
  });

  test('is not made from too little chance', () => {
    expect(() => makeId('d', new Uint8Array(6))).toThrow();
    expect(() => makeMarkId(new Uint8Array(1))).toThrow();
  });
});

test("a mark's id has three characters, and a reference names its entry too", () => {
  fc.assert(fc.property(bytes(2), (chance) => isMarkId(makeMarkId(chance))));
  expect(isMarkReference('d-7k2q9xw4ab#7kd')).toBe(true);
  for (const wrong of ['d-7k2q9xw4ab', '#7kd', 'd-7k2q#7kd', 'd-7k2q9xw4ab#7k', 'd-7k2q9xw4ab#7kd#7kd'])
    expect(isMarkReference(wrong)).toBe(false);
});

describe('what is typed is forgiven', () => {
  test.each([
    ['D-7K2Q', 'd-7k2q'],
    [' d-7k2q ', 'd-7k2q'],
    ['d-OIL', 'd-011'],
    ['l-ooo', 'l-000'],
    ['D-7K2Q9XW4AB#Q2F', 'd-7k2q9xw4ab#q2f'],
    ['d-7k2q#oil', 'd-7k2q#011'],
    ['#QOI', '#q01'],
    ['#OQI', '#0q1'],
    ['Ashmere', 'ashmere'],
    ['Kestrel-Vale', 'kestrel-vale'],
    ['greyport/officer-1', 'greyport/officer-1'],
  ])('%j is read as %j', (typed, meant) => {
    expect(forgive(typed)).toBe(meant);
  });

  test('a whole id is never changed', () => {
    fc.assert(fc.property(anId, (id) => forgive(id) === id && forgive(id.toUpperCase()) === id));
  });
});

describe('the shortest beginning', () => {
  test.each([
    ['d-7k2q9xw4ab', ['d-7k2q9xw4ab', 'd-1gx6r3t8ve'], 'd-7k2q'],
    ['d-7k2q9xw4ab', ['d-7k2q1xw4ab', 'd-7k2q9xw4ab'], 'd-7k2q9'],
    ['d-7k2q9xw4ab', ['d-7k2q9xw4ac'], 'd-7k2q9xw4ab'],
    ['d-7k2q9xw4ab', [], 'd-7k2q'],
    ['kestrel-vale', ['kestrel-hill'], 'kestrel-vale'],
  ])('of %s among %j is %s', (id, all, short) => {
    expect(shortest(id, all)).toBe(short);
  });

  test('finds its own entry and no other', () => {
    const similar = fc.array(fc.constantFrom(0, 1, 255), { minLength: 7, maxLength: 7 });
    const ids = fc.uniqueArray(
      similar.map((chance) => makeId('d', Uint8Array.from(chance))),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(ids, (all) => {
        for (const id of all) expect(matchIds(shortest(id, all), all)).toEqual([id]);
      }),
    );
  });
});

test('a beginning gives every id it fits, a whole one itself, nothing nothing', () => {
  const ids = ['d-7k2q9xw4ab', 'd-7k2r9xw4ab', 'e-9m4tq2xw7c', 'ash', 'ashmere'];
  expect(matchIds('d-7k', ids)).toEqual(['d-7k2q9xw4ab', 'd-7k2r9xw4ab']);
  expect(matchIds('E-9', ids)).toEqual(['e-9m4tq2xw7c']);
  expect(matchIds('ash', ids)).toEqual(['ash']);
  expect(matchIds('ashm', ids)).toEqual(['ashmere']);
  expect(matchIds('', ids)).toEqual([]);
});
