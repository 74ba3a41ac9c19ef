import { PassThrough, type Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { defineVerb, type Verb } from '../../src/commands/verb.ts';
import type { Asking } from '../../src/commands/world.ts';
import {
  choice,
  date,
  type Field,
  many,
  number,
  optional,
  ref,
  rows,
  type Shape,
  text,
  yes,
  seat,
} from '../../src/model/field.ts';
import { page } from '../../src/render/page.ts';
import { main } from '../../src/terminal/main.ts';
import { type Arranged, arrange, makeFolder, type Ran, run } from '../support/world.ts';

const PLACES = 'Ashmere Brackenshire Calderwick Dunmarsh Elmstow Fernley Greyport Hexham Inchfield Jarrow';
const AUTHORITIES = PLACES.split(' ').map((shown) => ({ value: shown.toLowerCase(), shown }));
const ask = (asking: Asking<unknown>): Verb =>
  defineVerb({
    name: 'ask',
    summary: 'Ask.',
    args: [],
    flags: {},
    examples: ['lea ask'],
    writes: true,
    run: async (_given, world) => {
      world.data(JSON.stringify((await world.ask(asking)) ?? null));
      return 'fine';
    },
  });

/** Asks in the base prompter. */
const asked = (
  asking: Asking<unknown>,
  answers: readonly string[],
  more: Partial<Arranged> = {},
): Promise<Ran> => run(['ask'], { home: makeFolder(), answers, ...more }, [ask(asking)], []);

const group = { field: choice('Which group?', ['chief', 'participating']), flag: '--group' };
const place = {
  field: ref('authority', 'Which authority are you with?'),
  flag: '--authority',
  offered: AUTHORITIES,
};
const after = {
  field: optional(ref('any', 'After which meeting?')),
  flag: '--after',
  offered: AUTHORITIES.slice(0, 3),
};
const line = { field: optional(text('In a line, how was it?')), flag: '--line' };

describe('the base prompter', () => {
  test.each<[string, Asking<unknown>, readonly string[], unknown, string]>([
    [
      'a number',
      group,
      ['2'],
      'participating',
      'Which group?\n  1  chief\n  2  participating\nNumber: Chosen: participating\n',
    ],
    [
      'a name',
      group,
      ['Chief'],
      'chief',
      'Which group?\n  1  chief\n  2  participating\nNumber: Chosen: chief\n',
    ],
    [
      'Enter for what stands',
      { ...group, initial: 'participating' },
      [''],
      'participating',
      'Which group?\n  1  chief\n  2  participating\nNumber [2]: Chosen: participating\n',
    ],
    ['a part of a name', place, ['ash'], 'ashmere', 'Which authority are you with? Chosen: Ashmere\n'],
    [
      'nothing where it may be skipped',
      after,
      [''],
      null,
      'After which meeting? (Enter to skip)\n  1  Ashmere\n  2  Brackenshire\n  3  Calderwick\nNumber: ',
    ],
    [
      'the list, when nothing is typed',
      place,
      ['', '7'],
      'greyport',
      `Which authority are you with? ${AUTHORITIES.map(({ shown }, at) => `${String(at + 1).padStart(4)}  ${shown}\n`).join('')}Which authority are you with? Chosen: Greyport\n`,
    ],
    ['a line', line, ['Long, but good.'], 'Long, but good.', 'In a line, how was it? (Enter to skip)\n> '],
    ['a line left out', line, [''], null, 'In a line, how was it? (Enter to skip)\n> '],
    [
      'a question that says itself what Enter does',
      { ...line, ask: 'More? (Enter to finish)' },
      [''],
      null,
      'More? (Enter to finish)\n> ',
    ],
    [
      'a day in words',
      { field: date('On which day?'), flag: '--date', initial: '2026-11-23' },
      ['17 nov'],
      '2026-11-17',
      'On which day? [2026-11-23]\n> Taken as Tuesday 17 November 2026.\n',
    ],
    [
      'the day that stands',
      { field: date('On which day?'), flag: '--date', initial: '2026-11-23' },
      [''],
      '2026-11-23',
      'On which day? [2026-11-23]\n> ',
    ],
    [
      'several lines',
      { field: optional(text('What is understood?', { long: true })), flag: '--understood' },
      ['One.', 'Two.', ''],
      'One.\nTwo.',
      'What is understood? (empty line to finish)\n> > > ',
    ],
    [
      'several choices',
      { field: many(choice('Which features?', ['trust', 'power'])), flag: '--feature' },
      ['2, trust'],
      ['power', 'trust'],
      'Which features? (Enter to skip)\n  1  trust\n  2  power\nNumbers, with commas: Chosen: power\nChosen: trust\n',
    ],
    [
      'rows',
      {
        field: rows('Who?', { place: text('Where?'), chief: optional(number('How many?')) }),
        flag: '--present',
      },
      ['ashmere chief=2', 'greyport', ''],
      [{ place: 'ashmere', chief: 2 }, { place: 'greyport' }],
      'Who? (one a line, empty line to finish)\n> > > ',
    ],
    ['yes', { field: yes('Change it?'), flag: '--change', initial: 'no' }, ['y'], true, 'Change it? y/N: '],
    [
      'no, by Enter',
      { field: yes('Change it?'), flag: '--change', initial: 'no' },
      [''],
      false,
      'Change it? y/N: ',
    ],
    [
      'a seat',
      { field: seat('Whose?'), flag: '--by', initial: 'ashmere/officer-1' },
      [''],
      'ashmere/officer-1',
      'Whose? [ashmere/officer-1]\n> ',
    ],
    [
      'other words',
      { field: text('Question?'), ask: 'What do you want to know?', flag: '--question' },
      ['Why?'],
      'Why?',
      'What do you want to know?\n> ',
    ],
  ])('takes %s', async (_name, asking, answers, value, shown) => {
    const { out, err } = await asked(asking, answers);
    expect(JSON.parse(out)).toEqual(value);
    expect(err).toBe(shown);
  });

  test.each<[string, Asking<unknown>, readonly string[], string]>([
    [
      'several that fit',
      { ...place, offered: [...AUTHORITIES, { value: 'ashwell', shown: 'Ashwell' }] },
      ['ash', 'ashm'],
      'Several fit "ash": Ashmere, Ashwell.\n',
    ],
    ['a word of no choice', group, ['cheif', '1'], '"cheif" is not one of its words. Did you mean chief?\n'],
    [
      'nothing where something is needed',
      { field: text('Which?'), flag: '--which' },
      ['', 'this'],
      'Nothing is given.\n',
    ],
    [
      'a day that is none',
      { field: date('When?'), flag: '--date' },
      ['31/11/2026', 'today'],
      '31/11/2026 does not exist: November has 30 days.\n',
    ],
  ])('asks again after %s', async (_name, asking, answers, why) => {
    const { exit, err } = await asked(asking, answers);
    expect(exit).toBe('fine');
    expect(err).toContain(why);
  });

  test('explains at /help, and asks again', async () => {
    const { err } = await asked({ ...line, help: 'Only for you.' }, ['/help', 'x']);
    expect(err).toContain('> Only for you.\n> ');
    expect((await asked(line, ['/help', 'x'])).err).toContain('this answer is given with --line.');
  });

  test('goes back at /back', async () => {
    const { exit, out } = await asked(line, ['/back']);
    expect([exit, out]).toEqual(['stopped', '']);
  });

  test('opens a bigger window at /edit, with the lines so far', async () => {
    const { readFileSync, writeFileSync } = await import('node:fs');
    const asking = { field: text('What is understood?', { long: true }), flag: '--understood' } as const;
    const { out } = await asked(asking, ['One.', '/edit'], {
      environment: { LEA_EDITOR: 'my-editor --wait' },
      start: ({ program, args }) => {
        expect([program, args[0]]).toEqual(['my-editor', '--wait']);
        const file = args[1] ?? '';
        writeFileSync(file, `${readFileSync(file, 'utf8')}\n\nTwo.\n`);
        return { code: 0, output: '' };
      },
    });
    expect(JSON.parse(out)).toBe('One.\n\nTwo.');
  });

  test('takes the end of input for Ctrl-C', async () => {
    expect(await asked(group, [])).toMatchObject({ code: 130, out: '' });
    expect(await asked({ field: text('What?', { long: true }), flag: '--x' }, ['One.'])).toMatchObject({
      code: 130,
    });
  });

  test('is never reached where nobody can be asked', async () => {
    const { exit, err } = await run(['ask'], { home: makeFolder() }, [ask(group)], []);
    expect(exit).toBe('misused');
    expect(err).toMatch(/^Nobody can be asked here, and these answers are missing: --group\./);
    for (const [flags, environment] of [
      [['--no-input'], {}],
      [[], { LEA_NO_INPUT: '1' }],
      [[], { CI: 'true' }],
    ] as const)
      expect(
        (await run(['ask', ...flags], { home: makeFolder(), answers: ['1'], environment }, [ask(group)], []))
          .exit,
      ).toBe('misused');
  });

  test('shows no control sequence of what it is given', async () => {
    const offered = [
      { value: 'a', shown: 'A\u001b[2J' },
      { value: 'b', shown: 'B' },
    ];
    const { err } = await asked({ ...place, offered, ask: 'Which\u001b]0;x\u0007?' }, ['1']);
    expect(err).not.toContain('\u001b');
  });

  test('shows what was said before its question', async () => {
    const verb: Verb = {
      ...ask(group),
      run: async (_given, world) => {
        world.out(page('These words will be readable.'));
        await world.ask(group);
        return 'fine';
      },
    };
    const { outside, events } = arrange({ home: makeFolder(), answers: ['1'] });
    await main(['ask'], outside, [verb], []);
    expect(events[0]).toEqual({ where: 'out', text: 'These words will be readable.\n' });
  });
});

const ENTER = '\r';
const DOWN = '\u001b[B';

/** Asks in the rich prompter: keys pressed one after another at a window of 80 columns. */
async function pressed(
  asking: Asking<unknown>,
  keys: readonly string[],
): Promise<{ value: unknown; shown: string; exit: string }> {
  const left = [...keys];
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const { outside, events } = arrange({ home: makeFolder(), answers: [] });
  const shown: string[] = [];
  const stream = new Writable({
    write: (part: Buffer, _encoding, done) => {
      shown.push(part.toString('utf8'));
      // Each key is pressed once the screen has come to rest.
      clearTimeout(resting);
      resting = setTimeout(() => void input.write(left.shift() ?? '\u0003'), 20);
      done();
    },
  });
  // As the real standard error, it stays open when a prompt is done with it.
  stream.end = () => stream;
  let resting: NodeJS.Timeout | undefined;
  const window = {
    write: (words: string) => void stream.write(words),
    columns: 80,
    rows: 24,
    isTerminal: true,
    stream,
  };
  const exit = await main(
    ['ask'],
    { ...outside, input: (): Readable => input, err: window },
    [ask(asking)],
    [],
  );
  clearTimeout(resting);
  const out = events.flatMap((event) => (event.where === 'out' ? [event.text] : [])).join('');
  return { value: out === '' ? undefined : JSON.parse(out), shown: shown.join(''), exit };
}

/** A question of each shape: the same in both prompters, with the keys and the lines that answer it alike. */
const ALIKE: Readonly<Record<Shape, [Asking<unknown>, readonly string[], readonly string[]]>> = {
  text: [line, ['F', 'i', 'n', 'e', ENTER], ['Fine']],
  date: [
    { field: date('On which day?'), flag: '--date', initial: '2026-11-23' },
    ['1', '7', ' ', 'n', 'o', 'v', ENTER],
    ['17 nov'],
  ],
  choice: [group, [DOWN, ENTER], ['2']],
  ref: [place, ['g', 'r', 'e', 'y', ENTER], ['grey']],
  seat: [{ field: seat('Whose?'), flag: '--by', initial: 'ashmere/officer-1' }, [ENTER], ['']],
  number: [{ field: number('How many?'), flag: '--count' }, ['7', ENTER], ['7']],
  yes: [{ field: yes('Change it?'), flag: '--change', initial: 'no' }, ['y', ENTER], ['y']],
  rows: [
    { field: rows('Who?', { place: text('Where?') }), flag: '--present' },
    ['a', ENTER, ENTER],
    ['a', ''],
  ],
};

describe('the rich prompter', () => {
  test.each(Object.entries(ALIKE))(
    'asks for a %s in the words of the base one, and gives the same',
    async (_shape, [asking, keys, lines]) => {
      const rich = await pressed(asking, keys);
      const base = await asked(asking, lines);
      expect(rich.value).toEqual(JSON.parse(base.out));
      expect(rich.value).not.toBeNull();
      for (const shown of [rich.shown, base.err]) expect(shown).toContain(asking.field.ask);
    },
  );

  test.each([
    [['2\r'], 'participating'],
    [['part\r', ENTER], 'participating'],
  ])('follows the words that were pasted with Enter: %j', async (keys, value) => {
    expect((await pressed(group, keys)).value).toBe(value);
  });

  test('ticks several', async () => {
    const features: Field = many(choice('Which features?', ['trust', 'power']));
    const { value } = await pressed({ field: features, flag: '--feature' }, [' ', DOWN, ' ', ENTER]);
    expect(value).toEqual(['trust', 'power']);
  });

  test('skips, and takes what stands, with Enter', async () => {
    expect((await pressed(line, [ENTER])).value).toBeNull();
    expect((await pressed({ ...group, initial: 'participating' }, [ENTER])).value).toBe('participating');
    expect((await pressed(after, [ENTER])).value).toBeNull();
  });

  test('explains at /help and goes back at /back', async () => {
    const help = await pressed(line, ['/', 'h', 'e', 'l', 'p', ENTER, 'x', ENTER]);
    expect(help.shown).toContain('this answer is given with --line.');
    expect(help.value).toBe('x');
    expect((await pressed(place, ['/', 'b', 'a', 'c', 'k', ENTER])).exit).toBe('stopped');
  });

  test('stops at Ctrl-C and at Ctrl-D', async () => {
    expect(await pressed(group, ['\u0003'])).toMatchObject({ exit: 'stopped', value: undefined });
    expect(await pressed(line, ['\u0004'])).toMatchObject({ exit: 'stopped', value: undefined });
  });
});
