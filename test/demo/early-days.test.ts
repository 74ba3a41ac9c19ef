import { describe, expect, test } from 'vitest';
import { consentStands } from '../../src/model/consent.ts';
import { briefing } from '../../src/reports/briefing.ts';
import { featureReport } from '../../src/reports/feature.ts';
import type { Ground } from '../../src/reports/ground.ts';
import { featuresOf } from '../../src/reports/labels.ts';
import { membershipOn } from '../../src/reports/membership.ts';
import { ownPage } from '../../src/reports/own-page.ts';
import { learningRows, policyRows } from '../../src/reports/policies.ts';
import { timelineOf } from '../../src/reports/timeline.ts';
import { visitsReport } from '../../src/reports/visits.ts';
import { briefingData } from '../../src/render/briefing-data.ts';
import {
  featureData,
  learningData,
  ownPageData,
  policiesData,
  timelineData,
  visitsData,
} from '../../src/render/views-data.ts';
import { digest, groundOf, leftBy, tell, type Told } from './journal.ts';

const whole = tell('2025-08-31');
const days = [...new Set(whole.events.map(({ day }) => day))];
/** Every so many days on which anything was saved, and the evening the example ends on. */
const every = (nth: number): readonly string[] => [...days.filter((_, at) => at % nth === 0), '2025-06-05'];
const early = (day: string): Told => leftBy(whole.events.filter((event) => event.day <= day));

/**
 * What no file says with its day is left out: the words quoted, since words taken back later never return; whether words
 * were changed after permission was given, in {@link changedSince}.
 */
const reportOf = (ground: Ground, edition: 'chief' | 'participating') => ({
  ...briefingData(briefing(ground, { for: edition })),
  messages: undefined,
});

describe('a look back gives what an example of that day gives', () => {
  test('in both editions of the report', () => {
    for (const day of every(4)) {
      const then = early(day);
      const [was, seen] = [groundOf(then, day), groundOf(whole, day)];
      const differs = isChangedSince(then, day);
      for (const edition of ['chief', 'participating'] as const) {
        const [told, looked] = [was, seen].map((ground) => reportOf(ground, edition));
        if (differs) expect(withoutG13(looked), day).toEqual(withoutG13(told));
        else expect(looked, day).toEqual(told);
      }
    }
  });

  test('in every other view', () => {
    for (const day of every(11)) {
      const [was, seen] = [groundOf(early(day), day), groundOf(whole, day)];
      expect(viewsOf(seen), day).toEqual(viewsOf(was));
    }
  });
});

/** Whether permission that holds on a day was broken later by other words. */
const isChangedSince = ({ shared }: Told, day: string): boolean => {
  const ids = new Set(lapsed.map(({ id, mark }) => `${id}#${mark}`));
  return shared.some(({ id, marks, values }) =>
    marks.some(
      (mark) =>
        String(values['date']) <= day &&
        ids.has(`${id}#${mark.id ?? ''}`) &&
        consentStands(mark, { audience: 'network', digest, authorities: [] }).ok,
    ),
  );
};
const lapsed = whole.shared.flatMap(({ id, marks }) =>
  marks
    .filter((mark) => mark.consent.state === 'given')
    .map((mark) => ({
      id,
      mark: mark.id ?? '',
      stands: consentStands(mark, { audience: 'network', digest, authorities: [] }),
    }))
    .filter(({ stands }) => !stands.ok && stands.kind === 'words changed'),
);
const withoutG13 = (made: ReturnType<typeof reportOf> | undefined) =>
  made && { ...made, gaps: made.gaps.filter(({ id }) => id !== 'G13') };

function viewsOf(ground: Ground): Readonly<Record<string, unknown>> {
  const members = membershipOn(ground.entries, ground.asAt).members.map(({ id }) => id);
  return {
    features: featuresOf(ground.network).map(({ key }) => {
      const made = featureReport(ground, key);
      return made && featureData(made);
    }),
    visits: visitsData(visitsReport(ground)),
    timeline: timelineData(timelineOf(ground)),
    policies: policiesData(policyRows(ground)),
    // Passages are laid against a point without a day.
    learning: learningData(learningRows(ground)).map((row) => ({ ...row, against: undefined })),
    // The line for one's own chief officer has no day. The case that was sent back was ready twice, and keeps one day.
    own: members.map((id) => {
      const made = ownPage(ground, id);
      return (
        made && { ...ownPageData(made), line: undefined, cases: id === 'kestrel-vale' ? [] : made.cases }
      );
    }),
  };
}
