import { describe, expect, test } from 'vitest';
import { altered, type Entry } from '../../src/model/entry.ts';
import { addDays } from '../../src/model/day.ts';
import {
  aDiary,
  aMark,
  aMeeting,
  anAuthority,
  anEnquiry,
  aNetwork,
  aProject,
  aSeat,
  aVisit,
  groundOf,
} from '../support/entries.ts';

import { openActions } from '../../src/reports/actions.ts';
import { ago, DAY, everything, first, MEMBERS, said, say } from '../support/gaps.ts';

describe('silence and balance', () => {
  const base = everything(ago(100));
  test.each([
    [
      'G01',
      [said('ashmere/officer-1', ago(1), 'purpose enquiry trust facilitation')],
      'Chief officers have shown nothing yet for purpose, enquiry, trust and 2 more; participating officers nothing for power',
    ],
    ['G01', base, undefined],
    ['G01', [], undefined],
    [
      'G02',
      [...base, said('ashmere/officer-1', ago(1)), aMeeting({ group: 'chief', date: ago(50) })],
      'Trust: participating officers added 1 passage, chief officers none',
    ],
    [
      'G02',
      [
        ...base,
        said('ashmere/officer-1', ago(1)),
        said('ashmere/chief-1', ago(1)),
        aMeeting({ group: 'chief', date: ago(50) }),
      ],
      undefined,
    ],
    [
      'G02',
      [...base, said('ashmere/chief-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })],
      undefined,
    ],
    [
      'G03',
      [...base, said('ashmere/chief-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })],
      'Power: chief officers added 1 passage, participating officers none',
    ],
    [
      'G03',
      [...base, said('ashmere/officer-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })],
      undefined,
    ],
    [
      'G23',
      everything(ago(181)).filter((each) => String(each.values['by']).includes('chief')),
      'Chief officers on purpose: nothing since 6 December; chief officers on enquiry: nothing since 6 December; chief officers on trust: nothing since 6 December; and 2 more',
    ],
    ['G23', everything(ago(180)), undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G02 where far fewer authorities speak in one group', () => {
    const four = MEMBERS.map(({ id }) => said(`${id}/officer-1`, ago(1)));
    expect(first('G02', [...four, said('ashmere/chief-1', ago(1))])).toBe(
      'Trust: 4 authorities among participating officers, 1 among chief officers',
    );
    expect(
      first('G02', [...four, said('ashmere/chief-1', ago(1)), said('greyport/chief-1', ago(1))]),
    ).toBeUndefined();
  });

  test('G02 a third of the authorities exactly is not far fewer', () => {
    const three = MEMBERS.slice(0, 3).map(({ id }) => said(`${id}/officer-1`, ago(1)));
    expect(first('G02', [...three, said('ashmere/chief-1', ago(1))])).toBeUndefined();
  });

  const many = (count: number, more = {}): readonly Entry[] =>
    Array.from({ length: count }, (_, at) =>
      said(`${MEMBERS[at % 4]?.id ?? ''}/officer-1`, ago(20 + at), 'trust', more),
    );
  test.each([
    ['G21', many(6), 'Participating officers on trust: 6 passages, none of them hard'],
    ['G21', many(5), undefined],
    ['G21', [...many(5), said('ashmere/officer-2', ago(1), 'trust', { direction: 'hinders' })], undefined],
    ['G22', many(9), 'Ashmere gave 3 of 9 passages on trust'],
    ['G22', many(8), undefined],
    ['G21', Array.from({ length: 6 }, (_, at) => said('ashmere/officer-1', ago(20 + at))), undefined],
  ] as const)('%s, more and less', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });
});

describe('people', () => {
  const heard = MEMBERS.map(({ id }) => aDiary({ by: `${id}/officer-1`, authority: id, date: ago(1) }));
  const quiet = (days: number): readonly Entry[] => [
    ...heard.slice(1),
    aDiary({ by: 'ashmere/officer-1', date: ago(days) }),
  ];
  test.each([
    ['G04', quiet(90), 'Ashmere has recorded nothing since 7 March'],
    ['G04', quiet(89), undefined],
    ['G04', [...quiet(90), aVisit({ host: 'ashmere', date: ago(10) })], undefined],
    [
      'G04',
      [
        ...quiet(90),
        aMeeting({
          date: ago(10),
          present: [{ authority: 'ashmere', chief: 1, participating: undefined, other: undefined }],
        }),
      ],
      undefined,
    ],
    [
      'G04',
      [
        ...quiet(90),
        anEnquiry({
          versions: [{ date: ago(10), words: 'W?', why: undefined, at: undefined, with: undefined }],
        }),
      ],
      undefined,
    ],
    [
      'G04',
      [...quiet(90), aDiary({ authority: 'ashmere', by: 'college/broker-1', date: ago(1) })],
      'Ashmere has recorded nothing since 7 March',
    ],
    ['G04', [...heard, anAuthority('larkdale', { joined: ago(89) })], undefined],
    [
      'G04',
      [...heard, anAuthority('larkdale', { joined: ago(90) })],
      'Larkdale has recorded nothing since 7 March',
    ],
    ['G04', [...heard, anAuthority('larkdale', { left: ago(1) })], undefined],
    [
      'G04',
      heard.slice(2),
      'Ashmere (since 1 September 2023) and Brackenshire (since 1 September 2023) have recorded nothing',
    ],
    [
      'G10',
      [aVisit(), aVisit({ host: 'calderwick', facilitator: 'outside' })],
      'Ashmere has never hosted or made a visit',
    ],
    ['G10', [aVisit(), aVisit({ host: 'calderwick', facilitator: 'ashmere' })], undefined],
    [
      'G10',
      [
        aVisit(),
        aVisit({ host: 'calderwick', facilitator: 'ashmere' }),
        anAuthority('larkdale', { joined: '2024-06-06' }),
      ],
      undefined,
    ],
    [
      'G10',
      [
        aVisit(),
        aVisit({ host: 'calderwick', facilitator: 'ashmere' }),
        anAuthority('larkdale', { joined: '2024-06-05' }),
      ],
      'Larkdale has never hosted or made a visit',
    ],
    [
      'G19',
      [aDiary({ by: 'larkdale/officer-1', date: ago(10) }), anAuthority('larkdale', { left: ago(20) })],
      'Larkdale appears on 26 May 2025, outside its recorded membership',
    ],
    [
      'G19',
      [aDiary({ by: 'larkdale/officer-1', date: ago(20) }), anAuthority('larkdale', { left: ago(19) })],
      undefined,
    ],
    [
      'G19',
      [
        aDiary({ by: 'larkdale/officer-1', date: '2024-09' }),
        anAuthority('larkdale', { joined: '2024-09-19' }),
      ],
      undefined,
    ],
    ['G19', [aDiary({ by: 'college/broker-1', date: ago(20) })], undefined],
  ] as const)('%s: %j', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G11, a seat trained long ago that has made no visit since', () => {
    const seats = (trained: string, more = {}) => [
      anAuthority('larkdale', { seats: [aSeat('larkdale/officer-1', { trained, ...more })] }),
    ];
    expect(first('G11', seats(ago(180)))).toBe(
      'One officer trained to facilitate has made no visit since: Larkdale',
    );
    expect(first('G11', seats(ago(179)))).toBeUndefined();
    expect(first('G11', seats(ago(180), { to: ago(1) }))).toBeUndefined();
    const visit = aVisit({ facilitator: 'larkdale', facilitator_seat: 'larkdale/officer-1', date: ago(180) });
    expect(first('G11', [...seats(ago(180)), visit])).toBeUndefined();
    expect(
      first('G11', [...seats(ago(179 + 2)), altered(visit, { values: { ...visit.values, date: ago(190) } })]),
    ).toBeDefined();
  });

  test('G09, pairs that met once', () => {
    expect(first('G09', [aVisit({ date: ago(121) })])).toBe(
      'Brackenshire was visited once, in February 2025',
    );
    expect(first('G09', [aVisit({ date: ago(120) })])).toBeUndefined();
    expect(
      first('G09', [aVisit({ date: '2024-03-12' }), aVisit({ host: 'calderwick', date: '2024-06-18' })]),
    ).toBe('Brackenshire and Calderwick were each visited once, last year');
  });
});

describe('questions', () => {
  const worded = (...dates: readonly string[]) =>
    dates.map((date) => ({
      date,
      words: `Asked on ${date}?`,
      why: undefined,
      at: undefined,
      with: 'greyport',
    }));
  const agreed = { state: 'agreed', agreed_on: ago(180), versions: worded(ago(200), ago(180)) } as const;
  const known = { sections: { know: 'Read the agendas.' } };
  const mine = anEnquiry(agreed, known);
  const pointed = (days: number) =>
    aDiary({ date: ago(days), enquiries: [mine.id] }, { marks: [aMark('trust')] });
  test.each([
    [
      'G05',
      [anEnquiry({ date: ago(120), versions: worded(ago(120)) })],
      'One question has stood still: Ashmere (never reworded)',
    ],
    ['G05', [anEnquiry({ date: ago(119), versions: worded(ago(119)) })], undefined],
    ['G05', [anEnquiry({ date: ago(300), versions: worded(ago(300), ago(179)) })], undefined],
    [
      'G05',
      [anEnquiry({ date: ago(300), versions: worded(ago(300), ago(180)) })],
      'One question has stood still: Ashmere',
    ],
    ['G05', [anEnquiry({ state: 'paused', versions: worded(ago(300)) })], undefined],
    [
      'G05',
      [
        anAuthority('larkdale', { left: ago(1) }),
        anEnquiry({ authority: 'larkdale', versions: worded(ago(300)) }),
      ],
      undefined,
    ],
    ['G06', [mine], 'Ashmere: a question agreed 5 months ago, and nothing pointed at yet'],
    ['G06', [mine, pointed(119)], undefined],
    [
      'G06',
      [mine, pointed(120)],
      'Ashmere: a question agreed 5 months ago, and nothing pointed at since February',
    ],
    ['G06', [anEnquiry({ ...agreed, agreed_on: ago(179) })], undefined],
    ['G06', [anEnquiry({ ...agreed, state: 'learned' })], undefined],
    ['G07', [aProject()], 'Ashmere started a project before agreeing a question'],
    ['G07', [mine, aProject({ enquiries: [mine.id] })], undefined],
    [
      'G07',
      [altered(mine, { sections: new Map() }), aProject({ enquiries: [mine.id] })],
      'Ashmere started a project before agreeing a question',
    ],
    [
      'G07',
      [anEnquiry({ ...agreed, projects: ['p-0000000001'] }, known), aProject({ id: 'p-0000000001' })],
      undefined,
    ],
    ['G07', [aProject({ state: 'idea', started: undefined })], undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G25, a key question that nobody asks', () => {
    const network = aNetwork({
      key_questions: [
        { key: 'K1', text: 'One?' },
        { key: 'K2', text: 'Two?' },
      ],
    });
    expect(say('G25', [anEnquiry({ key_question: 'K1' })], { network })).toBe(
      'Nobody is asking key question 2. Is it still ours?',
    );
    expect(say('G25', [anEnquiry({ key_question: 'K1', state: 'closed' })], { network })).toBe(
      'Nobody is asking key questions 1 and 2. Are they still ours?',
    );
  });
});

describe('entries and meetings', () => {
  const told = (count: number, more: Parameters<typeof aDiary>[1] = {}, values = {}): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => aDiary({ date: ago(30 - at), ...values }, more));
  const understood = { sections: { understood: 'That it was not so.' } };
  const two = [ago(60), ago(20)].map((date, at) => aMeeting({ date, id: `m-000000000${at}` }));
  const after = { after: 'm-0000000001' };
  const led = (...by: readonly (string | undefined)[]) =>
    by.map((led_by) => ({ title: 'I', led_by, form: undefined }));
  test.each([
    ['G08', told(3), 'Ashmere: the last 3 entries tell what was done, not what was understood'],
    ['G08', told(2), undefined],
    ['G08', [...told(3), aDiary({ date: ago(1) }, understood)], undefined],
    [
      'G08',
      [aDiary({ date: ago(90) }, understood), ...told(3)],
      'Ashmere: the last 3 entries tell what was done, not what was understood',
    ],
    [
      'G08',
      [
        ...told(3),
        aDiary({ date: ago(1), shape: 'one line' }, { marks: [aMark('trust', { shows: 'learned' })] }),
      ],
      'Ashmere: the last 3 entries tell what was done, not what was understood',
    ],
    [
      'G08',
      [...told(2), aDiary({ date: ago(1) }, { marks: [aMark('trust', { shows: 'learned' })] })],
      undefined,
    ],
    [
      'G14',
      [...two, ...told(4, {}, after)],
      'Participating officers: 4 entries after the last 2 meetings, nothing hard in them',
    ],
    ['G14', [...two, ...told(3, {}, after)], undefined],
    ['G14', [...two.slice(1), ...told(4, {}, after)], undefined],
    [
      'G14',
      [...two, ...told(4, {}, after), ...told(1, { sections: { hard: 'Saying it.' } }, after)],
      undefined,
    ],
    [
      'G15',
      two.map((each) => altered(each, { values: { ...each.values, items: led('broker', 'ashmere') } })),
      'Brokers led 2 of 4 items at the last 2 core contact days',
    ],
    [
      'G15',
      two.map((each) =>
        altered(each, { values: { ...each.values, items: led('broker', 'ashmere', 'ashmere') } }),
      ),
      undefined,
    ],
    ['G15', two, undefined],
    [
      'G17',
      [aMeeting({ date: addDays(DAY, 30), state: 'planned' })],
      'The session on 5 July has no theme yet',
    ],
    ['G17', [aMeeting({ date: addDays(DAY, 31), state: 'planned' })], undefined],
    [
      'G17',
      [aMeeting({ date: addDays(DAY, 30), state: 'planned', themes: ['Trust'], items: led('broker') })],
      'The session on 5 July has no item led by a member yet',
    ],
    [
      'G17',
      [aMeeting({ date: addDays(DAY, 30), state: 'planned', themes: ['Trust'], items: led('ashmere') })],
      undefined,
    ],
    ['G24', [aMeeting({ date: ago(71) })], 'Participating officers last met 71 days ago'],
    ['G24', [aMeeting({ date: ago(70) })], undefined],
    ['G24', [], undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('a tick is taken back only in a look back at a day before the action was due', () => {
    const ticked = aMeeting(
      { date: ago(90) },
      { sections: { actions: '- [x] Ring them (ashmere, by 30 June 2025)' } },
    );
    const open = (...more: readonly Entry[]): number => openActions(groundOf([ticked, ...more])).length;
    expect(open()).toBe(0);
    expect(open(aDiary({ date: addDays(DAY, 1) }))).toBe(1);
    expect(open(aMeeting({ date: addDays(DAY, 1), state: 'planned' }))).toBe(0);
  });

  test('G16, actions past their day, once each, and not those that a later note ticks', () => {
    const noted = (date: string, actions: string) => aMeeting({ date }, { sections: { actions } });
    const open =
      '- [ ] Send out purpose page (broker, by 30 April 2025)\n- [ ] Draft one page (greyport/chief-1, by 30 June 2025)';
    expect(say('G16', [noted(ago(90), open)])).toBe(
      '1 action is past its day: send out purpose page (brokers). Still wanted?',
    );
    expect(first('G16', [noted(ago(90), open), noted(ago(30), open)])).toBe(
      '1 action is past its day: send out purpose page (brokers)',
    );
    expect(
      first('G16', [noted(ago(90), open), noted(ago(30), open.replaceAll('[ ]', '[x]'))]),
    ).toBeUndefined();
    const own = '- [ ] Ring them (ashmere/officer-1, by 1 May 2025)';
    expect(first('G16', [noted(ago(90), own)])).toBe('1 action is past its day: ring them (Ashmere)');
    expect(first('G16', [noted(ago(90), own)], { wanted: { handRound: true } })).toBe(
      '1 action is past its day: ring them',
    );
  });
});
