import type { MeetingGroup } from '../../reports/period.ts';
import { capital } from '../../reports/phrases.ts';
import type { Fact, SeriesRow } from '../../reports/practice/fact.ts';
import { type Block, type Chart, paragraph, type Table } from '../document.ts';
import { factWords, sayAt, seriesLabel } from '../fact-lines.ts';

type Series = Extract<Fact, { kind: 'series' }>;

/** A practice fact in a document: a sentence, a table, or a chart with its table where it says who led. */
export function factBlocks(fact: Fact, group: MeetingGroup): readonly Block[] {
  if (fact.kind !== 'series') {
    const words = factWords(fact);
    return words === undefined ? [] : [paragraph(`${words}.`)];
  }
  if (fact.rows.length === 0) return [];
  const table = tableOf(fact, group);
  const isLed = fact.rows.some(({ parts }) => parts.some(({ label }) => label === 'brokers'));
  return [isLed ? ledChart(fact, group, table) : table];
}

const placeOf = (row: SeriesRow): string => sayAt(row);
const MEETING = { chief: 'session', participating: 'core contact day' } as const;

/** A row for each meeting; a kind of leader that led nothing anywhere has no column. */
function tableOf(series: Series, group: MeetingGroup): Table {
  const labels = labelsIn(series.rows);
  return {
    kind: 'table',
    caption: seriesLabel(series, group),
    columns: [
      { label: capital(MEETING[group]) },
      ...labels.map((label) => ({ label: capital(label), isNumber: true }) as const),
    ],
    rows: series.rows.map((row) => ({
      cells: [placeOf(row), ...labels.map((label) => String(countIn(row, label)))],
    })),
  };
}

const labelsIn = (rows: readonly SeriesRow[]): readonly string[] => {
  const labels = rows[0]?.parts.map(({ label }) => label) ?? [];
  return labels.filter((label) => rows.some((row) => countIn(row, label) > 0));
};
const countIn = ({ parts }: SeriesRow, wanted: string): number =>
  parts.find(({ label }) => label === wanted)?.count ?? 0;

/** Who led the items, a bar of marks for each meeting. */
function ledChart(series: Series, group: MeetingGroup, table: Table): Chart {
  const labels = labelsIn(series.rows);
  return {
    kind: 'chart',
    title: seriesLabel(series, group),
    sentence: ledSentence(series.rows, group),
    drawing: {
      kind: 'bars',
      rows: series.rows.map((row) => ({
        label: placeOf(row),
        counts: labels.map((label) => countIn(row, label)),
      })),
      keys: labels.map((label) => `led by ${label === 'others' ? 'others or nobody' : label}`),
    },
    table,
  };
}

/** `Brokers led 5 of 6 items at session 1, and 1 of 6 at session 5.` */
function ledSentence(rows: readonly SeriesRow[], group: MeetingGroup): string {
  const [first, last] = [rows[0], rows.at(-1)];
  const say = (row: SeriesRow, noun: string): string => {
    const all = row.parts.reduce((sum, { count }) => sum + count, 0);
    const at = row.number === undefined ? `on ${placeOf(row)}` : `at ${MEETING[group]} ${row.number}`;
    return `${countIn(row, 'brokers')} of ${all}${noun} ${at}`;
  };
  if (first === undefined || last === undefined) return '';
  const later = first === last ? '' : `, and ${say(last, '')}`;
  return `Brokers led ${say(first, ' items')}${later}.`;
}
