import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footnotesIn, footOf } from '../../src/model/footnote.ts';
import { isFilled, sectionsOf, setSection, textUnder } from '../../src/model/section.ts';

const BODY = `
Some words before any heading.

## What we understand now

We had it the wrong way round.

### A smaller heading

More of it.

## What was hard ##

\`\`\`
## Not a heading
\`\`\`

<!--
## Nor this
-->

# A title

Under the title.

##

## Because of this, I will
[^e1]: evidence for trust
    and more of it

[^2]: see page 4
`;

describe('the sections of a body', () => {
  test('are its second-level headings, with their lines', () => {
    expect(sectionsOf(BODY).map(({ heading, text, line }) => [heading, text, line])).toEqual([
      ['What we understand now', 'We had it the wrong way round.\n\n### A smaller heading\n\nMore of it.', 4],
      ['What was hard', '```\n## Not a heading\n```\n\n<!--\n## Nor this\n-->', 12],
      ['', '', 26],
      ['Because of this, I will', '', 28],
    ]);
  });

  test('begin and end where they say', () => {
    for (const { text, start, end } of sectionsOf(BODY)) expect(BODY.slice(start, end)).toBe(text);
  });

  test('a heading may carry a comment', () => {
    expect(sectionsOf('## What was hard <!-- skip -->\nwords')[0]?.heading).toBe('What was hard');
  });

  test.each([
    ['What was hard', 'a\n\nb'],
    ['what  WAS hard', 'a\n\nb'],
    [' What was hard ', 'a\n\nb'],
    ["Host's reply", 'yes'],
    ['Host’s reply', 'yes'],
    ['Still open', ''],
  ])('under %j stands %j', (heading, text) => {
    expect(textUnder('## What was hard\na\n## Host’s reply\n\nyes\n\n## What was hard\nb\n', heading)).toBe(
      text,
    );
  });
});

describe('a text says something', () => {
  test.each([
    ['We stopped.', true],
    ['7', true],
    ['é', true],
    ['', false],
    [' \n\n- \n> —', false],
    ['<!-- What was awkward? -->', false],
    ['<!-- What was awkward? -->\n\nAll of it.', true],
    ['[^e1]: evidence for trust; shows: did', false],
    ['[^e1]: evidence for trust;\n  shows: did\n', false],
    ['Words.[^e1]\n\n[^e1]: evidence for trust', true],
    ['[^e1]', false],
    ['<!-- open', true],
  ])('%j: %s', (text, is) => {
    expect(isFilled(text)).toBe(is);
  });
});

describe('notes at the foot', () => {
  test('are nothing but notes and blank lines', () => {
    expect(BODY.slice(footOf(BODY))).toBe(
      '[^e1]: evidence for trust\n    and more of it\n\n[^2]: see page 4\n',
    );
    expect(footOf('a\n\n[^1]: b\n\nc')).toBe(13);
    expect(footOf('a')).toBe(1);
  });

  test('are read with their label, line and lines of continuation', () => {
    const body =
      '[^a]: one\n  two\n   three\n[^b]:four\n  [^c]: five\n x\n`[^d]: six`\n<!--\n[^e]: seven\n-->\n';
    expect(
      footnotesIn(body).map((note) => [note.label, note.line, body.slice(note.textStart, note.end)]),
    ).toEqual([
      ['a', 1, 'one\n  two\n   three'],
      ['b', 4, 'four'],
      ['c', 5, 'five'],
    ]);
  });
});

const ORDER = ['In a line', 'What we understand now', 'What was hard', 'Because of this, I will'];

describe('writing one section', () => {
  test.each([
    ['into nothing', '', 'What was hard', 'Saying it.', '## What was hard\n\nSaying it.\n'],
    ['into an empty body', '\n', 'What was hard', 'Saying it.', '\n## What was hard\n\nSaying it.\n'],
    [
      'after what comes before it',
      '\n## In a line\n\nBetter.\n',
      'What was hard',
      'Saying it.',
      '\n## In a line\n\nBetter.\n\n## What was hard\n\nSaying it.\n',
    ],
    [
      'before what comes after it',
      '\n## Because of this, I will\n\nRing.\n',
      'What was hard',
      'Saying it.',
      '\n## What was hard\n\nSaying it.\n\n## Because of this, I will\n\nRing.\n',
    ],
    [
      'at the end, when nobody declared it',
      '## In a line\nA.',
      'Else',
      'B.',
      '## In a line\nA.\n\n## Else\n\nB.\n',
    ],
    [
      'above the notes at the foot',
      '## In a line\n\nA.[^1]\n\n[^1]: see page 4\n',
      'What was hard',
      'B.',
      '## In a line\n\nA.[^1]\n\n## What was hard\n\nB.\n\n[^1]: see page 4\n',
    ],
    [
      'in place of other words',
      '## In a line\n \nA.\n\n\n## Else\n  B\n',
      'In a line',
      '\n\nC.\nD.\n\n',
      '## In a line\n \nC.\nD.\n\n\n## Else\n  B\n',
    ],
    [
      'under an empty heading',
      '## In a line\n## Else\n\nB\n',
      'In a line',
      'A.',
      '## In a line\n\nA.\n\n## Else\n\nB\n',
    ],
    ['under a last, open heading', '## In a line', 'In a line', 'A.', '## In a line\n\nA.\n'],
    ['where the heading is curled', '## Host’s reply\n\nA\n', "Host's reply", 'B', '## Host’s reply\n\nB\n'],
    ['no words: no heading', '## In a line\n\nA\n\n## Else\n\nB\n', 'In a line', ' \n', '## Else\n\nB\n'],
    ['no words at the end', '## In a line\n\nA\n\n## Else\n\nB\n', 'Else', '', '## In a line\n\nA\n'],
    ['no words where none were', '## In a line\n\nA\n', 'Else', '', '## In a line\n\nA\n'],
  ])('%s', (_name, body, heading, text, after) => {
    expect(setSection(body, heading, text, ORDER)).toBe(after);
  });

  const words = fc.constantFrom(
    'A.',
    'B ==c==[^e1] d.',
    'One\n\ntwo',
    '- a\n- b',
    '> q\n>\n> — Chief officer[^m1]',
  );
  const bodies = fc
    .record({
      intro: fc.constantFrom('', '\n', 'Words.\n\n'),
      sections: fc.array(fc.tuple(fc.constantFrom(...ORDER, 'Else'), words), { maxLength: 5 }),
      foot: fc.constantFrom('', '[^e1]: evidence for trust\n', '[^1]: a\n  b\n[^2]: c'),
    })
    .map(({ intro, sections, foot }) => {
      const once = sections.filter(
        ([name], index) => sections.findIndex(([each]) => each === name) === index,
      );
      return `${intro}${once.map(([name, text]) => `## ${name}\n\n${text}\n\n`).join('')}${foot}`;
    });

  test('writes that section, and leaves every other and the foot as they were', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...ORDER), words, (body, heading, text) => {
        const after = setSection(body, heading, text, ORDER);
        const others = (from: string): unknown[] =>
          sectionsOf(from)
            .filter((each) => each.heading !== heading)
            .map((each) => [each.heading, each.text]);
        expect(textUnder(after, heading)).toBe(text);
        expect(others(after)).toEqual(others(body));
        expect(after.slice(footOf(after))).toBe(body.slice(footOf(body)));
        expect(setSection(after, heading, text, ORDER)).toBe(after);
        expect(sectionsOf(setSection(after, heading, '', ORDER)).map((each) => each.heading)).not.toContain(
          heading,
        );
      }),
    );
  });
});
