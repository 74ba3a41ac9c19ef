import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { addDays } from '../../src/model/day.ts';
import { printsOf } from '../../src/model/consent.ts';
import { briefing, type Wanted } from '../../src/reports/briefing.ts';
import type { Asked } from '../../src/reports/ground.ts';
import {
  aCase, aDiary, aLearningPoint, aMark, aMeeting, anAuthority, anEnquiry, aNetwork, aPolicyPoint, aProject, aReview, aSeat, aVisit, digest, groundOf,
} from '../support/entries.ts';

const DAY = '2025-06-05';
const ago = (days: number): string => addDays(DAY, -days);
const MEMBERS = ['ashmere', 'brackenshire', 'calderwick', 'greyport'].map((slug) => anAuthority(slug));

interface More extends Partial<Omit<Asked, 'entries'>> {
  readonly wanted?: Partial<Wanted>;
}
/** What the briefing says of one gap: nothing where it is not raised. */
function say(id: string, entries: readonly Entry[], { wanted = {}, ...more }: More = {}): string | undefined {
  const { gaps } = briefing(groundOf([...MEMBERS, ...entries], more), { for: 'chief', ...wanted }).raised;
  const gap = gaps.find((each) => each.id === id);
  return gap && `${gap.sentence} ${gap.question}`;
}
const first = (id: string, entries: readonly Entry[], more?: More): string | undefined => say(id, entries, more)?.split('. ')[0];

const said = (by: string, date: string, feature = 'trust', more: Parameters<typeof aMark>[1] = {}): Entry =>
  aDiary({ by, date, authority: by.split('/')[0] ?? '' }, { marks: [aMark(feature, more)] });
/** One passage of each cell, so that none is empty. */
const everything = (date: string): readonly Entry[] =>
  ['chief-1', 'officer-1'].flatMap((seat) => ['ashmere', 'greyport', 'brackenshire'].map((slug) => said(`${slug}/${seat}`, date, 'purpose enquiry trust facilitation power')));

