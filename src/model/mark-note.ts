import { readAttribution } from './attribution.ts';
import { type Consent, NOT_ASKED, readConsent } from './consent.ts';
import { isMarkId, isMarkReference } from './id.ts';
import { nearest } from './near.ts';
import { isSeat } from './scalar.ts';
import { type Direction, DIRECTIONS, type Role, ROLE_NAMES, type Shows, SHOWS } from './vocabulary.ts';

/** Whose words they are, where that is not the entry's own seat: a seat, a role, or a role in an authority. */
export type Voice = { readonly seat: string } | { readonly role: Role; readonly authority?: string };

/** What a mark's note says (domain 3, section 5). Features are keys; an unknown one is left out and reported. */
export interface MarkNote {
  readonly kind: 'evidence' | 'message';
  readonly features: readonly string[];
  readonly shows?: Shows;
  readonly direction?: Direction;
  /** The lasting name of the mark within its entry: three characters. */
  readonly id?: string;
  readonly voice?: Voice;
  /** Seats that have seen the same. */
  readonly seenBy: readonly string[];
  /** The earlier mark that this one says still holds. */
  readonly again?: string;
  readonly note?: string;
  readonly consent: Consent;
  /** How the words are signed. */
  readonly as?: string;
  /** The wording to print, where it is not the whole passage. */
  readonly published?: string;
  /** Which group chose the message, and why. */
  readonly chosen?: string;
}

/** The keys a note may hold, in the order in which they are written. */
export const NOTE_KEYS = [
  'shows',
  'direction',
  'id',
  'voice',
  'seen by',
  'again',
  'note',
  'consent',
  'as',
  'published',
  'chosen',
] as const;
/** One key of a note. */
export type NoteKey = (typeof NOTE_KEYS)[number];
const MESSAGE_KEYS: readonly NoteKey[] = ['consent', 'as', 'published', 'chosen'];

/** What is wrong with part of a note: the part is passed over, the rest stands. */
export interface NoteProblem {
  readonly what: 'feature' | 'key' | 'value' | 'consent' | 'signature';
  readonly why: string;
}

/** A note, with what is wrong in it. */
export interface NoteRead {
  readonly note: MarkNote;
  readonly problems: readonly NoteProblem[];
}

