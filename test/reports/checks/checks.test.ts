import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/kinds/index.ts';
import { altered, Entries, type Entry } from '../../../src/model/entry.ts';
import { readMarks } from '../../../src/model/mark.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { checkEntries } from '../../../src/reports/checks/check-entries.ts';
import { findDetail } from '../../../src/reports/checks/checking.ts';
import {
  aCase,
  aDiary,
  aMark,
  aMeeting,
  anAuthority,
  anEnquiry,
  aNetwork,
  aProject,
  aReview,
  aSeat,
  aVisit,
  digest,
} from '../../support/entries.ts';

const MEMBERS = [
  anAuthority('ashmere', { seats: [aSeat('ashmere/officer-1'), aSeat('ashmere/officer-2')] }),
  anAuthority('brackenshire', { seats: [aSeat('brackenshire/officer-1')] }),
  anAuthority('greyport', { seats: [aSeat('greyport/officer-1')] }),
];

function check(entries: readonly Entry[], network: Partial<Network> = {}): readonly Problem[] {
  const all = [...MEMBERS, ...entries];
  return checkEntries({
    kinds: KINDS,
    network: aNetwork(network),
    shared: new Entries(all.filter(({ space }) => space === 'shared')),
    all: new Entries(all),
    digest,
    file: ({ path }) => path,
    detail: (entry, key, value) => ({ file: entry.path, line: 1, fix: `${key} ${value ?? ''}`.trim() }),
  });
}

/** Vitest's own matchers have no type. */
const containing = (words: string): unknown => expect.stringContaining(words);
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const codes = (entries: readonly Entry[], network: Partial<Network> = {}): readonly string[] =>
  check(entries, network).map(({ code }) => code);
/** A diary whose marks are read from its body, as the store reads them. */
const withMarks = (body: string, values: Parameters<typeof aDiary>[0] = {}): Entry =>
  altered(aDiary(values, { body }), {
    marks: readMarks(body, ['purpose', 'enquiry', 'trust', 'facilitation', 'power']).marks,
  });

test('members and an ordinary entry have nothing wrong with them', () => {
  expect(
    check([aDiary(), aVisit({}, { sections: { asked: 'Help', reply: 'Yes, so it is.' } }), anEnquiry()]),
  ).toEqual([]);
});

describe('links', () => {
  test('one that leads nowhere is named with its detail', () => {
    const [found] = check([aDiary({ enquiries: ['e-0000000000'] })]);
    expect(found).toMatchObject({ code: 'LINK_BROKEN', fix: 'enquiries e-0000000000' });
  });

  test('one to an entry of another kind leads nowhere', () => {
    const meeting = aMeeting({ state: 'planned' });
    expect(codes([meeting, aDiary({ enquiries: [meeting.id] })])).toEqual(['LINK_BROKEN']);
  });

  test('fixed words beside a reference are no link', () => {
    expect(codes([aDiary({ after: 'day to day' })])).toEqual([]);
  });

  test('a shared entry may not point to a private one; a private one may', () => {
    const own = anEnquiry({ visibility: 'private' }, { space: 'private' });
    expect(codes([own, aDiary({ enquiries: [own.id] })])).toEqual(['LINK_BROKEN']);
    expect(
      codes([own, aDiary({ enquiries: [own.id], visibility: 'private' }, { space: 'private' })]),
    ).toEqual([]);
  });

  test('a mark that is named has to be there', () => {
    const diary = aDiary({}, { marks: [aMark('trust', { id: '7kd' })] });
    const good = anEnquiry({ rests_on: [`${diary.id}#7kd`] });
    expect(codes([diary, good])).toEqual([]);
    expect(codes([diary, anEnquiry({ rests_on: [`${diary.id}#7kf`] })])).toEqual(['LINK_BROKEN']);
  });

  test('an id in square brackets in the text is a link, with line and column; in code it is not', () => {
    const body = 'First line.\nSee [e-0000000000] and `[e-1111111111]`.\n';
    expect(check([aDiary({}, { body })])).toMatchObject([{ code: 'LINK_BROKEN', line: 2, column: 5 }]);
  });

  test('in rows too', () => {
    expect(
      codes([
        aMeeting({
          state: 'planned',
          present: [{ authority: 'nowhere', chief: 1, participating: undefined, other: undefined }],
        }),
      ]),
    ).toEqual(['LINK_BROKEN']);
  });

  test('a withdrawn entry has nothing left to be wrong', () => {
    expect(codes([aDiary({ enquiries: ['e-0000000000'], withdrawn: '2025-02-01' })])).toEqual([]);
  });
});

describe('seats', () => {
  test('a seat nobody has taken is named', () => {
    expect(check([aDiary({ by: 'ashmere/officer-9' })])).toMatchObject([
      { code: 'SEAT_UNKNOWN', message: containing('ashmere/officer-9') },
    ]);
  });

  test('seats of organisations stand in the network', () => {
    const seats = [
      { seat: 'wyke/support-1', role: 'enquiry-support' as const, from: '2023-09-01', to: undefined },
    ];
    const entry = aDiary({ by: 'wyke/support-1', authority: 'network', group: 'other' });
    expect(codes([entry], { seats })).toEqual([]);
    expect(codes([entry])).toEqual(['SEAT_UNKNOWN']);
  });
});

