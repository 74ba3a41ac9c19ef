import type { Meeting } from '../typed-entries.ts';
import { isMember } from '../membership.ts';
import { heldSessions, type MeetingGroup } from '../period.ts';
import type { Fact, SeriesRow } from './fact.ts';
import type { FactsOf, Setting } from './setting.ts';

/** Who leads something: a member, the brokers, or others and nobody, counted apart (domain 4, section 3). */
export type Leader = 'members' | 'brokers' | 'others';

/** Reads who leads; nothing where nothing is said. */
export function leaderOf(ledBy: string | undefined, { membership }: Setting): Leader | undefined {
  if (ledBy === undefined) return undefined;
  if (ledBy === 'broker') return 'brokers';
  return membership.all.has(ledBy) ? 'members' : 'others';
}

const LEADERS: readonly Leader[] = ['brokers', 'members', 'others'];

/** Items led by brokers and by members, session by session. */
export const itemsLed: FactsOf = (setting, group) => [
  {
    kind: 'series',
    label: 'Items led by brokers',
    rows: heldSessions(setting.ground.entries, group)
      .map((meeting) => rowOf(meeting, setting))
      .filter((row) => row.parts.some(({ count }) => count > 0)),
  },
];

const rowOf = ({ values }: Meeting, setting: Setting): SeriesRow => ({
  number: values.number,
  day: values.date,
  parts: LEADERS.map((label) => ({
    label,
    count: values.items.filter((item) => leaderOf(item.led_by, setting) === label).length,
  })),
});

/** Authorities present, out of members, session by session. */
export function attendance({ ground, membership }: Setting, group: MeetingGroup): Fact {
  const rows = heldSessions(ground.entries, group).map(({ values }): SeriesRow => {
    const present = values.present.filter(
      (row) => (row[group] ?? 0) > 0 && membership.all.has(row.authority),
    );
    const members = [...membership.all.values()].filter((each) => isMember(each, values.date));
    const parts = [
      { label: 'present', count: present.length },
      { label: 'members', count: members.length },
    ];
    return { number: values.number, day: values.date, parts };
  });
  return { kind: 'series', label: 'Authorities present, out of members', rows };
}
