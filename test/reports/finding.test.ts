import { describe, expect, test } from 'vitest';
import { diary } from '../../src/kinds/diary.ts';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { readSought } from '../../src/model/sought.ts';
import { type Place, placesIn, searchesOf, weigherOf } from '../../src/reports/finding.ts';
import { snippetOf } from '../../src/reports/snippet.ts';
import { type Worded, wordedOf } from '../../src/reports/worded.ts';
import { aDiary, aMark, anEnquiry } from '../support/entries.ts';

const searches = (typed: string) => searchesOf(readSought(typed));
const worded = (lines: readonly string[], more: Partial<Worded> = {}): Worded => ({
  title: '',
  marked: [],
  lines,
  ...more,
});

describe('the words of an entry', () => {
  test('are those somebody wrote, each paragraph on one line', () => {
    const body = [
      '## In a line',
      '<!-- Say it shortly. -->',
      'The heads asked us',
      'the ==question== first.[^e1]',
      '',
      '## Ours alone',
      '- one',
      '- two',
      '',
      '[^e1]: evidence for enquiry; shows: did',
      '[^1]: A note of their own.',
    ].join('\n');
    const entry = aDiary({ title: 'After day 3', keywords: ['clusters'], after: 'day to day' }, { body });
    expect(wordedOf(entry, diary)).toEqual({
      title: 'After day 3',
      marked: [],
      lines: [
        'The heads asked us the question first.',
        '## Ours alone',
        '- one',
        '- two',
        'A note of their own.',
        'clusters',
      ],
    });
  });

  test('are also in rows, but not what the form only chooses from', () => {
    const versions = [
      { date: '2025-01-01', words: 'Who asked?', why: 'Shorter.', at: undefined, with: undefined },
    ];
    const entry = anEnquiry({ title: 'Asking', question: 'Who asked?', versions, state: 'draft' });
    expect(wordedOf(entry, enquiry).lines).toEqual(['Who asked?', 'Who asked?', 'Shorter.']);
  });

  test('that were marked stand apart', () => {
    const entry = aDiary({}, { marks: [aMark('trust', { words: 'We *do* it' })] });
    expect(wordedOf(entry, diary).marked).toEqual(['We do it']);
  });
});

test.each<[string, Worded, readonly Place[] | undefined]>([
  ['heads', worded(['The heads', 'two heads', 'none']), [{ title: false, marked: 0, lines: 2 }]],
  ['heads', worded([], { title: 'Heads' }), [{ title: true, marked: 0, lines: 0 }]],
  ['heads gone', worded(['The heads']), undefined],
  [
    'heads gone',
    worded(['gone'], { marked: ['heads'] }),
    [
      { title: false, marked: 1, lines: 0 },
      { title: false, marked: 0, lines: 1 },
    ],
  ],
])('%s stands in %j: %j', (typed, words, places) => {
  expect(placesIn(words, searches(typed))).toEqual(places);
});

describe('what weighs more', () => {
  const place = (more: Partial<Place>): Place => ({ title: false, marked: 0, lines: 0, ...more });
  const weigh = (
    places: readonly Place[],
    about = { date: '2025-01-01', length: 100 },
    counts = [10, 1000],
  ) => weigherOf({ counts, total: 10_000, today: '2025-06-05' })(places, about);
  const day = (date: string, length = 100) => ({ date, length });

  test.each<[string, number, number]>([
    ['a title over many marks', weigh([place({ title: true })]), weigh([place({ marked: 50, lines: 90 })])],
    ['a mark over many lines', weigh([place({ marked: 1, lines: 1 })]), weigh([place({ lines: 50 })])],
    ['more lines over fewer', weigh([place({ lines: 3 })]), weigh([place({ lines: 2 })])],
    [
      'a rare word in the title over a common one there',
      weigh([place({ title: true }), place({ lines: 1 })]),
      weigh([place({ lines: 1 }), place({ title: true })]),
    ],
    [
      'what is newer',
      weigh([place({ lines: 1 })], day('2025-06-01')),
      weigh([place({ lines: 1 })], day('2020-06-01')),
    ],
    [
      'what is shorter',
      weigh([place({ lines: 1 })], day('2025-01-01', 500)),
      weigh([place({ lines: 1 })], day('2025-01-01', 50_000)),
    ],
    [
      'an old title over a new line',
      weigh([place({ title: true })], day('2005-01-01')),
      weigh([place({ lines: 9 })], day('2025-06-05')),
    ],
  ])('%s', (_name, more, less) => {
    expect(more).toBeGreaterThan(less);
  });
});

describe('a piece of the words', () => {
  const starred = (typed: string, words: Worded, longest = 40): string =>
    snippetOf(words, searches(typed), longest)
      .map(({ text, found }) => (found ? `*${text}*` : text))
      .join('');

  test.each<[string, string, Worded, string]>([
    ['shows the whole word', 'clust', worded(['Our clusters stop.']), 'Our *clusters* stop.'],
    ['is where most stands', 'heads asked', worded(['heads', 'heads asked']), '*heads* *asked*'],
    ['prefers marked words', 'heads', worded(['heads here'], { marked: ['our heads'] }), 'our *heads*'],
    ['is not the title again', 'heads', worded(['Heads.', 'no heads'], { title: 'Heads' }), 'no *heads*'],
    ['is none where the title alone has it', 'heads', worded(['x'], { title: 'Heads' }), ''],
    [
      'is cut between words, on both sides',
      'bell',
      worded(['one two three four five six the bell seven eight nine ten eleven']),
      '... six the *bell* seven eight nine ten eleven',
    ],
    [
      'is cut behind',
      'one',
      worded(['one two three four five six seven eight nine']),
      '*one* two three four five six seven eight ...',
    ],
    [
      'is cut in front',
      'nine',
      worded(['one two three four five six seven eight nine']),
      '... three four five six seven eight *nine*',
    ],
    ['shows each of them once', 'heads head', worded(['heads']), '*heads*'],
    ['keeps a word that is too long', 'a', worded([`x a${'b'.repeat(60)} y`]), `x *a${'b'.repeat(37)}* ...`],
  ])('%s', (_name, typed, words, text) => {
    expect(starred(typed, words)).toBe(text);
  });
});
