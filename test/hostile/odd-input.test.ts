import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anAttackedJournal } from './journal.ts';

const ADD = ['diary', 'add', '--after', 'day to day', '--no-input', '-m', 'Words.'];

test('a title may be any one line, and its file is one that every system opens', async () => {
  const { lea } = await anAttackedJournal();
  const titles = ['CON', '👩‍👩‍👧', 'שלום', '...', '../../etc/passwd', '__proto__'];
  for (const title of titles)
    expect([title, (await lea(...ADD, `--title=${title}`)).code]).toEqual([title, 0]);
  expect(await lea('check')).toMatchObject({ code: 0 });
  const { out } = await lea('list', '--json');
  const listed = (JSON.parse(out) as { data: { title: string }[] }).data.map(({ title }) => title);
  expect(listed).toEqual(expect.arrayContaining(titles));
});

const REFUSED = [
  ['--title', 'x'.repeat(10_000)],
  ['--title', 'two\nlines'],
  ['--date', '31/02/2026'],
  ['--date', '11/17/2026'],
  ['--date', '0000-00-00'],
  ['--date', '999999999 weeks ago'],
] as const;

test('what no entry can hold is refused in words, and nothing is saved', async () => {
  const { lea } = await anAttackedJournal();
  for (const [flag, value] of REFUSED) {
    const { code, out, err } = await lea(...ADD, flag, value);
    expect([value, code, out]).toEqual([value, 2, '']);
    expect(err).toContain('Nothing was saved.');
  }
  expect((await lea('list', '-q')).out.trim().split('\n').toSorted()).toEqual(['ashmere', 'greyport']);
});

test('settings that cannot be written to do not make a saved entry seem lost', async () => {
  const { lea, people } = await anAttackedJournal();
  const folder = people.at('ashmere', '.config/lea');
  mkdirSync(`${folder}/config.json.new`, { recursive: true });
  writeFileSync(`${folder}/config.json.new/x`, '');
  chmodSync(`${folder}/config.json.new`, 0o500);
  const { code, out, err } = await lea(...ADD);
  expect(code).toBe(0);
  expect(out).toContain('Kept privately');
  expect(err).toContain('Your own settings cannot be written to');
  expect((await lea('resume')).out).toContain('No words are waiting');
});
