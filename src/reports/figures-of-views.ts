import type { FeaturePage, Side } from './feature.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import type { PlaceName } from './labels.ts';
import type { OwnPage } from './own-page.ts';
import type { Pair } from './pairs.ts';
import { evidenceOf } from './passages.ts';
import type { LearningRow, PolicyRow, Weighed } from './policies.ts';
import type { Fact } from './practice/fact.ts';
import type { Visits } from './visits.ts';
import { figuresOfCell } from './why.ts';

/** The same figure under the key by which one view is asked for it. */
const under = (figure: Figure, key: string): Figure => ({
  key,
  label: figure.label,
  count: figure.count,
  get items() {
    return figure.items;
  },
});

const visitsOf = (key: string, label: string, { visits }: Pair, name: PlaceName): Figure =>
  figureOf(
    key,
    label,
    visits.map(({ id, values }) => ({
      entry: id,
      day: values.date,
      authority: values.host,
      say: `${name(values.facilitator)} at ${name(values.host)}`,
    })),
  );

/** Every number on the page of visits: all of them, the pairs, and each pair's own, as `brackenshire/greyport`. */
export const figuresOfVisits = ({ made, between, pairs, ended, name }: Visits): readonly Figure[] => [
  made,
  between,
  ...[...pairs, ...ended].map((pair) =>
    visitsOf(
      `${pair.host}/${pair.visitor}`,
      `${name(pair.visitor)} at ${name(pair.host)}, visits`,
      pair,
      name,
    ),
  ),
];

const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The counts among practice facts; what is shown as a series, in words or as a spread stands on the page itself. */
const figuresOfFact = (fact: Fact, before: string): readonly Figure[] => {
  const key = `${before}/${slugOf(fact.label)}`;
  if (fact.kind === 'count')
    return [
      under(fact.figure, key),
      ...(fact.outOf === undefined ? [] : [{ ...under(fact.outOf, `${key}/out-of`) }]),
    ];
  return fact.kind === 'tally'
    ? fact.parts.map(({ label, figure }) => under(figure, `${key}/${slugOf(label)}`))
    : [];
};

/** Every number on the page of one feature: both cells, the furthest shown, hard and answered, practice, others apart. */
export const figuresOfFeature = ({ feature, sides, others, missing }: FeaturePage): readonly Figure[] => [
  ...sides.flatMap((side) => [
    ...figuresOfCell(side.cell),
    ...furthestOf(side, `${feature.key}/${side.group}/furthest`),
    side.answered,
    ...side.facts.flatMap((fact) => figuresOfFact(fact, `${feature.key}/${side.group}`)),
  ]),
  ...(others === undefined ? [] : figuresOfCell(others)),
  ...missing.map(({ figure }) => figure),
];

function furthestOf({ cell, furthest }: Side, key: string): readonly Figure[] {
  if (furthest === undefined) return [];
  const reached = cell.passages.filter(({ shows }) => shows === furthest.shows);
  return [
    figureOf(
      key,
      'The furthest shown',
      reached.map((each) => evidenceOf(each, each, cell.few)),
    ),
  ];
}

/** One passage for each authority that stands behind a point. */
const placesOf = ({ places, supports }: Weighed, key: string, title: string): Figure =>
  figureOf(
    key,
    `${title}, authorities behind it`,
    places.map((authority): Evidence => {
      const first = supports.find((each) => each.authority === authority);
      return { entry: first?.entry ?? '', day: first?.day ?? '', authority, say: authority };
    }),
  );

/** Every number in the table of policy points: `y-9q0v/places`, `/cases`, `/against`. */
export const figuresOfPolicies = (
  rows: readonly PolicyRow[],
  shortId: (id: string) => string,
): readonly Figure[] =>
  rows.flatMap((row) => {
    const key = shortId(row.point.id);
    const { title } = row.point.values;
    const cases = row.reviewed.map(({ id, values }) => ({
      entry: id,
      day: values.date,
      authority: values.authority,
      say: values.title,
    }));
    return [
      placesOf(row, `${key}/places`, title),
      figureOf(`${key}/cases`, `${title}, reviewed cases`, cases),
      figureOf(`${key}/against`, `${title}, passages against it`, row.against),
    ];
  });

/** Every number in the table of learning points: `l-4bd7/places`, `/supports`, `/against`. */
export const figuresOfLearning = (
  rows: readonly LearningRow[],
  shortId: (id: string) => string,
): readonly Figure[] =>
  rows.flatMap((row) => {
    const key = shortId(row.point.id);
    const { title } = row.point.values;
    return [
      placesOf(row, `${key}/places`, title),
      figureOf(`${key}/supports`, `${title}, passages for it`, row.supports),
      figureOf(`${key}/against`, `${title}, passages against it`, row.against),
    ];
  });

/** Every number on the page of one authority. */
export const figuresOfOwn = ({
  name,
  asAt,
  questions,
  present,
  hosted,
  visited,
  shown,
  entries,
  hard,
}: OwnPage): readonly Figure[] => [
  ...[...new Set(questions.map(({ state }) => state))].map((state) =>
    figureOf(
      `questions/${state}`,
      `Questions that are ${state}`,
      questions
        .filter((each) => each.state === state)
        .map(({ id, words }) => ({ entry: id, day: asAt, say: words })),
    ),
  ),
  ...present.flatMap(({ came, held }) => [came, held]),
  ...hosted.map((pair) => visitsOf(`hosted/${pair.visitor}`, `Visits by ${name(pair.visitor)}`, pair, name)),
  ...visited.map((pair) => visitsOf(`visited/${pair.host}`, `Visits to ${name(pair.host)}`, pair, name)),
  ...shown.map(({ figure }) => figure),
  entries,
  hard,
];

/** The figures that a word asks for: all of them, one by its key, or all whose key begins with it. */
export function figuresNamed(figures: readonly Figure[], key: string): readonly Figure[] {
  const wanted = key.toLowerCase();
  if (wanted === 'all') return figures;
  const exact = figures.filter((figure) => figure.key.toLowerCase() === wanted);
  return exact.length > 0
    ? exact
    : figures.filter((figure) => figure.key.toLowerCase().startsWith(`${wanted}/`));
}
