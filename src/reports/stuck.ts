import type { Day } from '../model/day.ts';
import type { Ground } from './ground.ts';
import { placeNames } from './labels.ts';
import { membershipOn } from './membership.ts';
import { compareNames } from './phrases.ts';
import { lastMoved, liveQuestions, standsStill } from './questions.ts';
import type { Enquiry } from './typed-entries.ts';

/** One wording of a question: its day, its words, and who helped, by name. */
export interface Wording {
  readonly day: Day;
  readonly words: string;
  readonly helped: string | undefined;
}

/** A draft that stands still. Places are named as they are called. */
export interface StuckQuestion {
  readonly id: string;
  readonly question: string;
  readonly authority: string;
  readonly joint: readonly string[];
  /** The day it last moved, and how many days ago that is. */
  readonly since: Day;
  readonly days: number;
  readonly wordings: readonly Wording[];
  /** Which authority last helped with a wording, by name, if any did. */
  readonly helped: string | undefined;
}

/**
 * Drafts that stand still, by authority: those that gap G05 asks about, so that both always name the same (domain 5,
 * section 5; domain 6, job 21).
 */
export function stuckQuestions(ground: Ground): readonly StuckQuestion[] {
  const name = placeNames(ground);
  const numbers = ground.network.rules.gaps['G05'] ?? [];
  return liveQuestions(ground, membershipOn(ground.entries, ground.asAt))
    .flatMap((question) => {
      const days = standsStill(question, ground.asAt, numbers);
      return days === undefined ? [] : [stuckOf(question, days, name)];
    })
    .toSorted((a, b) => compareNames(a.authority, b.authority));
}

function stuckOf(question: Enquiry, days: number, name: (place: string) => string): StuckQuestion {
  const { id, values } = question;
  const wordings = values.versions.map((row) => ({
    day: row.date,
    words: row.words,
    helped: row.with === undefined ? undefined : name(row.with),
  }));
  return {
    id,
    question: values.question,
    authority: name(values.authority),
    joint: values.joint_with.map(name),
    since: lastMoved(question),
    days,
    wordings,
    helped: wordings.findLast(({ helped }) => helped !== undefined)?.helped,
  };
}
