import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Consent,
  consentStands,
  NOT_ASKED,
  printsOf,
  type Quotable,
  type Quoting,
  readConsent,
  writeConsent,
} from '../../src/model/consent.ts';

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a permission, read', () => {
  test.each([
    ['not asked', NOT_ASKED],
    [
      'asked 2025-02-14 for network (words eb1683)',
      { state: 'asked', on: '2025-02-14', audience: 'network', prints: { words: 'eb1683' } },
    ],
    [
      'given 2025-02-14 for public (words eb1683)',
      { state: 'given', on: ['2025-02-14'], audience: 'public', prints: { words: 'eb1683' }, phrases: [] },
    ],
    [
      'given 2025-02-14 and 2025-02-20 for public (words eb1683, published 91ee57), naming the authority, I understand this identifies me',
      {
        state: 'given',
        on: ['2025-02-14', '2025-02-20'],
        audience: 'public',
        prints: { words: 'eb1683', published: '91ee57' },
        phrases: ['naming the authority', 'I understand this identifies me'],
      },
    ],
    ['refused 2025-02-14', { state: 'refused', on: '2025-02-14' }],
    ['withdrawn 2025-02-14', { state: 'withdrawn', on: '2025-02-14' }],
  ] satisfies readonly (readonly [string, Consent])[])('%s', (text, consent) => {
    expect(readConsent(text)).toEqual({ ok: true, value: consent });
    expect(readConsent(`  ${text.toUpperCase().replaceAll(' ', '\n  ')} `)).toEqual({
      ok: true,
      value: consent,
    });
    expect(writeConsent(consent)).toBe(text);
  });

  test.each([
    'yes',
    '',
    'given 2025-02-14',
    'given 2025-02-14 for public',
    'given 2025-02-14 for everybody (words eb1683)',
    'given 2025-02-14 for public (words eb168)',
    'given 2025-02-14 for public (eb1683)',
    'given 2025-02-14 for public (words eb1683), with my name',
    'given 2025-02-14 for public (words eb1683), naming the authority, naming the authority',
    'given for public (words eb1683)',
    'asked 2025-02-14 and 2025-02-20 for public (words eb1683)',
    'asked 2025-02-14 for public (words eb1683), naming the authority',
    'refused',
    'withdrawn 2025-02',
  ])('%j cannot be read', (text) => {
    expect(readConsent(text)).toEqual({
      ok: false,
      why: `"${text}" is not a permission lea can read. It counts as not asked.`,
    });
  });

  test('a day that does not exist gives no permission', () => {
    expect(readConsent('given 2025-02-14 and 2025-02-30 for public (words eb1683)')).toEqual({
      ok: false,
      why: '2025-02-30 is not a day. It counts as not asked.',
    });
    expect(readConsent('refused 2025-13-01').ok).toBe(false);
  });

  const day = fc.constantFrom('2024-02-29', '2025-02-14', '2025-06-05');
  const hex = fc.stringMatching(/^[0-9a-f]{6}$/);
  const prints = fc.record({ words: hex, published: hex }, { requiredKeys: ['words'] });
  const audience = fc.constantFrom('network' as const, 'public' as const);
  const phrases = fc.subarray(['naming the authority', 'I understand this identifies me'] as const);
  const consents: fc.Arbitrary<Consent> = fc.oneof(
    fc.constant(NOT_ASKED),
    fc.record({ state: fc.constantFrom('refused' as const, 'withdrawn' as const), on: day }),
    fc.record({ state: fc.constant('asked' as const), on: day, audience, prints }),
    fc.record({
      state: fc.constant('given' as const),
      on: fc.array(day, { minLength: 1 }),
      audience,
      prints,
      phrases,
    }),
  );

  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(consents, (consent) => {
        expect(readConsent(writeConsent(consent))).toEqual({ ok: true, value: consent });
      }),
    );
  });
});

const WORDS = 'For the first two sessions I edited every sentence before I said it.';
const given = (more: Partial<Extract<Consent, { state: 'given' }>> = {}): Consent => ({
  state: 'given',
  on: ['2025-02-14'],
  audience: 'public',
  prints: { words: 'eb1683' },
  phrases: [],
  ...more,
});
const message = (more: Partial<Quotable> = {}): Quotable => ({ words: WORDS, consent: given(), ...more });
const judge = (quotable: Quotable, audience: Quoting['audience'] = 'public'): unknown => {
  const standing = consentStands(quotable, { audience, digest, authorities: ['Ashmere'] });
  return standing.ok ? 'stands' : standing.kind;
};

