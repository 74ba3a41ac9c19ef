import { describe, expect, test } from 'vitest';
import { consentStands } from '../../src/model/consent.ts';
import type { Entry } from '../../src/model/entry.ts';
import { actionsOf } from '../../src/model/meeting-notes.ts';
import { digest, rowsOf, tell } from './journal.ts';

const told = tell();
const of = (kind: string): readonly Entry[] => told.shared.filter((entry) => entry.kind === kind);
const text = (entry: Entry | undefined, key: string): string => String(entry?.values[key]);
const rows = (entry: Entry, key: string) => rowsOf(entry.values[key]);
const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const count: Record<string, number> = {};
  for (const word of words) count[word] = (count[word] ?? 0) + 1;
  return count;
};

test('266 shared entries, every one of them read without a problem', () => {
  expect(told.problems).toEqual([]);
  expect(tally(told.shared.map(({ kind }) => kind))).toEqual({
    authority: 14,
    project: 3,
    enquiry: 16,
    diary: 157,
    meeting: 18,
    visit: 27,
    case: 9,
    review: 8,
    learning: 9,
    policy: 5,
  });
  expect(told.shared).toHaveLength(266);
});

test('states on 5 June 2025', () => {
  const states = (kind: string) => tally(of(kind).map((entry) => text(entry, 'state')));
  expect(states('meeting')).toEqual({ 'written up': 16, planned: 2 });
  expect(states('visit')).toEqual({ confirmed: 25, happened: 2 });
  expect(states('case')).toEqual({ published: 3, reviewed: 1, 'in review': 2, draft: 3 });
  expect(states('review')).toEqual({ replied: 6, asked: 2 });
  expect(states('policy')).toEqual({ grounded: 2, drafted: 1, 'put forward': 1, answered: 1 });
  expect(states('project')).toEqual({ started: 3 });
  expect(states('enquiry')).toEqual({ learned: 3, agreed: 8, draft: 3, withdrawn: 2 });
});

test('8 learning points, 16 passages against them, and one page in Welsh', () => {
  const points = of('learning').filter(({ values }) => values['translation_of'] === undefined);
  expect(tally(points.map((entry) => text(entry, 'state')))).toEqual({
    agreed: 3,
    tested: 2,
    proposed: 2,
    retired: 1,
  });
  expect(points.flatMap(({ values }) => values['against'])).toHaveLength(16);
  const [welsh] = of('learning').filter(({ values }) => values['language'] === 'cy');
  expect(welsh?.values['title']).toBe("Mae ymddiriedaeth yn tyfu gyda'r un wynebau");
  const original = told.shared.find(({ id }) => id === welsh?.values['translation_of']);
  expect(text(original, 'title')).toBe('Trust grows with the same faces');
});

test('what learning points rest on stands in confirmed visits and in cases that were reviewed', () => {
  for (const reference of of('learning').flatMap(({ values }) => values['supports'])) {
    const [id] = String(reference).split('#');
    const entry = told.shared.find((each) => each.id === id);
    expect(entry?.marks.some((mark) => `${id}#${mark.id}` === reference)).toBe(true);
    expect(['confirmed', 'reviewed', 'published']).toContain(text(entry, 'state'));
  }
});

test('205 marks: 155 in diaries, 34 in visits, 12 in cases, 4 by others in meetings', () => {
  const marks = (kind: string): number => of(kind).reduce((count, { marks: own }) => count + own.length, 0);
  expect(['diary', 'visit', 'case', 'meeting'].map(marks)).toEqual([155, 34, 12, 4]);
  expect(told.shared.reduce((count, { marks: own }) => count + own.length, 0)).toBe(205);
});

