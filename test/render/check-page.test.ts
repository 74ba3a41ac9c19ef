import { describe, expect, test } from 'vitest';
import { type Problem, problem } from '../../src/model/problem.ts';
import { checkForGitHub, checkPage } from '../../src/render/check-page.ts';
import { plainText } from '../../src/render/page.ts';

const LINK = problem(
  'LINK_BROKEN',
  { file: 'diary/a.md', line: 7, column: 5, fix: 'lea edit d-7k2q' },
  { key: 'enquiries', id: 'e-9m4t' },
);
const SIZE = problem('TOO_LARGE', { file: 'diary/b.md', unreadable: true }, { size: 5_000_000 });
const show = (
  problems: readonly Problem[],
  lineOf: (of: Problem) => string | undefined = () => undefined,
): readonly string[] =>
  plainText(checkPage(problems, { entries: 3, lineOf, columns: 80, program: 'npx lea' })).split('\n');

describe('for people', () => {
  test('nothing wrong says how much was looked at', () => {
    expect(show([])).toEqual(['Nothing wrong was found in 3 entries.']);
  });

  test('each cause has its problems, each with line, what is wrong, code and what mends it', () => {
    expect(show([SIZE, LINK], ({ line }) => (line === 7 ? '  - e-9m4t' : undefined))).toEqual([
      'Too large (1)',
      'diary/b.md:1: This file holds 5000000 bytes; an entry may hold at most 1,048,576. [TOO_LARGE]',
      "    Try: shorten it in your editor, or take it out of the journal's folder",
      '',
      'Link broken (1)',
      'diary/a.md:7:5: enquiries points to e-9m4t, which is not in the journal. [LINK_BROKEN]',
      '      - e-9m4t',
      '        ^',
      '    Try: npx lea edit d-7k2q',
      '',
      '2 problems in 2 files. 1 file could not be read, so nothing in it is counted.',
    ]);
  });

  test('a line of a stranger does nothing to the screen', () => {
    expect(show([LINK], () => 'x\u001b[2Jy').join('\n')).not.toContain('\u001b');
  });
});

describe('for GitHub', () => {
  test('what could not be read is an error, the rest a warning', () => {
    expect(checkForGitHub([SIZE, LINK]).split('\n')).toEqual([
      "::error file=diary/b.md,line=1,title=TOO_LARGE::This file holds 5000000 bytes; an entry may hold at most 1,048,576. Try: shorten it in your editor, or take it out of the journal's folder",
      '::warning file=diary/a.md,line=7,col=5,title=LINK_BROKEN::enquiries points to e-9m4t, which is not in the journal. Try: lea edit d-7k2q',
      '',
    ]);
  });

  test('no text of a file can begin a command of its own', () => {
    const hostile = problem('RULE_BROKEN', { file: 'a,b:c%.md' }, { why: 'x\n::error::y\r' });
    expect(checkForGitHub([hostile])).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=1,title=RULE_BROKEN::x%0A::error::y%0D\n',
    );
  });
});
