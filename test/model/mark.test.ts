import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, readMarks } from '../../src/model/mark.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';

const marksIn = (body: string): readonly Mark[] => readMarks(body, FEATURES).marks;
const seen = (body: string): string[] => marksIn(body).map((mark) => `${mark.label}: ${mark.words}`);
const wrong = (body: string): string[] =>
  readMarks(body, FEATURES).problems.map(({ line, what, why }) => `${line} ${what}: ${why}`);
const E1 = '\n\n[^e1]: evidence for trust; id: 7kd\n';
const M1 = '\n\n[^m1]: message for trust; id: q2f\n';

describe('the example of a sentence and a message', () => {
  const body = `The morning went on case outlines. ==I had been treating the project and the
enquiry as one thing==[^e1], and it showed.

> For the first two sessions I edited every sentence before I said it.
>
> — Chief officer[^m1]

[^e1]: evidence for enquiry; shows: learned; direction: helps; id: 7kd
[^m1]: message for trust; shows: felt; direction: hinders; id: q2f; consent: given 2025-02-14 for public (words eb1683); as: Chief officer
`;

  test('reads in full', () => {
    expect(readMarks(body, FEATURES)).toEqual({
      marks: [
        {
          kind: 'evidence',
          features: ['enquiry'],
          shows: 'learned',
          direction: 'helps',
          id: '7kd',
          seenBy: [],
          consent: { state: 'not asked' },
          label: 'e1',
          words: 'I had been treating the project and the\nenquiry as one thing',
          line: 1,
          noteLine: 8,
          start: 37,
          end: 97,
        },
        {
          kind: 'message',
          features: ['trust'],
          shows: 'felt',
          direction: 'hinders',
          id: 'q2f',
          seenBy: [],
          consent: {
            state: 'given',
            on: ['2025-02-14'],
            audience: 'public',
            prints: { words: 'eb1683' },
            phrases: [],
          },
          as: 'Chief officer',
          label: 'm1',
          words: 'For the first two sessions I edited every sentence before I said it.',
          line: 4,
          noteLine: 9,
          start: 124,
          end: 192,
        },
      ],
      problems: [],
    });
  });

  test('its offsets cut out the words', () => {
    for (const mark of marksIn(body)) expect(body.slice(mark.start, mark.end)).toBe(mark.words);
  });
});

describe('words between signs', () => {
  test.each([
    ['a sentence', 'A. ==B c.==[^e1] D.', ['e1: B c.']],
    ['over a line end', '==B\nc==[^e1]', ['e1: B\nc']],
    ['within a quote', '> A ==b\n> c== [^2]\n>\n> ==d==[^e1]', ['e1: d']],
    ['over the lines of a quote', '> A ==b\n> c==[^e1] d', ['e1: b\nc']],
    ['in a list', '- A ==b==[^e1]\n- C', ['e1: b']],
    ['an ordinary footnote inside', '==a[^2] b==[^e1]', ['e1: a b']],
    ['a comment inside', '==a<!-- no --> b==[^e1]', ['e1: a b']],
    ['an equals sign inside', '==a = b==[^e1]', ['e1: a = b']],
    ['a space inside the first', '== a==[^e1]', []],
    ['a space inside the second', '==a ==[^e1]', []],
    ['a blank line between', '==a\n\nb==[^e1]', []],
    ['a blank line of a quote between', '> ==a\n>\n> b==[^e1]', []],
    ['three signs', '===a===[^e1]', []],
    ['a sum', '2 == 2 and ==b==[^e1]', ['e1: b']],
    ['in code', '`==a==[^e1]`', []],
    ['in fenced code', '```\n==a==[^e1]\n```', []],
    ['in a comment', '<!-- ==a==[^e1] -->', []],
    ['in a heading', '## ==a==[^e1]', []],
    ['in another note', '[^2]: ==a==[^e1]', []],
    ['a space before the label', '==a== [^e1]', []],
    ['nothing between', '====[^e1]', []],
  ])('%s', (_name, body, found) => {
    expect(seen(body + E1)).toEqual(found);
  });

  test('several notes may sit on one passage', () => {
    const body = '==a==[^e1][^m1]\n\n[^e1]: evidence for trust\n[^m1]: message for power';
    expect(marksIn(body).map((mark) => [mark.label, mark.kind, mark.start])).toEqual([
      ['e1', 'evidence', 2],
      ['m1', 'message', 2],
    ]);
  });
});

