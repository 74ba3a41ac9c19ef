import { describe, expect, test } from 'vitest';
import { printsOf } from '../../src/model/consent.ts';
import { briefing } from '../../src/reports/briefing.ts';
import {
  aCase,
  aDiary,
  aLearningPoint,
  aMark,
  anAuthority,
  anEnquiry,
  aNetwork,
  aPolicyPoint,
  aReview,
  aVisit,
  digest,
  groundOf,
} from '../support/entries.ts';

import { ago, DAY, first, MEMBERS, said, say } from '../support/gaps.ts';

describe('words, reviews and policy', () => {
  const mark = aMark('trust');
  const prints = printsOf(mark, digest);
  const asked = (days: number) =>
    ({ kind: 'message', consent: { state: 'asked', on: ago(days), audience: 'public', prints } }) as const;
  const given = (audience: 'public' | 'network', more = {}) =>
    ({
      ...mark,
      kind: 'message',
      consent: { state: 'given', on: [ago(50)], audience, prints, phrases: [] },
      ...more,
    }) as const;
  const quoted = (more: Partial<typeof mark>, values = {}) =>
    aDiary(values, { marks: [{ ...mark, ...more }] });
  const study = aCase({ state: 'in review', authority: 'brackenshire' });
  const review = (more: Parameters<typeof aReview>[0]) => [study, aReview({ of: study.id, ...more })];
  test.each([
    ['G12', review({ asked: ago(30) }), "A review of Brackenshire's case has waited 30 days for Greyport"],
    ['G12', review({ asked: ago(29) }), undefined],
    [
      'G12',
      review({ state: 'returned', asked: ago(90), returned: ago(30) }),
      "A review of Brackenshire's case came back 30 days ago and has no reply yet",
    ],
    ['G12', review({ state: 'replied', asked: ago(90), returned: ago(40) }), undefined],
    ['G13', [quoted(asked(21))], '1 message has waited over 3 weeks for an answer'],
    ['G13', [quoted(asked(20))], undefined],
    [
      'G13',
      [quoted(asked(21)), quoted(given('public', { words: 'Other words.' }))],
      '1 message has waited over 3 weeks for an answer; 1 changed since permission was given',
    ],
    [
      'G13',
      [quoted(given('public', { published: 'Words ...' }))],
      '1 message changed since permission was given',
    ],
    [
      'G13',
      [quoted(given('network'), { visibility: 'public' })],
      '1 message stands in public without permission',
    ],
    ['G13', [quoted(given('network'))], undefined],
    ['G13', [quoted({ kind: 'message', consent: { state: 'withdrawn', on: ago(50) } })], undefined],
    ['G18', [aPolicyPoint({ title: 'Fund it' })], 'One policy point has too little ground: Fund it'],
    ['G18', [aPolicyPoint({ state: 'closed' })], undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G18 is silent once two authorities and a reviewed case stand under it', () => {
    const [one, two] = ['ashmere', 'greyport'].map((slug) => said(`${slug}/officer-1`, ago(50)));
    const refs = [one, two].map((each) => `${each?.id ?? ''}#${each?.marks[0]?.id ?? ''}`);
    const reviewed = aCase({ state: 'reviewed' });
    const point = aLearningPoint({ supports: refs });
    const entries = [
      one,
      two,
      reviewed,
      point,
      aReview({ of: reviewed.id, state: 'replied', returned: ago(10) }),
    ].filter((each) => each !== undefined);
    expect(
      first('G18', [...entries, aPolicyPoint({ learning: [point.id], cases: [reviewed.id] })]),
    ).toBeUndefined();
    expect(first('G18', [...entries, aPolicyPoint({ learning: [point.id] })])).toBeDefined();
    expect(first('G18', [...entries, aPolicyPoint({ cases: [reviewed.id] })])).toBeDefined();
  });

  test('G20, a principle nobody has spoken of for a year', () => {
    const network = aNetwork({ principles: [{ key: 'P4', text: 'Speak for your own patch.' }] });
    const named = (date: string) => [aDiary({ date }, { body: 'As in [P4], we did.' })];
    expect(say('G20', named('2024-06-04'), { network })).toBe(
      'Nothing has spoken of "Speak for your own patch" for a year. Do we still mean it?',
    );
    expect(say('G20', named('2024-06-05'), { network })).toBeUndefined();
    expect(say('G20', [], { network, asAt: '2024-08-31' })).toBeUndefined();
  });

  test('G26, what is missing on this computer', () => {
    const broughtIn = (days: number) => ({ broughtIn: { day: ago(days), at: '9:10am' } });
    expect(say('G26', [], broughtIn(13))).toBeUndefined();
    expect(first('G26', [], { ...broughtIn(16), waiting: 2 })).toBe(
      'This page may be missing work: last brought up to date 20 May; 2 saves wait',
    );
    expect(first('G26', [], { waiting: 1 })).toBe('This page may be missing work: 1 save waits');
  });
});

describe('raising', () => {
  const quiet = [aDiary({ by: 'greyport/officer-1', authority: 'greyport', date: ago(1) })];

  test('handed round, nobody is named, unless the network says so', () => {
    const name = (name_gaps: 'on screen only' | 'always' | 'never', handRound: boolean) => {
      const network = aNetwork();
      return first('G04', quiet, {
        network: { ...network, rules: { ...network.rules, name_gaps } },
        wanted: { handRound },
      });
    };
    const unnamed = 'Three authorities have recorded nothing for 90 days or more';
    expect(name('on screen only', true)).toBe(unnamed);
    expect(name('never', false)).toBe(unnamed);
    expect(name('always', true)).toContain('Ashmere');
    expect(name('on screen only', false)).toContain('Ashmere');
  });

  test('numbers of a rule are settings, in the order of its row', () => {
    const network = aNetwork();
    const rules = { ...network.rules, gaps: { G05: [10, 20] } };
    const draft = anEnquiry({
      date: ago(11),
      versions: [{ date: ago(11), words: 'W?', why: undefined, at: undefined, with: undefined }],
    });
    expect(first('G05', [draft])).toBeUndefined();
    expect(first('G05', [draft], { network: { ...network, rules } })).toBeDefined();
  });

  test('what rests is not raised until its end is past; other findings of the gap still are', () => {
    const rest = {
      gap: 'G04',
      about: 'ashmere',
      reason: 'reorganisation',
      until: DAY,
      date: ago(30),
      by: undefined,
    };
    const raised = (more: Partial<typeof rest>, gap = 'G04') =>
      briefing(
        groundOf([...MEMBERS, ...quiet], { network: aNetwork({ rests: [{ ...rest, gap, ...more }] }) }),
        { for: 'chief' },
      ).raised;
    const g04 = (of: ReturnType<typeof raised>) => of.gaps.find(({ id }) => id === 'G04')?.sentence ?? '';
    expect(g04(raised({}))).not.toContain('Ashmere');
    expect(g04(raised({}))).toContain('Brackenshire');
    expect(raised({}).resting).toEqual([
      { id: 'G04', about: 'ashmere', subject: 'Ashmere', reason: 'reorganisation', until: DAY },
    ]);
    expect(g04(raised({ until: ago(1) }))).toContain('Ashmere');
    expect(g04(raised({ about: 'calderwick' }))).toContain('Ashmere');
    expect(raised({ about: undefined as unknown as string }).gaps.map(({ id }) => id)).not.toContain('G04');
  });

  test('permission and the page itself never rest', () => {
    const message = aMark('trust', {
      kind: 'message',
      consent: { state: 'asked', on: ago(30), audience: 'public', prints: { words: '000000' } },
    });
    const rests = ['G13', 'G26'].map((gap) => ({
      gap,
      about: undefined,
      reason: 'r',
      until: '2025-12-31',
      date: ago(30),
      by: undefined,
    }));
    const { gaps } = briefing(
      groundOf([...MEMBERS, aDiary({}, { marks: [message] })], { network: aNetwork({ rests }), waiting: 1 }),
      { for: 'chief' },
    ).raised;
    expect(gaps.map(({ id }) => id)).toEqual(expect.arrayContaining(['G26', 'G13']));
  });

  test('a young network is left alone', () => {
    const old = [
      ...quiet,
      anEnquiry({
        date: ago(300),
        versions: [{ date: ago(300), words: 'W?', why: undefined, at: undefined, with: undefined }],
      }),
      aVisit({ date: ago(200) }),
    ];
    const ids = (joined: string) => {
      const members = ['ashmere', 'greyport', 'brackenshire'].map((slug) => anAuthority(slug, { joined }));
      return briefing(groundOf([...members, ...old]), { for: 'chief' }).raised.gaps.map(({ id }) => id);
    };
    expect(ids(ago(89)).filter((id) => ['G04', 'G05', 'G09'].includes(id))).toEqual([]);
    expect(ids(ago(90)).filter((id) => ['G04', 'G05', 'G09'].includes(id))).toEqual(['G04', 'G05', 'G09']);
  });
});
