import { diary } from '../../kinds/diary.ts';
import { enquiry } from '../../kinds/enquiry.ts';
import { visitsMade } from '../activity.ts';
import type { Ground } from '../ground.ts';
import { heldSessions } from '../period.ts';
import { reviewedCases } from '../reviewed.ts';

/** How much a booklet stands on: numbers of what members shared, never words of it. */
export interface Counts {
  readonly diaries: number;
  readonly questions: number;
  readonly visits: number;
  readonly thinkTanks: number;
  readonly contactDays: number;
  readonly reviewed: number;
}

/** Counts what members shared. */
export const countsOf = (whole: Ground): Counts => ({
  diaries: whole.entries.of(diary).length,
  questions: whole.entries.of(enquiry).length,
  visits: visitsMade(whole.entries).length,
  thinkTanks: heldSessions(whole.entries, 'chief').length,
  contactDays: heldSessions(whole.entries, 'participating').length,
  reviewed: reviewedCases(whole).length,
});
