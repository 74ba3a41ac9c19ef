import { describe, expect, test } from 'vitest';
import { chanceFor, idOf, markIdsOf } from '../../src/demo/chance.ts';
import { readBlocks } from '../../src/demo/notation.ts';
import { type DemoEvent, playWayside } from '../../src/demo/play.ts';
import { countOutcomes, fillSlots } from '../../src/demo/wording.ts';
import { diary } from '../../src/kinds/diary.ts';
import { scan } from '../../src/model/scan.ts';
import { sentencesIn } from '../../src/model/sentence.ts';
import { readSeat } from '../../src/model/seat.ts';
import { DAY, digest, rowsOf, tell } from './journal.ts';

const LAST = '2025-08-31';
const play = (asAt: string, size = 266): readonly DemoEvent[] => [
  ...playWayside({ asAt, size, digest }).events,
];
/** What network.yaml says of itself, its day and its id, is the one thing that a day changes. */
const story = (events: readonly DemoEvent[]): readonly DemoEvent[] =>
  events.filter(({ subject }) => !subject.startsWith('network '));
const told = tell(LAST);

describe('the story as saves', () => {
  const events = play(LAST);

  test('is told twice in the same words', () => {
    expect(play(LAST)).toEqual(events);
  });

  test('is told the same each time one goes through it', () => {
    const { events: once } = playWayside({ asAt: DAY, size: 300, digest });
    expect([...once]).toEqual([...once]);
  });

  test('is in order of day, and nothing in it is later than its evening', () => {
    const days = events.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day >= '2023-09-01' && day <= LAST)).toBe(true);
  });

  test.each(['2023-09-01', '2023-11-29', '2024-10-10', '2025-06-05'])(
    'on %s is the beginning of the whole',
    (day) => {
      const early = story(play(day));
      expect(early).toEqual(story(events).slice(0, early.length));
      expect(story(events)[early.length]?.day ?? '9999').toSatisfy((next: string) => next > day);
    },
  );

  test('has another network id for another day or size, and the same for the same', () => {
    const ids = [
      [DAY, 266],
      [DAY, 266],
      [DAY, 300],
      [LAST, 266],
    ].map(([asAt, size]) => playWayside({ asAt: String(asAt), size: Number(size), digest }).networkId);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^n-[0-9a-hjkmnp-tv-z]{10}$/);
  });

  test('is saved by seats that exist, under a noun, a verb and an id, and says of every file that it is an example', () => {
    const seats = new Set(
      events.flatMap(({ files }) =>
        files.flatMap(({ values }) => rowsOf(values['seats']).map((row) => row['seat'])),
      ),
    );
    for (const { seat, subject, files } of events) {
      expect(readSeat(seat)).toBeDefined();
      expect(seats).toContain(seat);
      expect(subject).toMatch(/^[a-z]+ [a-z-]+ [a-z0-9#-]+$/);
      expect(files.every(({ values }) => values['demo'] === true)).toBe(true);
    }
  });

  test('changes something with every save', () => {
    const last = new Map<string, string>();
    for (const { subject, files } of events) {
      const fresh = files.filter(({ values, body }) => {
        const id = String(values['id']);
        const words = JSON.stringify([values, body]);
        const isFresh = last.get(id) !== words;
        last.set(id, words);
        return isFresh;
      });
      expect(fresh, subject).not.toEqual([]);
    }
  });

  test('keeps private what is private', () => {
    const own = events.filter(({ space }) => space === 'private');
    expect(own).toHaveLength(5);
    for (const { space, files, seat } of events)
      for (const { values } of files)
        if (space === 'private')
          expect([values['visibility'], seat]).toEqual(['private', 'ashmere/officer-1']);
        else expect(values['visibility']).not.toBe('private');
  });
});

