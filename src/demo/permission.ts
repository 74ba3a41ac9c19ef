import type { Phrase } from '../model/attribution.ts';
import { type Audience, type Consent, type Prints, printsOf } from '../model/consent.ts';
import type { Day } from '../model/day.ts';
import { readHead } from './notation.ts';
import { CHANGED_WORDS, PERMISSIONS } from './permissions.ts';

/** What was asked or answered about a message on a day. */
export interface Answer {
  readonly day: Day;
  readonly verb: 'ask' | 'give' | 'withdraw';
  readonly audience: Audience;
  readonly phrases: readonly Phrase[];
}

/** A message: what became of its permission, and how it may be signed and printed. */
export interface Permission {
  readonly answers: readonly Answer[];
  readonly as: string | undefined;
  readonly published: string | undefined;
  readonly chosen: string | undefined;
}

const VERBS = { asked: 'ask', given: 'give', withdrawn: 'withdraw' } as const;

/** Every message of the example, by the name of its passage. */
export function readPermissions(): ReadonlyMap<string, Permission> {
  return new Map(
    PERMISSIONS.trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...rest] = line.split('|').map((part) => part.trim());
        const extra = (key: string): string | undefined =>
          rest.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
        const answers = rest.flatMap(readAnswer);
        return [name, { answers, as: extra('as'), published: extra('published'), chosen: extra('chosen') }];
      }),
  );
}

function readAnswer(part: string): readonly Answer[] {
  const [state = '', day = '', to, naming] = readHead(part).words;
  const verb = Object.entries(VERBS).find(([word]) => word === state)?.[1];
  if (verb === undefined) return [];
  const audience = to === 'network' ? 'network' : 'public';
  return [{ day, verb, audience, phrases: naming === 'naming' ? ['naming the authority'] : [] }];
}

/** The words of a passage as they stood on a day. */
export function wordsOn(words: string, name: string | undefined, day: Day): string {
  const changes = CHANGED_WORDS.filter((change) => change.passage === name && change.day <= day);
  return changes.reduce((text, { from, to }) => text.replace(from, to), words);
}

/** The days on which a passage's words were changed. */
export const changesOf = (name: string | undefined): readonly Day[] =>
  CHANGED_WORDS.filter((change) => change.passage === name).map(({ day }) => day);

/** Where permission stood on a day. The prints are those of the words on the day of the answer. */
export function consentOn(
  { answers, published }: Permission,
  passage: { readonly words: string; readonly name: string | undefined },
  day: Day,
  digest: (text: string) => string,
): Consent {
  const answer = answers.filter((each) => each.day <= day).at(-1);
  if (answer === undefined) return { state: 'not asked' };
  if (answer.verb === 'withdraw') return { state: 'withdrawn', on: answer.day };
  const words = wordsOn(passage.words, passage.name, answer.day);
  const prints: Prints = printsOf({ words, ...(published === undefined ? {} : { published }) }, digest);
  const { audience, phrases } = answer;
  return answer.verb === 'ask'
    ? { state: 'asked', on: answer.day, audience, prints }
    : { state: 'given', on: [answer.day], audience, prints, phrases };
}
