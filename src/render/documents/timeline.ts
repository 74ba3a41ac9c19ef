import { MONTHS } from '../../model/day-words.ts';
import { compareNames, countOf } from '../../reports/phrases.ts';
import type { Stretch, Strip, Timeline } from '../../reports/timeline.ts';
import { type Block, type Document, paragraph, type Table } from '../document.ts';

/** Each stretch in a word, and what the word means; the order is that of the signs in the drawing. */
const WORDS: readonly (readonly [stretch: Stretch, word: string, meaning: string])[] = [
  ['many', 'many', 'many: 3 or more entries'],
  ['some', 'some', 'some: 1 or 2'],
  ['came', 'came', 'came: came, wrote nothing'],
  ['nothing', 'none', 'none: nothing'],
];

/** More strips than this are for the table alone. */
const MOST_DRAWN = 40;

/** Each authority by month, as a document: no notes, and those that left are a number (domain 5, section 7). */
export function timelineDocument(timeline: Timeline, by: string): Document {
  const strips = timeline.strips
    .filter(({ left }) => left === undefined)
    .toSorted((a, b) => compareNames(a.title, b.title));
  const gone = timeline.strips.length - strips.length;
  return {
    title: 'Each authority by month',
    by,
    subject: 'Timeline',
    day: timeline.asAt,
    language: 'en',
    blocks: [
      ...(strips.length === 0 || timeline.spans.length === 0
        ? [paragraph('No whole month has passed yet.')]
        : stripBlocks(timeline, strips)),
      ...(gone === 0 ? [] : [paragraph(`${countOf(gone, 'authority has', 'authorities have')} left.`)]),
    ],
  };
}

function stripBlocks(timeline: Timeline, strips: readonly Strip[]): readonly Block[] {
  const { spans, months } = timeline;
  const years = [...new Set(spans.map((span) => span.slice(0, 4)))];
  const unit = months === 3 ? 'quarter' : 'month';
  const table: Table = {
    kind: 'table',
    caption: `What each authority shared, by ${unit}`,
    columns: [{ label: 'Authority' }, ...years.map((label) => ({ label }))],
    rows: strips.map((strip) => ({
      cells: [strip.title, ...years.map((year) => yearWords(strip, timeline, year))],
    })),
  };
  const meanings = WORDS.map(([, , meaning]) => meaning);
  const sentence = `Entries, visits, questions and cases by ${unit}; blank before joining.`;
  if (strips.length > MOST_DRAWN) return [paragraph(`${sentence} ${meanings.join('; ')}.`), table];
  return [
    {
      kind: 'chart',
      title: `Each authority by ${unit}`,
      sentence,
      drawing: {
        kind: 'strips',
        heads: spans.map((span, at) => (at === 0 || span.endsWith('-01') ? `'${span.slice(2, 4)}` : '')),
        rows: strips.map(({ title, stretches }) => ({
          label: title,
          signs: stretches.map((stretch) => {
            const sign = WORDS.findIndex(([each]) => each === stretch);
            return sign < 0 ? undefined : sign;
          }),
        })),
        keys: meanings,
      },
      table,
    },
    paragraph(`${meanings.join('; ')}.`, 'quiet'),
  ];
}

/** `Sep to Nov some, Dec none`: months that are alike stand together. */
function yearWords({ stretches }: Strip, { spans, months }: Timeline, year: string): string {
  const runs: { word: string; from: string; to: string }[] = [];
  for (const [at, span] of spans.entries()) {
    const word = WORDS.find(([stretch]) => stretch === stretches[at])?.[1];
    if (!span.startsWith(year) || word === undefined) continue;
    const before = runs.at(-1);
    const [from, to] = [monthOf(span, 0), monthOf(span, months - 1)];
    if (before !== undefined && before.word === word && stretches[at - 1] === stretches[at]) before.to = to;
    else runs.push({ word, from, to });
  }
  return runs.map(({ word, from, to }) => `${from === to ? from : `${from} to ${to}`} ${word}`).join(', ');
}

const monthOf = (span: string, later: number): string =>
  (MONTHS[(Number(span.slice(5, 7)) - 1 + later) % 12] ?? '').slice(0, 3);
