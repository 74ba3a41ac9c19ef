import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFor } from '../../src/reports/pack.ts';
import { packData } from '../../src/render/pack-data.ts';
import { packPage } from '../../src/render/pack-page.ts';
import { plainText } from '../../src/render/page.ts';
import { widthOf } from '../../src/render/table.ts';
import { aDiary, aMark, aMeeting, anAuthority, digest, groundOf } from '../support/entries.ts';
import { someEntries } from '../support/journals.ts';

const QUESTIONS = new Map([
  ['purpose', ['P one?', 'P two?']],
  ['trust', ['T one?']],
  ['power', ['W one?', 'W two?']],
]);
const PROMPT = 'What would make it worth it? (With a theme: Why now?)';

const next = aMeeting({
  id: 'm-next000001',
  date: '2025-06-12',
  group: 'chief',
  state: 'planned',
  number: 6,
  title: 'Sixth',
  themes: ['Letting go'],
  place: 'The library',
  chaired_by: 'ashmere',
  items: [
    { title: 'One bell on one door', led_by: 'greyport', form: 'presentation' },
    { title: 'which two to put forward', led_by: undefined, form: 'decision' },
  ],
});
const last = aMeeting(
  { date: '2025-02-06', group: 'chief', number: 5, title: 'Fifth' },
  {
    sections: {
      understood: 'We used to think one.\n\nNow we think two.',
      disagreed: '- Whose year it is.',
      actions: '- [ ] Draft one page (greyport/chief-1, by 7 March 2025)\n- [x] Done already (ashmere)',
    },
  },
);
const entries = [anAuthority('ashmere'), anAuthority('greyport'), last, next];
const packOf = (more: Parameters<typeof groundOf>[0] = [], asked = {}) => {
  const made = packFor(groundOf([...entries, ...more]), {
    meeting: next.id,
    questions: QUESTIONS,
    prompt: PROMPT,
    ...asked,
  });
  if (made === undefined) throw new Error('no pack was made');
  return made;
};
const pageOf = (made: ReturnType<typeof packOf>): string => plainText(packPage(made, { accessible: false }));

/** Words a member said yes to, for these very words. */
const aMessage = (words: string, feature: string) =>
  aMark(feature, {
    kind: 'message',
    words,
    consent: {
      state: 'given',
      on: ['2025-03-01'],
      audience: 'network',
      prints: { words: digest(words).slice(0, 6) },
      phrases: [],
    },
  });

describe('the pack of a meeting', () => {
  test('has the agenda with who leads it, and where it is', () => {
    const page = pageOf(packOf());
    expect(page).toContain('The library. Chaired by Ashmere.');
    expect(page).toContain(' 1 One bell on one door. Led by Greyport: presentation.');
    expect(page).toContain(' 2 Which two to put forward. Decision.');
  });

  test('tells what the last session understood and where it disagreed', () => {
    expect(packOf().last).toMatchObject({
      number: 5,
      understood: ['We used to think one.', 'Now we think two.'],
      disagreed: ['Whose year it is.'],
    });
  });

  test('looks back to no session of the same day or later, nor of the other group', () => {
    const [one, other] = [7, 8].map((number) => aMeeting({ date: '2025-06-01', group: 'chief', number }));
    const others = aMeeting({ date: '2025-05-15', number: 11 });
    if (one === undefined || other === undefined) throw new Error('two meetings were made');
    for (const { id } of [one, other])
      expect(packOf([one, other, others], { meeting: id }).last?.number).toBe(5);
  });

  test('carries over the actions still open, and says whose day has passed', () => {
    expect(pageOf(packOf())).toContain(' [ ] Draft one page, by 7 March. Its day has passed.');
    expect(pageOf(packOf())).not.toContain('Done already');
  });

  test('asks of a theme what the template asks of one, and nothing without a theme', () => {
    expect(packOf().prompt).toBe('Why now?');
    expect(packOf([], { prompt: 'Why?' }).prompt).toBe('Why?');
    const plain = aMeeting({ date: '2025-06-20', group: 'chief', state: 'planned' });
    expect(packOf([plain], { meeting: plain.id }).prompt).toBeUndefined();
  });

  test('stops at two questions of two features, others for each session until all had their turn', () => {
    const asked = (number: number): readonly string[] => {
      const session = aMeeting({ date: '2025-06-20', group: 'chief', state: 'planned', number });
      return packOf([session], { meeting: session.id }).pauses.map(({ question }) => question);
    };
    expect([1, 2, 3, 4].map(asked)).toEqual([
      ['P one?', 'T one?'],
      ['W one?', 'P two?'],
      ['T one?', 'W two?'],
      ['P one?', 'T one?'],
    ]);
  });

  test('offers the newest words of each feature with permission, beside those the briefing quotes', () => {
    const said = (words: string, feature: string, date: string) =>
      aDiary({ date }, { marks: [aMessage(words, feature)] });
    const made = packOf([
      said('Old.', 'trust', '2025-02-20'),
      said('Newer.', 'trust', '2025-04-20'),
      said('Of power.', 'power', '2025-03-20'),
      said('Newest, and quoted.', 'trust', '2025-05-20'),
    ]);
    expect(made.briefing.messages.map(({ words }) => words)).toEqual(['Newest, and quoted.']);
    expect(made.messages.map(({ words }) => words)).toEqual(['Newer.', 'Of power.']);
    expect(made.offered.items).toHaveLength(2);
  });

  test('names no authority that has gone quiet', () => {
    const page = pageOf(
      packOf([anAuthority('dunmarsh'), aDiary({ date: '2024-01-10', authority: 'dunmarsh' })]),
    );
    expect(page).toContain('Three authorities have recorded nothing');
    expect(page).not.toContain('Dunmarsh');
  });

  test('ends with a blank line for each key feature, and in accessible mode with none to draw', () => {
    expect(packOf().stand.map(({ key }) => key)).toEqual([
      'purpose',
      'enquiry',
      'trust',
      'facilitation',
      'power',
    ]);
    expect(pageOf(packOf()).split('\n').at(-1)).toMatch(/^ 5 Power and authority {2,}_{20,}$/);
    expect(plainText(packPage(packOf(), { accessible: true }))).not.toContain('_');
  });

  test('is not made of a meeting that is not there, was cancelled, or was a set', () => {
    const none = aMeeting({ date: '2025-05-20', state: 'cancelled' });
    const set = aMeeting({ date: '2025-05-20', form: 'set' });
    const ground = groundOf([...entries, none, set]);
    for (const meeting of ['m-0000000000', none.id, set.id])
      expect(packFor(ground, { meeting, questions: QUESTIONS })).toBeUndefined();
  });

  test('of any meeting in any journal is at most 80 columns wide, and the same for programs every time', () => {
    fc.assert(
      fc.property(someEntries(6), (some) => {
        const ground = groundOf(some);
        for (const { id } of ground.entries.all.filter((each) => each.kind === 'meeting')) {
          const made = packFor(ground, { meeting: id, questions: QUESTIONS, prompt: PROMPT });
          if (made === undefined) continue;
          for (const accessible of [true, false])
            for (const each of plainText(packPage(made, { accessible })).split('\n'))
              expect(widthOf(each), each).toBeLessThanOrEqual(80);
          expect(JSON.stringify(packData(made))).toBe(
            JSON.stringify(
              packData(packFor(ground, { meeting: id, questions: QUESTIONS, prompt: PROMPT }) ?? made),
            ),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
