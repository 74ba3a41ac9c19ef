import { describe, expect, test } from 'vitest';
import { altered, type Entry } from '../../src/model/entry.ts';
import { entriesAsAt } from '../../src/reports/as-at.ts';
import { networkAsAt } from '../../src/reports/network-as-at.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';
import {
  aCase,
  aDiary,
  aLearningPoint,
  aMark,
  aMeeting,
  anAuthority,
  anEnquiry,
  aNetwork,
  aPolicyPoint,
  aProject,
  aReview,
  aSeat,
  aVisit,
} from '../support/entries.ts';

const DAY = '2025-01-10';
const at = (...entries: readonly Entry[]): readonly Entry[] => entriesAsAt(entries, DAY).all;
const stateAt = (...entries: readonly Entry[]): unknown => at(...entries)[0]?.values['state'];

describe('what is dated later is left out', () => {
  test.each([
    ['an entry of the day stands', aDiary({ date: DAY }), 1],
    ['an entry of the next day does not', aDiary({ date: '2025-01-11' }), 0],
    ['a month counts from its first day', aDiary({ date: '2025-01' }), 1],
    ['a later month does not stand', aDiary({ date: '2025-02' }), 0],
    ['withdrawn by the day it is gone', aDiary({ date: '2024-01-10', withdrawn: DAY }), 0],
    ['withdrawn later it stands', aDiary({ date: '2024-01-10', withdrawn: '2025-01-11' }), 1],
    ['a state of withdrawn without a day is gone', anEnquiry({ state: 'withdrawn' }), 0],
    ['a visit made later does not stand', aVisit({ date: '2025-01-11' }), 0],
    ['a visit planned for later does', aVisit({ date: '2025-01-11', state: 'planned' }), 1],
    ['a meeting cancelled later does not', aMeeting({ date: '2025-01-11', state: 'cancelled' }), 0],
    ['a set of a later meeting does not', aMeeting({ date: '2025-01-11', form: 'set' }), 0],
    [
      'a question first worded later does not',
      anEnquiry({
        versions: [{ date: '2025-02-01', words: 'W?', why: undefined, at: undefined, with: undefined }],
      }),
      0,
    ],
    ['a review asked later does not', aReview({ date: '2025-01-01', asked: '2025-01-11' }), 0],
    [
      'an authority that joins later is known',
      anAuthority('ashmere', { date: '2025-02-01', joined: '2025-02-01' }),
      1,
    ],
  ])('%s', (_name, entry, count) => {
    expect(at(entry)).toHaveLength(count);
  });

  test('a meeting held later was still a plan: nothing that came of it is known', () => {
    const held = aMeeting(
      {
        date: '2025-02-06',
        themes: ['Trust'],
        present: [{ authority: 'ashmere', chief: 1, participating: undefined, other: undefined }],
        purpose: 'challenged',
      },
      { sections: { understood: 'A thing.' }, marks: [aMark('trust')] },
    );
    const [meeting] = at(held);
    expect(meeting?.values).toMatchObject({
      state: 'planned',
      themes: ['Trust'],
      present: [],
      purpose: undefined,
    });
    expect([meeting?.body, meeting?.marks.length, meeting?.sections.size]).toEqual(['', 0, 0]);
  });

  test('wordings, membership, seats, training and gates passed are those of the day', () => {
    const version = (date: string, words: string) => ({
      date,
      words,
      why: undefined,
      at: undefined,
      with: undefined,
    });
    const [question] = at(
      anEnquiry({
        question: 'Two?',
        versions: [version('2024-01-10', 'One?'), version('2025-01-11', 'Two?')],
      }),
    );
    expect(question?.values).toMatchObject({ question: 'One?', versions: [{ words: 'One?' }] });
    const seats = [
      aSeat('ashmere/officer-1', { to: '2025-02-01', trained: '2025-02-01' }),
      aSeat('ashmere/officer-2', { from: '2025-02-01' }),
    ];
    const [place] = at(anAuthority('ashmere', { left: '2025-02-01', seats }));
    expect(place?.values['membership']).toMatchObject([{ event: 'joined' }]);
    expect(place?.values['seats']).toMatchObject([
      { seat: 'ashmere/officer-1', to: undefined, trained: undefined },
    ]);
    const anyway = ['2025-01-10', '2025-01-11'].map((date) => ({
      date,
      to: 'agreed',
      gate: 'discussed',
      reason: 'by phone',
      by: undefined,
    }));
    expect(at(anEnquiry({ anyway }))[0]?.values['anyway']).toHaveLength(1);
  });
});

