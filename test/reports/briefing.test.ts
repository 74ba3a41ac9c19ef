import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { figuresOf, whyOf } from '../../src/reports/why.ts';
import { briefingData, whyData } from '../../src/render/briefing-data.ts';
import { briefingPage } from '../../src/render/briefing-page.ts';
import { envelope } from '../../src/render/json.ts';
import { plainText } from '../../src/render/page.ts';
import { widthOf } from '../../src/render/table.ts';
import { whyPage } from '../../src/render/why-page.ts';
import { aDiary, aMark, aMeeting, anAuthority, aNetwork, anEnquiry, groundOf } from '../support/entries.ts';
import { someEntries } from '../support/journals.ts';

const EDITIONS = ['chief', 'participating'] as const;
const shown = {
  asAt: '2025-06-05',
  name: (place: string) => place,
  shortId: (id: string) => id.slice(0, 6),
  handRound: false,
};
const text = (entries: readonly Entry[], more: Partial<Parameters<typeof briefing>[1]> = {}): string =>
  plainText(briefingPage(briefing(groundOf(entries), { for: 'chief', ...more })));

describe('in any journal', () => {
  test('every figure is asked for by its own key, and its page lists as many things as it counts', () => {
    fc.assert(
      fc.property(someEntries(6), fc.constantFrom(...EDITIONS), (entries, edition) => {
        const made = briefing(groundOf(entries), { for: edition });
        const figures = figuresOf(made);
        expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
        for (const figure of figures) {
          expect(whyOf(made, figure.key)).toEqual([figure]);
          expect(whyData([figure])).toHaveLength(figure.items.length);
          const dated = plainText(whyPage([figure], shown))
            .split('\n')
            .filter((each) => /^ \d{1,2} [A-Z][a-z]{2} \d{4} /.test(each));
          expect(dated).toHaveLength(figure.items.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the numbers in the table are the lengths of those lists', () => {
    fc.assert(
      fc.property(someEntries(6), (entries) => {
        const made = briefing(groundOf(entries), { for: 'chief' });
        const lines = plainText(briefingPage(made))
          .split('\n')
          .filter((each) => /^ {3}(Chief|Participating) officers +\S+ +\d/.test(each));
        const cells = made.cells.all.filter(
          ({ group, passages }) => group !== 'other' && passages.length > 0,
        );
        const printed = lines.map((each) => each.slice(25).replaceAll(/[()^]/g, '').trim().split(/ +/));
        const counted = cells.map((cell) => {
          const column = (name: string): string => {
            const count = whyOf(made, `${cell.feature.key}/${cell.group}${name}`)[0]?.items.length ?? -1;
            return count === 0 && name !== '/new' ? '-' : String(count);
          };
          const broken = ['/did', '/effect', '/hard', '/backed'].map((name) =>
            cell.few ? 'few' : column(name),
          );
          return [column('/authorities'), column('/voices'), column(''), column('/new'), ...broken];
        });
        // A cell whose words are nobody's has no authorities, so its line does not begin with a number.
        const begun = counted.filter(([authorities]) => authorities !== '-');
        expect(printed).toEqual(begun);
      }),
      { numRuns: 60 },
    );
  });

  test('a private entry changes no figure and no page', () => {
    fc.assert(
      fc.property(someEntries(5), (entries) => {
        const shared = entries.filter((each) => each.values['visibility'] !== 'private');
        expect(text(entries)).toBe(text(shared));
        expect(briefingData(briefing(groundOf(entries), { for: 'participating' }))).toEqual(
          briefingData(briefing(groundOf(shared), { for: 'participating' })),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which entries were read changes nothing', () => {
    fc.assert(
      fc.property(someEntries(5), (entries) => {
        expect(text(entries.toReversed())).toBe(text(entries));
      }),
      { numRuns: 40 },
    );
  });

  test.each([5, 40])('with %i authorities the page keeps to 80 columns and 62 lines', (places) => {
    fc.assert(
      fc.property(
        someEntries(places),
        fc.constantFrom(...EDITIONS),
        fc.boolean(),
        fc.constantFrom(undefined, '2024-06-13'),
        (entries, edition, handRound, compare) => {
          const lines = text(entries, { for: edition, handRound, compare }).split('\n');
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
          expect(lines.length).toBeLessThanOrEqual(62);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('before there is anything', () => {
  test('an empty journal says what would help first', () => {
    expect(text([])).toBe(
      [
        'WAYSIDE LEARNING NETWORK                                    THINK TANK BRIEFING',
        'Nothing has been shared yet, so there is nothing to report.',
        'Before the first session it may help to have:',
        ' - the authorities who are coming      lea authority add',
        ' - the date and who leads each item    lea meeting new',
        ' - one question from one authority     lea enquiry new',
      ].join('\n'),
    );
  });

  test('what is there already is not asked for again', () => {
    const page = text([
      anAuthority('ashmere'),
      aMeeting({ group: 'chief', state: 'planned', date: '2025-06-12', number: 1, themes: ['Trust'] }),
    ]);
    expect(page).toContain('Session 1, 12 June 2025: Trust');
    expect(page).not.toContain('lea authority add');
    expect(page).not.toContain('lea meeting new');
  });

  test('with entries and no marks, section 2 is one sentence', () => {
    const page = text([anAuthority('ashmere'), aDiary({ date: '2025-05-01' })]);
    expect(page).toContain('2. WHAT HAS BEEN SHOWN SO FAR\n No words have been pointed at yet.');
    expect(page).not.toContain('have shown nothing yet');
  });

  test('after one meeting and three entries the whole page stands, with - in empty cells', () => {
    const entries = ['officer-1', 'officer-2', 'chief-1'].map((seat) =>
      aDiary({ by: `ashmere/${seat}`, date: '2025-05-20' }, { marks: [aMark('trust')] }),
    );
    const page = text([
      anAuthority('ashmere', { joined: '2025-05-01' }),
      aMeeting({ group: 'chief', date: '2025-05-15' }),
      ...entries,
    ]);
    expect(page).toContain('   Chief officers                  1      1    1 (1)  few    few  few    few\n');
    expect(page).toContain('   Participating officers          -      -    -        -      -    -      -\n');
  });
});

describe('section 1', () => {
  const moved = (authority: string, ...dates: readonly string[]) =>
    anEnquiry({
      authority,
      by: `${authority}/officer-1`,
      date: dates[0] ?? '',
      versions: dates.map((date) => ({
        date,
        words: `On ${date}?`,
        why: undefined,
        at: undefined,
        with: undefined,
      })),
    });
  const members = ['ashmere', 'greyport', 'hollinsea', 'larkdale'].map((slug) => anAuthority(slug));
  const met = aMeeting({ group: 'chief', date: '2025-02-06' });

  test('names collapse to three and a count', () => {
    const entries = members.map(({ id }) => moved(id, '2024-01-10', '2025-03-01'));
    expect(text([...members, met, ...entries])).toContain(
      ' Agreed    Ashmere, Greyport, Hollinsea and 1 more each reworded a question.',
    );
  });

  test('a core contact briefing begins with questions on the move, then visits', () => {
    const page = text(
      [...members, met, aMeeting({ date: '2025-02-06' }), moved('ashmere', '2024-01-10', '2025-03-01')],
      { for: 'participating' },
    );
    expect(page).toContain('CORE CONTACT BRIEFING');
    expect(page).toContain('1. SINCE WE LAST MET\n Questions Ashmere: 2 wordings, last changed 1 March.');
    expect(page).toContain('lea report --for participating --why');
  });

  test('handed round, those that left are a number', () => {
    const entries = [
      ...members,
      met,
      anAuthority('oxenhythe', { left: '2025-03-01' }),
      aDiary({ date: '2025-03-02' }),
    ];
    expect(text(entries)).toContain('4 now: 4 of the 5 that began. Oxenhythe left.');
    expect(text(entries, { handRound: true })).toContain('4 now: 4 of the 5 that began. 1 left.');
  });

  test('on the day of a meeting the period is the one since the meeting before', () => {
    const { period } = briefing(groundOf([...members, met], { asAt: '2025-02-06' }), { for: 'chief' });
    expect(period.from).toBe('2023-09-01');
    expect(briefing(groundOf([...members, met], { asAt: '2025-02-07' }), { for: 'chief' }).period.from).toBe(
      '2025-02-07',
    );
    expect(briefing(groundOf([...members, met], { since: '2025-03-01' }), { for: 'chief' }).period).toEqual({
      from: '2025-03-01',
      to: '2025-06-05',
      lastMet: undefined,
    });
  });
});

describe('what rests', () => {
  const rest = {
    gap: 'G04',
    about: 'ashmere',
    reason: 'reorganisation',
    until: '2025-09-30',
    date: '2025-03-01',
    by: undefined,
  };
  const ground = groundOf([anAuthority('ashmere'), aDiary({ date: '2024-05-01' })], {
    network: aNetwork({ rests: [rest] }),
  });
  const page = (handRound: boolean, all: boolean): string =>
    plainText(briefingPage(briefing(ground, { for: 'chief', handRound }), { all }));

  test('is a line on screen, a number handed round, and has its reason under --all', () => {
    expect(page(false, false)).toContain(' Resting: 1 (Ashmere, until 30 September)');
    expect(page(true, false)).toMatch(/ Resting: 1$/m);
    expect(page(false, true)).toContain(' - G04 Ashmere, until 30 September: reorganisation');
  });
});

describe('lines asked for', () => {
  const made = briefing(
    groundOf([
      anAuthority('ashmere'),
      aDiary({ date: '2025-05-01' }, { marks: [aMark('power', { direction: 'hinders' })] }),
    ]),
    { for: 'chief' },
  );

  test('a feature gives the passages of each group', () => {
    expect(whyOf(made, 'power').map(({ key }) => key)).toEqual([
      'power/chief',
      'power/participating',
      'power/other',
    ]);
  });

  test('nothing has a key that no line has', () => {
    expect(whyOf(made, 'weather')).toEqual([]);
  });

  test('in JSON each thing stands under the figure it is counted in, missing values as null', () => {
    const data = envelope('lea.why/1', {
      journal: 'wayside',
      asAt: '2025-06-05',
      unreadable: [],
      data: whyData(whyOf(made, 'power/participating')),
    });
    expect(data).toMatchObject({
      schema: 'lea.why/1',
      count: 1,
      as_at: '2025-06-05',
      data: [
        {
          figure: 'power/participating',
          role: 'participating-officer',
          group: 'participating',
          authority: null,
        },
      ],
    });
    expect(Object.keys(data)).toEqual(['schema', 'journal', 'as_at', 'count', 'unreadable', 'data']);
  });
});
