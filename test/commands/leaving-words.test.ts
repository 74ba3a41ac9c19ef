import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Arranged, Ran } from '../support/world.ts';

let people: People;
let network: string;
beforeEach(async () => {
  people = somePeople();
  network = await people.does('ashmere', ...BEGIN);
});
const lea = (argv: readonly string[], more: Partial<Arranged> = {}): Promise<Ran> =>
  people.lea('ashmere', argv, more);
const does = (...argv: readonly string[]): Promise<string> => people.does('ashmere', ...argv);
const NETWORK = ['--with', 'network', '--confirm', 'share'] as const;
const diary = (...more: readonly string[]): Promise<string> =>
  does('diary', 'add', '--after', 'day to day', '--title', 'A day', '-q', ...more);
/** The file of a private entry. */
async function fileOf(id: string): Promise<string> {
  const { data } = JSON.parse(await does('show', id, '--json', 'path')) as { data: { path: string } };
  return people.at('ashmere', '.local/share/lea/private', network, data.path);
}
/** Adds to the body of a private entry, as somebody would in an editor. */
async function append(id: string, words: string): Promise<void> {
  const file = await fileOf(id);
  writeFileSync(file, readFileSync(file, 'utf8') + words);
}
async function sharedFileOf(id: string): Promise<string> {
  const { data } = JSON.parse(await does('show', id, '--json', 'path')) as { data: { path: string } };
  return join(people.at('ashmere', 'wayside'), data.path);
}
const shared = async (id: string): Promise<string> => readFileSync(await sharedFileOf(id), 'utf8');

describe('sections that stay at home', () => {
  test('are named as their flags are spelled', async () => {
    const id = await diary('--understood', 'For all.', '--for-project', 'For us alone.');
    await does('share', id, '--without', 'for-project', ...NETWORK);
    expect(await shared(id)).not.toContain('For us alone.');
  });

  test('stop the command where there is no such section: its words would leave', async () => {
    const id = await diary('--understood', 'For all.', '--hard', 'For us alone.');
    const ran = await lea(['share', id, '--without', 'hrad', ...NETWORK]);
    expect(ran).toMatchObject({ exit: 'misused', out: '' });
    expect(ran.err).toContain('Did you mean hard?');
  });

  test('stay whole where a heading stands twice, or is spelled with other capitals', async () => {
    const id = await diary('--understood', 'For all.', '--hard', 'For us alone.');
    await append(id, '\n## what was hard\n\nFor us alone, too.\n');
    await does('share', id, '--without', 'hard', ...NETWORK);
    expect(await shared(id)).not.toContain('For us alone');
  });
});

test('a link to a private entry stays at home from the rows of the details too', async () => {
  const set = await does(
    'meeting',
    'new',
    '--group',
    'participating',
    '--form',
    'set',
    '--title',
    'A set',
    '-q',
  );
  const id = await does('enquiry', 'new', 'What do clusters stop doing?', '-q');
  await does(
    'enquiry',
    'refine',
    id,
    'What do our clusters stop doing?',
    '--why',
    'asked at the set',
    '--at',
    set,
  );
  await does('share', id, ...NETWORK);
  expect(await shared(id)).toContain('asked at the set');
  expect(await shared(id)).not.toContain(set);
});

test('what is shown before sharing holds every word that leaves: notes at the foot, and earlier wordings', async () => {
  const id = await diary('--understood', 'As said there.[^x]');
  await append(id, '\n[^x]: A note that nobody pointed at.\n');
  expect((await lea(['share', id, ...NETWORK])).err).toContain('A note that nobody pointed at.');
  const question = await does('enquiry', 'new', 'What do clusters stop doing?', '-q');
  await does('enquiry', 'refine', question, 'What do we stop?', '--why', 'the first was a plan');
  const { err } = await lea(['share', question, ...NETWORK]);
  expect(err).toContain('the first was a plan');
  expect(err).toContain('What do clusters stop doing?');
});

describe('an entry that was taken back', () => {
  test.each([
    ['edit', ['edit', '--keyword', 'x']],
    [
      'mark',
      ['mark', '--words', 'Withdrawn', '--feature', 'trust', '--shows', 'felt', '--direction', 'helps'],
    ],
    ['share', ['share', ...NETWORK]],
    ['withdraw', ['withdraw', '--yes']],
  ] as const)('stays so: %s is refused', async (_name, [verb, ...more]) => {
    const id = await diary('--understood', 'Too early.');
    await does('withdraw', id, '--yes');
    const ran = await lea([verb, id, ...more]);
    expect(ran).toMatchObject({ exit: 'failed', out: '' });
    expect(ran.err).toContain('was withdrawn before');
  });

  test('is moved to no other state', async () => {
    const id = await does('meeting', 'new', '--group', 'chief', '--title', 'A day', '-q', '--yes');
    // Taken back before it was sent, it would be gone; this one was sent, and taken back on another computer.
    const file = await sharedFileOf(id);
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n---\n', '\nwithdrawn: "2026-11-22"\n---\n'));
    expect((await lea(['meeting', 'write-up', id, '--present', 'ashmere chief=1'])).err).toContain(
      'was withdrawn before',
    );
  });
});

