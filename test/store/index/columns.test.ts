import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../../src/kinds/index.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { FEATURES } from '../../../src/model/vocabulary.ts';
import { encodeEntry, readEntry } from '../../../src/store/codec.ts';
import { EntryIndex } from '../../../src/store/index/entry-index.ts';
import { decodeIndex, encodeIndex } from '../../../src/store/index/index-file.ts';
import { IndexMaker } from '../../../src/store/index/index-maker.ts';
import { pathOrder } from '../../../src/store/index/path-order.ts';
import { aBody, valuesOf } from '../arbitraries.ts';

const MAKER = { stamp: 'this program', install: 'this person' };
const AMONG = { kinds: KINDS, features: FEATURES };
const NOTE = '\n\n==Some words==[^e1] and “others”.\n\n[^e1]: evidence for trust; shows: did; id: 7kd\n';

/** The bytes of an index of these entries. */
function indexOf(entries: readonly Entry[]): Buffer {
  const maker = new IndexMaker(KINDS);
  for (const entry of entries) maker.add(entry.path, { entry, problems: [] });
  const said = { tree: 'a tree', unproven: ['diary/b.md'], young: 0, instead: [] };
  const stamp = { mtime: 1.5, ctime: 2.25, inode: 2 ** 40 };
  const seen = [
    { path: 'diary', stamp, problems: [] },
    { path: 'visits', stamp: undefined, problems: [] },
  ];
  return encodeIndex(MAKER, maker.finish(said, seen, false));
}

function open(file: Buffer, entries: readonly Entry[]): EntryIndex {
  const kept = decodeIndex(MAKER, file);
  if (kept === undefined) throw new Error('the index is not believed');
  const order = pathOrder(['diary']);
  const words = (path: string): Entry | undefined => entries.find((each) => each.path === path);
  return new EntryIndex(kept, { space: 'shared', kinds: KINDS, order, readAgain: words });
}

const anEntry = fc
  .constantFrom(...KINDS)
  .chain((kind) =>
    fc
      .tuple(valuesOf(kind), aBody, fc.boolean())
      .map(([values, body, isMarked]) => encodeEntry(kind, values, isMarked ? body + NOTE : body)),
  );

const someEntries = fc.array(anEntry, { maxLength: 12 }).map((files) =>
  files.flatMap((file, at): readonly Entry[] => {
    const path = `diary/${String(at).padStart(3, '0')}.md`;
    const { entry } = readEntry(Buffer.from(file), { path, space: 'shared' }, AMONG);
    return entry === undefined ? [] : [entry];
  }),
);

const parts = (entry: Entry): unknown => ({
  kind: entry.kind,
  id: entry.id,
  path: entry.path,
  values: entry.values,
  peeked: Object.keys(entry.values).map((key) => entry.peek?.(key) ?? entry.values[key]),
  names: Object.keys(entry.values),
  marks: entry.marks,
  bodyLine: entry.bodyLine,
  unknown: entry.unknown,
  body: entry.body,
});

test('entries come out of an index as they went in', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const index = open(indexOf(entries), entries);
      expect(entries.map((_, row) => parts(index.entryAt(row)))).toStrictEqual(entries.map(parts));
      for (const [row, { path, id }] of entries.entries()) {
        expect(index.rowAt(path)).toBe(row);
        if (!index.hasTwins) expect(index.rowOf(id)).toBe(row);
      }
      expect(index.rowOf('d-zzzzzzzzzz')).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('an index keeps what is said beside the entries', () => {
  const index = open(indexOf([]), []);
  expect(index.said).toMatchObject({ tree: 'a tree', unproven: ['diary/b.md'] });
  expect(index.foldersSeen()).toEqual([
    { path: 'diary', stamp: { mtime: 1.5, ctime: 2.25, inode: 2 ** 40 }, problems: [] },
    { path: 'visits', stamp: undefined, problems: [] },
  ]);
});

test('an index that is cut short, spoilt or longer than it was is not believed', () => {
  const whole = indexOf([]);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const spoilt = Buffer.allocUnsafeSlow(whole.length);
      whole.copy(spoilt);
      spoilt[at] = (spoilt[at] ?? 0) ^ change;
      expect(decodeIndex(MAKER, spoilt)).toBeUndefined();
      expect(decodeIndex(MAKER, whole.subarray(0, at))).toBeUndefined();
    }),
  );
  expect(decodeIndex(MAKER, Buffer.concat([whole, Buffer.alloc(8)]))).toBeUndefined();
  expect(decodeIndex(MAKER, whole)).toBeDefined();
});

test('nor is one of another program, or of somebody else', () => {
  expect(decodeIndex({ ...MAKER, stamp: 'another program' }, indexOf([]))).toBeUndefined();
  expect(decodeIndex({ ...MAKER, install: 'somebody else' }, indexOf([]))).toBeUndefined();
});
