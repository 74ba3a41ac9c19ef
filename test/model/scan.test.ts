import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/model/scan.ts';

const KNOWN = ['Ashmere', 'Greyport', 'Kestrel Vale', 'Wayside Learning Network'];
const found = (text: string): string[] =>
  scan(text, KNOWN).map(({ what, certain, words }) => `${certain ? '!' : ''}${what}: ${words}`);

describe('what must not leave unlooked at', () => {
  test.each([
    ['Write to jo.bloggs@council.example.uk today.', ['!e-mail: jo.bloggs@council.example.uk']],
    ['Ring 020 7946 0000.', ['!telephone: 020 7946 0000']],
    ['Ring (01632) 960123 or 07700900123', ['!telephone: (01632) 960123', '!telephone: 07700900123']],
    ['Ring 01632-960-123', ['!telephone: 01632-960-123']],
    ['Ring +44 7700 900123', ['!telephone: +44 7700 900123']],
    ['Ring +44 (0)20 7946 0000', ['!telephone: +44 (0)20 7946 0000']],
    ['Ring +12 345 67 89', ['!telephone: +12 345 67 89']],
    ['Ring 0044 7700 900123', ['!telephone: 0044 7700 900123']],
    ['Meet at SW1A 1AA, or M1 1AE', ['!postcode: SW1A 1AA', '!postcode: M1 1AE']],
    ['Meet at ng81dh or NG81DH or ng8 1dh', ['!postcode: NG81DH', '!postcode: ng8 1dh']],
    [
      'Number AB 12 34 56 C or ab123456d',
      ['!national insurance number: AB 12 34 56 C', '!national insurance number: ab123456d'],
    ],
    ['NHS 943 476 5919 or 9434765919', ['!nhs number: 943 476 5919', '!nhs number: 9434765919']],
    ['UPN A123456789012', ['!pupil number: A123456789012']],
    ['born on 3 May 2011', ['!birth date: born on 3 May 2011']],
    ['DOB: 03/05/11, d.o.b. 2011-05-03', ['!birth date: DOB: 03/05/11', '!birth date: d.o.b. 2011-05-03']],
    ['date of birth is 3rd of May', ['!birth date: date of birth is 3rd of May']],
    ['After the safeguarding referral we met.', ['!safeguarding: safeguarding referral']],
    ['They were taken into care.', ['!safeguarding: taken into care']],
  ])('%j: %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

describe('what only may lead to a person', () => {
  test.each([
    ['We met Mrs Plover and Dr. J. Heron.', ['name: Mrs Plover', 'name: J. Heron']],
    ['Then Sarah said so.', ['name: Sarah']],
    ['Sarah said so.', ['name: Sarah']],
    ['We asked Wren Plover twice.', ['name: Wren Plover']],
    ['Wren Plover asked twice.', ['name: Wren Plover']],
    ['Her son Wren came.', ['family: son Wren']],
    ["Wren's mother came.", ["family: Wren's mother"]],
    ['The heads of Plover Primary School came.', ['school: Plover Primary School']],
    ['We met at 12 Plover Lane.', ['address: 12 Plover Lane']],
    ['A pupil aged 7 left the school.', ['school with an age: A pupil aged 7 left the school.']],
    ['A Year 9 pupil chairs it. The school likes that.', []],
    ['One boy is autistic.', ['health: One boy is autistic.']],
    ['Autism is a theme. A boy said so.', []],
    [
      'A pupil aged 7, Sarah, left the school.',
      ['school with an age: A pupil aged 7, Sarah, left the school.', 'name: Sarah'],
    ],
  ])('%j: %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

describe('what only looks like it', () => {
  test.each([
    'On 2024-01-22, 17/11/2026, 01.02.2025 and 05.06.2025 12 of us met.',
    'From 01.02.2025 03.04.2026 on, 10:30am to 2:14pm.',
    'See d-7k2q9xw4ab, d-7k2q9xw4ab#7kd, greyport/officer-1 and [e-9m4tq2xw7c].',
    '==We asked.==[^m1]\n\n[^m1]: message for power; id: t9w; consent: given 2025-02-14 for public (words b123ef, published 014723); as: Participating officer',
    'Key question K1, principle P4, gap G02, sets M1 3rd and E1 2nd.',
    'Greyport and Kestrel Vale met. When Kestrel Vale came, Ashmere listened.',
    'At Core Contact Day 3 the Chief Officers of Greyport met.',
    'Mark three sentences. May we? Grace under pressure. Will they?',
    'Our School of thought. The school closed in Year 9 of the plan.',
    'Safeguarding is a theme for the children in care network.',
    'The network was born in March 2024.',
    'A version +1.2.3.4.5.6, and 111 111 1111.',
    'It cost £0.5m, 1,234,567 in all, 100%.',
    'A 10-figure number such as 1234567890 is nothing.',
    'Two partners: a health visitor and a head. Children came first.',
    'https://journal.wayside.example/wayside.git',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('each is told with its line, in the order of the text', () => {
  const text = 'One.\nRing 020 7946 0000.\n\nBy Sarah, born 3 May 2011.\n';
  expect(scan(text)).toEqual([
    { what: 'telephone', certain: true, line: 2, words: '020 7946 0000' },
    { what: 'name', certain: false, line: 4, words: 'Sarah' },
    { what: 'birth date', certain: true, line: 4, words: 'born 3 May 2011' },
  ]);
});

test('names of authorities may stand where they are known', () => {
  expect(scan('We met Kestrel Vale.').map(({ what }) => what)).toEqual(['name']);
  expect(scan('We met Kestrel Vale.', ['Kestrel Vale'])).toEqual([]);
});

const SURE = [
  'jo@ashmere.example',
  '020 7946 0000',
  'SW1A 1AA',
  'AB123456C',
  '943 476 5919',
  'A123456789012',
  'born on 3 May 2011',
];
const filler = fc
  .array(fc.constantFrom('we', 'asked', '(why)', 'again.', '\n', '> ', '==', '—'), { maxLength: 8 })
  .map((words) => words.join(' '));

test('a certain one is found wherever it stands', () => {
  fc.assert(
    fc.property(filler, fc.constantFrom(...SURE), filler, (before, sure, after) => {
      const findings = scan(`${before} ${sure} ${after}`).filter(({ certain }) => certain);
      expect(findings.map(({ words }) => words)).toEqual([sure]);
    }),
  );
});

test('a large hostile text is looked through at once', () => {
  for (const piece of [
    'a@',
    'a.',
    '0 ',
    '0(',
    'Aa ',
    'Aa of ',
    'A. ',
    '12 Aa ',
    'St ',
    '1 ',
    "Aa's ",
    'aged 7 ',
    'sister ',
  ])
    expect(() => scan(piece.repeat(100_000 / piece.length))).not.toThrow();
});
