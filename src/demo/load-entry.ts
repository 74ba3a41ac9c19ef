import { authority } from '../kinds/authority.ts';
import { caseStudy } from '../kinds/case.ts';
import { diary } from '../kinds/diary.ts';
import { enquiry } from '../kinds/enquiry.ts';
import { meeting } from '../kinds/meeting.ts';
import { visit } from '../kinds/visit.ts';
import type { Day } from '../model/day.ts';
import { sayDay } from '../model/day-words.ts';
import type { Kind } from '../model/kind.ts';
import { AUTHORITY_TYPES } from '../model/vocabulary.ts';
import { bodyOn } from './body.ts';
import { idOf } from './chance.ts';
import { draftOf } from './draft.ts';
import { fileOf, groupOf } from './entry-file.ts';
import type { DemoFile } from './event.ts';
import { markLoad, sayLoad } from './load-sentence.ts';
import type { Line } from './notation.ts';
import { tellingOf } from './telling.ts';

/** One council of the load: its place in the row, and how many officers it has. */
export interface Council {
  readonly slug: string;
  readonly title: string;
  readonly at: number;
  readonly officers: number;
  readonly joined: Day;
  /** Who visits it: the next in the row, where there is another. */
  readonly visitor: string | undefined;
}

/** One entry to be made: which of its council's, which of all, and its day. */
export interface Wanted {
  readonly council: Council;
  readonly turn: number;
  readonly number: number;
  readonly day: Day;
}

/** More than there are councils in the load. */
const COUNCILS = 400;

/** What a council writes, over and over, a letter an entry; its own record comes before the first. */
const ROUND = 'edddvddmdddvddcddd';

const MAKE: Readonly<Record<string, (wanted: Wanted) => DemoFile>> = {
  e: makeEnquiry,
  d: makeDiary,
  v: makeVisit,
  m: makeMeeting,
  c: makeCase,
};

/** Makes the file of one entry of the load. With nobody to visit it, a council writes a diary entry instead. */
export function makeLoad(wanted: Wanted): DemoFile {
  if (wanted.turn === 0) return makeAuthority(wanted);
  const letter = ROUND[(wanted.turn - 1) % ROUND.length] ?? 'd';
  const make = letter === 'v' && wanted.council.visitor === undefined ? makeDiary : MAKE[letter];
  return (make ?? makeDiary)(wanted);
}

const NOTHING_TOLD = tellingOf([], new Map(), () => '', new Map());

function write(kind: Kind, { council, turn, day }: Wanted, by: string, lines: readonly Line[]) {
  const options = new Map([['host', council.slug]]);
  const draft = draftOf(kind, `${council.slug}/${turn}`, { words: [], options, title: undefined, lines }, by);
  return { id: draft.id, body: bodyOn(draft, day, NOTHING_TOLD, (key) => key) };
}

const own = ({ slug }: Council, by: string) => ({
  authority: slug,
  by,
  group: groupOf(by),
  visibility: 'network',
});
const officer = ({ slug, officers }: Council, turn: number): string =>
  `${slug}/officer-${(turn % officers) + 1}`;
const question = (council: Council): string => idOf(enquiry, `${council.slug}/1`);

function makeAuthority({ council, day }: Wanted): DemoFile {
  const seats = Array.from({ length: council.officers }, (_, at) => ({
    seat: `${council.slug}/officer-${at + 1}`,
    role: 'participating-officer',
    from: council.joined,
    came: 'not said',
  }));
  const chief = {
    seat: `${council.slug}/chief-1`,
    role: 'chief-officer',
    from: council.joined,
    came: 'not said',
  };
  const type = AUTHORITY_TYPES[council.at % AUTHORITY_TYPES.length];
  const membership = [{ date: council.joined, event: 'joined', how: 'invited' }];
  const { slug: id, title } = council;
  return fileOf(
    authority,
    { id, title, date: day, visibility: 'network', type, membership, seats: [chief, ...seats] },
    '',
  );
}

