import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { meeting } from '../../src/kinds/meeting.ts';
import { encodeEntry } from '../../src/store/codec.ts';
import { mergeEntry, type Merged } from '../../src/store/merge.ts';
import { NETWORK } from './journal-folder.ts';

const ENQUIRY = {
  lea: 1,
  kind: 'enquiry',
  id: 'e-9m4tq2xw7c',
  title: 'What clusters stop doing',
  date: '2023-10-02',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  visibility: 'network',
  state: 'draft',
  question: 'What do our clusters stop doing?',
  joint_with: ['greyport'],
  versions: [{ date: '2023-10-02', words: 'What do our clusters stop doing?' }],
};
const BODY = '## The itch\n\nThe heads asked. We had no answer.\n\n## Who is looking\n\nThree clusters.\n';
const text = (values: Readonly<Record<string, unknown>> = {}, body = BODY): string =>
  encodeEntry(enquiry, { ...ENQUIRY, ...values }, body);

/** Merges both ways round and sees that it makes no difference. */
function merge(base: string | null, one: string | null, other: string | null): Merged {
  const merged = mergeEntry(base, one, other, KINDS);
  expect(mergeEntry(base, other, one, KINDS)).toEqual(merged);
  return merged;
}

describe('files', () => {
  test.each<[string, string | null, string | null, string | null, string | null]>([
    ['neither changed', 'b', 'b', 'b', 'b'],
    ['only one changed', 'b', 'b', 'c', 'c'],
    ['both changed to the same', 'b', 'c', 'c', 'c'],
    ['one took it out', 'b', 'b', null, null],
    ['both took it out', 'b', null, null, null],
    ['one took it out, the other edited', 'b', null, 'c', 'c'],
    ['one began it', null, null, 'c', 'c'],
    ['both began the same', null, 'c', 'c', 'c'],
  ])('%s', (_what, base, one, other, expected) => {
    expect(merge(base, one, other)).toEqual({ text: expected, clashes: 0 });
  });
});

