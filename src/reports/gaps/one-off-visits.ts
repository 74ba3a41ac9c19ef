import { type Day } from '../../model/day.ts';
import { sayDay } from '../../model/day-words.ts';
import { rule } from './rule.ts';
import { sayAuthorities } from './scene.ts';

/** A host, and the day of its one visit. */
interface Once {
  readonly host: string;
  readonly day: Day;
}

/** G09: pairs that met once, long ago, with nothing planned. */
export const G09 = rule<Once>({
  id: 'G09',
  needsTime: true,
  find: (scene) =>
    scene.pairs
      .filter((pair) => pair.state === 'one-off')
      .map(({ host, visitor, last }) => ({
        about: [host, last.id],
        fact: { host, day: last.values.date },
        evidence: {
          entry: last.id,
          day: last.values.date,
          authority: host,
          say: `${scene.name(visitor)} visited once`,
        },
      })),
  say: (facts, scene) => {
    const hosts = [...new Set(facts.map((fact) => fact.host))];
    const [only] = facts;
    const who = sayAuthorities(hosts, scene);
    if (facts.length === 1 && only !== undefined)
      return `${who} was visited once, in ${sayDay(only.day.slice(0, 7))}.`;
    if (hosts.length === 1) return `${who} was visited once each by ${facts.length} others, and not since.`;
    const year = Number(scene.ground.asAt.slice(0, 4));
    const allIn = (wanted: number): boolean => facts.every(({ day }) => Number(day.slice(0, 4)) === wanted);
    const when = allIn(year - 1) ? 'last year' : allIn(year) ? 'this year' : 'and not since';
    return `${who} were each visited once, ${when}.`;
  },
  ask: 'Finished, or dropped?',
});
