import { enquiry } from '../kinds/enquiry.ts';
import { visit } from '../kinds/visit.ts';
import type { Mark } from '../model/mark.ts';
import { normalWords } from '../model/normal-words.ts';
import { backingOf } from './backing.ts';
import { briefing } from './briefing.ts';
import { byRole, mayLeave, roleOfSeat } from './by-role.ts';
import type { ExportGround, Ground } from './ground.ts';
import { placeNames, type PlaceName } from './labels.ts';
import { membershipOn } from './membership.ts';
import { messagesOf } from './messages.ts';
import { pairsOf } from './pairs.ts';
import { policyRows } from './policies.ts';
import { speakersOf } from './voices.ts';

/** What stands in one cell. */
export type Cell = string | number | undefined;

/** A table that leaves the journal: by role, shared entries alone, as at a day. */
export interface ExportedTable {
  /** Its name, which is also its file's. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row<C extends readonly string[]> = { readonly [K in C[number]]: unknown };

/** Every table of an export, always the same, empty ones too (domain 6, section 2). */
export const exportedTables = (ground: ExportGround): readonly ExportedTable[] => [
  entriesTable(ground),
  marksTable(ground),
  enquiriesTable(ground),
  visitsTable(ground),
  gapsTable(ground),
  policiesTable(ground),
];

const ENTRIES = [
  'id',
  'kind',
  'title',
  'date',
  'authority',
  'role',
  'group',
  'visibility',
  'state',
  'features',
  'keywords',
  'links',
  'language',
  'marks',
] as const;

function entriesTable(ground: ExportGround): ExportedTable {
  return tableOf('entries', ENTRIES, placeNames(ground), ground.whole.all, ({ values, marks, ...entry }) => ({
    id: entry.id,
    kind: entry.kind,
    title: values['title'],
    date: values['date'],
    authority: values['authority'] ?? values['host'],
    role: roleOfSeat(values['by']),
    group: values['group'],
    visibility: values['visibility'],
    state: values['state'],
    features: values['features'],
    keywords: values['keywords'],
    links: values['links'],
    language: values['language'] ?? 'en',
    marks: marks.length,
  }));
}

const MARKS = [
  'entry',
  'mark',
  'date',
  'authority',
  'role',
  'group',
  'type',
  'features',
  'shows',
  'direction',
  'backed',
  'words',
  'may_be_quoted',
] as const;

/** The words for each rung, as the screens have them. */
const BACKED = {
  1: 'one voice',
  2: 'seen by another authority',
  3: 'more than one authority',
  4: 'peer reviewed',
} as const;

function marksTable(ground: Ground): ExportedTable {
  const speaks = speakersOf(ground.entries);
  const rungOf = backingOf(ground, membershipOn(ground.entries, ground.asAt), speaks);
  const audiences = new Map(messagesOf(ground, 'network').map(({ mark, audience }) => [mark, audience]));
  const quotable = (mark: Mark): string =>
    mark.kind === 'evidence' ? 'never asked: evidence' : (audiences.get(mark) ?? 'no');
  const marked = ground.entries.all.flatMap((entry) => entry.marks.map((mark) => ({ entry, mark })));
  return tableOf('marks', MARKS, placeNames(ground), marked, ({ entry, mark }) => {
    const speaker = speaks(entry, mark);
    return {
      entry: entry.id,
      mark: mark.id,
      date: entry.values['date'],
      authority: speaker.authority,
      role: speaker.role,
      group: speaker.group,
      type: mark.kind,
      features: mark.features,
      shows: mark.shows,
      direction: mark.direction,
      backed: BACKED[rungOf(entry, mark, speaker)],
      words: mayLeave(mark) ? normalWords(mark.words) : undefined,
      may_be_quoted: quotable(mark),
    };
  });
}

const ENQUIRIES = [
  'id',
  'title',
  'authority',
  'joint_with',
  'group',
  'state',
  'question',
  'first_wording',
  'wordings',
  'key_question',
  'began',
  'agreed_on',
  'learned_on',
  'closed_on',
  'rests_on',
  'look_again',
] as const;

function enquiriesTable(ground: Ground): ExportedTable {
  const all = ground.entries.of(enquiry);
  return tableOf('enquiries', ENQUIRIES, placeNames(ground), all, ({ id, values }) => ({
    ...values,
    id,
    first_wording: values.versions[0]?.words,
    wordings: values.versions.length,
    began: values.versions[0]?.date ?? values.date,
    agreed_on: values.agreed_on,
    learned_on: values.learned_on,
    closed_on: values.closed_on,
    key_question: values.key_question,
    look_again: values.look_again,
    rests_on: values.rests_on,
  }));
}

const VISITS = [
  'id',
  'date',
  'host',
  'visitor',
  'form',
  'state',
  'trained',
  'number_in_pair',
  'pair',
  'next',
] as const;

function visitsTable(ground: Ground): ExportedTable {
  const pairs = pairsOf(ground, membershipOn(ground.entries, ground.asAt));
  const all = ground.entries.of(visit);
  return tableOf('visits', VISITS, placeNames(ground), all, ({ id, values }) => {
    const pair = pairs.find(({ visits }) => visits.some((each) => each.id === id));
    return {
      id,
      date: values.date,
      host: values.host,
      visitor: values.facilitator,
      form: values.form,
      state: values.state,
      trained: values.trained === undefined ? undefined : values.trained ? 'yes' : 'no',
      number_in_pair: pair === undefined ? undefined : pair.visits.findIndex((each) => each.id === id) + 1,
      pair: pair?.state,
      next: values.next,
    };
  });
}

const GAPS = ['id', 'sentence', 'question', 'holds_for', 'rests_until'] as const;

/** As in the edition that is handed round: a file travels, so it names no quiet authority. */
function gapsTable(ground: Ground): ExportedTable {
  const { raised } = briefing(ground, { for: 'chief', handRound: true });
  const rows = [
    ...raised.gaps.map(({ id, sentence, question, figure }) => ({
      id,
      sentence,
      question,
      holds_for: figure.items.length,
      rests_until: undefined,
    })),
    ...raised.resting.map(({ id, until }) => ({
      id,
      sentence: undefined,
      question: undefined,
      holds_for: undefined,
      rests_until: until,
    })),
  ];
  return tableOf('gaps', GAPS, placeNames(ground), rows, (row) => row);
}

const POLICIES = [
  'id',
  'title',
  'date',
  'to_whom',
  'ask',
  'state',
  'rests_on_learning',
  'authorities_behind',
  'passages_for',
  'passages_against',
  'reviewed_cases',
  'put_on',
  'where',
  'answer',
] as const;

function policiesTable(ground: Ground): ExportedTable {
  return tableOf('policies', POLICIES, placeNames(ground), policyRows(ground), (row) => ({
    ...row.point.values,
    id: row.point.id,
    rests_on_learning: row.points.map(({ id }) => id),
    authorities_behind: row.places.length,
    passages_for: row.supports.length,
    passages_against: row.against.length,
    reviewed_cases: row.reviewed.map(({ id }) => id),
    put_on: row.point.values.put_on,
    where: row.point.values.where,
    answer: row.point.values.answer,
  }));
}

function tableOf<T, const C extends readonly string[]>(
  title: string,
  header: C,
  name: PlaceName,
  items: readonly T[],
  read: (item: T) => Row<C>,
): ExportedTable {
  const rows = items.map((item) => {
    const cells = new Map(Object.entries(read(item)));
    return header.map((key) => cellOf(cells.get(key), name));
  });
  return { name: title, header, rows };
}

/** A value as a cell: several in one are parted by "; ". */
function cellOf(value: unknown, name: PlaceName): Cell {
  if (value === undefined || value === null || typeof value === 'number') return value ?? undefined;
  if (Array.isArray(value)) return value.map((one: unknown) => byRole(String(one), name)).join('; ');
  return byRole(typeof value === 'string' ? value : JSON.stringify(value), name);
}