describe('details', () => {
  test.each<
    [
      string,
      Readonly<Record<string, unknown>>,
      Readonly<Record<string, unknown>>,
      Readonly<Record<string, unknown>>,
    ]
  >([
    [
      'different ones changed',
      { title: 'Stopping' },
      { key_question: 'K1' },
      { title: 'Stopping', key_question: 'K1' },
    ],
    [
      'one taken out, the other changed',
      { joint_with: [] },
      { title: 'Stopping' },
      { joint_with: [], title: 'Stopping' },
    ],
    [
      'a list added to by both',
      { joint_with: ['greyport', 'north'] },
      { joint_with: ['greyport', 'east'] },
      { joint_with: ['greyport', 'north', 'east'] },
    ],
    [
      'a list from which one took out',
      { joint_with: [] },
      { joint_with: ['greyport', 'east'] },
      { joint_with: ['east'] },
    ],
    [
      'visibility narrowed by one',
      { visibility: 'private' },
      { title: 'Stopping' },
      { visibility: 'private', title: 'Stopping' },
    ],
    [
      'visibility changed by both',
      { visibility: 'private' },
      { visibility: 'public' },
      { visibility: 'private' },
    ],
    [
      'a log added to by both',
      { versions: [...ENQUIRY.versions, { date: '2024-05-20', words: 'B?' }] },
      { versions: [...ENQUIRY.versions, { date: '2024-02-01', words: 'A?' }] },
      {
        versions: [
          ...ENQUIRY.versions,
          { date: '2024-02-01', words: 'A?' },
          { date: '2024-05-20', words: 'B?' },
        ],
      },
    ],
    [
      'a log added to by both on a day it has already, whose row stays first',
      { versions: [...ENQUIRY.versions, { date: '2023-10-02', words: 'B?' }] },
      { versions: [...ENQUIRY.versions, { date: '2023-10-02', words: 'A?' }] },
      {
        versions: [
          ...ENQUIRY.versions,
          { date: '2023-10-02', words: 'A?' },
          { date: '2023-10-02', words: 'B?' },
        ],
      },
    ],
    [
      'a log cut short by one',
      { versions: [] },
      { versions: [...ENQUIRY.versions, { date: '2024-02-01', words: 'A?' }] },
      { versions: [...ENQUIRY.versions, { date: '2024-02-01', words: 'A?' }] },
    ],
    [
      'rows changed by both',
      { strands: [{ name: 'meetings', question: 'a?' }, { name: 'money' }] },
      { strands: [{ name: 'people' }] },
      { strands: [{ name: 'people' }, { name: 'meetings', question: 'a?' }, { name: 'money' }] },
    ],
  ])('%s', (_what, one, other, expected) => {
    expect(merge(text(), text(one), text(other))).toEqual({ text: text(expected), clashes: 0 });
  });

  test('changed by both stand as one of the two, with the other under conflicts', () => {
    const { text: merged, clashes } = merge(
      text(),
      text({ title: 'Stopping' }),
      text({ title: 'Ending: what?' }),
    );
    expect(clashes).toBe(1);
    expect(merged).toBe(text({ title: 'Stopping', conflicts: [{ field: 'title', other: 'Ending: what?' }] }));
  });

  test('of one row, changed by both in one column, wait by the name of the row', () => {
    const of = (present: readonly unknown[]): string =>
      encodeEntry(
        meeting,
        {
          lea: 1,
          kind: 'meeting',
          id: 'm-3hv8d0ytka',
          title: 'M',
          date: '2025-02-06',
          group: 'chief',
          visibility: 'network',
          state: 'held',
          present,
        },
        '',
      );
    const merged = merge(
      of([{ authority: 'ashmere', chief: 1 }]),
      of([{ authority: 'ashmere', chief: 2, other: 1 }]),
      of([{ authority: 'ashmere', chief: 3 }]),
    );
    expect(merged.text).toContain('  - authority: ashmere\n    chief: 3\n    other: 1\n');
    expect(merged.text).toContain('conflicts:\n  - field: present.ashmere.chief\n    other: "2"\n');
    expect(merged.clashes).toBe(1);
  });

  test('that nobody may change keep what they began as', () => {
    const moved = text().replace('id: e-9m4tq2xw7c', 'id: e-0000000000');
    expect(merge(text(), moved, text({ title: 'Stopping' })).text).toBe(text({ title: 'Stopping' }));
  });

  test('nobody declared are brought together too', () => {
    const odd = (more: string, values = {}): string => text(values).replace('\n---\n', `\n${more}\n---\n`);
    expect(merge(text(), odd('colour: blue'), odd('size: [1, 2]', { title: 'Stopping' })).text).toBe(
      odd('colour: blue\nsize: [1, 2]', { title: 'Stopping' }),
    );
    expect(merge(odd('colour: red'), odd('colour: blue'), odd('colour: green')).text).toContain(
      'field: colour',
    );
  });

  test("keep the winner's comments, its line ends and its mark", () => {
    const winner = `\uFEFF${text({ title: 'Stopping' }).replace('title:', '# mine\ntitle:').replaceAll('\n', '\r\n')}`;
    const merged = merge(text(), winner, text({ key_question: 'K1' }, BODY.replace('Three', 'Four')));
    expect(merged.text).toBe(
      winner
        .replace('versions:\r\n', 'versions:\r\n')
        .replace('joint_with:', 'joint_with:')
        .replace('Three', 'Four')
        .replace('joint_with:\r\n  - greyport\r\n', 'joint_with:\r\n  - greyport\r\nkey_question: K1\r\n'),
    );
  });
});

describe('a withdrawn entry', () => {
  const gone = text(
    { state: 'withdrawn', withdrawn: '2025-03-29' },
    'Withdrawn by its author on 29 March 2025.\n',
  );
  test.each<[string, string | null, string, string, string]>([
    ['the other edited it', text(), gone, text({ title: 'Stopping' }), gone],
    ['the other edited its words', text(), gone, text({}, `${BODY}\nMore.\n`), gone],
    ['one took the withdrawal back', gone, gone, text(), text()],
  ])('stands whole where %s', (_what, base, one, other, expected) => {
    expect(merge(base, one, other)).toEqual({ text: expected, clashes: 0 });
  });

  test('by both is one of the two', () => {
    const later = gone.replaceAll('2025-03-29', '2025-03-30');
    expect([gone, later]).toContain(merge(text(), gone, later).text);
  });
});

