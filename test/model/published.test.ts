import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../src/model/published.ts';

const EASY = 'It was not easy to report to senior officers, frankly, a direct result.';
const TWO = 'We asked the heads. We had never asked them before. They said no, and then yes.';
const RULE = ' Quotes may be shortened with ... and clarified with [ ], but not reworded.';

describe('a wording that may be printed', () => {
  test.each([
    [EASY, EASY],
    [EASY, 'It was not easy to report to senior officers ... a direct result.'],
    [EASY, 'It was not easy to report to senior officers…a direct result'],
    [EASY, '[Reporting] was not easy ...'],
    [EASY, '... not easy to report to senior officers ...'],
    [EASY, 'it WAS not easy [for us] to report to senior officers, frankly, a direct result'],
    [EASY, '"It was not easy to report to senior officers ..."'],
    [EASY, 'It was not easy to report to [our] senior officers ... .'],
    [TWO, 'We asked the heads.'],
    [TWO, 'We asked the heads. ... They said no, and then yes.'],
    [TWO, 'They said no, and then yes.'],
    [TWO, 'We asked the heads. We had never asked them before.'],
    [TWO, '[They] asked the heads. ... They said no ...'],
    ['We didn’t *know* what to\n> ask.', "We didn't know what to ask."],
    ['Yes. We asked and we asked and nobody came. We asked again.', 'We asked again.'],
    ['It cost £4,500.50 in all.', '... £4,500.50 in all.'],
    ['He said ... nothing much.', 'He said ... nothing much.'],
  ])('of %j: %j', (original, published) => {
    expect(checkPublished(original, published)).toEqual({ ok: true });
  });
});

describe('a wording that may not', () => {
  test.each([
    [
      EASY,
      'It was easy to report to senior officers ...',
      '"it was easy to report to senior officers" does not stand in the passage in that place.',
    ],
    [EASY, 'It was ... easy to report ...', '"not" was left out.'],
    [EASY, '[It was] easy to report ...', '"not" was left out.'],
    [
      EASY,
      'It was not easy to report to senior officers.',
      'Words are left out at the end, which needs "..." there.',
    ],
    [
      EASY,
      'Not easy to report to senior officers ...',
      'Words are left out at the beginning, which needs "..." there.',
    ],
    [
      EASY,
      'It was not easy to report to senior officers frankly ...',
      '"it was not easy to report to senior officers frankly" does not stand in the passage in that place.',
    ],
    [
      EASY,
      '... a direct result. It was not easy ...',
      '"a direct result it was not easy" does not stand in the passage in that place.',
    ],
    [
      EASY,
      '... a direct result ... It was not easy ...',
      '"it was not easy" does not stand in the passage in that place.',
    ],
    [EASY, 'It was not eas[ier] ...', '"it was not eas" does not stand in the passage in that place.'],
    [EASY, '... not ... not ...', '"not" does not stand in the passage in that place.'],
    ['a b a c', 'a c', 'Words are left out at the beginning, which needs "..." there.'],
    [EASY, '...', 'Nothing of the passage is left.'],
    [EASY, '[It was easy]', 'Nothing of the passage is left.'],
    [EASY, '', 'Nothing of the passage is left.'],
    [TWO, 'We asked the heads ... before.', '"never" was left out.'],
    [TWO, 'We ... said no ...', '"never" was left out.'],
    [TWO, 'We asked the heads. ... They said ... yes.', '"no" was left out.'],
    ["We couldn't say.", 'We ... say.', '"couldn\'t" was left out.'],
  ])('of %j: %j', (original, published, why) => {
    expect(checkPublished(original, published)).toEqual({ ok: false, why: why + RULE });
  });
});

test('every way of laying the runs is tried', () => {
  // Laid as early as it can be, "We met" would leave out a word that denies; the second one does not.
  expect(checkPublished('We met, not often. We met again and again.', 'We met ... again.')).toEqual({
    ok: true,
  });
  expect(checkPublished('We met. Nobody spoke. We met again.', 'We met ... again.')).toEqual({ ok: true });
  expect(checkPublished('We met. Nobody spoke. We met again.', '... We met again.')).toEqual({ ok: true });
});

test('another language brings its own denying words', () => {
  expect(checkPublished('Doedd neb yno heddiw.', 'Doedd ... yno heddiw.').ok).toBe(true);
  expect(checkPublished('Doedd neb yno heddiw.', 'Doedd ... yno heddiw.', ['neb']).ok).toBe(false);
});

test('a long hostile wording is judged at once', () => {
  expect(checkPublished('a '.repeat(2000), 'a ... '.repeat(600)).ok).toBe(true);
});

const words = fc.array(
  fc.constantFrom<string>('we', 'asked', 'them', 'why', 'and', 'Then', 'left.', 'stayed,'),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('leaving out any stretch of words that deny nothing is allowed, once ... stands there', () => {
  fc.assert(
    fc.property(words, words, words, (before, left, after) => {
      const original = [...before, ...left, ...after].join(' ');
      expect(checkPublished(original, `${before.join(' ')} ... ${after.join(' ')}`)).toEqual({ ok: true });
    }),
  );
});

test('a word the passage does not hold is always refused', () => {
  fc.assert(
    fc.property(words, fc.nat(12), (all, place) => {
      const other = all.toSpliced(place % (all.length + 1), 0, 'plover');
      expect(checkPublished(all.join(' '), other.join(' ')).ok).toBe(false);
    }),
  );
});
