import { needsOf, type Phrase, PHRASES, readAttribution } from './attribution.ts';
import { type Day, isDay, isMonthOnly } from './day.ts';
import { sayDay } from './day-words.ts';
import type { Reading } from './field.ts';
import { normalWords } from './normal-words.ts';

/** Who may read words that somebody let others quote; `public` includes `network`. */
export const AUDIENCES = ['network', 'public'] as const;
/** Who may read words that somebody let others quote. */
export type Audience = (typeof AUDIENCES)[number];

/** Prints of the exact words that permission was given for: the passage, and the wording to publish where it differs. */
export interface Prints {
  readonly words: string;
  readonly published?: string;
}

/** Where the permission for a message stands (domain 3, section 7). Two speakers gave two days. */
export type Consent =
  | { readonly state: 'not asked' }
  | { readonly state: 'asked'; readonly on: Day; readonly audience: Audience; readonly prints: Prints }
  | {
      readonly state: 'given';
      readonly on: readonly Day[];
      readonly audience: Audience;
      readonly prints: Prints;
      readonly phrases: readonly Phrase[];
    }
  | { readonly state: 'refused' | 'withdrawn'; readonly on: Day };

/** What stands where nobody was asked, or where a permission cannot be read. */
export const NOT_ASKED: Consent = { state: 'not asked' };

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const PERMISSION = new RegExp(
  String.raw`^(asked|given) (${DAY}(?: and ${DAY})*) for (network|public) ` +
    String.raw`\(words ([0-9a-f]{6})(?:, ?published ([0-9a-f]{6}))?\)((?:, ?[a-z ]+)*)$`,
);
const ANSWER = new RegExp(`^(refused|withdrawn) (${DAY})$`);

/** Reads a permission as written in a note. Capitals and the number of spaces do not count. */
export function readConsent(text: string): Reading<Consent> {
  const said = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (said === 'not asked') return { ok: true, value: NOT_ASKED };
  const answer = ANSWER.exec(said);
  const permission = PERMISSION.exec(said);
  const days = (answer?.[2] ?? permission?.[2] ?? '').split(' and ');
  const consent = permission === null ? readAnswer(answer) : readPermission(permission, days);
  if (consent === undefined) return refuse(`"${text.trim()}" is not a permission lea can read`);
  const wrong = days.find((day) => !isDay(day) || isMonthOnly(day));
  return wrong === undefined ? { ok: true, value: consent } : refuse(`${wrong} is not a day`);
}

/** Writes a permission in the form that {@link readConsent} reads. */
export function writeConsent(consent: Consent): string {
  switch (consent.state) {
    case 'not asked':
      return consent.state;
    case 'refused':
    case 'withdrawn':
      return `${consent.state} ${consent.on}`;
    case 'asked':
      return `asked ${consent.on} for ${consent.audience} (${writePrints(consent.prints)})`;
    case 'given': {
      const given = `given ${consent.on.join(' and ')} for ${consent.audience} (${writePrints(consent.prints)})`;
      return [given, ...consent.phrases].join(', ');
    }
  }
}

const writePrints = ({ words, published }: Prints): string =>
  published === undefined ? `words ${words}` : `words ${words}, published ${published}`;

const refuse = (why: string): Reading<never> => ({ ok: false, why: `${why}. It counts as not asked.` });

function readAnswer(found: RegExpExecArray | null): Consent | undefined {
  if (found === null) return undefined;
  return { state: found[1] === 'refused' ? 'refused' : 'withdrawn', on: found[2] ?? '' };
}

function readPermission(found: RegExpExecArray, on: readonly Day[]): Consent | undefined {
  const [, state, , to, words = '', published, more = ''] = found;
  const prints: Prints = { words, ...(published === undefined ? {} : { published }) };
  const audience = to === 'public' ? 'public' : 'network';
  const said = more
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const phrases = PHRASES.filter((phrase) => said.includes(phrase.toLowerCase()));
  if (phrases.length !== said.length) return undefined;
  if (state === 'given') return { state, on, audience, prints, phrases };
  const [day = '', ...others] = on;
  return others.length > 0 || phrases.length > 0 ? undefined : { state: 'asked', on: day, audience, prints };
}

/** Words that somebody may quote, with what their note says of it. */
export interface Quotable {
  readonly words: string;
  readonly published?: string;
  readonly as?: string;
  readonly consent: Consent;
}

/** What an output asks before it quotes. */
export interface Quoting {
  readonly audience: Audience;
  /** SHA-256 of a text in UTF-8, as lower-case hex. */
  readonly digest: (text: string) => string;
  /** The names of authorities that may stand in a signature. */
  readonly authorities: readonly string[];
}

/** Whether words may be quoted; where not, what stands in the way, and a sentence that says so. */
export type Standing =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind:
        | 'not given'
        | 'audience'
        | 'words changed'
        | 'published changed'
        | 'signature'
        | 'speakers';
      readonly why: string;
    };

/** The prints of a passage, and of the wording to publish where there is one: what a speaker says yes to. */
export function printsOf(quotable: Pick<Quotable, 'words' | 'published'>, digest: Quoting['digest']): Prints {
  const print = (text: string): string => digest(normalWords(text)).slice(0, 6);
  const words = print(quotable.words);
  return quotable.published === undefined ? { words } : { words, published: print(quotable.published) };
}

/**
 * Judges whether permission covers an output: given, for this audience, for exactly these words, by every speaker, and
 * with what the signature needs. Nothing but this lets words be quoted (domain 3, section 7).
 */
export function consentStands(quotable: Quotable, quoting: Quoting): Standing {
  const { consent } = quotable;
  if (consent.state !== 'given') return { ok: false, kind: 'not given', why: sayState(consent) };
  const on = sayDay(consent.on.at(-1) ?? '');
  if (quoting.audience === 'public' && consent.audience === 'network')
    return { ok: false, kind: 'audience', why: 'Permission was given for the network, not for the public.' };
  const prints = printsOf(quotable, quoting.digest);
  const again = `since consent was given on ${on}. Ask again, or put the old words back.`;
  if (prints.words !== consent.prints.words)
    return { ok: false, kind: 'words changed', why: `The words have changed ${again}` };
  if (prints.published !== consent.prints.published)
    return { ok: false, kind: 'published changed', why: `The wording to publish has changed ${again}` };
  return signatureStands(quotable.as, consent, quoting.authorities);
}

function signatureStands(
  as: string | undefined,
  consent: Extract<Consent, { state: 'given' }>,
  authorities: readonly string[],
): Standing {
  // Without a signature words are signed by role, which is always allowed.
  if (as === undefined) return { ok: true };
  const attribution = readAttribution(as, authorities);
  if (!attribution.ok) return { ok: false, kind: 'signature', why: `${attribution.why}.` };
  const needs = needsOf(attribution.value);
  const phrase = needs.phrases.find((each) => !consent.phrases.includes(each));
  if (phrase !== undefined)
    return { ok: false, kind: 'signature', why: `Signed "${as}", the permission has to say "${phrase}".` };
  if (consent.on.length >= needs.speakers) return { ok: true };
  const why = `Signed "${as}", the permission needs a day for each of the ${needs.speakers} who spoke.`;
  return { ok: false, kind: 'speakers', why };
}

function sayState(consent: Exclude<Consent, { state: 'given' }>): string {
  if (consent.state === 'not asked') return 'Nobody has asked yet whether these words may be quoted.';
  if (consent.state === 'asked')
    return `Permission was asked on ${sayDay(consent.on)} and has not been answered.`;
  return `Permission was ${consent.state} on ${sayDay(consent.on)}.`;
}