describe('a state is what the dates up to the day give', () => {
  /** A move made on the day after, with the reason it asks for. */
  const row = (to: string) => [{ date: '2025-01-11', to, gate: 'reason', reason: 'no time', by: undefined }];
  const agreed = { agreed_on: '2024-05-20', agreed_at: 'm-0000000000' };
  test.each([
    ['agreed before', stateAt(anEnquiry({ state: 'agreed', ...agreed })), 'agreed'],
    ['agreed later', stateAt(anEnquiry({ state: 'agreed', agreed_on: '2025-01-11' })), 'draft'],
    [
      'learned later',
      stateAt(anEnquiry({ state: 'learned', ...agreed, learned_on: '2025-01-11' })),
      'agreed',
    ],
    [
      'closed later',
      stateAt(anEnquiry({ state: 'closed', ...agreed, learned_on: '2025-01-01', closed_on: '2025-02-01' })),
      'learned',
    ],
    ['agreed without a day', stateAt(anEnquiry({ state: 'agreed' })), 'agreed'],
    [
      'withdrawn later, agreed before',
      stateAt(anEnquiry({ state: 'withdrawn', withdrawn: '2025-02-01', ...agreed })),
      'agreed',
    ],
    ['put aside, on a day nobody wrote', stateAt(anEnquiry({ state: 'paused', ...agreed })), 'paused'],
    ['a project started later', stateAt(aProject({ state: 'started', started: '2025-01-11' })), 'idea'],
    [
      'a project finished later',
      stateAt(aProject({ state: 'finished', started: '2024-02-01', ended: '2025-02-01' })),
      'started',
    ],
    [
      'a project stopped before',
      stateAt(aProject({ state: 'stopped', started: '2024-02-01', ended: DAY })),
      'stopped',
    ],
    [
      'put forward later',
      stateAt(aPolicyPoint({ date: DAY, state: 'answered', put_on: '2025-02-01', answer: 'No.' })),
      'grounded',
    ],
    [
      'looked at later',
      stateAt(
        aLearningPoint({
          state: 'tested',
          looked: [{ date: '2025-02-01', by: 'ashmere/officer-1', found: false }],
        }),
      ),
      'proposed',
    ],
    [
      'returned later',
      stateAt(aReview({ state: 'replied', returned: '2025-02-01', verdict: 'ready' })),
      'asked',
    ],
    [
      'replied to by the host later',
      stateAt(aVisit({ date: '2025-01-01', replied_on: '2025-01-11' })),
      'happened',
    ],
    [
      'replied to by the host that day',
      stateAt(aVisit({ date: '2025-01-01', replied_on: DAY })),
      'confirmed',
    ],
    [
      'a visit called off later',
      stateAt(aVisit({ date: '2025-02-01', state: 'cancelled', anyway: row('cancelled') })),
      'planned',
    ],
    [
      'replied to by the author later',
      stateAt(aReview({ state: 'replied', returned: DAY, replied_on: '2025-01-11', verdict: 'ready' })),
      'returned',
    ],
    ['set aside later', stateAt(anEnquiry({ state: 'paused', ...agreed, anyway: row('paused') })), 'agreed'],
    ['retired later', stateAt(aLearningPoint({ state: 'retired', anyway: row('retired') })), 'proposed'],
    ['ready later', stateAt(aCase({ state: 'ready', ready_on: '2025-01-11' })), 'draft'],
    [
      'ready that day',
      stateAt(aCase({ state: 'published', ready_on: DAY, published_on: '2025-02-01' })),
      'ready',
    ],
    ['published that day', stateAt(aCase({ state: 'published', published_on: DAY })), 'published'],
    ['returned before', stateAt(aReview({ state: 'replied', returned: DAY, verdict: 'ready' })), 'replied'],
  ])('%s', (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });

  test.each([
    [{ grounded_on: '2025-01-11' }, 'drafted'],
    [{ grounded_on: DAY, put_on: '2025-01-11' }, 'grounded'],
    [{ put_on: DAY, answer: 'No.', answered_on: '2025-01-11' }, 'put forward'],
    [{ put_on: DAY, answer: 'No.', closed_on: '2025-01-11' }, 'answered'],
    [{ closed_on: DAY }, 'closed'],
  ])('a policy point closed since, with %o, was %s', (dates, wanted) => {
    expect(stateAt(aPolicyPoint({ date: DAY, state: 'closed', ...dates }))).toBe(wanted);
  });

  test('before the host replied there are neither its words nor the marks in them', () => {
    const body = "## What came to the surface\n\nOne ==two== three.\n\n## Host's reply\n\nWe ==know== it.\n";
    const [one, other] = [body.indexOf('two'), body.indexOf('know')];
    const visit = aVisit(
      { date: '2025-01-01', replied_on: '2025-01-11' },
      {
        body,
        sections: { surface: 'One ==two== three.', reply: 'We ==know== it.' },
        marks: [
          aMark('trust', { start: one, end: one + 3 }),
          aMark('power', { start: other, end: other + 4 }),
        ],
      },
    );
    const [before] = at(visit);
    expect(before?.marks.map(({ features }) => features)).toEqual([['trust']]);
    expect(before?.sections.get('reply')).toBeUndefined();
    expect(before?.body).not.toContain('know');
    expect(entriesAsAt([visit], '2025-01-11').all[0]?.marks).toHaveLength(2);
  });

  test('of a group that has met since, the next meeting alone was planned', () => {
    const meeting = (date: string, state: 'planned' | 'held', group: 'chief' | 'participating' = 'chief') =>
      aMeeting({ date, state, group });
    const later = [meeting('2025-02-06', 'held'), meeting('2025-06-12', 'planned')];
    const others = [
      meeting('2025-03-06', 'planned', 'participating'),
      meeting('2025-05-06', 'planned', 'participating'),
    ];
    expect(at(...later, ...others).map(({ values }) => values['date'])).toEqual([
      '2025-02-06',
      '2025-03-06',
      '2025-05-06',
    ]);
  });

  test('a learning point agreed at a later meeting was only tested', () => {
    const meeting = aMeeting({ date: '2025-02-06' });
    const looked = [{ date: '2025-01-01', by: 'ashmere/officer-1', found: true }];
    const point = aLearningPoint({ state: 'agreed', looked, agreed_at: meeting.id });
    expect(at(point, meeting).find((each) => each.kind === 'learning')?.values).toMatchObject({
      state: 'tested',
      agreed_at: undefined,
    });
  });

  test.each([
    [
      'published later, reviewed before',
      'published',
      '2025-12-01',
      [{ state: 'replied', returned: '2025-01-01', verdict: 'ready' }],
      'reviewed',
    ],
    [
      'published before',
      'published',
      '2025-11-01',
      [{ state: 'replied', returned: '2025-01-01', verdict: 'ready' }],
      'published',
    ],
    [
      'published later, the review still out',
      'published',
      '2025-12-01',
      [{ state: 'replied', returned: '2025-01-11', verdict: 'ready' }],
      'in review',
    ],
    [
      'published later, not yet asked',
      'published',
      '2025-12-01',
      [{ state: 'replied', asked: '2025-02-01', returned: '2025-02-11', verdict: 'ready' }],
      'draft',
    ],
    [
      'published later, sent back before',
      'published',
      '2025-12-01',
      [{ state: 'replied', returned: '2025-01-01', verdict: 'not yet' }],
      'draft',
    ],
    ['a draft stays one', 'draft', undefined, [], 'draft'],
  ] as const)('a case %s', (_name, state, review_follow_up, reviews, wanted) => {
    const study = aCase({ state, review_follow_up });
    const asked = reviews.map((each) =>
      aReview({ of: study.id, date: '2024-12-01', asked: '2024-12-01', ...each }),
    );
    expect(at(study, ...asked).find((each) => each.kind === 'case')?.values['state']).toBe(wanted);
  });
});

