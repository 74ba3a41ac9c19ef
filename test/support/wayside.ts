import type { Briefing } from '../../src/reports/briefing.ts';
import type { Cell } from '../../src/reports/cells.ts';
import { type Evidence, type Figure, figureOf } from '../../src/reports/figure.ts';
import type { Gap } from '../../src/reports/gaps/raise.ts';
import { featuresOf } from '../../src/reports/labels.ts';
import { membershipOn } from '../../src/reports/membership.ts';
import type { Message } from '../../src/reports/messages.ts';
import { aDiary, aMark, anAuthority, aNetwork, groundOf } from './entries.ts';

const NAMES = ['ashmere', 'kestrel-vale', 'greyport', 'marlowby', 'oxenhythe'];

/** A figure of so many things, of which nothing else is known. */
export const aFigure = (count: number, authorities: readonly string[] = []): Figure => {
  const items = Array.from(
    { length: count },
    (_, at): Evidence => ({ entry: 'd-0000000000', day: '2025-05-01', authority: authorities[at] }),
  );
  return figureOf('x', 'x', items);
};

/** Numbers of one row: authorities, voices, passages, new, did, effect, hard, backed. */
type Row = readonly [number, number, number, number, number, number, number, number];

/** A cell of these numbers. */
export function aCell(
  feature: Cell['feature'],
  group: Cell['group'],
  row: Row,
  more: Partial<Cell> = {},
): Cell {
  const [authorities, voices, shown, fresh, did, effect, hard, backed] = row.map((count) => aFigure(count));
  const none = aFigure(0);
  return {
    feature,
    group,
    passages: Array.from({ length: row[2] }, () => aPassage()),
    few: false,
    loud: undefined,
    authorities: authorities ?? none,
    voices: voices ?? none,
    shown: shown ?? none,
    fresh: fresh ?? none,
    did: did ?? none,
    effect: effect ?? none,
    hard: hard ?? none,
    backed: backed ?? none,
    ...more,
  };
}

const aPassage = (): Cell['passages'][number] => {
  const mark = aMark('trust');
  const one = {
    feature: 'trust',
    day: '2025-05-01',
    entry: aDiary(),
    mark,
    speaker: { isSeat: true, group: 'chief' as const },
    shows: undefined,
    rung: 1 as const,
    hard: false,
  };
  return { ...one, marks: [one] };
};

/** The table of domain 5, section 2: chief officers, then participating officers, feature by feature. */
export const ROWS: readonly Row[] = [
  [5, 5, 7, 1, 4, 0, 2, 0],
  [9, 17, 21, 4, 1, 3, 9, 6],
  [7, 7, 8, 1, 0, 1, 0, 0],
  [11, 18, 31, 11, 9, 3, 7, 5],
  [9, 9, 14, 4, 8, 0, 5, 0],
  [11, 21, 31, 4, 7, 0, 11, 5],
  [3, 3, 3, 1, 0, 0, 1, 0],
  [10, 19, 41, 8, 12, 3, 12, 18],
  [8, 8, 13, 2, 7, 0, 5, 0],
  [5, 5, 6, 0, 1, 0, 5, 4],
];

const GAPS: readonly (readonly [id: string, sentence: string, question: string])[] = [
  [
    'G13',
    '7 messages have waited over 3 weeks for an answer; 1 changed since permission was given.',
    'Who will ask, and when?',
  ],
  [
    'G04',
    'Dunmarsh has recorded nothing since 21 January.',
    'Who could ring them, to ask rather than to chase?',
  ],
  [
    'G03',
    'Power: chief officers added 2 passages, participating officers none.',
    'What might officers say if we asked without us in the room?',
  ],
  [
    'G02',
    'Facilitation: 10 authorities among participating officers, 3 among chief officers.',
    'Whose view of this are we missing?',
  ],
  [
    'G07',
    'Larkdale started a project before agreeing a question.',
    'What would you most like to be wrong about here?',
  ],
  [
    'G05',
    'Two questions have stood still: Eastholme (never reworded), Larkdale.',
    'Who could sit with them for an hour?',
  ],
  ...Array.from({ length: 11 }, (_, at) => [`G${at}`, 'More.', 'Why?'] as const),
];

