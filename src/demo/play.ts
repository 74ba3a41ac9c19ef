import type { Day } from '../model/day.ts';
import { makeId } from '../model/id.ts';
import { authorityDrafts, authorityEvents, BEGUN, leftOn } from './authority-story.ts';
import { caseDrafts, caseEvents, reviewDrafts } from './case-story.ts';
import { chanceFor } from './chance.ts';
import { diaryDrafts, diaryEvents, diaryOn, draftsIn } from './diary-story.ts';
import type { Draft } from './draft.ts';
import { enquiryDrafts, enquiryEvents } from './enquiry-story.ts';
import { saved } from './entry-file.ts';
import type { DemoEvent, Play } from './event.ts';
import { learningEvents, policyEvents } from './learning-story.ts';
import { layOut, loadEvents } from './load.ts';
import { meetingDays, meetingDrafts, meetingEvents, privateSets } from './meeting-story.ts';
import { networkEvents } from './network-story.ts';
import { readPermissions } from './permission.ts';
import { PRIVATE_DIARY } from './private-notes.ts';
import { projectEvents } from './project-story.ts';
import { type Telling, tellingOf } from './telling.ts';
import { visitDrafts, visitEvents } from './visit-story.ts';

export type { DemoEvent, DemoFile, Play } from './event.ts';

/** Counts up when the example changes, so that unlike examples never share a private space. */
const GENERATOR = 2;
/** The shared entries of the story itself on 5 June 2025. */
export const STORY_SIZE = 266;
/** The seat in which the reader of the example sits. */
const READER = 'ashmere/officer-1';

/**
 * The Wayside network as dated saves, in order of day, up to the end of a day (domain 7). The same options give the same
 * saves, to the last byte; an earlier day gives the beginning of a later day's, but for what network.yaml says of
 * itself. What is beyond the story's own size is made as it is asked for, and can be gone through once or many times.
 */
export function playWayside(options: Play): {
  readonly networkId: string;
  readonly events: Iterable<DemoEvent>;
} {
  const networkId = makeId('n', chanceFor(`network/${GENERATOR}/${options.asAt}/${options.size}`).bytes(7));
  const story = tellStory(networkId, options).filter(({ day }) => day <= options.asAt);
  const ordered = story.toSorted((one, other) => compare(one.day, other.day));
  return {
    networkId,
    events: {
      [Symbol.iterator]: () =>
        inOrder(ordered, loadEvents(options.size - STORY_SIZE, options.asAt, networkId)),
    },
  };
}

function tellStory(networkId: string, { asAt, size, digest }: Play): readonly DemoEvent[] {
  const authorities = authorityDrafts();
  const places = authorities.map(({ key }) => key);
  const meetings = meetingDrafts();
  const visits = visitDrafts(places);
  const enquiries = enquiryDrafts();
  const diaries = diaryDrafts();
  const cases = caseDrafts();
  const telling = tellingOf(
    [...meetings, ...visits, ...diaries, ...cases],
    meetingDays(meetings),
    digest,
    readPermissions(),
  );
  const left = (place: string): Day | undefined => leftOn(authorities, place);
  const reviews = reviewDrafts();
  return [
    ...networkEvents(networkId, { asAt, began: layOut(size - STORY_SIZE)?.began ?? BEGUN }, telling),
    ...authorities.flatMap((draft) => authorityEvents(draft, telling)),
    ...meetings.flatMap((draft) => meetingEvents(draft, telling)),
    ...enquiries.flatMap((draft) => enquiryEvents(draft, telling)),
    ...projectEvents(telling),
    ...visits.flatMap((draft) => visitEvents(draft, telling)),
    ...diaries.flatMap((draft) => diaryEvents(draft, telling, left)),
    ...cases.flatMap((draft) => caseEvents(draft, reviews, telling)),
    ...learningEvents(telling),
    ...policyEvents(telling),
    ...privateSets(READER, telling),
    ...privateDiary(telling),
  ];
}

/** The one entry that the reader has not shared yet. */
const privateDiary = (telling: Telling): readonly DemoEvent[] =>
  draftsIn(PRIVATE_DIARY, 'ashmere').map((draft: Draft) => {
    const [day = ''] = draft.block.words;
    return { ...saved(day, READER, 'add', diaryOn(draft, day, telling, 'private')), space: 'private' };
  });

/** Two rows of saves, each in order of day, as one. */
function* inOrder(story: readonly DemoEvent[], load: Iterable<DemoEvent>): Generator<DemoEvent> {
  let at = 0;
  for (const event of load) {
    for (let next = story[at]; next !== undefined && next.day <= event.day; next = story[at]) {
      yield next;
      at += 1;
    }
    yield event;
  }
  yield* story.slice(at);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
