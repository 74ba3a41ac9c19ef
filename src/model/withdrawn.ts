import type { Day } from './day.ts';
import { sayDay } from './day-words.ts';

const TAKEN_BACK = 'Withdrawn by its author on ';

/** What stands in the place of the words of an entry that was taken back (domain 2, "Withdrawing"). */
export const withdrawnBody = (day: Day): string => `${TAKEN_BACK}${sayDay(day)}.\n`;

/** Whether the words of an entry were taken back, on whatever day. */
export const isWithdrawnBody = (body: string): boolean => body.trimStart().startsWith(TAKEN_BACK);