describe('the words', () => {
  const plain = (body: string): string =>
    body.replaceAll(/^(?:\[\^|## |— ).*$/gm, '').replaceAll(/==|\[\^\w+\]|^> ?|^- (?:\[[ x]\] )?/gm, '');

  test('say no sentence of five words or more twice', () => {
    const seen = new Map<string, string>();
    for (const entry of told.entries)
      for (const paragraph of plain(entry.body).split('\n'))
        for (const { start, end } of sentencesIn(paragraph)) {
          const words =
            paragraph
              .slice(start, end)
              .toLowerCase()
              .match(/[\p{L}\p{N}']+/gu) ?? [];
          if (words.length < 5) continue;
          expect(seen.get(words.join(' ')), entry.path).toBeUndefined();
          seen.set(words.join(' '), entry.path);
        }
    expect(seen.size).toBeGreaterThan(1000);
  });

  test('leave no slot unfilled and no note of the tables behind', () => {
    for (const { body, path } of told.entries)
      expect(body, path).not.toMatch(/[{}|]|\[[a-z]+ [a-z]+ [a-z]+[: ]/);
  });

  test('pass the checks made before sharing', () => {
    const known = told.shared
      .filter(({ kind }) => kind === 'authority')
      .map(({ values }) => String(values['title']));
    expect(scan('Ring 07700 900123.', known)).not.toEqual([]);
    for (const { body, values } of told.entries)
      expect(scan(`${String(values['title'])}\n${body.replaceAll(/^\[\^.*$/gm, '')}`, known)).toEqual([]);
  });

  test('speak of carrying on only from the day on which that was the question', () => {
    for (const { body, values, kind } of told.shared)
      if (kind === 'diary' && String(values['date']) < '2025-02-06')
        expect(body).not.toMatch(/carry(?:ing)? on/i);
  });

  test("turn from hindering to helping over Brackenshire's six visits", () => {
    const visits = told.shared
      .filter(({ kind, values }) => kind === 'visit' && values['host'] === 'brackenshire')
      .toSorted((a, b) => (String(a.values['date']) < String(b.values['date']) ? -1 : 1));
    const ways = visits.map(({ marks }) => [...new Set(marks.map(({ direction }) => direction))]);
    expect(ways).toEqual([['hinders'], ['hinders'], ['mixed'], ['mixed'], ['helps'], ['helps']]);
  });
});

describe('chance', () => {
  test('gives each part of the story a stream of its own, always the same', () => {
    const draw = (key: string): readonly number[] => {
      const chance = chanceFor(key);
      return [1, 2, 3, 4].map(() => chance.below(1000));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(idOf(diary, 'x')).toMatch(/^d-[0-9a-hjkmnp-tv-z]{10}$/);
  });

  test('gives 100,000 entries 100,000 ids', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => idOf(diary, `load/${at}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives the marks of one entry ids that differ, and more marks change none of the first', () => {
    expect(new Set(markIdsOf('x', 40)).size).toBe(40);
    expect(markIdsOf('x', 5)).toEqual(markIdsOf('x', 40).slice(0, 5));
  });

  test('fills slots with one of their ways', () => {
    const frame = 'We {met|spoke} in {March|April|May}.';
    expect(countOutcomes(frame)).toBe(6);
    const made = Array.from({ length: 200 }, (_, at) => fillSlots(frame, () => chanceFor(`${at}`)));
    expect(new Set(made).size).toBe(6);
  });
});

test('a table reads as parts with a head and lines, of which a blank line may be one', () => {
  const [one, two] = readBlocks('a b=c | Title\nline: x\n\n[trust did helps: y]\n\nd\nhard: z\n- w\n');
  expect(one).toMatchObject({
    words: ['a'],
    title: 'Title',
    lines: [{ key: 'line', text: 'x\n\n[trust did helps: y]' }],
  });
  expect(one?.options.get('b')).toBe('c');
  expect(two).toMatchObject({ words: ['d'], title: undefined, lines: [{ key: 'hard', text: 'z\n- w' }] });
});
