import { expect, test } from 'vitest';
import { learningRows, policyRows } from '../../src/reports/policies.ts';
import { learningPage, policiesPage } from '../../src/render/ground-page.ts';
import { plainText } from '../../src/render/page.ts';
import {
  aCase,
  aDiary,
  aLearningPoint,
  aMark,
  anAuthority,
  aPolicyPoint,
  aReview,
  groundOf,
} from '../support/entries.ts';

const MEMBERS = ['ashmere', 'greyport', 'hollinsea'].map((slug) => anAuthority(slug));
const diaries = MEMBERS.map(({ id }) =>
  aDiary({ by: `${id}/officer-1`, authority: id }, { marks: [aMark('trust'), aMark('power')] }),
);
const refs = (place: number) => diaries.map((each) => `${each.id}#${each.marks[place]?.id ?? ''}`);
const cases = [1, 2].map(() => aCase({ state: 'published', review_follow_up: '2026-02-22' }));
const reviews = cases.map(({ id }) => aReview({ of: id, state: 'replied', returned: '2025-02-01' }));
const agreed = aLearningPoint({
  state: 'agreed',
  statement: 'Ask first.',
  supports: refs(0),
  against: refs(1).slice(0, 1),
});
const thin = aLearningPoint({ supports: [], statement: 'Chair yourselves.' });
const points = [
  aPolicyPoint({
    title: 'Fund the question before the plan',
    state: 'grounded',
    learning: [agreed.id],
    cases: cases.map(({ id }) => id),
  }),
  aPolicyPoint({ title: 'Let small networks chair themselves', learning: [thin.id, 'l-zzzzzzzzzz'] }),
];
const ground = groundOf([...MEMBERS, ...diaries, ...cases, ...reviews, agreed, thin, ...points]);
const short = (id: string): string => (id === agreed.id ? 'l-4bd7' : 'l-9q0v');

test('what we would say, and what it stands on', () => {
  expect(
    plainText(policiesPage(policyRows(ground), short)),
  ).toBe(`What we would say                   Rests on       Places Cases Against State
Fund the question before the plan   l-4bd7 agreed       3     2       1 grounded
Let small networks chair themselves l-9q0v proposed     0     0       0 drafted`);
});

test('what we hold to be so, with the passages for and against', () => {
  expect(plainText(learningPage(learningRows(ground), short)).split('\n')[1]).toMatch(
    /^Ask first\. +l-4bd7 +3 +3 +1 agreed$/,
  );
});

test('with none, what a point needs', () => {
  expect(plainText(policiesPage([], short))).toBe(
    'Nothing to put forward yet. A point needs 2 authorities and a reviewed case.',
  );
  expect(plainText(learningPage([], short))).toContain('lea learning new');
});