describe('permission', () => {
  const messages = told.shared.flatMap((entry) =>
    entry.marks.filter(({ kind }) => kind === 'message').map((mark) => ({ entry, mark })),
  );
  const quoting = { digest, authorities: of('authority').map((entry) => text(entry, 'title')) };
  const stands = (audience: 'network' | 'public') =>
    messages.filter(({ mark }) => consentStands(mark, { ...quoting, audience }).ok);

  test('42 messages: 21 with consent, 11 asked, 8 not asked, 2 withdrawn', () => {
    expect(tally(messages.map(({ mark }) => mark.consent.state))).toEqual({
      given: 21,
      asked: 11,
      'not asked': 8,
      withdrawn: 2,
    });
  });

  test('19 may be published, 20 read by members, and one has lapsed, in a Calderwick diary', () => {
    expect(stands('public')).toHaveLength(19);
    expect(stands('network')).toHaveLength(20);
    const lapsed = messages.filter(
      ({ mark }) =>
        mark.consent.state === 'given' && !consentStands(mark, { ...quoting, audience: 'network' }).ok,
    );
    expect(lapsed.map(({ entry }) => `${entry.kind} ${text(entry, 'authority')}`)).toEqual([
      'diary calderwick',
    ]);
  });

  test('7 were asked on 3 March and 4 on 20 May 2025', () => {
    const asked = messages.flatMap(({ mark: { consent } }) =>
      consent.state === 'asked' ? [consent.on] : [],
    );
    expect(tally(asked)).toEqual({ '2025-03-03': 7, '2025-05-20': 4 });
  });

  test('on trust two may be published, both by chief officers', () => {
    const words = stands('public').filter(({ mark }) => mark.features.includes('trust'));
    expect(words.map(({ mark }) => mark.words)).toEqual([
      'For the first two sessions I edited every sentence before I said it.',
      'I rang a colleague from the group before the inspection, not after it.',
    ]);
  });

  test('every message in what is public may be published', () => {
    for (const message of messages)
      if (message.entry.values['visibility'] === 'public') expect(stands('public')).toContainEqual(message);
  });

  test('the two words that Norrowdale took back were taken back after it left', () => {
    const back = messages.flatMap(({ entry, mark: { consent } }) =>
      consent.state === 'withdrawn' ? [`${text(entry, 'authority')} ${consent.on}`] : [],
    );
    expect(back).toEqual(['norrowdale 2024-06-14', 'norrowdale 2024-06-14']);
  });
});

