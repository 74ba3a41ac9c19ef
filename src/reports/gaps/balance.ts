import type { Cell } from '../cells.ts';
import { groupedBy } from '../grouping.ts';
import { groupName } from '../labels.ts';
import { inSentence, sayEach } from '../phrases.ts';
import { type Finding, rule } from './rule.ts';
import { sayAuthorities, type Scene } from './scene.ts';

/** Cells of the two groups that have voices enough to be looked into. */
const openCells = ({ cells }: Scene): readonly Cell[] =>
  cells.all.filter((cell) => cell.group !== 'other' && !cell.few);

const findingOf = <F>(cell: Cell, fact: F, say: string): readonly Finding<F>[] => {
  const last = cell.passages.at(-1);
  if (last === undefined) return [];
  const evidence = {
    entry: last.entry.id,
    day: last.day,
    group: cell.group,
    say: `${cell.feature.label}: ${say}`,
  };
  return [{ about: [`${cell.feature.key}/${cell.group}`], fact, evidence }];
};

/** G21: a cell of some passages, none of them hard. */
export const G21 = rule<Cell>({
  id: 'G21',
  numbers: [6],
  needsTime: true,
  find: (scene, [least = 6]) =>
    openCells(scene)
      .filter((cell) => cell.passages.length >= least && cell.hard.count === 0)
      .flatMap((cell) => findingOf(cell, cell, `${cell.passages.length} passages, none hard`)),
  say: (cells, { ground }) => {
    const each = cells.map(({ group, feature, passages }) => {
      return `${groupName(ground.network, group)} on ${feature.word}: ${passages.length} passages, none of them hard`;
    });
    return `${sayEach(each.map((words, place) => (place === 0 ? words : inSentence(words))))}.`;
  },
  ask: 'What would a sceptic say?',
});

/** An authority that gave a large part of a cell. */
interface Loud {
  readonly slug: string;
  readonly gave: number;
  readonly cell: Cell;
}

/** G22: one authority gave a third or more of a cell of some size. */
export const G22 = rule<Loud>({
  id: 'G22',
  numbers: [9],
  needsTime: true,
  find: (scene, [least = 9]) =>
    openCells(scene)
      .filter((cell) => cell.passages.length >= least)
      .flatMap((cell) =>
        [...groupedBy(cell.passages, ({ speaker }) => speaker.authority ?? '')].flatMap(
          ([slug, passages]) => {
            const isLoud = slug !== '' && passages.length * 3 >= cell.passages.length;
            const fact = { slug, gave: passages.length, cell };
            return isLoud
              ? findingOf(cell, fact, `${fact.gave} of ${cell.passages.length} passages from one authority`)
              : [];
          },
        ),
      ),
  say: (facts, scene) => {
    const each = facts.map(({ slug, gave, cell }) => {
      return `${sayAuthorities([slug], scene)} gave ${gave} of ${cell.passages.length} passages on ${cell.feature.word}`;
    });
    return `${sayEach(each)}.`;
  },
  ask: (facts) => (facts.length === 1 ? 'Whose voice would balance it?' : 'Whose voices would balance them?'),
});
