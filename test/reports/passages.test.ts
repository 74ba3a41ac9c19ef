import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/model/mark.ts';
import { passagesOf } from '../../src/reports/passages.ts';
import { speakersOf } from '../../src/reports/voices.ts';
import {
  aCase,
  aDiary,
  aLearningPoint,
  aMark,
  aMeeting,
  anAuthority,
  aReview,
  aVisit,
  groundOf,
} from '../support/entries.ts';

const MEMBERS = ['ashmere', 'brackenshire', 'calderwick', 'greyport'].map((slug) => anAuthority(slug));

describe('whose voice a passage is', () => {
  const speaker = (entry: Parameters<ReturnType<typeof speakersOf>>[0], voice?: Mark['voice']) => {
    const mark = aMark('trust', voice === undefined ? {} : { voice });
    const { voice: key, authority, group } = speakersOf(groundOf(MEMBERS).entries)(entry, mark);
    return [key, authority, group];
  };
  const role = { role: 'partner' } as const;
  const officer = { role: 'participating-officer', authority: 'ashmere' } as const;

  test.each([
    ['a diary is told by its seat', speaker(aDiary()), ['ashmere/officer-1', 'ashmere', 'participating']],
    [
      'a diary by a broker is other',
      speaker(aDiary({ by: 'college/broker-1' })),
      ['college/broker-1', undefined, 'other'],
    ],
    ['a role in a diary has no voice', speaker(aDiary(), role), [undefined, undefined, 'other']],
    [
      'a role and authority is a voice',
      speaker(aDiary(), officer),
      ['participating-officer@ashmere', 'ashmere', 'participating'],
    ],
    [
      'a visit is told by its facilitator',
      speaker(aVisit()),
      ['greyport/officer-1', 'greyport', 'participating'],
    ],
    [
      'a role on a visit is at the host',
      speaker(aVisit(), role),
      ['partner@brackenshire', 'brackenshire', 'other'],
    ],
    [
      'a visitor from outside is other',
      speaker(aVisit({ facilitator_seat: 'outside/facilitator-1' })),
      ['outside/facilitator-1', undefined, 'other'],
    ],
    [
      "a meeting is nobody's, of its group",
      speaker(aMeeting({ group: 'chief' })),
      [undefined, undefined, 'chief'],
    ],
    [
      'a joint meeting credits neither group',
      speaker(aMeeting({ group: 'joint' })),
      [undefined, undefined, 'other'],
    ],
    [
      'a role in a joint meeting decides',
      speaker(aMeeting({ group: 'joint' }), { role: 'chief-officer' }),
      [undefined, undefined, 'chief'],
    ],
    [
      'a role in a case is in its authority',
      speaker(aCase({ authority: 'calderwick' }), role),
      ['partner@calderwick', 'calderwick', 'other'],
    ],
    [
      'a seat is itself anywhere',
      speaker(aVisit(), { seat: 'calderwick/chief-1' }),
      ['calderwick/chief-1', 'calderwick', 'chief'],
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
  });
});

describe('one voice, one feature, one day', () => {
  test('twenty marks of one voice on a day are one passage', () => {
    const marks = Array.from({ length: 20 }, () => aMark('trust'));
    expect(passagesOf(groundOf([...MEMBERS, aDiary({}, { marks })]))).toHaveLength(1);
  });

  test('it takes the furthest it shows, the highest rung, and is hard if any of them hinders', () => {
    const diary = aDiary(
      {},
      {
        marks: [
          aMark('trust', { shows: 'felt', direction: 'hinders' }),
          aMark('trust', { shows: 'did', direction: 'helps' }),
        ],
      },
    );
    const other = aDiary(
      {},
      { marks: [aMark('trust', { shows: 'learned', seenBy: ['greyport/officer-1'] })] },
    );
    const [passage, ...more] = passagesOf(groundOf([...MEMBERS, diary, other]));
    expect(more).toEqual([]);
    expect([passage?.shows, passage?.rung, passage?.hard, passage?.marks.length]).toEqual([
      'did',
      2,
      true,
      3,
    ]);
  });

  test('another feature, another day and another voice are passages of their own', () => {
    const one = aDiary({}, { marks: [aMark('trust power')] });
    const two = aDiary({ date: '2025-01-11' }, { marks: [aMark('trust')] });
    const three = aDiary({ by: 'ashmere/officer-2' }, { marks: [aMark('trust')] });
    expect(
      passagesOf(groundOf([...MEMBERS, one, two, three]))
        .map(({ feature, day }) => `${feature} ${day}`)
        .toSorted(),
    ).toEqual(['power 2025-01-10', 'trust 2025-01-10', 'trust 2025-01-10', 'trust 2025-01-11']);
  });

  test("words that are nobody's stand each for themselves", () => {
    expect(passagesOf(groundOf([aMeeting({}, { marks: [aMark('trust'), aMark('trust')] })]))).toHaveLength(2);
  });

  test('a mark in a kind that carries none counts for nothing', () => {
    expect(passagesOf(groundOf([aLearningPoint({}, { marks: [aMark('trust')] })]))).toEqual([]);
  });
});

describe('who backs it', () => {
  const rung = (...entries: Parameters<typeof groundOf>[0]) =>
    passagesOf(groundOf([...MEMBERS, ...entries])).map((each) => each.rung);
  const told = { sections: { reply: 'We recognise it.' } };

  test.each([
    ['a diary is one voice', rung(aDiary({}, { marks: [aMark('trust')] })), [1]],
    [
      'seen by a seat of another authority',
      rung(aDiary({}, { marks: [aMark('trust', { seenBy: ['greyport/officer-1'] })] })),
      [2],
    ],
    [
      "one's own authority cannot back one",
      rung(aDiary({}, { marks: [aMark('trust', { seenBy: ['ashmere/officer-2'] })] })),
      [1],
    ],
    [
      'nor can a friend of the network',
      rung(aDiary({}, { marks: [aMark('trust', { seenBy: ['wyke/friend-1'] })] })),
      [1],
    ],
    ['a visit whose host replied', rung(aVisit({}, { ...told, marks: [aMark('trust')] })), [2]],
    [
      'a visit that was only made',
      rung(aVisit({ state: 'happened' }, { ...told, marks: [aMark('trust')] })),
      [1],
    ],
    ['a visit confirmed past the gate, without a reply', rung(aVisit({}, { marks: [aMark('trust')] })), [1]],
    [
      'a visit from outside',
      rung(aVisit({ facilitator: 'outside' }, { ...told, marks: [aMark('trust')] })),
      [1],
    ],
    [
      'a visit by those who were no member then',
      rung(aVisit({ date: '2023-08-01' }, { ...told, marks: [aMark('trust')] })),
      [1],
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
  });

  test('a learning point lifts what it rests on once its supports come from two authorities', () => {
    const [one, two] = [aMark('trust'), aMark('power')];
    const [a, b] = [
      aDiary({}, { marks: [one] }),
      aDiary({ by: 'greyport/officer-1', authority: 'greyport' }, { marks: [two] }),
    ];
    const supports = [`${a.id}#${one.id ?? ''}`, `${b.id}#${two.id ?? ''}`];
    expect(rung(a, b, aLearningPoint({ supports: supports.slice(0, 1) }))).toEqual([1, 1]);
    expect(rung(a, b, aLearningPoint({ supports }))).toEqual([3, 3]);
  });

  test('a reviewed case lifts its own words and those it cites, if the review was really given', () => {
    const [own, cited] = [aMark('trust'), aMark('power')];
    const diary = aDiary({}, { marks: [cited] });
    const study = aCase(
      { date: '2025-01-11', state: 'reviewed' },
      { marks: [own], body: `See ${diary.id}#${cited.id ?? ''}.` },
    );
    const review = (reviewer: string) =>
      aReview({ of: study.id, state: 'replied', returned: '2025-02-01', reviewer });
    expect(rung(diary, study)).toEqual([1, 1]);
    expect(rung(diary, study, review('ashmere'))).toEqual([1, 1]);
    expect(rung(diary, study, review('broker'))).toEqual([1, 1]);
    expect(rung(diary, study, review('greyport'))).toEqual([4, 4]);
  });
});

describe('still so', () => {
  const shows = (before: Parameters<typeof aDiary>[0], features = 'trust') => {
    const first = aMark(features);
    const earlier = aDiary(before, { marks: [first] });
    const again = aMark('trust', { shows: 'lasted', again: `${earlier.id}#${first.id ?? ''}` });
    const passages = passagesOf(
      groundOf([...MEMBERS, earlier, aDiary({ date: '2025-01-10' }, { marks: [again] })]),
    );
    return passages.find((each) => each.day === '2025-01-10')?.shows;
  };

  test.each([
    [
      '180 days later, by the same authority on the same feature',
      shows({ date: '2024-07-14', by: 'ashmere/officer-2' }),
      'lasted',
    ],
    ['179 days later it is only done', shows({ date: '2024-07-15' }), 'did'],
    ['of another authority', shows({ date: '2024-01-10', by: 'greyport/officer-1' }), 'did'],
    ['on another feature', shows({ date: '2024-01-10' }, 'power'), 'did'],
    ['of an entry since withdrawn', shows({ date: '2024-01-10', withdrawn: '2025-01-01' }), 'did'],
  ])('%s', (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });

  test('without an earlier mark it is only done', () => {
    const [passage] = passagesOf(groundOf([aDiary({}, { marks: [aMark('trust', { shows: 'lasted' })] })]));
    expect(passage?.shows).toBe('did');
  });
});
