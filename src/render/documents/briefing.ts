import type { Briefing } from '../../reports/briefing.ts';
import {
  aboutWords,
  BRIEFINGS,
  carriedWords,
  dayWords,
  MOST_GAPS,
  PARTS,
  QUOTED,
  sessionWords,
} from '../briefing-words.ts';
import { type Block, type Document, heading, labelled, listOf, paragraph, type Quote } from '../document.ts';
import { EMPTY, emptyHelps } from '../empty-lines.ts';
import { talkedOf } from '../gap-lines.ts';
import { readWithWords } from '../read-with-lines.ts';
import { sinceTold } from '../since-lines.ts';
import { shownBlocks } from './shown.ts';

/** How the briefing is asked for. */
export interface BriefingWanted {
  /** Every gap, not the first six alone. */
  readonly all: boolean;
}

/** The briefing as a document: the same sentences and figures as its page, in the same order (domain 5, section 2). */
export function briefingDocument(briefing: Briefing, { all }: BriefingWanted): Document {
  const { network, edition, asAt } = briefing;
  return {
    title: titleOf(briefing),
    by: network.name,
    subject: BRIEFINGS[edition],
    day: asAt,
    language: 'en',
    blocks: [
      ...readWithBlocks(briefing),
      ...(briefing.isEmpty ? emptyBlocks(briefing) : blocksOf(briefing, all)),
    ],
  };
}

const titleOf = (briefing: Briefing): string => sessionWords(briefing) ?? BRIEFINGS[briefing.edition];

/** Which second journal it was read with, above all else. */
export const readWithBlocks = ({ readWith }: Pick<Briefing, 'readWith'>): readonly Block[] =>
  readWith === undefined ? [] : [{ kind: 'note', words: readWithWords(readWith) }];

const emptyBlocks = (briefing: Briefing): readonly Block[] => [
  paragraph(EMPTY.nothing),
  paragraph(EMPTY.helps),
  listOf(
    emptyHelps(briefing).map(([what, command]) => [{ text: `${what}: ` }, { text: command, code: true }]),
  ),
];

function blocksOf(briefing: Briefing, all: boolean): readonly Block[] {
  const carried = carriedWords(briefing);
  const day = dayWords(briefing);
  return [
    ...(briefing.coming === undefined ? [paragraph('No session is planned.')] : []),
    ...aboutWords(briefing).map((words) => paragraph(words)),
    ...firstParts(briefing, all),
    ...(carried === undefined ? [] : [heading(2, PARTS.carried), paragraph(`${carried}.`)]),
    ...(day.length === 0 ? [] : [heading(2, PARTS.day), ...day.map((words) => paragraph(words))]),
  ];
}

/** What moved, what was shown, what to talk about, and their words: the parts a pack has as well. */
export function firstParts(briefing: Briefing, all = false): readonly Block[] {
  const told = sinceTold(briefing);
  return [
    ...(told.length === 0
      ? []
      : [heading(2, PARTS.since), listOf(told.map(({ label, words }) => labelled(label, words)))]),
    ...shownBlocks(briefing),
    ...talkBlocks(briefing, all),
    ...quoteBlocks(briefing),
  ];
}

function talkBlocks({ raised, asAt, named, name }: Briefing, all: boolean): readonly Block[] {
  const { gaps, more, resting, reasons } = talkedOf(raised, { asAt, most: MOST_GAPS, all, named, name });
  if (gaps.length === 0 && resting === undefined) return [];
  return [
    heading(2, PARTS.talk),
    listOf(gaps.map(({ words }) => words)),
    ...(more > 0 ? [paragraph(`${more} more on the full list.`, 'quiet')] : []),
    ...(resting === undefined ? [] : [paragraph(resting, 'quiet')]),
    ...(reasons.length === 0 ? [] : [listOf(reasons.map(({ words }) => words))]),
  ];
}

function quoteBlocks({ messages }: Briefing): readonly Block[] {
  if (messages.length === 0) return [heading(2, PARTS.words), paragraph(`${QUOTED.none}.`)];
  const quotes = messages.map(({ words, as }): Quote => ({ kind: 'quote', words: [words ?? ''], by: as }));
  return [heading(2, `${PARTS.words} (${QUOTED.may})`), ...quotes];
}
