import type { LearningRow, PolicyRow } from '../reports/policies.ts';
import { PAGE_WIDTH } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { cut, pad, widthOf } from './table.ts';

/** What is said where there is no policy point yet (domain 5, section 14). */
export const NO_POLICY = 'Nothing to put forward yet. A point needs 2 authorities and a reviewed case.';
/** What is said where there is no learning point yet. */
export const NO_LEARNING = 'No learning points yet. What do you now hold to be so? lea learning new';

/** What we would say and what it stands on: learning, places, cases, passages against (domain 5, section 11). */
export function policiesPage(rows: readonly PolicyRow[], shortId: (id: string) => string): Page {
  if (rows.length === 0) return { lines: [line(NO_POLICY)] };
  return tableOf(
    { title: 'What we would say', rests: 'Rests on', counts: ['Places', 'Cases', 'Against'] },
    rows.map(({ point, points, places, reviewed, against }) => {
      const [first, ...more] = points;
      const rests =
        first === undefined
          ? ''
          : `${shortId(first.id)} ${more.length === 0 ? first.values.state : `and ${more.length} more`}`;
      return {
        title: point.values.title,
        rests,
        counts: [places.length, reviewed.length, against.length],
        state: point.values.state,
      };
    }),
  );
}

/** What we hold to be so: places, passages for and against, and where it stands. */
export function learningPage(rows: readonly LearningRow[], shortId: (id: string) => string): Page {
  if (rows.length === 0) return { lines: [line(NO_LEARNING)] };
  return tableOf(
    { title: 'What we hold to be so', rests: 'Id', counts: ['Places', 'For', 'Against'] },
    rows.map(({ point, places, supports, against }) => ({
      title: point.values.statement,
      rests: shortId(point.id),
      counts: [places.length, supports.length, against.length],
      state: point.values.state,
    })),
  );
}

interface Heads {
  readonly title: string;
  readonly rests: string;
  readonly counts: readonly string[];
}
interface Row {
  readonly title: string;
  readonly rests: string;
  readonly counts: readonly number[];
  readonly state: string;
}

/** Titles are cut to what the other columns leave of the page. */
function tableOf(heads: Heads, rows: readonly Row[]): Page {
  const rests = Math.max(15, ...rows.map((row) => widthOf(row.rests)));
  const state = Math.max(8, ...rows.map((row) => widthOf(row.state)));
  const counts = heads.counts.map((head) => head.length + 1);
  const title = PAGE_WIDTH - rests - state - counts.reduce((sum, width) => sum + width, 0);
  const put = (row: Omit<Row, 'counts'> & { readonly counts: readonly (string | number)[] }): string => {
    const numbers = row.counts
      .map((count, at) => `${pad(String(count), (counts[at] ?? 1) - 1, true)} `)
      .join('');
    return `${pad(cut(row.title, title - 1), title)}${pad(row.rests, rests)}${numbers}${row.state}`;
  };
  return {
    lines: [line(span(put({ ...heads, state: 'State' }), 'heading')), ...rows.map((row) => line(put(row)))],
  };
}
