import type { Day } from '../../model/day.ts';
import { valueIn } from '../../model/entry.ts';
import type { Group } from '../../model/vocabulary.ts';
import { placeOf } from '../activity.ts';
import { diariesOf, isOneLine, saysHard, saysLearned } from '../diaries.ts';
import { groupedBy } from '../grouping.ts';
import { groupName } from '../labels.ts';
import { heldSessions } from '../period.ts';
import { sayEach } from '../phrases.ts';
import { rule } from './rule.ts';
import { sayAuthorities } from './scene.ts';

/** G08: an authority whose officers tell what was done, not what was understood. */
export const G08 = rule<string>({
  id: 'G08',
  numbers: [3],
  find: (scene, [most = 3]) => {
    const diaries = diariesOf(scene.ground.entries, 'participating').filter((entry) => !isOneLine(entry));
    const byPlace = groupedBy(diaries, (entry) => placeOf(entry) ?? '');
    return scene.membership.members.flatMap(({ id }) => {
      const latest = byPlace.get(id)?.slice(-most) ?? [];
      const last = latest.at(-1);
      if (last === undefined || latest.length < most || latest.some(saysLearned)) return [];
      const evidence = {
        entry: last.id,
        day: last.values.date,
        authority: id,
        say: `the last ${most} entries`,
      };
      return [{ about: [id], fact: id, evidence }];
    });
  },
  say: (slugs, scene, [most = 3]) =>
    `${sayAuthorities(slugs, scene)}: the last ${most} entries tell what was done, not what was understood.`,
  ask: 'Would a different prompt help?',
});

/** How many entries a group wrote after its last meetings. */
interface Smooth {
  readonly group: Group;
  readonly count: number;
}

/** G14: entries after a group's last meetings, and nothing hard in any of them. */
export const G14 = rule<Smooth>({
  id: 'G14',
  numbers: [2, 4],
  find: (scene, [meetings = 2, least = 4]) =>
    (['chief', 'participating'] as const).flatMap((group) => {
      const last = heldSessions(scene.ground.entries, group).slice(-meetings);
      const ids = new Set(last.map((meeting) => meeting.id));
      const after = diariesOf(scene.ground.entries, group).filter(
        (entry) => ids.has(String(valueIn(entry, 'after'))) && !isOneLine(entry),
      );
      if (last.length < meetings || after.length < least || after.some(saysHard)) return [];
      const day: Day = last.at(-1)?.values.date ?? scene.ground.asAt;
      const evidence = {
        entry: last.at(-1)?.id ?? '',
        day,
        group,
        say: `${after.length} entries, nothing hard`,
      };
      return [{ about: [group], fact: { group, count: after.length }, evidence }];
    }),
  say: (facts, scene, [meetings = 2]) =>
    `${sayEach(
      facts.map(
        ({ group, count }) =>
          `${groupName(scene.ground.network, group)}: ${count} entries after the last ${meetings} meetings, nothing hard in them`,
      ),
    )}.`,
  ask: 'What did we leave out?',
});