describe('words closed by whoever spoke', () => {
  test.each([
    ['a quote', '> A b.\n> c.\n>\n> — Chief officer[^m1]', ['m1: A b.\nc.']],
    ['two paragraphs of a quote', '> A.\n>\n> B.\n> — Chief officer[^m1]', ['m1: A.\n\nB.']],
    ['a short dash', '> A.\n> – Chief officer[^m1]', ['m1: A.']],
    ['three hyphens', '> A.\n> --- Chief officer[^m1]', ['m1: A.']],
    ['two hyphens', '> A.\n> -- Chief officer[^m1]', ['m1: A.']],
    ['one hyphen', '> A.\n> - Chief officer[^m1]', ['m1: A.']],
    ['outside the quote', '> A.\n\n— Chief officer[^m1]', ['m1: A.']],
    ['right under the quote', '> A.\n— Chief officer[^m1]', ['m1: A.']],
    ['a paragraph', 'A b.\n\n— Chief officer[^m1]', ['m1: A b.']],
    ['a paragraph, right above', 'Other.\n\nA\nb.\n— Chief officer[^m1]', ['m1: A\nb.']],
    ['a paragraph under a heading', '## H\nA.\n\n— Chief officer[^m1]', ['m1: A.']],
    ['after another quote', '> A.\n> — Partner[^2]\n> B.\n> — Chief officer[^m1]', ['m1: B.']],
    ['no words', '> — Chief officer[^m1]', []],
    ['only a heading before', '## H\n\n— Chief officer[^m1]', []],
    ['two blank lines between', 'A.\n\n\n— Chief officer[^m1]', []],
    ['an item of a list', 'A:\n\n- b[^m1]\n- c', []],
    ['a list before', '- a\n\n— Chief officer[^m1]', []],
    ['no dash', '> A.\n> Chief officer[^m1]', []],
    ['in code', '```\n> A.\n> — Chief officer[^m1]\n```', []],
  ])('%s', (_name, body, found) => {
    expect(seen(body + M1)).toEqual(found);
  });

  test('several notes may close one quote', () => {
    expect(
      seen('> A.\n> — Chief officer[^m1][^e1]\n\n[^m1]: message for trust\n[^e1]: evidence for power'),
    ).toEqual(['m1: A.', 'e1: A.']);
  });

  test("a quotation with an ordinary footnote is nobody's business", () => {
    const body = '> A.\n> — Somebody, 1938[^2]\n\n- b[^3]\n\n[^2]: Message Books, page 4\n[^3]: see there';
    expect(readMarks(body.replace('Message Books', 'Books'), FEATURES)).toEqual({ marks: [], problems: [] });
  });
});

