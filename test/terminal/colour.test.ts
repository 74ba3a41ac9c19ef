import { expect, test } from 'vitest';
import { Fault } from '../../src/model/fault.ts';
import { isColoured, readColourWhen } from '../../src/terminal/colour.ts';

const both = [true, false] as const;

test.each<[string, Parameters<typeof readColourWhen>[0], Record<string, string>, boolean | 'if a terminal']>([
  ['nothing', undefined, {}, 'if a terminal'],
  ['the flag, against everything', 'always', { NO_COLOR: '1', TERM: 'dumb', LEA_COLOR: 'never' }, true],
  ['the flag that forbids', 'never', { CLICOLOR_FORCE: '1', LEA_COLOR: 'always' }, false],
  ['the flag that leaves it to the terminal', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, 'if a terminal'],
  ['the variable', undefined, { LEA_COLOR: 'always', NO_COLOR: '1' }, true],
  ['an empty variable', undefined, { LEA_COLOR: '' }, 'if a terminal'],
  ['NO_COLOR', undefined, { NO_COLOR: '0', CLICOLOR_FORCE: '1', FORCE_COLOR: '1' }, false],
  ['an empty NO_COLOR', undefined, { NO_COLOR: '', CLICOLOR_FORCE: '1' }, true],
  ['CLICOLOR_FORCE', undefined, { CLICOLOR_FORCE: '1', CLICOLOR: '0', TERM: 'dumb' }, true],
  ['CLICOLOR_FORCE of 0', undefined, { CLICOLOR_FORCE: '0' }, 'if a terminal'],
  ['FORCE_COLOR', undefined, { FORCE_COLOR: '', CLICOLOR: '0' }, true],
  ['FORCE_COLOR of 0', undefined, { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR of false', undefined, { FORCE_COLOR: 'false' }, false],
  ['CLICOLOR of 0', undefined, { CLICOLOR: '0' }, false],
  ['CLICOLOR of 1', undefined, { CLICOLOR: '1' }, 'if a terminal'],
  ['a dumb terminal', undefined, { TERM: 'dumb' }, false],
])('colour follows %s', (_name, flag, environment, expected) => {
  const when = readColourWhen(flag, environment);
  for (const isTerminal of both)
    expect(isColoured(when, environment, isTerminal)).toBe(
      expected === 'if a terminal' ? isTerminal : expected,
    );
});

test.each([
  ['--colour', 'sometimes', {}, 'BAD_ANSWER'],
  ['LEA_COLOR', undefined, { LEA_COLOR: 'sometimes' }, 'BAD_SETTING'],
])('a word that %s does not take stops the command', (name, flag, environment, code) => {
  expect(() => readColourWhen(flag, environment)).toThrow(expect.objectContaining({ code }));
  expect(() => readColourWhen(flag, environment)).toThrow(Fault);
  expect(() => readColourWhen(flag, environment)).toThrow(name);
});