describe('states', () => {
  test('one whose gate does not hold is named, with what would meet it', () => {
    const agreed = anEnquiry({ state: 'agreed' });
    expect(check([agreed]).map(({ code }) => code)).toEqual(['GATE_UNMET', 'GATE_UNMET']);
  });

  test('a gate that was passed with a reason is not raised again', () => {
    const rows = ['filled', 'discussed'].map((gate) => ({
      date: '2025-01-10',
      to: 'agreed',
      gate,
      reason: 'no time',
      by: 'ashmere/officer-1',
    }));
    expect(codes([anEnquiry({ state: 'agreed', anyway: rows })])).toEqual([]);
  });

  test('a rule that the network does not look at is left out', () => {
    expect(codes([aProject()])).toEqual(['GATE_UNMET']);
    const { rules } = aNetwork();
    expect(codes([aProject()], { rules: { ...rules, question_before_start: 'off' } })).toEqual([]);
  });

  test('a reason that was given once cannot be looked at', () => {
    expect(codes([aVisit({ state: 'cancelled' })])).toEqual([]);
  });

  test('what is never passed is looked at in every state', () => {
    const own = aVisit({ state: 'planned', host: 'greyport' });
    expect(codes([own])).toEqual(['RULE_BROKEN']);
  });

  test('a question without its mark, and an authority named by a word of lea', () => {
    expect(codes([anEnquiry({ question: 'We shall see' })])).toEqual(['RULE_BROKEN']);
    expect(codes([anAuthority('outside')])).toEqual(['RULE_BROKEN']);
  });

  test('an entry from before an authority joined is named', () => {
    expect(check([aDiary({ date: '2020-01-01' })])).toMatchObject([
      { code: 'RULE_BROKEN', message: 'Ashmere was not a member on 1 January 2020, the day of this entry.' },
    ]);
  });
});

describe('marks', () => {
  const NOTE = '[^e1]: evidence for trust; shows: did; direction: helps; id: 7kd';
  const marked = (note: string, values = {}): Entry => withMarks(`==We stopped.==[^e1]\n\n${note}\n`, values);

  test('a sound mark is no problem', () => {
    expect(check([marked(NOTE)])).toEqual([]);
  });

  test('a note that nothing points to is named with its line', () => {
    expect(check([withMarks(`Words.\n\n${NOTE}\n`)])).toMatchObject([{ code: 'MARK_WRONG', line: 3 }]);
  });

  test('a mark in a kind that carries none counts for nothing', () => {
    const project = altered(aProject({ state: 'idea' }), { marks: [aMark('trust')] });
    expect(codes([project])).toEqual(['MARK_WRONG']);
  });

  test.each([
    [
      'a voice that nobody has',
      `${NOTE}; voice: ashmere/officer-9`,
      'Nobody has taken the seat ashmere/officer-9.',
    ],
    [
      'seen by a seat that nobody has',
      `${NOTE}; seen by: greyport/officer-7`,
      'Nobody has taken the seat greyport/officer-7.',
    ],
    [
      "seen by one's own authority",
      `${NOTE}; seen by: ashmere/officer-2`,
      'it is the authority whose words these are',
    ],
    [
      'lasted without an earlier mark',
      NOTE.replace('did', 'lasted'),
      'until "again:" names the earlier mark',
    ],
    ['again a mark that is not there', `${NOTE}; again: d-0000000000#7kd`, 'names no mark of this journal'],
  ])('%s', (_name, note, words) => {
    expect(check([marked(note)])).toMatchObject([
      { code: 'MARK_WRONG', line: 3, message: containing(words) },
    ]);
  });

  describe('again', () => {
    const earlier = (features: string, values = {}): Entry =>
      aDiary(
        { id: 'd-7k2q9xw4ab', date: '2024-01-10', ...values },
        { marks: [aMark(features, { id: '7kd' })] },
      );
    const later = marked(`${NOTE.replace('did', 'lasted').replace('7kd', '7kf')}; again: d-7k2q9xw4ab#7kd`);

    test('half a year later, on the same feature, from the same authority, it holds', () => {
      expect(check([earlier('trust'), later])).toEqual([]);
    });

    test.each([
      ['another feature', earlier('power'), 'for another feature'],
      [
        'another authority',
        earlier('trust', { authority: 'greyport', by: 'greyport/officer-1' }),
        'of another authority',
      ],
      ['too soon', earlier('trust', { date: '2024-12-10' }), 'less than 180 days older'],
    ])('%s', (_name, first, words) => {
      expect(check([first, later])).toMatchObject([{ code: 'MARK_WRONG', message: containing(words) }]);
    });
  });
});

