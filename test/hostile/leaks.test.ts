import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Attacked, anAttackedJournal, wordsAt } from './journal.ts';

const PASSAGES = [
  ':::private\nCANARY words\n:::\n',
  '::: private\nCANARY words\n:::\n',
  '   :::private\nCANARY words\n   :::\n',
  ':::Private\nCANARY words\n:::\n',
  ':::private for now\nCANARY words\n:::\n',
  '> :::private\n> CANARY words\n> :::\n',
  '- :::private\n  CANARY words\n  :::\n',
  '::::private\nCANARY\n\n:::note\nCANARY words\n:::\n\nCANARY\n::::\n',
  '<!-- CANARY words -->\n',
  'Some <!-- CANARY\nwords --> text\n',
];

/** Keeps a diary entry privately and gives its id. */
async function keeps({ lea }: Attacked, title: string, body: string): Promise<string> {
  const { code, out, err } = await lea(
    'diary',
    'add',
    title,
    '--after',
    'day to day',
    '--no-input',
    '-q',
    '--body',
    body,
  );
  expect([code, err]).toEqual([0, '']);
  return out.trim();
}

/** Where the private space keeps an entry. */
function privateFile({ people }: Attacked, id: string): string {
  const root = people.at('ashmere', '.local/share/lea/private');
  const path = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((each) =>
    each.endsWith(`${id}.md`),
  );
  if (path === undefined) throw new Error(`${id} is not in the private space`);
  return join(root, path);
}

const shares = ({ lea }: Attacked, id: string) => lea('share', id, '--with', 'network', '--confirm', 'share');

test('what is marked private, commented, unknown or linked privately is in no object of the shared place', async () => {
  const attacked = await anAttackedJournal();
  const linked = await keeps(attacked, 'CANARY title', 'CANARY words');
  const body = [
    '## What we understand now',
    `Open before. [${linked}] and [the other](${linked}) and ${linked} alone.`,
    ...PASSAGES.flatMap((passage, number) => [passage, `Open words ${number}.`]),
  ].join('\n\n');
  const id = await keeps(attacked, 'A day', body);
  const file = privateFile(attacked, id);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      'visibility: private',
      `# CANARY\nstrange: CANARY\nlinks:\n  - ${linked}\nvisibility: private`,
    ),
  );

  const { code, err } = await shares(attacked, id);

  expect([code, err.includes('What stays on this computer')]).toEqual([0, true]);
  const words = wordsAt(attacked);
  for (const number of PASSAGES.keys()) expect(words).toContain(`Open words ${number}.`);
  expect(words).toContain('Open before.  and the other and  alone.');
  expect(words).not.toContain('CANARY');
  expect(words).not.toContain(linked);
});

test('a passage that is opened and never closed takes all that follows with it', async () => {
  const attacked = await anAttackedJournal();
  const id = await keeps(
    attacked,
    'A day',
    'Open words.\n\n  ::: Private\nCANARY\n\n## What was hard\n\nCANARY',
  );
  expect((await shares(attacked, id)).code).toBe(0);
  expect(wordsAt(attacked)).toContain('Open words.');
  expect(wordsAt(attacked)).not.toContain('CANARY');
});

test('a private entry copied by hand is not sent, not even once it was saved by plain git and taken out again', async () => {
  const attacked = await anAttackedJournal();
  const { people, folder, lea, put } = attacked;
  const id = await keeps(attacked, 'A day', 'CANARY words');
  const path = `diary/ashmere/2026/2026-11-23-a-day--${id}.md`;
  put(path, readFileSync(privateFile(attacked, id)));
  expect((await lea('sync')).code).toBe(1);

  people.git(folder, 'add', '--', path);
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'by hand');
  people.git(folder, 'rm', '-q', '--', path);
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'and out again');
  const { code, err } = await lea('sync');
  expect([code, err.includes(path)]).toEqual([1, true]);
  expect(wordsAt(attacked)).not.toContain('CANARY');
});

test('a shared entry whose visibility was turned by hand is held back, with the words added to it', async () => {
  const attacked = await anAttackedJournal();
  const { folder, lea } = attacked;
  const id = await keeps(attacked, 'A day', 'Open words.');
  await shares(attacked, id);
  const file = join(folder, `diary/ashmere/2026/2026-11-23-a-day--${id}.md`);
  const turned = `${readFileSync(file, 'utf8').replace('visibility: network', 'visibility: private')}CANARY\n`;
  writeFileSync(file, turned);
  expect((await lea('sync')).code).toBe(1);
  expect(wordsAt(attacked)).toContain('Open words.');
  expect(wordsAt(attacked)).not.toContain('CANARY');
  expect(readFileSync(file, 'utf8')).toBe(turned);
});
