import { describe, expect, test } from 'vitest';
import { FAULT_CODES } from '../../src/model/fault.ts';
import { NOUNS, VERBS } from '../support/verbs.ts';
import { makeFolder, run } from '../support/world.ts';

async function help(...words: string[]): Promise<string> {
  const { exit, out, err } = await run(words, { home: makeFolder() }, VERBS, NOUNS);
  expect([exit, err]).toEqual(['fine', '']);
  return out;
}

describe('help', () => {
  test('for everything has examples first, and fits 80 columns', async () => {
    const all = await help('--help');
    expect(all).toBe(await help('help'));
    expect(all).toMatch(/^ {2}lea\n {2}lea diary add\n/);
    for (const part of ['enquiry  What we hope', 'report [WORDS...]', '-q, --quiet', 'lea help topics'])
      expect(all).toContain(part);
  });

  test('for a command has examples, a sentence, and its flags in three groups', async () => {
    const verb = await help('enquiry', 'new', '--help');
    expect(verb).toBe(await help('help', 'enquiry', 'new'));
    expect(verb).toBe(await help('inquiry', 'add', '-h', '--cout', 'x'));
    const order = [
      '  lea new\n',
      'Tell what',
      'Usage',
      'Words',
      'Answers',
      '--group WORD',
      'Output',
      '--json',
      'Everywhere',
      '--dry-run',
    ];
    const places = order.map((part) => verb.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(verb).toContain('Which group? One of: chief, participating, written');
    expect(verb).toContain('--item "WORDS led-by=AUTHORITY form=WORD"');
    expect(verb).toContain('--no-trained');
  });

  test('for a command that only reads says nothing of dry runs', async () => {
    expect(await help('list', '--help')).not.toContain('--dry-run');
  });

  test('for a kind shows its commands', async () => {
    const noun = await help('enquiries', '--help');
    expect(noun).toBe(await help('help', 'enquiry'));
    for (const part of ['enquiry set-aside ID', 'Commands for any entry', 'enquiry show ID'])
      expect(noun).toContain(part);
    expect(noun).not.toContain('report');
  });

  test('for a code explains it', async () => {
    const code = await help('help', 'no_connection');
    expect(code).toContain('NO_CONNECTION\n\nNo connection to HOST.');
    expect(code).toContain('Ends with  1. Failed');
  });

  test.each(FAULT_CODES)('explains %s', async (code) => {
    expect((await help('help', code)).split('\n')[2]).not.toBe('');
  });

  test.each([
    ['exit-codes', '130'],
    ['errors', 'NOT_A_JOURNAL'],
    ['environment', 'LEA_JOURNAL'],
    ['fields', 'review_follow_up'],
    ['topics', 'exit-codes'],
  ])('has a page about %s', async (topic, part) => {
    expect(await help('help', topic)).toContain(part);
    expect(await help('help', 'topics')).toContain(topic);
  });

  test('about nothing it knows offers what is near', async () => {
    const { exit, err } = await run(['help', 'reprot'], { home: makeFolder() }, VERBS, NOUNS);
    expect(exit).toBe('misused');
    expect(err).toContain('There is no help about "reprot". Did you mean report?');
  });

  test('for a screen reader has no columns', async () => {
    expect(await help('help', 'exit-codes', '--accessible')).toContain('\n3: Not in a journal.\n');
  });

  test('is never wider than 80 columns', async () => {
    const pages = [
      ['--help'],
      ['enquiry', 'new', '--help'],
      ['enquiry', '--help'],
      ['help', 'errors'],
      ['help', 'fields'],
    ];
    for (const words of pages)
      for (const line of (await help(...words)).split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
