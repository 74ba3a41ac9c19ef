import { authority } from '../../src/kinds/authority.ts';
import { caseStudy } from '../../src/kinds/case.ts';
import { diary } from '../../src/kinds/diary.ts';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { learning } from '../../src/kinds/learning.ts';
import { meeting } from '../../src/kinds/meeting.ts';
import { policy } from '../../src/kinds/policy.ts';
import { project } from '../../src/kinds/project.ts';
import { review } from '../../src/kinds/review.ts';
import { visit } from '../../src/kinds/visit.ts';
import { createHash } from 'node:crypto';
import { NOT_ASKED } from '../../src/model/consent.ts';
import type { Entry, EntryOf } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kind.ts';
import type { Mark } from '../../src/model/mark.ts';
import { type Network, readNetwork, STARTING_FEATURES, STARTING_GROUPS } from '../../src/model/network.ts';
import { type Asked, type Ground, settle } from '../../src/reports/ground.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';

/** SHA-256 of a text, as the journal's prints are made with. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What an entry holds beside its values. */
export interface Around {
  readonly sections?: Readonly<Record<string, string>>;
  readonly marks?: readonly Mark[];
  readonly body?: string;
  readonly space?: Entry['space'];
}

/** Values of a kind, of which any may be given. */
type Some<K extends Kind> = Partial<EntryOf<K>['values']>;
/** A builder of one kind. */
type Build<K extends Kind> = (values?: Some<K>, around?: Around) => EntryOf<K>;

let made = 0;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** The next id, unlike any other in this run. */
function nextId(letter: string): string {
  made += 1;
  let id = '';
  for (let rest = made, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32))
    id = (ALPHABET[rest % 32] ?? '0') + id;
  return `${letter}-${id}`;
}

const builderOf =
  <K extends Kind>(kind: K, usual: Some<K>): Build<K> =>
  (values = {}, around = {}) => {
    const empty = Object.fromEntries(
      Object.entries(kind.fields).map(([key, field]) => [key, field.holds === 'one' ? undefined : []]),
    );
    const given: Record<string, unknown> = {
      lea: 1,
      kind: kind.name,
      title: kind.name,
      visibility: 'network',
      ...usual,
      ...values,
    };
    const id = typeof given['id'] === 'string' ? given['id'] : nextId(kind.letter);
    const sections = Object.entries(around.sections ?? {});
    const entry: Entry = {
      kind: kind.name,
      id,
      path: `${kind.folder}/${id}.md`,
      space: around.space ?? 'shared',
      values: { ...empty, ...given, id },
      body:
        around.body ??
        sections.map(([key, text]) => `## ${kind.sections[key] ?? key}\n\n${text}\n`).join('\n'),
      bodyLine: 1,
      sections: new Map(sections),
      marks: around.marks ?? [],
      unknown: new Map(),
    };
    // The values are those of the kind, as given by the test.
    return entry as unknown as EntryOf<K>;
  };

/** A diary record by a participating officer of Ashmere. */
export const aDiary = builderOf(diary, {
  date: '2025-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  shape: 'full',
});
/** A visit of Greyport to Brackenshire, confirmed by the host unless told otherwise. */
export const aVisit = builderOf(visit, {
  date: '2025-01-10',
  by: 'greyport/officer-1',
  group: 'participating',
  state: 'confirmed',
  host: 'brackenshire',
  facilitator: 'greyport',
  facilitator_seat: 'greyport/officer-1',
  form: 'in person',
});
/** A core contact day that was held. */
export const aMeeting = builderOf(meeting, {
  date: '2025-01-10',
  group: 'participating',
  state: 'written up',
  form: 'session',
});
/** A draft question of Ashmere. */
export const anEnquiry = builderOf(enquiry, {
  date: '2024-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  state: 'draft',
  question: 'Why?',
  versions: [{ date: '2024-01-10', words: 'Why?', why: undefined, at: undefined, with: undefined }],
});
/** A project of Ashmere that has started. */
export const aProject = builderOf(project, {
  date: '2024-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  state: 'started',
  started: '2024-01-10',
});
/** A case of Ashmere, in draft. */
export const aCase = builderOf(caseStudy, {
  date: '2024-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  state: 'draft',
});
/** A review asked of Greyport. */
export const aReview = builderOf(review, {
  date: '2025-01-10',
  asked: '2025-01-10',
  state: 'asked',
  reviewer: 'greyport',
  group: 'participating',
});
/** A learning point, proposed. */
export const aLearningPoint = builderOf(learning, {
  date: '2025-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  state: 'proposed',
  statement: 'So.',
});
/** A policy point, drafted. */
export const aPolicyPoint = builderOf(policy, {
  date: '2025-01-10',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  state: 'drafted',
  to_whom: 'them',
  ask: 'Do.',
});

const authorityOf = builderOf(authority, { date: '2023-09-01' });
/** An authority that joined on a day, as a founder unless told otherwise; `left` is the day it went. */
export function anAuthority(
  slug: string,
  {
    joined = '2023-09-01',
    how = 'founder',
    left,
    ...values
  }: Some<typeof authority> & { joined?: string; how?: 'founder' | 'invited'; left?: string } = {},
): EntryOf<typeof authority> {
  const title = slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
  const gone =
    left === undefined ? [] : [{ date: left, event: 'left' as const, how: undefined, why: 'not said' }];
  const membership = [{ date: joined, event: 'joined' as const, how, why: undefined }, ...gone];
  return authorityOf({ id: slug, title, membership, ...values });
}

/** A seat of an authority, for its list of seats. */
export const aSeat = (
  seat: string,
  more: Partial<EntryOf<typeof authority>['values']['seats'][number]> = {},
) => ({
  seat,
  role: 'participating-officer' as const,
  from: '2023-09-01',
  to: undefined,
  came: undefined,
  trained: undefined,
  will_facilitate: undefined,
  ...more,
});

let marks = 0;
/** A mark for one feature or several, parted by spaces. */
export function aMark(features: string, more: Partial<Mark> = {}): Mark {
  marks += 1;
  const id = [marks >> 10, (marks >> 5) & 31, marks & 31].map((each) => ALPHABET[each % 32] ?? '0').join('');
  return {
    kind: 'evidence',
    features: features.split(' '),
    seenBy: [],
    consent: NOT_ASKED,
    id,
    label: `e${marks}`,
    words: `Words number ${marks}.`,
    line: 1,
    noteLine: 2,
    start: marks * 2,
    end: marks * 2 + 1,
    ...more,
  };
}

/** A network as lea begins it, with any details changed. */
export function aNetwork(more: Partial<Network> = {}): Network {
  const { network } = readNetwork(
    new Map([
      ['id', 'n-1xq7h4zb8d'],
      ['name', 'Wayside Learning Network'],
      ['short', 'wayside'],
    ]),
  );
  const features = STARTING_FEATURES.map((row) => ({ ...row, label_cy: undefined, summary: undefined }));
  return { ...network, features, groups: [...STARTING_GROUPS], ...more };
}

/** Settled ground of these entries, as at 5 June 2025 unless told otherwise. */
export const groundOf = (entries: readonly Entry[], more: Partial<Omit<Asked, 'entries'>> = {}): Ground =>
  settle({
    network: aNetwork(),
    asAt: '2025-06-05',
    digest,
    unreadable: 0,
    ...more,
    entries: sharedOnly(entries),
  });
