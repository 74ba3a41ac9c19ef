import { addMonths, daysBetween } from '../../model/day.ts';
import { readSeat } from '../../model/seat.ts';
import { visitsMade } from '../activity.ts';
import { memberSince } from '../membership.ts';
import { listSome, numberWord } from '../phrases.ts';
import { unusedTraining } from '../training.ts';
import { rule } from './rule.ts';
import { sayAuthorities } from './scene.ts';

/** G10: a member of a year that has neither hosted nor visited. */
export const G10 = rule<string>({
  id: 'G10',
  numbers: [12],
  needsTime: true,
  find: (scene, [months = 12]) => {
    const { asAt, entries } = scene.ground;
    const took = new Set(visitsMade(entries).flatMap(({ values }) => [values.host, values.facilitator]));
    return scene.membership.members.flatMap((member) => {
      const joined = memberSince(member, asAt) ?? asAt;
      if (took.has(member.id) || joined > addMonths(asAt, -months)) return [];
      const evidence = {
        entry: member.id,
        day: joined,
        authority: member.id,
        say: 'neither hosted nor visited',
      };
      return [{ about: [member.id], fact: member.id, evidence }];
    });
  },
  say: (slugs, scene) =>
    `${sayAuthorities(slugs, scene)} ${slugs.length === 1 ? 'has' : 'have'} never hosted or made a visit.`,
  ask: 'What makes it hard to be visited?',
});

/** G11: somebody trained to facilitate who has made no visit since. */
export const G11 = rule<string>({
  id: 'G11',
  numbers: [180],
  needsTime: true,
  find: ({ ground, membership }, [days = 180]) =>
    unusedTraining(membership, visitsMade(ground.entries))
      .filter(({ trained }) => daysBetween(trained, ground.asAt) >= days)
      .map(({ of: { id }, seat, trained }) => {
        const evidence = {
          entry: id,
          day: trained,
          authority: id,
          role: readSeat(seat)?.role,
          say: 'trained, no visit since',
        };
        return { about: [id], fact: id, evidence };
      }),
  say: (slugs, scene) => {
    const who = slugs.length === 1 ? 'One officer' : `${numberWord(slugs.length)} officers`;
    const where = scene.named ? `: ${listSome([...new Set(slugs)].map(scene.name))}` : '';
    return `${who} trained to facilitate ${slugs.length === 1 ? 'has' : 'have'} made no visit since${where}.`;
  },
  ask: 'Would you still like to?',
});