test('a case published later was for the members alone', () => {
  const visibilityOf = (review_follow_up: string) =>
    at(aCase({ state: 'published', visibility: 'public', review_follow_up }))[0]?.values['visibility'];
  expect([visibilityOf('2025-12-01'), visibilityOf('2025-11-01')]).toEqual(['network', 'public']);
});

describe('permission is that of the day', () => {
  const prints = { words: '000000' };
  const stateOf = (consent: ReturnType<typeof aMark>['consent']) =>
    at(aDiary({}, { marks: [aMark('trust', { kind: 'message', consent })] }))[0]?.marks[0]?.consent.state;
  test.each([
    ['given before', { state: 'given', on: [DAY], audience: 'public', prints, phrases: [] }, 'given'],
    [
      'given later by one of two',
      { state: 'given', on: [DAY, '2025-01-11'], audience: 'public', prints, phrases: [] },
      'not asked',
    ],
    ['asked later', { state: 'asked', on: '2025-01-11', audience: 'public', prints }, 'not asked'],
    ['taken back later stays taken back', { state: 'withdrawn', on: '2025-02-01' }, 'withdrawn'],
    ['refused later stays refused', { state: 'refused', on: '2025-02-01' }, 'refused'],
  ] as const)('%s', (_name, consent, wanted) => {
    expect(stateOf(consent)).toBe(wanted);
  });
});

