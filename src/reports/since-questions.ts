import { enquiry } from '../kinds/enquiry.ts';
import { type Day, firstOf } from '../model/day.ts';
import { isWithin } from './dated.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import type { Period } from './period.ts';
import { agreedWords, isAfterAgreement, lastMoved, placesAmongOwn } from './questions.ts';
import type { Enquiry } from './typed-entries.ts';

/** A question that moved, as its authority's own: `its second question`. */
export interface Moved {
  readonly question: string;
  readonly authority: string;
  /** 1 for the authority's first question. */
  readonly place: number;
  readonly wordings: number;
  readonly last: Day;
}

/** What became of questions in a period. */
export interface QuestionsSince {
  readonly learned: Figure;
  /** Agreed, reworded and first asked: one item for each question. */
  readonly agreed: Figure;
  readonly agreedNow: readonly Moved[];
  readonly reworded: readonly Moved[];
  /** Those reworded after they were agreed: nobody agreed the words that stand. */
  readonly rewordedLate: readonly Moved[];
  readonly asked: readonly Moved[];
  /** Every question still asked that moved, the latest first. */
  readonly moving: readonly Moved[];
}

/** Reads what became of questions in a period: learned, agreed, reworded, first asked. */
export function questionsSince({ entries }: Ground, { from, to }: Period): QuestionsSince {
  const all = entries.of(enquiry);
  const places = placesAmongOwn(entries);
  const isIn = (day: Day | undefined): boolean => isWithin(day, from, to);
  const moved = (question: Enquiry): Moved => ({
    question: question.id,
    authority: question.values.authority,
    place: places.get(question.id) ?? 1,
    wordings: question.values.versions.length,
    last: lastMoved(question),
  });
  const learned = all.filter(({ values }) => isIn(values.learned_on));
  const agreed = all.filter(({ values }) => isIn(values.agreed_on));
  const isAgreed = new Set(agreed);
  const others = all.filter((each) => !isAgreed.has(each));
  const asked = others.filter(({ values }) => isIn(values.versions[0]?.date));
  const isAsked = new Set(asked);
  const late = all.filter((each) =>
    each.values.versions.some((row) => isIn(row.date) && isAfterAgreement(row, each.values)),
  );
  const reworded = others.filter(
    (each) =>
      !isAsked.has(each) && !late.includes(each) && each.values.versions.some((row) => isIn(row.date)),
  );
  const moving = [...new Set([...learned, ...agreed, ...asked, ...reworded, ...late])].filter(
    ({ values }) => values.state !== 'closed',
  );
  const item =
    (say: string) =>
    (question: Enquiry): Evidence => ({
      entry: question.id,
      day: lastMoved(question),
      authority: question.values.authority,
      say: `${say}: ${say === 'agreed' ? agreedWords(question) : question.values.question}`,
    });
  return {
    learned: figureOf('learned', 'Questions from which something was learned', learned.map(item('learned'))),
    agreed: figureOf('agreed', 'Questions agreed, reworded or first asked', [
      ...agreed.map(item('agreed')),
      ...reworded.map(item('reworded')),
      ...late.filter((each) => !isAgreed.has(each)).map(item('reworded after it was agreed')),
      ...asked.map(item('first asked')),
    ]),
    agreedNow: agreed.map(moved),
    reworded: reworded.map(moved),
    rewordedLate: late.map(moved),
    asked: asked.map(moved),
    moving: moving.map(moved).toSorted((a, b) => (firstOf(a.last) < firstOf(b.last) ? 1 : -1)),
  };
}
