import type { LearningRow, PolicyRow } from '../../reports/policies.ts';
import { type Document, paragraph, type Table } from '../document.ts';
import { NO_LEARNING, NO_POLICY } from '../ground-page.ts';

/** What every document is told. */
export interface Told {
  readonly by: string;
  readonly asAt: string;
}

/** What we would say and what it stands on, as a document (domain 5, section 11). */
export function policiesDocument(rows: readonly PolicyRow[], told: Told): Document {
  const cells = rows.map(({ point, points, places, reviewed, against }) => [
    point.values.title,
    points.map(({ values }) => `${values.statement} (${values.state})`).join('; '),
    ...[places, reviewed, against].map((each) => String(each.length)),
    point.values.state,
  ]);
  const table = tableOf(['What we would say', 'Rests on'], ['Places', 'Cases', 'Against'], cells);
  return asDocument(
    'What we would tell policy makers',
    'Policy points',
    rows.length === 0 ? NO_POLICY : table,
    told,
  );
}

/** What we hold to be so, for and against, as a document. */
export function learningDocument(rows: readonly LearningRow[], told: Told): Document {
  const cells = rows.map(({ point, places, supports, against }) => [
    point.values.statement,
    ...[places, supports, against].map((each) => String(each.length)),
    point.values.state,
  ]);
  const table = tableOf(['What we hold to be so'], ['Places', 'For', 'Against'], cells);
  return asDocument(
    'What we hold to be so',
    'Learning points',
    rows.length === 0 ? NO_LEARNING : table,
    told,
  );
}

const tableOf = (
  words: readonly string[],
  counts: readonly string[],
  cells: readonly (readonly string[])[],
): Table => ({
  kind: 'table',
  caption: 'Each point, what it rests on, and where it stands',
  columns: [
    ...words.map((label) => ({ label })),
    ...counts.map((label) => ({ label, isNumber: true }) as const),
    { label: 'State' },
  ],
  rows: cells.map((row) => ({ cells: row })),
});

const asDocument = (title: string, subject: string, body: Table | string, { by, asAt }: Told): Document => ({
  title,
  by,
  subject,
  day: asAt,
  language: 'en',
  blocks: [typeof body === 'string' ? paragraph(body) : body],
});
