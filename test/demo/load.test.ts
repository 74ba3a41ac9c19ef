import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/demo/load.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { Entries } from '../../src/model/entry.ts';
import { sentencesIn } from '../../src/model/sentence.ts';
import { checkEntries } from '../../src/reports/checks/check-entries.ts';
import { DAY, digest, tell } from './journal.ts';

describe('an example of a given size', () => {
  const told = tell(DAY, 760);

  test.each([267, 285, 304, 760])('of %d entries has so many, each read without a problem', (size) => {
    const sized = tell(DAY, size);
    expect(sized.shared).toHaveLength(size);
    expect(sized.problems).toEqual([]);
  });

  test('names its councils by number and gives each an entry for every kind it writes', () => {
    const councils = told.shared.filter(
      ({ kind, values }) => kind === 'authority' && /^Council \d+$/.test(String(values['title'])),
    );
    expect(councils.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, at) => `council-${15 + at}`));
    const kinds = told.shared.filter(({ path }) => path.includes('council-')).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['authority', 'enquiry', 'diary', 'visit', 'meeting', 'case']));
  });

  test('brings nothing that a check would name beyond the three of the story', () => {
    const problems = checkEntries({
      kinds: KINDS,
      network: told.network,
      shared: new Entries(told.shared),
      all: new Entries(told.entries),
      digest,
      file: ({ path }) => path,
      detail: ({ path }) => ({ file: path }),
    });
    expect(problems.filter(({ file }) => file.includes('council-'))).toEqual([]);
    expect(problems).toHaveLength(3);
  });

  test('says no sentence twice', () => {
    const seen = new Set<string>();
    let count = 0;
    for (const { body, path } of tell(DAY, 1500).shared) {
      if (!path.includes('council-')) continue;
      for (const line of body.replaceAll(/^(?:\[\^|## ).*$/gm, '').split('\n'))
        for (const { start, end } of sentencesIn(line)) {
          seen.add(line.slice(start, end).replaceAll(/==|\[\^\w+\]/g, ''));
          count += 1;
        }
    }
    expect(count).toBeGreaterThan(3000);
    expect(seen.size).toBe(count);
  });

  test('leaves the story as it was', () => {
    const words = (size: number): readonly string[] =>
      tell(DAY, size)
        .shared.filter(({ path }) => !path.includes('council-'))
        .map(({ id, body }) => `${id} ${body}`);
    expect(words(320).toSorted()).toEqual(words(266).toSorted());
  });
});

test.each([
  [0, undefined],
  [19, { councils: 1, began: '2023-09-01', officers: 2 }],
  [20, { councils: 2, began: '2023-09-01', officers: 2 }],
  [7334, { councils: 386, began: '2023-09-01', officers: 2 }],
  [99_734, { councils: 386, began: '2015-06-05', officers: 5 }],
])('%d entries more are laid out over councils first, then years, then seats', (count, layout) => {
  const found = layOut(count);
  if (layout === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(layout);
});
