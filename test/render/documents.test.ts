import { describe, expect, test } from 'vitest';
import { briefing } from '../../src/reports/briefing.ts';
import { featureReport } from '../../src/reports/feature.ts';
import { handedRound } from '../../src/reports/handed-round.ts';
import { journeyOf } from '../../src/reports/journey.ts';
import { featuresOf } from '../../src/reports/labels.ts';
import { messagesOf } from '../../src/reports/messages.ts';
import { ownPage } from '../../src/reports/own-page.ts';
import { packFor } from '../../src/reports/pack.ts';
import { learningRows, policyRows } from '../../src/reports/policies.ts';
import { timelineOf } from '../../src/reports/timeline.ts';
import { visitsReport } from '../../src/reports/visits.ts';
import { blocksIn, type Document } from '../../src/render/document.ts';
import { briefingDocument } from '../../src/render/documents/briefing.ts';
import { featureDocument } from '../../src/render/documents/feature.ts';
import { learningDocument, policiesDocument } from '../../src/render/documents/ground.ts';
import { journeyDocument } from '../../src/render/documents/journey.ts';
import { messagesDocument } from '../../src/render/documents/messages.ts';
import { ownDocument } from '../../src/render/documents/own.ts';
import { packDocument } from '../../src/render/documents/pack.ts';
import { timelineDocument } from '../../src/render/documents/timeline.ts';
import { visitsDocument } from '../../src/render/documents/visits.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/render/index.ts';
import { groundOf, tell } from '../demo/journal.ts';
import { digest, textOfFile, wordsIn, wordsOf } from '../support/documents.ts';

const told = tell();
const ground = handedRound(groundOf(told));
const { network, asAt } = ground;
const by = network.name;
const of = (kind: string): string => ground.entries.all.find((entry) => entry.kind === kind)?.id ?? '';
const session = ground.entries.all.find(
  ({ kind, values }) => kind === 'meeting' && values['state'] === 'planned' && values['group'] === 'chief',
);
const briefed = briefing(ground, { for: 'chief', handRound: true });
const compared = briefing(ground, { for: 'chief', handRound: true, compare: '2024-06-13' });
const packed = packFor(ground, {
  meeting: session?.id ?? '',
  prompt: 'What is it for?',
  questions: new Map(),
});
const journey = journeyOf(ground, of('enquiry'));
const visited = visitsReport(ground);

/** Every view that can be handed round, and the figures and sentences that it must show. */
const VIEWS: readonly (readonly [name: string, view: Document, must: readonly string[]])[] = [
  ['the briefing', briefingDocument(briefed, { all: true }), saysOf(briefed)],
  ['the briefing at two days', briefingDocument(compared, { all: true }), saysOf(compared)],
  ...featuresOf(network).flatMap(({ key }) => {
    const made = featureReport(ground, key, true);
    if (made === undefined) return [];
    const missing = made.missing.map(({ sentence }) => sentence);
    return [[`the feature ${key}`, featureDocument(made, by), missing] as const];
  }),
  [
    'visits',
    visitsDocument(visited, { by, named: false }),
    [`Never hosted: ${visited.neverHosted.length} auth`],
  ],
  ['the timeline', timelineDocument(timelineOf(ground), by), ['2 authorities have left']],
  [
    'policies',
    policiesDocument(policyRows(ground), { by, asAt }),
    policyRows(ground).map(({ point }) => point.values.title),
  ],
  [
    'learning',
    learningDocument(learningRows(ground), { by, asAt }),
    learningRows(ground).map(({ point }) => point.values.statement),
  ],
  [
    'messages',
    messagesDocument(messagesOf(ground, 'public'), {
      by,
      asAt,
      features: featuresOf(network),
      audience: 'public',
    }),
    readyWords(),
  ],
  ...(packed === undefined ? [] : [['the pack', packDocument(packed), saysOf(packed.briefing, 6)] as const]),
  ...(journey === undefined
    ? []
    : [
        [
          'a question',
          journeyDocument(journey, { by, asAt }),
          journey.steps.map(({ words }) => words ?? ''),
        ] as const,
      ]),
  ...ground.entries.all.flatMap(({ kind, id }) => {
    const own = kind === 'authority' ? ownPage(ground, id) : undefined;
    return own === undefined
      ? []
      : [[`the page of ${id}`, ownDocument(own, by), own.questions.map(({ words }) => words)] as const];
  }),
];

function readyWords(): readonly string[] {
  return messagesOf(ground, 'public').flatMap(({ state, words }) => (state === 'ready' ? [words ?? ''] : []));
}

/** Every gap, as it is asked. */
function saysOf({ raised }: typeof briefed, most = Infinity): readonly string[] {
  return raised.gaps.slice(0, most).map(({ sentence, question }) => `${sentence} ${question}`);
}

const plain = (text: string): string => wordsOf(text).join(' ');

test('there is a view of every kind', () => {
  expect(VIEWS.length).toBeGreaterThan(20);
});

describe.each(VIEWS)('%s', (_name, view, must) => {
  test('says in its document what it must', () => {
    const said = blocksIn(view.blocks).flatMap(wordsIn).map(plain).join(' ');
    expect(must.filter((words) => !said.includes(plain(words)))).toEqual([]);
  });

  test.each(FORMAT_NAMES)('shows all of it as %s', async (name) => {
    const text = plain(textOfFile(name, await FORMATS[name].write(view, { digest })));
    expect(
      blocksIn(view.blocks)
        .flatMap(wordsIn)
        .filter((words) => !text.includes(plain(words))),
    ).toEqual([]);
  });

  test('names no authority that left, no seat and no id', () => {
    const said = JSON.stringify(view);
    expect(said).not.toMatch(/Oxenhythe|Norrowdale/);
    expect(said).not.toMatch(
      /\b[a-z-]+\/(?:chief|officer|broker|support)-\d|\b[cdelmrvy]-[0-9a-hjkmnp-tv-z]{4,10}\b/,
    );
  });
});

test('the table of the briefing holds the figures of every cell', () => {
  const view = briefingDocument(briefed, { all: false });
  const table = view.blocks.find((block) => block.kind === 'table');
  const rows =
    table?.kind === 'table' ? table.rows.flatMap((row) => ('group' in row ? [] : [row.cells.slice(1)])) : [];
  const wanted = briefed.cells.all
    .filter(({ group }) => group !== 'other')
    .map((cell) =>
      [
        cell.authorities,
        cell.voices,
        cell.shown,
        cell.fresh,
        cell.did,
        cell.effect,
        cell.hard,
        cell.backed,
      ].map(({ items }) => (items.length === 0 ? '-' : String(items.length))),
    );
  expect(rows).toEqual(wanted);
});

test('handed round, no quiet authority is named', () => {
  const view = briefingDocument(briefed, { all: true });
  expect(JSON.stringify(view)).not.toMatch(/Dunmarsh/);
  expect(JSON.stringify(view)).toMatch(/One authority/);
});
