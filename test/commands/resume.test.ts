import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let id: string;
beforeEach(async () => {
  people = somePeople();
  id = await people.does('ashmere', ...BEGIN);
});
const lea = (argv: readonly string[], answers?: readonly string[]): Promise<Ran> =>
  people.lea('ashmere', argv, answers === undefined ? {} : { answers });
const drafts = (): readonly string[] => {
  try {
    return readdirSync(people.at('ashmere', '.local/share/lea/private', id, 'drafts'));
  } catch {
    return [];
  }
};
/** A diary that was stopped after its first words. */
const stopped = (words: string): Promise<Ran> =>
  lea(['diary', 'add', '--after', 'day to day', '--title', 'A day'], [words, '']);

test('with nothing kept, it says so', async () => {
  expect(await lea(['resume'])).toMatchObject({
    exit: 'fine',
    out: 'No words are waiting: every command came to its end.\n',
  });
});

test('words of a stopped command are there, and go into the entry once it is finished', async () => {
  expect(await stopped('The heads asked first.')).toMatchObject({ exit: 'stopped', out: '' });
  expect(drafts()).toHaveLength(1);
  expect((await lea(['resume', '--show'])).out).toContain('The heads asked first.');
  const ran = await lea(['resume'], ['', '', '', '']);
  expect(ran.exit).toBe('fine');
  expect(ran.out).toContain('Kept privately:');
  expect(drafts()).toEqual([]);
  expect((await lea(['show', '@last'])).out).toContain('The heads asked first.');
});

test('stopped again, the words are kept once, with what was added', async () => {
  await stopped('The heads asked first.');
  expect(await lea(['resume'], ['We had no answer.', ''])).toMatchObject({ exit: 'stopped' });
  expect(drafts()).toHaveLength(1);
  const { out } = await lea(['resume', '--show']);
  expect(out).toContain('The heads asked first.');
  expect(out).toContain('We had no answer.');
});

test('where nobody can be asked, what is kept is enough to finish with', async () => {
  await stopped('The heads asked first.');
  expect(await lea(['resume', '-q'])).toMatchObject({ exit: 'fine' });
  expect(drafts()).toEqual([]);
});

describe('several', () => {
  beforeEach(async () => {
    await stopped('One.');
    await lea(['enquiry', 'new', 'What do we stop?'], ['Two.']);
  });

  test('are listed, and nothing is done until one is named', async () => {
    const { out } = await lea(['resume']);
    expect(out).toMatch(/ {2}1 {2}lea diary add: .*\n {2}2 {2}lea enquiry new: What do we stop\?/);
    expect(drafts()).toHaveLength(2);
  });

  test('a number that is none is refused', async () => {
    expect(await lea(['resume', '3'])).toMatchObject({ exit: 'misused', out: '' });
  });

  test('one is thrown away only when that is agreed to', async () => {
    expect(await lea(['resume', '1', '--discard'])).toMatchObject({ exit: 'misused' });
    expect(await lea(['resume', '1', '--discard'], ['n'])).toMatchObject({ exit: 'stopped' });
    expect(await lea(['resume', '1', '--discard', '--dry-run'])).toMatchObject({ exit: 'fine', out: '' });
    expect(drafts()).toHaveLength(2);
    expect(await lea(['resume', '1', '--discard', '--yes'])).toMatchObject({ exit: 'fine' });
    expect(drafts()).toHaveLength(1);
  });
});
