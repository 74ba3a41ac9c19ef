import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authority } from '../../src/kinds/authority.ts';
import { diary } from '../../src/kinds/diary.ts';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/model/kind.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry, tidyBody } from '../../src/store/codec.ts';
import { changeEntry, type Changes } from '../../src/store/splice.ts';
import { aBody, aValue, valuesOf } from './arbitraries.ts';

const AMONG = { kinds: KINDS, features: FEATURES };
const read = (text: string): ReturnType<typeof readEntry>['entry'] =>
  readEntry(Buffer.from(text), { path: 'x.md', space: 'shared' }, AMONG).entry;

const DIARY = `---
# A note to myself.
lea: 1
kind:   diary
id: d-7k2q9xw4ab
title: 'After day 3'   # not sure of this
date: "2024-01-22"

authority: calderwick
by: calderwick/officer-1
group: participating
visibility: private
colour: [green,   blue]
enquiries:
    - e-5kd0v7n2wj   # the first
    # about the second
    - e-9m4tq2xw7c
keywords: [trust, "same faces"]
---


## In a line

It rained.   
Twice.
`;

/** The lines that are only in one of two texts. */
function differingLines(one: string, other: string): { gone: readonly string[]; came: readonly string[] } {
  const [a, b] = [one.split('\n'), other.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), came: b.filter((line) => !a.includes(line)) };
}
const change = (changes: Changes, text = DIARY, kind: Kind = diary): string =>
  changeEntry(text, kind, changes);

describe('a change touches only what was asked', () => {
  test.each<[string, Changes, readonly string[], readonly string[]]>([
    [
      'one value',
      { values: { title: 'After day 4' } },
      ["title: 'After day 3'   # not sure of this"],
      ['title: After day 4   # not sure of this'],
    ],
    [
      'a value that needs quotes',
      { values: { title: 'Trust: what?' } },
      ["title: 'After day 3'   # not sure of this"],
      ['title: "Trust: what?"   # not sure of this'],
    ],
    ['a day', { values: { date: '2024-01-23' } }, ['date: "2024-01-22"'], ['date: "2024-01-23"']],
    ['a new detail', { values: { after: 'm-1gx6r3t8ve' } }, [], ['after: m-1gx6r3t8ve']],
    [
      'a new list',
      { values: { links: ['e-9m4tq2xw7c', 'm-1gx6r3t8ve'] } },
      [],
      ['links:', '  - e-9m4tq2xw7c', '  - m-1gx6r3t8ve'],
    ],
    [
      'an item more',
      { values: { enquiries: ['e-5kd0v7n2wj', 'e-9m4tq2xw7c', 'e-0000000000'] } },
      [],
      ['    - e-0000000000'],
    ],
    [
      'an item at the front',
      { values: { enquiries: ['e-0000000000', 'e-5kd0v7n2wj', 'e-9m4tq2xw7c'] } },
      [],
      ['    - e-0000000000'],
    ],
    ['an item fewer', { values: { enquiries: ['e-9m4tq2xw7c'] } }, ['    - e-5kd0v7n2wj   # the first'], []],
    [
      'an item for another',
      { values: { enquiries: ['e-0000000000', 'e-9m4tq2xw7c'] } },
      ['    - e-5kd0v7n2wj   # the first'],
      ['    - e-0000000000   # the first'],
    ],
    [
      'a list in brackets, written anew',
      { values: { keywords: ['trust'] } },
      ['keywords: [trust, "same faces"]'],
      ['keywords:', '  - trust'],
    ],
    ['a detail that goes', { values: { keywords: [] } }, ['keywords: [trust, "same faces"]'], []],
    [
      'words of the body',
      { body: '## In a line\n\nIt snowed.\nTwice.\n' },
      ['It rained.   '],
      ['It snowed.'],
    ],
    [
      'nothing at all',
      {
        values: { title: 'After day 3', after: undefined, projects: [] },
        body: '\n## In a line\n\nIt rained.   \nTwice.\n',
      },
      [],
      [],
    ],
  ])('%s', (_what, changes, gone, came) => {
    expect(differingLines(DIARY, change(changes))).toEqual({ gone, came });
  });

  test('a detail that goes takes the comments within it, and leaves those after it', () => {
    expect(differingLines(DIARY, change({ values: { enquiries: undefined } }))).toEqual({
      gone: [
        'enquiries:',
        '    - e-5kd0v7n2wj   # the first',
        '    # about the second',
        '    - e-9m4tq2xw7c',
      ],
      came: [],
    });
  });

  test('a new detail stands by its declared order', () => {
    const lines = change({ values: { language: 'cy', after: 'pause', projects: ['p-0000000000'] } }).split(
      '\n',
    );
    expect(lines[lines.indexOf('after: pause') - 1]).toBe('visibility: private');
    expect(lines[lines.indexOf('projects:') - 1]).toBe('    - e-9m4tq2xw7c');
    expect(lines[lines.indexOf('language: cy') + 1]).toBe('---');
  });

  test('a byte-order mark and each line end stay', () => {
    const mixed = `\uFEFF${DIARY.replaceAll('\n', '\r\n').replace('lea: 1\r\n', 'lea: 1\n')}`;
    const after = changeEntry(mixed, diary, { values: { title: 'After day 4', after: 'pause' } });
    expect(after).toBe(
      mixed
        .replace("title: 'After day 3'", 'title: After day 4')
        .replace('visibility: private\r\n', 'visibility: private\r\nafter: pause\r\n'),
    );
  });

  test('an entry without a body, or without a last line end, takes one', () => {
    const top = DIARY.slice(0, DIARY.indexOf('---\n\n'));
    for (const end of ['---', '---\n', '---\n\n\n']) {
      const after = changeEntry(top + end, diary, { body: '## In a line\n\nSo.' });
      expect(after.startsWith(`${top}---\n`)).toBe(true);
      expect(read(after)?.body).toBe('## In a line\n\nSo.\n');
    }
    expect(changeEntry(DIARY, diary, { body: '' })).toBe(`${top}---\n`);
  });
});

