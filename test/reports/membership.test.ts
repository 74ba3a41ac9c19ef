import { describe, expect, test } from 'vitest';
import { briefing } from '../../src/reports/briefing.ts';
import { figureOf } from '../../src/reports/figure.ts';
import { isMember, membershipOn, memberSince } from '../../src/reports/membership.ts';
import { whyPage } from '../../src/render/why-page.ts';
import { plainText } from '../../src/render/page.ts';
import { aDiary, aMark, aMeeting, anAuthority, groundOf } from '../support/entries.ts';

const DAY = '2025-06-05';
const row = (date: string, event: 'joined' | 'left' | 'returned' | 'invited') => ({
  date,
  event,
  how: undefined,
  why: undefined,
});
const of = (...membership: readonly ReturnType<typeof row>[]) => anAuthority('ashmere', { membership });

describe('a member on a day', () => {
  test.each([
    ['is one that joined by then', isMember(of(row(DAY, 'joined')), DAY), true],
    ['is not one that joins later', isMember(of(row('2025-06-06', 'joined')), DAY), false],
    ['is not one that was only invited', isMember(of(row('2025-01-01', 'invited')), DAY), false],
    [
      'is not one that left that day',
      isMember(of(row('2024-01-01', 'joined'), row(DAY, 'left')), DAY),
      false,
    ],
    [
      'is one that came back',
      isMember(
        of(row('2024-01-01', 'joined'), row('2024-06-01', 'left'), row('2025-01-01', 'returned')),
        DAY,
      ),
      true,
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });

  test('has been one since it last came', () => {
    const back = of(row('2024-01-01', 'joined'), row('2024-06-01', 'left'), row('2025-01-01', 'returned'));
    expect(memberSince(back, DAY)).toBe('2025-01-01');
  });
});

describe('founders still here', () => {
  const stayed = (...places: readonly ReturnType<typeof anAuthority>[]): readonly string[] =>
    membershipOn(groundOf(places).entries, DAY).stayed.map(({ id }) => id);
  const gone = (became: readonly string[]) => anAuthority('oldtown', { left: '2024-04-01', became });

  test('under their own name, or as what they became, or as what that became', () => {
    expect(stayed(anAuthority('ashmere'), gone([]))).toEqual(['ashmere']);
    expect(stayed(gone(['newtown']), anAuthority('newtown', { how: 'invited' }))).toEqual(['oldtown']);
    const between = anAuthority('midtown', { how: 'invited', left: '2025-01-01', became: ['newtown'] });
    expect(stayed(gone(['midtown']), between, anAuthority('newtown', { how: 'invited' }))).toEqual([
      'oldtown',
    ]);
  });

  test('not where what they became has left, nor in a circle', () => {
    expect(stayed(gone(['oldtown']))).toEqual([]);
    expect(stayed(gone(['newtown']), anAuthority('newtown', { how: 'invited', left: '2025-01-01' }))).toEqual(
      [],
    );
  });
});

describe('figures of the briefing', () => {
  const member = anAuthority('ashmere');

  test('an heir of a founder is no member that came later', () => {
    const { members } = briefing(
      groundOf([
        anAuthority('oldtown', { left: '2024-04-01', became: ['newtown'] }),
        anAuthority('newtown', { how: 'invited' }),
        anAuthority('late', { how: 'invited' }),
      ]),
      { for: 'chief' },
    ).since;
    expect(members.later.items.map(({ authority }) => authority)).toEqual(['late']);
  });

  test('attendance alone is not sharing', () => {
    const present = [{ authority: 'ashmere', chief: 1, participating: undefined, other: undefined }];
    const shared = (...entries: Parameters<typeof groundOf>[0]): number =>
      briefing(groundOf([member, ...entries]), { for: 'chief' }).shared.items.length;
    expect(shared(aMeeting({ date: '2025-05-01', present }))).toBe(0);
    expect(shared(aDiary({ date: '2025-05-01' }))).toBe(1);
  });

  test('one-line entries have no boxes, and are counted apart', () => {
    const entries = [aDiary({ date: '2025-05-01' }), aDiary({ date: '2025-05-02', shape: 'one line' })];
    const { written } = briefing(groundOf([member, ...entries]), { for: 'participating' }).since;
    expect([written.all, written.own, written.oneLine].map(({ items }) => items.length)).toEqual([2, 1, 1]);
  });

  test('handed round, no chief officer is named with an authority, and nothing has a reference', () => {
    const entry = aDiary({ by: 'ashmere/chief-1' }, { marks: [aMark('trust')] });
    const { cells } = briefing(groundOf([member, entry]), { for: 'chief' });
    const { items } = cells.of('trust', 'chief')?.shown ?? { items: [] };
    const named = [
      figureOf(
        'x',
        'x',
        items.map((item) => ({ ...item, authority: 'ashmere' })),
      ),
    ];
    const shown = { asAt: DAY, name: () => 'Ashmere', shortId: (id: string) => id };
    expect(plainText(whyPage(named, { ...shown, handRound: false }))).toContain('Chief officer, Ashmere');
    expect(plainText(whyPage(named, { ...shown, handRound: true }))).not.toMatch(/Ashmere|#/);
  });
});
