import fc from 'fast-check';
import { expect, test } from 'vitest';
import { altered, Entries, Entry } from '../../src/model/entry.ts';
import { shortest } from '../../src/model/id.ts';
import { aCase, aDiary, aReview } from '../support/entries.ts';

test.each([
  ['greyport', 1],
  ['ashmere', 0],
  ['broker', 0],
])('of the reviews of a case of Ashmere, one by %s counts %i', (reviewer, count) => {
  const study = aCase({ authority: 'ashmere' });
  const review = aReview({ of: study.id, reviewer, state: 'replied' });
  expect(new Entries([study, review]).repliedReviews(study.id)).toBe(count);
});

test('the ids beside an id decide how short it may be', () => {
  const id = fc.stringMatching(/^[de]-[01]{10}$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 40 }), (ids) => {
      const entries = new Entries(ids.map((each) => aDiary({ id: each })));
      for (const each of ids) expect(shortest(each, entries.besides(each))).toBe(shortest(each, ids));
    }),
  );
});

test('of two entries with one id, the first stands', () => {
  const [one, other] = [aDiary({ id: 'd-0000000001' }), aDiary({ id: 'd-0000000001' })];
  expect(new Entries([one, other]).find('d-0000000001')).toBe(one);
});

test('an entry that is read when it is touched is altered without being touched', () => {
  class Late extends Entry<unknown> {
    readonly kind = 'diary';
    readonly id = 'd-0000000001';
    readonly path = 'diary/a.md';
    readonly space = 'shared';
    readonly values = { title: 'As read' };
    readonly bodyLine = 3;
    readonly sections = new Map();
    readonly marks = [];
    readonly unknown = new Map();
    get body(): string {
      throw new Error('touched');
    }
  }
  const other = altered(new Late(), { values: { title: 'Altered' } });
  expect([other.values, other.id, other.bodyLine]).toEqual([{ title: 'Altered' }, 'd-0000000001', 3]);
  expect(altered(other, { body: 'Other' }).body).toBe('Other');
  expect(() => other.body).toThrow('touched');
});