describe('the network', () => {
  const sessions = (group: string): readonly Entry[] =>
    of('meeting')
      .filter((entry) => text(entry, 'group') === group)
      .toSorted((a, b) => Number(a.values['number']) - Number(b.values['number']));
  const ledByBrokers = (entry: Entry): number =>
    rows(entry, 'items').filter((row) => row['led_by'] === 'broker').length;

  test('diary entries by authority', () => {
    expect(tally(of('diary').map((entry) => text(entry, 'authority')))).toEqual({
      ashmere: 14,
      brackenshire: 16,
      calderwick: 14,
      dunmarsh: 8,
      eastholme: 9,
      fenbridgeshire: 17,
      greyport: 19,
      hollinsea: 10,
      ivelborough: 10,
      'kestrel-vale': 12,
      larkdale: 11,
      marlowby: 7,
      norrowdale: 4,
      oxenhythe: 6,
    });
    expect(tally(of('diary').map((entry) => text(entry, 'group')))).toEqual({
      chief: 31,
      participating: 126,
    });
  });

  test('brokers lead 5, 4, 3, 2, 1, 1 of 6 items at think tanks, and 4, 4, 3, 3, 2, 2, then 1 of 5', () => {
    expect(sessions('chief').map(ledByBrokers)).toEqual([5, 4, 3, 2, 1, 1]);
    expect(sessions('chief').map((entry) => rows(entry, 'items').length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(sessions('participating').map(ledByBrokers)).toEqual([4, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1]);
    expect(new Set(sessions('participating').map((entry) => rows(entry, 'items').length))).toEqual(
      new Set([5]),
    );
  });

  test('days and themes of the think tanks, who facilitated them, and what became of the purpose', () => {
    const said = sessions('chief').map((entry) =>
      ['date', 'title', 'facilitated_by', 'purpose'].map((key) => entry.values[key]),
    );
    expect(said).toEqual([
      ['2023-10-12', 'Leading through reorganisation', 'outside', 'agreed'],
      ['2024-02-08', 'Who owns the network?', 'outside', 'challenged'],
      ['2024-06-13', 'Multi-agency working', 'outside', 'reaffirmed'],
      ['2024-10-10', 'Letting go of control', 'outside', 'changed'],
      ['2025-02-06', 'Should we carry on?', 'greyport', 'challenged'],
      ['2025-06-12', 'What we would tell government', 'kestrel-vale', undefined],
    ]);
    expect(told.network.purpose.map(({ date, text: words }) => [date, words])).toEqual([
      ['2023-10-12', 'To learn how councils can help networks learn.'],
      [
        '2024-10-10',
        'To be honest with each other about leading in upheaval, and to tell government what we see.',
      ],
    ]);
  });

  test('days of the core contact days', () => {
    expect(sessions('participating').map((entry) => text(entry, 'date'))).toEqual(
      ['2023-09-21', '2023-11-16', '2024-01-18', '2024-03-21', '2024-05-16', '2024-07-11'].concat([
        '2024-09-19',
        '2024-11-21',
        '2025-01-16',
        '2025-03-20',
        '2025-05-15',
        '2025-07-10',
      ]),
    );
  });

  test('who was there: Ashmere at 4 of 5 and 11 of 11, Dunmarsh at nothing after 16 January 2025', () => {
    const days = (slug: string, group: string): readonly string[] =>
      sessions(group)
        .filter((entry) => rows(entry, 'present').some((row) => row['authority'] === slug))
        .map((entry) => text(entry, 'date'));
    expect([days('ashmere', 'chief').length, days('ashmere', 'participating').length]).toEqual([4, 11]);
    expect([...days('dunmarsh', 'chief'), ...days('dunmarsh', 'participating')].toSorted().at(-1)).toBe(
      '2025-01-16',
    );
    const members = of('authority').filter(
      (entry) => rows(entry, 'membership').at(-1)?.['event'] === 'joined',
    );
    expect(members).toHaveLength(12);
    for (const { id } of members)
      if (id !== 'dunmarsh') expect(days(id, 'participating').some((day) => day >= '2025-03-20')).toBe(true);
  });

  test('three actions are open, the purpose page among them, and it is past its day', () => {
    const open = of('meeting').flatMap((entry) =>
      actionsOf(entry.sections.get('actions') ?? '', text(entry, 'date')).items.filter(({ done }) => !done),
    );
    expect(open.map(({ what, owner, by }) => [what, owner, by])).toContainEqual([
      'send out purpose page',
      'brokers',
      '2025-04-30',
    ]);
    expect(open).toHaveLength(3);
    expect(open.filter(({ by }) => by !== undefined && by < '2025-06-05')).toHaveLength(1);
  });

  test('5 private entries of the reader: 4 notes of sets, and the diary after core contact day 11', () => {
    const own = told.entries.filter(({ space }) => space === 'private');
    expect(own.map(({ kind, values }) => values['form'] ?? kind)).toEqual([
      'set',
      'set',
      'set',
      'set',
      'diary',
    ]);
    expect(own.map(({ values }) => values['visibility'])).toEqual(Array(5).fill('private'));
    expect(text(own.at(-1), 'title')).toBe('After core contact day 11');
  });

  test('since Monday, 4 new entries, from Greyport and Marlowby', () => {
    const fresh = told.shared.filter(
      (entry) => entry.kind === 'diary' && text(entry, 'date') >= '2025-06-02',
    );
    expect(tally(fresh.map((entry) => text(entry, 'authority')))).toEqual({ greyport: 3, marlowby: 1 });
  });
});

test.each([
  ['ashmere', 'How do our clusters decide what to stop doing?', 5, '2024-05-20', '2025-03-14'],
  ['ashmere', 'What happens when schools set the agenda?', 2, '2024-11-25', undefined],
  [
    'brackenshire',
    'In what ways does an outside facilitator change what a network talks about?',
    3,
    '2024-04-02',
    undefined,
  ],
  [
    'calderwick',
    'How do small schools and health visitors find out what each other knows?',
    3,
    '2024-03-22',
    undefined,
  ],
  ['dunmarsh', 'How does a coastal network keep going when people leave?', 2, '2024-03-28', undefined],
  ['eastholme', 'Does our partnership improve outcomes?', 1, undefined, undefined],
  [
    'fenbridgeshire',
    'How do rural heads learn from each other between meetings?',
    2,
    '2024-05-22',
    undefined,
  ],
  [
    'greyport',
    'How is trust built between services that compete for the same money?',
    3,
    '2024-02-01',
    '2025-01-20',
  ],
  ['greyport', 'What do young people notice when services join up?', 3, '2025-02-11', undefined],
  ['hollinsea', 'What makes a cluster co-ordinator useful to head teachers?', 2, '2024-06-25', undefined],
  ['ivelborough', 'How do we share decisions with a network we also fund?', 3, '2024-11-05', undefined],
  ['kestrel-vale', 'What changes when heads chair the partnership?', 4, '2024-06-12', '2025-04-30'],
  ['larkdale', 'How much direction do schools want from us?', 2, undefined, undefined],
  ['marlowby', 'How does a late joiner learn what a network already knows?', 3, undefined, undefined],
  ['norrowdale', 'What can a district bring to a learning network?', 1, undefined, undefined],
  ['oxenhythe', 'How do we keep a question alive through a restructure?', 2, '2024-03-05', undefined],
])('%s asks: %s', (place, question, wordings, agreed, learned) => {
  const entry = of('enquiry').find(({ values }) => values['question'] === question);
  const { authority, versions, agreed_on, learned_on } = entry?.values ?? {};
  expect([authority, agreed_on, learned_on]).toEqual([place, agreed, learned]);
  expect(versions).toHaveLength(wordings);
});
