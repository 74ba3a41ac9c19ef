import { type Day, daysBetween, firstOf } from '../../model/day.ts';
import { linkedPassages } from '../linked.ts';
import { listSome, nearMonth, numberWord } from '../phrases.ts';
import { lastMoved, liveQuestions, standsStill, STILL_DAYS } from '../questions.ts';
import type { Enquiry } from '../typed-entries.ts';
import { rule } from './rule.ts';
import { sayAuthorities, type Scene } from './scene.ts';

/** A question, and what is to be said of it. */
interface Still {
  readonly slug: string;
  readonly neverReworded: boolean;
}

/** G05: a draft with one wording for months, or any draft that stands still. */
export const G05 = rule<Still>({
  id: 'G05',
  numbers: STILL_DAYS,
  needsTime: true,
  find: (scene, numbers) =>
    byAuthority(scene, liveQuestions(scene.ground, scene.membership)).flatMap((question) => {
      const days = standsStill(question, scene.ground.asAt, numbers);
      if (days === undefined) return [];
      const neverReworded = question.values.versions.length < 2;
      return [
        findingOf(question, { slug: question.values.authority, neverReworded }, `still for ${days} days`),
      ];
    }),
  say: (facts, scene) => {
    const start =
      facts.length === 1
        ? 'One question has stood still'
        : `${numberWord(facts.length)} questions have stood still`;
    const each = facts.map(
      ({ slug, neverReworded }) => `${scene.name(slug)}${neverReworded ? ' (never reworded)' : ''}`,
    );
    return scene.named ? `${start}: ${listSome(each)}.` : `${start}.`;
  },
  ask: 'Who could sit with them for an hour?',
});

const findingOf = <F>(question: Enquiry, fact: F, say: string) => ({
  about: [question.id, question.values.authority],
  fact,
  evidence: { entry: question.id, day: lastMoved(question), authority: question.values.authority, say },
});

const byAuthority = (scene: Scene, questions: readonly Enquiry[]): readonly Enquiry[] =>
  questions.toSorted((a, b) => (scene.name(a.values.authority) < scene.name(b.values.authority) ? -1 : 1));

/** A question agreed long ago, and the last day anything was pointed at for it. */
interface Unpointed {
  readonly slug: string;
  readonly agreed: Day;
  readonly last: Day | undefined;
}

/** G06: a question agreed half a year ago at which nothing has been pointed for months. */
export const G06 = rule<Unpointed>({
  id: 'G06',
  numbers: [180, 120],
  needsTime: true,
  find: (scene, [agreedDays = 180, silent = 120]) => {
    const { asAt } = scene.ground;
    const linked = linkedPassages(scene.ground.entries);
    return byAuthority(scene, liveQuestions(scene.ground, scene.membership)).flatMap((question) => {
      const { state, agreed_on, authority } = question.values;
      const last = linked.get(question.id)?.at(-1)?.day;
      if (state !== 'agreed' || agreed_on === undefined || daysBetween(agreed_on, asAt) < agreedDays)
        return [];
      if (last !== undefined && daysBetween(last, asAt) < silent) return [];
      const fact = { slug: authority, agreed: agreed_on, last };
      return [
        findingOf(
          question,
          fact,
          last === undefined ? 'nothing pointed at yet' : `nothing pointed at since ${last}`,
        ),
      ];
    });
  },
  say: (facts, scene) => {
    const { asAt } = scene.ground;
    const since = (fact: Unpointed): string =>
      fact.last === undefined ? 'not yet' : `since ${nearMonth(fact.last, asAt)}`;
    const [only] = facts;
    if (facts.length === 1 && only !== undefined) {
      const rest = only.last === undefined ? 'nothing pointed at yet' : `nothing pointed at ${since(only)}`;
      return `${sayAuthorities([only.slug], scene)}: a question agreed ${monthsBetween(only.agreed, asAt)} months ago, and ${rest}.`;
    }
    const start = `${numberWord(facts.length)} agreed questions have had nothing pointed at`;
    if (!scene.named) return `${start} for months.`;
    return `${start}: ${listSome(facts.map((fact) => `${scene.name(fact.slug)} (${since(fact)})`))}.`;
  },
  ask: (facts) =>
    facts.length === 1 ? 'Is it still the right question?' : 'Are they still the right questions?',
});

/** Whole months from one day to another. */
function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [firstOf(from), firstOf(to)];
  const months =
    (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
  return b.slice(8) < a.slice(8) ? months - 1 : months;
}
