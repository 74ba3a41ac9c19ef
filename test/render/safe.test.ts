import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forTerminal } from '../../src/render/safe.ts';

const ESC = '\u001b';
const BAD = '\ufffd';

/** What must never reach a terminal, whatever came in. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Surrogate}\u{e0000}-\u{e0fff}]|\p{M}{9}/u;

describe('an attack comes out as a mark, and the words around it stay', () => {
  test.each([
    ['colour', `a${ESC}[31mb`, `a${BAD}b`],
    ['colour of many parts', `a${ESC}[38;2;255;0;0mb`, `a${BAD}b`],
    ['colour with colons', `a${ESC}[4:3mb`, `a${BAD}b`],
    ['the cursor put elsewhere', `a${ESC}[2;5Hb`, `a${BAD}b`],
    ['the line rubbed out', `a${ESC}[2Kb`, `a${BAD}b`],
    ['the screen rubbed out', `a${ESC}[2Jb`, `a${BAD}b`],
    ['the line above', `a${ESC}[1Ab`, `a${BAD}b`],
    ['the other screen', `a${ESC}[?1049hb`, `a${BAD}b`],
    ['a hidden cursor', `a${ESC}[?25lb`, `a${BAD}b`],
    ['pasting in brackets', `a${ESC}[200~b`, `a${BAD}b`],
    ['a question to the terminal', `a${ESC}[6nb`, `a${BAD}b`],
    ['a part between', `a${ESC}[1 qb`, `a${BAD}b`],
    ['colour in eight bits', 'a\u009b31mb', `a${BAD}b`],
    ['colour that does not end', `a${ESC}[31`, `a${BAD}`],
    ['colour within colour', `a${ESC}[${ESC}[31mb`, `a${BAD}${BAD}b`],
    ['a title, ended by a bell', `a${ESC}]0;gone\u0007b`, `a${BAD}b`],
    ['a title, ended as it should be', `a${ESC}]2;gone${ESC}\\b`, `a${BAD}b`],
    ['a title in eight bits', 'a\u009d0;gone\u009cb', `a${BAD}b`],
    ['a title that does not end', `a${ESC}]0;still here`, `a${BAD}0;still here`],
    ['a link', `a${ESC}]8;;https://x.example\u0007b${ESC}]8;;\u0007c`, `a${BAD}b${BAD}c`],
    ['the clipboard', `a${ESC}]52;c;aGk=\u0007b`, `a${BAD}b`],
    ['a picture', `a${ESC}]1337;File=:AAAA\u0007b`, `a${BAD}b`],
    ['a device string', `a${ESC}P1$r0m${ESC}\\b`, `a${BAD}b`],
    ['a device string in eight bits', 'a\u0090q\u009cb', `a${BAD}b`],
    ['a start of string', `a${ESC}Xgone${ESC}\\b`, `a${BAD}b`],
    ['a start of string in eight bits', 'a\u0098gone\u009cb', `a${BAD}b`],
    ['a private message', `a${ESC}^gone${ESC}\\b`, `a${BAD}b`],
    ['a private message in eight bits', 'a\u009egone\u009cb', `a${BAD}b`],
    ['a program command', `a${ESC}_Ggone${ESC}\\b`, `a${BAD}b`],
    ['a program command in eight bits', 'a\u009fgone\u009cb', `a${BAD}b`],
    ['a reset', `a${ESC}cb`, `a${BAD}b`],
    ['another alphabet', `a${ESC}(0b`, `a${BAD}b`],
    ['an escape and nothing more', `a${ESC}`, `a${BAD}`],
    ['a bell', 'a\u0007b', `a${BAD}b`],
    ['steps back', 'ab\b\bc', `ab${BAD}${BAD}c`],
    ['a rubbed-out letter', 'a\u007fb', `a${BAD}b`],
    ['another alphabet by a shift', 'a\u000eb', `a${BAD}b`],
    ['NUL', 'a\u0000b', `a${BAD}b`],
    ['a next line', 'a\u0085b', `a${BAD}b`],
    ['a line that starts again', 'safe\rgone', 'safe gone'],
    ['writing turned round', 'a\u202eb\u202c', `a${BAD}b${BAD}`],
    ['writing set apart', 'a\u2066b\u2069', `a${BAD}b${BAD}`],
    ['an Arabic mark', 'a\u061cb', `a${BAD}b`],
    ['half a character', 'a\ud800b', `a${BAD}b`],
    ['a word cut by nothing', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['a soft hyphen', 'a\u00adb', 'ab'],
    ['words in tags', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['a hidden selector', 'a\u{e0101}b', 'ab'],
    ['a Hangul filler', 'a\u3164b', 'ab'],
    ['marks piled up', `a${'\u0301'.repeat(40)}b`, `a${'\u0301'.repeat(8)}b`],
    ['marks piled up through joiners', `a${'\u0301\u200d'.repeat(40)}b`, `a${'\u0301\u200d'.repeat(4)}b`],
  ])('%s', (_name, text, safe) => {
    expect(forTerminal(text)).toBe(safe);
  });
});

test.each([
  ['letters of any language', 'Llanfair · naïve · Ünïcode · 東京 · العربية · हिन्दी'],
  ['an emoji of several parts', '👩‍👩‍👧 ❤️ 👍🏽'],
  ['joiners that a language needs', 'می‌خواهم'],
  ['an accent on its letter', 'e\u0301'],
])('%s stay as they are', (_name, text) => {
  expect(forTerminal(text)).toBe(text);
});

describe('line ends', () => {
  test('fold into one space each time they come', () => {
    expect(forTerminal('a\r\n\r\nb\u2028c\td')).toBe('a b c d');
  });

  test('stay where several lines are wanted', () => {
    expect(forTerminal('a\r\n\r\nb\rc\u2029d\te', { multiline: true })).toBe('a\n\nb\nc\nd    e');
  });
});

test('no naughty string is dangerous', () => {
  expect(naughty.length).toBeGreaterThan(400);
  for (const text of naughty) {
    expect(forTerminal(text)).not.toMatch(UNSAFE);
    expect(forTerminal(text)).not.toContain('\n');
  }
});

test('whatever comes in, nothing dangerous comes out, and cleaning twice changes nothing', () => {
  const unit = fc.constantFrom(
    ...'\u001b\u009b\u009d\u0090\u009c\u0007\\[]P^_;0m \n\r\t\u200d\u0301\ud83d\udc69\u202e\ufeffab'.split(
      '',
    ),
  );
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit }),
    fc.string({ unit, minLength: 40 }),
  );
  fc.assert(
    fc.property(any, fc.boolean(), (text, multiline) => {
      const safe = forTerminal(text, { multiline });
      expect(safe).not.toMatch(UNSAFE);
      expect(forTerminal(safe, { multiline })).toBe(safe);
    }),
    { numRuns: 5000 },
  );
});
