import { beforeEach, describe, expect, test } from 'vitest';
import { aSharedJournal, type People, writesPlovers } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let id: string;
beforeEach(async () => {
  people = await aSharedJournal();
  id = await writesPlovers(people, 'ashmere');
});
const lea = (...argv: readonly string[]): Promise<Ran> =>
  people.lea('ashmere', argv, { folder: people.at('ashmere', 'wayside') });

describe('@last after a noun', () => {
  test('is what was written last, where that is of this kind', async () => {
    expect((await lea('diary', 'show', '@last')).out).toContain('Plovers');
  });

  test('is refused where it is of another, and what it is is said', async () => {
    const ran = await lea('enquiry', 'show', '@last');
    expect(ran).toMatchObject({ exit: 'misused', out: '' });
    expect(ran.err).toMatch(/@last is a diary \(d-\w+, Plovers\), and this command is about an enquiry\./);
  });
});

describe('an error for programs', () => {
  test('shows nothing that a terminal would act on', async () => {
    const ran = await lea('show', 'no\u009B31m\u202Esuch', '--json');
    expect(ran.err).toContain('"code":"NO_SUCH_ENTRY"');
    expect(ran.err).not.toMatch(/[\u0080-\u009F\u202E]/u);
  });
});

describe('what a withdrawal says', () => {
  test('of words that others have: since when, and that it has to be sent', async () => {
    await lea('share', id, '--with', 'network', '--confirm', 'share', '-q');
    const ran = await lea('withdraw', id, '--yes');
    expect(ran.out).toContain('Colleagues who brought it in since 23 November 2026 hold a copy');
    expect(ran.out).toContain('only once you have sent this');
    expect(ran.out).toContain('Next: lea sync');
  });

  test('of words that nobody else had: just that', async () => {
    const ran = await lea('withdraw', id, '--yes');
    expect(ran.out).toContain('Nobody else had it.');
    expect(ran.out).not.toContain('sync');
  });
});