/** One `; key: value` of a note, with where it stands in the note's text. A value in quotes is given without them. */
export interface NotePart {
  readonly key: string;
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

const HEAD = /^\s*(evidence|message)\s+(?:for|about)\s+([^;]*)/i;
const PART = /;([^:;]*)(?::\s*(?:("[^"]*")(?=\s*(?:;|$))\s*|([^;]*)))?/gy;

/** Takes a note's text apart; nothing where it is a footnote of any other wording. */
export function splitNote(
  text: string,
): { kind: MarkNote['kind']; topics: string; end: number; parts: readonly NotePart[] } | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  PART.lastIndex = head[0].length;
  const parts: NotePart[] = [];
  for (let found = PART.exec(text); found !== null; found = PART.exec(text)) {
    const [words, key = '', quoted, plain] = found;
    const raw = quoted ?? plain?.trimEnd();
    const value = raw === undefined ? undefined : joined(quoted === undefined ? raw : raw.slice(1, -1));
    const end = found.index + words.trimEnd().length;
    parts.push({ key: joined(key).toLowerCase(), value, start: found.index, end });
  }
  const end = head[0].trimEnd().length;
  return {
    kind: /^evidence$/i.test(head[1] ?? '') ? 'evidence' : 'message',
    topics: head[2] ?? '',
    end,
    parts,
  };
}

const joined = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** Reads a note, with what is wrong in it; nothing where it is a footnote of any other wording. */
export function readNote(text: string, features: readonly string[]): NoteRead | undefined {
  const split = splitNote(text);
  if (split === undefined) return undefined;
  const problems: NoteProblem[] = [];
  let note: MarkNote = {
    kind: split.kind,
    features: readTopics(split.topics, features, problems),
    seenBy: [],
    consent: NOT_ASKED,
  };
  const seen = new Set<string>();
  for (const { key, value } of split.parts) {
    if (key === '' && (value ?? '') === '') continue;
    const read = readPart(key, value, note.kind, seen);
    if (read.problem !== undefined) problems.push(read.problem);
    note = { ...note, ...read.said };
    seen.add(key);
  }
  return { note, problems };
}

function readTopics(topics: string, features: readonly string[], problems: NoteProblem[]): readonly string[] {
  const named = topics
    .split(/,|\band\b/i)
    .map((topic) => topic.trim().toLowerCase())
    .filter((topic) => topic !== '');
  for (const topic of named) {
    if (features.includes(topic)) continue;
    const near = nearest(topic, features);
    const hint = near === undefined ? `The features are ${features.join(', ')}.` : `Did you mean ${near}?`;
    problems.push({ what: 'feature', why: `"${topic}" is not a feature. ${hint}` });
  }
  if (named.length === 0) problems.push({ what: 'feature', why: 'The note names no feature.' });
  return features.filter((feature) => named.includes(feature));
}

/** What a part says, what is wrong with it, or both. */
interface Read {
  readonly said?: Partial<MarkNote>;
  readonly problem?: NoteProblem;
}
const problem = (what: NoteProblem['what'], why: string): Read => ({ problem: { what, why } });
const wrong = (why: string): Read => problem('value', why);

function readPart(
  key: string,
  value: string | undefined,
  kind: MarkNote['kind'],
  seen: ReadonlySet<string>,
): Read {
  const known = NOTE_KEYS.find((each) => each === key);
  if (known === undefined) {
    const near = nearest(key, NOTE_KEYS);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return problem('key', `"${key}" is not part of a note, and is kept.${hint}`);
  }
  if (seen.has(key)) return problem('key', `"${key}" stands twice in the note. The first stands.`);
  if (kind === 'evidence' && MESSAGE_KEYS.includes(known))
    return problem('key', `"${key}" is for messages, and this note is evidence.`);
  return value === undefined || value === '' ? wrong(`"${key}" says nothing.`) : READ[known](value);
}

const READ: Readonly<Record<NoteKey, (value: string) => Read>> = {
  shows: (value) => readWord('shows', value, SHOWS, (shows) => ({ shows })),
  direction: (value) => readWord('direction', value, DIRECTIONS, (direction) => ({ direction })),
  id: (value) =>
    isMarkId(value)
      ? { said: { id: value } }
      : wrong(`"${value}" is not the id of a mark: three characters such as 7kd.`),
  voice: readVoice,
  'seen by': readSeats,
  again: (value) =>
    isMarkReference(value)
      ? { said: { again: value } }
      : wrong(`"again" names an earlier mark such as d-7k2q9xw4ab#7kd, not "${value}".`),
  note: (value) => ({ said: { note: value } }),
  consent: (value) => {
    const consent = readConsent(value);
    return consent.ok ? { said: { consent: consent.value } } : problem('consent', consent.why);
  },
  as: (value) => {
    // Words outside the five forms are kept, so that a permission resting on them fails by name.
    const attribution = readAttribution(value, 'any');
    return { said: { as: value }, ...(attribution.ok ? {} : problem('signature', `${attribution.why}.`)) };
  },
  published: (value) => ({ said: { published: value } }),
  chosen: (value) => ({ said: { chosen: value } }),
};

function readWord<W extends string>(
  key: string,
  value: string,
  words: readonly W[],
  said: (word: W) => Partial<MarkNote>,
): Read {
  const word = words.find((each) => each === value.toLowerCase());
  if (word !== undefined) return { said: said(word) };
  const near = nearest(value, words);
  return wrong(
    `"${value}" is not a word for "${key}". ${near === undefined ? `It is one of ${words.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}

function readVoice(value: string): Read {
  if (isSeat(value)) return { said: { voice: { seat: value } } };
  const halves = value.split(',').map((half) => half.trim());
  const role = ROLE_NAMES.find((name) =>
    halves.some((half) => half.toLowerCase().replaceAll(' ', '-') === name),
  );
  const [authority, ...more] = halves.filter((half) => half.toLowerCase().replaceAll(' ', '-') !== role);
  if (
    role === undefined ||
    more.length > 0 ||
    (authority !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(authority))
  )
    return wrong(`"voice" is a seat, a role, or a role and an authority, not "${value}".`);
  return { said: { voice: authority === undefined ? { role } : { role, authority } } };
}

function readSeats(value: string): Read {
  const seats = value
    .split(',')
    .map((seat) => seat.trim())
    .filter((seat) => seat !== '');
  const seenBy = [...new Set(seats.filter(isSeat))];
  const odd = seats.find((seat) => !isSeat(seat));
  return {
    said: { seenBy },
    ...(odd === undefined ? {} : wrong(`"seen by" holds seats such as greyport/officer-1, not "${odd}".`)),
  };
}
