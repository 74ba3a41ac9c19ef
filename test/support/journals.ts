import fc from 'fast-check';
import { addDays } from '../../src/model/day.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Mark } from '../../src/model/mark.ts';
import { DIRECTIONS, FEATURES, SHOWS } from '../../src/model/vocabulary.ts';
import {
  aCase,
  aDiary,
  aMark,
  aMeeting,
  anAuthority,
  anEnquiry,
  aProject,
  aReview,
  aVisit,
} from './entries.ts';

const BEGAN = '2023-09-01';
/** Any day of the two years of a network. */
const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(BEGAN, days));
const slugs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `place-${at + 10}`);

const someMark: fc.Arbitrary<Mark> = fc
  .record({
    feature: fc.constantFrom(...FEATURES),
    shows: fc.constantFrom(...SHOWS),
    direction: fc.constantFrom(...DIRECTIONS),
    kind: fc.constantFrom('evidence' as const, 'message' as const),
    on: fc.option(aDay, { nil: undefined }),
  })
  .map(({ feature, shows, direction, kind, on }) =>
    aMark(feature, {
      shows,
      direction,
      kind,
      ...(on !== undefined && {
        consent: { state: 'asked', on, audience: 'public', prints: { words: '000000' } },
      }),
    }),
  );

/** The entries of a network of so many authorities, shared and private, of every kind that figures count. */
export const someEntries = (places: number): fc.Arbitrary<readonly Entry[]> => {
  const place = fc.constantFrom(...slugs(places));
  const seat = fc
    .tuple(place, fc.constantFrom('chief-1', 'officer-1', 'officer-2', 'partner-1'))
    .map((parts) => parts.join('/'));
  const marks = fc.array(someMark, { maxLength: 4 });
  const visibility = fc.constantFrom(
    'network' as const,
    'network' as const,
    'private' as const,
    'public' as const,
  );
  const diaries = fc
    .record({ by: seat, date: aDay, visibility, marks, hard: fc.boolean() })
    .map(({ by, date, visibility: seen, marks: made, hard }) =>
      aDiary(
        { by, date, authority: by.split('/')[0] ?? '', visibility: seen },
        { marks: made, sections: hard ? { hard: 'It was.' } : {} },
      ),
    );
  const visits = fc
    .record({ host: place, facilitator: place, date: aDay, marks })
    .map(({ host, facilitator, date, marks: made }) =>
      aVisit(
        {
          host,
          facilitator,
          facilitator_seat: `${facilitator}/officer-1`,
          by: `${facilitator}/officer-1`,
          date,
        },
        { marks: made, sections: { reply: 'Yes.' } },
      ),
    );
  const meetings = fc
    .record({
      date: aDay,
      group: fc.constantFrom('chief' as const, 'participating' as const),
      authority: place,
    })
    .map(({ date, group, authority }) =>
      aMeeting(
        { date, group, present: [{ authority, chief: 1, participating: 1, other: undefined }] },
        { sections: { actions: '- [ ] Do it (broker, by 1 May 2025)' } },
      ),
    );
  const questions = fc
    .record({ authority: place, date: aDay, later: fc.integer({ min: 0, max: 200 }) })
    .map(({ authority, date, later }) => {
      const version = (day: string) => ({
        date: day,
        words: `Asked on ${day}?`,
        why: undefined,
        at: undefined,
        with: undefined,
      });
      return anEnquiry({
        authority,
        by: `${authority}/officer-1`,
        date,
        versions: [version(date), version(addDays(date, later))],
      });
    });
  const others = fc.record({ authority: place, date: aDay }).chain(({ authority, date }) => {
    const study = aCase({
      authority,
      by: `${authority}/officer-1`,
      date,
      state: 'published',
      review_follow_up: '2026-01-15',
    });
    return fc.constantFrom<Entry>(
      aProject({ authority, date, started: date }),
      study,
      aReview({ of: study.id, asked: date, date }),
    );
  });
  return fc
    .tuple(
      fc.array(diaries, { maxLength: 40 }),
      fc.array(visits, { maxLength: 12 }),
      fc.array(meetings, { maxLength: 6 }),
      fc.array(questions, { maxLength: 6 }),
      fc.array(others, { maxLength: 6 }),
    )
    .map((kinds) => [...slugs(places).map((slug) => anAuthority(slug, { joined: BEGAN })), ...kinds.flat()]);
};
