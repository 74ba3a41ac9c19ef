import { describe, expect, test } from 'vitest';
import { defineVerb } from '../../src/commands/verb.ts';
import { NOUNS, VERBS } from '../support/verbs.ts';
import { type Arranged, makeFolder, type Ran, run } from '../support/world.ts';

const lea = (line: string | readonly string[], more: Partial<Arranged> = {}): Promise<Ran> =>
  run(
    typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line,
    { home: makeFolder(), ...more },
    VERBS,
    NOUNS,
  );

const told = async (line: string | readonly string[]): Promise<unknown> => {
  const { out, err } = await lea(line);
  expect(err).toBe('');
  return JSON.parse(out);
};

describe('a command is found', () => {
  test.each([
    ['', { verb: 'status' }],
    ['list', { verb: 'list' }],
    ['ls', { verb: 'list' }],
    ['enquiry new', { verb: 'new' }],
    ['enquiry add', { verb: 'new' }],
    ['inquiry new', { verb: 'new' }],
    ['enquiries new', { verb: 'new' }],
    ['diary new', { verb: 'add' }],
    ['enquiry', { verb: 'overview' }],
    ['enquiries --stuck', { verb: 'overview', flags: { stuck: true } }],
    ['diary', { verb: 'list', flags: { kind: 'diary' } }],
    ['diary list', { verb: 'list', flags: { kind: 'diary' } }],
    ['enquiry show e-9m4t', { verb: 'show', args: { id: 'e-9m4t' }, flags: { kind: 'enquiry' } }],
    ['show --kind enquiries e-9m4t', { verb: 'show', args: { id: 'e-9m4t' }, flags: { kind: 'enquiry' } }],
    ['find --kind diaries --kind enquiry', { verb: 'find', flags: { kind: ['diary', 'enquiry'] } }],
    ['diary find', { verb: 'find', flags: { kind: ['diary'] } }],
    ['enquiry report now', { verb: 'report', args: { words: 'now' }, flags: {} }],
    ['--no-input enquiry --quiet show e-9m4t', { verb: 'show', args: { id: 'e-9m4t' } }],
    ['--json show e-9m4t', { verb: 'show', args: { id: 'e-9m4t' } }],
    ['--journal somewhere list', { verb: 'list' }],
    ['report --', { verb: 'report' }],
    ['report -- --stuck', { verb: 'report', args: { words: '--stuck' } }],
    ['report several words here', { verb: 'report', args: { words: 'several words here' } }],
  ])('lea %s', async (line, expected) => {
    expect(await told(line)).toMatchObject(expected);
  });

  test.each([
    ['enqiury', 'There is no command "lea enqiury". Did you mean enquiry?'],
    ['enquiry set-asid', 'There is no command "lea enquiry set-asid". Did you mean set-aside?'],
    ['diary reprot', 'There is no command "lea diary reprot". Did you mean report?'],
    ['xyzzy', 'There is no command "lea xyzzy".'],
    ['enquiry diary add', 'There is no command "lea enquiry diary".'],
    ['show', 'ID is missing: Which entry'],
    ['show one two', '"two" is one word too many.'],
    ['enquiry list --kind diary', 'enquiry and diary are two different kinds.'],
    ['list --fetch', '--fetch is not a flag of lea list.'],
    ['list --quite', '--quite is not a flag of lea list. Did you mean --quiet?'],
    ['list --journal', '--journal needs something after it.'],
    ['list --journal --json', '"code":"MISUSED"'],
    ['list --kind diary --kind enquiry', 'diary and enquiry are two different kinds.'],
    ['list --kind diarys', 'Did you mean diary?'],
    ['list --quiet=no', '--quiet takes nothing after it.'],
  ])('or not, and the nearest is offered: lea %s', async (line, sentence) => {
    const { exit, out, err } = await lea(line);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(exit).toBe('misused');
  });
});

