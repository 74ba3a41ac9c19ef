import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMark, changeNote, type NewNote, writeNote, writeValue } from '../../src/model/mark-edit.ts';
import { readMarks } from '../../src/model/mark.ts';
import { findWords, sentencesOf } from '../../src/model/pointing.ts';
import type { Span } from '../../src/model/sentence.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';

const NOTE: NewNote = { kind: 'evidence', features: ['trust'], shows: 'did', direction: 'helps', id: '7kd' };
const LINE = 'evidence for trust; shows: did; direction: helps; id: 7kd';

/** Where words stand in a body. */
const at = (body: string, words: string): Span => ({
  start: body.indexOf(words),
  end: body.indexOf(words) + words.length,
});
const add = (body: string, words: string, note: NewNote = NOTE): string => {
  const added = addMark(body, at(body, words), note);
  return added.ok ? added.body : added.why;
};

describe('a new mark', () => {
  test.each([
    ['a sentence', 'A. B c. D.\n', 'B c.', `A. ==B c.==[^e1] D.\n\n[^e1]: ${LINE}\n`],
    ['with spaces around it', 'A. B c. D.\n', ' B c. ', `A. ==B c.==[^e1] D.\n\n[^e1]: ${LINE}\n`],
    ['no last line end', 'A.', 'A.', `==A.==[^e1]\n\n[^e1]: ${LINE}`],
    ['blank lines at the end', 'A.\n\n\n', 'A.', `==A.==[^e1]\n\n[^e1]: ${LINE}\n\n\n`],
    [
      'other notes at the foot',
      'A.[^1]\n\n[^1]: see page 4\n',
      'A.',
      `==A.==[^e1][^1]\n\n[^1]: see page 4\n[^e1]: ${LINE}\n`,
    ],
    ['over the lines of a quote', '> A b\n> c.\n', 'b\n> c.', `> A ==b\n> c.==[^e1]\n\n[^e1]: ${LINE}\n`],
    ['a label that is taken', 'A. B[^e1]\n', 'A.', `==A.==[^e2] B[^e1]\n\n[^e2]: ${LINE}\n`],
    [
      'a second note on the same words',
      `==A.==[^e1] B.\n\n[^e1]: ${LINE}\n`,
      'A.',
      `==A.==[^e1][^e2] B.\n\n[^e1]: ${LINE}\n[^e2]: ${LINE}\n`,
    ],
    [
      'a second note on the same quote',
      '> A.\n> — Chief officer[^m1]\n\n[^m1]: message for trust\n',
      'A.',
      `> A.\n> — Chief officer[^m1][^e1]\n\n[^m1]: message for trust\n[^e1]: ${LINE}\n`,
    ],
    ['words with signs but no label', '==A.== B.\n', 'A.', `==A.==[^e1] B.\n\n[^e1]: ${LINE}\n`],
    ['words whose note is still to come', '==A.==[^x] B.\n', 'A.', `==A.==[^x] B.\n\n[^x]: ${LINE}\n`],
    [
      'a line that looks like a speaker, with an ordinary note',
      'A.\n\n— B[^1]\n\n[^1]: see C\n',
      'A.',
      `==A.==[^e1]\n\n— B[^1]\n\n[^1]: see C\n[^e1]: ${LINE}\n`,
    ],
  ])('%s', (_name, body, words, after) => {
    expect(add(body, words)).toBe(after);
  });

  test('of a message gets a label of its own', () => {
    expect(add('A.\n', 'A.', { kind: 'message', features: ['power', 'trust'] })).toBe(
      '==A.==[^m1]\n\n[^m1]: message for power, trust\n',
    );
  });

  test('may have 4,000 characters', () => {
    expect(add('a'.repeat(4000), 'a'.repeat(4000))).toContain('==[^e1]');
  });

  test.each([
    [
      'part of other words',
      '==A b.==[^e1]\n\n[^e1]: evidence for trust',
      'b.',
      'They cross words that are marked already. Mark the same words, or others.',
    ],
    [
      'more than other words',
      'A ==b.==[^e1] c\n\n[^e1]: evidence for trust',
      'A ==b.',
      'They cross words that are marked already. Mark the same words, or others.',
    ],
    [
      'part of a quote',
      '> A b.\n> — Chief officer[^m1]\n\n[^m1]: message for trust',
      'b.',
      'They cross words that are marked already. Mark the same words, or others.',
    ],
    [
      'two paragraphs',
      'A.\n\nB.',
      'A.\n\nB.',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'a heading',
      '## A\n\nB',
      'A',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'code',
      '`A`',
      'A',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'a comment',
      '<!-- A -->',
      'A',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'a note',
      '[^1]: A',
      'A',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'after a fence that is never closed',
      'A\n\n```\nB',
      'A',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    [
      'nothing',
      'A',
      '',
      'They run over more than one paragraph, or stand in a heading, a note, code or a comment.',
    ],
    ['too much', `A${'b'.repeat(4000)}`, `A${'b'.repeat(4000)}`, 'They are longer than 4000 characters.'],
  ])('is refused over %s', (_name, body, words, why) => {
    expect(add(body, words)).toBe(`These words cannot be marked. ${why}`);
  });

  const pieces = [
    'A word. ',
    'B c? ',
    '==d e.==[^e1] ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '\n## H\n\n',
    '`f` ',
    '<!-- g --> ',
    'h=i ',
  ];
  const bodies = fc
    .tuple(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      fc.constantFrom('', '\n', '\n\n[^1]: see\n', '\n\n[^e1]: evidence for power; id: q2f'),
    )
    .map(([parts, foot]) => parts.join('') + foot);

  test('adds its signs, label and note, and every other byte stays', () => {
    fc.assert(
      fc.property(bodies, fc.nat(80), fc.nat(20), (body, start, length) => {
        const added = addMark(body, { start, end: start + length }, NOTE);
        if (!added.ok) return;
        const { label } = added;
        const without = added.body.replace(`[^${label}]: ${LINE}`, '');
        const bare = (text: string): string =>
          text.replaceAll('==', '').replaceAll(`[^${label}]`, '').trimEnd();
        expect(bare(without)).toBe(bare(body));
        const before = readMarks(body, FEATURES).marks;
        const after = readMarks(added.body, FEATURES).marks;
        expect(after.filter((mark) => mark.label !== label).map((mark) => [mark.label, mark.words])).toEqual(
          before.map((mark) => [mark.label, mark.words]),
        );
        expect(after.find((mark) => mark.label === label)).toMatchObject({ id: '7kd', features: ['trust'] });
      }),
      { numRuns: 1000 },
    );
  });

  test('can be put on every sentence that is offered, or on the whole of what is marked', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        for (const sentence of sentencesOf(body)) {
          const added = addMark(body, sentence, NOTE);
          if (!added.ok) expect(added.why).toContain('already');
          else
            expect(
              readMarks(added.body, FEATURES)
                .marks.find((mark) => mark.label === added.label)
                ?.words.replaceAll(/\s+/g, ' '),
            ).toBe(sentence.words);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('changing a note', () => {
  const BODY =
    '==a==[^m1]\n\n[^m1]: message for trust; Shows:  felt ; note: "x; y"; as: Chief officer\n    and more\n[^2]: see page 4\n';
  test.each([
    [
      'a value',
      'shows',
      'did',
      'message for trust; shows: did ; note: "x; y"; as: Chief officer\n    and more',
    ],
    [
      'a value in quotes',
      'note',
      'z',
      'message for trust; Shows:  felt ; note: z; as: Chief officer\n    and more',
    ],
    [
      'a value over two lines',
      'as',
      'Partner',
      'message for trust; Shows:  felt ; note: "x; y"; as: Partner',
    ],
    [
      'a new part in its place',
      'id',
      'q2f',
      'message for trust; Shows:  felt; id: q2f ; note: "x; y"; as: Chief officer\n    and more',
    ],
    [
      'a new part at the end',
      'chosen',
      'chief; it is short',
      'message for trust; Shows:  felt ; note: "x; y"; as: Chief officer\n    and more; chosen: "chief; it is short"',
    ],
    ['no part', 'note', undefined, 'message for trust; Shows:  felt ; as: Chief officer\n    and more'],
    [
      'no part where none was',
      'id',
      undefined,
      'message for trust; Shows:  felt ; note: "x; y"; as: Chief officer\n    and more',
    ],
  ] as const)('%s', (_name, key, value, note) => {
    expect(changeNote(BODY, 'm1', key, value)).toBe(`==a==[^m1]\n\n[^m1]: ${note}\n[^2]: see page 4\n`);
  });

  test('the first part of a bare note', () => {
    expect(changeNote('[^e1]: evidence for trust', 'e1', 'id', '7kd')).toBe(
      '[^e1]: evidence for trust; id: 7kd',
    );
    expect(changeNote('[^e1]: evidence for trust ; id: 7kd', 'e1', 'shows', 'did')).toBe(
      '[^e1]: evidence for trust; shows: did ; id: 7kd',
    );
  });

  test('is for notes of marks alone', () => {
    expect(changeNote(BODY, '2', 'id', '7kd')).toBeUndefined();
    expect(changeNote(BODY, 'e9', 'id', '7kd')).toBeUndefined();
    expect(changeNote('`[^e1]: evidence for trust`', 'e1', 'id', '7kd')).toBeUndefined();
  });
});

describe('a value in a note', () => {
  test.each([
    ['plain', 'plain'],
    [' two\n lines ', 'two lines'],
    ['a; b', '"a; b"'],
    ['"a" b', '"“a” b"'],
    ['a "b"', 'a "b"'],
    ['say "a"; "b"', '"say “a”; “b”"'],
    ['odd "; a', '"odd ”; a"'],
  ])('%j is written %s', (value, written) => {
    expect(writeValue(value)).toBe(written);
  });

  test('stands in the order of keys', () => {
    expect(
      writeNote({
        kind: 'message',
        features: ['trust'],
        chosen: 'chief',
        as: 'Chief officer',
        consent: { state: 'refused', on: '2025-02-14' },
        seenBy: ['ashmere/officer-1', 'greyport/officer-1'],
        voice: { role: 'partner', authority: 'ashmere' },
        id: 'q2f',
      }),
    ).toBe(
      'message for trust; id: q2f; voice: partner, ashmere; seen by: ashmere/officer-1, greyport/officer-1; consent: refused 2025-02-14; as: Chief officer; chosen: chief',
    );
  });
});

test('words that were typed can be marked where they are found', () => {
  const body = '> We *didn’t* know\n> what to ask. Then they asked us.\n';
  const found = findWords(body, "we didn't know what to ask.");
  expect(found.ok && addMark(body, found, NOTE)).toMatchObject({
    body: `> ==We *didn’t* know\n> what to ask.==[^e1] Then they asked us.\n\n[^e1]: ${LINE}\n`,
  });
});
