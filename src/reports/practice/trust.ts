import { daysBetween } from '../../model/day.ts';
import { visitsMade } from '../activity.ts';
import { saysHard } from '../diaries.ts';
import { figureOf } from '../figure.ts';
import { heldSessions } from '../period.ts';
import type { Meeting } from '../typed-entries.ts';
import type { Fact } from './fact.ts';
import { evidenceOfEntry, eventsAt, type FactsOf, outOfDiaries, type Setting } from './setting.ts';

/** Trust: the same faces, what was hard, ground rules, how long between contacts. Trust itself is not measured. */
export const trustFacts: FactsOf = (setting, group) => {
  const { entries } = setting.ground;
  const held = heldSessions(entries, group);
  const gaps = held
    .slice(1)
    .map((each, at) => daysBetween(held[at]?.values.date ?? each.values.date, each.values.date));
  const both: readonly Fact[] = [
    sameFaces(setting, group, held),
    outOfDiaries(setting, group, 'Entries that say it was hard', saysHard),
    eventsAt(setting, group, 'Ground rules', ({ values }) =>
      values.ground_rules === 'not discussed' ? undefined : values.ground_rules,
    ),
    { kind: 'spread', label: 'Between contacts', unit: 'days', numbers: gaps },
  ];
  if (group === 'chief') return both;
  const backed = setting.cells.of('trust', group)?.backed;
  const visits = figureOf('', 'Visits between meetings', visitsMade(entries).map(evidenceOfEntry));
  return [
    ...both,
    { kind: 'count', label: 'Visits between meetings', figure: visits },
    ...(backed === undefined
      ? []
      : [{ kind: 'count', label: 'Passages seen by another authority', figure: backed } as const]),
  ];
};

/** Authorities present at each of the last three sessions running. */
function sameFaces(
  { membership }: Setting,
  group: 'chief' | 'participating',
  held: readonly Meeting[],
): Fact {
  const last = held.slice(-3);
  const came = ({ values }: Meeting, id: string): boolean =>
    values.present.some((row) => row.authority === id && (row[group] ?? 0) > 0);
  const same =
    last.length < 3 ? [] : membership.members.filter(({ id }) => last.every((meeting) => came(meeting, id)));
  const label = 'Same faces: authorities at the last 3 running';
  return { kind: 'count', label, figure: figureOf('', label, same.map(evidenceOfEntry)) };
}
