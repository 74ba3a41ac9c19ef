import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../src/model/day.ts';
import type { Entry } from '../../src/model/entry.ts';
import { timelineOf } from '../../src/reports/timeline.ts';
import { plainText } from '../../src/render/page.ts';
import { widthOf } from '../../src/render/table.ts';
import { timelinePage } from '../../src/render/timeline-page.ts';
import { aDiary, aMeeting, anAuthority, groundOf } from '../support/entries.ts';

/** Entries that make a strip: `#` three, `+` one, `.` attendance alone, from September 2023. */
const written = (slug: string, strip: string): readonly Entry[] =>
  strip.split('').flatMap((sign, at): readonly Entry[] => {
    const day = addDays(`${addMonths('2023-09', at)}-01`, 20);
    if (sign === '.')
      return [
        aMeeting({
          date: day,
          present: [{ authority: slug, chief: 1, participating: undefined, other: undefined }],
        }),
      ];
    const count = sign === '#' ? 3 : sign === '+' ? 1 : 0;
    return Array.from({ length: count }, () =>
      aDiary({ date: day, by: `${slug}/officer-1`, authority: slug }),
    );
  });

const ENTRIES = [
  anAuthority('ashmere'),
  ...written('ashmere', '+++-+++++++-+++-+++++'),
  anAuthority('dunmarsh'),
  ...written('dunmarsh', '+++---.-+.+-+++-+----'),
  anAuthority('marlowby', { joined: '2024-09-19', how: 'invited' }),
  ...written('marlowby', '            +.+-#.+++'),
  anAuthority('norrowdale', { left: '2024-05-31' }),
  ...written('norrowdale', '+.+-+.++-'),
];
const page = (
  more: Partial<Parameters<typeof timelinePage>[1]> = {},
  asked: Parameters<typeof groundOf>[1] = {},
): string =>
  plainText(timelinePage(timelineOf(groundOf(ENTRIES, asked)), { list: false, handRound: false, ...more }));

test('the timeline reads as the design shows it', () => {
  expect(page()).toBe(`                '23 '24         '25        # 3 or more entries   + 1 or 2
                SONDJFMAMJJASONDJFMAM      . came, wrote nothing - nothing
Ashmere         +++-+++++++-+++-+++++
Dunmarsh        +++---.-+.+-+++-+----      quiet since January
Marlowby                    +.+-#.+++      joined September 2024
Norrowdale      +.+-+.++-                  left May 2024`);
});

test('three entries in a month are many, two are some', () => {
  const entries = (count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => aDiary({ date: `2025-05-0${at + 1}` }));
  const last = (count: number) =>
    timelineOf(groundOf([anAuthority('ashmere'), ...entries(count)])).strips[0]?.stretches.at(-1);
  expect([last(2), last(3)]).toEqual(['some', 'many']);
});

describe('asked for in another way', () => {
  test('handed round, it has no notes, and those that left are a number', () => {
    const shown = page({ handRound: true });
    expect(shown).not.toMatch(/quiet|Norrowdale|joined/);
    expect(shown).toContain('1 authority has left.');
  });

  test('as sentences', () => {
    expect(page({ list: true })).toContain('Dunmarsh: last heard 21 January 2025\n');
  });

  test('from a day', () => {
    expect(page({}, { since: '2025-01-15' }).split('\n').slice(1, 4)).toEqual([
      '                JFMAM      . came, wrote nothing - nothing',
      'Ashmere         +++++',
      'Dunmarsh        +----      quiet since January',
    ]);
  });

  test('over 24 months, by quarter', () => {
    const shown = timelineOf(groundOf(ENTRIES, { asAt: '2025-10-05' }));
    expect([shown.months, shown.spans.length]).toEqual([3, 9]);
    expect(timelineOf(groundOf(ENTRIES, { asAt: '2025-09-30' })).months).toBe(1);
  });

  test('over many years it is never wider than a page, and says how to see what is earlier', () => {
    for (const year of [2025, 2027, 2030, 2033, 2040]) {
      const shown = page({}, { asAt: `${year}-10-05` });
      expect(Math.max(...shown.split('\n').map(widthOf)), String(year)).toBeLessThanOrEqual(80);
    }
    const long = page({}, { asAt: '2040-10-05' });
    expect(long).toContain('Earlier than December 2034: lea timeline --as-at 2034-12-01');
    expect(long).toContain('quiet since January 2025');
    expect(page({}, { asAt: '2029-08-05' })).not.toContain('Earlier than');
  });
});