describe('flags are read', () => {
  const given = async (...words: string[]): Promise<unknown> =>
    ((await told(['enquiry', 'new', '--quiet', ...words])) as { flags: unknown }).flags;

  test.each<[string[], object]>([
    [['--title', 'Two words'], { title: 'Two words' }],
    [['--title=Two words'], { title: 'Two words' }],
    [['--date', '17/11/2026'], { date: '2026-11-17' }],
    [['--date', 'last tuesday'], { date: '2026-11-17' }],
    [['--next', 'none-planned'], { next: 'none planned' }],
    [['--next', '3 Dec 2026'], { next: '2026-12-03' }],
    [['--next', ''], {}],
    [['--group', 'written-up'], { group: 'written up' }],
    [
      ['--enquiry', 'e-9m4tq2xw7c', '--enquiry', 'e-8m4tq2xw7c'],
      { enquiries: ['e-9m4tq2xw7c', 'e-8m4tq2xw7c'] },
    ],
    [['--count', '7'], { count: 7 }],
    [['--trained'], { trained: true }],
    [['--no-trained'], { trained: false }],
    [['-m', 'A line'], { message: 'A line' }],
    [['--review-follow-up', '2027-01'], { review_follow_up: '2027-01' }],
    [['--present', 'ashmere chief=2'], { present: [{ authority: 'ashmere', chief: 2 }] }],
    [
      ['--present', 'ashmere; 2; yesterday'],
      { present: [{ authority: 'ashmere', chief: 2, since: '2026-11-22' }] },
    ],
    [
      ['--item', 'Letting go of control; greyport; presentation'],
      { items: [{ title: 'Letting go of control', led_by: 'greyport', form: 'presentation' }] },
    ],
    [['--item', 'Letting go; ; set'], { items: [{ title: 'Letting go', form: 'set' }] }],
    [['--item', 'Letting go led-by=greyport'], { items: [{ title: 'Letting go', led_by: 'greyport' }] }],
    [['--item', 'a', '--item', 'b'], { items: [{ title: 'a' }, { title: 'b' }] }],
  ])('%j', async (words, expected) => {
    expect(await given(...words)).toEqual(expected);
  });

  test('and those that were given are named, also where they are empty', async () => {
    expect(await told(['enquiry', 'new', '--quiet', '--next', ''])).toMatchObject({ named: ['next'] });
  });

  test.each<[string[], string, string]>([
    [['--count', 'many'], 'BAD_ANSWER', '--count: "many" is not a whole number.'],
    [
      ['--date', '31/11/2026'],
      'NO_SUCH_DATE',
      '31/11/2026 does not exist: November has 30 days.\nNothing was saved.\nTry: lea enquiry new --date "23 November 2026"\nMore: lea help NO_SUCH_DATE\n',
    ],
    [['--date', 'today', '--date', 'yesterday'], 'BAD_ANSWER', '--date: it was given twice'],
    [['--group', 'cheif'], 'BAD_ANSWER', 'Did you mean chief?'],
    [
      ['--present', 'ashmere cheif=2'],
      'BAD_ANSWER',
      '--present: it has no part called "cheif"; they are: authority, chief, since.',
    ],
    [['--present', 'ashmere; 1; today; 4'], 'BAD_ANSWER', '"4" is one part too many'],
    [['--trained', '--no-trained'], 'BAD_ANSWER', '--trained: it was given twice'],
  ])('%j is refused', async (words, code, sentence) => {
    const { exit, err } = await lea(['enquiry', 'new', ...words]);
    expect(exit).toBe('misused');
    expect(err).toContain(sentence);
    const json = await lea(['enquiry', 'new', '--json', ...words]);
    expect(JSON.parse(json.err)).toMatchObject({ schema: 'lea.error/1', error: { code, exit: 2 } });
  });

  test('all that is wrong is told at once', async () => {
    const { err } = await lea([
      'enquiry',
      'new',
      '--cuont',
      '3',
      '--count',
      'many',
      '--date',
      '31/11/2026',
      '--title',
    ]);
    expect(err.split('\n').slice(0, 4)).toEqual([
      '--title needs something after it.',
      '--cuont is not a flag of lea enquiry new. Did you mean --count?',
      '31/11/2026 does not exist: November has 30 days.',
      '--count: "many" is not a whole number.',
    ]);
  });

  test('a short date is said back, and a whole one is not', async () => {
    expect((await lea(['diary', 'add', '--date', '17 Nov'])).err).toBe(
      'Taken as Tuesday 17 November 2026.\n',
    );
    expect((await lea(['diary', 'add', '--date', '17/11/2026'])).err).toBe('');
    expect((await lea(['diary', 'add', '--date', '17 Nov', '-q'])).err).toBe('');
  });

  test('a diary looks back and a meeting forward', async () => {
    expect((await lea(['diary', 'add', '--date', '3 Dec'])).err).toBe(
      'Taken as Wednesday 3 December 2025.\n',
    );
    expect((await lea(['meeting', 'new', '--date', '3 Dec'])).err).toBe(
      'Taken as Thursday 3 December 2026.\n',
    );
  });
});

