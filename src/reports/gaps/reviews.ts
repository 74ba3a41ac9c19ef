import { policy } from '../../kinds/policy.ts';
import { review } from '../../kinds/review.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import { groundOfPolicy } from '../policies.ts';
import { listSome, numberWord } from '../phrases.ts';
import { type Finding, rule } from './rule.ts';
import { isMemberNow, sayAuthorities, type Scene } from './scene.ts';

/** A review that waits: of whose case, for whom, how long. */
interface Waiting {
  readonly of: string;
  readonly reviewer: string;
  readonly days: number;
  readonly returned: boolean;
}

/** G12: a review that was asked for and has not come back, or came back and has no answer from the author. */
export const G12 = rule<Waiting>({
  id: 'G12',
  numbers: [30, 30],
  find: (scene, [asked = 30, answered = 30]) =>
    scene.ground.entries.of(review).flatMap(({ id, values }) => {
      const of = scene.ground.entries.find(values.of)?.values['authority'];
      if (typeof of !== 'string' || !isMemberNow(scene, of)) return [];
      const since =
        values.state === 'asked' ? values.asked : values.state === 'returned' ? values.returned : undefined;
      if (since === undefined) return [];
      const returned = values.state === 'returned';
      const fact = { of, reviewer: values.reviewer, days: daysBetween(since, scene.ground.asAt), returned };
      return fact.days >= (returned ? answered : asked) ? [waitingFor(id, values.of, since, fact)] : [];
    }),
  say: (facts, scene) => {
    const [only] = facts;
    if (facts.length === 1 && only !== undefined) return sayOne(only, scene);
    const start = `${numberWord(facts.length)} reviews of cases have waited over ${Math.min(...facts.map((fact) => fact.days))} days`;
    return scene.named
      ? `${start}: ${listSome(facts.map((fact) => `${scene.name(fact.of)}'s`))}.`
      : `${start}.`;
  },
  ask: 'Could somebody else read it, or is it not ready?',
});

const waitingFor = (id: string, study: string, day: Day, fact: Waiting): Finding<Waiting> => ({
  about: [id, study, fact.of],
  fact,
  evidence: {
    entry: id,
    day,
    authority: fact.of,
    say: fact.returned ? 'returned, no reply yet' : 'asked, not returned yet',
  },
});

function sayOne({ of, reviewer, days, returned }: Waiting, scene: Scene): string {
  const whose = scene.named ? `${scene.name(of)}'s` : "one authority's";
  if (returned) return `A review of ${whose} case came back ${days} days ago and has no reply yet.`;
  const who = scene.membership.all.has(reviewer) ? sayAuthorities([reviewer], scene) : scene.name(reviewer);
  return `A review of ${whose} case has waited ${days} days${scene.named ? ` for ${who}` : ''}.`;
}

/** G18: a point for policy makers with too little ground under it. */
export const G18 = rule<string>({
  id: 'G18',
  numbers: [2],
  find: (scene, [least = 2]) =>
    scene.ground.entries.of(policy).flatMap((point) => {
      const { state, title, date, authority } = point.values;
      const { places, reviewed } = groundOfPolicy(point, scene.ground);
      const isEnough = places.length >= least && reviewed.length > 0;
      const hasLeft = scene.membership.all.has(authority) && !isMemberNow(scene, authority);
      if (state === 'closed' || isEnough || hasLeft) return [];
      return [{ about: [point.id], fact: title, evidence: { entry: point.id, day: date, say: title } }];
    }),
  say: (titles) =>
    `${numberWord(titles.length)} policy ${titles.length === 1 ? 'point has' : 'points have'} too little ground: ${listSome(titles)}.`,
  ask: 'What have we shown at home?',
});
