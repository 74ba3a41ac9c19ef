import { daysBetween } from '../../model/day.ts';
import { groupName } from '../labels.ts';
import { heldSessions, type MeetingGroup, sessionsOf } from '../period.ts';
import { inSentence, nearDay, sayEach } from '../phrases.ts';
import { rule } from './rule.ts';

const GROUPS = ['chief', 'participating'] as const;
/** What a group's meetings are called. */
const SESSIONS = { chief: 'sessions', participating: 'core contact days' } as const;

/** How many items brokers led, of how many. */
interface Led {
  readonly group: MeetingGroup;
  readonly led: number;
  readonly items: number;
}

/** G15: brokers led at least half the items at each of a group's last meetings. */
export const G15 = rule<Led>({
  id: 'G15',
  numbers: [2],
  find: (scene, [meetings = 2]) =>
    GROUPS.flatMap((group) => {
      const last = heldSessions(scene.ground.entries, group).slice(-meetings);
      const latest = last.at(-1);
      const byBrokers = (items: readonly { led_by: string | undefined }[]): number =>
        items.filter((item) => item.led_by === 'broker').length;
      const isHalf = last.every(
        ({ values: { items } }) => items.length > 0 && byBrokers(items) * 2 >= items.length,
      );
      if (latest === undefined || last.length < meetings || !isHalf) return [];
      const items = last.flatMap(({ values }) => values.items);
      const fact = { group, led: byBrokers(items), items: items.length };
      const say = `brokers led ${fact.led} of ${fact.items} items`;
      return [{ about: [group], fact, evidence: { entry: latest.id, day: latest.values.date, group, say } }];
    }),
  say: (facts, _scene, [meetings = 2]) =>
    facts
      .map(
        ({ group, led, items }) =>
          `Brokers led ${led} of ${items} items at the last ${meetings} ${SESSIONS[group]}.`,
      )
      .join(' '),
  ask: 'What would happen if they said nothing next time?',
});

/** G17: a session soon to come that has no theme, or in which no member leads anything. */
export const G17 = rule<string>({
  id: 'G17',
  numbers: [30],
  find: (scene, [soon = 30]) => {
    const { entries, asAt } = scene.ground;
    const planned = new Set(GROUPS.flatMap((group) => sessionsOf(entries, group)));
    return [...planned].flatMap(({ id, values }) => {
      const days = daysBetween(asAt, values.date);
      if (values.state !== 'planned' || days < 0 || days > soon) return [];
      const isLed = values.items.some(
        ({ led_by }) => led_by !== undefined && scene.membership.all.has(led_by),
      );
      const lacks = values.themes.length === 0 ? 'no theme' : isLed ? undefined : 'no item led by a member';
      if (lacks === undefined) return [];
      const say = `session on ${nearDay(values.date, asAt)} has ${lacks} yet`;
      return [{ about: [id], fact: say, evidence: { entry: id, day: values.date, say } }];
    });
  },
  say: (facts) => `The ${sayEach(facts.map((fact, place) => (place === 0 ? fact : `the ${fact}`)))}.`,
  ask: 'Who has something unfinished to bring?',
});

/** How long ago a group last met. */
interface Ago {
  readonly group: MeetingGroup;
  readonly days: number;
}

/** G24: longer since a group last met than its rhythm allows. */
export const G24 = rule<Ago>({
  id: 'G24',
  find: (scene) => {
    const { entries, network, asAt } = scene.ground;
    return GROUPS.flatMap((group) => {
      const last = heldSessions(entries, group).at(-1);
      const most = network.groups.find((row) => row.key === group)?.gap_days;
      if (last === undefined || most === undefined) return [];
      const days = daysBetween(last.values.date, asAt);
      if (days <= most) return [];
      const evidence = { entry: last.id, day: last.values.date, group, say: `last met ${days} days ago` };
      return [{ about: [group], fact: { group, days }, evidence }];
    });
  },
  say: (facts, scene) => {
    const each = facts.map(
      ({ group, days }) => `${groupName(scene.ground.network, group)} last met ${days} days ago`,
    );
    return `${sayEach(each.map((words, place) => (place === 0 ? words : inSentence(words))))}.`;
  },
  ask: 'What got in the way?',
});