test('entries stand oldest first, one for each id, and a translation gives way to its original', () => {
  const original = aDiary({ date: '2024-03-01' });
  const welsh = aDiary({ date: '2024-02-01', language: 'cy', translation_of: original.id });
  const alone = aDiary({ date: '2024-01-01', translation_of: 'd-zzzzzzzzzz' });
  expect(at(original, welsh, altered(original, { path: 'again.md' }), alone).map(({ id }) => id)).toEqual([
    alone.id,
    original.id,
  ]);
});

test('the day taken twice gives what the earlier day gives', () => {
  const entries = [
    anEnquiry({ state: 'learned', agreed_on: '2024-05-01', learned_on: '2025-01-05' }),
    aMeeting({ date: '2025-01-08' }),
    anAuthority('ashmere', { left: '2024-12-01' }),
    aDiary(),
  ];
  const early = '2024-06-01';
  expect(entriesAsAt(entriesAsAt(entries, DAY).all, early).all).toEqual(entriesAsAt(entries, early).all);
});

test('the network is that of the day as well', () => {
  const row = { gap: 'G04', about: undefined, reason: 'r', until: '2025-06-01', by: undefined };
  const network = aNetwork({
    purpose: [
      { date: '2024-01-01', text: 'One', at: undefined },
      { date: '2025-02-01', text: 'Two', at: undefined },
    ],
    rests: [
      { ...row, date: '2025-01-11' },
      { ...row, date: DAY },
    ],
  });
  const was = networkAsAt(network, DAY);
  expect(was.purpose.map(({ text }) => text)).toEqual(['One']);
  expect(was.rests).toHaveLength(1);
});

test('only entries that members may read are shared', () => {
  const entries: readonly Entry[] = [
    aDiary({ visibility: 'network' }),
    aDiary({ visibility: 'public' }),
    aDiary({ visibility: 'private' }),
    aDiary({}, { space: 'private' }),
  ];
  expect(sharedOnly(entries)).toEqual(entries.slice(0, 2));
});
