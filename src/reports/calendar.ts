import { authority } from '../kinds/authority.ts';
import { meeting } from '../kinds/meeting.ts';
import { visit } from '../kinds/visit.ts';
import { type Day, firstOf, isDay, isMonthOnly } from '../model/day.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { byRole } from './by-role.ts';
import type { ExportGround } from './ground.ts';
import { placeNames, type PlaceName } from './labels.ts';
import type { Meeting, Visit } from './typed-entries.ts';

/** One all-day event: title, authorities and place only (domain 6, section 2). */
export interface CalendarEvent {
  /** The entry's id; with `-next` for the day on which a visit's two sides meet again. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly authorities: readonly string[];
  readonly place: string | undefined;
  readonly isCancelled: boolean;
  readonly isPlanned: boolean;
}

/** The days to come, and from which day on. */
export interface Calendar {
  readonly events: readonly CalendarEvent[];
  /** Things of which only the month is known: they have no day to stand on. */
  readonly monthsOnly: number;
}

/** Meetings planned or held, visits planned or made, and the days named for the next one, from a day on. */
export function calendarOf(ground: ExportGround, since: Day = ground.asAt): Calendar {
  const name = placeNames(ground);
  const { entries, calledOff } = ground;
  const visits = [...entries.of(visit), ...calledOff.of(visit)];
  const known = new Set(entries.of(authority).map(({ id }) => id));
  const named = (places: readonly string[]): readonly string[] =>
    places.filter((place) => known.has(place)).map(name);
  const all = [
    ...[...entries.of(meeting), ...calledOff.of(meeting)].map((each) => meetingEvent(each, name, named)),
    ...visits.flatMap((each) => visitEvents(each, visits, name, named)),
  ].filter(({ day }) => firstOf(day) >= (isMonthOnly(day) ? firstOf(since.slice(0, 7)) : since));
  const events = all.filter(({ day }) => !isMonthOnly(day));
  return {
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1)),
    monthsOnly: all.length - events.length,
  };
}

const titleOf = ({ values, id }: Entry, name: PlaceName): string =>
  byRole(textIn(values, 'title') ?? id, name);

/** The names of the authorities among some places. */
type Named = (places: readonly string[]) => readonly string[];

function meetingEvent(entry: Meeting, name: PlaceName, named: Named): CalendarEvent {
  const { id, values } = entry;
  return {
    id,
    day: values.date,
    title: titleOf(entry, name),
    authorities: named(values.present.map((row) => row.authority)),
    place: values.place === undefined ? undefined : byRole(values.place, name),
    isCancelled: values.state === 'cancelled',
    isPlanned: values.state === 'planned',
  };
}

/** A visit, and the day named for the next: not where a visit of the two is planned for that very day already. */
function visitEvents(
  entry: Visit,
  all: readonly Visit[],
  name: PlaceName,
  named: Named,
): readonly CalendarEvent[] {
  const { id, values } = entry;
  const { host, facilitator, next } = values;
  const both = {
    title: titleOf(entry, name),
    authorities: named([host, facilitator]),
    place: name(host),
    isCancelled: values.state === 'cancelled',
  };
  const own = { ...both, id, day: values.date, isPlanned: values.state === 'planned' };
  const isPlannedToo = all.some(
    (other) =>
      other.values.host === host && other.values.facilitator === facilitator && other.values.date === next,
  );
  if (next === undefined || !isDay(next) || isPlannedToo || both.isCancelled) return [own];
  return [own, { ...both, id: `${id}-next`, day: next, title: `${both.title}: next time`, isPlanned: true }];
}
