import type { Entries, Entry } from './entry.ts';
import { isFilled } from './section.ts';

/** What must hold before an entry may move on: data, judged by {@link judge} (architecture.md, section 4). */
export type Need =
  | { readonly need: 'filled'; readonly sections: readonly string[] }
  | { readonly need: 'has'; readonly field: string; readonly atLeast: number }
  | { readonly need: 'differ'; readonly one: string; readonly other: string }
  | { readonly need: 'linked'; readonly field: string; readonly atLeast: number; readonly states: readonly string[] }
  | { readonly need: 'marks'; readonly atLeast: number }
  | { readonly need: 'passages'; readonly field: string; readonly atLeast: number; readonly byOthers: number }
  | { readonly need: 'authorities'; readonly field: string; readonly atLeast: number }
  | { readonly need: 'reviewed' }
  | { readonly need: 'discussed' }
  | { readonly need: 'question'; readonly field: string }
  | { readonly need: 'reason' }
  | { readonly need: 'must'; readonly inner: Need };

/** One of these sections has words in it; `any` stands for any section at all. */
export const filled = (...sections: readonly string[]): Need => ({ need: 'filled', sections });
/** A field has a value, or at least so many. */
export const has = (field: string, atLeast = 1): Need => ({ need: 'has', field, atLeast });
/** Two fields name different authorities. */
export const differ = (one: string, other: string): Need => ({ need: 'differ', one, other });
/** A field links to at least so many entries in one of these states. */
export const linked = (field: string, atLeast: number, ...states: readonly string[]): Need => ({
  need: 'linked',
  field,
  atLeast,
  states,
});
/** The entry itself holds at least so many marked passages. */
export const marks = (atLeast: number): Need => ({ need: 'marks', atLeast });
/** A field names at least so many marked passages, some of them by another seat than the entry's own. */
export const passages = (field: string, atLeast: number, byOthers: number): Need => ({
  need: 'passages',
  field,
  atLeast,
  byOthers,
});
/** What a field rests on comes from at least so many authorities. */
export const authorities = (field: string, atLeast: number): Need => ({ need: 'authorities', field, atLeast });
/** Enough reviews by authorities are returned, each with the author's reply. */
export const reviewed = (): Need => ({ need: 'reviewed' });
/** A wording was discussed at a recorded meeting or with another authority. */
export const discussed = (): Need => ({ need: 'discussed' });
/** A field holds a sentence that ends in a question mark. */
export const question = (field: string): Need => ({ need: 'question', field });
/** Somebody gives a reason. */
export const reason = (): Need => ({ need: 'reason' });
/** A need that `--anyway` cannot pass: one of the hard gates. */
export const must = (inner: Need): Need => ({ need: 'must', inner });

/** What a need looks at beside the entry itself. */
export interface Among {
  readonly entries: Entries;
  /** Heading of a section, by its key. */
  readonly heading: (section: string) => string;
  /** Label of a field, by its key: the question it answers, without "?". */
  readonly reviewsNeeded: number;
  /** The reason given with the command, or nothing. */
  readonly reason: string | undefined;
}

/** A need that does not hold: why, and the command that would meet it. */
export interface Unmet {
  readonly gate: Need['need'];
  readonly hard: boolean;
  readonly sentence: string;
  readonly try: string;
}

/** Judges one need. Pure; gives nothing where the need holds. */
export function judge(need: Need, entry: Entry, among: Among): Unmet | undefined {
  if (need.need === 'must') {
    const unmet = judge(need.inner, entry, among);
    return unmet === undefined ? undefined : { ...unmet, hard: true };
  }
  const sentence = explain(need, entry, among);
  return sentence === undefined ? undefined : { gate: need.need, hard: false, sentence, try: tryNext(need, entry) };
}

