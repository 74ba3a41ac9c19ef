import { expect, test } from 'vitest';
import { ownPage } from '../../src/reports/own-page.ts';
import { ownPageShown } from '../../src/render/own-page.ts';
import { plainText } from '../../src/render/page.ts';
import type { Shows } from '../../src/model/vocabulary.ts';
import { altered, type Entry } from '../../src/model/entry.ts';
import { addDays } from '../../src/model/day.ts';
import { aCase, aDiary, aMark, aMeeting, anEnquiry, aReview, groundOf } from '../support/entries.ts';
import { WAYSIDE, WAYSIDE_VISITS } from '../support/visits.ts';

const line =
  'three clusters have stopped 4 meetings; the schools say so [case, section 4]; what it means for pupils is still open.';
const places = WAYSIDE.map(
  (each): Entry =>
    each.id === 'ashmere'
      ? altered(each, {
          values: { ...each.values, type: 'unitary', line, mailbox: 'learning@ashmere.example' },
        })
      : each,
);
const version = { date: '2024-01-10', words: 'W?', why: undefined, at: undefined, with: undefined };
const questions = [
  anEnquiry({
    state: 'agreed',
    question: 'What happens when schools set the agenda?',
    versions: [version, version],
  }),
  anEnquiry({
    state: 'learned',
    question: 'How do our clusters decide what to stop doing?',
    versions: Array.from({ length: 5 }, () => version),
  }),
];
const sessions = (group: 'chief' | 'participating', count: number, came: number): readonly Entry[] =>
  Array.from({ length: count }, (_, at) =>
    aMeeting({
      group,
      date: addDays('2023-10-12', at * 30),
      present: at < came ? [{ authority: 'ashmere', chief: 1, participating: 2, other: undefined }] : [],
    }),
  );
const study = aCase({ title: 'What we stopped doing', state: 'published', review_follow_up: '2026-02-22' });
const reviews = ['kestrel-vale', 'greyport'].map((reviewer, at) =>
  aReview({ of: study.id, reviewer, state: 'replied', asked: '2025-01-10', returned: `2025-02-1${at}` }),
);
const shows: readonly Shows[] = [
  ...Array<Shows>(10).fill('learned'),
  ...Array<Shows>(5).fill('felt'),
  ...Array<Shows>(5).fill('did'),
];
const diaries = Array.from({ length: 14 }, (_, at) =>
  aDiary(
    { date: addDays('2024-01-10', at) },
    {
      sections: at < 7 ? { hard: 'It was.' } : {},
      marks: shows
        .slice(at * 2, at * 2 + 2)
        .map((each, place) => aMark(place === 0 ? 'trust' : 'power', { shows: each })),
    },
  ),
);
const all = [
  ...places,
  ...WAYSIDE_VISITS,
  ...questions,
  ...sessions('chief', 5, 4),
  ...sessions('participating', 11, 11),
  study,
  ...reviews,
  ...diaries,
];
const page = (id: string, entries: readonly Entry[] = all): string => {
  const own = ownPage(groupOf(entries), id);
  return own === undefined ? '' : plainText(ownPageShown(own));
};
const groupOf = (entries: readonly Entry[]) => groundOf(entries);

test("Ashmere's own page reads as the design shows it", () => {
  expect(page('ashmere')).toBe(`ASHMERE (unitary)  member since September 2023          as at 5 June 2025
Questions  1 learned: How do our clusters decide what to stop doing? 5 wordings
           1 agreed:  What happens when schools set the agenda?
Present    4 of 5 think tanks, 11 of 11 core contact days
Hosted     Kestrel Vale x3 (sustained)   Visited  Calderwick x4, Ivelborough x3
Case       What we stopped doing: published 22 April, reviewed by Kestrel Vale
           and Greyport
Shown      understood 10, how it is 5, did differently 5; no effect noticed by
           others yet
What was hard   named in 7 of 14 entries
For your chief officer, in one line: three clusters have stopped 4 meetings; the
schools say so [case, section 4]; what it means for pupils is still open.`);
});

test('no figure of another authority stands on it', () => {
  const other = aDiary(
    { by: 'larkdale/officer-1', authority: 'larkdale', date: '2025-05-01' },
    { marks: [aMark('trust', { shows: 'effect' })], sections: { hard: 'It was.' } },
  );
  expect(page('ashmere', [...all, other])).toBe(page('ashmere'));
});

test('an empty line says how to write it, and one that left says when', () => {
  expect(page('larkdale')).toContain(
    'For your chief officer, in one line: not written yet. lea authority line\nlarkdale "..."',
  );
  expect(page('oxenhythe')).toContain('OXENHYTHE  left January 2025');
  expect(page('nowhere')).toBe('');
});
