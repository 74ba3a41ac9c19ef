import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { ownPage } from '../../src/reports/own-page.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';
import { whyOf } from '../../src/reports/why.ts';
import { briefingData, whyData } from '../../src/render/briefing-data.ts';
import { briefingPage } from '../../src/render/briefing-page.ts';
import { ownPageShown } from '../../src/render/own-page.ts';
import { plainText } from '../../src/render/page.ts';
import { whyPage } from '../../src/render/why-page.ts';
import { aDiary, aMark, aMeeting, anAuthority, aNetwork, aSeat, groundOf } from '../support/entries.ts';

const chief = { by: 'ashmere/chief-1', group: 'chief' } as const;
const here = [
  anAuthority('ashmere', { seats: [aSeat('ashmere/officer-1')] }),
  aDiary({ id: 'd-here000001', date: '2025-05-01', ...chief }, { marks: [aMark('trust')] }),
];
const there = [
  anAuthority('ashmere', {
    joined: '2024-01-01',
    seats: [aSeat('ashmere/chief-1', { role: 'chief-officer' }), aSeat('ashmere/officer-1')],
  }),
  aDiary(
    { id: 'd-there00001', date: '2025-05-02', ...chief },
    { marks: [aMark('trust', { words: 'Among ourselves.' })] },
  ),
];
const second = (entries: readonly Entry[]) => ({
  entries: sharedOnly(entries),
  network: aNetwork({ id: 'n-2', name: 'Wayside think tank', short: 'wayside-chiefs' }),
});
const ground = (entries: readonly Entry[] = there) => groundOf(here, { second: second(entries) });
const made = () => briefing(ground(), { for: 'chief' });
const LINE = 'Read with: Wayside think tank. For chief officers only.';

describe('two journals read as one', () => {
  test('have one voice where both have its seat, and one authority', () => {
    const cell = made().cells.of('trust', 'chief');
    expect(cell?.voices.items).toHaveLength(1);
    expect(cell?.authorities.items).toHaveLength(1);
    expect(cell?.shown.items).toHaveLength(2);
    expect(made().since.members.members.items).toHaveLength(1);
  });

  test('have the seats of both, and the membership of the first', () => {
    const both = ground().entries.find('ashmere')?.values;
    expect(both).toMatchObject({
      membership: [{ date: '2023-09-01' }],
      seats: [{ seat: 'ashmere/officer-1' }, { seat: 'ashmere/chief-1' }],
    });
  });

  test('count what one id stands for once, as the first has it', () => {
    const twin = aDiary({ id: 'd-here000001', date: '2024-01-01', ...chief }, { marks: [aMark('power')] });
    const both = briefing(ground([...there, twin]), { for: 'chief' });
    expect(both.cells.of('power', 'chief')?.shown.items).toHaveLength(0);
  });

  test('count nothing private of the second', () => {
    const secret = aDiary({ ...chief, visibility: 'private' }, { marks: [aMark('power')], space: 'private' });
    const both = briefing(ground([...there, secret]), { for: 'chief' });
    expect(both.cells.of('power', 'chief')?.shown.items).toHaveLength(0);
  });
});

describe('the second journal is named', () => {
  const shown = {
    asAt: '2025-06-05',
    name: (place: string) => place,
    shortId: (id: string) => id.slice(0, 6),
  };

  test('on the briefing, on the page of an authority, and where nothing is shared yet', () => {
    const own = ownPage(ground(), 'ashmere');
    if (own === undefined) throw new Error('no page was made');
    const pages = [
      briefingPage(made()),
      ownPageShown(own),
      briefingPage(briefing(groundOf([], { second: second([]) }), { for: 'chief' })),
    ].map(plainText);
    expect(pages[0]).toContain(LINE);
    expect(pages[1]).toContain(LINE);
    expect(pages[2]).toContain('Read with: Wayside think tank.');
  });

  test('beside each thing that stands there alone, and beside nothing else', () => {
    const figures = whyOf(made(), 'trust/chief');
    const page = plainText(whyPage(figures, { ...shown, handRound: false, readWith: made().readWith }));
    expect(page.split('\n')[0]).toBe(LINE);
    expect(page).toMatch(/one voice, in wayside-chiefs +d-ther/);
    expect(page).toMatch(/one voice +d-here/);
    expect(whyData(figures, made().readWith).map(({ journal }) => journal)).toEqual([
      'wayside-chiefs',
      undefined,
    ]);
  });

  test('for programs', () => {
    expect(briefingData(made()).read_with).toEqual({
      name: 'Wayside think tank',
      short: 'wayside-chiefs',
      readers: 'For chief officers only.',
    });
  });

  test('as for one group only where that group alone writes and meets there', () => {
    const meeting = aMeeting({ date: '2025-01-10' });
    expect(ground([...there, meeting]).readWith?.readers).toBe('For those who may read both.');
    expect(ground([meeting]).readWith?.readers).toBe('For participating officers only.');
  });
});