describe('rows', () => {
  const PLACE = `---
lea: 1
kind: authority
id: ashmere
title: Ashmere
date: "2024-01-22"
visibility: network
membership:
  - date: "2024-01-22"
    event: invited
seats:
  - seat: ashmere/officer-1
    role: participating-officer # one of two
    from: "2024-01-22"
  - {seat: ashmere/chief-1, role: chief-officer, from: "2024-02-01"}
---
`;
  const officer = { seat: 'ashmere/officer-1', role: 'participating-officer', from: '2024-01-22' };
  const chief = { seat: 'ashmere/chief-1', role: 'chief-officer', from: '2024-02-01' };
  const place = (changes: Changes): ReturnType<typeof differingLines> =>
    differingLines(PLACE, changeEntry(PLACE, authority, changes));

  test('are added as lines', () => {
    expect(
      place({
        values: {
          membership: [
            { date: '2024-01-22', event: 'invited' },
            { date: '2024-02-01', event: 'joined', how: 'founder' },
          ],
        },
      }),
    ).toEqual({
      gone: [],
      came: ['  - date: "2024-02-01"', '    event: joined', '    how: founder'],
    });
  });

  test('change in one column alone', () => {
    expect(place({ values: { seats: [{ ...officer, to: '2024-09-01' }, chief] } })).toEqual({
      gone: [],
      came: ['    to: "2024-09-01"'],
    });
    expect(place({ values: { seats: [{ ...officer, role: 'partner' }, chief] } })).toEqual({
      gone: ['    role: participating-officer # one of two'],
      came: ['    role: partner # one of two'],
    });
  });

  test('in brackets are written anew when they change', () => {
    expect(place({ values: { seats: [officer, { ...chief, came: 'sent' }] } })).toEqual({
      gone: ['  - {seat: ashmere/chief-1, role: chief-officer, from: "2024-02-01"}'],
      came: [
        '  - seat: ashmere/chief-1',
        '    role: chief-officer',
        '    from: "2024-02-01"',
        '    came: sent',
      ],
    });
  });

  test('that cannot be read stay where they are', () => {
    const odd = PLACE.replace('    from: "2024-01-22"', '    from: last spring');
    const after = changeEntry(odd, authority, {
      values: { seats: [chief, { ...chief, seat: 'ashmere/chief-2' }] },
    });
    expect(after).toContain('    from: last spring\n');
    expect(after).toContain('  - seat: ashmere/chief-2\n');
  });
});

test('what cannot be read is never changed', () => {
  for (const text of ['no details', '---\ntitle: a: b\n---\n', '---\n{title: a}\n---\n', '---\n- a\n---\n'])
    expect(() => changeEntry(text, diary, { values: { title: 'x' } })).toThrow(
      expect.objectContaining({ code: 'EDIT_NOT_EXACT' }),
    );
});

describe('whatever is changed', () => {
  const kinds = fc.constantFrom<Kind>(diary, enquiry, authority);
  const someChange = (kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
    fc
      .subarray(
        Object.keys(kind.fields).filter((key) => !['lea', 'kind', 'id'].includes(key)),
        { maxLength: 3 },
      )
      .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fieldValue(kind, key)]))));
  const fieldValue = (kind: Kind, key: string): fc.Arbitrary<unknown> => {
    const field = kind.fields[key];
    return field === undefined ? fc.constant(undefined) : aValue(field);
  };
  const arbitrary = kinds.chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      values: valuesOf(kind),
      body: aBody,
      change: someChange(kind),
      newBody: fc.option(aBody, { nil: undefined }),
      ends: fc.constantFrom('\n', '\r\n'),
    }),
  );

  test('the result says what was wanted and nothing else', () => {
    fc.assert(
      fc.property(arbitrary, ({ kind, values, body, change: wanted, newBody, ends }) => {
        const text = encodeEntry(kind, values, body).replaceAll('\n', ends);
        const after = changeEntry(text, kind, {
          values: wanted,
          ...(newBody === undefined ? {} : { body: newBody }),
        });
        const entry = read(after);
        expect(entry?.values).toEqual({ ...values, ...wanted });
        expect(entry?.body).toBe(newBody === undefined ? body : tidyBody(newBody));
        if (ends === '\r\n') expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(after.replaceAll('\r\n', '\n')).toBe(
          encodeEntry(kind, { ...values, ...wanted }, newBody ?? body),
        );
      }),
      { numRuns: 200 },
    );
  });
});
