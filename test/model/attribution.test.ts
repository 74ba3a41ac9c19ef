import { describe, expect, test } from 'vitest';
import {
  type Attribution,
  attributionsFor,
  needsOf,
  readAttribution,
  sayAttribution,
} from '../../src/model/attribution.ts';
import { ROLE_NAMES } from '../../src/model/vocabulary.ts';

const HERE = ['Ashmere', 'Kestrel Vale'];
const NAMING = 'naming the authority';
const IDENTIFIES = 'I understand this identifies me';

describe('the five ways to sign words, and what each needs', () => {
  test.each([
    ['Chief officer', { form: 'role', role: 'chief-officer' }, 1, []],
    [
      'Two participating officers',
      { form: 'number and role', role: 'participating-officer', number: 2 },
      2,
      [],
    ],
    ['Three from enquiry support', { form: 'number and role', role: 'enquiry-support', number: 3 }, 3, []],
    ['12 partners', { form: 'number and role', role: 'partner', number: 12 }, 12, []],
    [
      'Participating officer, county',
      { form: 'role and kind of place', role: 'participating-officer', place: 'county' },
      1,
      [],
    ],
    [
      'Chief officer, London borough',
      { form: 'role and kind of place', role: 'chief-officer', place: 'London borough' },
      1,
      [],
    ],
    [
      'Participating officer, Ashmere',
      { form: 'role and authority', role: 'participating-officer', authority: 'Ashmere' },
      1,
      [NAMING],
    ],
    [
      'Chief officer, Kestrel Vale',
      { form: 'chief officer and authority', role: 'chief-officer', authority: 'Kestrel Vale' },
      1,
      [NAMING, IDENTIFIES],
    ],
  ] as const satisfies readonly (readonly [string, Attribution, number, readonly string[]])[])(
    '%s',
    (text, attribution, speakers, phrases) => {
      expect(readAttribution(text, HERE)).toEqual({ ok: true, value: attribution });
      expect(readAttribution(text.toUpperCase(), HERE)).toEqual({ ok: true, value: attribution });
      expect(sayAttribution(attribution)).toBe(text);
      expect(needsOf(attribution)).toEqual({ speakers, phrases });
    },
  );

  test.each([
    ['Participating officer, Jo Bloggs', '"Jo Bloggs" is neither a kind of place nor an authority here'],
    ['Participating officer, other', '"other" is neither a kind of place nor an authority here'],
    ['Chief officer, Ashmere, county', '"Ashmere, county" is neither a kind of place nor an authority here'],
    ['Jo Bloggs', '"Jo Bloggs" is not one of the five ways to sign words'],
    ['One chief officers', '"One chief officers" is not one of the five ways to sign words'],
    ['1 chief officers', '"1 chief officers" is not one of the five ways to sign words'],
    ['A head teacher', '"A head teacher" is not one of the five ways to sign words'],
    [
      'Two participating officers, Ashmere',
      '"Two participating officers, Ashmere" is not one of the five ways to sign words',
    ],
    ['', '"" is not one of the five ways to sign words'],
  ])('%j is none of them', (text, why) => {
    expect(readAttribution(text, HERE)).toEqual({ ok: false, why });
  });

  test('where authorities are not known, any name has the form', () => {
    expect(readAttribution('Partner, Somewhere', 'any').ok).toBe(true);
  });
});

describe('the list to choose from', () => {
  const listed = (speaker: Parameters<typeof attributionsFor>[0]): string[] =>
    attributionsFor(speaker).map(sayAttribution);

  test.each([
    [{ role: 'chief-officer', number: 1 }, ['Chief officer']],
    [
      { role: 'chief-officer', number: 1, place: 'county', authority: 'Ashmere' },
      ['Chief officer', 'Chief officer, county', 'Chief officer, Ashmere'],
    ],
    [{ role: 'partner', number: 1, place: 'other', authority: 'Ashmere' }, ['Partner', 'Partner, Ashmere']],
    [{ role: 'chief-officer', number: 2, place: 'county', authority: 'Ashmere' }, ['Two chief officers']],
    [{ role: 'broker', number: 14 }, ['14 brokers']],
  ] as const)('for %j: %j', (speaker, list) => {
    expect(listed(speaker)).toEqual(list);
  });

  test('every signature in it can be read back', () => {
    for (const role of ROLE_NAMES)
      for (const number of [1, 2, 10, 11])
        for (const attribution of attributionsFor({ role, number, place: 'city', authority: 'Ashmere' }))
          expect(readAttribution(sayAttribution(attribution), HERE)).toEqual({
            ok: true,
            value: attribution,
          });
  });
});
