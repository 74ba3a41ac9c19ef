import { describe, expect, test } from 'vitest';
import { type Consent, printsOf } from '../../src/model/consent.ts';
import type { Entry } from '../../src/model/entry.ts';
import { featuresOf } from '../../src/reports/labels.ts';
import { chooseMessages, messagesOf } from '../../src/reports/messages.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { whyOf } from '../../src/reports/why.ts';
import { whyPage } from '../../src/render/why-page.ts';
import { messagesPage } from '../../src/render/messages-page.ts';
import { plainText } from '../../src/render/page.ts';
import { aDiary, aMark, anAuthority, aNetwork, digest, groundOf } from '../support/entries.ts';

type Given = Partial<Extract<Consent, { state: 'given' }>>;
/** An entry with one message, permitted to the public unless told otherwise. */
function said(
  by: string,
  date: string,
  words: string,
  {
    consent,
    ...more
  }: { consent?: Consent | Given; as?: string; published?: string; direction?: 'helps' | 'hinders' } = {},
): Entry {
  const prints = printsOf(
    { words, ...(more.published !== undefined && { published: more.published }) },
    digest,
  );
  const given: Consent = { state: 'given', on: ['2025-02-14'], audience: 'public', prints, phrases: [] };
  const isOther = (of: Consent | Given): of is Exclude<Consent, { state: 'given' }> =>
    of.state !== undefined && of.state !== 'given';
  const whole: Consent = consent !== undefined && isOther(consent) ? consent : { ...given, ...consent };
  return aDiary(
    { by, date, authority: by.split('/')[0] ?? '' },
    { marks: [aMark('trust', { kind: 'message', words, direction: 'helps', consent: whole, ...more })] },
  );
}
const MEMBERS = [anAuthority('ashmere'), anAuthority('greyport')];
const WORDS = 'For the first two sessions I edited every sentence before I said it.';

