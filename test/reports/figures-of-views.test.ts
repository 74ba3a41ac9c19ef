import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ground } from '../../src/reports/ground.ts';
import { featureReport } from '../../src/reports/feature.ts';
import type { Figure } from '../../src/reports/figure.ts';
import {
  figuresNamed,
  figuresOfFeature,
  figuresOfLearning,
  figuresOfOwn,
  figuresOfPolicies,
  figuresOfVisits,
} from '../../src/reports/figures-of-views.ts';
import { featuresOf } from '../../src/reports/labels.ts';
import { membershipOn } from '../../src/reports/membership.ts';
import { ownPage } from '../../src/reports/own-page.ts';
import { learningRows, policyRows } from '../../src/reports/policies.ts';
import { visitsReport } from '../../src/reports/visits.ts';
import { whyData } from '../../src/render/briefing-data.ts';
import {
  featureData,
  learningData,
  ownPageData,
  policiesData,
  visitsData,
} from '../../src/render/views-data.ts';
import { groundOf as exampleGround, tell } from '../demo/journal.ts';
import { groundOf } from '../support/entries.ts';
import { someEntries } from '../support/journals.ts';

const whole = (id: string): string => id;

/** What a view shows of a number, against what it opens to. */
type Pair = readonly [shown: number | undefined, key: string];

/** Each view with its figures, and the numbers it shows with the key of each. */
function viewsOf(
  ground: Ground,
): readonly { readonly figures: readonly Figure[]; readonly shown: readonly Pair[] }[] {
  const visits = visitsReport(ground);
  const policies = policyRows(ground);
  const learning = learningRows(ground);
  const features = featuresOf(ground.network).flatMap(({ key }) => featureReport(ground, key) ?? []);
  const places = [...membershipOn(ground.entries, ground.asAt).all.keys()];
  const own = places.flatMap((id) => ownPage(ground, id) ?? []);
  return [
    {
      figures: figuresOfVisits(visits),
      shown: [...visitsData(visits).pairs, ...visitsData(visits).ended].map(
        (pair) => [pair.visits.length, `${pair.host}/${pair.visitor}`] as const,
      ),
    },
    {
      figures: figuresOfPolicies(policies, whole),
      shown: policiesData(policies).flatMap((row): readonly Pair[] => [
        [row.places.length, `${row.id}/places`],
        [row.cases.length, `${row.id}/cases`],
        [row.against, `${row.id}/against`],
      ]),
    },
    {
      figures: figuresOfLearning(learning, whole),
      shown: learningData(learning).flatMap((row): readonly Pair[] => [
        [row.places.length, `${row.id}/places`],
        [row.supports, `${row.id}/supports`],
        [row.against, `${row.id}/against`],
      ]),
    },
    ...features.map((made) => ({
      figures: figuresOfFeature(made),
      shown: featureData(made).groups.flatMap(({ group, cell, furthest }): readonly Pair[] => {
        const key = `${made.feature.key}/${group}`;
        return [
          [cell.passages, key],
          [cell.authorities, `${key}/authorities`],
          [cell.voices, `${key}/voices`],
          ...(cell.few
            ? []
            : ([
                [cell.hard, `${key}/hard`],
                [cell.did, `${key}/did`],
              ] as const)),
          ...(furthest === undefined ? [] : ([[furthest.count, `${key}/furthest`]] as const)),
        ];
      }),
    })),
    ...own.map((made) => ({
      figures: figuresOfOwn(made),
      shown: [
        ...ownPageData(made).present.flatMap(({ group, came, held }): readonly Pair[] => [
          [came, `present/${group}`],
          [held, `held/${group}`],
        ]),
        ...ownPageData(made).shown.map(({ shows, count }) => [count, `shown/${shows}`] as const),
        ...made.hosted.map(({ visitor, visits: each }) => [each.length, `hosted/${visitor}`] as const),
        ...made.visited.map(({ host, visits: each }) => [each.length, `visited/${host}`] as const),
        [ownPageData(made).entries, 'entries'],
        [ownPageData(made).hard, 'hard'],
      ] as const,
    })),
  ];
}

function expectToOpen(ground: Ground): void {
  for (const { figures, shown } of viewsOf(ground)) {
    const keys = figures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [count, key] of shown) {
      const [figure, ...others] = figuresNamed(figures, key);
      expect([key, others.length]).toEqual([key, 0]);
      expect([key, whyData(figure === undefined ? [] : [figure]).length]).toEqual([key, count]);
      expect(figure?.count).toBe(count);
    }
  }
}

test('every number in every view is as many things as it opens to, in any journal', () => {
  fc.assert(
    fc.property(someEntries(8), (entries) => expectToOpen(groundOf(entries))),
    { numRuns: 60 },
  );
});

test('and in the example, where there are learning points and points for policy', () => {
  const ground = exampleGround(tell());
  expect(policyRows(ground).some(({ places, reviewed }) => places.length > 1 && reviewed.length > 0)).toBe(
    true,
  );
  expectToOpen(ground);
});
