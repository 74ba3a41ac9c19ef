import { describe, expect, test } from 'vitest';
import { Entries, type Entry } from '../../src/model/entry.ts';
import { readSeat } from '../../src/model/seat.ts';
import { homeFor, type Homecomer } from '../../src/reports/home.ts';
import { aCase, aDiary, aMark, aMeeting, anAuthority, aReview, aVisit } from '../support/entries.ts';

const MEMBERS = ['ashmere', 'brackenshire', 'greyport'].map((slug) => anAuthority(slug));
const TODAY = '2025-06-05';

function comer(seat: string, authority = seat.split('/')[0] ?? ''): Homecomer {
  const read = readSeat(seat);
  if (read === undefined) throw new Error(seat);
  return { ...read, authority };
}
const me = comer('greyport/officer-1');
const waits = (
  entries: readonly Entry[],
  who: Homecomer = me,
): readonly (readonly (string | undefined)[])[] =>
  homeFor(new Entries([...MEMBERS, ...entries]), who, TODAY).waiting.map(({ what, from, since }) => [
    what,
    from,
    since,
  ]);

describe('what waits for somebody', () => {
  const study = aCase({ id: 'c-8wz4g7pm0s' });

  test('a review asked of their authority, with whose case it is and since when', () => {
    const review = aReview({ of: study.id, asked: '2025-05-19' });
    expect(waits([study, review])).toEqual([['review', 'Ashmere', '2025-05-19']]);
    expect(waits([study, review], comer('brackenshire/officer-1'))).toEqual([]);
  });

  test('a review asked of a broker waits for a broker', () => {
    const review = aReview({ of: study.id, reviewer: 'broker' });
    expect(waits([study, review], comer('college/broker-1', 'network'))).toEqual([
      ['review', 'Ashmere', '2025-01-10'],
    ]);
    expect(waits([study, review])).toEqual([]);
  });

  test('a review of their own case that wants a reply', () => {
    const review = aReview({ of: study.id, state: 'returned', returned: '2025-06-01' });
    expect(waits([study, review], comer('ashmere/officer-1'))).toEqual([
      ['reply to review', 'Greyport', '2025-06-01'],
    ]);
  });

  test('a visit to their authority that wants a reply, and none that is confirmed', () => {
    const visit = aVisit({ state: 'happened' });
    expect(waits([visit, aVisit()], comer('brackenshire/officer-2'))).toEqual([
      ['reply to visit', 'Greyport', '2025-01-10'],
    ]);
  });

  test("a request to quote their own words, and nobody else's", () => {
    const asked = {
      state: 'asked',
      on: '2025-05-30',
      audience: 'public',
      prints: { words: '000000' },
    } as const;
    const diary = aDiary(
      { by: me.seat, authority: 'greyport' },
      { marks: [aMark('trust', { kind: 'message', consent: asked })] },
    );
    expect(waits([diary])).toEqual([['permission', undefined, '2025-05-30']]);
    expect(waits([diary], comer('greyport/officer-2'))).toEqual([]);
  });

  test('two versions of a passage wait like those of a detail; one shown as an example does not', () => {
    const passage = '> [!conflict] Two people changed this passage.\n> **One version:**\n> A.\n';
    const two = aDiary({}, { body: `Before.\n\n${passage}` });
    const shown = aDiary({}, { body: `\`\`\`\n${passage}\`\`\`\n` });
    expect(waits([two, shown]).map(([what]) => what)).toEqual(['two versions']);
  });

  test('two versions, and what is still private', () => {
    const clash = aDiary({ conflicts: [{ field: 'title', other: 'x' }] });
    const own = aDiary({ visibility: 'private' }, { space: 'private' });
    expect(waits([own, clash]).map(([what]) => what)).toEqual(['two versions', 'still private']);
  });

  test('a withdrawn entry waits for nobody', () => {
    expect(
      waits([aVisit({ state: 'happened', withdrawn: '2025-02-01' })], comer('brackenshire/officer-1')),
    ).toEqual([]);
  });

  test('nothing, where nobody is known', () => {
    expect(
      homeFor(new Entries([aDiary({ visibility: 'private' }, { space: 'private' })]), undefined, TODAY)
        .waiting,
    ).toEqual([]);
  });
});

describe('what is next', () => {
  const planned = (date: string, group: 'chief' | 'participating', more = {}): Entry =>
    aMeeting({ date, group, state: 'planned', ...more });
  const next = (entries: readonly Entry[]): readonly string[] =>
    homeFor(new Entries(entries), me, TODAY).next.map(({ group, date }) => `${group} ${date}`);

  test('the next meeting of each group, the soonest first', () => {
    const all = [
      planned('2025-07-10', 'participating'),
      planned('2025-06-12', 'chief'),
      planned('2025-10-02', 'chief'),
    ];
    expect(next(all)).toEqual(['chief 2025-06-12', 'participating 2025-07-10']);
  });

  test('today still counts; yesterday, a cancelled meeting and a set do not', () => {
    const gone = [
      planned('2025-06-04', 'chief'),
      planned('2025-06-20', 'chief', { state: 'cancelled' }),
      planned('2025-06-21', 'chief', { form: 'set' }),
    ];
    expect(next(gone)).toEqual([]);
    expect(next([...gone, planned(TODAY, 'chief')])).toEqual([`chief ${TODAY}`]);
  });
});
