import type { Audience } from '../model/consent.ts';
import { firstOf, type Day } from '../model/day.ts';
import { type Entry, valueIn } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { normalWords } from '../model/normal-words.ts';
import { type Group, ROLES } from '../model/vocabulary.ts';
import type { Evidence } from './figure.ts';
import type { Ground } from './ground.ts';
import { membershipOn } from './membership.ts';
import { mayLeave, permissionStands } from './permission.ts';
import { compareNames } from './phrases.ts';
import { type Speaker, speakersOf } from './voices.ts';

/** Where a message stands: it may be quoted, or what it waits for. */
export type MessageState =
  | 'ready'
  | 'asked'
  | 'changed'
  | 'not covered'
  | 'not asked'
  | 'refused'
  | 'withdrawn';

/** Words that may be quoted, with permission, and where the permission stands for an audience. */
export interface Message {
  readonly entry: Entry;
  readonly mark: Mark;
  readonly day: Day;
  readonly speaker: Speaker;
  readonly state: MessageState;
  /** Whether the widest audience may read them: `public` where permission covers it. */
  readonly audience: Audience | undefined;
  /** The words as they would be printed; none where permission was refused or withdrawn. */
  readonly words: string | undefined;
  /** How they are signed. */
  readonly as: string;
}

/** Every message of the ground, oldest first, judged for one audience (domain 3, section 7). */
export function messagesOf(ground: Ground, audience: Audience): readonly Message[] {
  const speaks = speakersOf(ground.entries);
  const authorities = [...membershipOn(ground.entries, ground.asAt).all.values()].map(
    ({ values }) => values.title,
  );
  const stands = (mark: Mark, to: Audience) =>
    permissionStands(mark, { audience: to, digest: ground.digest, authorities });
  const holders = ground.entries.all.filter(({ marks }) => marks.some(isMessage));
  return holders.flatMap((entry) =>
    entry.marks.filter(isMessage).map((mark): Message => {
      const speaker = speaks(entry, mark);
      const standing = stands(mark, audience);
      const isSilent = !mayLeave(mark, entry.marks);
      const state = standing.ok ? (isSilent ? 'not covered' : 'ready') : stateOf(mark, standing.kind);
      const day = firstOf(String(valueIn(entry, 'date')));
      const words = isSilent ? undefined : normalWords(mark.published ?? mark.words);
      const role = speaker.role === undefined ? 'Somebody in the room' : ROLES[speaker.role].label;
      const covers = isSilent
        ? undefined
        : stands(mark, 'public').ok
          ? 'public'
          : stands(mark, 'network').ok
            ? 'network'
            : undefined;
      return { entry, mark, day, speaker, state, audience: covers, words, as: mark.as ?? role };
    }),
  );
}

const isMessage = (mark: Mark): boolean => mark.kind === 'message';

function stateOf({ consent }: Mark, kind: string): MessageState {
  if (consent.state !== 'given') return consent.state;
  return kind === 'words changed' || kind === 'published changed' ? 'changed' : 'not covered';
}

/** The order in which the groups are quoted; others in the room are quoted nowhere but in their own list. */
const QUOTED: readonly Group[] = ['chief', 'participating'];

/** Words longer than this are for the list of messages; a page made to be read at once has no room for them. */
const LONGEST_QUOTED = 300;

/**
 * At most two messages for the briefing: the newest of each group, one of them hard where there is one (domain 5,
 * section 2). Where neither of the newest is hard, the newer of the hard ones takes its group's place.
 */
export function chooseMessages(messages: readonly Message[]): readonly Message[] {
  const ready = messages.filter(isQuotable).toSorted(newestFirst);
  const newest = QUOTED.flatMap((group) =>
    ready.filter(({ speaker }) => speaker.group === group).slice(0, 1),
  );
  if (newest.some(isHard)) return newest;
  const hard = ready.find((message) => isHard(message) && QUOTED.includes(message.speaker.group));
  return hard === undefined
    ? newest
    : newest.map((each) => (each.speaker.group === hard.speaker.group ? hard : each));
}

/** Whether a message may be quoted on a page made to be read at once. */
export const isQuotable = ({ state, words }: Message): boolean =>
  state === 'ready' && (words ?? '').length <= LONGEST_QUOTED;
const isHard = ({ mark }: Message): boolean => mark.direction === 'hinders';
/** Newest first; of one day, in the same order on every computer. */
export const newestFirst = (a: Message, b: Message): number =>
  compareNames(b.day, a.day) || compareNames(b.entry.id, a.entry.id);

/** A message as one thing counted. Its authority stands only where its signature says so. */
export const evidenceOfMessage = (message: Message): Evidence => ({
  entry: message.entry.id,
  day: message.day,
  role: message.speaker.role,
  group: message.speaker.group,
  mark: message.mark.id,
  words: message.words,
  direction: message.mark.direction,
  say: message.state,
});
