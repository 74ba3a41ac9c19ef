import { describe, expect, test } from 'vitest';
import { leaksIn, type Unspoken } from '../../src/reports/booklet/leaks.ts';

const NOTHING: Unspoken = { leavers: [], mailboxes: [], contact: undefined, unshared: [], shared: [] };
const found = (words: string, unspoken: Partial<Unspoken> = {}): readonly string[] =>
  leaksIn([{ title: 'A page', words }], { ...NOTHING, ...unspoken }).map(({ what }) => what);

describe('what must not stand on a page', () => {
  test.each([
    ['a seat', 'Ask ashmere/officer-2 about it.', {}, ['ashmere/officer-2']],
    ['a seat of nobody in particular', 'college/broker-1 said so', {}, ['college/broker-1']],
    ['an id', 'See c-7k2q9xw4ab for more.', {}, ['c-7k2q9xw4ab']],
    ['a file', 'It is in diary/ashmere/2025/x.md', {}, ['diary/ashmere/2025/x.md']],
    ['an address', 'Write to somebody@council.example.', {}, ['somebody@council.example']],
    [
      'a mailbox that looks like none',
      'Write to Learning Box 4.',
      { mailboxes: ['Learning Box 4'] },
      ['Learning Box 4'],
    ],
    ['a name of somebody who left', 'Oxenhythe said so.', { leavers: ['Oxenhythe'] }, ['Oxenhythe']],
    [
      'the same as somebody typed it',
      'Keywords: boats, oxenhythe',
      { leavers: ['Oxenhythe'], shared: ['oxenhythe'] },
      ['Oxenhythe'],
    ],
  ] as const)('%s', (_name, words, unspoken, what) => {
    expect(found(words, unspoken)).toEqual(what);
  });

  test.each([
    ['whom to ask', 'Write to ask@network.example.', { contact: 'ask@network.example' }],
    ['a name inside another', 'Oxenhythes are a kind of boat.', { leavers: ['Oxenhythe'] }],
    ['a word of its own pages', 'Before reading on, stop.', { leavers: ['Reading'] }],
    ['a fraction', 'It took 3/4 of a year, and/or more.', {}],
  ] as const)('%s may', (_name, words, unspoken) => {
    expect(found(words, unspoken)).toEqual([]);
  });
});

describe('words that were not made public', () => {
  const secret = 'Nobody told the board about the plover that nested in the car park.';

  test('are found by eight in a row, wherever they stand and however they are set', () => {
    expect(found('… BOARD ABOUT, the plover that\nnested in the car!', { unshared: [secret] })).toEqual([
      '"board about the plover that nested in the"',
    ]);
  });

  test('are found whole where the sentence is short', () => {
    expect(
      found('And then. The heads were not asked. So.', { unshared: ['The heads were not asked.'] }),
    ).toHaveLength(1);
  });

  test('are no secret where somebody made the same words public', () => {
    expect(found(secret, { unshared: [secret], shared: [`As we say: ${secret}`] })).toEqual([]);
  });

  test('and four words in a row are everybody’s', () => {
    expect(found('We met in June.', { unshared: ['We met in June.'] })).toEqual([]);
  });
});