function makeEnquiry(wanted: Wanted): DemoFile {
  const { council, turn, number, day } = wanted;
  const by = officer(council, 0);
  const round = Math.floor((turn - 1) / ROUND.length);
  // A frame of three slots: a count of its own keeps its sentences apart for longer than the entry's number would.
  const words = sayLoad('wording', council.at + round * COUNCILS);
  const { id, body } = write(enquiry, wanted, by, [
    { key: 'itch', text: sayLoad('itch', number) },
    { key: 'know', text: sayLoad('know', number) },
  ]);
  const versions = [{ date: day, words, with: council.visitor }];
  const isAgreed = council.visitor !== undefined;
  return fileOf(
    enquiry,
    {
      id,
      title: `Question ${round + 1} of ${council.title}`,
      date: day,
      ...own(council, by),
      state: isAgreed ? 'agreed' : 'draft',
      question: words,
      key_question: `K${(council.at % 3) + 1}`,
      versions,
      agreed_on: isAgreed ? day : undefined,
    },
    body,
  );
}

function makeDiary(wanted: Wanted): DemoFile {
  const { council, turn, number, day } = wanted;
  const isChief = turn % 5 === 4;
  const by = isChief ? `${council.slug}/chief-1` : officer(council, turn);
  const marked = markLoad(number);
  const lines = isChief
    ? [
        { key: 'like', text: marked },
        { key: 'try', text: sayLoad('will', number) },
      ]
    : [
        { key: 'line', text: sayLoad('line', number) },
        { key: 'understood', text: marked },
        ...(turn % 3 === 0 ? [{ key: 'hard', text: sayLoad('hard', number) }] : []),
        { key: 'will', text: sayLoad('will', number) },
      ];
  const { id, body } = write(diary, wanted, by, lines);
  return fileOf(
    diary,
    {
      id,
      title: `Notes of ${sayDay(day)}`,
      date: day,
      ...own(council, by),
      after: 'day to day',
      enquiries: [question(council)],
      shape: 'full',
    },
    body,
  );
}

function makeVisit(wanted: Wanted): DemoFile {
  const { council, number, day } = wanted;
  const visitor = council.visitor ?? '';
  const by = `${visitor}/officer-1`;
  const { id, body } = write(visit, wanted, by, [
    { key: 'asked', text: sayLoad('asked', number) },
    { key: 'surface', text: sayLoad('surface', number) },
    { key: 'see', text: markLoad(number) },
    { key: 'reply', text: sayLoad('reply', number) },
  ]);
  return fileOf(
    visit,
    {
      id,
      title: `A visit to ${council.title}`,
      date: day,
      by,
      group: 'participating',
      visibility: 'network',
      state: 'confirmed',
      host: council.slug,
      facilitator: visitor,
      facilitator_seat: by,
      form: 'in person',
      host_present: [{ role: 'participating-officer', count: 2 }],
      enquiries: [question(council)],
      next: 'none planned',
    },
    body,
  );
}

function makeMeeting(wanted: Wanted): DemoFile {
  const { council, number, day } = wanted;
  const { id, body } = write(meeting, wanted, officer(council, 0), [
    { key: 'talked', text: sayLoad('talked', number) },
    { key: 'disagreed', text: sayLoad('disagreed', number) },
  ]);
  return fileOf(
    meeting,
    {
      id,
      title: `A local day at ${council.title}`,
      date: day,
      authority: council.slug,
      group: 'local',
      visibility: 'network',
      state: 'written up',
      form: 'session',
      present: [{ authority: council.slug, participating: council.officers }],
    },
    body,
  );
}

function makeCase(wanted: Wanted): DemoFile {
  const { council, turn, number, day } = wanted;
  const by = officer(council, 0);
  const { id, body } = write(caseStudy, wanted, by, [
    { key: 'short', text: sayLoad('short', number) },
    { key: 'found', text: `${sayLoad('found', number)} ${markLoad(number)}` },
    { key: 'know', text: sayLoad('evidence', number) },
  ]);
  return fileOf(
    caseStudy,
    {
      id,
      title: `Case ${Math.ceil(turn / ROUND.length)} of ${council.title}`,
      date: day,
      ...own(council, by),
      state: 'draft',
      enquiries: [question(council)],
      keywords: ['agendas', 'meetings', 'schools'],
    },
    body,
  );
}