const SENTENCES: {
  readonly [N in Exclude<Need['need'], 'must'>]: (
    need: Extract<Need, { need: N }>,
    entry: Entry,
    among: Among,
  ) => string | undefined;
} = {
  filled: (need, entry, among) => {
    const texts = need.sections.includes('any')
      ? [...entry.sections.values()]
      : need.sections.map((key) => entry.sections.get(key) ?? '');
    if (texts.some(isFilled)) return undefined;
    if (need.sections.includes('any')) return 'No part of it has any words yet.';
    return `Nothing is written under ${need.sections.map((key) => `"${among.heading(key)}"`).join(' or ')} yet.`;
  },
  has: (need, entry) => {
    const value = entry.values[need.field];
    const count = Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
    if (count >= need.atLeast) return undefined;
    return need.atLeast === 1
      ? `"${need.field}" is not filled in yet.`
      : `"${need.field}" has ${count} of the ${need.atLeast} it needs.`;
  },
  differ: (need, entry) =>
    entry.values[need.one] === entry.values[need.other]
      ? `Somebody from another authority is needed: "${need.one}" and "${need.other}" are both ${String(entry.values[need.one])}.`
      : undefined,
  linked: (need, entry, among) => {
    const states = listOf(entry.values[need.field]).map((id) => among.entries.find(id)?.values['state']);
    const count = states.filter((state) => typeof state === 'string' && need.states.includes(state)).length;
    return count >= need.atLeast ? undefined : `It has no linked entry that is ${need.states.join(' or ')} (see "${need.field}").`;
  },
  marks: (need, entry) =>
    entry.marks.length >= need.atLeast
      ? undefined
      : `It has ${entry.marks.length} of the ${need.atLeast} marked passages it needs.`,
  passages: (need, entry, among) => {
    const sources = listOf(entry.values[need.field]).map((ref) => among.entries.findMark(ref));
    const found = sources.filter((source) => source !== undefined);
    if (found.length < need.atLeast) return `It rests on ${found.length} marked passages; ${need.atLeast} are needed.`;
    const others = found.filter((source) => source.entry.values['by'] !== entry.values['by']).length;
    return others >= need.byOthers ? undefined : `Every passage it rests on is by ${String(entry.values['by'])}; ${need.byOthers} by somebody else is needed.`;
  },
  authorities: (need, entry, among) => {
    const count = among.entries.authoritiesBehind(listOf(entry.values[need.field])).size;
    return count >= need.atLeast ? undefined : `What it rests on comes from ${count} of the ${need.atLeast} authorities it needs.`;
  },
  reviewed: (_need, entry, among) => {
    const count = among.entries.repliedReviews(entry.id);
    return count >= among.reviewsNeeded
      ? undefined
      : `It has ${count} of the ${among.reviewsNeeded} reviews it needs, returned by another authority and replied to.`;
  },
  discussed: (_need, entry) => {
    const versions = entry.values['versions'];
    const talkedOver = Array.isArray(versions) && versions.some((v) => v?.at !== undefined || v?.with !== undefined);
    return talkedOver ? undefined : 'No wording of it has been discussed at a recorded meeting or with another authority.';
  },
  question: (need, entry) =>
    /\?\s*$/.test(String(entry.values[need.field] ?? '')) ? undefined : `A question ends with "?".`,
  reason: (_need, _entry, among) => (among.reason === undefined ? 'A few words of reason are needed.' : undefined),
};

function explain<N extends Exclude<Need, { need: 'must' }>>(need: N, entry: Entry, among: Among): string | undefined {
  const say: (need: never, entry: Entry, among: Among) => string | undefined = SENTENCES[need.need];
  return say(need as never, entry, among);
}

function tryNext(need: Need, entry: Entry): string {
  if (need.need === 'discussed') return `lea enquiry refine ${entry.id} --with AUTHORITY`;
  if (need.need === 'reason') return '--reason "a few words"';
  if (need.need === 'marks') return `lea mark ${entry.id}`;
  return `lea edit ${entry.id}`;
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : typeof value === 'string' ? [value] : [];
