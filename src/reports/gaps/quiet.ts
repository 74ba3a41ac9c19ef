import { type Day, daysBetween, firstOf } from '../../model/day.ts';
import { memberSince } from '../membership.ts';
import { nameSome, nearDay } from '../phrases.ts';
import { rule } from './rule.ts';
import { sayAuthorities } from './scene.ts';

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
      const evidence = {
        entry: heard?.entry ?? member.id,
        day: since,
        authority: member.id,
        say: `last heard ${since}`,
      };
      return [{ about: [member.id], fact: { slug: member.id, since }, evidence }];
    });
  },
  say: (facts, scene) => {
    const { asAt, network } = scene.ground;
    const [first] = facts;
    const who = sayAuthorities(
      facts.map((fact) => fact.slug),
      scene,
    );
    if (facts.length === 1 && first !== undefined)
      return `${who} has recorded nothing since ${nearDay(first.since, asAt)}.`;
    if (!scene.named) return `${who} have recorded nothing for ${network.rules.quiet_days} days or more.`;
    const each = facts.map((fact) => `${scene.name(fact.slug)} (since ${nearDay(fact.since, asAt)})`);
    return `${nameSome(each)} have recorded nothing.`;
  },
  ask: 'Who could ring them, to ask rather than to chase?',
});
