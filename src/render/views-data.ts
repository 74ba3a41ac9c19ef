import type { FeaturePage } from '../reports/feature.ts';
import type { Message } from '../reports/messages.ts';
import type { OwnPage } from '../reports/own-page.ts';
import type { Pair } from '../reports/pairs.ts';
import type { LearningRow, PolicyRow } from '../reports/policies.ts';
import type { Fact } from '../reports/practice/fact.ts';
import type { Timeline } from '../reports/timeline.ts';
import type { Visits } from '../reports/visits.ts';
import { readWithData } from './read-with-lines.ts';
import { cellData, figureData } from './briefing-data.ts';

const pairData = ({ host, visitor, visits, state, next, last }: Pair) => ({
  host,
  visitor,
  visits: visits.map(({ id, values }) => ({ id, date: values.date, state: values.state })),
  state,
  last: last.values.date,
  next,
});

/** Who visited whom, for programs. */
export const visitsData = (report: Visits) => ({
  pairs: report.pairs.map(pairData),
  ended: report.ended.map(pairData),
  from_outside: report.fromOutside,
  never_hosted: report.neverHosted,
  never_visiting: report.neverVisiting,
  trained_not_yet_visiting: report.notYetVisiting,
  both_ways: report.bothWays,
});

/** One feature from both sides, for programs. */
export const featureData = (report: FeaturePage) => ({
  feature: report.feature.key,
  label: report.feature.label,
  groups: report.sides.map(({ group, cell, furthest, last, answered, reading, facts }) => ({
    group,
    cell: cellData(cell),
    furthest: cell.few ? undefined : furthest,
    last,
    answered: cell.few ? undefined : figureData(answered),
    reading,
    practice: facts.map(factData),
  })),
  others: report.others && cellData(report.others),
  missing: report.missing.map(({ id, sentence, question }) => ({ id, sentence, question })),
  not: report.not,
});

/** A practice fact for programs: numbers without the things behind them. */
function factData(fact: Fact): Readonly<Record<string, unknown>> {
  switch (fact.kind) {
    case 'count':
      return {
        label: fact.label,
        count: fact.figure.count,
        out_of: fact.outOf?.count,
        note: fact.note,
      };
    case 'tally':
      return {
        label: fact.label,
        parts: fact.parts.map(({ label, figure }) => ({ label, count: figure.count })),
      };
    case 'series':
      return {
        label: fact.label,
        meetings: fact.rows.map(({ number, day, parts }) => ({ number, date: day, parts })),
      };
    case 'events':
      return {
        label: fact.label,
        events: fact.events.map(({ number, day, words }) => ({ number, date: day, words })),
      };
    case 'spread':
      return { label: fact.label, unit: fact.unit, numbers: fact.numbers };
  }
}

/** The page of one authority, for programs. */
export const ownPageData = (own: OwnPage) => ({
  id: own.id,
  title: own.title,
  type: own.type,
  since: own.since,
  left: own.left,
  read_with: readWithData(own.readWith),
  questions: own.questions.map(({ isReworded, ...question }) => ({
    ...question,
    reworded_after_agreement: isReworded,
  })),
  present: own.present.map(({ group, came, held }) => ({
    group,
    came: came.count,
    held: held.count,
  })),
  hosted: own.hosted.map(pairData),
  visited: own.visited.map(pairData),
  cases: own.cases,
  shown: own.shown.map(({ shows, figure }) => ({ shows, count: figure.count })),
  entries: own.entries.count,
  hard: own.hard.count,
  line: own.line,
});

/** Each authority by month, for programs. */
export const timelineData = ({ spans, months, strips }: Timeline) => ({
  spans,
  months_in_a_span: months,
  authorities: strips.map(({ id, title, stretches, lastHeard, joined, left }) => ({
    id,
    title,
    stretches,
    last_heard: lastHeard,
    joined,
    left,
  })),
});

/** Messages for programs; those refused or taken back without their words. */
export const messagesData = (messages: readonly Message[]) =>
  messages.map(({ entry, mark, day, words, as, state, audience, speaker }) => ({
    entry: entry.id,
    mark: mark.id,
    date: day,
    features: mark.features,
    group: speaker.group,
    direction: mark.direction,
    state,
    audience,
    as,
    words,
  }));

/** What we would say and what it stands on, for programs. */
export const policiesData = (rows: readonly PolicyRow[]) =>
  rows.map(({ point, points, places, reviewed, supports, against }) => ({
    id: point.id,
    title: point.values.title,
    to_whom: point.values.to_whom,
    ask: point.values.ask,
    state: point.values.state,
    learning: points.map(({ id, values }) => ({ id, state: values.state })),
    places,
    cases: reviewed.map(({ id }) => id),
    supports: supports.length,
    against: against.length,
    put_on: point.values.put_on,
    answer: point.values.answer,
  }));

/** What we hold to be so, for programs. */
export const learningData = (rows: readonly LearningRow[]) =>
  rows.map(({ point, places, supports, against }) => ({
    id: point.id,
    statement: point.values.statement,
    state: point.values.state,
    places,
    supports: supports.length,
    against: against.length,
  }));
