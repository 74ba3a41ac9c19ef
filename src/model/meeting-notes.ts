import type { Day } from './day.ts';
import { blankHidden } from './hidden.ts';
import { nearest } from './near.ts';
import { readDay } from './typed-day.ts';

/** What a section of a meeting's note holds as data, and the lines of it (from 1) that could not be taken as such. */
export interface Noted<T> {
  readonly items: readonly (T & { readonly line: number })[];
  readonly problems: readonly { readonly line: number; readonly why: string }[];
}

/** Where the group itself thinks it stands on a feature, in words. */
export interface Stand {
  readonly feature: string;
  readonly words: string;
}
/** Something settled at the meeting, referred up, or left open; no place where the note names none. */
export interface Decision {
  readonly words: string;
  readonly place?: 'here' | 'referred up' | 'left open';
  /** To whom it was referred. */
  readonly to?: string;
}
/** Something somebody will do. */
export interface Action {
  readonly what: string;
  readonly done: boolean;
  /** A seat, an authority or the brokers, as written. */
  readonly owner?: string;
  readonly by?: Day;
}

/**
 * Reads "Where we think we stand": `- power: We ask to be told, then object.` A bare number or colour is refused: the
 * group's words are its own judgement, never a score (domain 2, section 7).
 */
export const readingsOf = (text: string, features: readonly string[]): Noted<Stand> =>
  collect<Stand>(text, (said) => {
    const [, name = '', words = ''] = /^([^:]*):\s*(.*)$/.exec(said) ?? [];
    const feature = features.find((key) => key === name.trim().toLowerCase());
    if (feature === undefined)
      return { why: `This line does not begin with a feature. ${hintAt(name, features)}` };
    return isInWords(words) ? { item: { feature, words } } : { why: NOT_IN_WORDS };
  });

/** Reads "Decisions": `- Carry on for a third year (here)`, `(referred up, to the board)`, `(left open)`. */
export const decisionsOf = (text: string): Noted<Decision> =>
  collect<Decision>(text, (said) => {
    const found = /^(.*?)\s*\((here|left open|referred up)(?:,?\s+to\s+([^()]+))?\)\.?$/i.exec(said);
    if (found === null) return { item: { words: said } };
    const [, words = '', place = '', to] = found;
    const settled = PLACES.find((each) => each === place.toLowerCase());
    return { item: { words, ...(settled && { place: settled }), ...(to && { to: to.trim() }) } };
  });

/**
 * Reads "Actions": `- [ ] Draft one page (greyport/chief-1, by 7 March 2025)`. A day without a year is the first on or
 * after the meeting's own (domain 2, section 14).
 */
export const actionsOf = (text: string, heldOn: Day): Noted<Action> =>
  collect<Action>(text, (said) => {
    const [, box = '', rest = ''] = /^\[([ xX])\]\s+(.*)$/.exec(said) ?? [];
    if (rest === '') return { why: 'An action begins with [ ], so that it can be ticked.' };
    const done = box !== ' ';
    const [, what = rest, inside = ''] = /^(.*?)\s*\(([^()]*)\)\.?$/.exec(rest) ?? [];
    const [, owner = '', day] = /^(.*?)(?:^|,|\s)\s*by\s+(.+)$/i.exec(inside) ?? [];
    if (day === undefined)
      return { item: OWNER.test(inside) ? { what, done, owner: inside } : { what: rest, done } };
    const by = readDay(day, heldOn, { look: 'forward' });
    const item = { what, done, ...(owner.trim() && { owner: owner.trim() }), ...(by.ok && { by: by.day }) };
    return by.ok ? { item } : { item, why: by.why };
  });

/** A seat, an authority's short name or a word for the brokers. */
const OWNER = /^[a-z0-9-]+(?:\/[a-z]+-\d+)?$/;
const PLACES = ['here', 'referred up', 'left open'] as const;

/** What one item was read as, or what is wrong with it; an item that is wrong in part is kept all the same. */
interface Read<T> {
  readonly item?: T;
  readonly why?: string;
}

/** The items of a list, each with the indented lines that continue it, judged one by one. */
function collect<T extends object>(text: string, read: (said: string) => Read<T>): Noted<T> {
  const items: (T & { line: number })[] = [];
  const problems: { line: number; why: string }[] = [];
  const lines = blankHidden(text, 'comment').split('\n');
  for (const [index, first] of lines.entries()) {
    if (!/^ {0,3}[-*+]\s+\S/.test(first)) continue;
    const end = lines.findIndex((line, at) => at > index && !/^\s{2,}[^\s*+-]/.test(line));
    const words = lines
      .slice(index, end === -1 ? undefined : end)
      .join(' ')
      .trim()
      .slice(1);
    const { item, why } = read(words.replaceAll(/\s+/g, ' ').trim());
    const line = index + 1;
    if (item !== undefined) items.push({ ...item, line });
    if (why !== undefined) problems.push({ line, why });
  }
  return { items, problems };
}

function hintAt(name: string, features: readonly string[]): string {
  const near = nearest(name, features);
  return near === undefined
    ? `It begins with one of ${features.join(', ')}, and a colon.`
    : `Did you mean ${near}?`;
}

const NOT_IN_WORDS = 'A number or a colour alone is not kept as where a group stands. Say it in words.';

/** Words that only count or colour; with figures and signs taken away, something else has to be left. */
const COUNTING =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|out|of|per|cent|percent|stars?|points?|marks?|rag|rated|rating|level|score[ds]?|red|amber|orange|yellow|green|blue|purple|black|white|gr[ea]y|brown|pink|dark|light|very|to|and|or|an?)\b/g;

const isInWords = (words: string): boolean => /\p{L}/u.test(words.toLowerCase().replaceAll(COUNTING, ''));
