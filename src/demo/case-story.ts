import { caseStudy } from '../kinds/case.ts';
import { review } from '../kinds/review.ts';
import { addMonths, type Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { CASES_ON_THE_WAY } from './cases/on-the-way.ts';
import { PUBLISHED_CASES } from './cases/published.ts';
import { REVIEWS } from './cases/reviews.ts';
import { type Draft, draftOf } from './draft.ts';
import { answersTo, fileOf, groupOf, neverShared, questionsNamed, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { listIn, readBlocks } from './notation.ts';
import type { Telling } from './telling.ts';

/** Every case, as the tables have it. */
export const caseDrafts = (): readonly Draft[] =>
  [PUBLISHED_CASES, CASES_ON_THE_WAY].flatMap(readBlocks).map((block) => {
    const [place = '', seat = ''] = block.words;
    return draftOf(caseStudy, place, block, `${place}/${seat}`);
  });

/** Every review, as the tables have it: the case's place is the first word of its head, the reader's the second. */
export const reviewDrafts = (): readonly Draft[] =>
  readBlocks(REVIEWS).map((block) => {
    const [place = '', reader = '', seat = ''] = block.words;
    return draftOf(review, `${place}/${reader}`, block, `${reader}/${seat}`);
  });

/** Later than every day of the story. */
const NEVER = '9999';
const NOT_YET = 'not yet';

type State = 'draft' | 'ready' | 'in review' | 'reviewed' | 'published';

/** A move of a case, or of one of its reviews; `state` is where the case then is. */
interface Move {
  readonly day: Day;
  readonly seat: string;
  readonly verb: string;
  readonly state: State;
  readonly about?: Draft;
}

/** The saves of a case and its reviews: begun, ready, asked, returned, replied to, published, each on its day. */
export function caseEvents(draft: Draft, reviews: readonly Draft[], telling: Telling): readonly DemoEvent[] {
  const own = reviews.filter(({ block }) => block.words[0] === draft.key);
  const moves = movesOf(draft, own);
  const stateOn = (day: Day): State => moves.filter((move) => move.day <= day).at(-1)?.state ?? 'draft';
  const readyOn = (day: Day): Day | undefined =>
    moves.findLast((move) => move.state === 'ready' && move.day <= day)?.day;
  const fileIn = (day: Day, state: State): DemoFile =>
    caseOn(draft, { day, state, readyOn: readyOn(day) }, telling);
  const told = moves.map((move): DemoEvent => {
    const file = fileIn(move.day, move.state);
    if (move.about === undefined) return saved(move.day, move.seat, move.verb, file);
    const read = reviewOn(move.about, draft, move.day, telling);
    const named = move.verb.startsWith('review') ? read : file;
    return { ...saved(move.day, move.seat, move.verb, named), files: [file, read] };
  });
  const speaker = (): string => draft.by;
  return [...told, ...answersTo(draft, telling, speaker, (day) => fileIn(day, stateOn(day)))];
}

function movesOf(draft: Draft, reviews: readonly Draft[]): readonly Move[] {
  const { words, options } = draft.block;
  const seat = draft.by;
  const ready = options.get('ready');
  const published = options.get('published');
  const asks = reviews.flatMap((about) => askedMoves(about, reviews, seat));
  return [
    { day: words[2] ?? '', seat, verb: 'share', state: 'draft' as const },
    ...(ready === undefined ? [] : [{ day: ready, seat, verb: 'ready', state: 'ready' as const }]),
    ...asks.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
    ...(published === undefined
      ? []
      : [{ day: published, seat, verb: 'publish', state: 'published' as const }]),
  ];
}

function askedMoves(about: Draft, all: readonly Draft[], author: string): readonly Move[] {
  const { options, title } = about.block;
  const refused = title === NOT_YET;
  const asked = options.get('asked') ?? '';
  const replied = options.get('replied') ?? '';
  const isLast = all.every(({ block }) => (block.options.get('replied') ?? NEVER) <= replied);
  const isAgain = all.some(
    ({ block }) => block.title === NOT_YET && (block.options.get('returned') ?? NEVER) < asked,
  );
  const on = (option: string, seat: string, verb: string, state: State): readonly Move[] => {
    const day = options.get(option);
    return day === undefined ? [] : [{ day, seat, verb, state, about }];
  };
  return [
    ...(isAgain ? [{ day: asked, seat: author, verb: 'ready', state: 'ready' as const }] : []),
    ...on('asked', author, 'ask', 'in review'),
    ...on('returned', about.by, 'review return', refused ? 'draft' : 'in review'),
    ...on('replied', author, 'review reply', refused ? 'draft' : isLast ? 'reviewed' : 'in review'),
  ];
}

const SECTIONS = new Set(Object.keys(caseStudy.sections));
/** Hollinsea's case links to an entry that stayed private, so that `lea check` has a broken link to name. */
const LINKS_NOWHERE = 'hollinsea';

/** Where a case stands on a day, and when it was last ready to be read. */
interface Standing {
  readonly day: Day;
  readonly state: State;
  readonly readyOn: Day | undefined;
}

function caseOn(draft: Draft, { day, state, readyOn }: Standing, telling: Telling): DemoFile {
  const { block, key, by } = draft;
  const { options, words } = block;
  const rewritten = options.get('rewritten');
  const isFirst = rewritten !== undefined && day < rewritten;
  const earlier = new Set(
    block.lines.filter((line) => line.key.startsWith('was_')).map((line) => line.key.slice(4)),
  );
  const shown = (line: string): string | undefined => {
    if (line.startsWith('was_')) return isFirst ? line.slice(4) : undefined;
    return SECTIONS.has(line) && !(isFirst && earlier.has(line)) ? line : undefined;
  };
  return fileOf(
    caseStudy,
    {
      id: draft.id,
      title: block.title,
      date: words[2],
      authority: key,
      by,
      group: groupOf(by),
      visibility: state === 'published' ? 'public' : 'network',
      state,
      enquiries: questionsNamed(words, key),
      period_from: options.get('from'),
      period_to: options.get('to'),
      ready_on: readyOn,
      published_on: state === 'published' ? (options.get('published') ?? day) : undefined,
      review_follow_up: state === 'published' ? addMonths(options.get('published') ?? day, 10) : undefined,
      keywords: listIn(block, 'keywords', ';'),
      links: key === LINKS_NOWHERE ? [neverShared(`${key}/never-shared`)] : [],
    },
    bodyOn(draft, day, telling, shown),
  );
}

const REPLY = new Set(['changed', 'kept', 'facts']);

function reviewOn(about: Draft, of: Draft, day: Day, telling: Telling): DemoFile {
  const { block } = about;
  const { options } = block;
  const asked = options.get('asked') ?? '';
  const isBy = (option: string): boolean => (options.get(option) ?? NEVER) <= day;
  const state = isBy('replied') ? 'replied' : isBy('returned') ? 'returned' : 'asked';
  const isReturned = state !== 'asked';
  const shown = (key: string): string | undefined =>
    isReturned && (!REPLY.has(key) || state === 'replied') ? key : undefined;
  return fileOf(
    review,
    {
      id: about.id,
      title: `Review of ${of.block.title ?? ''}`,
      date: asked,
      by: isReturned ? about.by : undefined,
      group: 'participating',
      visibility: 'network',
      state,
      of: of.id,
      reviewer: about.block.words[1],
      asked,
      returned: isReturned ? options.get('returned') : undefined,
      replied_on: state === 'replied' ? options.get('replied') : undefined,
      verdict: isReturned ? block.title : undefined,
    },
    bodyOn(about, day, telling, shown),
  );
}
