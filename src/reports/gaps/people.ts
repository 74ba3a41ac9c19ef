import { addMonths, type Day, daysBetween, firstOf } from '../../model/day.ts';
import { readSeat } from '../../model/seat.ts';
import { visitsMade } from '../activity.ts';
import { memberSince } from '../membership.ts';
import { listSome, nameSome, nearDay, numberWord } from '../phrases.ts';
import type { Authority } from '../typed-entries.ts';
import { type Finding, rule } from './rule.ts';
import { sayAuthorities, type Scene } from './scene.ts';

/** An authority, and since when. */
interface Since {
  readonly slug: string;
  readonly since: Day;
}

/** G04: a member that has not been heard of. */
export const G04 = rule<Since>({
  id: 'G04',
  numbers: [90],
  needsTime: true,
  find: (scene, [memberDays = 90]) => {
    const { asAt, network } = scene.ground;
    return scene.membership.members.flatMap((member) => {
      const joined = memberSince(member, asAt) ?? asAt;
      const heard = scene.heard.get(member.id);
      const since = heard === undefined || firstOf(heard.day) < joined ? joined : heard.day;
      const isQuiet = daysBetween(since, asAt) >= network.rules.quiet_days;
      if (!isQuiet || daysBetween(joined, asAt) < memberDays) return [];
      return [aboutAuthority(member, since, heard?.entry ?? member.id, `last heard ${since}`)];
    });
  },
  say: (facts, scene) => {
    const { asAt, network } = scene.ground;
    const [first] = facts;
    const who = sayAuthorities(facts.map((fact) => fact.slug), scene);
    if (facts.length === 1 && first !== undefined) return `${who} has recorded nothing since ${nearDay(first.since, asAt)}.`;
    if (!scene.named) return `${who} have recorded nothing for ${network.rules.quiet_days} days or more.`;
    const each = facts.map((fact) => `${scene.name(fact.slug)} (since ${nearDay(fact.since, asAt)})`);
    return `${nameSome(each)} have recorded nothing.`;
  },
  ask: 'Who could ring them, to ask rather than to chase?',
});

const aboutAuthority = (of: Authority, since: Day, entry: string, say: string): Finding<Since> => ({
  about: [of.id],
  fact: { slug: of.id, since },
  evidence: { entry, day: since, authority: of.id, say },
});

/** G10: a member of a year that has neither hosted nor visited. */
export const G10 = rule<Since>({
  id: 'G10',
  numbers: [12],
  needsTime: true,
  find: (scene, [months = 12]) => {
    const { asAt, entries } = scene.ground;
    const took = new Set(visitsMade(entries).flatMap(({ values }) => [values.host, values.facilitator]));
    return scene.membership.members.flatMap((member) => {
      const joined = memberSince(member, asAt) ?? asAt;
      if (took.has(member.id) || joined > addMonths(asAt, -months)) return [];
      return [aboutAuthority(member, joined, member.id, 'neither hosted nor visited')];
    });
  },
  say: (facts, scene) => {
    const who = sayAuthorities(facts.map((fact) => fact.slug), scene);
    return `${who} ${facts.length === 1 ? 'has' : 'have'} never hosted or made a visit.`;
  },
  ask: 'What makes it hard to be visited?',
});

/** G11: somebody trained to facilitate who has made no visit since. */
export const G11 = rule<string>({
  id: 'G11',
  numbers: [180],
  needsTime: true,
  find: (scene, [days = 180]) => unusedTraining(scene, days),
  say: (slugs, scene) => {
    const who = slugs.length === 1 ? 'One officer' : `${numberWord(slugs.length)} officers`;
    const where = scene.named ? `: ${listSome([...new Set(slugs)].map(scene.name))}` : '';
    return `${who} trained to facilitate ${slugs.length === 1 ? 'has' : 'have'} made no visit since${where}.`;
  },
  ask: 'Would you still like to?',
});

function unusedTraining(scene: Scene, days: number): readonly Finding<string>[] {
  const { asAt, entries } = scene.ground;
  const visits = visitsMade(entries);
  return scene.membership.members.flatMap((member) =>
    member.values.seats.flatMap(({ seat, trained, to }) => {
      if (trained === undefined || to !== undefined || daysBetween(trained, asAt) < days) return [];
      const since = firstOf(trained);
      if (visits.some(({ values }) => values.facilitator_seat === seat && firstOf(values.date) >= since)) return [];
      const role = readSeat(seat)?.role;
      const evidence = { entry: member.id, day: trained, authority: member.id, role, say: 'trained, no visit since' };
      return [{ about: [member.id], fact: member.id, evidence }];
    }),
  );
}
