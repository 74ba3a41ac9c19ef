import { expect, test } from 'vitest';
import { type HomeFrame, homePage } from '../../src/render/home-page.ts';
import { plainText } from '../../src/render/page.ts';
import type { Home, Waiting } from '../../src/reports/home.ts';
import { aDiary, aReview } from '../support/entries.ts';

const FRAME: HomeFrame = {
  who: 'Ashmere, participating officer 1',
  network: 'Wayside',
  today: '2025-06-05',
  hour: 15,
  news: undefined,
  drafts: 0,
  program: 'lea',
  columns: 80,
  accessible: false,
};
const EMPTY: Home = { waiting: [], next: [] };
const show = (home: Partial<Home>, frame: Partial<HomeFrame> = {}): readonly string[] =>
  plainText(homePage({ ...EMPTY, ...home }, { ...FRAME, ...frame })).split('\n');
const review = (from: string, since: string): Waiting => ({ what: 'review', entry: aReview(), from, since });
const own = (title: string, date = '2025-06-01'): Waiting => ({
  what: 'still private',
  entry: aDiary({ title, date }),
});

test('with nothing to say, only the greeting and three ways on', () => {
  expect(show({})).toEqual([
    'Good afternoon. Ashmere, participating officer 1.           Wayside, 5 June 2025',
    'Nothing is waiting for you.',
    'Write: lea diary add      Ask: lea enquiry new      Read: lea report',
  ]);
});

test('a full screen stands in 80 columns', () => {
  const lines = show(
    {
      waiting: [review('Marlowby', '2025-05-19'), own('After core contact day 11')],
      next: [
        { group: 'chief', title: 'x', date: '2025-06-12', id: 'm-0' },
        { group: 'participating', title: 'x', date: '2026-01-21', id: 'm-1' },
      ],
    },
    { news: { since: '2025-06-02', entries: 4, from: ['Marlowby', 'Greyport'] } },
  );
  expect(lines).toEqual([
    'Good afternoon. Ashmere, participating officer 1.           Wayside, 5 June 2025',
    'Waiting for you   1 review asked by Marlowby, 17 days ago',
    '                  1 entry still private: after core contact day 11',
    'Next              Think tank 12 June      Core contact 21 January 2026',
    'Since Monday      4 new entries from Greyport and Marlowby',
    'Write: lea diary add      Ask: lea enquiry new      Read: lea report',
  ]);
});

test('several of one thing are one line, with the oldest or the newest', () => {
  const waiting = [
    review('Greyport', '2025-06-04'),
    review('Ashmere', '2025-05-29'),
    own('One', '2025-01-01'),
    own('Two', '2025-02-01'),
  ];
  expect(show({ waiting }).slice(1, 3)).toEqual([
    'Waiting for you   2 reviews asked by Ashmere and Greyport, the oldest 7 days ago',
    '                  2 entries still private, the newest: two',
  ]);
});

test.each([
  [9, 'Good morning.'],
  [12, 'Good afternoon.'],
  [18, 'Good evening.'],
])('at %d it says %s', (hour, greeting) => {
  expect(show({}, { hour })[0]).toContain(greeting);
});

test('for a screen reader each fact is a line of its own, and the same', () => {
  const lines = show({ waiting: [own('A day')] }, { accessible: true });
  expect(lines.slice(0, 3)).toEqual([
    'Good afternoon. Ashmere, participating officer 1.',
    'Wayside, 5 June 2025',
    'Waiting for you: 1 entry still private: a day',
  ]);
});

test('stopped commands are named, with what goes on with them', () => {
  expect(show({}, { drafts: 1, program: 'npx lea' })[1]).toBe(
    'Waiting for you   1 stopped command left words behind: npx lea resume',
  );
});

test('news of more than a week ago has its day, and of nobody else none', () => {
  expect(show({}, { news: { since: '2025-05-20', entries: 1, from: [] } })[2]).toBe(
    'Since 20 May   1 new entry',
  );
  expect(show({}, { news: { since: '2025-05-20', entries: 0, from: [] } })).toHaveLength(3);
});
