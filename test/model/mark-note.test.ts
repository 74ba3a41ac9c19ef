import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_ASKED } from '../../src/model/consent.ts';
import { writeNote } from '../../src/model/mark-edit.ts';
import { type MarkNote, readNote } from '../../src/model/mark-note.ts';
import { DIRECTIONS, FEATURES, ROLE_NAMES, SHOWS } from '../../src/model/vocabulary.ts';

const read = (text: string): MarkNote | undefined => readNote(text, FEATURES)?.note;
const wrong = (text: string): string[] =>
  (readNote(text, FEATURES)?.problems ?? []).map(({ what, why }) => `${what}: ${why}`);
const BARE = { seenBy: [], consent: NOT_ASKED };

describe('a note of a mark', () => {
  test.each<[string, MarkNote]>([
    ['evidence for trust', { kind: 'evidence', features: ['trust'], ...BARE }],
    ['Message about Power', { kind: 'message', features: ['power'], ...BARE }],
    ['evidence for power and trust', { kind: 'evidence', features: ['trust', 'power'], ...BARE }],
    ['evidence for trust, trust,power', { kind: 'evidence', features: ['trust', 'power'], ...BARE }],
    [
      'evidence for enquiry; shows: learned; direction: helps; id: 7kd',
      { kind: 'evidence', features: ['enquiry'], shows: 'learned', direction: 'helps', id: '7kd', ...BARE },
    ],
    [
      'evidence for\n   enquiry ;Shows:Learned;\n  direction :  mixed;',
      { kind: 'evidence', features: ['enquiry'], shows: 'learned', direction: 'mixed', ...BARE },
    ],
    [
      'evidence for facilitation; voice: participating-officer, brackenshire; seen by: greyport/officer-1, ashmere/chief-2, greyport/officer-1',
      {
        kind: 'evidence',
        features: ['facilitation'],
        voice: { role: 'participating-officer', authority: 'brackenshire' },
        ...BARE,
        seenBy: ['greyport/officer-1', 'ashmere/chief-2'],
      },
    ],
    [
      'evidence for trust; voice: ashmere/officer-1',
      { kind: 'evidence', features: ['trust'], voice: { seat: 'ashmere/officer-1' }, ...BARE },
    ],
    [
      'evidence for trust; voice: ashmere, Chief officer',
      {
        kind: 'evidence',
        features: ['trust'],
        voice: { role: 'chief-officer', authority: 'ashmere' },
        ...BARE,
      },
    ],
    [
      'evidence for trust; voice: partner',
      { kind: 'evidence', features: ['trust'], voice: { role: 'partner' }, ...BARE },
    ],
    [
      'evidence for trust; again: d-7k2q9xw4ab#7kd; note: about this: and "that"',
      {
        kind: 'evidence',
        features: ['trust'],
        again: 'd-7k2q9xw4ab#7kd',
        note: 'about this: and "that"',
        ...BARE,
      },
    ],
    [
      'message for trust; note: "first; “second”" ; chosen: participating, for its plainness',
      {
        kind: 'message',
        features: ['trust'],
        note: 'first; “second”',
        chosen: 'participating, for its plainness',
        ...BARE,
      },
    ],
    [
      'message for trust; note: "open; id: 7kd',
      { kind: 'message', features: ['trust'], note: '"open', id: '7kd', ...BARE },
    ],
    [
      'message for trust; consent: given 2025-02-14 for public (words eb1683); as: Chief officer; published: "We asked; ... they came."',
      {
        kind: 'message',
        features: ['trust'],
        as: 'Chief officer',
        published: 'We asked; ... they came.',
        seenBy: [],
        consent: {
          state: 'given',
          on: ['2025-02-14'],
          audience: 'public',
          prints: { words: 'eb1683' },
          phrases: [],
        },
      },
    ],
  ])('%j', (text, note) => {
    expect(read(text)).toEqual(note);
    expect(wrong(text)).toEqual([]);
  });

  test.each(['see page 4', 'Evidence of what?', 'messages for trust', 'evidencefor trust', '', 'for trust'])(
    '%j is a footnote of another wording',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('a network may have a sixth feature', () => {
    expect(readNote('evidence for place', [...FEATURES, 'place'])?.note.features).toEqual(['place']);
  });
});

describe('what is wrong in a note is named, and the rest stands', () => {
  test.each<[string, string, Partial<MarkNote>]>([
    [
      'evidence for trsut; shows: did',
      'feature: "trsut" is not a feature. Did you mean trust?',
      { features: [], shows: 'did' },
    ],
    [
      'evidence for money',
      'feature: "money" is not a feature. The features are purpose, enquiry, trust, facilitation, power.',
      { features: [] },
    ],
    ['evidence for ; id: 7kd', 'feature: The note names no feature.', { features: [], id: '7kd' }],
    [
      'evidence for trust; show: did',
      'key: "show" is not part of a note, and is kept. Did you mean "shows"?',
      {},
    ],
    ['evidence for trust; colour: red', 'key: "colour" is not part of a note, and is kept.', {}],
    [
      'evidence for trust; shows: did; shows: felt',
      'key: "shows" stands twice in the note. The first stands.',
      { shows: 'did' },
    ],
    ['evidence for trust; as: Chief officer', 'key: "as" is for messages, and this note is evidence.', {}],
    [
      'evidence for trust; shows: learnt',
      'value: "learnt" is not a word for "shows". Did you mean learned?',
      {},
    ],
    [
      'evidence for trust; direction: sideways',
      'value: "sideways" is not a word for "direction". It is one of helps, hinders, mixed.',
      {},
    ],
    [
      'evidence for trust; id: 7KD',
      'value: "7KD" is not the id of a mark: three characters such as 7kd.',
      {},
    ],
    ['evidence for trust; shows:', 'value: "shows" says nothing.', {}],
    ['evidence for trust; shows', 'value: "shows" says nothing.', {}],
    [
      'evidence for trust; voice: Jo Bloggs',
      'value: "voice" is a seat, a role, or a role and an authority, not "Jo Bloggs".',
      {},
    ],
    [
      'evidence for trust; voice: partner, Jo Bloggs',
      'value: "voice" is a seat, a role, or a role and an authority, not "partner, Jo Bloggs".',
      {},
    ],
    [
      'evidence for trust; seen by: greyport/officer-1, greyport',
      'value: "seen by" holds seats such as greyport/officer-1, not "greyport".',
      { seenBy: ['greyport/officer-1'] },
    ],
    [
      'evidence for trust; again: d-7k2q#7kd',
      'value: "again" names an earlier mark such as d-7k2q9xw4ab#7kd, not "d-7k2q#7kd".',
      {},
    ],
    [
      'message for trust; consent: yes',
      'consent: "yes" is not a permission lea can read. It counts as not asked.',
      { consent: NOT_ASKED },
    ],
    [
      'message for trust; as: Jo Bloggs',
      'signature: "Jo Bloggs" is not one of the five ways to sign words.',
      { as: 'Jo Bloggs' },
    ],
  ])('%j', (text, problem, said) => {
    expect(wrong(text)).toEqual([problem]);
    const kind = text.startsWith('message') ? 'message' : 'evidence';
    expect(read(text)).toEqual({ kind, features: ['trust'], ...BARE, ...said });
  });
});

const words = fc
  .stringMatching(/^[A-Za-z“][A-Za-z ;:,.“”'…[\]()-]{0,40}[a-z.]$/)
  .map((text) => text.replaceAll(/\s+/g, ' '));
const seat = fc.constantFrom('ashmere/officer-1', 'greyport/chief-2', 'outside/facilitator-1');
const optional = {
  shows: fc.constantFrom(...SHOWS),
  direction: fc.constantFrom(...DIRECTIONS),
  id: fc.constantFrom('7kd', 'q2f'),
  voice: fc.oneof(
    seat.map((each) => ({ seat: each })),
    fc.record(
      { role: fc.constantFrom(...ROLE_NAMES), authority: fc.constant('ashmere') },
      { requiredKeys: ['role'] },
    ),
  ),
  again: fc.constant('d-7k2q9xw4ab#7kd'),
  note: words,
};
const common = { features: fc.subarray([...FEATURES], { minLength: 1 }), seenBy: fc.uniqueArray(seat) };
const evidence = fc.record(
  { kind: fc.constant('evidence' as const), ...common, consent: fc.constant(NOT_ASKED), ...optional },
  { requiredKeys: ['kind', 'features', 'seenBy', 'consent'] },
);
const message = fc.record(
  {
    kind: fc.constant('message' as const),
    ...common,
    consent: fc.constantFrom(NOT_ASKED, { state: 'refused' as const, on: '2025-02-14' }),
    ...optional,
    as: fc.constant('Two participating officers'),
    published: words,
    chosen: words,
  },
  { requiredKeys: ['kind', 'features', 'seenBy', 'consent'] },
);

test('a note that is written reads back the same', () => {
  fc.assert(
    fc.property(fc.oneof(evidence, message), (note) => {
      const text = writeNote(note);
      expect(text).not.toContain('\n');
      expect(readNote(text, FEATURES)).toEqual({ note, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('any text at all is read or passed over, never thrown', () => {
  const parts = fc
    .array(
      fc.constantFrom(
        'evidence for trust',
        'message',
        ';',
        ':',
        '"',
        ' ',
        '\n',
        'shows',
        'id',
        'a',
        'seen by',
      ),
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        parts.map((text) => `evidence for trust${text}`),
      ),
      (text) => void readNote(text, FEATURES),
    ),
  );
});
