import { authority } from '../../kinds/authority.ts';
import type { Problem } from '../../model/problem.ts';
import { speakersOf } from '../voices.ts';
import type { Check, Checking, ToCheck } from './checking.ts';
import { checkLinks, checkSeats, seatsTaken } from './links.ts';
import { checkConsent, checkMarks } from './marks.ts';
import { checkDays, checkReading } from './reading.ts';
import { checkMembership, checkRules, checkState } from './states.ts';
import { checkUnseen } from './unseen.ts';
import { checkClashes, checkNotes } from './waiting.ts';

const CHECKS: readonly Check[] = [
  checkRules,
  checkState,
  checkLinks,
  checkSeats,
  checkMembership,
  checkMarks,
  checkConsent,
  checkNotes,
  checkClashes,
  checkUnseen,
  checkReading,
  checkDays,
];

/** What is wrong in the entries beyond what reading them showed. A withdrawn entry has nothing left to be wrong. */
export function checkEntries(journal: ToCheck): readonly Problem[] {
  const checking: Checking = {
    ...journal,
    seats: seatsTaken(journal),
    titles: journal.shared.of(authority).map(({ values }) => values.title),
    speaks: speakersOf(journal.shared),
  };
  return journal.all.all
    .filter((entry) => entry.values['withdrawn'] === undefined)
    .flatMap((entry) =>
      CHECKS.flatMap((check) => check(entry, checking)).map((each) => ({
        fix: `lea edit ${entry.id}`,
        ...each,
      })),
    );
}