describe('permission', () => {
  const VOICE = ['--sentence', '1', '--feature', 'trust', '--shows', 'felt', '--direction', 'helps'] as const;
  const marked = async (...more: readonly string[]): Promise<string> => {
    const id = await diary('--understood', 'I edited every sentence.');
    await does('mark', id, ...VOICE, ...more);
    const { data } = JSON.parse(await does('show', id, '--json', 'marks')) as {
      data: { marks: readonly { id: string }[] };
    };
    return `${id}#${data.marks[0]?.id ?? ''}`;
  };
  const noteOf = async (message: string): Promise<string> =>
    readFileSync(await fileOf(message.split('#')[0] ?? ''), 'utf8').split('[^m1]: ')[1] ?? '';

  test('is nobody else’s to give at once, and the words are signed by the role of whoever spoke', async () => {
    const message = await marked('--voice', 'partner', '--message', 'later');
    expect(await noteOf(message)).toContain('as: Partner');
    const [id = ''] = message.split('#');
    const ran = await lea(['mark', id, ...VOICE, '--voice', 'partner', '--message', 'public']);
    expect(ran.exit).toBe('misused');
  });

  test.each(['refuse', 'withdraw'])('after %s, is given only once it was asked again', async (no) => {
    const message = await marked('--message', 'later');
    await does('message', 'ask', message);
    await (no === 'refuse' ? does('message', 'refuse', message) : does('withdraw', message));
    expect((await lea(['message', 'give', message])).exit).toBe('failed');
    expect((await lea(['message', 'ask', message])).err).toContain('This asks once more.');
    expect((await lea(['message', 'give', message])).exit).toBe('fine');
  });

  test('is for those it was asked for, and never for more', async () => {
    const message = await marked('--message', 'later');
    await does('message', 'ask', message, '--audience', 'network');
    expect((await lea(['message', 'give', message, '--audience', 'public'])).exit).toBe('misused');
    await does('message', 'give', message);
    expect(await noteOf(message)).toContain('for network (');
  });

  test('is for the very wording it was asked for', async () => {
    const message = await marked('--message', 'later');
    await does('message', 'ask', message);
    const ran = await lea(['message', 'give', message, '--published', '[She] edited every sentence.']);
    expect(ran.err).toContain('words have changed');
  });

  test('once given is not given again for other words: they are asked about', async () => {
    const message = await marked('--message', 'later');
    await does('message', 'give', message, '--audience', 'public');
    const file = await fileOf(message.split('#')[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('I edited every', 'She edited each'));
    const said = await noteOf(message);
    expect((await lea(['message', 'give', message])).err).toContain('words have changed');
    expect(await noteOf(message)).toBe(said);
  });
});

describe('what was typed', () => {
  /** An editor that leaves a text of its own. */
  const typing = (change: (text: string) => string): Partial<Arranged> => ({
    answers: [],
    environment: { LEA_EDITOR: 'typewriter' },
    start: ({ args }) => {
      const file = args.at(-1) ?? '';
      writeFileSync(file, change(readFileSync(file, 'utf8')));
      return { code: 0, output: '' };
    },
  });

  test('in an editor is kept where the entry breaks a rule', async () => {
    await does('authority', 'add', 'Greyport', '-q', '--yes');
    const id = await does('visit', 'add', '--host', 'greyport', '--form', 'call', '--asked', 'Help.', '-q');
    const change = (text: string): string =>
      `${text.replace('host: greyport', 'host: ashmere')}\nMany more words.\n`;
    const ran = await lea(['edit', id], typing(change));
    expect(ran.exit).toBe('failed');
    expect((await lea(['resume', '--show'])).out).toContain('Many more words.');
  });

  test('in an editor is shown, and not written, in a dry run', async () => {
    const id = await diary('--understood', 'One.');
    const ran = await lea(
      ['edit', id, '--dry-run'],
      typing((text) => `${text}\nTwo more.\n`),
    );
    expect(ran.err).toContain('Two more.');
    expect(await does('show', id)).not.toContain('Two more.');
  });

  test('under a heading the form lacks is kept with the rest', async () => {
    const text = '## How we would know\n\nOne.\n\n## Odd\n\nTwo.\n';
    const ran = await lea(['enquiry', 'new', '--body', '-'], { input: text });
    expect(ran.exit).toBe('misused');
    expect((await lea(['resume', '--show'])).out).toContain('Two.');
  });

  test('as a whole text is no single line', async () => {
    const shape = async (...more: readonly string[]): Promise<unknown> =>
      JSON.parse(await does('show', await diary(...more), '--json', 'shape'));
    expect(await shape('--body', '## What was hard\n\nOne.')).toMatchObject({ data: { shape: 'full' } });
    expect(await shape('-m', 'One.')).toMatchObject({ data: { shape: 'one line' } });
  });
});

test('nobody reviews the case of their own authority, by whichever command it is begun', async () => {
  const id = await does('case', 'new', 'A case', '-q');
  await does('share', id, ...NETWORK, '-q');
  const ran = await lea(['review', 'new', '--of', id, '--reviewer', 'ashmere', '--yes']);
  expect(ran).toMatchObject({ exit: 'failed', out: '' });
  expect(ran.err).toContain('Somebody from another authority than ashmere is needed');
});

test('one’s own authority is not another one that helped with a question', async () => {
  const id = await does('enquiry', 'new', 'What do clusters stop doing?', '--know', 'We look.', '-q');
  await does(
    'enquiry',
    'refine',
    id,
    'What do we stop doing?',
    '--why',
    'a long talk here',
    '--with',
    'ashmere',
  );
  expect((await lea(['enquiry', 'agree', id])).exit).toBe('failed');
});