describe('what is wrong is named with its line', () => {
  test.each([
    ['a note nothing points to', `A.${E1}`, ['3 unused: The note [^e1] stands beside no marked words.']],
    [
      'a label beside words without signs',
      `A[^e1].${E1}`,
      ['3 unused: The note [^e1] stands beside no marked words.'],
    ],
    ['no note at all', 'A.\n==b==', ['2 missing: These words are marked, and no note follows them.']],
    ['no such note', '==b==[^e9]', ['1 missing: These words are marked, and their note [^e9] is missing.']],
    [
      'a quote whose note is missing',
      '> A.\n> — Chief officer[^m9]',
      ['1 missing: These words are marked, and their note [^m9] is missing.'],
    ],
    [
      'a note of another wording',
      '==b==[^2]\n\n[^2]: see page 4',
      ['1 missing: These words are marked, and their note [^2] does not say what they are evidence for.'],
    ],
    [
      'a message that is almost one',
      '> A.\n> — Chief officer[^m1]\n\n[^m1]: message: for trust',
      ['1 missing: These words are marked, and their note [^m1] does not say what they are evidence for.'],
    ],
    [
      'one label written twice',
      '==a==[^e1]\n\n[^e1]: evidence for trust\n[^e1]: evidence for power',
      ['4 twice: The note [^e1] is written twice. The first, on line 3, stands.'],
    ],
    [
      'one label beside two passages',
      `==a==[^e1]\n==b==[^e1]${E1}`,
      ['2 twice: The note [^e1] stands beside other words already. The first stand.'],
    ],
    [
      'one id in two notes',
      '==a==[^e1] ==b==[^e2]\n\n[^e1]: evidence for trust; id: 7kd\n[^e2]: evidence for trust; id: 7kd',
      ['4 twice: The id 7kd stands in two notes. The first, on line 3, has it.'],
    ],
    [
      'a passage inside another',
      '> A ==b==[^e1] c.\n> — Chief officer[^m1]\n\n[^m1]: message for trust\n[^e1]: evidence for trust',
      ['1 overlap: These words lie inside others that are marked. Mark the same words, or others.'],
    ],
    [
      'a passage too long',
      `==${'a'.repeat(4001)}==[^e1]${E1}`,
      ['1 length: These words are longer than 4000 characters, so they are no mark.'],
    ],
    [
      'a speaker other than the note says',
      '> A.\n> — A. Person[^m1]\n\n[^m1]: message for trust; as: Chief officer',
      ['1 attribution: The line says "A. Person" and the note says "Chief officer". The note stands.'],
    ],
    [
      'a wrong word in a note',
      '==a==[^e1]\n\n[^e1]: evidence for trsut; shows: learnt',
      [
        '3 feature: "trsut" is not a feature. Did you mean trust?',
        '3 value: "learnt" is not a word for "shows". Did you mean learned?',
      ],
    ],
  ])('%s', (_name, body, problems) => {
    expect(wrong(body)).toEqual(problems);
  });

  test('what stands when something is there twice', () => {
    const labels = '==a==[^e1] ==b==[^e1]\n\n[^e1]: evidence for trust\n[^e1]: evidence for power';
    expect(marksIn(labels).map((mark) => [mark.words, mark.features])).toEqual([['a', ['trust']]]);
    const ids =
      '==a==[^e1] ==b==[^e2]\n\n[^e1]: evidence for trust; id: 7kd\n[^e2]: evidence for trust; id: 7kd';
    expect(marksIn(ids).map((mark) => mark.id)).toEqual(['7kd', undefined]);
    expect(seen(`> A ==b==[^e1] c.\n> — Chief officer[^m1]${M1}${E1}`)).toEqual(['m1: A b c.']);
  });

  test('a message whose feature is mistyped is still a message, so its permission is still asked for', () => {
    expect(
      marksIn('> A.\n> — Chief officer[^m1]\n\n[^m1]: message for trsut').map(({ kind, features }) => [
        kind,
        features,
      ]),
    ).toEqual([['message', []]]);
  });

  test('4,000 characters are not too long', () => {
    expect(marksIn(`==${'a'.repeat(4000)}==[^e1]${E1}`)).toHaveLength(1);
  });
});

test('a note goes on over indented lines, as Word wraps it', () => {
  const body =
    '==a==[^1]\n\n[^1]: message for trust; consent: given\n    2025-02-14 for public\n  (words eb1683); as: Chief\n    officer; id: q2f\n';
  expect(readMarks(body, FEATURES).problems).toEqual([]);
  expect(marksIn(body)).toMatchObject([{ id: 'q2f', as: 'Chief officer', consent: { state: 'given' } }]);
});

const PIECES = [
  '==',
  '[^e1]',
  '[^m1]',
  '[^e2]',
  '\n',
  '\n\n',
  '> ',
  '— ',
  '- ',
  'word',
  ' ',
  '.',
  '`',
  '<!--',
  '-->',
  '\n[^e1]: evidence for trust; id: 7kd',
  '\n[^m1]: message for power; as: Chief officer',
  '\n## H\n',
];
const bodies = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));

test('whatever stands in a body, marks are in order, never overlap, and cut out their own words', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const { marks, problems } = readMarks(body, FEATURES);
      const places = marks.map(({ start, end }) => `${start}-${end}`);
      let free = 0;
      for (const [index, { start, end, words, line }] of marks.entries()) {
        if (places[index] !== places[index - 1]) expect(start).toBeGreaterThanOrEqual(free);
        free = end;
        expect(body.slice(0, start).split('\n')).toHaveLength(line);
        const letters = (text: string): string => text.replaceAll(/\[\^\w+\]|<!--[\s\S]*?-->|[^word]/g, '');
        expect(letters(words)).toBe(letters(body.slice(start, end)));
        expect(words).not.toMatch(/^\s|\s$|\[\^/);
      }
      expect(new Set(marks.map((mark) => mark.label)).size).toBe(marks.length);
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(body.split('\n').length);
    }),
    { numRuns: 2000 },
  );
});

test('a large hostile body is read at once', () => {
  for (const piece of [
    '==a',
    '==a==[^e1] ',
    '> — a[^e1]\n',
    '[^e1]: evidence for trust;;;;\n',
    ' == ',
    '[^a]',
    '\n- [^a]',
    'a\n— b[^c]\n',
    '==a\n',
  ])
    expect(() => readMarks(piece.repeat(200_000 / piece.length), FEATURES)).not.toThrow();
});
