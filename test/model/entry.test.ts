import { describe, expect, test } from 'vitest';
import { Entries } from '../../src/model/entry.ts';
import { aCase, aDiary, aMark, aReview, aVisit } from '../support/entries.ts';

const marks = [aMark('trust', { id: '7kd' })];

describe('the authorities behind marked passages', () => {
  const ashmere = aDiary({ authority: 'ashmere' }, { marks });
  const references = (...entries: readonly { id: string }[]): readonly string[] =>
    entries.map(({ id }) => `${id}#7kd`);

  test('are those that the words come from, each once', () => {
    const again = aDiary({ authority: 'ashmere' }, { marks });
    const visit = aVisit({ facilitator: 'greyport' }, { marks });
    const among = new Entries([ashmere, again, visit]);
    expect(among.authoritiesBehind(references(ashmere, again, visit))).toEqual(
      new Set(['ashmere', 'greyport']),
    );
  });

  test('are never the network’s own people, nor a visitor from outside', () => {
    const broker = aDiary({ authority: 'network' }, { marks });
    const visit = aVisit({ facilitator: 'outside' }, { marks });
    const among = new Entries([ashmere, broker, visit]);
    expect(among.authoritiesBehind(references(ashmere, broker, visit))).toEqual(new Set(['ashmere']));
  });
});

test.each([
  ['greyport', 1],
  ['ashmere', 0],
  ['broker', 0],
])('of the reviews of a case of Ashmere, one by %s counts %i', (reviewer, count) => {
  const study = aCase({ authority: 'ashmere' });
  const review = aReview({ of: study.id, reviewer, state: 'replied' });
  expect(new Entries([study, review]).repliedReviews(study.id)).toBe(count);
});