describe('permission', () => {
  const print = digest('We stopped.').slice(0, 6);
  const quoted = (consent: string): Entry =>
    withMarks(
      `==We stopped.==[^m1]\n\n[^m1]: message for trust; shows: did; direction: helps; id: q2f; ${consent}\n`,
    );

  test('for exactly these words is no problem', () => {
    expect(check([quoted(`consent: given 2025-02-14 for network (words ${print})`)])).toEqual([]);
  });

  test('for other words has lapsed', () => {
    expect(check([quoted('consent: given 2025-02-14 for network (words 000000)')])).toMatchObject([
      {
        code: 'CONSENT_LAPSED',
        line: 3,
        message: matching(/^Message d-\w+#q2f: The words have changed/),
      },
    ]);
  });

  test('that was asked or refused is no problem', () => {
    expect(check([quoted('consent: refused 2025-02-14')])).toEqual([]);
  });

  test('of an authority that left since is asked for again', () => {
    const gone = anAuthority('ashmere', { left: '2025-04-01', seats: [aSeat('ashmere/officer-1')] });
    const entry = quoted(`consent: given 2025-02-14 for network (words ${print})`);
    const all = [gone, ...MEMBERS.slice(1), entry];
    const found = checkEntries({
      kinds: KINDS,
      network: aNetwork(),
      shared: new Entries(all),
      all: new Entries(all),
      digest,
      file: ({ path }) => path,
      detail: ({ path }) => ({ file: path }),
    });
    expect(found).toMatchObject([
      { code: 'CONSENT_LAPSED', message: containing('Ashmere left on 1 April 2025') },
    ]);
  });
});

describe('what waits in an entry', () => {
  test('two versions of a detail, and of a passage', () => {
    const body = 'Words.\n\n> [!conflict] Two people changed this passage.\n> **One version:**\n> A\n';
    expect(check([aDiary({ conflicts: [{ field: 'title', other: 'Another' }] }, { body })])).toMatchObject([
      { code: 'CLASH_WAITING', fix: matching(/^lea settle d-/) },
      { code: 'CLASH_WAITING', line: 3, fix: matching(/^lea settle d-/) },
    ]);
  });

  test('a reading that is a number, and an action without a box, each on its line', () => {
    const body =
      '## Where we think we stand\n\n- power: 3\n\n## Actions\n\n- [ ] One (ashmere, by 7 March 2025)\n- Two\n';
    const meeting = aMeeting({}, { body, sections: { understood: 'Something' } });
    const [first, second, ...others] = check([altered(meeting, { body })]).filter(
      ({ code }) => code === 'RULE_BROKEN',
    );
    expect([first?.line, second?.line, others]).toEqual([3, 8, []]);
  });
});

describe('the place of a detail', () => {
  const text =
    '---\nlea: 1\ntitle: One\nenquiries:\n  - e-1\n  - e-2\nby: ashmere/officer-1\n---\n\nby: nobody\n';
  test.each([
    ['a name', 'by', undefined, { line: 7, column: 1 }],
    ['a value on the same line', 'by', 'ashmere/officer-1', { line: 7, column: 5 }],
    ['an item of a list', 'enquiries', 'e-2', { line: 6, column: 5 }],
    ['a value that is not there', 'enquiries', 'e-9', { line: 4, column: 1 }],
    ['a detail that is not there', 'state', undefined, { line: 1, column: 1 }],
  ])('%s', (_name, key, value, place) => {
    expect(findDetail(text, key, value)).toEqual(place);
    expect(findDetail(text.replaceAll('\n', '\r\n'), key, value)).toEqual(place);
  });
});

describe('what cannot be read aloud, and days that cannot be', () => {
  test('a heading that skips a level and a picture nobody described are named by line and column', () => {
    const diary = aDiary({}, { body: '## One\n\n#### Deep\n\nSee ![](a.png).\n' });
    expect(check([diary]).map(({ code, line, column }) => [code, line, column])).toEqual([
      ['HARD_TO_READ', 3, 1],
      ['HARD_TO_READ', 5, 5],
    ]);
  });

  test.each([
    [
      'a review returned before it was asked',
      aReview({ asked: '2025-02-01', returned: '2025-01-01', state: 'returned' }),
      'returned',
    ],
    [
      'a project that ended before it started',
      aProject({ started: '2025-02-01', ended: '2025-01-01' }),
      'ended',
    ],
    [
      'a host that replied before the visit',
      aVisit({ date: '2025-02-01', replied_on: '2025-01-01' }),
      'replied_on',
    ],
    [
      'a month that ends before it began',
      aCase({ period_from: '2025-03', period_to: '2025-01' }),
      'period_to',
    ],
  ])('%s', (_name, entry, key) => {
    const found = check([entry]).filter(({ code }) => code === 'DATES_APART');
    expect(found.map(({ message }) => message)).toEqual([matching(new RegExp(`^"${key}" comes before`))]);
  });

  test('days in order are no problem, and a day alone has nothing to come before', () => {
    const review = aReview({
      asked: '2025-01-01',
      returned: '2025-01-01',
      replied_on: '2025-02',
      state: 'replied',
    });
    expect(codes([review, aProject({ ended: '2025-01-01', started: undefined })])).not.toContain(
      'DATES_APART',
    );
  });
});
