import { authority } from '../kinds/authority.ts';
import { caseStudy } from '../kinds/case.ts';
import { diary } from '../kinds/diary.ts';
import { enquiry } from '../kinds/enquiry.ts';
import { learning } from '../kinds/learning.ts';
import { meeting } from '../kinds/meeting.ts';
import { policy } from '../kinds/policy.ts';
import { project } from '../kinds/project.ts';
import { review } from '../kinds/review.ts';
import { visit } from '../kinds/visit.ts';
import { type Day, firstOf } from '../model/day.ts';
import { altered, Entries, type Entry, valueIn } from '../model/entry.ts';
import { caseAsAt, reviewAsAt } from './case-as-at.ts';
import { isBy } from './dated.ts';
import { enquiryAsAt, projectAsAt } from './enquiry-as-at.ts';
import { learningAsAt, policyAsAt } from './learning-as-at.ts';
import { consentAsAt } from './consent-as-at.ts';
import { groupedBy } from './grouping.ts';
import { authorityAsAt, meetingsAsAt, visitAsAt } from './network-life-as-at.ts';

/**
 * The entries as they stood at the end of a day, oldest first: withdrawn ones, translations and whatever is dated later
 * left out (domain 4, section 3). Every date is one written in a file. What was withdrawn later stands without the words
 * it lost; words taken back never return. What carries no date (a move of an older
 * lea, a tick, a typed line) is taken to have been there by then.
 */
export const entriesAsAt = (entries: readonly Entry[], day: Day): Entries =>
  new Entries(withoutTranslations(wholeAsAt(entries, day).all));

/** The same with translations among them: they count nowhere, and leave with what they translate. */
export function wholeAsAt(entries: readonly Entry[], day: Day): Entries {
  const ids = new Set<string>();
  const isFirst = ({ id }: Entry): boolean => ids.size < ids.add(id).size;
  const all = new Entries(entries.filter((entry) => isFirst(entry) && stands(entry, day)));
  const reviews = all.of(review).flatMap((each) => reviewAsAt(each, day));
  const stood: readonly Entry[] = [
    ...all.of(authority).map((each) => authorityAsAt(each, day)),
    ...all.of(project).map((each) => projectAsAt(each, day)),
    ...all.of(enquiry).flatMap((each) => enquiryAsAt(each, day)),
    ...all.of(diary),
    ...meetingsAsAt(all.of(meeting), day),
    ...all.of(visit).flatMap((each) => visitAsAt(each, day)),
    ...all.of(caseStudy).map((each) => caseAsAt(each, reviews, day)),
    ...reviews,
    ...all.of(learning).map((each) => learningAsAt(each, all, day)),
    ...all.of(policy).map((each) => policyAsAt(each, day)),
  ];
  return new Entries(oldestFirst(stood.map((each) => undated(each, day))));
}

/** Kinds whose entries may be dated later and stand all the same: a plan, or a council that was named before it joined. */
const MAY_BE_LATER = ['meeting', 'visit', 'authority'];

function stands(entry: Entry, day: Day): boolean {
  const withdrawn = valueIn(entry, 'withdrawn');
  if (typeof withdrawn === 'string' ? isBy(withdrawn, day) : valueIn(entry, 'state') === 'withdrawn')
    return false;
  if (MAY_BE_LATER.includes(entry.kind)) return true;
  const date = valueIn(entry, 'date');
  return typeof date === 'string' && isBy(date, day);
}

/** A pair in two languages counts once: the original stands for both (domain 6, section 3). */
function withoutTranslations(entries: readonly Entry[]): readonly Entry[] {
  const originalOf = (entry: Entry): unknown => valueIn(entry, 'translation_of');
  if (entries.every((entry) => originalOf(entry) === undefined)) return entries;
  const ids = new Set(entries.map((entry) => entry.id));
  return entries.filter((entry) => {
    const original = originalOf(entry);
    return typeof original !== 'string' || original === entry.id || !ids.has(original);
  });
}

/** What every kind may carry that has a date of its own: gates passed, permission given, a withdrawal. */
function undated(entry: Entry, day: Day): Entry {
  const passed = listOf(valueIn(entry, 'anyway'));
  const anyway = passed.filter((row) => isRow(row) && isBy(row.date, day));
  const isSame =
    anyway.length === passed.length &&
    valueIn(entry, 'withdrawn') === undefined &&
    entry.marks.every((mark) => consentAsAt(mark, day) === mark);
  if (isSame) return entry;
  const marks = entry.marks.map((mark) => consentAsAt(mark, day));
  return altered(entry, { values: { ...entry.values, withdrawn: undefined, anyway }, marks });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRow = (row: unknown): row is { readonly date: Day } =>
  typeof row === 'object' && row !== null && 'date' in row && typeof row.date === 'string';

const dayOf = (entry: Entry): Day => firstOf(String(valueIn(entry, 'date')));
const byId = (one: Entry, other: Entry): number => compare(one.id, other.id) || compare(one.path, other.path);

/** Day by day: there are far fewer days than entries. */
const oldestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...groupedBy(entries, dayOf)]
    .toSorted(([one], [other]) => compare(one, other))
    .flatMap(([, same]) => same.toSorted(byId));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
