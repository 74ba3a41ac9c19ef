import { type Day, daysBetween } from '../../model/day.ts';
import type { Cell } from '../cells.ts';
import { groupName, type FeatureName } from '../labels.ts';
import type { MeetingGroup } from '../period.ts';
import { capital, inSentence, nameSome, nearDay, sayEach } from '../phrases.ts';
import { type Finding, rule } from './rule.ts';
import { type Scene } from './scene.ts';

/** The two groups' cells of one feature. */
interface Both {
  readonly feature: FeatureName;
  readonly chief: Cell;
  readonly participating: Cell;
}

/** Each feature with the cells of the two groups. */
const bothOf = ({ features, cells }: Scene): readonly Both[] =>
  features.flatMap((feature) => {
    const chief = cells.of(feature.key, 'chief');
    const participating = cells.of(feature.key, 'participating');
    return chief === undefined || participating === undefined ? [] : [{ feature, chief, participating }];
  });

const isEmpty = (cell: Cell): boolean => cell.passages.length === 0;
const lower = (group: MeetingGroup, { ground }: Scene): string =>
  inSentence(groupName(ground.network, group));

/** G01: a cell that has never had a passage. While no mark exists at all, section 2 says so in one line instead. */
export const G01 = rule<Cell>({
  id: 'G01',
  find: (scene) =>
    scene.cells.all.every(isEmpty)
      ? []
      : bothOf(scene).flatMap(({ chief, participating }) =>
          [chief, participating].filter(isEmpty).map((cell) => ({
            about: [aboutCell(cell)],
            fact: cell,
            evidence: {
              entry: scene.ground.network.id,
              day: scene.ground.asAt,
              group: cell.group,
              say: cell.feature.label,
            },
          })),
        ),
  say: (cells, scene) => {
    const groups = (['chief', 'participating'] as const).flatMap((group) => {
      const features = cells.filter((cell) => cell.group === group).map((cell) => cell.feature.word);
      return features.length === 0 ? [] : [{ group, features }];
    });
    const each = groups.map(({ group, features }, place) =>
      place === 0
        ? `${groupName(scene.ground.network, group)} have shown nothing yet for ${nameSome(features)}`
        : `${lower(group, scene)} nothing for ${nameSome(features)}`,
    );
    return `${each.join('; ')}.`;
  },
  ask: 'Is it not happening, or not being written?',
});

const aboutCell = ({ feature, group }: Cell): string => `${feature.key}/${group}`;

/** A feature on which one group speaks and the other does not. */
interface OneSided {
  readonly feature: FeatureName;
  readonly speaks: MeetingGroup;
  readonly silent: MeetingGroup;
  /** What each shows: new passages where the other has none, else authorities. */
  readonly of: 'passages' | 'authorities';
  readonly more: number;
  readonly less: number;
}

function oneSided({ feature, chief, participating }: Both): OneSided | undefined {
  if (isEmpty(chief) || isEmpty(participating)) return undefined;
  const judge = (of: OneSided['of'], a: number, b: number): OneSided => ({
    feature,
    of,
    speaks: a > b ? 'chief' : 'participating',
    silent: a > b ? 'participating' : 'chief',
    more: Math.max(a, b),
    less: Math.min(a, b),
  });
  const fresh = judge('passages', chief.fresh.count, participating.fresh.count);
  if (fresh.more > 0 && fresh.less === 0) return fresh;
  const places = judge('authorities', chief.authorities.count, participating.authorities.count);
  return places.less * 3 < places.more ? places : undefined;
}

/** On power, chief officers speaking and participating officers not has a gap of its own. */
const isPower = ({ feature, speaks }: OneSided): boolean => feature.key === 'power' && speaks === 'chief';

const findOneSided = (scene: Scene, wanted: (fact: OneSided) => boolean): readonly Finding<OneSided>[] =>
  bothOf(scene).flatMap((both) => {
    const fact = oneSided(both);
    if (fact === undefined || !wanted(fact)) return [];
    const { key, label } = fact.feature;
    const say = `${label}: ${fact.more} and ${fact.less === 0 ? 'none' : fact.less}`;
    const evidence = { entry: scene.ground.network.id, day: scene.ground.asAt, group: fact.silent, say };
    return [{ about: [`${key}/${fact.silent}`, `${key}/${fact.speaks}`, key], fact, evidence }];
  });

function sayOneSided(fact: OneSided, scene: Scene): string {
  const { feature, speaks, silent, more, less } = fact;
  const name = capital(feature.word);
  const [loud, quiet] = [lower(speaks, scene), lower(silent, scene)];
  if (fact.of === 'authorities') return `${name}: ${more} authorities among ${loud}, ${less} among ${quiet}`;
  return `${name}: ${loud} added ${more} ${more === 1 ? 'passage' : 'passages'}, ${quiet} none`;
}

/** G02: one group has new passages and the other none, or far fewer authorities speak in one. */
export const G02 = rule<OneSided>({
  id: 'G02',
  find: (scene) => findOneSided(scene, (fact) => !isPower(fact)),
  say: (facts, scene) => `${sayEach(facts.map((fact) => sayOneSided(fact, scene)))}.`,
  ask: 'Whose view of this are we missing?',
});

/** G03: the same on power, when it is chief officers who speak. It takes power out of G02. */
export const G03 = rule<OneSided>({
  id: 'G03',
  find: (scene) => findOneSided(scene, isPower),
  say: (facts, scene) => `${sayEach(facts.map((fact) => sayOneSided(fact, scene)))}.`,
  ask: 'What might officers say if we asked without us in the room?',
});

/** A cell and the day of its newest passage. */
interface Stale {
  readonly cell: Cell;
  readonly last: Day;
}

/** G23: a cell whose newest passage is half a year old. */
export const G23 = rule<Stale>({
  id: 'G23',
  numbers: [180],
  needsTime: true,
  find: (scene, [days = 180]) =>
    bothOf(scene).flatMap(({ chief, participating }) =>
      [chief, participating].flatMap((cell) => {
        const last = cell.passages.at(-1);
        if (last === undefined || daysBetween(last.day, scene.ground.asAt) <= days) return [];
        const evidence = {
          entry: last.entry.id,
          day: last.day,
          group: cell.group,
          say: `${cell.feature.label}: the newest passage`,
        };
        return [{ about: [aboutCell(cell)], fact: { cell, last: last.day }, evidence }];
      }),
    ),
  say: (facts, { ground }) => {
    const each = facts.map(
      ({ cell, last }) =>
        `${groupName(ground.network, cell.group)} on ${cell.feature.word}: nothing since ${nearDay(last, ground.asAt)}`,
    );
    return `${sayEach(each.map((words, place) => (place === 0 ? words : inSentence(words))))}.`;
  },
  ask: 'Has it settled, or slipped?',
});