describe('how a command ends', () => {
  test('a refusal leaves standard output empty and says what to type next', async () => {
    const { exit, code, out, err } = await lea('refuse');
    expect([exit, code, out]).toEqual(['no journal', 3, '']);
    expect(err).toBe(
      'There is no journal here.\nTry: lea join ADDRESS\nTry: lea init\nMore: lea help NOT_A_JOURNAL\n',
    );
  });

  test('next steps begin with npx where npx started lea', async () => {
    const { err } = await lea('refuse', { environment: { npm_command: 'exec' } });
    expect(err).toContain('Try: npx lea join ADDRESS\nTry: npx lea init\nMore: npx lea help');
  });

  test('a screen reader hears that it is a problem', async () => {
    const { err } = await lea('refuse --accessible');
    expect(err).toMatch(/^Problem: There is no journal here\.\nTry: /);
  });

  test('programs get one object', async () => {
    const { err } = await lea('refuse --json=id');
    expect(JSON.parse(err)).toEqual({
      schema: 'lea.error/1',
      error: {
        code: 'NOT_A_JOURNAL',
        message: 'There is no journal here.',
        hint: 'lea join ADDRESS\nlea init',
        field: null,
        file: null,
        line: null,
        exit: 3,
      },
    });
  });

  test('a bug is called one, and the lines to send are shown', async () => {
    const { code, out, err } = await lea('break');
    expect([code, out]).toEqual([70, '']);
    expect(err).toContain('   lea 0.0.0: Error: nobody foresaw this\n');
    expect((await lea('break', { environment: { LEA_DEBUG: '1' } })).err.length).toBeGreaterThan(err.length);
    expect(JSON.parse((await lea('break --json')).err)).toMatchObject({ error: { code: 'BUG', exit: 70 } });
  });

  test('problems that were found are an answer, not a failure', async () => {
    expect(await lea('fail')).toMatchObject({ code: 1, out: '2 problems\n', err: '' });
  });

  test('Ctrl-C ends at once what only reads', async () => {
    const stopping = new AbortController();
    const slow = defineVerb({
      name: 'slow',
      summary: 'Never ends.',
      args: [],
      flags: {},
      examples: [],
      writes: false,
      run: () => new Promise(() => setTimeout(() => stopping.abort(), 1)),
    });
    const ran = await run(['slow'], { home: makeFolder(), stopping: stopping.signal }, [slow], []);
    expect(ran).toMatchObject({ code: 130, out: '', err: 'Stopped. Nothing was changed.\n' });
  });

  test('the version stands alone', async () => {
    expect(await lea('--version')).toMatchObject({ code: 0, out: 'lea 0.0.0\n' });
  });
});
