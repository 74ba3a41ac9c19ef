import { describe, expect, test } from 'vitest';
import { aSharedJournal, somePeople } from '../support/people.ts';

describe('with no journal', () => {
  test('there are three ways in, as commands where nobody can be asked', async () => {
    const { exit, out } = await somePeople().lea('you', []);
    expect([exit, out.match(/(?<=: )lea \w+/g)]).toEqual(['fine', ['lea join', 'lea init', 'lea demo']]);
  });

  test('a program gets the number that says so', async () => {
    expect(await somePeople().lea('you', ['status', '--json'])).toMatchObject({
      exit: 'no journal',
      out: '',
    });
  });

  test('a journal that is named and is not there is no way in', async () => {
    expect(await somePeople().lea('you', ['--journal', 'nowhere'])).toMatchObject({
      exit: 'no journal',
      out: '',
    });
  });
});

test("what others added since one's own last save is news, and one's own is not", async () => {
  const people = await aSharedJournal();
  await people.does('greyport', 'join', people.hub, '--authority', 'greyport', '--group', 'chief', '-q');
  people.git(people.at('ashmere', 'wayside'), 'pull', '-q', '--no-rebase', 'origin', 'main');
  const news = async (who: string): Promise<unknown> => {
    const { data } = JSON.parse(await people.does(who, 'status', '--json')) as { data: { news: unknown } };
    return data.news;
  };
  expect(await news('greyport')).toEqual({ since: '2026-11-23', entries: 0, from: [] });
  await people.does(
    'greyport',
    'meeting',
    'new',
    'Letting go',
    '--group',
    'chief',
    '--date',
    '2026-12-03',
    '--yes',
    '-q',
  );
  await people.does('greyport', 'learning', 'new', 'Trust grows with the same faces.', '--yes', '-q');
  people.git(
    people.at('ashmere', 'wayside'),
    'pull',
    '-q',
    '--no-rebase',
    people.at('greyport', 'hub'),
    'main',
  );
  expect(await news('ashmere')).toEqual({ since: '2026-11-23', entries: 2, from: ['Greyport'] });
  expect(await news('greyport')).toEqual({ since: '2026-11-23', entries: 0, from: [] });
});

test('whoever has not joined sees what anybody may see', async () => {
  const people = await aSharedJournal();
  people.git(people.root, 'clone', '-q', people.hub, people.at('reader', 'copy'));
  const ran = await people.lea('reader', [], { folder: people.at('reader', 'copy') });
  expect(ran.out.split('\n')[0]).toMatch(/^Good morning\. {2,}Wayside, 23 November 2026$/);
  expect(await people.lea('reader', ['whoami'], { folder: people.at('reader', 'copy') })).toMatchObject({
    exit: 'failed',
    out: '',
  });
});
