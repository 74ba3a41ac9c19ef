import { KINDS } from '../kinds/index.ts';
import { type Day, daysBetween, firstOf } from '../model/day.ts';
import { type Entries, type Entry, valueIn } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { normalWords } from '../model/normal-words.ts';
import { SHOWS, type Shows } from '../model/vocabulary.ts';
import { backingOf } from './backing.ts';
import type { Evidence, Rung } from './figure.ts';
import type { Ground } from './ground.ts';
import { groupedBy } from './grouping.ts';
import { membershipOn } from './membership.ts';
import { once } from './once.ts';
import { mayLeave } from './permission.ts';
import { type Speaker, type Speaks, speakersOf } from './voices.ts';

/** A mark as it counts for one feature. */
export interface Pointed {
  readonly feature: string;
  readonly day: Day;
  readonly entry: Entry;
  readonly mark: Mark;
  readonly speaker: Speaker;
  readonly shows: Shows | undefined;
  readonly rung: Rung;
  readonly hard: boolean;
}

/**
 * What counts: one voice, one feature, one day, however many marks (domain 3, section 3, rule 2). It takes the furthest
 * `shows` and the highest rung among its marks, and is hard if any of them hinders.
 */
export interface Passage extends Pointed {
  /** The marks it is made of; the one that shows the furthest gives the passage its words. */
  readonly marks: readonly Pointed[];
}

const MARKED = new Set(KINDS.filter((kind) => kind.marked).map((kind) => kind.name));
const LASTED_DAYS = 180;

/** Every passage of the ground, for each feature it speaks of, oldest first. */
export const passagesOf = once((ground: Ground): readonly Passage[] => {
  const speaks = speakersOf(ground.entries);
  const rungOf = backingOf(ground, membershipOn(ground.entries, ground.asAt), speaks);
  const pointed = ground.entries.all
    .filter((entry) => MARKED.has(entry.kind))
    .flatMap((entry) =>
      entry.marks.flatMap((mark) => {
        const speaker = speaks(entry, mark);
        const rung = rungOf(entry, mark, speaker);
        const day = firstOf(String(valueIn(entry, 'date')));
        const hard = mark.direction === 'hinders';
        return mark.features.map((feature): Pointed => {
          const shows = showsOf(feature, entry, mark, ground.entries, speaks);
          return { feature, day, entry, mark, speaker, shows, rung, hard };
        });
      }),
    );
  return oncePerDay(pointed);
});

/** Joins the marks of one voice on one feature and day; words that are nobody's stand each for themselves. */
function oncePerDay(pointed: readonly Pointed[]): readonly Passage[] {
  const keyOf = ({ speaker, feature, day, entry, mark }: Pointed): string =>
    speaker.voice === undefined
      ? `${entry.id} ${entry.marks.indexOf(mark)} ${feature}`
      : `${speaker.voice} ${feature} ${day}`;
  return [...groupedBy(pointed, keyOf).values()].flatMap((marks) => {
    const furthest =
      marks.length === 1 ? marks[0] : marks.toSorted((a, b) => reach(b.shows) - reach(a.shows))[0];
    if (furthest === undefined) return [];
    const rung = marks.reduce<Rung>((highest, each) => (each.rung > highest ? each.rung : highest), 1);
    const { feature, day, entry, mark, speaker, shows } = furthest;
    const hard = marks.some((each) => each.hard);
    return [{ feature, day, entry, mark, speaker, shows, rung, hard, marks }];
  });
}

const reach = (shows: Shows | undefined): number => (shows === undefined ? -1 : SHOWS.indexOf(shows));

/** What a mark shows for a feature: `lasted` needs an earlier mark of the same authority on it, else it is `did`. */
function showsOf(
  feature: string,
  entry: Entry,
  mark: Mark,
  entries: Entries,
  speaks: Speaks,
): Shows | undefined {
  if (mark.shows !== 'lasted') return mark.shows;
  const before = mark.again === undefined ? undefined : entries.findMark(mark.again);
  const own = speaks(entry, mark).authority;
  const isSame =
    before !== undefined &&
    own !== undefined &&
    before.mark.features.includes(feature) &&
    speaks(before.entry, before.mark).authority === own &&
    daysBetween(String(before.entry.values['date']), String(entry.values['date'])) >= LASTED_DAYS;
  return isSame ? 'lasted' : 'did';
}

/** The words of a mark, as a reader sees them; none where permission was refused or withdrawn (domain 3, section 3). */
export const wordsOf = (mark: Mark, { marks }: Pick<Entry, 'marks'>): string | undefined =>
  mayLeave(mark, marks) ? normalWords(mark.words) : undefined;

/** A passage as one thing counted, told by one of its marks. Nobody is named where there are few voices. */
export function evidenceOf(passage: Passage, told: Pointed, few: boolean): Evidence {
  const { entry, mark, speaker, day } = told;
  return {
    entry: entry.id,
    day,
    authority: few ? undefined : speaker.authority,
    voice: few ? undefined : speaker.voice,
    role: speaker.role,
    group: speaker.group,
    mark: mark.id,
    words: wordsOf(mark, entry),
    shows: told.shows,
    direction: mark.direction,
    rung: passage.rung,
  };
}
