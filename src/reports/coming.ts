import { meeting } from '../kinds/meeting.ts';
import type { Day } from '../model/day.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { membershipOn } from './membership.ts';
import { type MeetingGroup, nextSession } from './period.ts';

/** The session to come: its number and theme, who leads, who brings what, and what has to be decided. */
export interface Coming {
  readonly id: string;
  readonly day: Day;
  readonly number: number | undefined;
  readonly title: string;
  readonly themes: readonly string[];
  readonly place: string | undefined;
  readonly items: Figure;
  /** The items a member leads. */
  readonly byMembers: Figure;
  /** The authorities that present, in the order of the agenda. */
  readonly presenting: readonly string[];
  /** The titles of items that ask for a decision. */
  readonly decide: readonly string[];
}

/** Reads the next planned session of a group, or the meeting asked for; nothing where none is planned. */
export function comingSession(ground: Ground, group: MeetingGroup, asked?: string): Coming | undefined {
  const next =
    asked === undefined
      ? nextSession(ground.entries, group, ground.asAt)
      : ground.entries.of(meeting).find(({ id }) => id === asked);
  if (next === undefined) return undefined;
  const { id, values } = next;
  const { all } = membershipOn(ground.entries, ground.asAt);
  const items = values.items.map((row) => ({
    row,
    item: { entry: id, day: values.date, authority: row.led_by, say: row.title },
  }));
  const isLed = (slug: string | undefined): boolean => slug !== undefined && all.has(slug);
  const presenting = values.items.filter((row) => row.form === 'presentation').map((row) => row.led_by);
  return {
    id,
    day: values.date,
    number: values.number,
    title: values.title,
    themes: values.themes,
    place: values.place,
    items: figureOf(
      'items',
      'Items of the next session',
      items.map(({ item }) => item),
    ),
    byMembers: figureOf(
      'items/members',
      'Of those, led by a member',
      items.filter(({ row }) => isLed(row.led_by)).map(({ item }) => item),
    ),
    presenting: [...new Set(presenting.filter((slug) => slug !== undefined && isLed(slug)).map(String))],
    decide: values.items.filter((row) => row.form === 'decision').map((row) => row.title),
  };
}
