import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { meeting } from '../../src/kinds/meeting.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kind.ts';
import { FEATURES, VISIBILITIES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry } from '../../src/store/codec.ts';
import { mergeEntry } from '../../src/store/merge.ts';
import { aValue, valuesOf } from './arbitraries.ts';
import { type Lines, threeOf } from './three-texts.ts';

/** More with LEA_RUNS, for a long look: the design asks for 100,000 before a release. */
const numRuns = Number(process.env['LEA_RUNS'] ?? 60);

const read = (text: string | null): Entry | undefined =>
  text === null
    ? undefined
    : readEntry(Buffer.from(text), { path: 'x.md', space: 'shared' }, { kinds: KINDS, features: FEATURES })
        .entry;
const merge = (base: string | null, one: string | null, other: string | null): string =>
  mergeEntry(base, one, other, KINDS).text ?? '';

const bodyOf = (lines: readonly string[]): string =>
  lines.join('\n').trim() === '' ? '' : `${lines.join('\n')}\n`;

const changeable = (kind: Kind): readonly string[] =>
  Object.keys(kind.fields).filter((key) => !['lea', 'kind', 'id', 'withdrawn', 'conflicts'].includes(key));
const someChange = (kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .subarray([...changeable(kind)], { maxLength: 4 })
    .chain((keys) =>
      fc.record(
        Object.fromEntries(
          keys.flatMap((key) => (kind.fields[key] === undefined ? [] : [[key, aValue(kind.fields[key])]])),
        ),
      ),
    );

interface Versions {
  readonly kind: Kind;
  readonly base: string;
  readonly one: string;
  readonly other: string;
}
const versionsOf = (repeats: boolean): fc.Arbitrary<Versions> =>
  fc.constantFrom<Kind>(enquiry, meeting).chain((kind) =>
    fc
      .record({
        values: valuesOf(kind).map((values) => ({ ...values, withdrawn: undefined, conflicts: [] })),
        changes: fc.tuple(someChange(kind), someChange(kind)),
        bodies: threeOf(repeats),
      })
      .map(({ values, changes, bodies }) => {
        const text = (change: Readonly<Record<string, unknown>>, lines: Lines): string =>
          encodeEntry(kind, { ...values, ...change }, bodyOf(lines));
        return {
          kind,
          base: text({}, bodies.base),
          one: text(changes[0], bodies.one),
          other: text(changes[1], bodies.other),
        };
      }),
  );

const property = (check: (versions: Versions) => void, repeats = true): void =>
  fc.assert(fc.property(versionsOf(repeats), check), { numRuns });
const withoutQuotes = (text: string): string => text.replaceAll(/^(?:> ?)+/gm, '');

describe('bringing two versions together', () => {
  test('1: what is written reads back as what was written', () => {
    property(({ kind, base, one, other }) => {
      const entry = read(merge(base, one, other));
      const again = encodeEntry(kind, entry?.values ?? {}, entry?.body ?? '');
      expect(read(again)?.values).toEqual(entry?.values);
      expect(read(again)?.body).toBe(entry?.body);
    });
  });

  test('2: a version with itself, or with what it began from, is that version', () => {
    property(({ base, one }) => {
      expect(merge(base, one, one)).toBe(one);
      expect(merge(base, one, base)).toBe(one);
      expect(merge(null, one, one)).toBe(one);
    });
  });

  test('3: which is called one makes no difference', () => {
    property(({ base, one, other }) => {
      expect(mergeEntry(base, one, other, KINDS)).toEqual(mergeEntry(base, other, one, KINDS));
      expect(mergeEntry(null, one, other, KINDS)).toEqual(mergeEntry(null, other, one, KINDS));
    });
  });

  test('4: bringing the result together with either version changes nothing', () => {
    property(({ base, one, other }) => {
      const merged = merge(base, one, other);
      expect(mergeEntry(base, merged, one, KINDS)).toEqual({ text: merged, clashes: 0 });
      expect(mergeEntry(base, other, merged, KINDS)).toEqual({ text: merged, clashes: 0 });
    }, false);
  });

  test('5: no sentence that either added is lost', () => {
    property(({ base, one, other }) => {
      const merged = withoutQuotes(read(merge(base, one, other))?.body ?? '');
      const sentences = (text: string): readonly string[] =>
        withoutQuotes(read(text)?.body ?? '')
          .split(/\n|(?<=\.) /)
          .filter((each) => each !== '');
      const was = sentences(base);
      for (const added of [...sentences(one), ...sentences(other)])
        if (!was.includes(added)) expect(merged).toContain(added);
    });
  });

  test('6: a list keeps what either added, and is without what either took out', () => {
    property(({ base, one, other }) => {
      const keywords = (text: string): readonly unknown[] => {
        const list = read(text)?.values['keywords'];
        return Array.isArray(list) ? list : [];
      };
      const [b, o, t, m] = [base, one, other, merge(base, one, other)].map(keywords);
      for (const word of [...(o ?? []), ...(t ?? [])])
        if (b?.includes(word) !== true) expect(m).toContain(word);
      for (const word of b ?? [])
        if (o?.includes(word) !== true || t?.includes(word) !== true) expect(m).not.toContain(word);
    });
  });

  test('7: a log only grows', () => {
    property(({ base, one, other }) => {
      const log = (text: string): readonly unknown[] => {
        const rows = read(text)?.values['anyway'];
        return Array.isArray(rows) ? rows : [];
      };
      const merged = log(merge(base, one, other));
      const both =
        one === other || base === one || base === other ? [] : [...log(base), ...log(one), ...log(other)];
      for (const row of both) expect(merged).toContainEqual(row);
    });
  });

  test('8: each value that was changed is the value, or waits under conflicts', () => {
    property(({ kind, base, one, other }) => {
      const merged = read(merge(base, one, other));
      const conflicts = JSON.stringify(merged?.values['conflicts']);
      const was = read(base)?.values ?? {};
      for (const side of [read(one)?.values ?? {}, read(other)?.values ?? {}])
        for (const key of changeable(kind)) {
          if (kind.fields[key]?.holds !== 'one' || key === 'visibility') continue;
          const [value, before, now] = [side[key], was[key], merged?.values[key]];
          if (value === undefined || value === before || value === now) continue;
          const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : `${value as string | number}`;
          expect(conflicts).toContain(JSON.stringify({ field: key, other: said }));
        }
    });
  });

  test('9: nobody may read more than both asked for', () => {
    property(({ base, one, other }) => {
      const rank = (text: string): number =>
        VISIBILITIES.findIndex((word) => word === read(text)?.values['visibility']);
      const [b, o, t, m] = [base, one, other, merge(base, one, other)].map(rank);
      const widest = o === b ? t : t === b ? o : Math.min(o ?? 0, t ?? 0);
      expect(m).toBeLessThanOrEqual(widest ?? 0);
    });
  });

  test('10: the result reads', () => {
    property(({ base, one, other }) => {
      for (const from of [base, null]) expect(read(merge(from, one, other))).toBeDefined();
    });
  });
});