describe('words', () => {
  const body = (base: string, one: string, other: string): string => {
    const merged = merge(text({}, base), text({}, one), text({}, other));
    return `${merged.text?.slice(merged.text.indexOf('\n---\n\n') + 6) ?? ''}${merged.clashes === 0 ? '' : `(${merged.clashes})`}`;
  };
  test.each<[string, string, string, string, string]>([
    ['changed in two places', 'A\n\nB\n\nC\n', 'A1\n\nB\n\nC\n', 'A\n\nB\n\nC1\n', 'A1\n\nB\n\nC1\n'],
    ['added by both at one place', 'A\n', 'A\n\nB\n', 'A\n\nC\n', 'A\n\nB\n\nC\n'],
    [
      'changed in two sentences of one line',
      'It was so. It was odd.\n',
      'It is so. It was odd.\n',
      'It was so. It is odd.\n',
      'It is so. It is odd.\n',
    ],
    ['changed in lines side by side', 'a\nb\n', 'a1\nb\n', 'a\nb1\n', 'a1\nb1\n'],
    ['taken out by one and changed by the other', 'A\n\nB\n', 'A\n', 'A\n\nB1\n', 'A\n\nB1\n'],
    [
      'changed by both',
      'A\n\nThe heads.\n\nB\n',
      'A\n\nThe heads asked; we had no answer.\n\nB\n',
      'A\n\nThe heads asked first.\n\nB\n',
      'A\n\n> [!conflict] Two people changed this passage. Keep the words you want and take out the rest.\n> **One version:**\n> The heads asked first.\n> **The other version:**\n> The heads asked; we had no answer.\n\nB\n(1)',
    ],
    [
      'changed by both in the middle of a passage',
      'a\nb\nc\n',
      'a\nb1\nx\nc\n',
      'a\nb2\nc\n',
      'a\n\n> [!conflict] Two people changed this passage. Keep the words you want and take out the rest.\n> **One version:**\n> b1\n> x\n> **The other version:**\n> b2\n\nc\n(1)',
    ],
  ])('%s', (_what, base, one, other, expected) => {
    expect(body(base, one, other)).toBe(expected);
  });

  test('that both began with stand once', () => {
    expect(merge(null, text({}, 'A\n\nB\n'), text({}, 'A\n\nC\n')).text).toBe(text({}, 'A\n\nB\n\nC\n'));
  });
});

describe("the network's file", () => {
  test('keeps what both did', () => {
    const one = NETWORK.replace(
      'features:',
      'purpose:\n  - date: "2024-01-22"\n    text: To learn.\nfeatures:',
    ).concat('rules:\n  quiet_days: 60\n');
    const other = NETWORK.replace('name: Wayside Learning Network', 'name: Wayside').concat(
      'rules:\n  reviews_needed: 2\n',
    );
    const { text: merged, clashes } = merge(NETWORK, one, other);
    expect(clashes).toBe(0);
    expect(merged).toContain('name: Wayside\n');
    expect(merged).toContain('    text: To learn.\n');
    expect(merged).toContain('rules:\n  quiet_days: 60\n  reviews_needed: 2\n');
  });
});

describe('what cannot be read', () => {
  test('is brought together line by line, and nothing of it is lost', () => {
    const one = `${text()}\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> other\n`;
    const other = text({ title: 'Stopping' });
    const { text: merged } = merge(text(), one, other);
    const added = [...one.split('\n'), ...other.split('\n')].filter(
      (line) => !text().split('\n').includes(line),
    );
    expect(added).toHaveLength(6);
    for (const line of added) expect(merged).toContain(line);
  });

  test('never throws, and knows no order', () => {
    const damaged = fc
      .tuple(
        fc.nat({ max: 400 }),
        fc.nat({ max: 30 }),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(text(), text({ title: 'Stopping' }), NETWORK),
      )
      .map(([at, length, put, whole]) => whole.slice(0, at) + put + whole.slice(at + length));
    fc.assert(
      fc.property(fc.option(damaged), damaged, damaged, (base, one, other) => {
        expect(typeof merge(base, one, other).text).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  test('takes no longer for lines that all are the same', () => {
    const many = (count: number, last: string): string => `${'a\n'.repeat(count)}${last}\n`;
    const { text: merged } = merge(many(20_000, 'x'), many(19_000, 'y'), `b\n${many(20_500, 'z')}`);
    expect(merged).toContain('y\n');
    expect(merged).toContain('z\n');
  });
});
