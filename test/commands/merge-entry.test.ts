import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type People, somePeople } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

const PATH = 'diary/ashmere/2026/2026-11-17-after--d-7k2q9xw4ab.md';
const entry = (title: string, keywords: readonly string[], words = 'Words.'): string =>
  `---\nlea: 1\nkind: diary\nid: d-7k2q9xw4ab\ntitle: ${title}\ndate: "2026-11-17"\nauthority: ashmere\nby: ashmere/officer-1\ngroup: participating\nvisibility: network\nkeywords:\n${keywords.map((word) => `  - ${word}\n`).join('')}---\n\n## In a line\n\n${words}\n`;

let people: People;
beforeEach(async () => {
  people = somePeople();
  await people.lea('you', ['config']);
});
/** Brings two versions together the way git asks for it, in files of its own naming. */
async function merge(base: string, one: string, other: string): Promise<Ran> {
  for (const [name, text] of Object.entries({ base, one, other }))
    writeFileSync(people.at('you', name), text);
  return people.lea('you', ['merge-entry', 'base', 'one', 'other', PATH]);
}
const result = (): string => people.read('you', 'one');

test('what each side added is in the file that git takes', async () => {
  const base = entry('After', ['clusters']);
  expect(
    await merge(base, entry('After', ['clusters', 'heads']), entry('After the meeting', ['clusters'])),
  ).toMatchObject({
    exit: 'fine',
    out: '',
    err: '',
  });
  expect(result()).toBe(entry('After the meeting', ['clusters', 'heads']));
});

describe('what only a person can decide', () => {
  test('is kept in both versions, without a marker, and ends well all the same', async () => {
    const base = entry('After', ['clusters']);
    expect(await merge(base, entry('One', ['clusters']), entry('Two', ['clusters']))).toMatchObject({
      exit: 'fine',
    });
    expect(result()).toMatch(/conflicts:\n {2}- field: title\n {4}other: (One|Two)\n/);
    expect(result()).not.toMatch(/^[<>=]{7}/m);
  });

  test('the order of the two does not count', async () => {
    const [base, one, other] = [
      entry('After', ['a']),
      entry('One', ['a', 'b'], 'One side.'),
      entry('Two', ['c'], 'The other.'),
    ];
    await merge(base, one, other);
    const there = result();
    await merge(base, other, one);
    expect(result()).toBe(there);
  });
});

test('a file that both sides began has an empty one behind it', async () => {
  expect(await merge('', entry('After', ['a']), entry('After', ['b']))).toMatchObject({ exit: 'fine' });
  expect(
    result()
      .match(/^ {2}- .*/gm)
      ?.toSorted(),
  ).toEqual(['  - a', '  - b']);
});

test('bytes that are no text are brought together too, and none is lost', async () => {
  const [one, other] = [Buffer.from([0xff, 0x41, 0x0a]), Buffer.from([0xfe, 0x42, 0x0a])];
  writeFileSync(people.at('you', 'base'), '');
  writeFileSync(people.at('you', 'one'), one);
  writeFileSync(people.at('you', 'other'), other);
  expect(await people.lea('you', ['merge-entry', 'base', 'one', 'other', PATH])).toMatchObject({
    exit: 'fine',
  });
});

test('a version that is not there is no empty one', async () => {
  const ran = await people.lea('you', ['merge-entry', 'base', 'one', 'nothing', PATH]);
  expect(ran).toMatchObject({ exit: 'failed', out: '' });
});

test('plain git, told so by init, calls it for files that both sides changed', async () => {
  const other = somePeople();
  await other.does(
    'ashmere',
    'init',
    'w',
    '--name',
    'Wayside',
    '--authority',
    'ashmere',
    '--group',
    'chief',
    '-q',
  );
  const folder = other.at('ashmere', 'w');
  expect(other.git(folder, 'check-attr', 'merge', '--', PATH, 'network.yaml')).toBe(
    `${PATH}: merge: lea\nnetwork.yaml: merge: unspecified`,
  );
});
