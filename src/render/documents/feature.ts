import type { FeaturePage, Side } from '../../reports/feature.ts';
import { type Block, type Document, heading, listOf, paragraph } from '../document.ts';
import { NO_MARKS } from '../shown-lines.ts';
import { othersWords, purposeWords, readingWords, sideWords } from '../feature-words.ts';
import { factBlocks } from './facts.ts';

/** One feature as a document: chief officers, participating officers, what was hard, what is missing (domain 5, section 3). */
export function featureDocument(report: FeaturePage, by: string): Document {
  const { feature, asAt, sides, missing, not } = report;
  const [purpose, others] = [purposeWords(report), othersWords(report)];
  return {
    title: `${feature.number} ${feature.label}`,
    by,
    subject: 'One key feature, both groups',
    day: asAt,
    language: 'en',
    blocks: [
      ...(report.isUnmarked ? [paragraph(NO_MARKS)] : []),
      ...sides.flatMap((side) => sideBlocks(side, report.isUnmarked)),
      ...(purpose === undefined ? [] : [paragraph(`${purpose}.`)]),
      ...hardBlocks(sides),
      ...(missing.length === 0
        ? []
        : [
            heading(2, 'Missing'),
            listOf(missing.map(({ sentence, question }) => `${sentence} ${question}`)),
          ]),
      ...(others === undefined ? [] : [paragraph(others)]),
      paragraph(not, 'quiet'),
    ],
  };
}

function sideBlocks(side: Side, isUnmarked: boolean): readonly Block[] {
  const { counts, furthest, last, backed, few } = sideWords(side);
  const said = [furthest, last, backed, few].filter((words) => words !== undefined);
  const facts = side.facts.flatMap((fact) => factBlocks(fact, side.group));
  const reading = readingWords(side);
  return [
    heading(2, side.label),
    ...(isUnmarked ? [] : [paragraph(`${counts}.`, 'lead')]),
    ...(said.length === 0 || isUnmarked ? [] : [listOf(said)]),
    ...(facts.length === 0 ? [] : [heading(3, 'What we did'), ...facts]),
    ...(reading === undefined ? [] : [paragraph(reading)]),
  ];
}

/** What was hard stands beneath both groups, so that neither is told by it alone. */
function hardBlocks(sides: readonly Side[]): readonly Block[] {
  const said = sides.flatMap((side) => {
    const { hard } = sideWords(side);
    return hard === undefined ? [] : [`${side.label}: ${hard.replace(/^Hard: /, '')}`];
  });
  return said.length === 0 ? [] : [heading(2, 'What was hard'), listOf(said)];
}
