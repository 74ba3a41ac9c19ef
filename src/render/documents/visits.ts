import type { Pair } from '../../reports/pairs.ts';
import { compareNames, countOf } from '../../reports/phrases.ts';
import type { Visits } from '../../reports/visits.ts';
import { type Block, type Chart, type Document, listOf, paragraph, type Table } from '../document.ts';
import { footWords, headsOf, sayState } from '../visits-page.ts';

/** What a document of visits is told beside them. */
export interface VisitsTold {
  readonly by: string;
  /** Whether an authority that has done nothing yet may be named. */
  readonly named: boolean;
}

/** A matrix of more than so many would not be read: the table tells it alone (domain 5, section 12). */
const MOST_DRAWN = 12;

/** Who visited whom, as a document: the matrix, the same as a table, and what stands beneath (domain 5, section 6). */
export function visitsDocument(report: Visits, { by, named }: VisitsTold): Document {
  const { pairs, ended } = report;
  const gone = ended.length === 0 ? [] : [`${countOf(ended.length, 'pair')} ended when an authority left.`];
  return {
    title: 'Who visited whom',
    by,
    subject: 'Facilitation visits',
    day: report.asAt,
    language: 'en',
    blocks:
      report.made.count === 0
        ? [paragraph('No visits yet.')]
        : [...pairBlocks(pairs, report), listOf([...footWords(report, named), ...gone])],
  };
}

function pairBlocks(pairs: readonly Pair[], report: Visits): readonly Block[] {
  if (pairs.length === 0) return [];
  const table: Table = {
    kind: 'table',
    caption: 'Visits of each pair, and where it stands',
    columns: [
      { label: 'Host' },
      { label: 'Visitor' },
      { label: 'Visits', isNumber: true },
      { label: 'State' },
    ],
    rows: pairs.map((pair) => ({
      cells: [
        report.name(pair.host),
        report.name(pair.visitor),
        String(pair.visits.length),
        sayState(pair, report),
      ],
    })),
  };
  const visitors = placesIn(pairs, 'visitor', report);
  const hosts = placesIn(pairs, 'host', report);
  return visitors.length > MOST_DRAWN ? [table] : [matrixOf(pairs, hosts, visitors, report, table)];
}

const placesIn = (pairs: readonly Pair[], side: 'host' | 'visitor', { name }: Visits): readonly string[] =>
  [...new Set(pairs.map((pair) => pair[side]))].toSorted((a, b) => compareNames(name(a), name(b)));

function matrixOf(
  pairs: readonly Pair[],
  hosts: readonly string[],
  visitors: readonly string[],
  { name }: Visits,
  table: Table,
): Chart {
  const count = (host: string, visitor: string): number =>
    pairs.find((pair) => pair.host === host && pair.visitor === visitor)?.visits.length ?? 0;
  return {
    kind: 'chart',
    title: 'Visits by host and visitor',
    sentence: `Rows host, columns visit: ${countOf(hosts.length, 'authority', 'authorities')} hosted and ${visitors.length} visited.`,
    drawing: {
      kind: 'matrix',
      heads: headsOf(visitors),
      rows: hosts.map((host) => ({
        label: name(host),
        counts: visitors.map((visitor) => count(host, visitor)),
      })),
    },
    table,
  };
}
