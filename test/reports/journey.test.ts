import { expect, test } from 'vitest';
import { journeyOf } from '../../src/reports/journey.ts';
import { journeyPage } from '../../src/render/journey-page.ts';
import { plainText } from '../../src/render/page.ts';
import { altered } from '../../src/model/entry.ts';
import { aDiary, aMark, aMeeting, anAuthority, anEnquiry, aVisit, groundOf } from '../support/entries.ts';

const MEMBERS = ['ashmere', 'greyport', 'kestrel-vale'].map((slug) => anAuthority(slug));
const version = (date: string, words: string, more: { why?: string; at?: string; with?: string } = {}) => ({
  date,
  words,
  why: undefined,
  at: undefined,
  with: undefined,
  ...more,
});
const meeting = aMeeting({ date: '2024-05-16', number: 5 });
const reply = { sections: { reply: 'Yes.' } };
const visit = aVisit(
  { host: 'ashmere', facilitator: 'kestrel-vale', date: '2024-09-10' },
  { ...reply, marks: [aMark('power'), aMark('trust')] },
);
const diary = aDiary({ date: '2024-10-01' }, { marks: Array.from({ length: 4 }, () => aMark('power')) });
const rests_on = [visit, diary].flatMap((entry) => entry.marks.map((mark) => `${entry.id}#${mark.id ?? ''}`));

const question = anEnquiry(
  {
    date: '2023-10-02',
    question: 'How do our clusters decide what to stop doing?',
    key_question: 'K1',
    state: 'learned',
    agreed_on: '2024-05-20',
    agreed_at: meeting.id,
    learned_on: '2025-03-14',
    rests_on,
    strands: [
      { name: 'meetings', question: undefined },
      { name: 'money', question: undefined },
    ],
    versions: [
      version('2023-10-02', 'How can we reduce duplication in clusters?', {
        why: 'first go, it is a plan really',
      }),
      version('2023-11-20', 'Why do clusters duplicate what the council does?', {
        why: 'asked at core contact 2',
        with: 'greyport',
      }),
      version('2024-01-22', 'What do clusters do that nobody asked for?'),
      version('2024-03-25', 'How do clusters choose what to do and what to stop?'),
      version('2024-05-20', 'How do our clusters decide what to stop doing?', { at: meeting.id }),
    ],
  },
  {
    sections: {
      now: '==They stop things when somebody outside asks who it is for.==[^e1]\nWe never asked.',
      open: 'what heads do with the time.',
    },
  },
);

const page = (...entries: Parameters<typeof groundOf>[0]): string => {
  const id = entries[0]?.id ?? '';
  const journey = journeyOf(groundOf([...MEMBERS, meeting, visit, diary, ...entries]), id);
  return journey === undefined ? '' : plainText(journeyPage(journey));
};

test('a question and its journey read as the design shows them', () => {
  expect(page(question)).toBe(`HOW DO OUR CLUSTERS DECIDE WHAT TO STOP DOING?          Ashmere  key question 1
 2 Oct 23  draft    How can we reduce duplication in clusters?
                    why: first go, it is a plan really
20 Nov 23  reworded Why do clusters duplicate what the council does?
                    why: asked at core contact 2   with: Greyport
22 Jan 24  reworded What do clusters do that nobody asked for?
25 Mar 24  reworded How do clusters choose what to do and what to stop?
20 May 24  agreed   How do our clusters decide what to stop doing?
                    at: core contact day 5 (16 May)
14 Mar 25  LEARNED  "They stop things when somebody outside asks who it is for.
                     We never asked."
                    rests on 6 passages, 2 seen by Kestrel Vale
Still open: what heads do with the time.     Strands: meetings; money
o----o----o----o----A-------------------L        o reworded  A agreed  L learned`);
});

test('a gate passed shows, and so does a rewording after agreement', () => {
  const anyway = [
    { date: '2024-05-20', to: 'agreed', gate: 'discussed', reason: 'agreed by phone', by: undefined },
  ];
  const versions = [...question.values.versions, version('2024-07-01', 'What do clusters stop?')];
  const later = altered(question, { values: { ...question.values, anyway, versions } });
  const shown = page(later);
  expect(shown).toContain('agreed without: agreed by phone');
  expect(shown).toContain(
    ' 1 Jul 24  reworded What do clusters stop?\n                    after it was agreed\n',
  );
});

test('agreement on a day without a wording is a step of its own', () => {
  const apart = anEnquiry({
    state: 'agreed',
    agreed_on: '2024-06-01',
    agreed_at: meeting.id,
    versions: [version('2024-01-10', 'Why do they?')],
  });
  expect(page(apart)).toContain(' 1 Jun 24  agreed\n                    at: core contact day 5 (16 May)');
});

test('a long question stands in several lines, and a long journey keeps to the page', () => {
  const words = `What ${'happens and '.repeat(8)}why?`;
  const versions = Array.from({ length: 30 }, (_, at) =>
    version(`20${14 + Math.floor(at / 3)}-0${(at % 3) * 3 + 1}-01`, words),
  );
  const lines = page(anEnquiry({ date: '2014-01-01', question: words, versions })).split('\n');
  expect(Math.max(...lines.map((each) => each.length))).toBeLessThanOrEqual(80);
});

test('a question that is not there has no journey', () => {
  expect(journeyOf(groundOf([]), 'e-0000000000')).toBeUndefined();
});

test.each(['Alpha, which comes first?', 'Beta, which comes second?'])(
  'of two wordings of one day, made apart, the one that stands is told last: %s',
  (standing) => {
    const apart = anEnquiry({
      question: standing,
      versions: [
        version('2024-01-10', 'Zeta, the first draft?'),
        version('2024-01-10', 'Alpha, which comes first?'),
        version('2024-01-10', 'Beta, which comes second?'),
      ],
    });
    const told = page(apart)
      .split('\n')
      .filter((line) => line.startsWith('10 Jan 24'));
    expect(told[0]).toContain('draft    Zeta, the first draft?');
    expect(told[2]).toContain(`reworded ${standing}`);
  },
);
