import type { OwnPage } from '../../reports/own-page.ts';
import { capital } from '../../reports/phrases.ts';
import { type Block, type Document, heading, labelled, listOf, paragraph } from '../document.ts';
import {
  FOR_CHIEF,
  hardWords,
  memberWords,
  NOT_WRITTEN,
  besideWords,
  sayCase,
  sayPresent,
  sayShown,
  visitWords,
} from '../own-page.ts';
import { readWithBlocks } from './briefing.ts';

/** The page of one authority as a document, for one's own head of service (domain 5, section 4). */
export function ownDocument(own: OwnPage, by: string): Document {
  const [kind, member] = memberWords(own);
  const [came, went] = visitWords(own);
  const told = [
    ['Present', sayPresent(own)],
    ['Hosted', came],
    ['Visited', went],
    ['Shown', sayShown(own)],
    ['What was hard', hardWords(own)],
  ].flatMap(([label = '', words = '']) => (words === '' ? [] : [labelled(label, words)]));
  return {
    title: own.title,
    by,
    subject: 'One authority, for its own head of service',
    day: own.asAt,
    language: 'en',
    blocks: [
      ...readWithBlocks(own),
      paragraph(
        capital([kind.replaceAll(/[()]/g, ''), member].filter((part) => part !== '').join(', ')),
        'lead',
      ),
      ...questionBlocks(own),
      ...(told.length === 0 ? [] : [heading(2, 'What we have done and shown'), listOf(told)]),
      ...(own.cases.length === 0
        ? []
        : [heading(2, 'Case studies'), listOf(own.cases.map((each) => sayCase(each, own)))]),
      heading(2, FOR_CHIEF),
      own.line === undefined ? paragraph(`${capital(NOT_WRITTEN)}.`) : paragraph(own.line, 'lead'),
    ],
  };
}

function questionBlocks({ questions }: OwnPage): readonly Block[] {
  if (questions.length === 0) return [];
  return [
    heading(2, 'Questions'),
    listOf(
      questions.map((question) =>
        labelled(capital(question.state), `${question.words}${besideWords(question)}`),
      ),
    ),
  ];
}