const aMessage = (words: string, as: string): Message => {
  const mark = aMark('trust', { kind: 'message' });
  return {
    entry: aDiary(),
    mark,
    day: '2025-05-01',
    speaker: { isSeat: true, group: 'chief' },
    state: 'ready',
    audience: 'public',
    words,
    as,
  };
};

/** The briefing of the Wayside network as at 5 June 2025, made of its numbers alone (domain 5, section 2). */
export function waysideBriefing(more: Partial<Briefing> = {}): Briefing {
  const network = aNetwork();
  const names: ReadonlyMap<string, string> = new Map([
    ...NAMES.map((slug) => [slug, nameOf(slug)] as const),
    ['broker', 'brokers'],
  ]);
  const features = featuresOf(network);
  const cells = features.flatMap((feature, at) =>
    (['chief', 'participating'] as const).map((group, side) =>
      aCell(feature, group, ROWS[at * 2 + side] ?? [0, 0, 0, 0, 0, 0, 0, 0]),
    ),
  );
  const gaps = GAPS.map(([id, sentence, question]): Gap => ({ id, sentence, question, figure: aFigure(1) }));
  const action = {
    what: 'Send out purpose page',
    done: false,
    meeting: 'm',
    noted: '2025-02-06',
    owner: 'broker',
    overdue: true,
  };
  const moved = (authority: string, place: number) => ({
    question: 'e',
    authority,
    place,
    wordings: 2,
    last: '2025-03-27',
  });
  return {
    edition: 'chief',
    handRound: false,
    named: true,
    network,
    asAt: '2025-06-05',
    name: (place) => names.get(place) ?? place,
    isEmpty: false,
    period: { from: '2025-02-07', to: '2025-06-05', lastMet: '2025-02-06' },
    broughtIn: { day: '2025-06-05', at: '9:10am' },
    unreadable: 0,
    shared: aFigure(11),
    membership: membershipOn(groundOf(NAMES.map((slug) => anAuthority(slug))).entries, '2025-06-05'),
    since: {
      learned: aFigure(2, ['kestrel-vale', 'ashmere']),
      agreed: aFigure(2),
      agreedNow: [moved('greyport', 2)],
      rewordedLate: [],
      reworded: [moved('marlowby', 1)],
      asked: [],
      moving: [moved('marlowby', 1)],
      written: {
        all: aFigure(30),
        byGroup: [
          { group: 'chief', figure: aFigure(5) },
          { group: 'participating', figure: aFigure(25) },
        ],
        own: aFigure(5),
        learned: aFigure(1),
        hard: aFigure(3),
        oneLine: aFigure(0),
      },
      visited: {
        visits: aFigure(6),
        pairs: aFigure(10),
        byState: {
          sustained: aFigure(5),
          'under way': aFigure(2),
          'one-off': aFigure(2),
          lapsed: aFigure(0),
          ended: aFigure(1),
        },
        endedBy: ['oxenhythe'],
      },
      published: { cases: aFigure(3), reviewed: aFigure(3) },
      members: {
        members: aFigure(12),
        founders: aFigure(13),
        stayed: aFigure(11),
        later: aFigure(1, ['marlowby']),
        left: aFigure(0),
      },
    },
    cells: {
      all: cells,
      of: (feature, group) => cells.find((cell) => cell.feature.key === feature && cell.group === group),
    },
    compared: undefined,
    raised: { gaps, resting: [] },
    messages: [
      aMessage('I rang a colleague from the group before the inspection, not after it.', 'Chief officer'),
      aMessage('One visit is a nice day out. Nothing moved until the third.', 'Participating officer'),
    ],
    quoted: aFigure(2),
    actions: [action],
    open: aFigure(3),
    overdue: aFigure(1),
    coming: {
      id: 'm-3hv8d0ytka',
      day: '2025-06-12',
      number: 6,
      title: 'What we would tell government',
      themes: ['What we would tell government'],
      place: undefined,
      items: aFigure(6),
      byMembers: aFigure(5),
      presenting: ['greyport', 'kestrel-vale'],
      decide: ['Which two policy points are grounded enough to put forward'],
    },
    ...more,
  };
}

const nameOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
