import { describe, expect, test } from 'vitest';
import { altered, type Entry } from '../../src/model/entry.ts';
import { plainText } from '../../src/render/page.ts';
import { stuckPage } from '../../src/render/questions-page.ts';
import { stuckQuestions } from '../../src/reports/stuck.ts';
import { anEnquiry, aNetwork, groundOf } from '../support/entries.ts';
import { ago, DAY, MEMBERS } from '../support/gaps.ts';

/** A draft whose wordings are so many days old; each may have had help. */
const draft = (...wordings: readonly { readonly days: number; readonly with?: string }[]): Entry =>
  anEnquiry({
    date: ago(wordings[0]?.days ?? 0),
    versions: wordings.map(({ days, with: helped }) => ({
      date: ago(days),
      words: 'Why?',
      why: undefined,
      at: undefined,
      with: helped,
    })),
  });
const stuck = (entries: readonly Entry[], network = aNetwork()) =>
  stuckQuestions(groundOf([...MEMBERS, ...entries], { network }));

describe('a draft stands still', () => {
  test.each([
    [120, [{ days: 120 }], 1],
    [119, [{ days: 119 }], 0],
    [180, [{ days: 300 }, { days: 180 }], 1],
    [179, [{ days: 300 }, { days: 179 }], 0],
  ] as const)('for %i days: %o', (days, wordings, count) => {
    expect(stuck([draft(...wordings)]).map((each) => each.days)).toEqual(Array(count).fill(days));
  });

  test('for as many days as the network says', () => {
    const rules = { ...aNetwork().rules, gaps: { G05: [30, 40] } };
    expect(stuck([draft({ days: 31 })], aNetwork({ rules }))).toHaveLength(1);
    expect(stuck([draft({ days: 300 }, { days: 31 })], aNetwork({ rules }))).toHaveLength(0);
  });

  test('and no other question does, nor one of somebody who was never a member', () => {
    const old = draft({ days: 400 });
    const agreed = altered(old, { values: { ...old.values, state: 'agreed' } });
    const elsewhere = altered(old, { values: { ...old.values, authority: 'dunmarsh' } });
    expect([stuck([agreed]), stuck([elsewhere])]).toEqual([[], []]);
  });
});

test('whoever helped last is named, and offered in the note', () => {
  const questions = stuck([
    draft({ days: 400, with: 'calderwick' }, { days: 300, with: 'greyport' }, { days: 200 }),
  ]);
  expect(questions.map(({ helped }) => helped)).toEqual(['Greyport']);
  const words = plainText(stuckPage(questions, { asAt: DAY, shortId: (id) => id })).replaceAll(/\s+/g, ' ');
  expect(words).toContain('3 wordings. Greyport helped last.');
  expect(words).toContain('Would an hour with Greyport, who helped before, be of use?');
});