describe('a permission stands', () => {
  const named = { as: 'Participating officer, Ashmere' };
  const chief = { as: 'Chief officer, Ashmere' };
  const both = ['naming the authority', 'I understand this identifies me'] as const;
  const shortened = { published: 'For the first two sessions I edited every sentence ...' };
  const shortenedPrint = printsOf({ words: WORDS, ...shortened }, digest);

  test.each<[string, Quotable, string]>([
    ['given, for these words', message(), 'stands'],
    [
      'the same words, quoted over two lines',
      message({ words: '> For the first two sessions I *edited*\n> every sentence before I said it.' }),
      'stands',
    ],
    ['signed by role', message({ as: 'Chief officer' }), 'stands'],
    ['signed by kind of place', message({ as: 'Chief officer, county' }), 'stands'],
    ['not asked', message({ consent: NOT_ASKED }), 'not given'],
    [
      'asked',
      message({
        consent: { state: 'asked', on: '2025-02-14', audience: 'public', prints: { words: 'eb1683' } },
      }),
      'not given',
    ],
    ['refused', message({ consent: { state: 'refused', on: '2025-02-14' } }), 'not given'],
    ['withdrawn', message({ consent: { state: 'withdrawn', on: '2025-02-14' } }), 'not given'],
    ['given for the network alone', message({ consent: given({ audience: 'network' }) }), 'audience'],
    ['one word changed', message({ words: WORDS.replace('edited', 'weighed') }), 'words changed'],
    ['a shorter wording nobody agreed to', message(shortened), 'published changed'],
    [
      'a shorter wording agreed to',
      message({ ...shortened, consent: given({ prints: shortenedPrint }) }),
      'stands',
    ],
    [
      'a shorter wording changed',
      message({ published: '... every sentence ...', consent: given({ prints: shortenedPrint }) }),
      'published changed',
    ],
    [
      'a shorter wording agreed to, and gone',
      message({ consent: given({ prints: shortenedPrint }) }),
      'published changed',
    ],
    ['with the authority, not said', message(named), 'signature'],
    [
      'with the authority, said',
      message({ ...named, consent: given({ phrases: ['naming the authority'] }) }),
      'stands',
    ],
    [
      'a chief officer with the authority, half said',
      message({ ...chief, consent: given({ phrases: ['naming the authority'] }) }),
      'signature',
    ],
    [
      'a chief officer with the authority, the other half',
      message({ ...chief, consent: given({ phrases: ['I understand this identifies me'] }) }),
      'signature',
    ],
    [
      'a chief officer with the authority, all said',
      message({ ...chief, consent: given({ phrases: both }) }),
      'stands',
    ],
    [
      'signed with a name',
      message({ as: 'Participating officer, Jo Bloggs', consent: given({ phrases: both }) }),
      'signature',
    ],
    ['two speakers, one day', message({ as: 'Two participating officers' }), 'speakers'],
    [
      'two speakers, two days',
      message({ as: 'Two participating officers', consent: given({ on: ['2025-02-14', '2025-02-20'] }) }),
      'stands',
    ],
  ])('%s', (_name, quotable, standing) => {
    expect(judge(quotable)).toBe(standing);
  });

  test('for the network, where it was given for the public or the network', () => {
    expect(judge(message(), 'network')).toBe('stands');
    expect(judge(message({ consent: given({ audience: 'network' }) }), 'network')).toBe('stands');
  });

  test('where it does not, a sentence says why', () => {
    const why = (quotable: Quotable): string => {
      const standing = consentStands(quotable, { audience: 'public', digest, authorities: ['Ashmere'] });
      return standing.ok ? '' : standing.why;
    };
    expect(why(message({ words: 'Other words.' }))).toBe(
      'The words have changed since consent was given on 14 February 2025. Ask again, or put the old words back.',
    );
    expect(why(message({ consent: { state: 'refused', on: '2025-02-14' } }))).toBe(
      'Permission was refused on 14 February 2025.',
    );
    expect(why(message(chief))).toBe(
      'Signed "Chief officer, Ashmere", the permission has to say "naming the authority".',
    );
    expect(why(message({ as: 'Two chief officers' }))).toBe(
      'Signed "Two chief officers", the permission needs a day for each of the 2 who spoke.',
    );
    expect(why(message({ as: 'Jo Bloggs' }))).toBe('"Jo Bloggs" is not one of the five ways to sign words.');
  });

  test('only while not a letter of the words changes', () => {
    fc.assert(
      fc.property(fc.nat(WORDS.length - 1), fc.constantFrom('x', '!', 'É', ' not '), (place, letter) => {
        const changed = WORDS.slice(0, place) + letter + WORDS.slice(place + 1);
        fc.pre(changed !== WORDS);
        expect(judge(message({ words: changed }))).toBe('words changed');
      }),
    );
  });
});
