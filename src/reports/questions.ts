import { enquiry } from '../kinds/enquiry.ts';
import { type Day, daysBetween, firstOf } from '../model/day.ts';
import { type Entries, holdsWords } from '../model/entry.ts';
import { isWithdrawnBody } from '../model/withdrawn.ts';
import { askersOf, movesOf } from './activity.ts';
import type { Ground } from './ground.ts';
import { groupedBy } from './grouping.ts';
import type { Membership } from './membership.ts';
import { isMember } from './membership.ts';
import type { Enquiry } from './typed-entries.ts';

/** States in which a question is still asked. */
const LIVE: readonly string[] = ['draft', 'agreed', 'learned'];
const AGREED: readonly string[] = ['agreed', 'learned', 'closed'];

/** Questions still asked by a member, oldest first. */
export const liveQuestions = (ground: Ground, membership: Membership): readonly Enquiry[] =>
  ground.entries
    .of(enquiry)
    .filter((each) => LIVE.includes(each.values.state) && isOfMember(each, membership, ground.asAt));

/** Whether a member asks a question; those of an authority that left raise nothing (domain 4, section 5). */
export const isOfMember = (question: Enquiry, membership: Membership, day: Day): boolean =>
  askersOf(question).some((id) => {
    const authority = membership.all.get(id);
    return authority !== undefined && isMember(authority, day);
  });

/**
 * Whether a question is agreed as the gate asks: how we would know is written, and a wording was talked over. A state
 * reached past the gate lifts nothing (domain 2, "Life cycles").
 */
export const isAgreed = (question: Enquiry): boolean =>
  AGREED.includes(question.values.state) &&
  saysHowToKnow(question) &&
  question.values.versions.some((row) => row.at !== undefined || row.with !== undefined);

/** Whether a wording came after the question was agreed: nobody agreed these words. */
export const isAfterAgreement = (
  row: Enquiry['values']['versions'][number],
  { agreed_on, agreed_wording, versions }: Enquiry['values'],
): boolean =>
  agreed_on !== undefined &&
  (firstOf(row.date) > firstOf(agreed_on) ||
    (agreed_wording !== undefined && versions.indexOf(row) >= agreed_wording));

/** Whether the words that stand are others than those that were agreed. */
export function isRewordedSince({ values }: Enquiry): boolean {
  const last = values.versions.at(-1);
  return last !== undefined && isAfterAgreement(last, values);
}

/** The words that were agreed, or that stand where nothing was: never those of a rewording after it. */
export const agreedWords = ({ values }: Enquiry): string =>
  values.versions.findLast((row) => !isAfterAgreement(row, values))?.words ?? values.question;

/** A question taken back later stands without its words: it had come through the gate, unless a reason passed it. */
const saysHowToKnow = (question: Enquiry): boolean =>
  holdsWords(question, 'know') ||
  (isWithdrawnBody(question.body) &&
    !question.values.anyway.some(({ to, gate }) => to === 'agreed' && gate === 'filled'));

/** The day a question last moved: a wording, or a change of state. */
export const lastMoved = (question: Enquiry): Day =>
  [question.values.date, ...movesOf(question)].map(firstOf).toSorted().at(-1) ?? question.values.date;

/** How many days a draft has stood still; nothing for a question that is not a draft. */
export const stillFor = (question: Enquiry, asAt: Day): number | undefined =>
  question.values.state === 'draft' ? daysBetween(lastMoved(question), asAt) : undefined;

/** After how many days a draft with one wording stands still, and any draft: G05's numbers. */
export const STILL_DAYS = [120, 180] as const;

/** How many days a draft has stood still, where that is long enough to ask about (G05); else nothing. */
export function standsStill(
  question: Enquiry,
  asAt: Day,
  [oneWording = STILL_DAYS[0], still = STILL_DAYS[1]]: readonly number[],
): number | undefined {
  const days = stillFor(question, asAt);
  const long = question.values.versions.length < 2 ? Math.min(oneWording, still) : still;
  return days === undefined || days < long ? undefined : days;
}

/** The place of each question among its authority's own, by the day it was first asked: 1 for the first. */
export function placesAmongOwn(entries: Entries): ReadonlyMap<string, number> {
  const begun = (each: Enquiry): string =>
    `${firstOf(each.values.versions[0]?.date ?? each.values.date)} ${each.id}`;
  const all = entries.of(enquiry).toSorted((a, b) => (begun(a) < begun(b) ? -1 : 1));
  const byAuthority = groupedBy(all, ({ values }) => values.authority);
  return new Map([...byAuthority.values()].flatMap((own) => own.map(({ id }, at) => [id, at + 1] as const)));
}