describe('where a message stands', () => {
  const stateOf = (entry: Entry, audience: 'public' | 'network' = 'public') =>
    messagesOf(groundOf([...MEMBERS, entry]), audience)[0]?.state;
  test.each([
    ['permitted to the public', stateOf(said('ashmere/chief-1', '2025-01-10', WORDS)), 'ready'],
    [
      'permitted to the network, for the public',
      stateOf(said('ashmere/chief-1', '2025-01-10', WORDS, { consent: { audience: 'network' } })),
      'not covered',
    ],
    [
      'permitted to the network, for the network',
      stateOf(said('ashmere/chief-1', '2025-01-10', WORDS, { consent: { audience: 'network' } }), 'network'),
      'ready',
    ],
    [
      'with other words since',
      stateOf(said('ashmere/chief-1', '2025-01-10', WORDS, { consent: { prints: { words: '000000' } } })),
      'changed',
    ],
    [
      'signed by an authority nobody agreed to',
      stateOf(said('ashmere/officer-1', '2025-01-10', WORDS, { as: 'Participating officer, Ashmere' })),
      'not covered',
    ],
    [
      'refused',
      stateOf(
        said('ashmere/chief-1', '2025-01-10', WORDS, { consent: { state: 'refused', on: '2025-02-01' } }),
      ),
      'refused',
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });
});

describe('the choice for the briefing', () => {
  const choose = (...entries: readonly Entry[]) =>
    chooseMessages(messagesOf(groundOf([...MEMBERS, ...entries]), 'network')).map(({ words }) => words);
  const chief = (date: string, words: string, direction: 'helps' | 'hinders' = 'helps') =>
    said('ashmere/chief-1', date, words, { direction });
  const officer = (date: string, words: string, direction: 'helps' | 'hinders' = 'helps') =>
    said('ashmere/officer-1', date, words, { direction });
  test.each([
    [
      'the newest of each group',
      choose(chief('2025-01-01', 'a'), chief('2025-01-02', 'b'), officer('2025-01-01', 'c')),
      ['b', 'c'],
    ],
    [
      'one of them hard where there is one',
      choose(chief('2025-01-02', 'b'), officer('2025-01-02', 'c'), officer('2025-01-01', 'd', 'hinders')),
      ['b', 'd'],
    ],
    [
      'the newer of two hard ones',
      choose(
        chief('2025-01-02', 'b'),
        chief('2024-12-01', 'e', 'hinders'),
        officer('2025-01-02', 'c'),
        officer('2025-01-01', 'd', 'hinders'),
      ),
      ['b', 'd'],
    ],
    [
      'nothing changes where one is hard already',
      choose(
        chief('2025-01-02', 'b', 'hinders'),
        officer('2025-01-02', 'c'),
        officer('2025-01-01', 'd', 'hinders'),
      ),
      ['b', 'c'],
    ],
    [
      'one where only one group has any',
      choose(officer('2025-01-01', 'c'), officer('2025-01-02', 'd')),
      ['d'],
    ],
    [
      'the published wording',
      choose(
        said('ashmere/chief-1', '2025-01-01', 'It was not easy, frankly.', {
          published: 'It was not easy ...',
        }),
      ),
      ['It was not easy ...'],
    ],
    [
      'nothing without valid permission',
      choose(said('ashmere/chief-1', '2025-01-01', 'x', { consent: { prints: { words: '000000' } } })),
      [],
    ],
    [
      'nothing too long for a page',
      choose(chief('2025-01-02', 'x'.repeat(301)), chief('2025-01-01', 'y'.repeat(300))),
      ['y'.repeat(300)],
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
  });
});

test('words taken back still count, and stand on no page', () => {
  const taken = said('ashmere/officer-1', '2025-05-01', 'A plover sang.', {
    consent: { state: 'withdrawn', on: '2025-05-20' },
  });
  const made = briefing(groundOf([...MEMBERS, taken]), { for: 'chief' });
  const figures = whyOf(made, 'trust/participating');
  expect(figures[0]?.items).toHaveLength(1);
  const shown = {
    asAt: '2025-06-05',
    name: (place: string) => place,
    shortId: (id: string) => id,
    handRound: false,
  };
  expect(plainText(whyPage(whyOf(made), shown))).not.toContain('plover');
  const ready = messagesOf(groundOf([...MEMBERS, taken]), 'network');
  expect(
    plainText(
      messagesPage(ready, {
        asAt: '2025-06-05',
        features: featuresOf(aNetwork()),
        show: 'all',
        refer: () => 'x',
      }),
    ),
  ).not.toContain('plover');
  expect(
    plainText(
      whyPage(
        whyOf(briefing(groundOf([...MEMBERS, taken], { asAt: '2025-05-19' }), { for: 'chief' })),
        shown,
      ),
    ),
  ).not.toContain('plover');
});

test('the list reads as the design shows it', () => {
  const entries = [
    said('ashmere/chief-1', '2024-01-10', WORDS, { direction: 'hinders' }),
    said(
      'greyport/chief-1',
      '2025-03-10',
      'I rang a colleague from the group before the inspection, not after it.',
    ),
    said('greyport/officer-1', '2025-03-11', 'Asked.', {
      consent: { state: 'asked', on: '2025-05-20', audience: 'public', prints: { words: '000000' } },
    }),
  ];
  const refs = ['d-3h8w#q2f', 'd-8v1c#b6n'];
  const messages = messagesOf(groundOf([...MEMBERS, ...entries]), 'public');
  const page = plainText(
    messagesPage(messages, {
      asAt: '2025-06-05',
      features: featuresOf(aNetwork()),
      show: 'ready',
      refer: (message) => refs[messages.indexOf(message)] ?? '',
    }),
  );
  expect(page).toBe(`MESSAGES                                                      as at 5 June 2025
Consent 2, 2 of them public   Asked 1   Words changed 0   Not asked 0
3 Trust
 "For the first two sessions I edited every sentence before I said it."
                           Chief officer   hinders   public     d-3h8w#q2f
 "I rang a colleague from the group before the inspection, not after it."
                           Chief officer   helps     public     d-8v1c#b6n
To settle: lea messages --settle`);
});

test('with none, nothing may be quoted yet', () => {
  expect(
    plainText(messagesPage([], { asAt: '2025-06-05', features: [], show: 'all', refer: () => '' })),
  ).toContain('\nNothing may be quoted yet.');
});
