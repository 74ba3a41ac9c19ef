import { type Entries, type Entry, textIn } from './entry.ts';
import type { Need } from './need.ts';
import { isFilled } from './section.ts';

/** What a need looks at beside the entry itself. */
export interface Among {
  readonly entries: Entries;
  /** Heading of a section, by its key. */
  readonly heading: (section: string) => string;
  /** The authorities whose words marked passages are; a learning point stands for what supports it. */
  readonly authoritiesBehind: (references: readonly string[]) => ReadonlySet<string>;
  /** How many reviews a case needs here. */
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
  return sentence === undefined
    ? undefined
    : { gate: need.need, hard: false, sentence, try: tryNext(need, entry) };
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
  differ: (need, entry, among) => {
    const [one, other] = [valueAt(need.one, entry, among), valueAt(need.other, entry, among)];
    if (one !== other) return undefined;
    return need.one.includes('.')
      ? `Somebody from another authority than ${String(other)} is needed for "${need.other}".`
      : `Somebody from another authority is needed. ${String(one)} was given for both "${need.one}" and "${need.other}".`;
  },
  linked: (need, entry, among) => {
    const stands = (id: string): boolean => {
      const linked = among.entries.find(id);
      const isThere = need.states.some((state) => state === linked?.values['state']);
      // A case that reached its state past the gate of its reviews is not reviewed.
      const isRead = linked?.kind !== 'case' || among.entries.repliedReviews(id) >= among.reviewsNeeded;
      return isThere && isRead;
    };
    const count = listOf(entry.values[need.field]).filter(stands).length;
    return count >= need.atLeast
      ? undefined
      : `It has no linked entry that is ${need.states.join(' or ')} (see "${need.field}").`;
  },
  marks: (need, entry) =>
    entry.marks.length >= need.atLeast
      ? undefined
      : `It has ${entry.marks.length} of the ${need.atLeast} marked passages it needs.`,
  passages: (need, entry, among) => {
    const sources = listOf(entry.values[need.field]).map((ref) => among.entries.findMark(ref));
    const found = sources.filter((source) => source !== undefined);
    if (found.length < need.atLeast)
      return `It rests on ${found.length} marked passages; ${need.atLeast} are needed.`;
    const others = found.filter((source) => source.entry.values['by'] !== entry.values['by']).length;
    return others >= need.byOthers
      ? undefined
      : `Every passage it rests on is by ${String(entry.values['by'])}; ${need.byOthers} by somebody else is needed.`;
  },
  authorities: (need, entry, among) => {
    const count = among.authoritiesBehind(listOf(entry.values[need.field])).size;
    return count >= need.atLeast
      ? undefined
      : `What it rests on comes from ${count} of the ${need.atLeast} authorities it needs.`;
  },
  reviewed: (_need, entry, among) => {
    const count = among.entries.repliedReviews(entry.id);
    return count >= among.reviewsNeeded
      ? undefined
      : `It has ${count} of the ${among.reviewsNeeded} reviews it needs, returned by another authority and replied to.`;
  },
  discussed: (_need, entry) => {
    const versions: unknown = entry.values['versions'];
    const rows: readonly unknown[] = Array.isArray(versions) ? versions : [];
    const talkedOver = rows.some(
      (row) => isMap(row) && (row['at'] !== undefined || isOther(row['with'], entry)),
    );
    return talkedOver
      ? undefined
      : 'No wording of it has been discussed at a recorded meeting or with another authority.';
  },
  question: (need, entry) =>
    /\?\s*$/.test(textIn(entry.values, need.field) ?? '') ? undefined : `A question ends with "?".`,
  reason: (_need, _entry, among) =>
    among.reason === undefined ? 'A few words of reason are needed: --reason.' : undefined,
};

function explain<N extends Exclude<Need, { need: 'must' }>>(
  need: N,
  entry: Entry,
  among: Among,
): string | undefined {
  const say: (need: never, entry: Entry, among: Among) => string | undefined = SENTENCES[need.need];
  return say(need as never, entry, among);
}

function tryNext(need: Need, entry: Entry): string {
  if (entry.id === '') return `lea ${entry.kind} --help`;
  if (need.need === 'discussed') return `lea enquiry refine ${entry.id} --with AUTHORITY`;
  if (need.need === 'reason') return `lea ${entry.kind} --help`;
  if (need.need === 'marks') return `lea mark ${entry.id}`;
  return `lea edit ${entry.id}`;
}

/** A value of the entry; `of.authority` is that of the entry it refers to. */
function valueAt(path: string, entry: Entry, among: Among): unknown {
  const [key = '', next] = path.split('.');
  const value = entry.values[key];
  return next === undefined ? value : among.entries.find(String(value))?.values[next];
}

/** Whether somebody is another authority than the entry's own: nobody backs themselves. */
const isOther = (authority: unknown, entry: Entry): boolean =>
  authority !== undefined && authority !== entry.values['authority'];

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';
