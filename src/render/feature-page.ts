import { sayDay } from '../model/day-words.ts';
import type { FeaturePage, Side } from '../reports/feature.ts';
import { factLines } from './fact-lines.ts';
import { othersWords, purposeWords, readingWords, sideWords } from './feature-words.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { type Line, line, type Page, span } from './page.ts';
import { NO_MARKS } from './shown-lines.ts';
import { pad, widthOf } from './table.ts';

/** How the page of a feature is laid out: two columns, or one after the other, chief officers first. */
export interface FeatureShown {
  readonly columns: number;
  readonly accessible: boolean;
}

const LEFT = 38;
const RIGHT = PAGE_WIDTH - LEFT - 2;

/** One feature from both sides (domain 5, section 3): what was shown, what was done, what is missing, what it does not say. */
export function featurePage(report: FeaturePage, shown: FeatureShown): Page {
  const inColumns = !shown.accessible && shown.columns >= PAGE_WIDTH;
  const [left, right] = report.sides;
  const lay = (of: (side: Side, width: number) => readonly string[], heading: boolean): readonly Line[] => {
    if (left === undefined || right === undefined) return [];
    if (inColumns) return sideBySide(of(left, LEFT), of(right, RIGHT));
    return [left, right].flatMap((side) => [
      ...(heading ? [line(span(side.label, 'heading'))] : []),
      ...of(side, PAGE_WIDTH).map((each) => line(each)),
    ]);
  };
  const head = spread(
    `${report.feature.number} ${report.feature.label.toUpperCase()}`,
    `as at ${sayDay(report.asAt)}`,
    PAGE_WIDTH - 1,
  );
  const facts = lay((side, width) => sayFacts(side, left, width, inColumns, shown.accessible), true);
  return {
    lines: [
      line(span(head, 'title')),
      ...(report.isUnmarked
        ? flow(NO_MARKS).map((each) => line(each))
        : lay((side, width) => shownOf(side, width, inColumns), !inColumns)),
      ...(facts.length === 0 ? [] : [line(span('What we did', 'heading')), ...facts]),
      ...(shown.accessible ? [] : legend(report)),
      ...[
        ...sayPurpose(report),
        ...report.sides.flatMap(sayReading),
        ...sayMissing(report),
        ...sayOthers(report),
      ].map((each) => line(each)),
      ...flow(report.not).map((each) => line(span(each, 'quiet'))),
    ],
  };
}

function sideBySide(left: readonly string[], right: readonly string[]): readonly Line[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, at) =>
    line(`${pad(left[at] ?? '', LEFT)}| ${right[at] ?? ''}`.trimEnd()),
  );
}

/** Blocks A and C: authorities, voices, passages; the furthest; what was hard, and answered; the last day; who backs it. */
function shownOf(side: Side, width: number, titled: boolean): readonly string[] {
  const title = titled ? [side.label.toUpperCase()] : [];
  const { counts, furthest, hard, last = '', backed, few } = sideWords(side);
  if (few !== undefined) return [...title, counts, ...flow(few, { width }), last];
  if (furthest === undefined) return [...title, counts];
  const both = `${hard ?? ''}   ${last}`;
  return [
    ...title,
    counts,
    furthest,
    ...(widthOf(both) < width ? [both] : [hard ?? '', last]),
    ...(backed === undefined ? [] : [backed]),
  ];
}

/** What one group did; in columns, a series that stands beside the same one does not say its label again. */
function sayFacts(
  { facts, group }: Side,
  left: Side | undefined,
  width: number,
  inColumns: boolean,
  accessible: boolean,
): readonly string[] {
  const isRight = inColumns && left !== undefined && left.group !== group;
  const beside = isRight ? left.facts.filter(({ kind }) => kind === 'series').map(({ label }) => label) : [];
  return facts.flatMap((fact) => factLines(fact, { group, width, accessible, beside }));
}

/** What the signs of the bars mean, where there are any. */
const legend = ({ sides }: FeaturePage): readonly Line[] => {
  const rows = sides
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.kind === 'series' ? fact.rows : []));
  const has = (sign: string): boolean =>
    rows.some(({ parts }) => parts.some(({ label, count }) => label === sign && count > 0));
  if (!has('brokers') && !has('members') && !has('others')) return [];
  return [
    line(
      span(
        ` # led by brokers   . led by members${has('others') ? '   o led by others or nobody' : ''}`,
        'quiet',
      ),
    ),
  ];
};

const sayPurpose = (report: FeaturePage): readonly string[] => linesOf(purposeWords(report));
const sayReading = (side: Side): readonly string[] => linesOf(readingWords(side));
const sayMissing = ({ missing }: FeaturePage): readonly string[] =>
  missing.length === 0 ? [] : flow(`Missing: ${missing.map(({ sentence }) => sentence).join(' ')}`);
const sayOthers = (report: FeaturePage): readonly string[] => linesOf(othersWords(report));
const linesOf = (words: string | undefined): readonly string[] => (words === undefined ? [] : flow(words));