describe('silence and balance', () => {
  const base = everything(ago(100));
  test.each([
    ['G01', [said('ashmere/officer-1', ago(1), 'purpose enquiry trust facilitation')], 'Chief officers have shown nothing yet for purpose, enquiry, trust and 2 more; participating officers nothing for power'],
    ['G01', base, undefined],
    ['G01', [], undefined],
    ['G02', [...base, said('ashmere/officer-1', ago(1)), aMeeting({ group: 'chief', date: ago(50) })], 'Trust: participating officers added 1 passage, chief officers none'],
    ['G02', [...base, said('ashmere/officer-1', ago(1)), said('ashmere/chief-1', ago(1)), aMeeting({ group: 'chief', date: ago(50) })], undefined],
    ['G02', [...base, said('ashmere/chief-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })], undefined],
    ['G03', [...base, said('ashmere/chief-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })], 'Power: chief officers added 1 passage, participating officers none'],
    ['G03', [...base, said('ashmere/officer-1', ago(1), 'power'), aMeeting({ group: 'chief', date: ago(50) })], undefined],
    ['G23', everything(ago(181)).filter((each) => String(each.values['by']).includes('chief')), 'Chief officers on purpose: nothing since 6 December; chief officers on enquiry: nothing since 6 December; chief officers on trust: nothing since 6 December; and 2 more'],
    ['G23', everything(ago(180)), undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G02 where far fewer authorities speak in one group', () => {
    const four = MEMBERS.map(({ id }) => said(`${id}/officer-1`, ago(1)));
    expect(first('G02', [...four, said('ashmere/chief-1', ago(1))])).toBe('Trust: 4 authorities among participating officers, 1 among chief officers');
    expect(first('G02', [...four, said('ashmere/chief-1', ago(1)), said('greyport/chief-1', ago(1))])).toBeUndefined();
  });

  const many = (count: number, more = {}): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => said(`${MEMBERS[at % 4]?.id ?? ''}/officer-1`, ago(20 + at), 'trust', more));
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
  const quiet = (days: number): readonly Entry[] => [...heard.slice(1), aDiary({ by: 'ashmere/officer-1', date: ago(days) })];
  test.each([
    ['G04', quiet(90), 'Ashmere has recorded nothing since 7 March'],
    ['G04', quiet(89), undefined],
    ['G04', [...quiet(90), aVisit({ host: 'ashmere', date: ago(10) })], undefined],
    ['G04', [...quiet(90), aMeeting({ date: ago(10), present: [{ authority: 'ashmere', chief: 1, participating: undefined, other: undefined }] })], undefined],
    ['G04', [...quiet(90), anEnquiry({ versions: [{ date: ago(10), words: 'W?', why: undefined, at: undefined, with: undefined }] })], undefined],
    ['G04', [...quiet(90), aDiary({ authority: 'ashmere', by: 'college/broker-1', date: ago(1) })], 'Ashmere has recorded nothing since 7 March'],
    ['G04', [...heard, anAuthority('larkdale', { joined: ago(89) })], undefined],
    ['G04', [...heard, anAuthority('larkdale', { joined: ago(90) })], 'Larkdale has recorded nothing since 7 March'],
    ['G04', [...heard, anAuthority('larkdale', { left: ago(1) })], undefined],
    ['G04', heard.slice(2), 'Ashmere (since 1 September 2023) and Brackenshire (since 1 September 2023) have recorded nothing'],
    ['G10', [aVisit(), aVisit({ host: 'calderwick', facilitator: 'outside' })], 'Ashmere has never hosted or made a visit'],
    ['G10', [aVisit(), aVisit({ host: 'calderwick', facilitator: 'ashmere' })], undefined],
    ['G10', [aVisit(), aVisit({ host: 'calderwick', facilitator: 'ashmere' }), anAuthority('larkdale', { joined: '2024-06-06' })], undefined],
    ['G10', [aVisit(), aVisit({ host: 'calderwick', facilitator: 'ashmere' }), anAuthority('larkdale', { joined: '2024-06-05' })], 'Larkdale has never hosted or made a visit'],
    ['G19', [aDiary({ by: 'larkdale/officer-1', date: ago(10) }), anAuthority('larkdale', { left: ago(20) })], 'Larkdale appears on 26 May 2025, outside its recorded membership'],
    ['G19', [aDiary({ by: 'larkdale/officer-1', date: ago(20) }), anAuthority('larkdale', { left: ago(19) })], undefined],
    ['G19', [aDiary({ by: 'larkdale/officer-1', date: '2024-09' }), anAuthority('larkdale', { joined: '2024-09-19' })], undefined],
    ['G19', [aDiary({ by: 'college/broker-1', date: ago(20) })], undefined],
  ] as const)('%s: %j', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G11, a seat trained long ago that has made no visit since', () => {
    const seats = (trained: string, more = {}) => [anAuthority('larkdale', { seats: [aSeat('larkdale/officer-1', { trained, ...more })] })];
    expect(first('G11', seats(ago(180)))).toBe('One officer trained to facilitate has made no visit since: Larkdale');
    expect(first('G11', seats(ago(179)))).toBeUndefined();
    expect(first('G11', seats(ago(180), { to: ago(1) }))).toBeUndefined();
    const visit = aVisit({ facilitator: 'larkdale', facilitator_seat: 'larkdale/officer-1', date: ago(180) });
    expect(first('G11', [...seats(ago(180)), visit])).toBeUndefined();
    expect(first('G11', [...seats(ago(179 + 2)), { ...visit, values: { ...visit.values, date: ago(190) } }])).toBeDefined();
  });

  test('G09, pairs that met once', () => {
    expect(first('G09', [aVisit({ date: ago(121) })])).toBe('Brackenshire was visited once, in February 2025');
    expect(first('G09', [aVisit({ date: ago(120) })])).toBeUndefined();
    expect(first('G09', [aVisit({ date: '2024-03-12' }), aVisit({ host: 'calderwick', date: '2024-06-18' })])).toBe('Brackenshire and Calderwick were each visited once, last year');
  });
});

describe('questions', () => {
  const worded = (...dates: readonly string[]) => dates.map((date) => ({ date, words: `Asked on ${date}?`, why: undefined, at: undefined, with: 'greyport' }));
  const agreed = { state: 'agreed', agreed_on: ago(180), versions: worded(ago(200), ago(180)) } as const;
  const known = { sections: { know: 'Read the agendas.' } };
  const mine = anEnquiry(agreed, known);
  const pointed = (days: number) => aDiary({ date: ago(days), enquiries: [mine.id] }, { marks: [aMark('trust')] });
  test.each([
    ['G05', [anEnquiry({ date: ago(120), versions: worded(ago(120)) })], 'One question has stood still: Ashmere (never reworded)'],
    ['G05', [anEnquiry({ date: ago(119), versions: worded(ago(119)) })], undefined],
    ['G05', [anEnquiry({ date: ago(300), versions: worded(ago(300), ago(179)) })], undefined],
    ['G05', [anEnquiry({ date: ago(300), versions: worded(ago(300), ago(180)) })], 'One question has stood still: Ashmere'],
    ['G05', [anEnquiry({ state: 'paused', versions: worded(ago(300)) })], undefined],
    ['G05', [anAuthority('larkdale', { left: ago(1) }), anEnquiry({ authority: 'larkdale', versions: worded(ago(300)) })], undefined],
    ['G06', [mine], 'Ashmere: a question agreed 5 months ago, and nothing pointed at yet'],
    ['G06', [mine, pointed(119)], undefined],
    ['G06', [mine, pointed(120)], 'Ashmere: a question agreed 5 months ago, and nothing pointed at since February'],
    ['G06', [anEnquiry({ ...agreed, agreed_on: ago(179) })], undefined],
    ['G06', [anEnquiry({ ...agreed, state: 'learned' })], undefined],
    ['G07', [aProject()], 'Ashmere started a project before agreeing a question'],
    ['G07', [mine, aProject({ enquiries: [mine.id] })], undefined],
    ['G07', [{ ...mine, sections: new Map() }, aProject({ enquiries: [mine.id] })], 'Ashmere started a project before agreeing a question'],
    ['G07', [anEnquiry({ ...agreed, projects: ['p-0000000001'] }, known), aProject({ id: 'p-0000000001' })], undefined],
    ['G07', [aProject({ state: 'idea', started: undefined })], undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G25, a key question that nobody asks', () => {
    const network = aNetwork({ key_questions: [{ key: 'K1', text: 'One?' }, { key: 'K2', text: 'Two?' }] });
    expect(say('G25', [anEnquiry({ key_question: 'K1' })], { network })).toBe('Nobody is asking key question 2. Is it still ours?');
    expect(say('G25', [anEnquiry({ key_question: 'K1', state: 'closed' })], { network })).toBe('Nobody is asking key questions 1 and 2. Are they still ours?');
  });
});

describe('entries and meetings', () => {
  const told = (count: number, more: Parameters<typeof aDiary>[1] = {}, values = {}): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => aDiary({ date: ago(30 - at), ...values }, more));
  const understood = { sections: { understood: 'That it was not so.' } };
  const two = [ago(60), ago(20)].map((date, at) => aMeeting({ date, id: `m-000000000${at}` }));
  const after = { after: 'm-0000000001' };
  const led = (...by: readonly (string | undefined)[]) => by.map((led_by) => ({ title: 'I', led_by, form: undefined }));
  test.each([
    ['G08', told(3), 'Ashmere: the last 3 entries tell what was done, not what was understood'],
    ['G08', told(2), undefined],
    ['G08', [...told(3), aDiary({ date: ago(1) }, understood)], undefined],
    ['G08', [aDiary({ date: ago(90) }, understood), ...told(3)], 'Ashmere: the last 3 entries tell what was done, not what was understood'],
    ['G08', [...told(3), aDiary({ date: ago(1), shape: 'one line' }, { marks: [aMark('trust', { shows: 'learned' })] })], 'Ashmere: the last 3 entries tell what was done, not what was understood'],
    ['G08', [...told(2), aDiary({ date: ago(1) }, { marks: [aMark('trust', { shows: 'learned' })] })], undefined],
    ['G14', [...two, ...told(4, {}, after)], 'Participating officers: 4 entries after the last 2 meetings, nothing hard in them'],
    ['G14', [...two, ...told(3, {}, after)], undefined],
    ['G14', [...two.slice(1), ...told(4, {}, after)], undefined],
    ['G14', [...two, ...told(4, {}, after), ...told(1, { sections: { hard: 'Saying it.' } }, after)], undefined],
    ['G15', two.map((each) => ({ ...each, values: { ...each.values, items: led('broker', 'ashmere') } })), 'Brokers led 2 of 4 items at the last 2 core contact days'],
    ['G15', two.map((each) => ({ ...each, values: { ...each.values, items: led('broker', 'ashmere', 'ashmere') } })), undefined],
    ['G15', two, undefined],
    ['G17', [aMeeting({ date: addDays(DAY, 30), state: 'planned' })], 'The session on 5 July has no theme yet'],
    ['G17', [aMeeting({ date: addDays(DAY, 31), state: 'planned' })], undefined],
    ['G17', [aMeeting({ date: addDays(DAY, 30), state: 'planned', themes: ['Trust'], items: led('broker') })], 'The session on 5 July has no item led by a member yet'],
    ['G17', [aMeeting({ date: addDays(DAY, 30), state: 'planned', themes: ['Trust'], items: led('ashmere') })], undefined],
    ['G24', [aMeeting({ date: ago(71) })], 'Participating officers last met 71 days ago'],
    ['G24', [aMeeting({ date: ago(70) })], undefined],
    ['G24', [], undefined],
  ] as const)('%s', (id, entries, sentence) => {
    expect(first(id, entries)).toBe(sentence);
  });

  test('G16, actions past their day, once each, and not those that a later note ticks', () => {
    const noted = (date: string, actions: string) => aMeeting({ date }, { sections: { actions } });
    const open = '- [ ] Send out purpose page (broker, by 30 April 2025)\n- [ ] Draft one page (greyport/chief-1, by 30 June 2025)';
    expect(say('G16', [noted(ago(90), open)])).toBe('1 action is past its day: send out purpose page (brokers). Still wanted?');
    expect(first('G16', [noted(ago(90), open), noted(ago(30), open)])).toBe('1 action is past its day: send out purpose page (brokers)');
    expect(first('G16', [noted(ago(90), open), noted(ago(30), open.replaceAll('[ ]', '[x]'))])).toBeUndefined();
    const own = '- [ ] Ring them (ashmere/officer-1, by 1 May 2025)';
    expect(first('G16', [noted(ago(90), own)])).toBe('1 action is past its day: ring them (Ashmere)');
    expect(first('G16', [noted(ago(90), own)], { wanted: { handRound: true } })).toBe('1 action is past its day: ring them');
  });
});

describe('words, reviews and policy', () => {
  const mark = aMark('trust');
  const prints = printsOf(mark, digest);
  const asked = (days: number) => ({ kind: 'message', consent: { state: 'asked', on: ago(days), audience: 'public', prints } }) as const;
  const given = (audience: 'public' | 'network', more = {}) => ({ ...mark, kind: 'message', consent: { state: 'given', on: [ago(50)], audience, prints, phrases: [] }, ...more }) as const;
  const quoted = (more: Partial<typeof mark>, values = {}) => aDiary(values, { marks: [{ ...mark, ...more }] });
  const study = aCase({ state: 'in review', authority: 'brackenshire' });
  const review = (more: Parameters<typeof aReview>[0]) => [study, aReview({ of: study.id, ...more })];
  test.each([
    ['G12', review({ asked: ago(30) }), "A review of Brackenshire's case has waited 30 days for Greyport"],
    ['G12', review({ asked: ago(29) }), undefined],
    ['G12', review({ state: 'returned', asked: ago(90), returned: ago(30) }), "A review of Brackenshire's case came back 30 days ago and has no reply yet"],
    ['G12', review({ state: 'replied', asked: ago(90), returned: ago(40) }), undefined],
    ['G13', [quoted(asked(21))], '1 message has waited over 3 weeks for an answer'],
    ['G13', [quoted(asked(20))], undefined],
    ['G13', [quoted(asked(21)), quoted(given('public', { words: 'Other words.' }))], '1 message has waited over 3 weeks for an answer; 1 changed since permission was given'],
    ['G13', [quoted(given('public', { published: 'Words ...' }))], '1 message changed since permission was given'],
    ['G13', [quoted(given('network'), { visibility: 'public' })], '1 message stands in public without permission'],
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
    const entries = [one, two, reviewed, point, aReview({ of: reviewed.id, state: 'replied', returned: ago(10) })].filter((each) => each !== undefined);
    expect(first('G18', [...entries, aPolicyPoint({ learning: [point.id], cases: [reviewed.id] })])).toBeUndefined();
    expect(first('G18', [...entries, aPolicyPoint({ learning: [point.id] })])).toBeDefined();
    expect(first('G18', [...entries, aPolicyPoint({ cases: [reviewed.id] })])).toBeDefined();
  });

  test('G20, a principle nobody has spoken of for a year', () => {
    const network = aNetwork({ principles: [{ key: 'P4', text: 'Speak for your own patch.' }] });
    const named = (date: string) => [aDiary({ date }, { body: 'As in [P4], we did.' })];
    expect(say('G20', named('2024-06-04'), { network })).toBe('Nothing has spoken of "Speak for your own patch" for a year. Do we still mean it?');
    expect(say('G20', named('2024-06-05'), { network })).toBeUndefined();
    expect(say('G20', [], { network, asAt: '2024-08-31' })).toBeUndefined();
  });

  test('G26, what is missing on this computer', () => {
    const broughtIn = (days: number) => ({ broughtIn: { day: ago(days), at: '9:10am' } });
    expect(say('G26', [], broughtIn(13))).toBeUndefined();
    expect(first('G26', [], { ...broughtIn(16), waiting: 2 })).toBe('This page may be missing work: last brought up to date 20 May; 2 saves wait');
    expect(first('G26', [], { waiting: 1 })).toBe('This page may be missing work: 1 save waits');
  });
});

describe('raising', () => {
  const quiet = [aDiary({ by: 'greyport/officer-1', authority: 'greyport', date: ago(1) })];

  test('handed round, nobody is named, unless the network says so', () => {
    const name = (name_gaps: 'on screen only' | 'always' | 'never', handRound: boolean) => {
      const network = aNetwork();
      return first('G04', quiet, { network: { ...network, rules: { ...network.rules, name_gaps } }, wanted: { handRound } });
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
    const draft = anEnquiry({ date: ago(11), versions: [{ date: ago(11), words: 'W?', why: undefined, at: undefined, with: undefined }] });
    expect(first('G05', [draft])).toBeUndefined();
    expect(first('G05', [draft], { network: { ...network, rules } })).toBeDefined();
  });

  test('what rests is not raised until its end is past; other findings of the gap still are', () => {
    const rest = { gap: 'G04', about: 'ashmere', reason: 'reorganisation', until: DAY, date: ago(30), by: undefined };
    const raised = (more: Partial<typeof rest>, gap = 'G04') =>
      briefing(groundOf([...MEMBERS, ...quiet], { network: aNetwork({ rests: [{ ...rest, gap, ...more }] }) }), { for: 'chief' }).raised;
    const g04 = (of: ReturnType<typeof raised>) => of.gaps.find(({ id }) => id === 'G04')?.sentence ?? '';
    expect(g04(raised({}))).not.toContain('Ashmere');
    expect(g04(raised({}))).toContain('Brackenshire');
    expect(raised({}).resting).toEqual([{ id: 'G04', about: 'ashmere', reason: 'reorganisation', until: DAY }]);
    expect(g04(raised({ until: ago(1) }))).toContain('Ashmere');
    expect(g04(raised({ about: 'calderwick' }))).toContain('Ashmere');
    expect(raised({ about: undefined as unknown as string }).gaps.map(({ id }) => id)).not.toContain('G04');
  });

  test('permission and the page itself never rest', () => {
    const message = aMark('trust', { kind: 'message', consent: { state: 'asked', on: ago(30), audience: 'public', prints: { words: '000000' } } });
    const rests = ['G13', 'G26'].map((gap) => ({ gap, about: undefined, reason: 'r', until: '2025-12-31', date: ago(30), by: undefined }));
    const { gaps } = briefing(groundOf([...MEMBERS, aDiary({}, { marks: [message] })], { network: aNetwork({ rests }), waiting: 1 }), { for: 'chief' }).raised;
    expect(gaps.map(({ id }) => id)).toEqual(expect.arrayContaining(['G26', 'G13']));
  });

  test('a young network is left alone', () => {
    const old = [...quiet, anEnquiry({ date: ago(300), versions: [{ date: ago(300), words: 'W?', why: undefined, at: undefined, with: undefined }] }), aVisit({ date: ago(200) })];
    const ids = (joined: string) => {
      const members = ['ashmere', 'greyport', 'brackenshire'].map((slug) => anAuthority(slug, { joined }));
      return briefing(groundOf([...members, ...old]), { for: 'chief' }).raised.gaps.map(({ id }) => id);
    };
    expect(ids(ago(89)).filter((id) => ['G04', 'G05', 'G09'].includes(id))).toEqual([]);
    expect(ids(ago(90)).filter((id) => ['G04', 'G05', 'G09'].includes(id))).toEqual(['G04', 'G05', 'G09']);
  });
});
